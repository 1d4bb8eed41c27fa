import { fold, foldKeepingOffsets } from '../../shared/text.ts';
import { readReport } from '../progress/read-report.ts';
import { NOTHING_TOLD, type ToldDocument, type ToldReport } from '../progress/report.ts';
import { toldDays } from '../progress/told-day.ts';
import { toldDocuments } from '../progress/told-document.ts';
import { obstacleKind } from '../progress/told-obstacle.ts';
import type { AnnexColumn } from './annex-columns.ts';
import { isMark, statedState, toldInWords } from './row-state.ts';

type Cells = Partial<Record<AnnexColumn, string>>;
export type RowReading = { said: string; report: ToldReport | null; lacksDay: boolean };

const LONGEST = 2000;

/**
 * What the cells of a row tell of its task. A column of states counts before running words; a product has the number and day of
 * its own column first; a new date that is asked for is a request and never the due. `day`: when the letter was signed.
 */
export function rowReport(cells: Cells, day: string): RowReading {
  const status = filled(cells.status);
  const results = [cells.result, textIn(cells.done), textIn(cells.doing), textIn(cells['not-yet'])].map(filled);
  const words = [status, ...results].filter(Boolean).join('. ');
  const inWords = words ? toldInWords(words.normalize('NFC').replace(CAUSE, ''), day) : null;
  const aside = [filled(cells.obstacle), filled(cells.proposal), filled(cells.note)];
  const said = [words, filled(cells.product), ...aside].filter(Boolean).join('; ').slice(0, LONGEST);
  const percent = percentIn(cells.percent ?? '') ?? inWords?.percent ?? null;
  const asked = askedDay(cells, words, day);
  const product = productOf(cells, inWords, day);
  const told = stateOf(cells, status, inWords, percent, product);
  const obstacle = obstacleOf(cells, inWords, asked.from);
  const extension = asked.to
    ? { to: asked.to, reason: asked.reason ?? beforeAsking(cells.obstacle ?? null) ?? (firstSentence(words) || null) }
    : null;
  const request = inWords?.request ?? (aside[1] ? (readReport(aside[1], day)?.request ?? null) : null);
  // Whoever asks for more time has not completed it, whatever was issued on the way; unless the state has a column of its own.
  const isUnstated = !(status && statedState(status)) && !isMark(cells.done ?? '');
  const stands = told === 'reported-done' && extension && isUnstated ? 'in-progress' : told;
  const state = stands ?? (obstacle || extension ? 'no-change' : null);
  const lacksDay = asked.isAsked && asked.to === null;
  if (state === null && request === null) return { said, report: null, lacksDay };
  const claims = state === 'submitted' || state === 'reported-done';
  return {
    said,
    lacksDay,
    report: {
      ...NOTHING_TOLD,
      state,
      percent: state === 'reported-done' && percent !== 100 ? null : state === 'no-change' ? percent || null : percent,
      product: claims ? product : null,
      obstacle,
      expectedOn: claims || extension ? null : (dayIn(cells.expected, day) ?? inWords?.expectedOn ?? null),
      extension,
      request,
      text: said,
    },
  };
}

function stateOf(
  cells: Cells,
  status: string | null,
  inWords: ToldReport | null,
  percent: number | null,
  product: ToldDocument | null,
): ToldReport['state'] {
  if (cells.done && isMark(cells.done)) return 'reported-done';
  if (cells.doing && isMark(cells.doing)) return 'in-progress';
  if (cells['not-yet'] && isMark(cells['not-yet'])) return 'no-change';
  const stated = status ? statedState(status) : null;
  // "Đã hoàn thành" of a task whose product is a Tờ trình is told more exactly by the result: it has been submitted.
  if (stated) return stated === 'reported-done' && inWords?.state === 'submitted' ? 'submitted' : stated;
  if (inWords?.state && inWords.state !== 'no-change') return inWords.state;
  if (percent !== null && (percent > 0 || !inWords))
    return percent === 100 ? 'reported-done' : percent === 0 ? 'no-change' : 'in-progress';
  if (textIn(cells.done)) return 'reported-done';
  if (textIn(cells.doing)) return 'in-progress';
  if (inWords?.state) return inWords.state;
  // A product with number and day and not a word more is what was made.
  return product?.number && product.date && !filled(cells.result) ? 'reported-done' : null;
}

/** Words in a column that stands for a state, where it holds more than a cross. */
function textIn(cell: string | undefined): string | null {
  return cell && !isMark(cell) ? filled(cell) : null;
}

const NOTHING = /^(?:khong|khong co|ko|k|chua co|chua|none|no|n\/a|[-–—/.x0\s]*)$/;
const NO_TROUBLE = /^(?:khong|chua) (?:co |gap |phat sinh )?(?:kho khan|vuong mac|kien nghi|de xuat)[a-z, ]*$/;

/** A cell that says something; "Không", "-", "không có vướng mắc" say nothing. */
function filled(cell: string | null | undefined): string | null {
  const words = cell?.trim() ?? '';
  const said = fold(words)
    .replace(/[.;:]+$/, '')
    .trim();
  return said === '' || NOTHING.test(said) || NO_TROUBLE.test(said) ? null : words;
}

function percentIn(cell: string): number | null {
  const found = /^\D{0,12}(\d{1,3})(?:[.,]\d+)?\s*%?/.exec(cell.trim());
  const n = Number(found?.[1]);
  return found && n <= 100 ? n : null;
}

function dayIn(cell: string | undefined, day: string): string | null {
  return cell ? (toldDays(foldKeepingOffsets(cell.normalize('NFC')), day, 'future')[0]?.day ?? null) : null;
}

const MADE = /^(?:Quyết định|Nghị định|Thông tư|Nghị quyết|Kế hoạch|Chỉ thị|Hướng dẫn)$/;

/** The paper that was made: of the columns of products first, then of the words. */
function productOf(cells: Cells, inWords: ToldReport | null, day: string): ToldDocument | null {
  const own = [cells.product, cells['product-date']].filter(Boolean).join(' ngày ');
  const inColumn = own ? documentIn(own, day) : null;
  if (inColumn?.number && !inColumn.date) return { ...inColumn, date: dayOf(inColumn.number, cells, day) };
  if (inColumn) return inColumn;
  const words = filled(cells.result) ?? filled(cells.status) ?? '';
  const papers = toldDocuments(words.normalize('NFC'), day).filter((d) => !d.cited);
  const petition = inWords?.state === 'submitted' ? papers.find((d) => d.kind === 'Tờ trình') : undefined;
  const made = papers.find((d) => d.kind !== null && MADE.test(d.kind));
  const named = petition ?? made ?? papers[0];
  if (named) return { kind: named.kind, number: named.number, date: named.date ?? inWords?.product?.date ?? null };
  const noted = filled(cells.note) ? documentIn(cells.note ?? '', day) : null;
  return inWords?.product ?? noted;
}

/** The day of a paper whose number stands in its own column and with the day in the words. */
function dayOf(number: string, cells: Cells, day: string): string | null {
  const words = [cells.result, cells.status].filter(Boolean).join('; ').normalize('NFC');
  return toldDocuments(words, day).find((d) => d.number === number)?.date ?? null;
}

function documentIn(cell: string, day: string): ToldDocument | null {
  const nfc = cell.normalize('NFC');
  const papers = toldDocuments(nfc, day).filter((d) => !d.cited);
  const [named] = papers;
  if (!named) return null;
  const date = named.date ?? toldDays(foldKeepingOffsets(nfc), day, 'past')[0]?.day ?? null;
  return { kind: named.kind, number: named.number, date };
}

const ASKS =
  /(?:de nghi|kien nghi|de xuat|xin|cho phep|mong)[^.;\n]{0,90}?(?:gia han|lui (?:lai )?(?:thoi )?(?:han|gian)|keo dai thoi|dieu chinh (?:lai )?(?:thoi )?(?:han|gian)|dieu chinh tien do)/;

/** A new date that is asked for: in its own column, or in words; `from` names the cell that asks. */
function askedDay(
  cells: Cells,
  words: string,
  day: string,
): { isAsked: boolean; to: string | null; reason: string | null; from: AnnexColumn | null } {
  const column = filled(cells['asked-due']);
  if (column) return { isAsked: true, to: dayIn(column, day), reason: reasonIn(column), from: 'asked-due' };
  const places: [AnnexColumn, string | null][] = [
    ['proposal', filled(cells.proposal)],
    ['obstacle', filled(cells.obstacle)],
    ['note', filled(cells.note)],
    ['result', words || null],
  ];
  for (const [from, said] of places) {
    if (!said) continue;
    const folded = foldKeepingOffsets(said.normalize('NFC'));
    const cue = ASKS.exec(folded) ?? /(?:^|[.;] )gia han (?:den|toi|het)/.exec(folded);
    if (!cue || /khong\s+$/.test(folded.slice(0, cue.index))) continue;
    const to = toldDays(folded.slice(cue.index), day, 'future')[0]?.day ?? null;
    return { isAsked: true, to, reason: reasonIn(said), from };
  }
  return { isAsked: false, to: null, reason: null, from: null };
}

function reasonIn(words: string): string | null {
  const found = /(?:^|[\s,;(])(?:vì|do|lý do(?:\s+là)?|nguyên nhân(?:\s+là)?)\s*[:,]?\s+(\S[^.;]*)/iu.exec(
    words.normalize('NFC'),
  );
  return found?.[1]?.replace(/[)\s,]+$/, '') ?? null;
}

/** A difficulty and what is asked to be done about it, as one; asking for nothing but a later date is none. */
function obstacleOf(cells: Cells, inWords: ToldReport | null, asksIn: AnnexColumn | null): ToldReport['obstacle'] {
  const hard = filled(cells.obstacle);
  const wish = asksIn === 'proposal' ? null : filled(cells.proposal);
  const text = [asksIn === 'obstacle' ? beforeAsking(hard) : hard, wish].filter(Boolean).join('; ');
  if (!text) return inWords?.obstacle ?? causeIn(cells);
  return { kind: obstacleKind(fold(text)), text };
}

const CAUSE = /(?:^|[\s.;,(])(?:nguyên nhân|lý do)(?:\s+(?:chậm|quá hạn|chưa hoàn thành))?\s*:\s*([^.;]+)/iu;

/** "Nguyên nhân: chờ Luật mới" among the results is a difficulty too. */
function causeIn(cells: Cells): ToldReport['obstacle'] {
  const words = CAUSE.exec([cells.status, cells.result].filter(Boolean).join('; ').normalize('NFC'))?.[1]?.trim();
  return words ? { kind: obstacleKind(fold(words)), text: words } : null;
}

/** "Chưa được bố trí vốn, đề nghị gia hạn đến …": the difficulty without what is asked. */
function beforeAsking(words: string | null): string | null {
  const nfc = words?.normalize('NFC') ?? '';
  const cue = ASKS.exec(foldKeepingOffsets(nfc));
  return filled(cue ? nfc.slice(0, cue.index).replace(/[\s,;.]+$/, '') : nfc);
}

function firstSentence(words: string): string {
  return words.split(/(?<=[.;])\s/)[0]?.slice(0, 300) ?? '';
}
