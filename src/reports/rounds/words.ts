import { wordsBeside } from '../../shared/words.ts';

/** The sentences of a reporting round: for the agencies' chat group, in the files and on the desk. */
export const roundWords = wordsBeside(import.meta.url);
