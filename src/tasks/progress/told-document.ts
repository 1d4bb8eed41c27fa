import type { Range } from '../../shared/range.ts';
import { fold, foldKeepingOffsets } from '../../shared/text.ts';
import type { ToldDocument } from './report.ts';
import { toldDays } from './told-day.ts';

/** `cited`: named as what something rests on ("theo cv 9876/VPCP"), not as what was made. */
export type DocumentSpan = Range & ToldDocument & { cited: boolean };

/** Kinds by the words and abbreviations they are typed with (Decree 30/2020/NĐ-CP, annex III). */
const KINDS: [string, RegExp][] = [
  ['Quyết định', /^(?:quyet dinh|qd)$/],
  ['Tờ trình', /^(?:to trinh|ttr)$/],
  ['Công văn', /^(?:cong van|cv)$/],
  ['Báo cáo', /^(?:bao cao|bc)$/],
  ['Kế hoạch', /^(?:ke hoach|kh)$/],
  ['Nghị định', /^(?:nghi dinh|nd)$/],
  ['Thông tư', /^(?:thong tu|tt)$/],
  ['Thông báo', /^(?:thong bao|tb)$/],
  ['Nghị quyết', /^(?:nghi quyet|nq)$/],
  ['Chỉ thị', /^(?:chi thi|ct)$/],
  ['Hướng dẫn', /^(?:huong dan|hd)$/],
  ['Văn bản', /^(?:van ban|vb)$/],
];
const KIND =
  '(?:quyet dinh|qd|to trinh|ttr|cong van|cv|bao cao|bc|ke hoach|kh|nghi dinh|nd|thong tu|tt|thong bao|tb|nghi quyet|nq|chi thi|ct|huong dan|hd|van ban|vb)';
/** "45/TTr-BXD", "12/2026/TT-BXD", "9876/VPCP". */
const SYMBOL =
  /(?<![\p{L}\d/])(\d{1,6}[a-zA-Z]?)\s*\/\s*((?:20\d{2}\s*\/\s*)?\p{L}[\p{L}\d&.]*(?:\s?-\s?\p{L}[\p{L}\d&.]*)*)/gu;
/** "QĐ 2111 ngày 18/11", "tờ trình số 45": the number alone, after a word that no other sentence has. */
const NUMBER_ALONE =
  /(?<![a-z])(quyet dinh|qd|to trinh|ttr|cong van|cv|nghi dinh|nd|thong tu|nghi quyet|nq|chi thi|van ban so|bao cao so|ke hoach so)\s+(?:so\s*)?(\d{1,6})(?!\s*[/%\d.])/g;
const SPELT: Record<string, string> = { qd: 'QĐ', nd: 'NĐ', ttr: 'TTr', ttg: 'TTg', ctr: 'CTr', dkt: 'ĐKT' };

/** Documents that a message names by number, with kind and date where they stand beside it. */
export function toldDocuments(nfc: string, today: string): DocumentSpan[] {
  const folded = foldKeepingOffsets(nfc);
  const found: DocumentSpan[] = [];
  for (const match of nfc.matchAll(SYMBOL)) {
    const suffix = spelt((match[2] as string).replace(/\s+/g, ''));
    if (!suffix) continue;
    const before = new RegExp(`(?<![a-z])(${KIND})\\s*(?:so|:)*\\s*$`).exec(folded.slice(0, match.index));
    const start = before ? before.index : match.index;
    const kind = kindOf(before?.[1] ?? '') ?? kindOf(fold(suffix.replace(/^20\d{2}\//, '').split('-')[0] ?? ''));
    found.push(
      dated(folded, today, { start, end: match.index + match[0].length }, kind ?? 'Công văn', `${match[1]}/${suffix}`),
    );
  }
  for (const match of folded.matchAll(NUMBER_ALONE)) {
    const range = { start: match.index, end: match.index + match[0].length };
    if (found.some((f) => f.start < range.end && range.start < f.end)) continue;
    const kind = kindOf((match[1] as string).replace(/ so$/, ''));
    found.push(dated(folded, today, range, kind, match[2] as string));
  }
  return found.sort((a, b) => a.start - b.start);
}

function kindOf(typed: string): string | null {
  return KINDS.find(([, pattern]) => pattern.test(typed))?.[0] ?? null;
}

/** The symbol as it is written: typed in capitals it stays, else its parts are known ones; null for "60/ngày". */
function spelt(typed: string): string | null {
  if (/\p{Lu}/u.test(typed)) return /\p{Lu}{2}|\p{Lu}\p{L}*-/u.test(typed) ? typed : null;
  const parts = typed.split(/([-/])/);
  const known = parts.some((p) => SPELT[fold(p)]) || KINDS.some(([, k]) => k.test(fold(parts[0] ?? '')));
  if (!known && !typed.includes('-') && !/^(?:vpcp|ubnd|b[a-z]{1,6})$/.test(fold(typed))) return null;
  return parts.map((p) => SPELT[fold(p)] ?? p.toUpperCase()).join('');
}

function dated(folded: string, today: string, range: Range, kind: string | null, number: string): DocumentSpan {
  const after = folded.slice(range.end, range.end + 40);
  const next = toldDays(after, today, 'past')[0];
  const beside =
    next && /^[\s,(]*(?:ky|ban hanh)?\s*(?:ngay|hom)?\s*$/.test(after.slice(0, next.start)) ? next : undefined;
  const before = folded.slice(Math.max(0, range.start - 24), range.start);
  const cited =
    /(?:theo|can cu|thuc hien|nhu)\s+(?:tai\s+)?$/.test(before) ||
    (/(?<!(?:duyet|hanh|ky)\s+)tai\s+$/.test(before) && (kind === 'Thông báo' || kind === 'Công văn'));
  return { ...range, end: range.end + (beside?.end ?? 0), kind, number, date: beside?.day ?? null, cited };
}
