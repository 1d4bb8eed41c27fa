import { paperById } from '../../../tasks/letters/paper-store.ts';
import { codeSpans } from '../../../tasks/progress/told-code.ts';
import type { Context, Reply } from '../message.ts';
import { readBackWord } from '../progress/read-back-answers.ts';
import { isOnlyCode } from '../spoken.ts';
import type { MemberTalk } from '../talk.ts';
import { letterGiven, rowsNamed } from './letter-given.ts';
import { codeGiven, rowSaid, rowsFault, rowTaken } from './row-task.ts';
import { letterNow, settles } from './shown-letter.ts';

/** Words in answer to a row whose task is asked for, or to the rows a recorded letter left over. Null for anything else. */
export async function letterRowGiven(talk: MemberTalk, text: string, context: Context): Promise<Reply[] | null> {
  const paper = await paperById(talk.db, talk.member.committeeId, context.letterId ?? 0);
  if (!paper || !settles(talk, paper)) return null;
  const { letterRow } = context;
  const [only] = codeSpans(/^\s*\d{1,6}\s*$/.test(text) ? `NV-${text.trim()}` : text);
  const isCode = isOnlyCode(text) || /^\s*\d{1,6}\s*$/.test(text);
  if (letterRow && only && isCode)
    return rowSaid(talk, { paperId: paper.id, ordinal: letterRow.ordinal, code: only.code });
  if (!paper.settled) return letterGiven(talk, text, context);
  if (letterRow?.code && readBackWord(text) === 'yes')
    return rowTaken(talk, { paperId: paper.id, ordinal: letterRow.ordinal, code: letterRow.code });
  const shown = await letterNow(talk, paper);
  if (shown && only && isCode && talk.incoming.replyTo) return codeGiven(talk, shown, only.code);
  const named = shown ? rowsNamed(shown.rows, text) : [];
  const [first] = named;
  if (!shown || !first) return null;
  const fault = rowsFault(talk, shown, named);
  return fault ? [fault] : rowSaid(talk, { paperId: paper.id, ordinal: first.ordinal ?? 0, code: first.code });
}
