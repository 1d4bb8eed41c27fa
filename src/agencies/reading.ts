import { fold } from '../shared/text.ts';
import type { Mention, NamingContext } from './agency.ts';
import type { Word, Words } from './words.ts';

/** Bodies read from one place of a text; `next` is the index of the word after them. */
export type Reading = { mentions: Mention[]; next: number };

/** A mention that covers the words from `from` up to, not including, `to`. */
export function mentionOf(words: Words, from: number, to: number, named: Named): Mention {
  return { start: (words.at(from) as Word).start, end: (words.at(to - 1) as Word).end, ...named };
}

/** What a mention says apart from where it stands. */
export type Named = { id: string; name: string; collective: boolean };

/** The words as the text has them, "Ủy ban nhân dân" shortened, with a capital first letter and single spaces. */
export function wording(words: Words, from: number, to: number): string {
  const text = words.text.slice((words.at(from) as Word).start, (words.at(to - 1) as Word).end);
  return capitalised(text.replace(/\s+/g, ' ').replace(/(?:ủy|uỷ) ban nhân dân/giu, 'UBND'));
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A local body of the document's province, or of the province its own name gives. */
export function localId(name: string, context: NamingContext, province = context.province): string {
  return `local:${fold(name)}${province === undefined ? '' : `@${province}`}`;
}

/** The index after a separator of a list (", " "và" ", và" "cùng" "/" "+" ";"), or the index itself where there is none. */
export function afterSeparator(words: Words, index: number, marks = ',;/+'): number {
  let i = index;
  const first = words.at(i);
  if (first?.kind === 'mark' && marks.includes(first.raw)) i++;
  const and = words.at(i);
  if (and && (and.lower === 'và' || and.lower === 'cùng' || and.lower === 'hoặc') && !(i > index && and.newLine)) i++;
  return i;
}
