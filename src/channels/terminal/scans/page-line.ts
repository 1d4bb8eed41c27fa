import type { OnPage } from '../../../documents/readers/reading.ts';
import { wordsBeside } from '../../../shared/words.ts';
import type { Io } from '../io.ts';

const wordsIn = wordsBeside(import.meta.url);

/** Shows which page of a scan is being read, in one line that is written over; nothing where nobody looks on. `clear` empties it. */
export function pageLine(io: Io, file: string): { onPage: OnPage; clear(): void } {
  const words = wordsIn(io.locale);
  let shown = '';
  return {
    onPage: (page, pages) => {
      if (!io.interactive) return;
      const line = words('reading-page', { file, page, pages }).slice(0, Math.max(20, io.columns - 1));
      if (line === shown) return;
      io.err(`\r${line.padEnd(shown.length)}`);
      shown = line;
    },
    clear: () => {
      if (shown !== '') io.err(`\r${' '.repeat(shown.length)}\r`);
      shown = '';
    },
  };
}
