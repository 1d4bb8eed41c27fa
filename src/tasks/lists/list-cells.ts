import type { NamingContext } from '../../agencies/agency.ts';
import { addDays, dayOf } from '../../shared/calendar.ts';
import { canonicalTone, fold } from '../../shared/text.ts';
import { readDeadlineCell } from '../deadline-cell.ts';
import type { ReviewItem } from '../review/items.ts';
import { typedOwners } from '../review/typed-reply.ts';
import type { OwnerView } from '../task-view.ts';

/** Words of a cell as they are compared: what Excel, Word and people change without meaning it is no change. */
export function comparable(cell: string): string {
  return canonicalTone(cell.normalize('NFC'))
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[“”„]/g, '"')
    .replace(/[–—]/g, '-')
    .trim();
}

/** Whether a cell names the same owners, in any order. */
export function sameOwners(cell: string, owners: readonly OwnerView[]): boolean {
  const named = partsOf(cell).map((part) => comparable(part).toLowerCase());
  const own = owners.map((o) => comparable(o.name).toLowerCase());
  return named.length === own.length && named.every((name) => own.includes(name));
}

/** The owners a cell names; a name that is known from the list is that one, else it is read as in the document. Null where one is not known. */
export function readOwners(cell: string, known: readonly OwnerView[], context: NamingContext): OwnerView[] | null {
  const owners: OwnerView[] = [];
  for (const part of partsOf(cell)) {
    const same = known.find((o) => comparable(o.name).toLowerCase() === comparable(part).toLowerCase());
    const read = same ? { owners: [same], unread: [] } : typedOwners(part, context);
    if (read.unread.length > 0) return null;
    for (const { id, name } of read.owners) if (!owners.some((o) => o.id === id)) owners.push({ id, name });
  }
  return owners;
}

function partsOf(cell: string): string[] {
  return cell
    .normalize('NFC')
    .split(/[\n;]+/)
    .map((part) => part.replace(/^\s*[-–•+*]\s*/, '').trim())
    .filter((part) => part !== '');
}

export type ReadDue = Pick<ReviewItem, 'due' | 'dueKind'>;

/** A day written without its format is Excel's count of days since 1900. */
const SERIAL = /^[3-6]\d{4}$/;
const SERIAL_ZERO = '1899-12-30';

/**
 * The time a cell of the due column names: a day, "quý I/2026", "hằng tháng". An empty cell names none; null where words stand
 * there from which no day and no rhythm follows ("31/2/2026").
 */
export function readDue(cell: string, issuedOn: string): ReadDue | null {
  const said = comparable(cell).replace(/[.;]+$/, '');
  if (said === '' || /^(?:[-.…]+|khong(?: co)?(?: thoi)?(?: han)?|chua xac dinh|none)$/.test(fold(said)))
    return { due: null, dueKind: null };
  if (SERIAL.test(said)) return { due: addDays(SERIAL_ZERO, Number(said)), dueKind: 'by' };
  const [, date, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(said) ?? [];
  if (year) {
    const due = dayOf(Number(year), Number(month), Number(date));
    return due ? { due, dueKind: 'by' } : null;
  }
  const read = readDeadlineCell(said, { issuedOn });
  return read && (read.due !== null || read.kind === 'recurring') ? { due: read.due, dueKind: read.kind } : null;
}

/** The stretch of a text that a row added to a list takes its words from: copied whole, or one sentence that has most of them. */
export function wordsFoundIn(text: string, quoteCell: string, title: string): { start: number; end: number } | null {
  const copied = quoteCell.replace(/\n\([^()]*\)\s*$/, '').replace(/^[\s“"]+|[\s”"]+$/g, '');
  for (const words of [copied, title]) {
    const found = findWords(text, words);
    if (found) return found;
  }
  return likestSentence(text, copied === '' ? title : copied);
}

const LEAST_WORDS = 4;

function findWords(text: string, words: string): { start: number; end: number } | null {
  const parts = words.normalize('NFC').split(/\s+/).filter(Boolean);
  if (parts.length < LEAST_WORDS) return null;
  const pattern = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+');
  const found = new RegExp(pattern, 'iu').exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : null;
}

const MOSTLY = 0.7;

function likestSentence(text: string, words: string): { start: number; end: number } | null {
  const own = new Set(fold(words).match(/[\p{L}\p{N}]+/gu) ?? []);
  if (own.size < LEAST_WORDS) return null;
  let best: { start: number; end: number } | null = null;
  let most = MOSTLY;
  for (const found of text.matchAll(/[^.;\n]+[.;]?/g)) {
    const sentence = found[0];
    const have = new Set(fold(sentence).match(/[\p{L}\p{N}]+/gu) ?? []);
    const share = [...own].filter((word) => have.has(word)).length / own.size;
    if (share < most || (best && share === most)) continue;
    most = share;
    const start = found.index + (sentence.length - sentence.trimStart().length);
    best = { start, end: start + sentence.trim().length };
  }
  return best;
}
