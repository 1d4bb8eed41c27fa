import { fold, words as syllables } from '../shared/text.ts';
import type { Mention, NamingContext } from './agency.ts';
import { withTail } from './mention-tail.ts';
import { startsAct } from './name-run.ts';
import { readMention } from './read-mention.ts';
import { capitalised, mentionOf, type Reading, wording } from './reading.ts';
import { type Word, Words } from './words.ts';

const LONGEST_NAME = 25;

/** `anyName`: the span is known to hold owners (a table's column), so a name of no known kind is taken as it is. */
export type ListOptions = { anyName?: boolean };

/**
 * Reads a span that consists of owners alone: a heading before ":", a table's cell. Returns every owner with its range
 * in the span, or null where the span says anything else.
 */
export function readAgencyList(span: string, context: NamingContext, options: ListOptions = {}): Mention[] | null {
  const words = new Words(span);
  const found: Mention[] = [];
  let i = skipMarks(words, 0);
  while (words.at(i)) {
    const element = readElement(words, i, context, found.at(-1), options);
    if (!element) return null;
    for (const mention of element.mentions) if (!found.some((one) => one.id === mention.id)) found.push(mention);
    const next = skipMarks(words, skipRemark(words, element.next));
    if (next === i) return null;
    i = next;
  }
  return found.length > 0 ? found : null;
}

/** Separators, bullets and "và" between owners. */
function skipMarks(words: Words, index: number): number {
  let i = index;
  for (;;) {
    const word = words.at(i);
    if (!word) return i;
    const and = word.lower === 'và' || word.lower === 'cùng';
    if (and || (word.kind === 'mark' && word.raw !== '(')) i++;
    else if (word.kind === 'number' && words.at(i + 1)?.raw === '.' && words.at(i + 2)?.spaced) i += 2;
    else return i;
  }
}

/** "(chủ trì)", "(để báo cáo)", "chủ trì": said of the owner, no part of its name. */
function skipRemark(words: Words, index: number): number {
  let i = index;
  if (words.at(i)?.raw === '(') {
    while (words.at(i) && words.at(i)?.raw !== ')') i++;
    return i + 1;
  }
  const role = `${words.at(i)?.lower} ${words.at(i + 1)?.lower}`;
  return role === 'chủ trì' || role === 'phối hợp' || role === 'thực hiện' ? i + 2 : i;
}

function readElement(
  words: Words,
  index: number,
  context: NamingContext,
  before: Mention | undefined,
  options: ListOptions,
): Reading | undefined {
  const reading = readMention(words, index, { context, previous: '', inList: true });
  const usable = reading && !reading.mentions[0]?.id.startsWith('authority:') ? tailed(words, reading) : undefined;
  if (usable && endsElement(words, usable.next)) return usable;
  const end = elementEnd(words, usable?.next ?? index);
  const text = words.text.slice((words.at(index) as Word).start, (words.at(end - 1) as Word).end);
  if (!isName(words, index, usable?.next ?? index, end, text)) return undefined;
  const head = before && !usable ? sharedHead(words, index, before) : undefined;
  if (!usable && !head && !options.anyName) return undefined;
  const name = head ? `${head} ${wording(words, index, end)}` : capitalised(wording(words, index, end));
  const collective = !/\p{Lu}/u.test(name.slice(1)) || (usable?.mentions[0]?.collective ?? false);
  const kept = [...(usable?.mentions.slice(0, -1) ?? [])];
  const from = kept.length > 0 ? wordIndexAt(words, usable?.mentions.at(-1)?.start ?? 0) : index;
  const id = `${collective ? 'named' : 'local'}:${fold(name)}${collective || !context.province ? '' : `@${context.province}`}`;
  return { mentions: [...kept, mentionOf(words, from, end, { id, name, collective })], next: end };
}

/** "Các huyện | , thị xã, thành phố": the words that complete the last name. */
function tailed(words: Words, reading: Reading): Reading {
  const last = reading.mentions.at(-1);
  const full = last && withTail(last, words.text);
  if (!full || full === last) return reading;
  let next = reading.next;
  while ((words.at(next)?.start ?? full.end) < full.end) next++;
  return { mentions: [...reading.mentions.slice(0, -1), full], next };
}

function wordIndexAt(words: Words, start: number): number {
  for (let i = 0; ; i++) if ((words.at(i)?.start ?? start) >= start) return i;
}

/** An owner ends at a separator, a remark or a line's end. */
function endsElement(words: Words, index: number): boolean {
  const word = words.at(index);
  if (!word || word.newLine) return true;
  if (word.kind === 'mark') return word.raw !== '-' || word.spaced;
  if (word.lower === 'và' || word.lower === 'cùng') return true;
  return skipRemark(words, index) > index && endsElement(words, index + 2);
}

/** The end of an owner whose name is of no known kind: the next separator. */
function elementEnd(words: Words, index: number): number {
  let i = index;
  for (;;) {
    const word = words.at(i);
    if (!word || (i > index && word.newLine)) return i;
    if (word.kind === 'mark' && ',;+/(:'.includes(word.raw)) return i;
    if (word.lower === 'và' && words.at(i + 1)?.capital) return i;
    i++;
  }
}

/** A name is short, has letters, does not say what is to be done, and goes on from what was read without an act. */
function isName(words: Words, from: number, read: number, end: number, text: string): boolean {
  if (end <= from || syllables(text).length > LONGEST_NAME || !/\p{L}{2}/u.test(text)) return false;
  for (let i = Math.max(read, from); i < end; i++) {
    if (startsAct(words, i)) return false;
    if (words.at(i)?.raw === '.' && words.at(i + 1)?.spaced) return false;
  }
  return true;
}

const HEADS = ['Phòng', 'Vụ', 'Cục', 'Chi cục', 'Trung tâm', 'Viện', 'Sở', 'Hội', 'Ban', 'Công an', 'Đội'];

/** "Các Phòng: Quản lý nhà, Kế hoạch - Tài chính": a capital name without a head shares the head before it. */
function sharedHead(words: Words, index: number, before: Mention): string | undefined {
  if (!words.at(index)?.capital) return undefined;
  return HEADS.find((head) => before.name.startsWith(`${head} `));
}
