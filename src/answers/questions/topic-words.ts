import type { Range } from '../../shared/range.ts';
import type { Query } from '../query.ts';
import { translateTopic } from './glossary.ts';
import {
  ASKING,
  ASKING_DOCUMENT,
  ASKING_MANY,
  ASKING_TASK,
  EMPTY,
  EMPTY_BARE,
  EMPTY_ENGLISH,
  EMPTY_ENGLISH_DOCUMENT,
  EMPTY_ENGLISH_MANY,
  SHIELDED,
  WEAK_BARE,
  WEAK_EDGES,
} from './topic-stop-words.ts';
import { Phrases, questionWords, type Word } from './words.ts';

type Asked = 'task' | 'many' | 'document' | 'content';

const PHRASES: Record<Asked, Phrases> = {
  task: new Phrases([...ASKING, ...ASKING_TASK]),
  many: new Phrases([...ASKING, ...ASKING_MANY]),
  document: new Phrases([...ASKING, ...ASKING_DOCUMENT]),
  content: new Phrases(ASKING),
};
const SHIELDS = new Phrases(SHIELDED);

const both = (a: ReadonlySet<string>, b: ReadonlySet<string>) => new Set([...a, ...b]);
const EMPTY_FOR: Record<Asked, ReadonlySet<string>> = {
  task: EMPTY_ENGLISH,
  many: both(EMPTY_ENGLISH, EMPTY_ENGLISH_MANY),
  document: both(EMPTY_ENGLISH, EMPTY_ENGLISH_DOCUMENT),
  content: EMPTY_ENGLISH,
};

export type TopicInput = {
  text: string;
  kind: Query['kind'];
  english: boolean;
  /** Agencies, dates, numbers: read already, no part of the subject. */
  spans: readonly Range[];
};

/**
 * The words of a question that name its subject, as typed (English in Vietnamese), without `spans` and the words of asking;
 * null when nothing is left.
 */
export function topicOf({ text, kind, english, spans }: TopicInput): string | null {
  const asked = askedBy(kind);
  const words = questionWords(text);
  if (english) return translateTopic(without(text, spans), EMPTY_FOR[asked]) || null;
  const kept = withoutAsking(words, spans, PHRASES[asked], quotedIn(text));
  const topic = kept
    .map((w) => text.slice(w.start, w.end))
    .join(' ')
    .replace(WHY, 'nguyên nhân ');
  return kept.some((w) => /\p{L}{2}|\d\p{L}|\p{L}\d/u.test(w.folded)) ? topic : null;
}

/** "Vì sao đề án chậm?": documents tell it as "nguyên nhân". */
const WHY = /^(?:vì sao|tại sao|vi sao|tai sao)\s+/i;

function askedBy(kind: Query['kind']): Asked {
  switch (kind) {
    case 'owner':
    case 'deadline':
    case 'status':
    case 'history':
      return 'task';
    case 'document':
      return 'document';
    case 'passages':
    case 'help':
    case 'unsupported':
      return 'content';
    default:
      return 'many';
  }
}

function without(text: string, spans: readonly Range[]): string {
  let out = text;
  for (const { start, end } of spans) out = out.slice(0, start) + ' '.repeat(end - start) + out.slice(end);
  return out;
}

function isIn(word: Word, spans: readonly Range[]): boolean {
  return spans.some((s) => s.start < word.end && word.start < s.end);
}

/** What stands in quotation marks is a name, word for word: "3 có", "2 không". */
function quotedIn(text: string): Range[] {
  return [...text.matchAll(/["“”«][^"“”«»]{1,80}["“”»]/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
}

function withoutAsking(
  words: readonly Word[],
  spans: readonly Range[],
  asking: Phrases,
  quoted: readonly Range[],
): Word[] {
  const hidden = words.map((w) => isIn(w, spans));
  const bare = isTypedBare(words);
  const kept: (Word & { weak: boolean })[] = [];
  for (let i = 0; i < words.length; ) {
    const word = words[i] as Word;
    if (hidden[i]) {
      i++;
      continue;
    }
    if (isIn(word, quoted)) {
      kept.push({ ...word, weak: false });
      i++;
      continue;
    }
    const shield = SHIELDS.lengthsAt(words, i)[0] ?? 0;
    const cue = asking
      .lengthsAt(words, i)
      .find((n) => !cutsShield(words, i, n) && !hidden.slice(i, i + n).includes(true));
    if (cue && cue >= shield) i += cue;
    else if (shield) {
      kept.push(...words.slice(i, i + shield).map((w) => ({ ...w, weak: false })));
      i += shield;
    } else {
      if (!isEmpty(word, bare)) kept.push({ ...word, weak: !word.marked && WEAK_BARE.has(word.folded) });
      i++;
    }
  }
  if (kept.every((w) => w.weak)) return [];
  const isEdge = (w: Word & { weak: boolean }) => w.weak && WEAK_EDGES.has(w.folded);
  const first = kept.findIndex((w) => !isEdge(w));
  return kept.slice(first, kept.findLastIndex((w) => !isEdge(w)) + 1);
}

/** "Đề án đó" in "de an do thi": a cue may not end inside a word of subject matter that begins in it. */
function cutsShield(words: readonly Word[], index: number, length: number): boolean {
  for (let i = index + 1; i < index + length; i++)
    if (SHIELDS.lengthsAt(words, i).some((n) => i + n > index + length)) return true;
  return false;
}

/** Half of the words of a Vietnamese text carry marks; where fewer do, a word without marks may stand for any. */
function isTypedBare(words: readonly Word[]): boolean {
  return words.filter((w) => w.marked).length < words.length * 0.5;
}

function isEmpty(word: Word, bare: boolean): boolean {
  if (word.marked) return EMPTY.has(word.lower);
  return EMPTY_BARE.has(word.folded) || (!bare && EMPTY.has(word.lower));
}
