import { wordsBeside } from '../../../shared/words.ts';

/** What the command of reporting rounds says. */
export const roundCommandWords = wordsBeside(import.meta.url);
