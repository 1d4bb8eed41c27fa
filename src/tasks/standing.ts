import type { Mention } from '../agencies/agency.ts';
import type { Block } from '../documents/outline.ts';
import type { OwnerHeading } from './owner-heading.ts';

/** Who a stretch of text is addressed to before it names anybody; `underOwner`: a heading above it names its owner. */
export type Standing = { owners: Mention[]; support: Mention[]; underOwner: boolean };

export const NOBODY: Standing = { owners: [], support: [], underOwner: false };

export function under(heading: OwnerHeading): Standing {
  return { owners: heading.lead, support: heading.support, underOwner: true };
}

/** Words with which a report of a meeting comes to what was ordered. */
export const ORDERS =
  /(?:kết luận|yêu cầu|giao(?!\s+(?:ban|thông|thừa|lưu|dịch|thương))|chỉ đạo|đề nghị|quán triệt|lưu ý)(?!\p{L})/iu;
/** A paragraph that counts its points begins anew. */
const ORDINAL = /^(?:thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)|(?:một|hai|ba|bốn|năm|sáu) là)/iu;

/** What has been read of a text before one of its blocks. `leadIns`: who an unlabelled "… các nhiệm vụ sau:" told, by the block it stands under. */
export type SpokenSoFar = {
  blocks: readonly Block[];
  official: boolean;
  headings: ReadonlyMap<number, OwnerHeading>;
  leadIns: ReadonlyMap<number | null, OwnerHeading>;
  carried: Standing;
};

/** Who a block speaks to before it names anybody: the heading above it, or in running text whom the paragraph before told. */
export function standingFor(block: Block, index: number, words: string, spoken: SpokenSoFar): Standing {
  const { blocks, official, headings, leadIns, carried } = spoken;
  let at: number | null = block.label ? block.parent : index;
  for (; at !== null; at = blocks[at]?.parent ?? null) {
    const heading = headings.get(at);
    if (heading) return under(heading);
  }
  const told = block.label && official ? leadIns.get(block.parent) : undefined;
  if (told) return { ...under(told), underOwner: false };
  const above = block.parent !== null && !block.label ? headings.get(block.parent) : undefined;
  if (above) return under(above);
  const previous = blocks[index - 1];
  if (block.label || !previous || carried.owners.length === 0 || ORDINAL.test(words)) return NOBODY;
  if (previous.label) return block.parent === index - 1 ? { ...carried, underOwner: false } : NOBODY;
  const heading = headings.get(index - 1);
  if (heading) return under(heading);
  return official ? NOBODY : { ...carried, underOwner: false };
}
