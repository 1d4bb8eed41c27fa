import { bindingOf } from '../../../answers/selection.ts';
import { rowName } from '../../../tasks/letters/letter.ts';
import { likestTasks } from '../../../tasks/letters/match-rows.ts';
import { keepReading, paperById } from '../../../tasks/letters/paper-store.ts';
import { type RowProposal, rowProposal, rowSaidToBe, taskOfRow } from '../../../tasks/letters/proposal.ts';
import { takeRow } from '../../../tasks/letters/take-row.ts';
import type { Reply } from '../message.ts';
import { progressWords } from '../progress/progress-words.ts';
import { scopeOf } from '../progress/save-reports.ts';
import { type MemberTalk, nowIso, saying } from '../talk.ts';
import type { LetterAction } from './action.ts';
import { rowCard, rowsForCode, takeCard } from './row-card.ts';
import { recordedReply } from './settling.ts';
import { type LetterHere, letterNow, settles, showing } from './shown-letter.ts';
import { letterWords } from './words.ts';

type About<Step> = Omit<Extract<LetterAction, { step: Step }>, 'do' | 'step'>;

/** The letter as it stands with one of its rows; what is said instead where it is not the person's, was dropped, or has no such row. */
async function rowHere(talk: MemberTalk, paperId: number, ordinal: number) {
  const m = letterWords(talk.locale);
  const paper = await paperById(talk.db, talk.member.committeeId, paperId);
  if (!paper || !settles(talk, paper)) return { instead: [saying(talk.words('not-yours'))] };
  const shown = paper.settled === 'dismissed' ? null : await letterNow(talk, paper);
  if (!shown) return { instead: [saying(m('letter-settled-dismissed'))] };
  const row = shown.rows.find((r) => r.ordinal === ordinal);
  if (!row) return { instead: [saying(m('letter-row-gone', { row: ordinal }))] };
  // What was recorded with the letter stays as it is.
  const taken = paper.settled ? taskOfRow(row, shown.tasks) : null;
  if (taken) return { instead: [saying(m('letter-row-taken', { row: rowName(row), code: taken.task.code }))] };
  return { shown, row };
}

/** One row with the tasks it may be about. */
export async function whichTask(talk: MemberTalk, { paperId, ordinal }: About<'which'>): Promise<Reply[]> {
  const here = await rowHere(talk, paperId, ordinal);
  if (here.instead) return here.instead;
  const { shown, row } = here;
  const doubtful = row.match.kind === 'doubtful' ? row.match.codes : [];
  const likest = doubtful.length > 0 ? doubtful : likestTasks(row, shown.tasks);
  return [rowCard(shown, row, likest, letterWords(talk.locale))];
}

/**
 * A person says of which task a row is, or of none. Before the letter is recorded it is shown anew; afterwards what the row would
 * record is read back. `revision`: the reading the button was shown with.
 */
export async function rowSaid(
  talk: MemberTalk,
  { paperId, ordinal, code, revision }: Omit<About<'row'>, 'revision'> & { revision?: number },
): Promise<Reply[]> {
  const m = letterWords(talk.locale);
  const here = await rowHere(talk, paperId, ordinal);
  if (here.instead) return here.instead;
  const { shown, row } = here;
  const { paper } = shown;
  if (paper.settled && code === null) return [saying(m('letter-settled-accepted'))];
  if (!paper.settled && revision !== undefined && revision !== shown.revision)
    return [saying(m('letter-changed')), showing(talk, shown)];
  if (code !== null) {
    const proposed = rowProposal(shown.rows, { ordinal, code }, shown.tasks, shown.sender);
    if (proposed.kind === 'not-bound' || (paper.settled && proposed.kind !== 'update'))
      return [refusedRow(talk, shown, ordinal, proposed)];
    if (paper.settled && proposed.kind === 'update')
      return [takeCard(shown, row, proposed.update, { m, progress: progressWords(talk.locale) })];
  }
  await keepReading(talk.db, paper.id, rowSaidToBe(shown.rows, ordinal, code));
  const now = await letterNow(talk, paper);
  return now ? [showing(talk, now)] : [];
}

/** A code alone in reply to a letter is of the one row without a task; of several, the person says which. Null where none is left. */
export async function codeGiven(talk: MemberTalk, shown: LetterHere, code: string): Promise<Reply[] | null> {
  const { paper, proposal, revision } = shown;
  const [only, ...more] = [...proposal.doubtful, ...proposal.unmatched];
  if (!only) return null;
  if (more.length === 0) return rowSaid(talk, { paperId: paper.id, ordinal: only.ordinal, code });
  return [rowsForCode({ paper, revision }, code, [only, ...more], letterWords(talk.locale))];
}

/** What one row of a recorded letter tells is recorded too. */
export async function rowTaken(talk: MemberTalk, { paperId, ordinal, code }: About<'take'>): Promise<Reply[]> {
  const { db, member, deps, line } = talk;
  const m = letterWords(talk.locale);
  const here = await rowHere(talk, paperId, ordinal);
  if (here.instead) return here.instead;
  const { shown } = here;
  const { paper, tasks, sender } = shown;
  if (!paper.settled) return rowSaid(talk, { paperId, ordinal, code });
  const done = await takeRow(db, {
    scope: scopeOf(talk),
    paper,
    ordinal,
    code,
    tasks,
    sender,
    binds: (facts) => bindingOf(facts, paper.agency.id, deps.today()) !== null,
    by: { name: member.name, memberId: member.id, channel: line.channel },
    at: nowIso(talk),
  });
  if (done.kind === 'taken-before') return [saying(m('letter-row-taken', { row: rowName(here.row), code: done.code }))];
  if (done.kind !== 'taken') return [refusedRow(talk, shown, ordinal, done)];
  const { doubtful, unmatched } = shown.proposal;
  const left = [...doubtful, ...unmatched].filter((r) => r.ordinal !== ordinal || done.recorded.recorded.length === 0);
  return [await recordedReply(talk, paper, done.recorded, left)];
}

/** What is wrong with rows that are said to be of tasks: no such row, no task of the agency. Null where nothing is. */
export function rowsFault(
  talk: MemberTalk,
  shown: LetterHere,
  named: readonly { name: string; ordinal: number | null; code: string }[],
): Reply | null {
  const m = letterWords(talk.locale);
  for (const { name, ordinal, code } of named) {
    if (ordinal === null) return saying(m('letter-row-gone', { row: name }));
    const proposed = rowProposal(shown.rows, { ordinal, code }, shown.tasks, shown.sender);
    if (proposed.kind === 'not-bound') return refusedRow(talk, shown, ordinal, proposed);
  }
  return null;
}

/** Why a row is not recorded of a task; it stays to be given another. */
function refusedRow(
  talk: MemberTalk,
  { paper }: LetterHere,
  ordinal: number,
  why: Exclude<RowProposal, { kind: 'update' }>,
): Reply {
  const m = letterWords(talk.locale);
  if (why.kind === 'no-row') return saying(m('letter-row-gone', { row: ordinal }));
  const { code } = why;
  const said =
    why.kind === 'not-bound'
      ? m('letter-row-not-bound', { code, agency: paper.agency.name })
      : m(why.kind === 'closed' ? 'letter-row-closed' : 'letter-row-nothing', { code });
  return { ...saying(said), context: { expects: 'letter-row', letterId: paper.id, letterRow: { ordinal } } };
}
