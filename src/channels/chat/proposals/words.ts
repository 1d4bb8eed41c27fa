import { wordsBeside } from '../../../shared/words.ts';

/** What is said of a model's proposals once it has read a paper. */
export const proposalWords = wordsBeside(import.meta.url);
