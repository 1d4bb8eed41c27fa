import { wordsBeside } from '../../../shared/words.ts';

/** What is said of reporting, confirming, extensions and difficulties. */
export const progressWords = wordsBeside(import.meta.url);
