import type { Mention } from './agency.ts';

const TAILS: [RegExp, RegExp][] = [
  [/tỉnh, thành phố$/u, /^\s(?:trực thuộc Trung ương|trong cả nước|trên cả nước)(?!\p{L})/u],
  // "Văn phòng Tỉnh ủy": the committee's word belongs to the name.
  [
    /(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng|Đảng bộ)$/u,
    /^\s[ủỦ]y(?!\p{L})(?:(?:\s(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường))?(?:\s\p{Lu}\p{Ll}+){1,3}(?!\p{L}))?/u,
  ],
  [
    /^Ngân hàng/u,
    /^\s?(?:[-–]\s?)?\(?[Cc]hi nhánh(?:\s(?:tỉnh|thành phố|khu vực|huyện))?(?:\s(?:\p{Lu}\p{Ll}*|\d{1,2})){0,3}/u,
  ],
  // "Các bệnh viện trực thuộc Bộ".
  [
    /trực thuộc$/u,
    /^\s(?:Bộ|Sở|Tỉnh ủy|Thành ủy|Đảng ủy|UBND tỉnh|UBND thành phố|tỉnh|thành phố|Cục|Trung ương|Tập đoàn|Tổng công ty)(?!\p{L})/u,
  ],
  // "Các đảng ủy xã, phường", "Các trạm y tế cấp xã".
  [
    /^Các \p{Ll}[\p{L}\s]*$/u,
    /^\s(?:cấp (?:xã|huyện|tỉnh)|(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã)(?:\s?,\s?(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố)(?!\s\p{Lu}))+)(?!\p{L})(?!\s(?:hội|luận))/u,
  ],
  // "Các huyện, thành phố, thị xã".
  [
    /^Các (?:huyện|quận|thị xã|xã|phường|thị trấn)(?:,.*)?$/u,
    /^(?:\s?,\s?(?:thành phố|thị xã|thị trấn|quận|huyện|xã|phường|đặc khu)(?!\s\p{Lu})(?!\p{L}))+/u,
  ],
];

/** Lets a name run on over the words that complete it. */
export function withTail(mention: Mention, text: string): Mention {
  // "các Sở Giáo dục và Đào tạo": that department of every province, not one of them.
  if (
    /^(?:Sở|Công an|Chi cục|Cục Thuế)\s/u.test(mention.name) &&
    /^các\s|(?:^|\s)các\s$/iu.test(
      /^các\s/iu.test(text.slice(mention.start, mention.start + 4))
        ? 'các '
        : text.slice(Math.max(0, mention.start - 5), mention.start),
    ) &&
    !/^(?:\s*[,:;]\s*\p{Lu}|\s+và\s+\p{Lu})/u.test(text.slice(mention.end, mention.end + 8))
  )
    return {
      ...mention,
      name: `Các ${mention.name}`,
      id: `group:cac-${mention.id.replace(/^local:/, '').replace(/[\s@,]+/g, '-')}`,
      collective: true,
    };
  for (const [ends, tail] of TAILS) {
    if (!ends.test(mention.name)) continue;
    const found = tail.exec(text.slice(mention.end, mention.end + 60));
    if (found)
      return {
        ...mention,
        end: mention.end + found[0].length,
        name: mention.name + found[0].replace(/\s+/g, ' ').replace('Ủ', 'ủ'),
        id: `${mention.id}${tailKey(found[0])}`,
      };
  }
  return mention;
}

function tailKey(tail: string): string {
  return `+${tail
    .trim()
    .toLowerCase()
    .replace(/[\s,]+/g, '-')}`;
}
