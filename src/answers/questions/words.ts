import type { Range } from '../../shared/range.ts';
import { canonicalTone, fold, foldKeepingOffsets, hasMarks } from '../../shared/text.ts';

/** One word of a question: `lower` with one spelling for both tone placements. */
export type Word = Range & { lower: string; folded: string; marked: boolean };

const WORD = /[\p{L}\p{M}\d]+(?:[.,/&-][\p{L}\d]+)*%?/gu;

/** The words of an NFC text; numbers, dates and codes ("0,5%", "15/9", "9002/TB-VPCP") are one word each. */
export function questionWords(text: string): Word[] {
  const lower = canonicalTone(text).toLowerCase();
  const folded = foldKeepingOffsets(text);
  return [...text.matchAll(WORD)].map((m) => {
    const [start, end] = [m.index, m.index + m[0].length];
    return {
      start,
      end,
      lower: lower.length === text.length ? lower.slice(start, end) : m[0].toLowerCase(),
      folded: folded.slice(start, end),
      marked: hasMarks(m[0]),
    };
  });
}

type Node = { next: Map<string, Node>; ends: string[][] };

/** Phrases written with all their marks, found in questions typed with all, some or none of them. */
export class Phrases {
  readonly #root: Node = { next: new Map(), ends: [] };

  constructor(phrases: readonly string[]) {
    for (const phrase of phrases) {
      const words = canonicalTone(phrase.normalize('NFC')).split(' ');
      let node = this.#root;
      for (const word of words.map(fold)) {
        const next = node.next.get(word) ?? { next: new Map(), ends: [] };
        node.next.set(word, next);
        node = next;
      }
      node.ends.push(words);
    }
  }

  /** Lengths in words of the phrases that begin at a word, longest first. */
  lengthsAt(words: readonly Word[], index: number): number[] {
    const lengths: number[] = [];
    let node: Node | undefined = this.#root;
    for (let i = index; node; i++) {
      const from = index;
      if (node.ends.some((phrase) => phrase.every((word, k) => isTyped(words[from + k] as Word, word))))
        lengths.unshift(i - index);
      node = i < words.length ? node.next.get((words[i] as Word).folded) : undefined;
    }
    return lengths;
  }
}

/** True where a word was typed as another with all, some or none of its marks ("đươc" for "được", not "đô" for "đó"). */
function isTyped(word: Word, meant: string): boolean {
  if (!word.marked || word.lower === meant) return true;
  const [typed, full] = [marksOf(word.lower), marksOf(meant)];
  return typed.length === full.length && typed.every((marks, i) => [...marks].every((m) => full[i]?.includes(m)));
}

/** The marks of each letter, in order. */
function marksOf(word: string): string[] {
  return word
    .replace(/đ/g, 'd\u0335')
    .normalize('NFD')
    .split(/(?=[^\p{M}])/u)
    .map((letter) => letter.slice(1));
}
