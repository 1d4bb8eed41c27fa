import { wordsBeside } from '../../shared/words.ts';

/** The sentences about reporting rounds in answers and digests. */
export const roundAnswerWords = wordsBeside(import.meta.url);
