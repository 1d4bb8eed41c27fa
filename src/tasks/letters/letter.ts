import { z } from 'zod';
import { ToldReport } from '../progress/report.ts';

/** Where a row says that its task was given: "Thông báo số 489/TB-VPCP, điểm 3b". */
export const RowSource = z.object({ number: z.string().nullable(), point: z.string().nullable() });
export type RowSource = z.infer<typeof RowSource>;

/** One task as an agency's letter reports on it. `ordinal` counts from 1 through the letter; `label` is the number it bears itself, where that tells it from the others. */
export const LetterRow = z.object({
  ordinal: z.number().int(),
  label: z.string().nullable(),
  /** The task in the letter's own words. */
  task: z.string(),
  code: z.string().nullable(),
  source: RowSource,
  /** Everything the row tells of how the task stands, as written. */
  said: z.string(),
  /** The same as read; null where nothing is told. */
  report: ToldReport.nullable(),
  /** An extension is asked for without a day: it cannot be decided on. */
  lacksDay: z.boolean(),
  /** Figures and crosses that were read from a picture without being sure of them. */
  unsure: z.array(z.string()).default([]),
});
export type LetterRow = z.infer<typeof LetterRow>;
/** A row that has no place among the others yet. */
export type ReadRow = Omit<LetterRow, 'ordinal'>;

/** What the head of a letter says of itself. */
export type LetterHead = {
  agency: { id: string; name: string } | null;
  kind: string | null;
  number: string | null;
  issuedOn: string | null;
  subject: string | null;
};

/** `unreadTable`: it has words in columns that could not be told apart as cells, as on many photographs. */
export type Letter = LetterHead & { form: 'table' | 'prose'; rows: LetterRow[]; unreadTable: boolean };

/** The number a row bears itself, as people call it; its place where it bears none. */
export function rowName({ label, ordinal }: Pick<LetterRow, 'label' | 'ordinal'>): string {
  return /^\d{1,3}[a-z]?[.)]?$/i.test(label ?? '') ? (label as string).replace(/[.)]$/, '') : String(ordinal);
}

/** The row that is called so; undefined where the letter has none. */
export function rowCalled<Row extends LetterRow>(rows: readonly Row[], name: string): Row | undefined {
  return rows.find((row) => rowName(row) === name) ?? rows.find((row) => String(row.ordinal) === name);
}
