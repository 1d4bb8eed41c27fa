import { lexeme, type Word, Words } from './words.ts';

type Entry<T> = { lowers: string[]; raws: string[]; value: T };
type Node<T> = { next: Map<string, Node<T>>; entries: Entry<T>[] };

/** A phrase found: what it stands for and the index of the word after it. */
export type PhraseHit<T> = { value: T; next: number };

/** Phrases by their words, unaccented; accents are compared at the end of a path, so that texts without marks match too. */
export class PhraseTrie<T> {
  readonly #root: Node<T> = { next: new Map(), entries: [] };

  add(phrase: string, value: T): void {
    const words = wordsOf(phrase);
    if (words.length === 0) return;
    let node = this.#root;
    for (const word of words) {
      let child = node.next.get(word.folded);
      if (!child) {
        child = { next: new Map(), entries: [] };
        node.next.set(word.folded, child);
      }
      node = child;
    }
    node.entries.push({ lowers: words.map((w) => w.lower), raws: words.map((w) => w.raw), value });
  }

  /** The longest phrase that begins at word `index` and that `accepts` agrees with. */
  longest(words: Words, index: number, accepts: Acceptance = agreesInMarks): PhraseHit<T> | undefined {
    let node: Node<T> | undefined = this.#root;
    let best: PhraseHit<T> | undefined;
    for (let i = index; ; i++) {
      const word = words.at(i);
      node = word && node?.next.get(word.folded);
      if (!node) return best;
      const entry = node.entries.length > 0 ? chosen(node.entries, words, index, accepts) : undefined;
      if (entry) best = { value: entry.value, next: i + 1 };
    }
  }
}

type Acceptance = (words: Words, index: number, lowers: string[], raws: string[]) => boolean;

function chosen<T>(entries: Entry<T>[], words: Words, index: number, accepts: Acceptance): Entry<T> | undefined {
  let loose: Entry<T> | undefined;
  for (const entry of entries) {
    if (!accepts(words, index, entry.lowers, entry.raws)) continue;
    if (entry.lowers.every((lower, k) => words.at(index + k)?.lower === lower)) return entry;
    loose ??= entry;
  }
  return loose;
}

/** True where every word has the phrase's marks, or the text has none at all. */
export function agreesInMarks(words: Words, index: number, lowers: string[]): boolean {
  return lowers.every((lower, k) => {
    const word = words.at(index + k) as Word;
    return word.lower === lower || words.unmarked;
  });
}

function wordsOf(phrase: string): { lower: string; folded: string; raw: string }[] {
  const words = new Words(phrase);
  const out: { lower: string; folded: string; raw: string }[] = [];
  for (let i = 0; ; i++) {
    const word = words.at(i);
    if (!word) return out;
    out.push(lexeme(word.raw));
  }
}
