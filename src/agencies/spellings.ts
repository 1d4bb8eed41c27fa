import { AUTHORITIES } from './data/authorities.ts';
import { PROVINCES } from './data/provinces.ts';
import { agreesInMarks, type PhraseHit, PhraseTrie } from './phrase-trie.ts';
import { placeNames } from './province-names.ts';
import { AGENCIES, agencyById, existsOn } from './register.ts';
import type { Word, Words } from './words.ts';

/** Every way a short name is written: "&" as "&", "-", "và", a space or nothing. */
export function written(spelling: string): string[] {
  if (!spelling.includes('&'))
    return spelling.includes(' và ') ? [spelling, spelling.replace(' và ', ' & ')] : [spelling];
  return ['&', '-', ' và ', ' ', ''].map((and) => spelling.replaceAll('&', and));
}

/** All Vietnamese spellings of the agencies known by name (provinces aside), each with whom it may mean. */
export const SPELLINGS: ReadonlyMap<string, readonly string[]> = collectSpellings();

/** The names of ministries without their head, for lists under one head: "các Bộ: Công an, Quốc phòng". */
export const MINISTRY_TAILS: ReadonlyMap<string, readonly string[]> = tailsOf(SPELLINGS, 'Bộ');

function collectSpellings(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const agency of AGENCIES) {
    if (agency.kind === 'province') continue;
    for (const spelling of [...agency.names.map((n) => n.name), ...agency.short].flatMap(written)) {
      const ids = found.get(spelling) ?? [];
      if (!ids.includes(agency.id)) found.set(spelling, [...ids, agency.id]);
    }
  }
  // Said of whichever ministry of agriculture there was.
  found.set('Bộ Nông nghiệp', ['bo-nong-nghiep-va-moi-truong', 'bo-nong-nghiep-va-phat-trien-nong-thon']);
  found.set('Bộ Môi trường', ['bo-nong-nghiep-va-moi-truong', 'bo-tai-nguyen-va-moi-truong']);
  return found;
}

function tailsOf(spellings: ReadonlyMap<string, readonly string[]>, head: string): Map<string, readonly string[]> {
  const tails = new Map<string, readonly string[]>();
  for (const [spelling, ids] of spellings)
    if (spelling.startsWith(`${head} `)) tails.set(spelling.slice(head.length + 1), ids);
  return tails;
}

const AGENCY_TRIE = trieOf(SPELLINGS);
const TAIL_TRIE = trieOf(MINISTRY_TAILS);
const COMPANY_TAIL_TRIES = new Map(
  ['Tập đoàn', 'Tổng công ty'].map((head) => [head.toLowerCase(), trieOf(tailsOf(SPELLINGS, head))]),
);
const PLACE_TRIE = placeTrie();
const AUTHORITY_TRIE = authorityTrie();

function trieOf(spellings: ReadonlyMap<string, readonly string[]>): PhraseTrie<readonly string[]> {
  const trie = new PhraseTrie<readonly string[]>();
  for (const [spelling, ids] of spellings) trie.add(spelling, ids);
  return trie;
}

function placeTrie(): PhraseTrie<string> {
  const trie = new PhraseTrie<string>();
  for (const row of PROVINCES) {
    // Two-letter codes ("HN", "HP") are read in questions only.
    for (const place of placeNames(row)) if (place.length > 2) trie.add(place, row.id);
  }
  return trie;
}

function authorityTrie(): PhraseTrie<string> {
  const trie = new PhraseTrie<string>();
  for (const { id, spellings } of AUTHORITIES) for (const spelling of spellings) trie.add(spelling, id);
  return trie;
}

/** The agency named at a word, by any spelling; one that exists on the day is preferred. */
export function agencyAt(words: Words, index: number, on: string): PhraseHit<string> | undefined {
  return dated(AGENCY_TRIE.longest(words, index, isNameInText), on);
}

/** The ministry whose name without "Bộ" stands at a word. */
export function ministryTailAt(words: Words, index: number, on: string): PhraseHit<string> | undefined {
  if (words.at(index)?.capital === 0) return undefined;
  return dated(TAIL_TRIE.longest(words, index, isNameInText), on);
}

/** The company whose name without its head stands at a word: "các Tập đoàn: Điện lực Việt Nam, …". */
export function companyTailAt(words: Words, index: number, head: string, on: string): PhraseHit<string> | undefined {
  if (words.at(index)?.capital === 0) return undefined;
  return dated(COMPANY_TAIL_TRIES.get(head)?.longest(words, index, isNameInText), on);
}

/** The province whose bare name stands at a word. */
export function placeAt(words: Words, index: number): PhraseHit<string> | undefined {
  if (words.at(index)?.capital === 0) return undefined;
  return PLACE_TRIE.longest(words, index, isNameInText);
}

export function authorityAt(words: Words, index: number): PhraseHit<string> | undefined {
  return AUTHORITY_TRIE.longest(words, index, agreesInMarks);
}

function dated(hit: PhraseHit<readonly string[]> | undefined, on: string): PhraseHit<string> | undefined {
  return hit && { value: idOn(hit.value, on), next: hit.next };
}

/** Of several bodies one spelling may mean, the one that exists on the day, else the one that comes first. */
export function idOn(ids: readonly string[], on: string): string {
  const living = ids.find((id) => {
    const agency = agencyById(id);
    return agency !== undefined && existsOn(agency, on);
  });
  return living ?? (ids[0] as string);
}

/**
 * A name as documents write it: some capital in it, codes in capitals. Wrong or missing marks (typing, recognition) are
 * let pass where capitals show a name: all marks missing, or one word of three or more wrong.
 */
function isNameInText(words: Words, index: number, lowers: string[], raws: string[]): boolean {
  const first = words.at(index) as Word;
  if (lowers.length === 1) {
    const raw = raws[0] as string;
    return first.raw === raw || first.raw === raw.toUpperCase();
  }
  let wrong = 0;
  let unmarked = 0;
  let capitals = 0;
  lowers.forEach((lower, k) => {
    const word = words.at(index + k) as Word;
    if (word.capital > 0) capitals++;
    if (word.lower === lower) return;
    if (word.lower === word.folded) unmarked++;
    else wrong++;
  });
  if (wrong === 0 && unmarked === 0) return capitals > 0 || first.lower === 'bộ';
  // "Bo Xay dung": all marks missing; a word or two without marks by chance is let pass beside right ones.
  if (wrong === 0) return words.unmarked || capitals > 1;
  return wrong === 1 && lowers.length >= 3 && first.capital > 0 && capitals > 1;
}
