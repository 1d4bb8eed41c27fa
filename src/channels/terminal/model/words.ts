import { wordsBeside } from '../../../shared/words.ts';

export const modelWords = wordsBeside(import.meta.url);
