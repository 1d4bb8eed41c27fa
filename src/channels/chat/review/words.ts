import { wordsBeside } from '../../../shared/words.ts';

/** The sentences of the desk: drafts, their review, what becomes of them after publication. */
export const reviewWords = wordsBeside(import.meta.url);
