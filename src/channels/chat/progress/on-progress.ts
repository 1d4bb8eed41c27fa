import { fold } from '../../../shared/text.ts';
import { readDecision } from '../../../tasks/progress/read-decision.ts';
import type { Context, Reply } from '../message.ts';
import { bold } from '../rich-text.ts';
import { type MemberTalk, saying } from '../talk.ts';
import type { ProgressAction } from './action.ts';
import { decides } from './carry-out.ts';
import { decideByButton, decisionGiven, decisionTold } from './deciding.ts';
import { deskAsked, deskItem, deskReplies } from './desk.ts';
import { progressWords } from './progress-words.ts';
import { answeredBack, readBackGiven } from './read-back-answers.ts';
import { askForReport, deskHint, onBehalf, reportGiven, reportOn, toldReplies } from './told-report.ts';

/** Reporting, confirming and deciding in words; in the private chat only. Null where the text is something else. */
export async function progressReplies(talk: MemberTalk, text: string, context: Context): Promise<Reply[] | null> {
  if (talk.chat.kind !== 'private') return null;
  if (decides(talk)) {
    const kinds = deskAsked(fold(text));
    if (kinds) return deskReplies(talk, kinds, 0);
    const behalf = await onBehalf(talk, text);
    if (behalf) return behalf;
    const told = readDecision(text, talk.deps.today());
    if (told) return decisionTold(talk, { ...told, on: null });
    return deskHint(talk, text);
  }
  return toldReplies(talk, text, context);
}

/** The reply to something we asked about progress; null where the text is plainly something else. */
export async function progressGiven(talk: MemberTalk, text: string, context: Context): Promise<Reply[] | null> {
  if (talk.chat.kind !== 'private') return null;
  switch (context.expects) {
    case 'report':
      return reportGiven(talk, text, context);
    case 'read-back':
      return readBackGiven(talk, text, context);
    default:
      return decides(talk) ? decisionGiven(talk, text, context) : null;
  }
}

/** "Ok" under what was read back is no "đúng": nothing is recorded by politeness. Null where nothing was read back. */
export function stillToSay(talk: MemberTalk, context: Context): Reply[] | null {
  const isRead = context.expects === 'read-back' || context.expects === 'letter' || context.letterRow?.code;
  if (!isRead || talk.chat.kind !== 'private') return null;
  const m = progressWords(talk.locale);
  return [{ ...saying(m('not-yet-recorded')), context }];
}

/** The definitions of the figures, the same as in README. */
function kpiRules(talk: MemberTalk): Reply {
  const m = progressWords(talk.locale);
  return saying(bold(m('rules-head')), m('rules'));
}

/** A tap on a button of this folder. */
export async function onProgress(talk: MemberTalk, action: ProgressAction): Promise<Reply[]> {
  const { words, chat } = talk;
  if (action.do === 'kpi-rules') return [kpiRules(talk)];
  if (chat.kind !== 'private') return [saying(words('private-only'))];
  switch (action.do) {
    case 'report':
      return askForReport(talk, action.code);
    case 'report-on':
      return reportOn(talk, action.code, action.text);
    case 'read-back':
      return answeredBack(talk, action.id, action.answer);
    default:
      if (!decides(talk)) return [saying(words('not-yours'))];
      if (action.do === 'decide') return decideByButton(talk, action);
      return action.do === 'desk' ? deskReplies(talk, action.kinds, action.page) : deskItem(talk, action);
  }
}
