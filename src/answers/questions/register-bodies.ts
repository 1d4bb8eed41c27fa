import { type AskedAgencies, findAskedAgencies } from '../../agencies/asked-agency.ts';
import { nameOn, provinceById } from '../../agencies/register.ts';
import type { Range } from '../../shared/range.ts';
import { fold } from '../../shared/text.ts';
import type { AskedAgency } from '../query.ts';
import { isOneOff } from './spelling.ts';
import { questionWords, type Word } from './words.ts';

type Found = AskedAgencies['found'][number];

/** Shorter names ("Chủ rừng") must be typed right: one letter off, they are other words. */
const LONG_NAME = 3;

/**
 * Bodies of the register, however their names are typed: without marks, with one word misspelt. Those that no list of agencies
 * has ("Trung tâm Quản lý hạ tầng") stand before what is found otherwise where they take in as much of the question.
 */
export function withRegisterBodies(
  text: string,
  found: readonly Found[],
  bodies: readonly AskedAgency[],
  day: string,
): Found[] {
  const words = questionWords(text);
  const own: Found[] = [];
  const isFree = (at: Range, taken: readonly Range[]) => !taken.some((o) => o.start < at.end && at.start < o.end);
  for (const body of bodies.toSorted((a, b) => b.name.length - a.name.length))
    for (const at of placesOf(body.name, words))
      if (isFree(at, isUnlisted(body.id) ? own : [...own, ...found]))
        own.push(placed({ ...body, ...at }, text, found, day));
  const kept = found.filter(
    (f) => !own.some((o) => o.start < f.end && f.start < o.end && o.end - o.start >= f.end - f.start),
  );
  const added = own.filter((o) => !kept.some((f) => f.start < o.end && o.start < f.end));
  return [...kept, ...added].sort((a, b) => a.start - b.start);
}

function isUnlisted(id: string): boolean {
  return /^(?:local|group|named):/.test(id);
}

/** Short forms of what a body is; after one of these the rest of its name may be left out. */
const SHORT_HEADS: [string, string][] = [
  ['ban quan ly du an', 'ban qlda'],
  ['ban quan ly du an', 'bqlda'],
  ['trung tam', 'tt'],
  ['cong ty', 'cty'],
  ['van phong', 'vp'],
];

function placesOf(name: string, words: readonly Word[]): Range[] {
  const whole = questionWords(name)
    .map((w) => fold(w.lower))
    .join(' ');
  const short = SHORT_HEADS.filter(([long]) => whole.startsWith(`${long} `)).map(([long, head]) =>
    whole.replace(long, head),
  );
  const found = [whole, ...short].flatMap((spelling) => placesOfSpelling(spelling.split(' '), name, words));
  if (found.length > 0 || !whole.startsWith('ban quan ly du an ')) return found;
  return ['ban quan ly du an', 'ban qlda', 'bqlda'].flatMap((head) => placesOfSpelling(head.split(' '), name, words));
}

function placesOfSpelling(wanted: readonly string[], name: string, words: readonly Word[]): Range[] {
  if (wanted.length < 2 && wanted[0] !== 'bqlda') return [];
  const places: Range[] = [];
  for (let i = 0; i + wanted.length <= words.length; i++) {
    const own = words.slice(i, i + wanted.length);
    const wrong = own.filter((w, k) => w.folded !== wanted[k]);
    const isName =
      wrong.length === 0
        ? own.length >= LONG_NAME || own.every((w, k) => !w.marked || isTypedAs(w, name, k))
        : wrong.length === 1 &&
          wanted.length >= LONG_NAME &&
          own.every((w, k) => w.folded === wanted[k] || isMisspelt(w.folded, wanted[k] as string));
    if (isName) places.push({ start: (own[0] as Word).start, end: (own.at(-1) as Word).end });
  }
  return places;
}

function isTypedAs(word: Word, name: string, k: number): boolean {
  return questionWords(name)[k]?.lower === word.lower;
}

function isMisspelt(typed: string, meant: string): boolean {
  return typed.length >= 2 && meant.length >= 2 && !/\d/.test(typed) && isOneOff(typed, meant);
}

/** "Công an tỉnh" before "Gia Lai" is that province's; alone it is any province's. */
function placed(body: Found, text: string, found: readonly Found[], day: string): Found {
  const { start, end } = body;
  const id = hasPlace(body.name) ? body.id : body.id.replace(/@.*$/, '');
  const next = found.find((f) => provinceById(f.id) && f.end > end && TO_ITS_PLACE.test(text.slice(end, f.start)));
  if (!next || id.includes('@')) return { ...body, id };
  const province = (nameOn(next.id, day) ?? '').replace(/^UBND /, '');
  const name = `${body.name.replace(/ (?:tỉnh|thành phố)$/, '')} ${province}`;
  return { id: `${id}@${next.id}`, name, start, end: next.end };
}

const TO_ITS_PLACE = /^(?:\s+(?:của|cua|tỉnh|tinh|thành phố|thanh pho|tp\.?))*\s*$/iu;

/** "Công ty Điện lực Gia Lai" says where it is, "Sở Tài chính" does not. */
function hasPlace(name: string): boolean {
  return findAskedAgencies(name.split(' ').slice(-3).join(' '), '2026-01-01').found.some((f) => provinceById(f.id));
}
