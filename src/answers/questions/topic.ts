import type { Locale } from '../../shared/words.ts';
import { isOneOff, isSyllable, soundOf } from './spelling.ts';
import { EMPTY, EMPTY_BARE, WEAK_EDGES } from './topic-stop-words.ts';
import { comparedWords, leansOnContext, type TopicWord, topicWordsOf } from './topic-weights.ts';
import type { Word } from './words.ts';

/** A text a topic may be about: the words that count fully, those of the sentence and headings around them, who is named. */
export type TopicCandidate = { text: string; around: string; names?: string };

export type TopicMatch = { index: number; score: number; covered: number };

/** Below this share of a topic's weight found in the text, a candidate is not about it. */
export const COVERED_ENOUGH = 0.69;

/** A topic turned into Vietnamese word by word finds less of itself. */
const COVERED_TRANSLATED = 0.6;

export function coveredEnough(locale: Locale): number {
  return locale === 'en' ? COVERED_TRANSLATED : COVERED_ENOUGH;
}

const AROUND_SHARE = 0.75;
/** The sentence around a task that names its own object is mostly about the tasks beside it. */
const BESIDE_SHARE = 0.4;
/** A syllable found without its neighbour is half a word: "tiền" of "tiền số" stands in many texts. */
const ALONE_SHARE = 0.5;
/** Without its marks it may be part of any of several words. */
const ALONE_BARE_SHARE = 0.35;
const WRONG_MARKS_SHARE = 0.8;
const MISSPELT_SHARE = 0.85;
const INITIALS_SHARE = 0.8;
const PAIR_WEIGHT = 0.6;

type Bag = { marked: Set<string>; folded: Set<string>; pairs: Set<string>; initials: string; leans: boolean };
type Bags = { own: Bag; around: Bag; names: Bag };

/** Texts of the register come back with every question: 108 ms for 1,000 tasks when read afresh, 15 ms when kept. */
const BAGS = new Map<string, Bag>();
const MOST_BAGS = 5000;

function bagOf(text: string): Bag {
  const known = BAGS.get(text);
  if (known) return known;
  const words = comparedWords(text);
  const bag = {
    marked: new Set(words.map((w) => w.lower)),
    folded: new Set(words.map((w) => w.folded)),
    pairs: new Set(words.slice(1).map((w, i) => `${(words[i] as Word).folded} ${w.folded}`)),
    initials: initialsOf(words),
    leans: leansOnContext(words),
  };
  if (BAGS.size >= MOST_BAGS) BAGS.clear();
  BAGS.set(text, bag);
  return bag;
}

/** First letters of words in a row; what stands between numbers and small words is no name. */
function initialsOf(words: readonly Word[]): string {
  return words
    .map((word, i) => {
      const isApart = i > 0 && (words[i - 1] as Word).end + 2 < word.start;
      return `${isApart ? '|' : ''}${isSmall(word) ? '|' : word.folded[0]}`;
    })
    .join('');
}

function isSmall({ marked, lower, folded }: Word): boolean {
  return marked ? EMPTY.has(lower) : WEAK_EDGES.has(folded) || EMPTY_BARE.has(folded);
}

/** A topic's word as it stands in the candidates: another spelling where the candidates have only that. */
type Wanted = TopicWord & {
  as: string;
  alone: number;
  isMisspelt: boolean;
  /** A syllable that exists ("cát") may be itself rather than another ("các"): it weighs as the rare word it then is. */
  isDoubtful: boolean;
};

/**
 * Candidates a topic is about, best first. A word weighs by how rare it is among the candidates; a misspelt syllable counts a
 * little less. `covered` is the share of the topic's weight found: the caller abstains below `COVERED_ENOUGH`.
 */
export function rankTopics(topic: string, candidates: readonly TopicCandidate[]): TopicMatch[] {
  const bags = candidates.map((c) => ({ own: bagOf(c.text), around: bagOf(c.around), names: bagOf(c.names ?? '') }));
  const frequency = frequencies(bags);
  const words = spelledAsIn(topicWordsOf(topic), bags, frequency);
  if (words.length === 0) return [];
  const isMarked = words.filter((w) => w.marked).length * 2 >= words.length;
  const weights = words.map(
    (w) =>
      w.share * Math.log(1 + (candidates.length + 1) / ((frequency.get(w.isDoubtful ? w.folded : w.as) ?? 0) + 0.5)),
  );
  const all = weights.reduce((sum, w) => sum + w, 0);
  const pairWeights = words.map((_, i) =>
    i === 0 ? 0 : (PAIR_WEIGHT * ((weights[i - 1] as number) + (weights[i] as number))) / 2,
  );
  const total = all + pairWeights.reduce((sum, w) => sum + w, 0);
  return bags
    .map((bag, index) => {
      const pairs = words.map((w, i) => (i === 0 ? 0 : pairIn(bag, words[i - 1] as Wanted, w)));
      const shares = words.map((w, i) => {
        const joined = Math.max(pairs[i] as number, pairs[i + 1] ?? 0);
        return wordIn(bag, w, isMarked, joined > 0 || words.length === 1);
      });
      const covered = shares.reduce((sum, share, i) => sum + share * (weights[i] as number), 0);
      const score = covered + pairs.reduce((sum, share, i) => sum + share * (pairWeights[i] as number), 0);
      return { index, score: score / total, covered: covered / all };
    })
    .sort((a, b) => b.score - a.score || a.index - b.index);
}

function frequencies(bags: readonly Bags[]): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const { own, around, names } of bags)
    for (const word of new Set([...own.folded, ...around.folded, ...names.folded]))
      frequency.set(word, (frequency.get(word) ?? 0) + 1);
  return frequency;
}

/** No vowel: an abbreviation. One that nobody spells out ("SV", "QLCL") may be the initials of words in a row. */
const INITIALS = /^[bcdghklmnpqrstvx]{2,6}$/;

/** How much of a word is in a candidate, 0 to 1. */
function wordIn({ own, around, names }: Bags, word: Wanted, isMarked: boolean, joined: boolean): number {
  if (INITIALS.test(word.as) && !own.folded.has(word.as) && !around.folded.has(word.as))
    return own.initials.includes(word.as) ? INITIALS_SHARE : 0;
  const bag = [own, names, around].find((b) => b.folded.has(word.as));
  if (!bag || (word.isMisspelt && !joined)) return 0;
  const place = bag === own ? 1 : bag === names ? AROUND_SHARE : shareAround(own);
  const marks = !isMarked && !word.marked ? 1 : bag.marked.has(word.lower) ? 1 : joined ? WRONG_MARKS_SHARE : 0;
  return place * (word.isMisspelt ? MISSPELT_SHARE : marks) * (joined ? 1 : word.alone);
}

function shareAround(own: Bag): number {
  return own.leans ? AROUND_SHARE : BESIDE_SHARE;
}

function pairIn({ own, around, names }: Bags, a: Wanted, b: Wanted): number {
  if (a.isMisspelt && b.isMisspelt) return 0;
  // "Tai nạn" is no slip for "tài sản": beside a doubtful word its neighbour must have its own marks.
  const sure = a.isDoubtful ? b : b.isDoubtful ? a : null;
  if (sure?.marked && ![own, around, names].some((bag) => bag.marked.has(sure.lower))) return 0;
  const pair = `${a.as} ${b.as}`;
  if (own.pairs.has(pair)) return 1;
  return names.pairs.has(pair) ? AROUND_SHARE : around.pairs.has(pair) ? shareAround(own) : 0;
}

/** Numbers, codes and foreign words say enough alone. */
const SELF_SUFFICIENT = /\d|[fjwz]|^(?=.{6,})|(?:[^aeiouy]{2}$(?<!ch|ng|nh))/;

function spelledAsIn(
  words: readonly TopicWord[],
  bags: readonly Bags[],
  frequency: ReadonlyMap<string, number>,
): Wanted[] {
  const isBare = words.every((w) => !w.marked);
  return words.map((word, i) => {
    const alone = SELF_SUFFICIENT.test(word.folded) ? 1 : isBare && !word.marked ? ALONE_BARE_SHARE : ALONE_SHARE;
    const asTyped = { ...word, as: word.folded, alone, isMisspelt: false, isDoubtful: false };
    if (frequency.has(word.folded) || word.folded.length < 3 || /\d/.test(word.folded)) return asTyped;
    const near = [...frequency.keys()].filter(
      (other) => isOneOff(word.folded, other) || soundOf(word.folded) === soundOf(other),
    );
    if (near.length === 0) return asTyped;
    const [before, after] = [words[i - 1]?.folded, words[i + 1]?.folded];
    const standsBeside = (other: string) =>
      bags.some(({ own, around }) =>
        [own, around].some((b) => b.pairs.has(`${before} ${other}`) || b.pairs.has(`${other} ${after}`)),
      );
    const beside = near.length > 1 ? near.filter(standsBeside) : near;
    const as = mostFrequent(beside.length > 0 ? beside : near, frequency);
    const isDoubtful = word.folded.length < 5 && isSyllable(word.folded);
    return { ...asTyped, as, isMisspelt: true, isDoubtful };
  });
}

function mostFrequent(words: readonly string[], frequency: ReadonlyMap<string, number>): string {
  return words.reduce((best, word) => ((frequency.get(word) ?? 0) > (frequency.get(best) ?? 0) ? word : best));
}
