import { foldKeepingOffsets } from '../../../shared/text.ts';
import { readReport, toldProduct, toldReason } from '../../../tasks/progress/read-report.ts';
import { mergedReport, missingOf, type ToldReport } from '../../../tasks/progress/report.ts';
import { codeSpans } from '../../../tasks/progress/told-code.ts';
import { toldDays } from '../../../tasks/progress/told-day.ts';
import type { Context, Reply } from '../message.ts';
import { asks } from '../spoken.ts';
import { type MemberTalk, nowIso, saying } from '../talk.ts';
import type { ReadBackAnswer } from './action.ts';
import { carryOut } from './carry-out.ts';
import { decisionGiven } from './deciding.ts';
import { progressWords } from './progress-words.ts';
import { reportReadBack } from './read-back.ts';
import { heldReadBack, settleReadBack } from './read-back-store.ts';
import { saveReports } from './save-reports.ts';

const YES =
  /^(?:dung|dung roi|dung vay|dung the|chinh xac|chuan|yes|correct|right|ghi nhan|xac nhan)(?:\s+(?:a|ah|em|anh|chi|nhe|roi|day|vay))*\s*[.!]*$/;
const DROP =
  /^(?:bo|bo di|bo qua|thoi|huy|khong ghi|khong ghi nua|drop|cancel)(?:\s+(?:a|ah|em|anh|chi|nhe|di))*\s*[.!]*$/;
const FIX = /^(?:sai|sai roi|chua dung|khong dung|sua|sua lai|no|wrong)(?:\s+(?:a|ah|em|anh|chi|nhe|roi))*\s*[.!]*$/;
const NONE_YET =
  /^(?:(?:em |ben em |don vi |hien )?(?:chua co|khong co|ko co|k co|chua ky|none|not yet))(?:\s+\S+){0,4}$/;

/** What a reply to something read back says by itself; null where it says more. */
export function readBackWord(text: string): 'yes' | 'drop' | 'fix' | null {
  const folded = foldKeepingOffsets(text.normalize('NFC')).trim();
  return YES.test(folded) ? 'yes' : DROP.test(folded) ? 'drop' : FIX.test(folded) ? 'fix' : null;
}

/** Words in answer to what was read back: yes, no, or what it lacked. Null for a question or another task. */
export async function readBackGiven(talk: MemberTalk, text: string, context: Context): Promise<Reply[] | null> {
  const folded = foldKeepingOffsets(text.normalize('NFC')).trim();
  const id = context.readBackId ?? 0;
  const word = readBackWord(text);
  if (word) return answeredBack(talk, id, word);
  const read = await heldReadBack(talk.db, talk.member.committeeId, id);
  if (read?.memberId !== talk.member.id || read.settled) return null;
  if (read.body.kind === 'decision') return decisionGiven(talk, text, { ...context, inHand: read.body });
  const { items, onBehalf, asked } = read.body;
  const [first] = items;
  if (!first || codeSpans(text).length > 0) return null;
  const lacking = items.find((i) => missingOf(i.report) !== null) ?? (items.length === 1 ? first : undefined);
  if (!lacking) return null;
  if (NONE_YET.test(folded) && missingOf(lacking.report) === 'product') return answeredBack(talk, id, 'quick');
  const isCorrection = context.fixing === true || talk.incoming.replyTo !== null;
  const more = supplied(lacking.report, text, talk.deps.today(), isCorrection);
  if (!more) return null;
  await settleReadBack(talk.db, id, 'replaced', nowIso(talk));
  const merged = items.map((item) => (item === lacking ? { ...item, report: more } : item));
  return reportReadBack(talk, merged, { asked, onBehalf });
}

/**
 * A report with what a reply adds to it: a paper, a day, a reason, as a correction whatever it tells. Null where it adds nothing:
 * another statement without a code may be about another task.
 */
function supplied(report: ToldReport, text: string, today: string, isCorrection: boolean): ToldReport | null {
  const missing = missingOf(report);
  const told = readReport(text, today);
  const product = toldProduct(text, today);
  if (report.extension && (missing === 'extension-date' || missing === 'extension-reason')) {
    const to =
      report.extension.to ?? toldDays(foldKeepingOffsets(text.normalize('NFC')), today, 'future')[0]?.day ?? null;
    const reason =
      report.extension.reason ??
      (missing === 'extension-reason' && !asks(text) ? toldReason(text) : (told?.extension?.reason ?? null));
    const gained = to !== report.extension.to || reason !== report.extension.reason;
    return gained ? { ...report, extension: { to, reason } } : null;
  }
  if (!isCorrection && (!product || missing !== 'product')) return null;
  if (!told && !product) return null;
  return asks(text) && !product ? null : mergedReport(report, told, product);
}

/** A tap on, or a word for, "Đúng", "Sửa", "Bỏ", "Chưa có văn bản": each read-back counts once. */
export async function answeredBack(talk: MemberTalk, id: number, answer: ReadBackAnswer): Promise<Reply[]> {
  const m = progressWords(talk.locale);
  const { db, member, words } = talk;
  const read = await heldReadBack(db, member.committeeId, id);
  if (!read) return [saying(words('button-gone'))];
  if (read.settled) return [saying(m(`settled-${read.settled}`))];
  // An approver's button under what a secretary proposes is theirs to tap.
  const isApproval = read.memberId !== member.id;
  if (isApproval && !(read.body.kind === 'decision' && member.role === 'approver')) return [saying(words('not-yours'))];
  switch (answer) {
    case 'drop':
      await settleReadBack(db, id, 'dropped', nowIso(talk));
      return [saying(m('dropped-told'))];
    case 'fix':
      return [
        {
          ...saying(m('ask-fix')),
          asks: true,
          context: {
            expects: 'read-back',
            readBackId: id,
            fixing: true,
            codes: read.body.kind === 'report' ? read.body.items.map((i) => i.code) : [read.body.code],
          },
        },
      ];
    default:
      if (read.body.kind === 'decision') return carryOut(talk, read.body, { id, approved: isApproval });
      // What still lacks a day or a reason cannot be recorded; a paper can be missing.
      if (read.body.items.some((i) => ['extension-date', 'extension-reason'].includes(missingOf(i.report) ?? '')))
        return reportReadBack({ ...talk, cause: `${talk.cause}:again` }, read.body.items, read.body);
      await settleReadBack(db, id, 'accepted', nowIso(talk));
      return saveReports(talk, read.body.items, read.body.onBehalf);
  }
}
