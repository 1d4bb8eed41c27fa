import { wordsBeside } from '../../../shared/words.ts';

export const fileWords = wordsBeside(import.meta.url);
