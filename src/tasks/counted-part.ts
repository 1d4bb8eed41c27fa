import type { Range } from '../shared/range.ts';
import { opensInstruction, startsPlainAct } from './verbs.ts';

const MARK = /^[\s,;:]*\((?:(?<number>\d{1,2})|(?<letter>[ivx]{1,4}|[a-zđ]))\)\s*(?=\S)/u;

/** "(1) …; (2) …", "(i) …; (ii) …": where a part of a sentence begins behind the mark that counts it. */
export function behindMark(text: string, part: Range): number {
  return part.start + (MARK.exec(text.slice(part.start, part.end))?.[0].length ?? 0);
}

/** True where the part that begins at `start` is counted. */
export function isCounted(text: string, start: number): boolean {
  return /\((?:\d{1,2}|[ivx]{1,4}|[a-zđ])\)\s*$/u.test(text.slice(Math.max(0, start - 8), start));
}

const INNER = /^(?<before>[^:]*(?::(?!\s*\()[^:]*)*):\s*\((?:(?<number>\d{1,2})|[ivx]{1,4}|[a-zđ])\)\s/u;

/**
 * "… với các chức năng: (i) lưu trữ; (ii) định danh": `words` is counted as one of the things the clause before names, and is no
 * work of its own; behind a verb or "các nhiệm vụ sau" ("tập trung: (i) rà soát …; (ii) sửa đổi …") every part is.
 */
export function isCountedThing(before: string, words: string): boolean {
  const mark = MARK.exec(words);
  const inner = INNER.exec(before);
  if (!mark || !inner?.groups) return false;
  const alike = (mark.groups?.number === undefined) === (inner.groups.number === undefined);
  return alike && !ANNOUNCES.test(inner.groups.before ?? '') && !endsInAct(inner.groups.before ?? '');
}

const SEVERAL =
  /(?<!\p{L})(?:0?(?<number>[2-9])|(?<word>hai|ba|bốn))\s+(?:dự thảo\s+|dự án\s+)?(?:đề án|chiến lược|chương trình|kế hoạch|nghị định|nghị quyết|luật|thông tư|quyết định|quy chuẩn|cơ sở dữ liệu|nền tảng|báo cáo|văn bản)(?!\p{L})(?<rest>[^:]*)$/iu;

/** "trình 3 chiến lược về dữ liệu; hạ tầng số; công nghệ lõi": as many names as were counted belong to one act. */
export function isOneOfSeveral(before: string, words: string): boolean {
  const several = SEVERAL.exec(before)?.groups;
  if (!several || startsPlainAct(words)) return false;
  const counted = Number(several.number ?? ['hai', 'ba', 'bốn'].indexOf(several.word?.toLowerCase() ?? '') + 2);
  return (several.rest ?? '').split(';').length < counted;
}

const ANNOUNCES =
  /(?:nội dung|nhiệm vụ|giải pháp|công việc|việc)(?:\s+(?:sau(?: đây)?|dưới đây|cụ thể|chủ yếu|trọng tâm|như sau))+\s*$/iu;

/** The last words before the colon are an act that waits for its object. */
function endsInAct(before: string): boolean {
  const words = before.trim().split(/\s+/).slice(-3);
  if (/^(?:các|những|một|số|\d+)$/iu.test(words[0] ?? '')) return false;
  const last = words.slice(-2).join(' ');
  return opensInstruction(last) || /(?:tập trung|khẩn trương|thực hiện|phải|cần)$/iu.test(last);
}

const LEAD_IN =
  /^[^:;.]{0,140}?(?:nội dung|nhiệm vụ|giải pháp|công việc|việc|vấn đề)(?:\s+(?:sau(?: đây)?|dưới đây|cụ thể|chủ yếu|trọng tâm|cơ bản|như sau))+\s*:\s*/iu;

const COUNTS = /^(?:[\p{L}, ]{2,60}:\s*)?\((?:\d{1,2}|[ivx]{1,4}|[a-zđ])\)\s+(?=\p{L})/u;

/** "… thực hiện tốt các nội dung sau: hoàn thành A", "tập trung: (i) rà soát B": what is to be done begins behind the colon. */
export function behindLeadIn(text: string, start: number, end: number): number {
  const counts = COUNTS.exec(text.slice(start, end));
  if (counts && (!counts[0].includes(':') || endsInAct(counts[0].replace(/:.*$/u, ''))))
    return start + counts[0].length;
  const leadIn = LEAD_IN.exec(text.slice(start, end));
  return leadIn && start + leadIn[0].length < end - 8 ? start + leadIn[0].length : start;
}
