import type { Locale, Words } from '../../shared/words.ts';

/** Where a command reads and writes: the process's own streams, or the ones of a command forwarded to the owner of the folder. */
export type Io = {
  out(text: string): void;
  err(text: string): void;
  /** Lines of standard input, read once. */
  lines(): AsyncIterable<string>;
  /** Folder that relative paths start from. */
  cwd: string;
  /** A person sits at a terminal: colours, spinner, prompt. */
  interactive: boolean;
  columns: number;
  /** The language of whoever reads the output, and the command line's sentences in it. */
  locale: Locale;
  words: Words;
};

/** Prints a JSON value on one line. */
export function printJson(io: Io, value: unknown): void {
  io.out(`${JSON.stringify(value)}\n`);
}
