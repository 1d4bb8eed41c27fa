import { type Candidate, tasksAbout, tasksByCode } from '../../answers/task-page.ts';
import { contextOf, latestContext } from '../../jobs/outbox.ts';
import { fold } from '../../shared/text.ts';
import { acknowledge } from './acknowledging.ts';
import { askReplies, LONGEST_QUESTION } from './asking.ts';
import { codeReplies } from './code-replies.ts';
import { commandReplies } from './commands.ts';
import { digestWordsReplies } from './digests/on-digest.ts';
import { expectedReplies } from './expected.ts';
import { fileReplies } from './files/on-file.ts';
import { groupReplies } from './groups.ts';
import { paperReplies } from './letters/sending.ts';
import type { Context, ReferralKind, Reply } from './message.ts';
import { ofAnotherCommittee, ofCommittee } from './of-committee.ts';
import { progressReplies, stillToSay } from './progress/on-progress.ts';
import { albumCause, candidateReply, refer } from './referring.ts';
import { asksForDrafts, draftListReplies } from './review/drafts.ts';
import { roundReplies, roundStillToSay } from './rounds/on-round.ts';
import { changeSettingReplies, settingAsked } from './settings-replies.ts';
import { codesIn, isAcknowledgement, isApproving, isOnlyCode, isReport, subjectIn, visible } from './spoken.ts';
import { groundInput, type MemberTalk, saying } from './talk.ts';
import { tapReplies } from './taps.ts';

const MOST_CANDIDATES = 3;

/** What a member is answered. Every kind of message ends in an answer, in tasks to choose from, or with the secretariat. */
export async function memberReplies(talk: MemberTalk): Promise<Reply[]> {
  return ofCommittee(await repliesHere(talk), talk.member.committeeId);
}

async function repliesHere(talk: MemberTalk): Promise<Reply[]> {
  const { content } = talk.incoming;
  if (content.kind === 'tap') return tapReplies(talk, content);
  const context = await contextHere(talk);
  if (talk.chat.kind === 'group') {
    const outside = groupReplies(talk, context);
    if (outside) return outside;
  }
  const elsewhere = content.kind === 'reaction' ? null : ofAnotherCommittee(talk, context.committeeId);
  if (elsewhere) return elsewhere;
  switch (content.kind) {
    case 'command':
      return commandReplies(talk, content.name, content.rest, context);
    case 'text':
      return textReplies(talk, content, context);
    case 'sticker':
      return isApproving(content.emoji) ? acknowledge(talk, context) : [saying(talk.words('sticker'))];
    case 'reaction': {
      const about = await contextOf(talk.db, talk.chat.id, content.messageId);
      const here = about?.committeeId === undefined || about.committeeId === talk.member.committeeId;
      return isApproving(content.emoji) && about?.assigned === true && here ? acknowledge(talk, about) : [];
    }
    case 'photo':
    case 'file': {
      const name = content.kind === 'file' ? content.fileName : '';
      const said = [name, content.caption].filter(Boolean).join('\n');
      return (
        (await paperReplies(talk, content, context)) ?? sentReplies(talk, content.kind, said, context, content.album)
      );
    }
    case 'voice':
      return [saying(talk.words('voice-not-heard'))];
    case 'unreadable':
      return [saying(talk.words(`cannot-read-${content.what}`))];
    default:
      return [];
  }
}

/** What the message replied to is about; in a private chat without a reply, what the last message of ours asked for or showed. */
async function contextHere({ db, chat, incoming, member }: MemberTalk): Promise<Context> {
  if (incoming.replyTo) return (await contextOf(db, chat.id, incoming.replyTo)) ?? {};
  if (chat.kind !== 'private') return {};
  const latest: Context = (await latestContext(db, chat.id)) ?? {};
  // A message of another committee came in between: nobody meant it without replying to it.
  return latest.committeeId === undefined || latest.committeeId === member.committeeId ? latest : {};
}

async function textReplies(
  talk: MemberTalk,
  content: { text: string; forwarded: boolean; heard?: boolean },
  context: Context,
): Promise<Reply[]> {
  const text = visible(content.text);
  if (text === '') return [saying(talk.words('empty'))];
  if (content.heard) {
    const replies = await textReplies(talk, { ...content, heard: false }, context);
    return [saying(talk.words('voice-heard', { text })), ...replies];
  }
  const setting = content.forwarded ? null : settingAsked(fold(text), talk.member.id);
  if (setting && talk.chat.kind === 'private') return changeSettingReplies(talk, ...setting);
  if (!content.forwarded && talk.chat.kind === 'private' && asksForDrafts(fold(text))) return draftListReplies(talk);
  const chosen = content.forwarded || talk.chat.kind !== 'private' ? null : await digestWordsReplies(talk, text);
  if (chosen) return chosen;
  if (!content.forwarded && isAcknowledgement(text))
    return stillToSay(talk, context) ?? roundStillToSay(talk, context) ?? acknowledge(talk, context);
  const expected = await expectedReplies(talk, text, context);
  if (expected) return expected;
  if (content.forwarded) return sentReplies(talk, 'forwarded', text, {});
  const round = await roundReplies(talk, text);
  if (round) return round;
  const file = talk.chat.kind === 'private' ? await fileReplies(talk, text) : null;
  if (file) return file;
  if (isOnlyCode(text)) return codeReplies(talk, codesIn(text)[0] as string);
  const progress = await progressReplies(talk, text, context);
  if (progress) return progress;
  if (isReport(text)) return sentReplies(talk, 'report', text, context);
  const codes = codesIn(text);
  if (codes.length > 0 && (await tasksByCode(talk.db, groundInput(talk), codes, talk.locale)).length === 0)
    return codeReplies(talk, codes[0] as string);
  // An answer further up is no thread unless it is replied to: the last question asked is.
  const replies = await askReplies(talk, text, talk.incoming.replyTo ? context : {});
  return text.length > LONGEST_QUESTION
    ? [saying(talk.words('too-long', { read: LONGEST_QUESTION })), ...replies]
    : replies;
}

/**
 * A report, photo, file or forwarded message: the tasks it names, or the message it replies to shows, are read back and it goes
 * to the secretariat; otherwise at most three tasks it may be about are offered.
 */
async function sentReplies(
  talk: MemberTalk,
  kind: ReferralKind,
  body: string,
  context: Context,
  album: string | null = null,
): Promise<Reply[]> {
  const cause = album ? albumCause(talk, album) : talk.cause;
  const named = codesIn(body);
  const shown = talk.incoming.replyTo ? (context.codes ?? []) : [];
  // A reply to one task's message is about that task; to a list, about one of its rows, which only the person can say.
  const meant = named.length > 0 ? named : shown.length === 1 ? shown : [];
  const tasks = await tasksByCode(talk.db, groundInput(talk), meant, talk.locale);
  if (named.length > 0 && tasks.length === 0) return codeReplies(talk, named[0] as string);
  if (tasks.length > 0) return refer(talk, { kind, body, tasks }, cause);
  const about: Candidate[] = body ? await tasksAbout(talk.db, groundInput(talk), subjectIn(body), talk.locale) : [];
  const among = about.filter((t) => shown.length === 0 || shown.includes(t.code));
  const few = shown.length <= MOST_CANDIDATES ? shown : [];
  const candidates = among.length > 0 ? among : await tasksByCode(talk.db, groundInput(talk), few, talk.locale);
  if (candidates.length > 0 && (kind === 'report' || kind === 'forwarded'))
    return [candidateReply(talk, talk.words('which-task'), candidates, { kind, body })];
  return refer(talk, { kind, body, tasks: [] }, cause);
}
