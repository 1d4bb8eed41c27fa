import { wordsBeside } from '../../../shared/words.ts';

export const receiveWords = wordsBeside(import.meta.url);
