import { wordsBeside } from '../../../shared/words.ts';

export const listWords = wordsBeside(import.meta.url);
