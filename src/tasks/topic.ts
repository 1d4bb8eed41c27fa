import type { Mention } from '../agencies/agency.ts';
import type { Range } from '../shared/range.ts';
import { behindMark } from './counted-part.ts';
import { isFactTopic } from './section.ts';
import { opensInstruction, opensStatement } from './verbs.ts';

const LONGEST_TOPIC = 260;

/**
 * "2. Hoàn thiện thể chế: các bộ khẩn trương trình …", "3. Xây dựng chiến lược: (1) Bộ A ban hành …; (2) …": a topic that names nobody,
 * then who must act. Returns where the orders begin; the start of the block where it has no such topic.
 */
export function behindTopic(text: string, block: Range, inside: readonly Mention[]): number {
  const words = text.slice(block.start, block.end);
  const colon = words.indexOf(':');
  if (colon < 8 || colon > LONGEST_TOPIC || isFactTopic(words) || /[.;]\s/.test(words.slice(0, colon)))
    return block.start;
  const behind = behindMark(text, { start: block.start + colon + 1, end: block.end });
  const first = inside[0];
  if (!first || first.start < behind || !/^[\s,]*(?:tất cả\s+)?$/iu.test(text.slice(behind, first.start)))
    return block.start;
  const told = text
    .slice(inside.findLast((m) => follows(text, first, m))?.end ?? first.end, block.end)
    .replace(/^[\s,]+/u, '');
  return opensInstruction(told) && !opensStatement(told) ? behind : block.start;
}

/** Named in one list with the first. */
function follows(text: string, first: Mention, mention: Mention): boolean {
  return (
    mention.start >= first.end &&
    /^(?:[\s,;/]|và|cùng|các|[\p{Lu}][\p{L}]*)*$/u.test(text.slice(first.end, mention.start))
  );
}

const ANNOUNCES =
  /(?:nội dung|nhiệm vụ|giải pháp|công việc|việc)(?:\s+(?:sau(?: đây)?|dưới đây|cụ thể|chủ yếu|trọng tâm|như sau))+\s*:$/iu;

/** A line that ends in "… tập trung một số nhiệm vụ trọng tâm sau:": its items are what is to be done. */
export function announcesItems(line: string): boolean {
  return ANNOUNCES.test(line.trim());
}

/** "2. Về kiến nghị sửa đổi …, sớm ban hành …:": what the answer below it is about; nothing in the line is an order. */
export function isTopicLine(line: string): boolean {
  return /^(?:về|liên quan(?: đến)?)\s/iu.test(line) && line.trim().endsWith(':');
}

/** The paragraph that ends "…, Thủ tướng Chính phủ kết luận như sau:": who was heard, and nothing to be done. */
export function opensOrders(line: string): boolean {
  return /kết luận(?:,? chỉ đạo)?(?: như sau|:| một số nội dung sau)\s*:?$/iu.test(line.trim());
}

/** "Công tác quy hoạch cần chú trọng …": said of a thing; who was told before is still told behind it. */
export function asksOfThings(paragraph: string): boolean {
  return /^(?:công tác|việc|các dự án|quy hoạch|quá trình)\s[^.:]{3,120}?\s(?:cần|phải|bảo đảm|đảm bảo)\s/iu.test(
    paragraph,
  );
}
