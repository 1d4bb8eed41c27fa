import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { picturesAsPdf } from '../../src/documents/pictures-as-pdf.ts';
import { READ_LIMITS } from '../../src/documents/readers/reading.ts';
import { type DocumentReading, readDocument } from '../../src/tasks/read-document.ts';
import { type Scan, scanned, shrunk, twoUp, typedPages, typedTable } from '../support/scans.ts';
import { row, THRESHOLDS } from './corpora.ts';

type Read = Extract<DocumentReading, { kind: 'read' }>;

const TEXT = readFileSync(new URL('../../samples/01-thong-bao-phien-1-2025-07-18.txt', import.meta.url), 'utf8');

async function read(bytes: Uint8Array, fileName: string): Promise<Read> {
  const reading = await readDocument({ bytes, fileName, on: undefined, limits: READ_LIMITS });
  if (reading.kind !== 'read') throw new Error(reading.kind);
  return reading;
}

async function scanOf(scan: Scan & { twoUp?: boolean }): Promise<Uint8Array> {
  let pages = typedPages(TEXT, scan);
  if (scan.twoUp) {
    const [left, right, ...more] = pages;
    pages = [await twoUp(left as Buffer, right as Buffer), ...more];
  }
  const jpegs = [];
  for (const page of pages) jpegs.push(await scanned(page, scan));
  return picturesAsPdf(jpegs, scan.dpi ?? 200);
}

/** Rules drawn with signs are no letters. */
const plain = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[-_]{3,}/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Signs that have to be changed, left out or put in, of the signs there are. */
function errorRate(right: string, read: string): number {
  const [a, b] = [plain(right), plain(read)];
  let before = Uint32Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = new Uint32Array(b.length + 1);
    next[0] = i;
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (before[j] as number) + 1,
        (next[j - 1] as number) + 1,
        (before[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    before = next;
  }
  return (before[b.length] as number) / a.length;
}

const wordsOf = (text: string) => new Set(plain(text).toLowerCase().split(' '));

function likeness(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / (one.size + other.size - shared);
}

/** Tasks of the scan against those of the text it was made from, each with the likest. */
function taskShares(right: Read, read: Read): { f1: number; due: number; lead: number } {
  const left = [...read.extraction.directives];
  let [hits, due, lead] = [0, 0, 0];
  const asked = right.extraction.directives;
  for (const task of asked) {
    const best = left.toSorted((a, b) => likeness(b.quote, task.quote) - likeness(a.quote, task.quote))[0];
    if (!best || likeness(best.quote, task.quote) < 0.5) continue;
    left.splice(left.indexOf(best), 1);
    hits++;
    if (best.due === task.due) due++;
    if (best.lead.join() === task.lead.join()) lead++;
  }
  return { f1: (2 * hits) / (asked.length + read.extraction.directives.length), due: due / hits, lead: lead / hits };
}

describe('a scan of a notice', () => {
  let right: Read;
  beforeAll(async () => {
    right = await read(new TextEncoder().encode(TEXT), 'tb.txt');
  });

  it.each<[string, Scan & { twoUp?: boolean }, keyof typeof THRESHOLDS.scans]>([
    ['300 dpi', { dpi: 300, skew: -2, blur: 0.8, noise: 10, quality: 45 }, 'good'],
    ['200 dpi', { skew: 1, blur: 0.6, noise: 12, quality: 45 }, 'good'],
    ['150 dpi', { dpi: 150, skew: 1.5, blur: 0.5, noise: 12, quality: 45 }, 'good'],
    ['upside down', { dpi: 150, turn: 180, skew: 1, noise: 8 }, 'good'],
    ['on its side', { dpi: 150, turn: 90, skew: -1, noise: 8 }, 'good'],
    ['two pages on a sheet', { dpi: 150, twoUp: true, noise: 8 }, 'good'],
    ['grain', { dpi: 150, blur: 0.5, noise: 40, quality: 45 }, 'poor'],
    ['100 dpi', { dpi: 100, noise: 15, quality: 60 }, 'poor'],
  ])('at %s is read nearly as the text is', async (name, scan, kind) => {
    const found = await read(await scanOf(scan), 'tb.pdf');
    const cer = errorRate(right.source.text, found.source.text);
    const shares = taskShares(right, found);
    row(`scan, ${name}`, { cer, ...shares });
    const least = THRESHOLDS.scans[kind];
    expect(cer).toBeLessThanOrEqual(least.cer);
    for (const key of ['f1', 'due', 'lead'] as const) expect(shares[key], key).toBeGreaterThanOrEqual(least[key]);
    expect(found.source.scan?.unread).toEqual([]);
    if (kind === 'good')
      expect([found.extraction.head.number, found.extraction.issuedOn]).toEqual(['9001/TB-VPCP', '2025-07-18']);
  });
});

/** An annex as agencies send it: merged headings, a group, empty cells, crosses of no letter's kind left to the tests. */
const ANNEX = {
  above: 'PHỤ LỤC\nTÌNH HÌNH THỰC HIỆN CÁC NHIỆM VỤ ĐƯỢC GIAO',
  widths: [4, 24, 11, 11, 26, 8, 20],
  rows: [
    ['TT', 'Nhiệm vụ', 'Thời hạn', '<', 'Kết quả thực hiện', 'Tỷ lệ', 'Khó khăn, vướng mắc'],
    ['^', '^', 'Được giao', 'Đề nghị', '^', '^', '^'],
    ['I', 'Nhiệm vụ tại Thông báo số 9001/TB-VPCP ngày 18/7/2025', '<', '<', '<', '<', '<'],
    [
      '1',
      'Rà soát suất đầu tư công trình thoát nước đô thị',
      '20/12/2025',
      '31/01/2026',
      'Đang hoàn thiện báo cáo',
      '70%',
      'Số liệu của một số địa phương chưa đầy đủ',
    ],
    [
      '2',
      'Xây dựng bộ tiêu chí phường xanh',
      '31/12/2025',
      '',
      'Đang lấy ý kiến tại Công văn số 5678/BXD-QLN ngày 02/12/2025',
      '60%',
      '',
    ],
    [
      '3',
      'Trình phê duyệt Đề án đô thị ít phát thải',
      '30/11/2025',
      '',
      'Đã trình tại Tờ trình số 45/TTr-BXD ngày 18/12/2025',
      '100%',
      'Không',
    ],
    [
      '4',
      'Ban hành hướng dẫn kiểm kê khí thải của tòa nhà',
      '15/12/2025',
      '',
      'Đã ban hành Quyết định số 2111/QĐ-BXD ngày 12/12/2025',
      '100%',
      'Không',
    ],
    [
      '5',
      'Tập huấn cho các sở về quy chuẩn cấp nước',
      '^',
      '30/6/2026',
      'Chưa thực hiện',
      '0%',
      'Chưa được bố trí kinh phí',
    ],
    [
      '6',
      'Lập danh mục cầu yếu cần sửa chữa trước mùa mưa',
      '28/02/2026',
      '',
      'Đã rà soát 214 cầu, còn 37 cầu chờ kiểm định',
      '85%',
      'Thiếu thiết bị kiểm định',
    ],
  ],
};

/** What each place of the table holds: a merged cell in each of its rows, and in the first of its columns. */
const CELLS = ANNEX.rows.map((row, n) =>
  row.map((words, i) =>
    words === '<' ? '' : words !== '^' ? words : (ANNEX.rows.slice(0, n).findLast((r) => r[i] !== '^')?.[i] ?? ''),
  ),
);

describe('a table on a scan or photograph', () => {
  it.each<[string, Scan & { longest?: number }, keyof typeof THRESHOLDS.scannedTables]>([
    ['300 dpi', { dpi: 300, skew: -1, blur: 0.8, noise: 10, quality: 45 }, 'good'],
    ['200 dpi', { skew: 0.7, blur: 0.6, noise: 12, quality: 45 }, 'good'],
    ['150 dpi', { dpi: 150, skew: 1.5, blur: 0.5, noise: 12, quality: 45 }, 'good'],
    ['on its side', { turn: 90, skew: -1, noise: 8 }, 'good'],
    ['as a messenger shrinks it (1,280 dots)', { dpi: 300, skew: 1, noise: 6, longest: 1_280 }, 'poor'],
    ['grain', { dpi: 150, blur: 0.5, noise: 40, quality: 45 }, 'poor'],
  ])('at %s is read cell by cell', async (name, scan, kind) => {
    const jpeg = await scanned(typedTable(ANNEX, scan), scan);
    const bytes = scan.longest ? await shrunk(jpeg.bytes, scan.longest) : jpeg.bytes;
    const { source } = await read(bytes, 'phu-luc.jpg');
    const rows = source.tables[0]?.rows ?? [];
    const words = rows.map((row) => row.map((c) => plain(source.text.slice(c.start, c.end))));
    const pairs = CELLS.flatMap((row, n) => row.map((cell, i) => [cell, words[n]?.[i] ?? ''] as const));
    const filled = pairs.filter(([cell]) => cell !== '');
    const exact = filled.filter(([cell, own]) => cell === own).length / filled.length;
    const figures = filled.filter(([cell]) => /\d\d/.test(cell));
    const exactFigures =
      figures.filter(([cell, own]) => (cell.match(/\d+/g) ?? []).join() === (own.match(/\d+/g) ?? []).join()).length /
      figures.length;
    const cer = errorRate(filled.map(([cell]) => cell).join(' '), filled.map(([, own]) => own).join(' '));
    row(`table, ${name}`, { cells: exact, figures: exactFigures, cer });
    const least = THRESHOLDS.scannedTables[kind];
    expect(words.map((r) => r.length)).toEqual(CELLS.map((r) => r.length));
    expect(pairs.filter(([cell, own]) => cell === '' && own !== '')).toEqual([]);
    expect(exact).toBeGreaterThanOrEqual(least.cells);
    expect(exactFigures).toBeGreaterThanOrEqual(least.figures);
    expect(cer).toBeLessThanOrEqual(least.cer);
  });
});
