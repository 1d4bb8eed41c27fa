import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../../', import.meta.url);
/** Real documents with hand-made gold, beside the repository where they are available. */
export const SHARED = new URL('../shared/eval/', ROOT);
export const hasShared = existsSync(SHARED);

export function pathOf(url: URL): string {
  return fileURLToPath(url);
}

export function readJson<T>(url: URL): T {
  return JSON.parse(readFileSync(url, 'utf8')) as T;
}

export function namesIn(url: URL, ending: string): string[] {
  return readdirSync(url)
    .filter((f) => f.endsWith(ending))
    .sort();
}

export type Thresholds = {
  extraction: TaskThresholds;
  notices: TaskThresholds;
  corpus: TaskThresholds;
  lineage: { precision: number; recall: number };
  questions: { exact: number; abstention: number; citations: number; leaks: number };
  sample: { exact: number; variantsWithin: number; variants: number };
  scans: Record<'good' | 'poor', { cer: number; f1: number; due: number; lead: number }>;
  scannedTables: Record<'good' | 'poor', { cells: number; figures: number; cer: number }>;
  search: { ndcg: number; ndcgUnaccented: number };
};
export type TaskThresholds = { f1: number; due: number; lead: number; support: number };

export const THRESHOLDS = readJson<Thresholds>(new URL('thresholds.json', import.meta.url));

/** Prints one row of the table that an evaluation run shows. */
export function row(name: string, figures: Record<string, number | string>): void {
  process.stdout.write(
    `${name.padEnd(25)} ${Object.entries(figures)
      .map(([k, v]) => `${k} ${typeof v === 'number' ? Math.round(v * 10_000) / 10_000 : v}`)
      .join('  ')}\n`,
  );
}
