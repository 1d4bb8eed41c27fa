import { wordsBeside } from '../../../shared/words.ts';

/** The sentences about lists of tasks that leave as files and come back. */
export const listWords = wordsBeside(import.meta.url);
