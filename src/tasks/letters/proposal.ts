import { z } from 'zod';
import { fold } from '../../shared/text.ts';
import type { TaskFacts } from '../facts.ts';
import { mergedReport, type ToldReport } from '../progress/report.ts';
import type { ReportView } from '../task-view.ts';
import { type Letter, LetterRow, rowName } from './letter.ts';
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
  /** What of the rows is to be compared with the paper. */
  toCompare: { row: string; words: string[] }[];
};

/** Rows with their tasks among those that bind the agency. */
export function matchedRows(letter: Letter, tasks: readonly TaskFacts[]): MatchedRow[] {
  const matches: RowMatch[] = matchRows(letter.rows, tasks);
  return letter.rows.map((row, i) => ({ ...row, match: matches[i] as RowMatch }));
}

/** Whose letter it is. `own`: its reports among a task's. `since`: its day; the same said before it is news again. */
export type Sender = { own: (agencyId: string) => boolean; since: string };

/** What a letter would record. `tasks`: those that bind the agency now. */
export function proposalOf(rows: readonly MatchedRow[], tasks: readonly TaskFacts[], sender: Sender): Proposal {
  const toCompare = rows.flatMap((row) =>
    row.unsure.length > 0 && row.match.kind !== 'dropped'
      ? [{ row: rowName(row), words: [...new Set(row.unsure)] }]
      : [],
  );
  const found: Proposal = {
    updates: [],
    closed: [],
    unchanged: [],
    doubtful: [],
    unmatched: [],
    dropped: [],
    toCompare,
  };
  const sure = new Map<string, { facts: TaskFacts; by: MatchKind; rows: MatchedRow[] }>();
  for (const row of rows) {
    const { match } = row;
    if (match.kind !== 'sure') {
      found[match.kind === 'none' ? 'unmatched' : match.kind].push(row);
      continue;
    }
    const facts = taskOfRow(row, tasks);
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
    const part = facts.parts.find((p) => sender.own(p.agencyId));
    const state = facts.state === 'cancelled' ? facts.state : (part?.state ?? facts.state);
    if (state === 'done' || state === 'cancelled') found.closed.push({ code, facts, rows: all });
    else if (!report || isKnown(facts, all, report, sender)) found.unchanged.push({ code, facts, rows: all });
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

const WORDS_COMPARED = 3;

/** "3: 45/TTr-BXD, 31/12/2025; 5: x": rows by what they are called, some words of each. */
export function comparedWords(toCompare: Proposal['toCompare']): string {
  return toCompare.map(({ row, words }) => `${row}: ${words.slice(0, WORDS_COMPARED).join(', ')}`).join('; ');
}

/** The task that a row was found, or said, to be about; null where it is none of these. */
export function taskOfRow({ match }: MatchedRow, tasks: readonly TaskFacts[]): TaskFacts | null {
  if (match.kind !== 'sure') return null;
  return tasks.find((f) => f.task.code === match.code || f.task.aliases.includes(match.code)) ?? null;
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

/** The agency has said the same since the day of the letter, at once or row by row: it was sent again in another form. */
function isKnown({ task }: TaskFacts, rows: readonly MatchedRow[], whole: ToldReport, { own, since }: Sender): boolean {
  const said = task.reports.filter((r) => own(r.agencyId) && r.effectiveOn >= since);
  const isSaid = (report: ToldReport) => said.some((r) => isSame(r, report));
  return isSaid(whole) || rows.every(({ report }) => report !== null && isSaid(report));
}

function isSame(said: ReportView, report: ToldReport): boolean {
  return (
    said.state === report.state &&
    said.percent === report.percent &&
    said.text === report.text &&
    said.productNumber === (report.product?.number ?? null) &&
    said.productDate === (report.product?.date ?? null)
  );
}

/** Another version of a letter: what a person said of a row holds for the row of the same words. */
export function asSaidBefore(rows: readonly MatchedRow[], before: readonly MatchedRow[]): MatchedRow[] {
  return rows.map((row) => {
    const same = before.filter((other) => fold(other.task) === fold(row.task));
    const said = same.length === 1 && same[0] ? same[0].match : null;
    const isByPerson = said?.kind === 'dropped' || (said?.kind === 'sure' && said.by === 'person');
    return said && isByPerson ? { ...row, match: said } : row;
  });
}

/** A row given another task, or left out, by a person; what else tells of the task it had stays. */
export function rowSaidToBe(rows: readonly MatchedRow[], ordinal: number, code: string | null): MatchedRow[] {
  return rows.map((row): MatchedRow => {
    if (row.ordinal !== ordinal) return row;
    return { ...row, match: code === null ? { kind: 'dropped' } : { kind: 'sure', by: 'person', code } };
  });
}

/** A task that is not to be updated: every row that tells of it is left out. */
export function taskLeftOut(rows: readonly MatchedRow[], code: string): MatchedRow[] {
  return rows.map((row) =>
    row.match.kind === 'sure' && row.match.code === code ? { ...row, match: { kind: 'dropped' } } : row,
  );
}

/** What one row would record of a task that a person names. */
export type RowProposal =
  | { kind: 'update'; update: Update }
  /** Nothing to record: the task has ended, or the row tells nothing new of it. */
  | { kind: 'closed' | 'unchanged'; code: string }
  /** No task of the agency. */
  | { kind: 'not-bound'; code: string }
  | { kind: 'no-row' };

export function rowProposal(
  rows: readonly MatchedRow[],
  { ordinal, code }: { ordinal: number; code: string },
  tasks: readonly TaskFacts[],
  sender: Sender,
): RowProposal {
  const row = rowSaidToBe(rows, ordinal, code).find((r) => r.ordinal === ordinal);
  if (!row) return { kind: 'no-row' };
  const { updates, closed, unchanged } = proposalOf([row], tasks, sender);
  const [update] = updates;
  if (update) return { kind: 'update', update };
  const [ended, same] = [closed[0], unchanged[0]];
  if (ended) return { kind: 'closed', code: ended.code };
  return same ? { kind: 'unchanged', code: same.code } : { kind: 'not-bound', code };
}

/** What a person tells of a task instead of what its rows say. */
export function rowsTold(rows: readonly MatchedRow[], code: string, report: ToldReport): MatchedRow[] {
  const first = rows.find((row) => row.match.kind === 'sure' && row.match.code === code);
  return rows.map((row) => {
    if (row.match.kind !== 'sure' || row.match.code !== code) return row;
    return { ...row, report: row === first ? report : null, lacksDay: false };
  });
}
