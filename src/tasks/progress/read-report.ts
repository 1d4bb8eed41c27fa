import { foldKeepingOffsets } from '../../shared/text.ts';
import type { ToldDocument, ToldReport } from './report.ts';
import { codeSpans } from './told-code.ts';
import { toldDays } from './told-day.ts';
import { type DocumentSpan, toldDocuments } from './told-document.ts';
import { obstacleKind, obstacleSpan } from './told-obstacle.ts';
import { toldRequest } from './told-request.ts';
import { toldState } from './told-state.ts';

const LONGEST = 2000;

/** Words of one statement: as written, folded with the same offsets, and folded without codes and documents. */
type Statement = { nfc: string; folded: string; plain: string; documents: DocumentSpan[]; today: string };

/** Reads what a statement tells of how a task stands; null where it tells nothing. A pure reader: nothing is guessed. */
export function readReport(text: string, today: string): ToldReport | null {
  const nfc = text.normalize('NFC').slice(0, LONGEST);
  const folded = foldKeepingOffsets(nfc);
  const documents = toldDocuments(nfc, today);
  const plain = masked(folded, [...codeSpans(nfc), ...documents]);
  const statement = { nfc, folded, plain, documents, today };
  const extension = extensionIn(statement);
  const hard = obstacleIn(statement, extension);
  const told = toldState(
    hard ? masked(plain, [hard.span]) : plain,
    documents.some((d) => d.kind === 'Tờ trình' && !d.cited),
  );
  const percent = percentIn(plain);
  const request = extension ? null : toldRequest(nfc, plain);
  const said =
    request !== null
      ? null
      : (told ??
        (percent === 100
          ? 'reported-done'
          : percent !== null
            ? 'in-progress'
            : hard || extension
              ? 'no-change'
              : null));
  if (said === null && request === null) return null;
  // "Xong 50% rồi" is under way: a day told with it is none of a product.
  const state = said === 'reported-done' && percent !== null && percent < 100 ? 'in-progress' : said;
  return {
    state,
    percent,
    product: state === 'submitted' || state === 'reported-done' ? productIn(statement, state) : null,
    obstacle: hard ? { kind: hard.kind, text: hard.text } : null,
    expectedOn: extension ? null : expectedIn(statement),
    extension: extension ? { to: extension.to, reason: extension.reason } : null,
    request,
    text: nfc.trim(),
  };
}

function masked(text: string, spans: readonly { start: number; end: number }[]): string {
  return spans.reduce((out, { start, end }) => out.slice(0, start) + '#'.repeat(end - start) + out.slice(end), text);
}

function percentIn(plain: string): number | null {
  const found = /(?<![\d.,/])(\d{1,3})(?:[.,]\d+)?\s*(?:%|phan tram|percent)/.exec(plain);
  const n = Number(found?.[1]);
  return found && n <= 100 ? n : null;
}

/** The paper that was made, with the day told beside "trình" or "ban hành" where it has none of its own. */
function productIn({ documents, plain, today }: Statement, state: 'submitted' | 'reported-done'): ToldDocument | null {
  const own = documents.filter((d) => !d.cited);
  const named = (state === 'submitted' ? own.find((d) => d.kind === 'Tờ trình') : undefined) ?? own[0];
  const date = named?.date ?? toldDays(plain, today, 'past').find((d) => d.day <= today)?.day ?? null;
  return named || date ? { kind: named?.kind ?? null, number: named?.number ?? null, date } : null;
}

/** A document told alone, in reply to a question for it: "QĐ 2111/QĐ-BXD ngày 18/11". */
export function toldProduct(text: string, today: string): ToldDocument | null {
  const nfc = text.normalize('NFC');
  const [first] = toldDocuments(nfc, today);
  const date =
    first?.date ?? toldDays(masked(foldKeepingOffsets(nfc), first ? [first] : []), today, 'past')[0]?.day ?? null;
  return first || date ? { kind: first?.kind ?? null, number: first?.number ?? null, date } : null;
}

const EXTENSION =
  /(?<![a-z])(?:(?:xin|de nghi|kinh de nghi|mong|cho|xin phep)(?:\s+(?:bcd|btc|cap tren|duoc|phep|cho|xem xet|em|don vi|bo))*\s+(?:gia han|lui(?:\s+(?:thoi\s+)?han)?|keo dai|doi han|dieu chinh (?:lai )?(?:thoi )?han|them thoi (?:gian|han))|(?:gia|lui|doi)\s+han\s+(?:\S+\s+){0,3}?(?:den|sang|toi|het)|lui\s+(?:den|sang|toi))(?![a-z])/;
const REASON = /(?<![a-z])(?:vi|do|ly do(?:\s+la)?|boi vi|nguyen nhan(?:\s+la)?)\s*[:,]?\s+(?=\S)/;

function extensionIn({
  nfc,
  plain,
  today,
}: Statement): { to: string | null; reason: string | null; start: number } | null {
  const cue = EXTENSION.exec(plain);
  if (!cue || /(?<![a-z])(?:khong|k|ko)\s+$/.test(plain.slice(0, cue.index))) return null;
  const to = toldDays(plain.slice(cue.index), today, 'future')[0]?.day ?? null;
  const after = REASON.exec(plain.slice(cue.index));
  const reason = after ? nfc.slice(cue.index + after.index + after[0].length) : null;
  return { to, reason: cleaned(reason), start: cue.index };
}

/** The reason told alone, in reply to a question for it. */
export function toldReason(text: string): string | null {
  const nfc = text.normalize('NFC');
  const after = REASON.exec(foldKeepingOffsets(nfc));
  return cleaned(after && after.index < 12 ? nfc.slice(after.index + after[0].length) : nfc);
}

function cleaned(text: string | null): string | null {
  const bare = text?.replace(/^[\s,;:.–-]+|[\s,;.–-]+$|\s+(?:ạ|a|nhé|nhe|ah)[\s.]*$/giu, '').trim();
  return bare ? bare : null;
}

/** A difficulty; where an extension is asked for, the reason of it is one that is told there. */
function obstacleIn({ nfc, plain }: Statement, extension: { start: number } | null) {
  const span = obstacleSpan(plain);
  if (!span || (extension && span.start > extension.start)) return null;
  const text = cleaned(nfc.slice(span.start, span.end));
  return text ? { span, text, kind: obstacleKind(plain.slice(span.start, span.end)) } : null;
}

const EXPECTED =
  /(?<![a-z])(?:du kien|se|phan dau|hen|dat muc tieu|cam ket|co gang)(?![a-z])|(?<![a-z])(?:tuan (?:sau|toi)|cuoi (?:thang|nam|quy))(?![a-z])/;

function expectedIn({ plain, today }: Statement): string | null {
  const cue = EXPECTED.exec(plain);
  if (!cue) return null;
  const clause = plain.slice(cue.index).split(/[;.\n](?!\d)/)[0] ?? '';
  return toldDays(clause, today, 'future')[0]?.day ?? null;
}
