import { type Locale, wordsBeside } from '../shared/words.ts';
import type { UnreadableReason } from './readers/reading.ts';

const KINDS = '.docx, .doc, .pdf, .txt, .md, .html, .xlsx, .csv, .jpg, .jpeg, .png, .webp, .tif, .tiff, .bmp';
const wordsIn = wordsBeside(import.meta.url);

/** The sentence for a file that could not be read: what was wrong and what to do. */
export function unreadableMessage(reason: UnreadableReason, fileName: string, locale: Locale): string {
  const words = wordsIn(locale);
  const ending = /\.[a-z0-9]+$/i.exec(fileName)?.[0].toLowerCase() ?? '';
  if (reason === 'unknown-kind' && KINDS.split(', ').includes(ending))
    return words('misnamed', { file: fileName, ending });
  return words(`unreadable-${reason}`, { file: fileName });
}
