import { z } from 'zod';
import type { TaskFacts } from '../facts.ts';
import { mergedReport, type ToldReport } from '../progress/report.ts';
import { type Letter, LetterRow } from './letter.ts';
import { type MatchKind, matchRows, type RowMatch } from './match-rows.ts';

const Match = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sure'), by: z.enum(['code', 'source', 'wording', 'person']), code: z.string() }),
  z.object({ kind: z.literal('doubtful'), codes: z.array(z.string()) }),
  z.object({ kind: z.literal('none'), named: z.string().nullable() }),
  /** A person left it out. */
  z.object({ kind: z.literal('dropped') }),
]);

/** A row with the task it is about, as read and as a person has said since. */
export const MatchedRow = LetterRow.extend({ match: Match });
export type MatchedRow = z.infer<typeof MatchedRow>;

/** One task and what the letter tells of it, from one row or from several. */
export type Update = {
  code: string;
  facts: TaskFacts;
  report: ToldReport;
  by: MatchKind;
  ordinals: number[];
  lacksDay: boolean;
};

/** Everything a letter says, sorted by what becomes of it: nothing of it is lost. */
export type Proposal = {
  updates: Update[];
  /** Confirmed as completed or stopped: a letter changes them no more. */
  closed: { code: string; facts: TaskFacts; rows: MatchedRow[] }[];
  /** A task is named and nothing told, or what the register has already. */
  unchanged: { code: string; facts: TaskFacts; rows: MatchedRow[] }[];
  doubtful: MatchedRow[];
  unmatched: MatchedRow[];
  dropped: MatchedRow[];
};

/** Rows with their tasks among those that bind the agency. */
export function matchedRows(letter: Letter, tasks: readonly TaskFacts[]): MatchedRow[] {
  const matches: RowMatch[] = matchRows(letter.rows, tasks);
  return letter.rows.map((row, i) => ({ ...row, match: matches[i] as RowMatch }));
}

/** What a letter would record. `tasks`: those that bind the agency now; `own`: its reports among a task's. */
export function proposalOf(
  rows: readonly MatchedRow[],
  tasks: readonly TaskFacts[],
  own: (agencyId: string) => boolean,
): Proposal {
  const found: Proposal = { updates: [], closed: [], unchanged: [], doubtful: [], unmatched: [], dropped: [] };
  const sure = new Map<string, { facts: TaskFacts; by: MatchKind; rows: MatchedRow[] }>();
  for (const row of rows) {
    const { match } = row;
    if (match.kind !== 'sure') {
      found[match.kind === 'none' ? 'unmatched' : match.kind].push(row);
      continue;
    }
    const facts = tasks.find((f) => f.task.code === match.code || f.task.aliases.includes(match.code));
    const code = facts?.task.code;
    if (!facts || !code) {
      found.unmatched.push({ ...row, match: { kind: 'none', named: match.code } });
      continue;
    }
    const before = sure.get(code);
    sure.set(code, { facts, by: before?.by ?? match.by, rows: [...(before?.rows ?? []), row] });
  }
  for (const [code, { facts, by, rows: all }] of sure) {
    const report = reportOf(all, facts);
    const part = facts.parts.find((p) => own(p.agencyId));
    const state = facts.state === 'cancelled' ? facts.state : (part?.state ?? facts.state);
    if (state === 'done' || state === 'cancelled') found.closed.push({ code, facts, rows: all });
    else if (!report || isKnown(facts, report, own)) found.unchanged.push({ code, facts, rows: all });
    else
      found.updates.push({
        code,
        facts,
        report,
        by,
        ordinals: all.map((r) => r.ordinal),
        lacksDay: all.some((r) => r.lacksDay),
      });
  }
  return found;
}

/** What several rows tell of one task, the later ones adding to the earlier. */
function reportOf(rows: readonly MatchedRow[], { due }: TaskFacts): ToldReport | null {
  const told = rows.flatMap((row) => row.report ?? []);
  const [first, ...more] = told;
  if (!first) return null;
  const whole = more.reduce((before, next) => mergedReport(before, next, null), first);
  const { extension } = whole;
  // The date there is already, or an earlier one, is no extension: annexes repeat the due they were given.
  const asks = extension?.to && (!due || extension.to > due) ? extension : null;
  return asks || whole.state || whole.request ? { ...whole, extension: asks } : null;
}

/** The agency's last report says the same: the letter was sent again in another form. */
function isKnown({ task }: TaskFacts, report: ToldReport, own: (agencyId: string) => boolean): boolean {
  const last = task.reports.findLast((r) => own(r.agencyId));
  return (
    last !== undefined &&
    last.state === report.state &&
    last.percent === report.percent &&
    last.text === report.text &&
    last.productNumber === (report.product?.number ?? null) &&
    last.productDate === (report.product?.date ?? null)
  );
}

/** A row given another task, or left out with what else tells of its task, by a person. */
export function rowSaidToBe(rows: readonly MatchedRow[], ordinal: number, code: string | null): MatchedRow[] {
  const about = rows.find((row) => row.ordinal === ordinal);
  const same = about?.match.kind === 'sure' && code === null ? about.match.code : null;
  return rows.map((row): MatchedRow => {
    const isMeant = row.ordinal === ordinal || (same !== null && row.match.kind === 'sure' && row.match.code === same);
    if (!isMeant) return row;
    return { ...row, match: code === null ? { kind: 'dropped' } : { kind: 'sure', by: 'person', code } };
  });
}

/** What a person tells of a task instead of what its rows say. */
export function rowsTold(rows: readonly MatchedRow[], code: string, report: ToldReport): MatchedRow[] {
  const first = rows.find((row) => row.match.kind === 'sure' && row.match.code === code);
  return rows.map((row) => {
    if (row.match.kind !== 'sure' || row.match.code !== code) return row;
    return { ...row, report: row === first ? report : null, lacksDay: false };
  });
}
