import type { Mention, NamingContext } from '../agencies/agency.ts';
import { definedAbbreviations } from '../agencies/defined-abbreviations.ts';
import { findMentions } from '../agencies/mentions.ts';
import { type DocumentHead, isoDay, readHead } from '../documents/head.ts';
import { outline } from '../documents/outline.ts';
import { pageAt } from '../documents/passages.ts';
import type { SourceText } from '../documents/source-text.ts';
import { type TextView, viewOf } from '../documents/view.ts';
import { touching } from '../shared/range.ts';
import { canonicalTone } from '../shared/text.ts';
import { missingClarities } from './clarity.ts';
import type { ProposedDirective } from './directive.ts';
import type { Tracked } from './imports/tracked-row.ts';
import { type Found, InstructionReader } from './instruction-reader.ts';
import { quoteOf, titleOf } from './quote.ts';
import { taskRows } from './table-rows.ts';
import { calledAlone, visited } from './visited.ts';

/** What reading a document gives: its head, the date its phrases resolve against, and the directives it contains. */
export type Extraction = { head: DocumentHead; issuedOn: string | null; directives: ExtractedDirective[] };

/** `tracked`: what a tracking sheet says of it besides. */
export type ExtractedDirective = ProposedDirective & { tracked?: Tracked };

/** `on` overrides the date of issue; `province` is where local bodies named without one belong. */
export type ExtractionOptions = { fileName: string; on?: string | undefined };

/**
 * Reads the directives a document contains: deterministic rules only. A text without any date of issue is read as of
 * `FALLBACK_DAY`: directives are found all the same, and `issuedOn` null tells the caller to ask for the date.
 */
export function extractDirectives(source: SourceText, options: ExtractionOptions): Extraction {
  const { view, text, head, issuedOn, day, context, issuer, official, host } = readingOf(source, options);
  const tables = source.tables.flatMap((table) => {
    const rows = taskRows(source.text, table, { ...context, issuedOn: day });
    return rows ? [{ table, rows }] : [];
  });
  const inTaskTable = touching(tables.map(({ table }) => table));
  const blocks = outline(text, view.isInTable);
  const mentions = findMentions(text, context);
  const reader = new InstructionReader(text, blocks, mentions, context, day, issuer, official, host);
  const found = reader.read().filter((f) => {
    const start = view.toSource(f.range.start);
    return !inTaskTable({ start, end: start + 1 });
  });
  const read = found.flatMap((f) => {
    const range = quoteOf(source, { start: view.toSource(f.range.start), end: view.toSource(f.range.end - 1) + 1 });
    return range ? [proposed(source, f, range)] : [];
  });
  // A table says no row twice, however alike two of them are.
  const directives: ExtractedDirective[] = official ? read : withoutRepeats(read);
  for (const { rows } of tables)
    for (const row of rows) {
      const words = source.text.slice(row.task.start, row.task.end);
      const point = row.number ? `dòng ${row.number}` : null;
      const directive = proposed(source, { ...row, point, object: words }, row.task);
      directives.push(row.tracked ? { ...directive, tracked: row.tracked } : directive);
    }
  directives.sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    head: { ...head, body: issuer?.name ?? head.body },
    issuedOn,
    directives,
  };
}

/** A notice whose head was lost on the way, as web pages show it: titled in capitals, its conclusion announced or its recipients listed. */
function isPaper(text: string): boolean {
  const titled = /^(?:[^\n]*\n+){0,8}\s*(?:THÔNG BÁO|KẾT LUẬN)(?:\s+[\p{Lu}\d\s,]+)?\s*\n/u.test(text.slice(0, 2000));
  return titled && /(?:kết luận(?:, chỉ đạo)? như sau\s*:|^\s*Nơi nhận\s*:)/mu.test(text);
}

/** Of a text without a date of issue, about when it was written: the first complete day of the year it names most days of. */
function dayAmong(text: string): string | null {
  const days = [...text.matchAll(/(?<![\d/])(\d{1,2})(?:\/|\s+tháng\s+)(\d{1,2})(?:\/|\s+năm\s+)(20\d{2})(?![\d/])/gu)]
    .flatMap(([, day, month, year]) => isoDay(year, month, day) ?? [])
    .sort();
  const inYear = (year: string) => days.filter((d) => d.startsWith(year));
  const years = [...new Set(days.map((d) => d.slice(0, 4)))];
  const year = years.reduce((a, b) => (inYear(b).length > inYear(a).length ? b : a), years[0] ?? '');
  return inYear(year)[0] ?? null;
}

const FALLBACK_DAY = '2025-07-01';

/** What the words of a document are read with: `day` resolves its phrases, `context` its names, `issuer` is who gives its orders. */
export type TextReading = {
  view: TextView;
  /** The view's text with one way of placing tones; offsets are the same. */
  text: string;
  head: DocumentHead;
  issuedOn: string | null;
  day: string;
  context: NamingContext;
  issuer: Mention | null;
  /** Read as a paper that gives orders, not as a press report that tells of them. */
  official: boolean;
  /** Whom the meeting was with. */
  host: Mention | null;
};

export function readingOf(source: SourceText, options: ExtractionOptions): TextReading {
  const view = viewOf(source);
  // Old and new tone placement read alike; the length stays, so ranges still fit the stored text.
  const text = canonicalTone(view.text);
  const head = readHead(text, options.fileName, view.isInTable);
  const issuedOn = options.on ?? head.issuedOn;
  const day = issuedOn ?? dayAmong(text) ?? FALLBACK_DAY;
  const base: NamingContext = { on: day, defined: definedAbbreviations(text) };
  // "UBND tỉnh Hải Dương, Sở Giáo dục và Đào tạo": the lower body issues, the upper one says in which province.
  const bodiesIn = (naming: NamingContext) =>
    head.body ? findMentions(properCase(head.body, text), naming).filter((m) => !m.collective) : [];
  const province = bodiesIn(base)
    .map(provinceOf)
    .find((place) => place !== undefined);
  const official = head.standing !== 'reference' || isPaper(text);
  const host = official ? visited(text, base) : null;
  const defined = new Map([...calledAlone(host), ...(base.defined ?? [])]);
  const context: NamingContext = { ...base, defined, province };
  // Read once more: a department issues as the department of that province, as the text below names it.
  return { view, text, head, issuedOn, day, context, official, host, issuer: bodiesIn(context).at(-1) ?? null };
}

/** The province an issuing body is of. */
export function provinceOf(issuer: Mention): string | undefined {
  const local = /@(.+)$/.exec(issuer.id)?.[1];
  return local ?? (/^UBND (?:tỉnh|thành phố|Thành phố)/u.test(issuer.name) ? issuer.id : undefined);
}

/** The issuing body stands in capitals: "ỦY BAN NHÂN DÂN TỈNH GIA LAI" → "Ủy ban nhân dân tỉnh Gia Lai" for reading names. */
function properCase(capitals: string, text: string): string {
  if (capitals !== capitals.toUpperCase()) return capitals;
  // Further down the paper mostly writes its own name as it should be.
  const lowered = text.toLowerCase();
  const sought = capitals.toLowerCase();
  for (let at = lowered.indexOf(sought); at >= 0; at = lowered.indexOf(sought, at + sought.length)) {
    const written = text.slice(at, at + capitals.length);
    if (written !== capitals && written !== sought) return written;
  }
  const words = capitals.toLowerCase().split(/\s+/);
  return words
    .map((w, i) => (COMMON.has(w) && i > 0 ? w : w.charAt(0).toUpperCase() + w.slice(1)))
    .join(' ')
    .replace(/Ban Nhân Dân/g, 'ban nhân dân')
    .replace(/(Chính) Phủ|(Thủ) Tướng|(Hội) Đồng(?= nhân)/g, (words) => words.charAt(0) + words.slice(1).toLowerCase());
}

const COMMON = new Set([
  'tỉnh',
  'thành',
  'phố',
  'huyện',
  'xã',
  'phường',
  'và',
  'các',
  'thị',
  'quận',
  'nhân',
  'dân',
  'ủy',
]);

function proposed(
  source: SourceText,
  found: Omit<Found, 'range'>,
  range: { start: number; end: number },
): ProposedDirective {
  const quote = source.text.slice(range.start, range.end);
  const directive = {
    quote,
    ...range,
    point: found.point,
    page: pageAt(source, range.start),
    title: titleOf(quote, found.deadline?.phrase ?? null),
    object: found.object,
    lead: found.lead.map((m) => m.name),
    leadIds: found.lead.map((m) => m.id),
    support: found.support.map((m) => m.name),
    supportIds: found.support.map((m) => m.id),
    collective: found.lead.length > 0 && found.lead.every((m) => m.collective),
    due: found.deadline?.due ?? null,
    dueKind: found.deadline?.kind ?? null,
    duePhrase: found.deadline?.phrase ?? null,
    act: found.act ?? ('assigns' as const),
  };
  return { ...directive, unclear: missingClarities(directive) };
}

/** A news text tells the main point twice, in its opening and in full: the fuller wording is kept. */
function withoutRepeats(directives: ProposedDirective[]): ProposedDirective[] {
  const bags = directives.map((d) => new Set(d.quote.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
  return directives.filter((d, i) => {
    const own = bags[i] as Set<string>;
    return !directives.some((other, j) => {
      if (i === j || !other.leadIds.some((id) => d.leadIds.includes(id)) || own.size < 6) return false;
      const bag = bags[j] as Set<string>;
      if (bag.size < own.size || (bag.size === own.size && j > i)) return false;
      if (d.due !== other.due && d.due !== null) return false;
      const overlaps = Math.min(d.end, other.end) > Math.max(d.start, other.start);
      let shared = 0;
      for (const word of own) {
        if (bag.has(word)) shared++;
        else if (/\d/.test(word)) return false;
      }
      return !overlaps && shared / own.size >= 0.85;
    });
  });
}
