import { boundTasks } from '../../../answers/bound-tasks.ts';
import type { TaskFacts } from '../../../tasks/facts.ts';
import { heldReading, type Paper, paperById } from '../../../tasks/letters/paper-store.ts';
import { type MatchedRow, proposalOf, type Sender } from '../../../tasks/letters/proposal.ts';
import { presentBody } from '../../../tasks/parts.ts';
import type { Reply } from '../message.ts';
import { progressWords } from '../progress/progress-words.ts';
import { scopeOf } from '../progress/save-reports.ts';
import type { MemberTalk } from '../talk.ts';
import { letterView, type ShownLetter } from './letter-view.ts';
import { letterWords } from './words.ts';

/** Who accepts, corrects or drops a letter: officers of its agency, and the secretariat in the agency's name. */
export function settles({ member, deps }: MemberTalk, paper: Paper): boolean {
  if (member.role !== 'officer') return member.role !== 'leader';
  return isOwnPaper(member.agencyId, paper, deps.today());
}

export function isOwnPaper(agencyId: string | null, paper: Paper, day: string): boolean {
  return agencyId !== null && presentBody(agencyId, day) === presentBody(paper.agency.id, day);
}

/** A letter as it is shown, with what that rests on. */
export type LetterHere = ShownLetter & {
  rows: MatchedRow[];
  /** Those that bind the agency today. */
  tasks: TaskFacts[];
  sender: Sender;
};

/** A letter with what it proposes on the register as it stands now, its reading held; null where nothing was read of it. */
export async function letterNow(
  talk: MemberTalk,
  paper: Paper,
  uploadId: number | null = null,
): Promise<LetterHere | null> {
  const { db, deps, member } = talk;
  const reading = await heldReading(db, paper.id);
  if (!reading) return null;
  const day = deps.today();
  const body = presentBody(paper.agency.id, day);
  const tasks = await boundTasks(db, scopeOf(talk), paper.agency.id);
  const since = paper.issuedOn ?? paper.receivedOn;
  const sender = { own: (id: string) => presentBody(id, day) === body, since };
  const before = paper.replacesId === null ? null : await paperById(db, member.committeeId, paper.replacesId);
  return {
    paper,
    proposal: proposalOf(reading.rows, tasks, sender),
    revision: reading.revision,
    replacedOn: before?.receivedOn ?? null,
    uploadId,
    rows: reading.rows,
    tasks,
    sender,
  };
}

/** The same as a message. */
export function showing(talk: MemberTalk, shown: ShownLetter): Extract<Reply, { kind: 'blocks' }> {
  return letterView(shown, { m: letterWords(talk.locale), progress: progressWords(talk.locale) });
}
