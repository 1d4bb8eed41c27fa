import { foldKeepingOffsets } from '../../../shared/text.ts';
import { rowCalled } from '../../../tasks/letters/letter.ts';
import { keepReading, paperById } from '../../../tasks/letters/paper-store.ts';
import { type MatchedRow, rowSaidToBe, rowsTold, taskLeftOut } from '../../../tasks/letters/proposal.ts';
import { codeSpans } from '../../../tasks/progress/told-code.ts';
import { toldTasks } from '../../../tasks/progress/told-tasks.ts';
import type { Context, Reply } from '../message.ts';
import { readBackWord } from '../progress/read-back-answers.ts';
import { isOnlyCode } from '../spoken.ts';
import type { MemberTalk } from '../talk.ts';
import { codeGiven, rowsFault } from './row-task.ts';
import { settleReplies } from './settling.ts';
import { letterNow, settles, showing } from './shown-letter.ts';

/** Words in answer to a letter that was read back: yes, no, or a correction of its rows. Null for anything else. */
export async function letterGiven(talk: MemberTalk, text: string, context: Context): Promise<Reply[] | null> {
  const paper = await paperById(talk.db, talk.member.committeeId, context.letterId ?? 0);
  if (!paper || paper.settled || !settles(talk, paper)) return null;
  const shown = await letterNow(talk, paper);
  if (!shown) return null;
  const word = readBackWord(text);
  const { revision } = shown;
  const step = { yes: 'accept', drop: 'dismiss', fix: 'fix' } as const;
  if (word) return settleReplies(talk, { do: 'letter', step: step[word], paperId: paper.id, revision });
  const [only] = codeSpans(text);
  if (only && isOnlyCode(text) && talk.incoming.replyTo) return codeGiven(talk, shown, only.code);
  const fault = rowsFault(talk, shown, rowsNamed(shown.rows, text));
  if (fault) return [fault];
  const corrected = correctedRows(shown.rows, text, talk.deps.today());
  if (!corrected) return null;
  await keepReading(talk.db, paper.id, corrected);
  const now = await letterNow(talk, paper);
  return now ? [showing(talk, now)] : null;
}

const ROW_IS = /(?:dong|hang|row)\s+(\d{1,3}[a-z]?)\s*(?:la|thanh|=|:|->|→|is)?\s*(?=nv)/g;
const WITHOUT_ROW = /(?:bo|xoa|khong lay|drop)\s+(?:dong|hang|row)\s+(\d{1,3}[a-z]?)(?![a-z])/g;
const WITHOUT_CODE = /(?:bo|xoa|khong lay|khong cap nhat|drop)\s+(?=nv)/;

/** "Dòng 10 là NV-0007", "bỏ dòng 3", "bỏ NV-0012", "NV-0012 đang làm 60%"; null where it corrects no row. */
export function correctedRows(rows: readonly MatchedRow[], text: string, today: string): MatchedRow[] | null {
  const nfc = text.normalize('NFC');
  const folded = foldKeepingOffsets(nfc);
  let now: MatchedRow[] | null = null;
  for (const { ordinal, code } of rowsNamed(rows, text))
    if (ordinal !== null) now = rowSaidToBe(now ?? rows, ordinal, code);
  for (const match of folded.matchAll(WITHOUT_ROW)) {
    const row = rowCalled(rows, match[1] as string);
    if (row) now = rowSaidToBe(now ?? rows, row.ordinal, null);
  }
  if (now) return now;
  const isOf = (code: string) => (row: MatchedRow) => row.match.kind === 'sure' && row.match.code === code;
  if (WITHOUT_CODE.test(folded)) {
    for (const { code } of codeSpans(nfc)) {
      if (rows.some(isOf(code))) now = taskLeftOut(now ?? rows, code);
    }
    return now;
  }
  for (const { codes, report } of toldTasks(nfc, today))
    for (const code of codes) if (rows.some(isOf(code))) now = rowsTold(now ?? rows, code, report);
  return now;
}

/** "Dòng 10 là NV-0007, dòng 11 là NV-0009": rows with the task each is said to be of; `ordinal` is null where the letter has no such row. */
export function rowsNamed(rows: readonly MatchedRow[], text: string): NamedRow[] {
  const nfc = text.normalize('NFC');
  return [...foldKeepingOffsets(nfc).matchAll(ROW_IS)].flatMap((match) => {
    const name = match[1] as string;
    const code = codeSpans(nfc.slice(match.index))[0]?.code;
    return code ? [{ name, ordinal: rowCalled(rows, name)?.ordinal ?? null, code }] : [];
  });
}

export type NamedRow = { name: string; ordinal: number | null; code: string };
