import { type Locale, wordsBeside } from '../../shared/words.ts';
import type { Round } from './round.ts';

const formWords = wordsBeside(import.meta.url);

/** What is to be reported, line by line: the round's own words, or the usual four things. */
export function formLines({ template }: Pick<Round, 'template'>, locale: Locale): string[] {
  const m = formWords(locale);
  return (template ?? m('form')).split('\n');
}
