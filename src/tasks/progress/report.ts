import { z } from 'zod';

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Thể chế, kinh phí, dữ liệu, phối hợp, nhân lực, khác. */
export const ObstacleKind = z.enum(['institution', 'funding', 'data', 'coordination', 'staff', 'other']);
export type ObstacleKind = z.infer<typeof ObstacleKind>;

/** A document as a message names it: "Tờ trình 45/TTr-BXD ngày 20/11". */
export const ToldDocument = z.object({
  kind: z.string().nullable(),
  number: z.string().nullable(),
  date: Day.nullable(),
});
export type ToldDocument = z.infer<typeof ToldDocument>;

/** What an agency tells of one task, before it is confirmed to have been meant so. */
export const ToldReport = z.object({
  state: z.enum(['in-progress', 'submitted', 'reported-done', 'no-change']).nullable(),
  percent: z.number().int().min(0).max(100).nullable(),
  product: ToldDocument.nullable(),
  obstacle: z.object({ kind: ObstacleKind, text: z.string() }).nullable(),
  expectedOn: Day.nullable(),
  extension: z.object({ to: Day.nullable(), reason: z.string().nullable() }).nullable(),
  request: z.object({ kind: z.enum(['lead', 'wording', 'date', 'merge', 'stop']), text: z.string() }).nullable(),
  /** As it was written. */
  text: z.string(),
});
export type ToldReport = z.infer<typeof ToldReport>;

export const NOTHING_TOLD: ToldReport = {
  state: null,
  percent: null,
  product: null,
  obstacle: null,
  expectedOn: null,
  extension: null,
  request: null,
  text: '',
};

/** What has to be asked for before a report says all it should. */
export type Missing = 'product' | 'extension-date' | 'extension-reason';

/** "Xong" and "đã trình" rest on a paper with number and date; an extension on a day and a reason. */
export function missingOf({ state, product, extension }: ToldReport): Missing | null {
  if (extension?.to === null) return 'extension-date';
  if (extension && !extension.reason) return 'extension-reason';
  const claims = state === 'reported-done' || state === 'submitted';
  return claims && (!product?.number || !product.date) ? 'product' : null;
}

/** The signed letter among the papers of a report, with number and date. */
export function signedLetter<P extends { kind: string; number: string | null; date: string | null }>(
  papers: readonly P[],
): P | undefined {
  return papers.find((p) => p.kind === 'letter' && p.number !== null && p.date !== null);
}

/** A claim without the paper it rests on, its product or a signed letter, is quick information ("thông tin nhanh"). */
export function isQuick({
  state,
  productNumber,
  productDate,
  papers = [],
}: {
  state: string;
  productNumber: string | null;
  productDate: string | null;
  papers?: readonly { kind: string; number: string | null; date: string | null }[];
}): boolean {
  const claims = state === 'reported-done' || state === 'submitted';
  return claims && (productNumber === null || productDate === null) && signedLetter(papers) === undefined;
}

/** A report with what was told afterwards: what is newly said counts, the rest stays. */
export function mergedReport(before: ToldReport, more: ToldReport | null, product: ToldDocument | null): ToldReport {
  const told = more?.product ?? product;
  const state = more?.state && more.state !== 'no-change' ? more.state : before.state;
  // What is under way has no product yet.
  const claims = state === 'reported-done' || state === 'submitted';
  return {
    state,
    percent: more?.percent ?? before.percent,
    product: !claims
      ? null
      : told
        ? {
            kind: told.kind ?? before.product?.kind ?? null,
            number: told.number ?? before.product?.number ?? null,
            date: told.date ?? before.product?.date ?? null,
          }
        : before.product,
    obstacle: more?.obstacle ?? before.obstacle,
    expectedOn: more?.expectedOn ?? before.expectedOn,
    extension:
      before.extension || more?.extension
        ? {
            to: more?.extension?.to ?? before.extension?.to ?? null,
            reason: more?.extension?.reason ?? before.extension?.reason ?? null,
          }
        : null,
    request: more?.request ?? before.request,
    text: more && more.text !== before.text ? `${before.text}\n${more.text}` : before.text,
  };
}
