import { formatDay } from '../../../shared/calendar.ts';
import type { ReminderDraft } from '../../../tasks/reminders/reminder.ts';
import { openDrafts, sentLetters } from '../../../tasks/reminders/store.ts';
import { shortened } from '../answer-view.ts';
import type { Button, Reply } from '../message.ts';
import { bold, rich } from '../rich-text.ts';
import { type MemberTalk, saying } from '../talk.ts';
import { fileWords } from './words.ts';

/** Drafts a message shows; an older one is named by its agency. */
const MOST_DRAFTS = 8;
const MOST_LETTERS = 15;
const LONGEST_CODES = 160;

/** "lần 1 gửi Bộ Xây dựng, lập ngày 12/01/2026, 3 nhiệm vụ (NV-0001, …)". */
export function draftLine(draft: ReminderDraft, { locale }: Pick<MemberTalk, 'locale'>): string {
  const words = fileWords(locale);
  const { ordinal: n, agencyName: agency, codes, draftedOn } = draft;
  const about = { n, agency, day: formatDay(draftedOn), tasks: codes.length };
  return words('draft-line', { ...about, codes: shortened(codes.join(', '), LONGEST_CODES) });
}

/** Under the file of a draft: that it is kept, and how it comes to count. A reply with number and day is about this draft. */
export function keptReply(talk: MemberTalk, draft: ReminderDraft): Reply {
  const words = fileWords(talk.locale);
  const { id: draftId, codes } = draft;
  const drop: Button = { label: words('button-drop-draft'), action: { do: 'reminder', step: 'drop', draftId } };
  return {
    kind: 'blocks',
    blocks: [
      rich(words('draft-kept', { codes: shortened(codes.join(', '), LONGEST_CODES) })),
      rich(words('draft-how')),
    ],
    buttons: [[drop]],
    context: { expects: 'reminder', draftId, codes },
  };
}

/** The drafts that are neither issued nor dropped, of an agency or all, each with what can be done with it. */
export async function draftsReply(talk: MemberTalk, agencyId: string | null): Promise<Reply> {
  const words = fileWords(talk.locale);
  const drafts = await openDrafts(talk.db, talk.member.committeeId, agencyId);
  if (drafts.length === 0) return saying(words('drafts-none'));
  const shown = drafts.slice(0, MOST_DRAFTS);
  const more = drafts.length - shown.length;
  return {
    kind: 'blocks',
    blocks: [
      bold(words('drafts-head', { n: drafts.length })),
      ...shown.map((d, i) => rich(`${i + 1}. ${draftLine(d, talk)}`)),
      ...(more > 0 ? [rich(words('drafts-more', { n: more }))] : []),
    ],
    buttons: shown.map(({ id: draftId }, i): Button[] => [
      { label: words('button-number', { n: i + 1 }), action: { do: 'reminder', step: 'number', draftId } },
      { label: words('button-drop-n', { n: i + 1 }), action: { do: 'reminder', step: 'drop', draftId } },
    ]),
  };
}

/** The letters that have left, the latest first, each with its tasks and the day a reply was asked for. */
export async function lettersReply(talk: MemberTalk, agencyId: string | null): Promise<Reply> {
  const words = fileWords(talk.locale);
  const sent = await sentLetters(talk.db, talk.member.committeeId, agencyId);
  if (sent.length === 0) return saying(words('letters-none'));
  const shown = sent.slice(0, MOST_LETTERS);
  const lines = shown.map(({ number, issuedOn, agencyName: agency, ordinal: n, codes, replyBy }) => {
    const about = { number, day: formatDay(issuedOn), agency, n, codes: shortened(codes.join(', '), LONGEST_CODES) };
    return replyBy ? words('letter-line-reply', { ...about, reply: formatDay(replyBy) }) : words('letter-line', about);
  });
  return {
    kind: 'blocks',
    blocks: [
      bold(words('letters-head', { n: sent.length })),
      ...lines.map((line, i) => rich(`${i + 1}. ${line}`)),
      ...(sent.length > shown.length ? [rich(words('letters-more', { n: sent.length - shown.length }))] : []),
    ],
    context: { codes: shown.flatMap((letter) => letter.codes) },
  };
}
