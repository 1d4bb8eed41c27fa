import { fold, foldKeepingOffsets, hasMarks } from '../../shared/text.ts';
import { withoutCourtesies } from './courtesy.ts';
import { shortForm } from './short-forms.ts';
import { CUE_PHRASES, MISMARKED, MISTAKABLE, UNMISTAKABLE } from './spelling-data.ts';

type Word = { raw: string; lower: string; folded: string; start: number; end: number };
type Phrase = { words: string[]; folded: string[]; joined: string; sound: string[] };

const PHRASES: Phrase[] = CUE_PHRASES.map((phrase) => {
  const words = phrase.split(' ');
  const folded = words.map(fold);
  return { words, folded, joined: folded.join(''), sound: folded.map(soundOf) };
}).sort((a, b) => b.words.length - a.words.length);

const BY_FIRST_LETTERS = new Map<string, Phrase[]>();
for (const phrase of PHRASES)
  for (const key of initials(phrase.joined)) BY_FIRST_LETTERS.set(key, [...(BY_FIRST_LETTERS.get(key) ?? []), phrase]);

/** What can be a Vietnamese syllable without its marks. */
const SYLLABLE =
  /^(?:[bcdghklmnprstvx]|ch|gh|gi|kh|ng|ngh|nh|ph|qu|th|tr)?(?:[aeiouy]|a[iouy]|e[ou]|i[aeu]|o[aei]|u[aeoiuy]|ie[u]?|oa[iy]|oe[o]|uo[iu]|uy[aeu]|uye|ye[u]?|ua[y]|uu|oo)(?:c|ch|m|n|ng|nh|p|t)?$/;

export function isSyllable(folded: string): boolean {
  return SYLLABLE.test(folded);
}

/** A phrase this long in letters may carry another syllable in place of its own; in shorter ones another word is too near. */
const LONG_ENOUGH = 7;

/**
 * The question with its words of asking spelt out and spelt right ("bxd chủ chì bn nv" → "bxd chủ trì bao nhiêu nhiệm vụ").
 * Only such words are touched: names and subject matter stay as typed.
 */
export function spelledOut(question: string): string {
  const text = withoutCourtesies(question.normalize('NFC').trim())
    .replace(/(?<!\p{L})n\s?[./]\s?v(?:ụ|u)?(?!\p{L})/giu, 'nhiệm vụ')
    .replace(/(?<!\p{L})bao h(?!\p{L})/giu, 'bao giờ')
    .replace(/\p{L}+/gu, (word) => rightlyMarked(withoutDoubled(word)));
  const folded = foldKeepingOffsets(text);
  const words = wordsOf(text, folded);
  let out = '';
  let at = 0;
  const put = (end: number, start: number, replacement: string) => {
    out += text.slice(at, start) + replacement;
    at = end;
  };
  for (let i = 0; i < words.length; ) {
    const word = words[i] as Word;
    const short = spelledShort(word, text, folded);
    if (short) {
      put(word.end, word.start, short);
      i++;
      continue;
    }
    if (isMonthWord(word, words[i + 1])) {
      put(word.end, word.start, 'tháng');
      i++;
      continue;
    }
    const phrase = phraseAt(words, i);
    if (phrase) {
      put((words[i + phrase.length - 1] as Word).end, word.start, phrase.text);
      i += phrase.length;
    } else i++;
  }
  return out + text.slice(at);
}

const ASKING_SYLLABLES = new Set([
  ...CUE_PHRASES.flatMap((phrase) => phrase.split(' ').map(fold)),
  ...'gi nao ai viec han may no con phai den thang nam quy truoc sau trong da chua xong duoc giao'.split(' '),
]);

/** "Gìi", "nàoo", "việcc": a letter typed twice in a word of asking; no syllable has one twice but "oo" and "ưu". */
function withoutDoubled(word: string): string {
  const folded = fold(word);
  const at = folded.search(/([a-z])\1/);
  if (at < 0 || folded.length !== word.length || /oo|uu/.test(folded.slice(at, at + 2))) return word;
  if (!ASKING_SYLLABLES.has(folded.slice(0, at) + folded.slice(at + 1))) return word;
  const kept = hasMarks(word[at] as string) ? at + 1 : at;
  return word.slice(0, kept) + word.slice(kept + 1);
}

function rightlyMarked(word: string): string {
  if (!hasMarks(word)) return word;
  const [right, others] = MISMARKED.get(fold(word)) ?? [];
  const lower = word.toLowerCase();
  if (!right || lower === right || others?.split(' ').includes(lower)) return word;
  return right;
}

function wordsOf(text: string, folded: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\d]+/gu)].map((m) => {
    const end = m.index + m[0].length;
    return { raw: m[0], lower: m[0].toLowerCase(), folded: folded.slice(m.index, end), start: m.index, end };
  });
}

/** What a word is short for; AI in capitals is no "ai". */
function spelledShort(word: Word, text: string, folded: string): string | undefined {
  if (word.raw === 'AI' && text !== text.toUpperCase()) return 'trí tuệ nhân tạo';
  // "n.vụ" and "đ/c" are one form; "NV-0012" is a code and "123/NV" a number.
  if (/[/&-]/.test(text[word.start - 1] ?? '') || /[/&-]/.test(text[word.end] ?? '')) return undefined;
  return shortForm({ ...word, before: folded.slice(0, word.start), after: folded.slice(word.end) });
}

/** "Táng 12", "thááng 9": before a number up to twelve a near miss of "tháng" is that. */
function isMonthWord({ folded, lower }: Word, next: Word | undefined): boolean {
  if (folded === 'thang' || !/^(?:0?[1-9]|1[0-2])$/.test(next?.raw ?? '')) return false;
  return isOneOff(folded, 'thang') && (lower === 'táng' || !SYLLABLE.test(folded));
}

function phraseAt(words: Word[], index: number): { length: number; text: string } | undefined {
  const first = words[index] as Word;
  for (const phrase of BY_FIRST_LETTERS.get(first.folded.slice(0, 1)) ?? []) {
    if (first.folded === phrase.joined && phrase.joined.length >= LONG_ENOUGH - 1)
      return { length: 1, text: phrase.words.join(' ') };
    const own = words.slice(index, index + phrase.words.length);
    if (own.length < phrase.words.length || own.some((w) => /\d/.test(w.raw))) continue;
    if (own.every((w, k) => w.lower === phrase.words[k])) return undefined;
    if (isSpelling(own, phrase)) return { length: own.length, text: written(own, phrase) };
  }
  return undefined;
}

/** A phrase without marks stays so: the whole question may be typed that way. */
function written(own: Word[], phrase: Phrase): string {
  return (own.some((w) => hasMarks(w.raw)) ? phrase.words : phrase.folded).join(' ');
}

function isSpelling(own: Word[], phrase: Phrase): boolean {
  const wrong = own.flatMap((w, k) => (w.folded === phrase.folded[k] ? [] : [k]));
  const typed = own.map((w) => w.folded).join(' ');
  if (wrong.length === 0) return !MISTAKABLE.has(own.map((w) => w.lower).join(' '));
  if (MISTAKABLE.has(typed)) return false;
  const isHeard = wrong.every((k) => soundOf((own[k] as Word).folded) === phrase.sound[k]);
  if (wrong.length > 1) return isHeard && phrase.joined.length > LONG_ENOUGH;
  if (isHeard) return true;
  const k = wrong[0] as number;
  const [as, meant] = [(own[k] as Word).folded, phrase.folded[k] as string];
  if (meant.length < 3 || !isOneOff(as, meant)) return false;
  if (phrase.words.length > 2) return true;
  return !SYLLABLE.test(as) || (phrase.joined.length >= LONG_ENOUGH && UNMISTAKABLE.has(phrase.words.join(' ')));
}

/** How a syllable sounds to those who write by ear: tr and ch, s and x, d, gi and r, n and l, i and y, ph and f are one. */
export function soundOf(folded: string): string {
  return folded
    .replace(/^(?:tr|ch)/, 'C')
    .replace(/^(?:gi|r|z)(?=[aeiouy])/, 'd')
    .replace(/^x/, 's')
    .replace(/^f/, 'ph')
    .replace(/^(?:gh|ngh)/, (m) => m.slice(0, -1))
    .replace(/^[kq](?=[aeiouy])/, 'c')
    .replace(/^w/, 'qu')
    .replace(/^n(?=[aeiouy])/, 'l')
    .replace(/y$/, 'i')
    .replace(/([aeiou])ng$/, '$1n')
    .replace(/([aeiou])c$/, '$1t')
    .replace(/[jwfsrx]$/, '');
}

/** One letter more, less, other, or two neighbours swapped. */
export function isOneOff(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return a === b;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  let j = 0;
  while (j < a.length - i && j < b.length - i && a[a.length - 1 - j] === b[b.length - 1 - j]) j++;
  const [restA, restB] = [a.slice(i, a.length - j), b.slice(i, b.length - j)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}

function initials(joined: string): Set<string> {
  const first = joined[0] as string;
  const alike = ['tc', 'dgrz', 'sx', 'pf', 'nl', 'kqcw'].filter((group) => group.includes(first)).join('');
  return new Set([first, ...alike]);
}
