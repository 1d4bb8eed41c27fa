import { wordsBeside } from '../../../shared/words.ts';

/** What the command of reminder letters says. */
export const letterWords = wordsBeside(import.meta.url);
