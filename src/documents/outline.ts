import type { Range } from '../shared/range.ts';

/** How a numbered place is marked, from "I." down to "+"; `ordinal` is "Thứ nhất," in running text. */
export type LabelKind =
  | 'roman'
  | 'upper'
  | 'decimal'
  | 'number'
  | 'parenthesis'
  | 'letter'
  | 'article'
  | 'dash'
  | 'plus'
  | 'bullet'
  | 'hash';

export type Label = { kind: LabelKind; mark: string };

/** What a line of an official text is. `head` and `recipients` and `signature` name no owners. */
export type BlockZone = 'head' | 'addressees' | 'body' | 'recipients' | 'signature';

/** A non-empty line of the view. `start`/`end` bound the content behind the label; `parents` are the labelled lines above it. */
export type Block = Range & {
  zone: BlockZone;
  label: Label | null;
  /** Index of the labelled block this one stands under, or null. */
  parent: number | null;
  /** Place in words for a citation ("mục III, điểm 1a"), null outside numbered text. */
  point: string | null;
};

/** "49/TB-VPCP" at the beginning of a line is a document's number. */
const LABEL =
  /^(?:#{1,6}\s+)?(?:(?<article>Điều\s+\d{1,3})[.:]\s+|(?<roman>[IVX]{1,5})(?:[.)]|\s?[-–](?=\s))\s+|(?<upper>[A-H])[.)]\s+|(?<decimal>\d{1,2}(?:\.\d{1,2})+)[.)]?\s+|(?<number>\d{1,3})(?!\/\p{Lu}{1,8}[-/])(?:[.)/]|\s?[-–](?=\s))\s*(?=[^\d\s])|\((?<parenthesis>\d{1,2})\)\s+|(?<letter>[a-zđ])[.)]\s+|(?<dash>[-–—])\s*(?=\S)|(?<plus>\+)\s*(?=\S)|(?<bullet>[•*▪●◦·])\s+)/u;

const HEADING_HASH = /^#{1,6}\s+/;

/** Reads the label a line begins with. */
export function labelOf(line: string): { label: Label; length: number } | null {
  const found = LABEL.exec(line);
  if (found?.groups) {
    const [kind, mark] = Object.entries(found.groups).find(([, value]) => value !== undefined) as [LabelKind, string];
    return { label: { kind, mark }, length: found[0].length };
  }
  const hash = HEADING_HASH.exec(line);
  return hash ? { label: { kind: 'hash', mark: hash[0].trim() }, length: hash[0].length } : null;
}

/**
 * Lines of a text with their place in its numbering and the part of the document they belong to.
 * `text` is a view without noise: hard-wrapped lines are already joined. A label inside a table numbers a row or a cell: it opens no
 * section, or else "A. Nhà trạm" in a cell would become the part of all that follows.
 */
export function outline(text: string, isInTable: (line: Range) => boolean): Block[] {
  const blocks: Block[] = [];
  const open: { kind: LabelKind; block: number }[] = [];
  const zones = new ZoneReader();
  for (const line of lines(text)) {
    const content = text.slice(line.start, line.end);
    const zone = zones.zoneOf(content);
    const labelled = zone === 'body' ? labelOf(content) : null;
    const start = line.start + (labelled?.length ?? 0);
    const label = labelled?.label ?? null;
    if (!label || isInTable(line)) {
      const parent = zone === 'body' ? (open.at(-1)?.block ?? null) : null;
      const point = parent === null ? null : (blocks[parent]?.point ?? null);
      blocks.push({ start, end: line.end, zone, label, parent, point });
      continue;
    }
    const level = open.findLastIndex((l) => l.kind === label.kind);
    if (level >= 0) open.length = level;
    else while (open.length > 0 && RANK[(open.at(-1) as { kind: LabelKind }).kind] > RANK[label.kind]) open.pop();
    const parent = open.at(-1)?.block ?? null;
    open.push({ kind: label.kind, block: blocks.length });
    const point = pointOf(label, parent === null ? null : (blocks[parent]?.point ?? null));
    blocks.push({ start, end: line.end, zone, label, parent, point });
  }
  return blocks;
}

/** How far in a kind of label stands: a number after a dash ends the list of dashes. */
const RANK: Record<LabelKind, number> = {
  hash: 0,
  article: 0,
  upper: 1,
  roman: 1,
  number: 2,
  decimal: 3,
  parenthesis: 4,
  letter: 4,
  dash: 5,
  bullet: 5,
  plus: 6,
};

function* lines(text: string): Generator<Range> {
  for (const found of text.matchAll(/[^\n]+/g)) {
    const trimmed = found[0].trim();
    if (trimmed === '' || /^[-_=*\s.]{3,}$/.test(trimmed)) continue;
    const start = found.index + found[0].indexOf(trimmed[0] as string);
    yield { start, end: start + trimmed.length };
  }
}

function pointOf(label: Label, above: string | null): string | null {
  switch (label.kind) {
    case 'roman':
      return `mục ${label.mark}`;
    case 'upper':
      return `phần ${label.mark}`;
    case 'article':
      return label.mark.toLowerCase().replace(/\s+/, ' ');
    case 'parenthesis':
      return above && /điểm [\d.]+$/.test(above) ? `${above}(${label.mark})` : join(above, `điểm (${label.mark})`);
    case 'number':
    case 'decimal':
      return join(above?.replace(/(, )?điểm .*$/, '') || null, `điểm ${label.mark}`);
    case 'letter':
      return above && /điểm [\d.]+$/.test(above) ? `${above}${label.mark}` : join(above, `điểm ${label.mark}`);
    default:
      return above;
  }
}

function join(above: string | null, own: string): string {
  return above ? `${above}, ${own}` : own;
}

const RECIPIENTS = /^n[ơo]i nh[ậa]n\s*:?/i;
/** "Kính gửi:" of a letter, "… điện:" of a telegram: whom it goes to, not who must act. */
const ADDRESSEES = /^(?:kính gửi\s*:?|[\p{L}\s.,]{0,80}\sđiện\s*:?$)/iu;
/** What a web page shows below its article: other articles, comments. */
const FURNITURE =
  /^(?:(?:các )?tin(?: bài)?\s+(?:liên quan|khác|cùng chuyên mục|mới(?: nhất| hơn)?|cũ hơn|đọc nhiều)|(?:các )?bài (?:viết )?(?:liên quan|khác|cùng chuyên mục)|đọc (?:thêm|nhiều)|xem thêm|bình luận(?: \(\d+\))?|ý kiến bạn đọc|tin nổi bật|từ khóa|tags?)\s*:?$/iu;
const SIGNATURE = /^(?:TM\.|KT\.|TL\.|TUQ\.|Q\.|T\/M|\(?đã ký\)?$|\(ký,? (?:tên|ghi rõ))/i;
const HEAD_LINE =
  /^(?:cộng hòa xã hội chủ nghĩa việt nam|độc lập\s*[-–]\s*tự do|đảng cộng sản việt nam|số\s*:|v\/v\b|[\p{L} .]{2,30},\s*ngày\s+\d{1,2}\s+tháng)/iu;

/** Kinds of documents that are followed by a title in lower case. */
const TITLED =
  /^(?:THÔNG BÁO|KẾT LUẬN|CHỈ THỊ|CÔNG ĐIỆN|QUYẾT ĐỊNH|KẾ HOẠCH|BIÊN BẢN|NGHỊ QUYẾT|BÁO CÁO|CHƯƠNG TRÌNH|HƯỚNG DẪN)/u;

function isTitleLine(line: string): boolean {
  return (
    line.length <= 200 &&
    !/[.:;]$/.test(line) &&
    labelOf(line) === null &&
    !/^(?:ngày|sáng|chiều|thực hiện|căn cứ|kính gửi)\s/iu.test(line)
  );
}

/** Follows the parts of an official letter in order: head, addressees, body, recipients, signature. */
class ZoneReader {
  private zone: BlockZone = 'body';
  private seen = 0;
  private inTitle = false;

  zoneOf(line: string): BlockZone {
    this.seen++;
    if (RECIPIENTS.test(line) || FURNITURE.test(line)) this.zone = 'recipients';
    else if (this.zone === 'recipients' || this.zone === 'signature') {
      if (SIGNATURE.test(line)) this.zone = 'signature';
    } else if (SIGNATURE.test(line)) this.zone = 'signature';
    else if (ADDRESSEES.test(line)) this.zone = 'addressees';
    else if (this.zone === 'addressees') {
      if (!/^[-–+•]/.test(line) && !/^[\p{L}\s,()&-]{3,120};$/u.test(line)) this.zone = 'body';
    } else if (this.seen <= 25 && isHeadLine(line)) {
      this.zone = 'head';
      this.inTitle = TITLED.test(line);
    } else this.zone = this.inTitle && isTitleLine(line) ? 'head' : this.body();
    return this.zone;
  }

  private body(): 'body' {
    this.inTitle = false;
    return 'body';
  }
}

function isHeadLine(line: string): boolean {
  if (HEAD_LINE.test(line)) return true;
  // Issuing body, kind of document and title stand in capitals; a numbered section title has a label.
  return line.length <= 160 && line === line.toUpperCase() && /\p{Lu}{2}/u.test(line) && labelOf(line) === null;
}
