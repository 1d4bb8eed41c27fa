import { wordsBeside } from '../../../shared/words.ts';

export const disputeWords = wordsBeside(import.meta.url);
