import { foldKeepingOffsets } from '../../../shared/text.ts';
import { keepReading, paperById } from '../../../tasks/letters/paper-store.ts';
import { type MatchedRow, rowSaidToBe, rowsTold } from '../../../tasks/letters/proposal.ts';
import { codeSpans } from '../../../tasks/progress/told-code.ts';
import { toldTasks } from '../../../tasks/progress/told-tasks.ts';
import type { Context, Reply } from '../message.ts';
import { readBackWord } from '../progress/read-back-answers.ts';
import type { MemberTalk } from '../talk.ts';
import { rowName } from './letter-view.ts';
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
  const corrected = correctedRows(shown.rows, text, talk.deps.today());
  if (!corrected) return null;
  await keepReading(talk.db, paper.id, corrected);
  const now = await letterNow(talk, paper);
  return now ? [showing(talk, now)] : null;
}

const ROW_IS = /(?:dong|hang|row)\s+(\d{1,3})\s*(?:la|thanh|=|:|->|→|is)?\s*(?=nv)/g;
const WITHOUT_ROW = /(?:bo|xoa|khong lay|drop)\s+(?:dong|hang|row)\s+(\d{1,3})/g;
const WITHOUT_CODE = /(?:bo|xoa|khong lay|khong cap nhat|drop)\s+(?=nv)/;

/** "Dòng 10 là NV-0007", "bỏ dòng 3", "bỏ NV-0012", "NV-0012 đang làm 60%"; null where it corrects no row. */
export function correctedRows(rows: readonly MatchedRow[], text: string, today: string): MatchedRow[] | null {
  const nfc = text.normalize('NFC');
  const folded = foldKeepingOffsets(nfc);
  const named = (n: string) => rows.find((row) => rowName(row) === n)?.ordinal ?? Number(n);
  let now: MatchedRow[] | null = null;
  for (const match of folded.matchAll(ROW_IS)) {
    const code = codeSpans(nfc.slice(match.index))[0]?.code;
    if (code) now = rowSaidToBe(now ?? rows, named(match[1] as string), code);
  }
  for (const match of folded.matchAll(WITHOUT_ROW)) now = rowSaidToBe(now ?? rows, named(match[1] as string), null);
  if (now) return now;
  const isOf = (code: string) => (row: MatchedRow) => row.match.kind === 'sure' && row.match.code === code;
  if (WITHOUT_CODE.test(folded)) {
    for (const { code } of codeSpans(nfc)) {
      const row = rows.find(isOf(code));
      if (row) now = rowSaidToBe(now ?? rows, row.ordinal, null);
    }
    return now;
  }
  for (const { codes, report } of toldTasks(nfc, today))
    for (const code of codes) if (rows.some(isOf(code))) now = rowsTold(now ?? rows, code, report);
  return now;
}
