import { wordsBeside } from '../../../shared/words.ts';

/** What chat says of reporting rounds. */
export const roundChatWords = wordsBeside(import.meta.url);
