import type { Mention } from '../agencies/agency.ts';
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
export const ORDINAL = /^(?:thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)|(?:một|hai|ba|bốn|năm|sáu) là)/iu;
