import type { NamingContext } from '../../agencies/agency.ts';
import { readAgencyList } from '../../agencies/agency-list.ts';
import { findAskedAgencies } from '../../agencies/asked-agency.ts';
import { fold, hasMarks } from '../../shared/text.ts';
import { findDeadlines, mainDeadline } from '../deadline.ts';
import { readDeadlineCell } from '../deadline-cell.ts';
import type { OwnerView } from '../task-view.ts';
import type { ReviewItem } from './items.ts';
import type { Part } from './made.ts';

/** Owners that a person typed, and what of it names no body that is known. */
export type TypedOwners = { owners: OwnerView[]; unread: string[] };

/** "Bộ Nội vụ; Sở Tài chính tỉnh Nghệ An", with or without accents, abbreviated too, as the document around it would be read. */
export function typedOwners(text: string, context: NamingContext): TypedOwners {
  const owners: OwnerView[] = [];
  const unread: string[] = [];
  for (const part of text.normalize('NFC').split(/[;\n]+/)) {
    if (part.trim() === '') continue;
    const named = readAgencyList(part, context) ?? askedIn(part, context.on);
    if (!named) unread.push(part.trim());
    for (const { id, name } of named ?? []) if (!owners.some((o) => o.id === id)) owners.push({ id, name });
  }
  return { owners, unread };
}

/** Null where anything but bodies and what joins them is left. */
function askedIn(part: string, on: string): OwnerView[] | null {
  const { found } = findAskedAgencies(part, on);
  let rest = part;
  for (const { start, end } of found.toReversed()) rest = rest.slice(0, start) + rest.slice(end);
  const said = fold(rest).replace(/(?<![a-z])(?:va|cung|voi|and|chu tri|phoi hop)(?![a-z])/g, '');
  return found.length > 0 && !/[\p{L}\p{N}]/u.test(said) ? found : null;
}

export type TypedDue = Pick<ReviewItem, 'due' | 'dueKind' | 'duePhrase'>;

const NO_DUE = /^(?:khong|chua|bo|xoa|no)(?: (?:co|xac dinh|nam|deadline))*(?: (?:thoi)? ?han)?(?: cu the)?$/;

/**
 * A deadline that a person typed for a task of a document: "31/12/2025", "trong quý I/2026", "trước 15/9", "15 ngày kể từ ngày
 * ký", "hằng tháng", "không có hạn". Null where no day and no rhythm follows from it. A day without its year that lies before
 * the document is next year's.
 */
export function typedDue(text: string, issuedOn: string): TypedDue | null {
  const said = text
    .normalize('NFC')
    .trim()
    .replace(/[.\s]+$/, '')
    .replace(/\s+/g, ' ');
  if (NO_DUE.test(fold(said))) return { due: null, dueKind: null, duePhrase: null };
  const marked = (hasMarks(said) ? said : accented(said)).replace(/^hạn(?: là)?:? /iu, '');
  const period = /^(?:trong )?\d{1,3} (?:ngày làm việc|ngày|tuần|tháng)$/iu.test(marked);
  const phrase = period ? `${/^trong/iu.test(marked) ? '' : 'trong '}${marked} kể từ ngày ký` : marked;
  const read = readDeadlineCell(phrase, { issuedOn });
  if (!read || (read.due === null && read.kind !== 'recurring')) return null;
  const kind = /^trước(?! hết)/iu.test(phrase) && read.due !== null ? 'before' : read.kind;
  const isPast = read.due !== null && read.due < issuedOn && !/20\d{2}/.test(phrase);
  const due = isPast ? `${Number(read.due?.slice(0, 4)) + 1}${read.due?.slice(4)}` : read.due;
  return { due, dueKind: kind, duePhrase: phrase };
}

const ACCENTS: Record<string, string> = {
  truoc: 'trước',
  ngay: 'ngày',
  thang: 'tháng',
  quy: 'quý',
  nam: 'năm',
  den: 'đến',
  het: 'hết',
  cham: 'chậm',
  nhat: 'nhất',
  la: 'là',
  cuoi: 'cuối',
  giua: 'giữa',
  dau: 'đầu',
  tuan: 'tuần',
  hang: 'hằng',
  han: 'hạn',
  lam: 'làm',
  viec: 'việc',
  ke: 'kể',
  tu: 'từ',
  ky: 'ký',
  thuong: 'thường',
  xuyen: 'xuyên',
  dinh: 'định',
};

function accented(plain: string): string {
  return plain.replace(/[a-z]+/gi, (word) => ACCENTS[word.toLowerCase()] ?? word);
}

const WITH_DUE = /^(.*?\S)\s*(?:\||\(|;|,|\s[–-]\s)\s*(?:(?:thời )?hạn(?: là)?:?\s*)?([^|()]+?)\)?$/iu;

/** The parts of a task as a person types them, one a line, each with its own deadline behind "|", "–", a comma or in brackets. */
export function typedParts(text: string, issuedOn: string): Part[] {
  return text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-–•+*]|\d{1,2}[.)]|[a-zđ]\))\s*/iu, '').trim())
    .filter((line) => /\p{L}/u.test(line))
    .map((line) => {
      const [, title, said] = WITH_DUE.exec(line) ?? [];
      const due = title && said ? typedDue(said, issuedOn) : null;
      return due && title ? { title: sentenceCase(title), due } : { title: sentenceCase(line) };
    });
}

/** A clause shorter than this is no task of its own. */
const LEAST_CLAUSE = 12;

/** The clauses of an item between semicolons, as parts with their stretch of the stored text; fewer than two give none. */
export function clauseParts(item: Pick<ReviewItem, 'quote' | 'start'>, issuedOn: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const clause of item.quote.split(';')) {
    const from = at + (clause.length - clause.trimStart().length);
    const inner = clause.trim().replace(/[.,;\s]+$/, '');
    at += clause.length + 1;
    if (inner.length < LEAST_CLAUSE) continue;
    const own = ownDue(inner, issuedOn);
    parts.push({
      title: sentenceCase(inner.replace(/\s+/g, ' ')),
      range: { start: item.start + from, end: item.start + from + inner.length },
      ...(own ? { due: own } : {}),
    });
  }
  return parts.length > 1 ? parts : [];
}

function ownDue(clause: string, issuedOn: string): TypedDue | null {
  const found = mainDeadline(findDeadlines(clause, { issuedOn }));
  return found?.due ? { due: found.due, dueKind: found.kind, duePhrase: found.phrase } : null;
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
