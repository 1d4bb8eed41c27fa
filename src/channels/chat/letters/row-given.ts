import { type Paper, paperById } from '../../../tasks/letters/paper-store.ts';
import { codeSpans } from '../../../tasks/progress/told-code.ts';
import type { Context, Reply } from '../message.ts';
import { readBackWord } from '../progress/read-back-answers.ts';
import { isOnlyCode } from '../spoken.ts';
import { type MemberTalk, saying } from '../talk.ts';
import type { LetterRowAsked } from './action.ts';
import { letterGiven, rowsNamed } from './letter-given.ts';
import { codeGiven, rowSaid, rowsFault, rowTaken, whichTask } from './row-task.ts';
import { letterNow, settles, showing } from './shown-letter.ts';
import { letterWords } from './words.ts';

/** Words in answer to a row whose task is asked for, or to the rows a recorded letter left over. Null for anything else. */
export async function letterRowGiven(talk: MemberTalk, text: string, context: Context): Promise<Reply[] | null> {
  const paper = await paperById(talk.db, talk.member.committeeId, context.letterId ?? 0);
  if (!paper || !settles(talk, paper)) return null;
  const { letterRow } = context;
  const [only] = codeSpans(/^\s*\d{1,6}\s*$/.test(text) ? `NV-${text.trim()}` : text);
  const isCode = isOnlyCode(text) || /^\s*\d{1,6}\s*$/.test(text);
  if (letterRow && only && isCode)
    return rowSaid(talk, { paperId: paper.id, ordinal: letterRow.ordinal, code: only.code });
  const word = letterRow ? readBackWord(text) : null;
  if (letterRow && word && word !== 'fix') return wordOnRow(talk, paper, letterRow, word);
  if (!paper.settled) return letterGiven(talk, text, context);
  if (letterRow && word === 'fix') return whichTask(talk, { paperId: paper.id, ordinal: letterRow.ordinal });
  const shown = await letterNow(talk, paper);
  if (shown && only && isCode && talk.incoming.replyTo) return codeGiven(talk, shown, only.code);
  const named = shown ? rowsNamed(shown.rows, text) : [];
  const [first] = named;
  if (!shown || !first) return null;
  const fault = rowsFault(talk, shown, named);
  return fault ? [fault] : rowSaid(talk, { paperId: paper.id, ordinal: first.ordinal ?? 0, code: first.code });
}

/** "Đúng" or "bỏ" under one row is of that row, never of the whole letter. */
async function wordOnRow(
  talk: MemberTalk,
  paper: Paper,
  { ordinal, code }: LetterRowAsked,
  word: 'yes' | 'drop',
): Promise<Reply[] | null> {
  const m = letterWords(talk.locale);
  const row = { paperId: paper.id, ordinal };
  if (word === 'yes' && code) return rowTaken(talk, { ...row, code });
  if (paper.settled) return word === 'drop' ? [saying(m('letter-row-stays'))] : null;
  if (word === 'drop') return rowSaid(talk, { ...row, code: null });
  const shown = await letterNow(talk, paper);
  return shown && [showing(talk, shown)];
}
