import { fold } from '../shared/text.ts';
import { ASKED_GROUPS, ASKED_QUANTIFIERS, NICKNAMES, QUANTIFIED_GROUPS } from './data/asked-names.ts';
import { PROVINCES } from './data/provinces.ts';
import { PhraseTrie } from './phrase-trie.ts';
import { placeNames } from './province-names.ts';
import { AGENCIES } from './register.ts';
import { SPELLINGS, written } from './spellings.ts';
import { type Word, Words } from './words.ts';

/** A body a question asks about, and where in the question. */
export type FoundAgency = { start: number; end: number; id: string; name: string };

/** Words that look like a body nobody knows, with the names most like them. */
export type UnknownAgency = { start: number; end: number; words: string; nearest: string[] };

/** Spellings for questions: documents' spellings, nicknames, English, each read with marks, without, or with a wrong one. */
export const ASKED_TRIE = askedTrie();
/** Provinces by their bare names. */
export const ASKED_PLACES = placesTrie();
/** Groups by their words; read over the words without marks of punctuation. */
export const ASKED_GROUP_TRIE = groupTrie();

function askedTrie(): PhraseTrie<readonly string[]> {
  const spellings = new Map<string, Set<string>>();
  const add = (spelling: string, ids: Iterable<string>): void => {
    const known = spellings.get(spelling) ?? new Set();
    for (const id of ids) known.add(id);
    spellings.set(spelling, known);
  };
  for (const [spelling, ids] of SPELLINGS) add(spelling, ids);
  for (const [id, names] of Object.entries(NICKNAMES)) for (const name of names.flatMap(written)) add(name, [id]);
  for (const agency of AGENCIES) for (const name of agency.english.flatMap(englishForms)) add(name, [agency.id]);
  const trie = new PhraseTrie<readonly string[]>();
  for (const [spelling, ids] of spellings) trie.add(spelling, [...ids]);
  return trie;
}

/** "Ministry of Construction" is also "Construction Ministry"; apostrophes are typed in two ways. */
function englishForms(name: string): string[] {
  const turned = name.startsWith('Ministry of ') ? [`${name.slice('Ministry of '.length)} Ministry`] : [];
  return [name, ...turned].flatMap((form) => (form.includes("'") ? [form, form.replace("'", '’')] : [form]));
}

function placesTrie(): PhraseTrie<string> {
  const trie = new PhraseTrie<string>();
  for (const row of PROVINCES) {
    for (const place of placeNames(row)) trie.add(place, row.id);
    const joined = fold(row.name).replace(/[^a-z]/g, '');
    if (row.name.includes(' ')) trie.add(joined, row.id);
  }
  return trie;
}

function groupTrie(): PhraseTrie<string> {
  const trie = new PhraseTrie<string>();
  for (const { id, words } of ASKED_GROUPS) {
    for (const phrase of words) for (const before of ['', ...ASKED_QUANTIFIERS]) trie.add(`${before} ${phrase}`, id);
  }
  for (const { id, words } of QUANTIFIED_GROUPS) {
    for (const phrase of words)
      for (const before of ASKED_QUANTIFIERS) if (before !== 'the') trie.add(`${before} ${phrase}`, id);
  }
  return trie;
}

/** Codes look like no syllable: "bxd", "nhnn", "evn". "mot", "moc", "vec" could be words and need capitals. */
const SYLLABLE = /^(?:[bcdghklmnpqrstvx]|ch|gh|gi|kh|ng|ngh|nh|ph|qu|th|tr)?[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?$/;

/** A name as questions write it: marks may be missing; of three or more words one may carry a wrong mark. */
export function isNameAsked(words: Words, index: number, lowers: string[], raws: string[]): boolean {
  if (lowers.length === 1) return isCodeAsked(words.at(index) as Word, raws[0] as string);
  let wrong = 0;
  for (const [k, lower] of lowers.entries()) {
    const word = words.at(index + k) as Word;
    const isShortCode = (raws[k] as string).length <= 2 && /^\p{Lu}+$/u.test(raws[k] as string) && lower !== 'y';
    if (isShortCode && word.capital !== 2) return false;
    if (word.lower !== lower && word.lower !== word.folded) wrong++;
  }
  return wrong === 0 || (wrong === 1 && lowers.length >= 3) || (wrong === 2 && lowers.length >= 5);
}

function isCodeAsked(word: Word, raw: string): boolean {
  const capitals = (word.raw.match(/\p{Lu}/gu) ?? []).length;
  if (capitals >= 2 || word.raw === raw) return true;
  const lettersMixed = raw !== raw.toUpperCase();
  if (lettersMixed) return word.folded === fold(raw) && raw.length > 3;
  return word.folded.length >= 3 && !SYLLABLE.test(word.folded);
}

/** Lower-case spellings without marks that are other words as well: they need a capital or "tỉnh" before them. */
const AMBIGUOUS_PLACES = new Set([
  'hoa binh',
  'hai duong',
  'hue',
  'ha nam',
  'gia lai',
  'long an',
  'hn',
  'hp',
  'dn',
  'son la',
  'thai binh',
]);

/** A province's name as questions write it; `introduced`: "tỉnh", "UBND" … stands before it. */
export function isPlaceAsked(
  introduced: boolean,
): (words: Words, index: number, lowers: string[], raws: string[]) => boolean {
  return (words, index, lowers, raws) => {
    let wrong = 0;
    let unmarked = 0;
    let capitals = 0;
    for (const [k, lower] of lowers.entries()) {
      const word = words.at(index + k) as Word;
      if (word.capital > 0) capitals++;
      if (word.lower === lower) continue;
      if (word.lower === word.folded) unmarked++;
      else wrong++;
    }
    if ((raws[0] as string).length <= 2 && lowers.length === 1) return introduced || words.at(index)?.capital === 2;
    if (wrong > 0) return wrong === 1 && lowers.length > 1 && (introduced || capitals > 1);
    const folded = lowers.map(fold).join(' ');
    return introduced || capitals > 0 || unmarked === 0 || !AMBIGUOUS_PLACES.has(folded);
  };
}

/** The question's words without punctuation, at the same offsets, for phrases written with or without commas. */
export function withoutMarks(text: string): Words {
  return new Words(text.replace(/[,;:&/()'’-]/g, ' '));
}
