import { wordsBeside } from '../../../shared/words.ts';

/** The sentences about pictures of pages while they are being read. */
export const scanWords = wordsBeside(import.meta.url);
