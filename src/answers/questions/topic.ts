import { longForm } from '../../documents/search/abbreviations.ts';
import { canonicalTone, fold } from '../../shared/text.ts';

/** A text a topic may be about: the words that count fully and those of the sentence and headings around them. */
export type TopicCandidate = { text: string; around: string };

export type TopicMatch = { index: number; score: number; covered: number };

/** Below this share of a topic's weight found in the text, a candidate is not about it. */
export const COVERED_ENOUGH = 0.62;

const AROUND_WEIGHT = 0.75;
const PAIR_WEIGHT = 0.6;

/** Verbs of steps: they break ties between tasks of one object but do not make a task fit. */
const STEP_WORDS = new Set(
  'phe duyet trien khai thuc hien hoan thanh hoan thien xay dung trinh ban hanh thanh lap to chuc ra soat bao cao tham muu xong nghien cuu de xuat'.split(
    ' ',
  ),
);
const STEP_SHARE = 0.35;

/** Words of a topic as compared: folded, abbreviations in full, amounts in one form. */
export function topicWords(text: string): string[] {
  const plain = canonicalTone(text.normalize('NFC'))
    .toLowerCase()
    .replace(/(\d{1,3})[.](?=000(?:\D|$))000\s+(?=tỷ|tỉ|ty)/g, '$1 nghìn ')
    .replace(/phần trăm/g, '%')
    .replace(/(\d)\s*%/g, '$1%');
  return (plain.match(/\d+(?:[.,]\d+)*%?|[\p{L}\p{M}]+(?:&[\p{L}]+)?/gu) ?? []).flatMap((word) => {
    const long = word.length >= 3 ? longForm(word) : undefined;
    return long ? fold(long).split(' ') : [fold(word)];
  });
}

type Bag = { words: Set<string>; pairs: Set<string> };

function bagOf(text: string): Bag {
  const words = topicWords(text);
  return { words: new Set(words), pairs: new Set(words.slice(1).map((w, i) => `${words[i]} ${w}`)) };
}

/**
 * Candidates a topic is about, best first. A word weighs by how rare it is among the candidates; a misspelt syllable (one letter
 * off) counts a little less. `covered` is the share of the topic's weight found: the caller abstains below `COVERED_ENOUGH`.
 */
export function rankTopics(topic: string, candidates: readonly TopicCandidate[]): TopicMatch[] {
  const wanted = [...new Set(topicWords(topic))];
  if (wanted.length === 0) return [];
  const order = topicWords(topic);
  const pairs = [...new Set(order.slice(1).map((w, i) => `${order[i]} ${w}`))];
  const bags = candidates.map((c) => ({ own: bagOf(c.text), around: bagOf(c.around) }));
  const df = new Map<string, number>();
  for (const { own, around } of bags)
    for (const word of new Set([...own.words, ...around.words])) df.set(word, (df.get(word) ?? 0) + 1);
  const n = candidates.length;
  const known = new Map(wanted.map((w) => [w, df.has(w) ? w : nearest(w, df)]));
  const weightOf = (word: string) =>
    Math.log(1 + (n + 1) / ((df.get(known.get(word) ?? word) ?? 0) + 0.5)) * (STEP_WORDS.has(word) ? STEP_SHARE : 1);
  const pairWeight = (pair: string) => (PAIR_WEIGHT * pair.split(' ').reduce((sum, w) => sum + weightOf(w), 0)) / 2;
  const total = wanted.reduce((sum, w) => sum + weightOf(w), 0) + pairs.reduce((sum, p) => sum + pairWeight(p), 0);
  const all = wanted.reduce((sum, w) => sum + weightOf(w), 0);
  return bags
    .map(({ own, around }, index) => {
      let covered = 0;
      let score = 0;
      for (const word of wanted) {
        const as = known.get(word) ?? word;
        const spelt = as === word ? 1 : 0.9;
        if (own.words.has(as)) {
          covered += weightOf(word);
          score += weightOf(word) * spelt;
        } else if (around.words.has(as)) {
          covered += weightOf(word) * AROUND_WEIGHT;
          score += weightOf(word) * AROUND_WEIGHT * spelt;
        }
      }
      for (const pair of pairs)
        if (own.pairs.has(pair)) score += pairWeight(pair);
        else if (around.pairs.has(pair)) score += pairWeight(pair) * AROUND_WEIGHT;
      return { index, score: score / total, covered: covered / all };
    })
    .sort((a, b) => b.score - a.score || a.index - b.index);
}

/** The word of the candidates one letter away, or the word itself. */
function nearest(word: string, df: ReadonlyMap<string, number>): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  for (const other of df.keys()) if (Math.abs(other.length - word.length) <= 1 && oneOff(word, other)) return other;
  return word;
}

function oneOff(a: string, b: string): boolean {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  let j = 0;
  while (j < a.length - i && j < b.length - i && a[a.length - 1 - j] === b[b.length - 1 - j]) j++;
  return Math.max(a.length, b.length) - i - j <= 1;
}
