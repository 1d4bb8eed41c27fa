import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));
/** A part imports itself and anything to its left. */
const ORDER =
  'shared config database model agencies people jobs documents tasks answers reports digests channels schedule app main'.split(
    ' ',
  );
/** Where the outside world may be touched: settings, the process, files, threads and sockets. */
const EDGES = [
  /^main\.ts$/,
  /^config\.ts$/,
  /^app(?:\.ts$|\/)/,
  /^database\//,
  /^tasks\/(?:read-worker|document-reader)\.ts$/,
  /^channels\//,
];
const AMBIENT = /\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b|\bprocess\.env\b|(?<![.\w])fetch\(|\bconsole\./;

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
  (f) => f.endsWith('.ts') && !f.endsWith('.d.ts'),
);
const partOf = (file: string) => (file.split('/')[0] as string).replace(/\.ts$/, '');
const importsOf = (file: string) =>
  [...readFileSync(join(SRC, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((m) =>
    relative(SRC, join(SRC, dirname(file), m[1] as string)),
  );

describe('the code', () => {
  it('imports only from its own part and the parts to its left', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => ORDER.indexOf(partOf(target)) > ORDER.indexOf(partOf(file)))
        .map((target) => `${file} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('stands in a part that has a place in the order', () => {
    expect(files.map(partOf).filter((part) => !ORDER.includes(part))).toEqual([]);
  });

  it('touches clock, chance, settings and network only at its edges', () => {
    const wrong = files.filter(
      (file) => !EDGES.some((edge) => edge.test(file)) && AMBIENT.test(readFileSync(join(SRC, file), 'utf8')),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps files readable: 300 lines at most, data tables apart', () => {
    const long = files.filter(
      (file) =>
        !/(?:^|\/)(?:data\/|glossary\.ts|abbreviations\.ts|verbs\.ts)/.test(file) &&
        readFileSync(join(SRC, file), 'utf8').split('\n').length > 301,
    );
    expect(long).toEqual([]);
  });

  it('shows every path that README names', () => {
    const readme = readFileSync(join(SRC, '../README.md'), 'utf8');
    const named = [...readme.matchAll(/`((?:src|tests|migrations|samples|docs|prompts|\.ci)\/[\w./-]*)`/g)].map(
      (m) => m[1] as string,
    );
    const existing = new Set(readdirSync(join(SRC, '..'), { recursive: false, encoding: 'utf8' }));
    expect(
      named.filter((path) => !existing.has(path.split('/')[0] as string) || !exists(join(SRC, '..', path))),
    ).toEqual([]);
  });
});

function exists(path: string): boolean {
  try {
    readdirSync(path.endsWith('/') ? path : dirname(path));
    return path.endsWith('/') || readdirSync(dirname(path)).includes(path.split('/').at(-1) as string);
  } catch {
    return false;
  }
}
