import { wordsBeside } from '../../../shared/words.ts';

/** What the commands of reporting, deciding and figures say. */
export const progressWords = wordsBeside(import.meta.url);
