import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { picturesAsPdf } from '../../src/documents/pictures-as-pdf.ts';
import { READ_LIMITS } from '../../src/documents/readers/reading.ts';
import { type DocumentReading, readDocument } from '../../src/tasks/read-document.ts';
import { type Scan, scanned, twoUp, typedPages } from '../support/scans.ts';
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
