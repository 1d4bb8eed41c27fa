import { groundOf } from '../../../answers/ground.ts';
import { bindingOf } from '../../../answers/selection.ts';
import { keepFile } from '../../../jobs/made-files.ts';
import { groupMessage } from '../../../reports/rounds/group-message.ts';
import { templateFile } from '../../../reports/rounds/template-file.ts';
import { roundWords } from '../../../reports/rounds/words.ts';
import { letterhead } from '../../../reports/status/letterhead.ts';
import { reportOf } from '../../../reports/status/report-input.ts';
import { sessionReport } from '../../../reports/status/session-report.ts';
import { type Round, standingOfRound } from '../../../tasks/rounds/round.ts';
import type { Button, Reply } from '../message.ts';
import { rich } from '../rich-text.ts';
import { groundInput, type MemberTalk, nowIso, saying } from '../talk.ts';
import { roundButton } from './round-talk.ts';
import { roundChatWords } from './words.ts';

const MOST_LETTERS = 20;

/**
 * The text for the agencies' chat group, alone in its message so that it can be copied as it stands; the bot posts it nowhere. The
 * button names those nothing has come from, or leaves them out again.
 */
export async function messageReplies(
  talk: MemberTalk,
  round: Round,
  { nameLate, messageId }: { nameLate: boolean; messageId: string | null },
): Promise<Reply[]> {
  const m = roundChatWords(talk.locale);
  const { office } = await letterhead(talk.db, talk.member.committeeId);
  const day = talk.deps.today();
  const text = groupMessage({ round, day, office, nameLate }, roundWords('vi'));
  const hasLate = standingOfRound(round, day).missing.length > 0;
  const toggle = roundButton(m(nameLate ? 'button-name-nobody' : 'button-name-late'), {
    step: 'message',
    roundId: round.id,
    nameLate: !nameLate,
    edit: true,
  });
  const buttons: Button[][] = [
    ...(hasLate ? [[toggle]] : []),
    [roundButton(m('button-card'), { step: 'card', roundId: round.id })],
  ];
  if (messageId) return [{ kind: 'other', outgoing: { kind: 'edit', messageId, body: rich(text), buttons } }];
  return [saying(m('message-head')), { kind: 'blocks', blocks: [rich(text)], buttons }];
}

/** Agencies nothing has come from, each the way to its reminder letter; there the tasks are ticked and the draft is made. */
export function lettersReply(talk: MemberTalk, round: Round): Reply {
  const m = roundChatWords(talk.locale);
  const { missing, daysLeft } = standingOfRound(round, talk.deps.today());
  const replyBy = daysLeft >= 0 ? round.cutOff : null;
  const shown = missing.slice(0, MOST_LETTERS);
  return {
    kind: 'blocks',
    blocks: [
      rich(m('letters-head', { n: missing.length })),
      ...(missing.length > shown.length ? [rich(m('letters-more', { n: missing.length - shown.length }))] : []),
    ],
    buttons: shown.map((agency): Button[] => [
      {
        label: agency.name,
        action: { do: 'reminder', step: 'show', wish: { agency, left: [], overdue: false, replyBy } },
      },
    ]),
  };
}

/** The session report with what the round has brought, at any time. */
export async function reportReplies(talk: MemberTalk, round: Round): Promise<Reply[]> {
  const m = roundChatWords(talk.locale);
  const report = await reportOf(talk.db, { ...groundInput(talk), agency: null }, talk.locale);
  const bytes = await sessionReport(report, { round, locale: talk.locale });
  const { sent, of } = standingOfRound(round, talk.deps.today());
  const caption = m('report-caption', { round: round.name, sent: sent.length, of });
  return [await fileReply(talk, { name: `bao-cao-phien-hop-${talk.deps.today()}.docx`, bytes }, caption)];
}

/** The form of a round with the own agency's tasks, for an officer of an agency that is asked. */
export async function formReplies(talk: MemberTalk, round: Round, format: 'docx' | 'xlsx'): Promise<Reply[]> {
  const m = roundChatWords(talk.locale);
  const { member, deps } = talk;
  const agency = round.agencies.find((a) => a.id === member.agencyId);
  if (member.role !== 'officer' || !agency) return [saying(talk.words('not-yours'))];
  const { all } = await groundOf(talk.db, groundInput(talk), talk.locale);
  const tasks = all.filter((f) => bindingOf(f, agency.id, deps.today()) !== null);
  const file = await templateFile({ round, agency, tasks, locale: talk.locale }, format);
  return [await fileReply(talk, file, m('form-caption', { round: round.name, agency: agency.name }))];
}

async function fileReply(talk: MemberTalk, file: { name: string; bytes: Uint8Array }, caption: string): Promise<Reply> {
  const madeFileId = await keepFile(talk.db, talk.member.committeeId, file, nowIso(talk));
  const protect = talk.settings.protectContent ? { protect: true } : {};
  return { kind: 'other', outgoing: { kind: 'file', madeFileId, caption, ...protect } };
}
