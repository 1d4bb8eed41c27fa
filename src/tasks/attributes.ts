import type { Mention, NamingContext } from '../agencies/agency.ts';
import type { Block } from '../documents/outline.ts';
import { readDeadlineCell } from './deadline-cell.ts';
import type { Deadline } from './directive.ts';
import { readOwnerHeading } from './owner-heading.ts';

/** What the lines under an item of a plan say of it: "Đơn vị chủ trì: …", "Thời gian hoàn thành: …". */
export type Attributes = { lead: Mention[]; support: Mention[]; deadline: Deadline | null };

const LINE =
  /^(?:(?<lead>(?:(?:đơn vị|cơ quan|bộ phận|phòng|cá nhân)\s+)?(?:chủ trì(?:\s+thực hiện)?|thực hiện chính|chịu trách nhiệm|phụ trách|đầu mối)|(?:đơn vị|cơ quan)\s+thực hiện)|(?<support>(?:(?:đơn vị|cơ quan)\s+)?phối hợp(?:\s+thực hiện)?)|(?<due>(?:thời gian|thời hạn|tiến độ|hạn|lộ trình)(?:\s+(?:hoàn thành|thực hiện))?|hoàn thành)|(?<other>sản phẩm|kết quả|kinh phí|ghi chú)[^:]{0,20})\s*:\s*(?<value>.+)$/isu;

/** "Cơ quan chủ trì: A; phối hợp: B. Thời gian: quý I": one line may say several things. */
const NEXT = /(?<=[.;])\s+(?=[^:.;]{4,40}:)/u;

/** Is this line an attribute of the item above it rather than an item of its own? */
export function isAttribute(words: string): boolean {
  return words.length <= 300 && LINE.test(words);
}

/**
 * Items of a plan with the owners and time given in the lines below them, by index of the item's block. An item without an
 * owner in those lines is not among them. Deadlines are ranges of `text`.
 */
export function itemAttributes(
  text: string,
  blocks: readonly Block[],
  context: NamingContext,
  issuedOn: string,
): Map<number, Attributes> {
  const found = new Map<number, Attributes>();
  blocks.forEach((block, index) => {
    const line = text.slice(block.start, block.end);
    const item = block.parent ?? index - 1;
    if (block.zone !== 'body' || !isAttribute(line) || !blocks[item]) return;
    const own = found.get(item) ?? { lead: [], support: [], deadline: null };
    let from = block.start;
    for (const words of line.split(NEXT)) {
      const groups = LINE.exec(words.trim())?.groups ?? {};
      const value = (groups.value ?? '').replace(/[.;\s]+$/u, '');
      if (groups.lead) own.lead.push(...(readOwnerHeading(value, context)?.lead ?? []));
      else if (groups.support) own.support.push(...(readOwnerHeading(value, context)?.lead ?? []));
      else if (groups.due) {
        const deadline = readDeadlineCell(value, { issuedOn });
        const start = text.indexOf(value, from);
        if (deadline) own.deadline = { ...deadline, start, end: start + value.length };
      }
      from += words.length;
    }
    found.set(item, own);
  });
  for (const [item, { lead }] of found) if (lead.length === 0) found.delete(item);
  return found;
}
