import type { Range } from '../shared/range.ts';
import { canonicalTone, fold } from '../shared/text.ts';

/** What a written word is, whatever stands around it. `capital`: 0 none, 1 the first letter, 2 all letters (two or more). */
type Lexeme = { raw: string; lower: string; folded: string; capital: 0 | 1 | 2; kind: 'word' | 'number' | 'mark' };

/** A word, number or punctuation mark of a text. `spaced`: white space stands before it; `newLine`: a line break does. */
export type Word = Range & Lexeme & { spaced: boolean; newLine: boolean };

const IS_WORD = wordTable();

function wordTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let code = 0; code < 0x2100; code++) {
    if (/[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(code))) table[code] = 1;
  }
  return table;
}

/** True for letters, digits and combining marks: what a word is made of. */
export function isWordCode(code: number): boolean {
  return IS_WORD[code] === 1;
}

/** "nưước", "chínhh": no Vietnamese syllable has these letters twice, a slip of the keys has. "III" and "nhnn" are no syllables. */
const TYPED_TWICE = /([a-np-z])\1+/g;

const LEXEMES = new Map<string, Lexeme>();
const LEXEMES_KEPT = 60_000;

/** The properties of one written word; remembered, since a text repeats its words. */
export function lexeme(raw: string): Lexeme {
  const known = LEXEMES.get(raw);
  if (known) return known;
  if (LEXEMES.size >= LEXEMES_KEPT) LEXEMES.clear();
  const lower = canonicalTone(raw.toLowerCase());
  const first = raw[0] as string;
  const kind = !isWordCode(raw.charCodeAt(0)) ? 'mark' : /^\d+$/.test(raw) ? 'number' : 'word';
  const upper = first !== first.toLowerCase();
  const capital = !upper ? 0 : raw.length > 1 && raw === raw.toUpperCase() ? 2 : 1;
  const plain = fold(lower);
  const folded = capital === 2 || !/[aeiouy]/.test(plain) ? plain : plain.replace(TYPED_TWICE, '$1');
  const made: Lexeme = { raw, lower, folded, capital, kind };
  LEXEMES.set(raw, made);
  return made;
}

/** The words of a text from an offset on, read only as far as they are asked for. */
export class Words {
  readonly text: string;
  /** The text carries no Vietnamese marks at all, so marks cannot tell its words apart. */
  readonly unmarked: boolean;
  readonly #read: Word[] = [];
  #position: number;

  constructor(text: string, from = 0, unmarked = false) {
    this.text = text;
    this.unmarked = unmarked;
    this.#position = from;
  }

  at(index: number): Word | undefined {
    while (this.#read.length <= index) {
      const word = this.#next();
      if (!word) return undefined;
      this.#read.push(word);
    }
    return this.#read[index];
  }

  #next(): Word | undefined {
    const { text } = this;
    let start = this.#position;
    let newLine = false;
    while (start < text.length && isSpace(text.charCodeAt(start))) {
      if (text.charCodeAt(start) === 10) newLine = true;
      start++;
    }
    if (start >= text.length) return undefined;
    let end = start + 1;
    if (isWordCode(text.charCodeAt(start))) while (end < text.length && isWordCode(text.charCodeAt(end))) end++;
    this.#position = end;
    const spaced = start > 0 && isSpace(text.charCodeAt(start - 1));
    return { ...lexeme(text.slice(start, end)), start, end, spaced, newLine };
  }
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13 || code === 0xa0;
}
