import { wordsBeside } from '../../../shared/words.ts';

export const letterWords = wordsBeside(import.meta.url);
