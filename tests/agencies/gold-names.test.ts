import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { definedAbbreviations } from '../../src/agencies/defined-abbreviations.ts';
import { findMentions } from '../../src/agencies/mentions.ts';

type Gold = { doc_date: string; tasks: { lead: string[]; coord: string[]; certain?: boolean }[] };

const root = path.join(import.meta.dirname, '../../../shared/eval');
const folders = ['extraction', 'notices'].map((name) => path.join(root, name));
const present = folders.every((folder) => existsSync(folder));
if (!present)
  console.log(`skipped: names of the development documents (${path.join('..', 'shared', 'eval')} is not there)`);

describe.skipIf(!present)('the development documents', () => {
  const documents = present
    ? folders.flatMap((folder) => readdirSync(path.join(folder, 'gold')).map((file) => ({ folder, file })))
    : [];

  test.each(documents)('every owner of $file is found in its text under the canonical name', ({ folder, file }) => {
    const gold = JSON.parse(readFileSync(path.join(folder, 'gold', file), 'utf8')) as Gold;
    const raw = readFileSync(path.join(folder, 'text', file.replace(/json$/, 'txt')), 'utf8');
    const text = raw.normalize('NFC').replace(/\r\n/g, '\n');
    const mentions = findMentions(text, { on: gold.doc_date, defined: definedAbbreviations(text) });
    const names = new Set(mentions.map((mention) => mention.name));
    const sure = gold.tasks.filter((task) => task.certain !== false);
    for (const owner of sure.flatMap((task) => [...task.lead, ...task.coord])) expect(names).toContain(owner);
  });
});
