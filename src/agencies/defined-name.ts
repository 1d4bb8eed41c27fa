import type { NamingContext } from './agency.ts';
import { PhraseTrie } from './phrase-trie.ts';
import { capitalised, localId, mentionOf, type Reading } from './reading.ts';
import { nameOn } from './register.ts';
import { agencyAt, authorityAt } from './spellings.ts';
import { type Word, Words } from './words.ts';

const TRIES = new WeakMap<ReadonlyMap<string, string>, PhraseTrie<[string, string]>>();

/** A body by the short name that the document itself gave it. */
export function readDefined(words: Words, index: number, context: NamingContext): Reading | undefined {
  const { defined } = context;
  if (!defined || defined.size === 0) return undefined;
  let trie = TRIES.get(defined);
  if (!trie) {
    trie = new PhraseTrie();
    for (const [short, full] of defined) trie.add(short, [short, full]);
    TRIES.set(defined, trie);
  }
  const hit = trie.longest(words, index, sameLetters);
  if (!hit) return undefined;
  const [short, full] = hit.value;
  return { mentions: [mentionOf(words, index, hit.next, namedBy(short, full, context))], next: hit.next };
}

/** "Ban QLDA" is the full name's body; "chủ rừng", said of a whole list of bodies, is a class under its own word. */
function namedBy(
  short: string,
  full: string,
  context: NamingContext,
): { id: string; name: string; collective: boolean } {
  if (short === short.toLowerCase() || /^các /i.test(full)) {
    const name = capitalised(short);
    return { id: `named:${localId(name, { on: context.on }).slice('local:'.length)}`, name, collective: true };
  }
  // "Ban Chỉ đạo của Chính phủ về … (gọi tắt là Ban Chỉ đạo của Chính phủ)" goes on giving orders under its short name.
  const orders = authorityAt(new Words(short), 0);
  if (orders && new Words(short).at(orders.next) === undefined)
    return { id: `authority:${orders.value}`, name: short, collective: false };
  const words = new Words(full);
  const known = agencyAt(words, 0, context.on);
  if (known && words.at(known.next) === undefined)
    return { id: known.value, name: nameOn(known.value, context.on) as string, collective: false };
  return { id: localId(full, context), name: full, collective: false };
}

function sameLetters(words: Words, index: number, lowers: string[], raws: string[]): boolean {
  return lowers.every((lower, k) => {
    const word = words.at(index + k) as Word;
    return lowers.length === 1 && raws[0] !== lowers[0] ? word.raw === raws[0] : word.lower === lower;
  });
}
