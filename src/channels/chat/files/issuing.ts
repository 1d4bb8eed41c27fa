import type { Author } from '../../../people/committee-settings.ts';
import { formatDay } from '../../../shared/calendar.ts';
import { issueFault, type ReminderDraft, type SentLetter } from '../../../tasks/reminders/reminder.ts';
import { dropDraft, keepDraft, openDrafts, recordIssued, sentLetters } from '../../../tasks/reminders/store.ts';
import { namesLetter, readLetter } from '../../../tasks/rounds/told-round.ts';
import type { Button, Context, Reply } from '../message.ts';
import { isAtDesk } from '../review/desk.ts';
import { rich } from '../rich-text.ts';
import { asks } from '../spoken.ts';
import { type MemberTalk, saying } from '../talk.ts';
import type { FileAction, IssuedAs, ReminderAction, ReminderWish } from './action.ts';
import { draftLine, draftsReply } from './drafts.ts';
import { card, made, ticked } from './reminder.ts';
import { fileWords } from './words.ts';

type Agency = ReminderWish['agency'];

/** A tap about a reminder letter, its ticks, its draft, its number. */
export async function onReminder(talk: MemberTalk, action: ReminderAction, messageId: string | null): Promise<Reply[]> {
  if (!isAtDesk(talk)) return [saying(talk.words('not-yours'))];
  if (action.do === 'reminder-sent') return recorded(talk, action);
  switch (action.step) {
    case 'show':
      return card(talk, action.wish, messageId);
    case 'make':
      return action.wish.issued ? recordedAsTicked(talk, action.wish, action.wish.issued) : made(talk, action.wish);
    case 'drafts':
      return [await draftsReply(talk, action.agencyId)];
    case 'drop':
      return dropped(talk, action.draftId);
    case 'number':
      return asked(talk, action.draftId);
    case 'choose': {
      const draft = await draftById(talk, action.draftId);
      return [draft ? readBack(talk, draft, action) : saying(fileWords(talk.locale)('draft-ended'))];
    }
  }
}

/** "Công văn đôn đốc … đã phát hành, số … ngày …": the draft it is of is found or chosen, then read back: from then on it counts. */
export async function sentReplies(
  talk: MemberTalk,
  told: { agency: Agency | null; number: string; date: string | null },
): Promise<Reply[]> {
  if (!isAtDesk(talk)) return [saying(talk.words('not-yours'))];
  const words = fileWords(talk.locale);
  const { agency, number, date } = told;
  if (!date) return [saying(words('sent-incomplete'))];
  const why = issueFault({ number, issuedOn: date }, talk.deps.today());
  if (why) return [saying(words(`issue-${why}`))];
  const { committeeId } = talk.member;
  const known = (await sentLetters(talk.db, committeeId, agency?.id ?? null)).find(
    (l) => l.number === number && l.issuedOn === date,
  );
  if (known) return [saying(words('letter-already', aboutLetter(known)))];
  const drafts = await openDrafts(talk.db, committeeId, agency?.id ?? null);
  const [only] = drafts;
  if (only && drafts.length === 1) return [readBack(talk, only, { number, date })];
  if (only) return [whichDraft(talk, drafts, { number, date })];
  if (!agency) return [saying(words('sent-incomplete'))];
  return card(talk, { agency, left: [], overdue: false, replyBy: null, issued: { number, date } }, null);
}

/** Number and day in reply to the draft they are of; null where the message gives none. */
export async function issuedGiven(talk: MemberTalk, text: string, { draftId }: Context): Promise<Reply[] | null> {
  if (draftId === undefined || !isAtDesk(talk) || asks(text) || !namesLetter(text)) return null;
  const words = fileWords(talk.locale);
  const { number, sentOn: date } = readLetter(text, talk.deps.today());
  if (number === null && date === null) return null;
  const draft = await draftById(talk, draftId);
  if (!draft) return [saying(words('draft-ended'))];
  if (number === null || date === null) return asked(talk, draftId);
  return [readBack(talk, draft, { number, date })];
}

async function draftById(talk: MemberTalk, draftId: number): Promise<ReminderDraft | null> {
  return (await openDrafts(talk.db, talk.member.committeeId, null)).find((d) => d.id === draftId) ?? null;
}

function whichDraft(talk: MemberTalk, drafts: readonly ReminderDraft[], issued: IssuedAs): Reply {
  const words = fileWords(talk.locale);
  return {
    kind: 'blocks',
    blocks: [
      rich(words('which-draft', { number: issued.number, n: drafts.length })),
      ...drafts.map((d, i) => rich(`${i + 1}. ${draftLine(d, talk)}`)),
    ],
    buttons: drafts.map((d, i): Button[] => [
      {
        label: words('button-draft', { n: i + 1 }),
        action: { do: 'reminder', step: 'choose', draftId: d.id, ...issued },
      },
    ]),
  };
}

function readBack(talk: MemberTalk, draft: ReminderDraft, { number, date }: IssuedAs): Reply {
  const words = fileWords(talk.locale);
  const agency = { id: draft.agencyId, name: draft.agencyName };
  const yes: Button = {
    label: words('button-yes'),
    action: { do: 'reminder-sent', draftId: draft.id, agency, number, date },
  };
  const about = { number, day: formatDay(date), agency: agency.name };
  return {
    ...saying(words('sent-read-back', about), words('draft-of', { draft: draftLine(draft, talk) })),
    buttons: [[yes]],
  };
}

async function asked(talk: MemberTalk, draftId: number): Promise<Reply[]> {
  const words = fileWords(talk.locale);
  const draft = await draftById(talk, draftId);
  if (!draft) return [saying(words('draft-ended'))];
  return [
    {
      ...saying(words('ask-number', { draft: draftLine(draft, talk) })),
      asks: true,
      context: { expects: 'reminder', draftId, codes: draft.codes },
    },
  ];
}

async function dropped(talk: MemberTalk, draftId: number): Promise<Reply[]> {
  const words = fileWords(talk.locale);
  const draft = await dropDraft(talk.db, talk.member.committeeId, draftId, talk.deps.today(), authorOf(talk));
  return [saying(draft ? words('draft-dropped', { draft: draftLine(draft, talk) }) : words('draft-ended'))];
}

function authorOf({ member, line }: MemberTalk): Author {
  return { name: member.name, memberId: member.id, channel: line.channel };
}

/** A letter that left without a draft of ours: what is ticked is kept as its draft, and issued at once. */
async function recordedAsTicked(talk: MemberTalk, wish: ReminderWish, issued: IssuedAs): Promise<Reply[]> {
  const words = fileWords(talk.locale);
  const { agency, overdue, replyBy } = wish;
  const codes = (await ticked(talk, wish)).tasks.map((f) => f.task.code);
  if (codes.length === 0) return [saying(words('letter-none-ticked'))];
  const overdueBy = overdue ? talk.member.name : null;
  const given = { agencyId: agency.id, agencyName: agency.name, codes, replyBy, overdueBy };
  const today = talk.deps.today();
  const draft = await keepDraft(talk.db, talk.member.committeeId, given, today, authorOf(talk));
  return recorded(talk, { do: 'reminder-sent', draftId: draft.id, agency, ...issued });
}

async function recorded(
  talk: MemberTalk,
  { draftId, agency, number, date }: Extract<FileAction, { do: 'reminder-sent' }>,
): Promise<Reply[]> {
  // A button from before drafts were kept.
  if (draftId === undefined) return sentReplies(talk, { agency, number, date });
  const words = fileWords(talk.locale);
  const given = { draftId, number, issuedOn: date };
  const done = await recordIssued(talk.db, talk.member.committeeId, given, talk.deps.today(), authorOf(talk));
  if (done.kind === 'no-draft') return [saying(words('draft-ended'))];
  if (done.kind === 'refused') return [saying(words(`issue-${done.why}`))];
  const { letter } = done;
  return [{ ...saying(words(`letter-${done.kind}`, aboutLetter(letter))), context: { codes: letter.codes } }];
}

function aboutLetter({ number, ordinal, codes, issuedOn }: SentLetter) {
  return { number, n: ordinal, tasks: codes.length, codes: codes.join(', '), day: formatDay(issuedOn) };
}
