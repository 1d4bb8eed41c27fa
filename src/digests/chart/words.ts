import { wordsBeside } from '../../shared/words.ts';

export const chartWords = wordsBeside(import.meta.url);
