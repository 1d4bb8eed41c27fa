import { longForm } from '../../documents/search/abbreviations.ts';
import { fold } from '../../shared/text.ts';
import type { TaskFacts } from '../facts.ts';
import { isOtherWork, sameWork, type Work, workOf } from '../same-work.ts';
import type { LetterRow } from './letter.ts';
import { sameNumber, samePoint } from './row-source.ts';

/** How a row's task was found: by its code, by the document and place that gave it, by its wording, or by a person. */
export type MatchKind = 'code' | 'source' | 'wording' | 'person';

export type RowMatch =
  | { kind: 'sure'; by: MatchKind; code: string }
  /** At most three, the likest first. */
  | { kind: 'doubtful'; codes: string[] }
  /** `named`: a code that is no task of this agency. */
  | { kind: 'none'; named: string | null };

/** Measured on annexes that tell in brief what a conclusion says in full: the same task shares 0.7 and more, another under 0.5. */
const SURE = 0.7;
const SURE_WITH_DOCUMENT = 0.5;
const SURE_WITH_POINT = 0.25;
const WORTH_ASKING = 0.38;
/** The next one must be this much less like it. */
const CLEARLY = 0.12;
const MOST_CANDIDATES = 3;
const LEAST_WORDS = 3;

type Bag = { words: Map<string, number>; weight: number };
type Candidate = {
  code: string;
  aliases: string[];
  wordings: string[];
  works: Work[];
  given: { number: string | null; point: string | null }[];
};
type Scored = { code: string; score: number; document: boolean; point: boolean };

/** Which task each row of a letter is about, among the tasks that bind the agency. Deterministic: the same letter and register give the same. */
export function matchRows(rows: readonly LetterRow[], tasks: readonly TaskFacts[]): RowMatch[] {
  const candidates = tasks.map(candidateOf);
  const rarity = rarityOf(candidates);
  const bags = new Map(candidates.map((c) => [c.code, c.wordings.map((words) => bagOf(words, rarity))]));
  const full = rows.map((row) => ({ ...row, task: inFull(row.task) }));
  const scored = full.map((row) => scoresOf(row, candidates, bags, rarity));
  const first = full.map((row, i) => matchOf(row, candidates, scored[i] as Scored[]));
  return withoutRivals(first, scored);
}

/** Below this the words in common are those of any two tasks: measured 0.14 where a person sees the kinship, 0.10 and less where not. */
const WORTH_OFFERING = 0.12;

/** The tasks a row may be about, the likest first, for a person to choose from: fewer words in common than the rules go by are enough. */
export function likestTasks(row: LetterRow, tasks: readonly TaskFacts[]): string[] {
  const candidates = tasks.map(candidateOf);
  const rarity = rarityOf(candidates);
  const bags = new Map(candidates.map((c) => [c.code, c.wordings.map((words) => bagOf(words, rarity))]));
  const like = scoresOf({ ...row, task: inFull(row.task) }, candidates, bags, rarity).filter(
    (s) => s.score >= WORTH_OFFERING || s.point,
  );
  return like.slice(0, MOST_CANDIDATES).map((s) => s.code);
}

/** "GPMB", "CSDL" as the words they stand for: annexes are narrow. What is all capitals holds no short forms that could be told. */
function inFull(words: string): string {
  if (!/\p{Ll}/u.test(words)) return words;
  return words
    .normalize('NFC')
    .replace(/(?<![\p{L}\p{N}])\p{Lu}{2,8}(?![\p{L}\p{N}])/gu, (short) => longForm(short) ?? short);
}

function candidateOf({ task }: TaskFacts): Candidate {
  const said = task.directives.flatMap((d) => [d.quote, d.title, `${d.title} ${d.object}`]);
  const wordings = [...new Set(said)].map(inFull);
  return {
    code: task.code,
    aliases: task.aliases,
    wordings,
    works: wordings.flatMap((words) => workOf(words) ?? []),
    given: task.directives.map((d) => ({ number: d.document.number, point: d.point })),
  };
}

function matchOf(row: LetterRow, candidates: readonly Candidate[], scored: readonly Scored[]): RowMatch {
  const [best] = scored;
  const named = row.code && candidates.find((c) => c.code === row.code || c.aliases.includes(row.code as string));
  if (named) {
    const own = scored.find((s) => s.code === named.code)?.score ?? 0;
    // A code of one task beside the words of another was mistyped: a person says which.
    const isOther = best && best.code !== named.code && best.score >= SURE && own < WORTH_ASKING;
    return isOther
      ? { kind: 'doubtful', codes: [named.code, best.code] }
      : { kind: 'sure', by: 'code', code: named.code };
  }
  if (!best) return { kind: 'none', named: row.code };
  const next = scored[1]?.score ?? 0;
  const clear = best.score - next >= CLEARLY;
  if (best.document && best.point && best.score >= SURE_WITH_POINT && clear)
    return { kind: 'sure', by: 'source', code: best.code };
  const own = workOf(row.task);
  const candidate = candidates.find((c) => c.code === best.code);
  const said = own ? candidates.filter(({ works }) => works.some((work) => sameWork(own, work, false))) : [];
  const isSaid = said.length === 1 && said[0] === candidate;
  const isLike = best.score >= (best.document ? SURE_WITH_DOCUMENT : SURE) && clear;
  // A code that is no task of the agency was meant for one: only the same words are surer than it.
  if (isSaid || (isLike && row.code === null && !(own && isOther(own, candidate?.works ?? []))))
    return { kind: 'sure', by: best.document ? 'source' : 'wording', code: best.code };
  const worth = scored.filter((s) => s.score >= WORTH_ASKING || (s.document && s.point)).slice(0, MOST_CANDIDATES);
  return worth.length > 0 ? { kind: 'doubtful', codes: worth.map((s) => s.code) } : { kind: 'none', named: row.code };
}

/** Few words tell one task from its neighbour, and many are shared: one in place of another is another task, whatever the weight. */
function isOther(own: Work, works: readonly Work[]): boolean {
  return works.length > 0 && works.every((work) => isOtherWork(own, work));
}

/** Two rows found by their words to be one task: the likest keeps it, of the others a person says what they are. */
function withoutRivals(matches: RowMatch[], scored: readonly (readonly Scored[])[]): RowMatch[] {
  const score = (i: number, code: string) => scored[i]?.find((s) => s.code === code)?.score ?? 0;
  return matches.map((match, i) => {
    if (match.kind !== 'sure' || match.by === 'code') return match;
    const isTaken = matches.some(
      (other, k) =>
        k !== i &&
        other.kind === 'sure' &&
        other.code === match.code &&
        (other.by === 'code' ||
          score(k, match.code) > score(i, match.code) ||
          (score(k, match.code) === score(i, match.code) && k < i)),
    );
    return isTaken ? { kind: 'doubtful', codes: [match.code] } : match;
  });
}

/** Tasks by how like the row's words are, what the row says of its origin first. */
function scoresOf(
  row: LetterRow,
  candidates: readonly Candidate[],
  bags: ReadonlyMap<string, Bag[]>,
  rarity: ReadonlyMap<string, number>,
): Scored[] {
  const own = bagOf(row.task, rarity);
  return candidates
    .map(({ code, given }): Scored => {
      const from = given.filter((g) => sameNumber(g.number, row.source.number));
      const likeness =
        own.words.size < LEAST_WORDS ? 0 : Math.max(0, ...(bags.get(code) ?? []).map((bag) => shared(own, bag)));
      // Another document's task is less likely meant, where that document is here.
      const isElsewhere = row.source.number !== null && from.length === 0;
      return {
        code,
        score: isElsewhere ? likeness * ELSEWHERE : likeness,
        document: from.length > 0,
        point: from.some((g) => samePoint(g.point, row.source.point)),
      };
    })
    .filter((s) => s.score > 0 || s.point)
    .sort((a, b) => b.score + bonus(b) - (a.score + bonus(a)) || a.code.localeCompare(b.code));
}

const ELSEWHERE = 0.95;

function bonus({ document, point }: Scored): number {
  return (document ? 0.1 : 0) + (document && point ? 0.25 : 0);
}

const SMALL = new Set(
  'cua cac nhung mot va ve viec tai trong tren theo de voi doi o do boi qua vao tu den la nay do su cung duoc thuc hien trien khai to chuc nhiem vu hoan thanh truoc ngay thang nam'.split(
    ' ',
  ),
);

function tokens(words: string): string[] {
  return (fold(words).match(/[\p{L}\p{N}]+/gu) ?? []).filter((w) => !SMALL.has(w));
}

/** How rare a syllable is among the tasks: what stands in all of them tells none apart. */
function rarityOf(candidates: readonly Candidate[]): Map<string, number> {
  const among = new Map<string, number>();
  for (const { wordings } of candidates)
    for (const token of new Set(wordings.flatMap(tokens))) among.set(token, (among.get(token) ?? 0) + 1);
  const n = candidates.length;
  return new Map([...among].map(([token, count]) => [token, Math.log(1 + n / count)]));
}

/** Pairs of neighbours besides single syllables: Vietnamese words have two, and their order tells tasks apart. */
function bagOf(wording: string, rarity: ReadonlyMap<string, number>): Bag {
  const all = tokens(wording);
  const unknown = Math.log(1 + rarity.size);
  const words = new Map<string, number>();
  for (const token of all) words.set(token, Math.min(rarity.get(token) ?? unknown, MOST_WEIGHT));
  all.slice(1).forEach((token, i) => {
    words.set(`${all[i]} ${token}`, ((words.get(all[i] as string) ?? 1) + (words.get(token) ?? 1)) / 2);
  });
  return { words, weight: [...words.values()].reduce((sum, w) => sum + w, 0) };
}

const MOST_WEIGHT = 3;

/** The weight both share, of the lighter: an annex tells in brief what a conclusion says in full. A few words are never the whole. */
function shared(a: Bag, b: Bag): number {
  let both = 0;
  for (const [word, weight] of a.words) if (b.words.has(word)) both += weight;
  const lighter = Math.min(a.weight, b.weight);
  const heavier = Math.max(a.weight, b.weight);
  if (lighter === 0) return 0;
  return (both / lighter) * 0.8 + (both / heavier) * 0.2;
}
