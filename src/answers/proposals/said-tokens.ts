import { findAskedAgencies } from '../../agencies/asked-agency.ts';
import { dayOf } from '../../shared/calendar.ts';
import { canonicalTone } from '../../shared/text.ts';

/** A piece of what is said: a word, or one of what must never be changed: number, day, body, document number, task code. */
export type Token =
  | { kind: 'word' | 'number' | 'date' | 'document' | 'code'; value: string }
  /** `written`: as it stands, as the reader of names forgives much. */
  | { kind: 'body'; value: string; written: string; name: string };

/** Words that tie a sentence together and say nothing: they may be put in or left out. */
const GLUE = new Set('của là các những thì mà này đó cũng như theo tại để cho với về nêu rõ việc nhiệm vụ'.split(' '));

const DOCUMENT = String.raw`(?<document>\d{1,5}\/(?:\d{4}\/)?\p{Lu}[\p{L}\d]*(?:-[\p{L}\d]+)*)`;
const CODE = String.raw`(?<code>NV-\d{3,6})`;
const LONG_DATE = String.raw`(?:ngày\s+)?(?<d1>\d{1,2})\s+tháng\s+(?<m1>\d{1,2})(?:\s+năm\s+(?<y1>\d{4}))?`;
const SHORT_DATE = String.raw`(?:ngày\s+)?(?<d2>\d{1,2})[\/.-](?<m2>\d{1,2})[\/.-](?<y2>\d{4})`;
const ISO_DATE = String.raw`(?:ngày\s+)?(?<y3>\d{4})-(?<m3>\d{2})-(?<d3>\d{2})`;
const DAY_MONTH = String.raw`ngày\s+(?<d4>\d{1,2})\/(?<m4>\d{1,2})`;
const MONTH = String.raw`tháng\s+(?<m5>\d{1,2})(?:\s+năm\s+|\/)(?<y5>\d{4})`;
const NUMBER = String.raw`(?<number>\d+(?:[.,]\d+)*)(?<percent>\s*(?:%|phần trăm))?`;
const WORD = String.raw`(?<word>[\p{L}\p{M}]+)`;
const NUMBERED = new RegExp(`(?<![\\p{L}\\d])(?:${CODE}|${DOCUMENT})(?![\\p{L}\\d])`, 'giu');
const PIECE = new RegExp(
  `(?<![\\p{L}\\d])(?:${[CODE, DOCUMENT, LONG_DATE, SHORT_DATE, ISO_DATE, DAY_MONTH, MONTH].join('|')})(?![\\p{L}\\d])|${NUMBER}|${WORD}`,
  'giu',
);

/** What a text says, in order, each thing in one form however it is written: "31/12/2025" and "ngày 31 tháng 12 năm 2025" are one. */
export function tokensOf(text: string, day: string): Token[] {
  const nfc = canonicalTone(text.normalize('NFC'));
  // "489/TB-VPCP" names a document, not the office in its number.
  const bodies = findAskedAgencies(
    nfc.replace(NUMBERED, (number) => '#'.repeat(number.length)),
    day,
  ).found;
  const tokens: Token[] = [];
  let at = 0;
  for (const { id, name, start, end } of bodies) {
    const written = lower(nfc.slice(start, end));
    tokens.push(...piecesOf(nfc.slice(at, start)), { kind: 'body', value: id, written, name: lower(name) });
    at = end;
  }
  return [...tokens, ...piecesOf(nfc.slice(at))];
}

function lower(name: string): string {
  return canonicalTone(name.normalize('NFC')).toLowerCase().replace(/\s+/g, ' ').trim();
}

function piecesOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { groups: g = {} } of text.matchAll(PIECE)) {
    const token = tokenOf(g);
    if (token.kind !== 'word' || !GLUE.has(token.value)) tokens.push(token);
  }
  return tokens;
}

function tokenOf(g: Record<string, string | undefined>): Token {
  if (g.code) return { kind: 'code', value: g.code.toUpperCase() };
  if (g.document) return { kind: 'document', value: g.document.toUpperCase() };
  if (g.word) return { kind: 'word', value: g.word.toLowerCase() };
  if (g.number) return { kind: 'number', value: `${plainNumber(g.number)}${g.percent ? '%' : ''}` };
  const [d, m, y] = [g.d1 ?? g.d2 ?? g.d3 ?? g.d4, g.m1 ?? g.m2 ?? g.m3 ?? g.m4 ?? g.m5, g.y1 ?? g.y2 ?? g.y3 ?? g.y5];
  return { kind: 'date', value: dateValue(d, m, y) };
}

/** "2025-12-31"; without a year "12-31", without a day "2025-12"; a day that does not exist is none that a source has. */
function dateValue(d: string | undefined, m: string | undefined, y: string | undefined): string {
  const two = (part: string) => part.padStart(2, '0');
  if (d && m && y) return dayOf(Number(y), Number(m), Number(d)) ?? `no day: ${d}/${m}/${y}`;
  return d ? `${two(m as string)}-${two(d)}` : `${y}-${two(m as string)}`;
}

/** "1.240" is 1240, "19,6" is 19.6, "06" is 6. */
function plainNumber(written: string): string {
  const whole = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(written) ? written.replaceAll('.', '') : written;
  return whole.replaceAll(',', '.').replace(/^0+(?=\d)/, '');
}

/** True where two tokens say the same: a body by its name or as the source writes it; a day without its year is any year's. */
export function isSame(said: Token, source: Token): boolean {
  if (said.kind !== source.kind) return false;
  if (said.kind === 'body' && source.kind === 'body')
    return said.value === source.value && [source.written, source.name].includes(said.written);
  if (said.value === source.value) return true;
  if (said.kind !== 'date' || source.value.length !== 10) return false;
  return /^\d\d-\d\d$/.test(said.value) ? source.value.endsWith(said.value) : source.value.startsWith(said.value);
}
