import { groundOf } from '../../../answers/ground.ts';
import { repurposeUpload } from '../../../jobs/uploads.ts';
import { type Paper, paperById, settleLetter } from '../../../tasks/letters/paper-store.ts';
import { chunks } from '../answer-view.ts';
import type { Button, Reply } from '../message.ts';
import { decides } from '../progress/carry-out.ts';
import { pendingLine } from '../progress/desk-card.ts';
import { progressWords } from '../progress/progress-words.ts';
import { bold, rich } from '../rich-text.ts';
import { groundInput, type MemberTalk, nowIso, saying } from '../talk.ts';
import type { LetterAction } from './action.ts';
import { paperWords } from './letter-view.ts';
import { rowSaid, rowTaken, whichTask } from './row-task.ts';
import { pendingAfter, settleReplies } from './settling.ts';
import { isOwnPaper } from './shown-letter.ts';
import { letterWords } from './words.ts';

/** A tap on a button of a letter or an enclosure; in the private chat only. */
export async function onLetter(talk: MemberTalk, action: LetterAction): Promise<Reply[]> {
  if (talk.chat.kind !== 'private') return [saying(talk.words('private-only'))];
  switch (action.step) {
    case 'accept':
    case 'dismiss':
    case 'fix':
      return settleReplies(talk, action);
    case 'row':
      return rowSaid(talk, action);
    case 'which':
      return whichTask(talk, action);
    case 'take':
      return rowTaken(talk, action);
    case 'file':
      return fileReplies(talk, action.paperId);
    case 'desk':
      return deskOfLetter(talk, action.paperId);
    case 'is':
      return readAgain(talk, action);
  }
}

/** The file of a letter or enclosure, for whoever may see the evidence of its agency. */
async function fileReplies(talk: MemberTalk, paperId: number): Promise<Reply[]> {
  const m = letterWords(talk.locale);
  const paper = await paperById(talk.db, talk.member.committeeId, paperId);
  if (!paper || paper.settled === 'dismissed' || !(await mayGet(talk, paper))) return [saying(m('letter-file-gone'))];
  const caption = paperWords(paper, { m, progress: progressWords(talk.locale) });
  const protect = talk.settings.protectContent ? { protect: true } : {};
  return [{ kind: 'other', outgoing: { kind: 'file', paperId, caption, ...protect } }];
}

/** The secretariat and leaders all; an officer the own agency's, another's only where it stands under a task they may see. */
async function mayGet(talk: MemberTalk, paper: Paper): Promise<boolean> {
  if (talk.viewer.role !== 'officer' || isOwnPaper(talk.viewer.agencyId, paper, talk.deps.today())) return true;
  const { all } = await groundOf(talk.db, groundInput(talk), talk.locale);
  return all.some((f) => f.task.reports.some((r) => r.papers.some((p) => p.id === paper.id)));
}

async function deskOfLetter(talk: MemberTalk, paperId: number): Promise<Reply[]> {
  const m = letterWords(talk.locale);
  const progress = progressWords(talk.locale);
  if (!decides(talk)) return [saying(talk.words('not-yours'))];
  const paper = await paperById(talk.db, talk.member.committeeId, paperId);
  const waiting = paper ? await pendingAfter(talk, paper) : [];
  if (!paper || waiting.length === 0) return [saying(m('letter-desk-none'))];
  const open = waiting.map(
    (p, i): Button => ({
      label: `${i + 1}`,
      action: { do: 'desk-item', code: p.facts.task.code, on: { kind: p.kind, id: p.id } },
    }),
  );
  return [
    {
      kind: 'blocks',
      blocks: [
        bold(m('letter-desk-head', { paper: paperWords(paper, { m, progress }), n: waiting.length })),
        ...waiting.map((p, i) => rich(`${i + 1}. ${pendingLine(p, progress)}`)),
      ],
      buttons: chunks(open, 5),
      context: { codes: waiting.map((p) => p.facts.task.code) },
    },
  ];
}

/** The file is read again as what its sender says it is; a letter it was taken for is dropped. */
async function readAgain(talk: MemberTalk, action: Extract<LetterAction, { step: 'is' }>): Promise<Reply[]> {
  const { db, member, deps, line } = talk;
  const m = letterWords(talk.locale);
  const paper = action.paperId === null ? null : await paperById(db, member.committeeId, action.paperId);
  if (paper?.settled) return [saying(m(`letter-settled-${paper.settled}`))];
  if (!(await repurposeUpload(db, action.uploadId, member.id, action.purpose)))
    return [saying(talk.words('button-gone'))];
  if (paper)
    await settleLetter(db, {
      committeeId: member.committeeId,
      paperId: paper.id,
      decision: 'dismissed',
      by: { name: member.name, memberId: member.id, channel: line.channel },
      on: deps.today(),
      at: nowIso(talk),
    });
  await deps.uploadSoon(db, action.uploadId);
  return [saying(m('letter-what-again'))];
}
