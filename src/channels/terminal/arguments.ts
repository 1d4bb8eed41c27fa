import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Words } from '../../shared/words.ts';

/** `multiple`: it may be given several times. */
export type OptionSpec = { type: 'string' | 'boolean'; help: string; multiple?: true };

/** A command's words after parsing: `values` holds what was given, `positionals` the rest. */
export type Arguments = { values: Record<string, string | boolean | string[] | undefined>; positionals: string[] };

/** Wrong use of a command: exit code 2 with the sentence. */
export class UsageError extends Error {}

/** Parses the words behind a command's name; throws UsageError naming what is wrong. */
export function parseArguments(argv: string[], options: Record<string, OptionSpec>): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      options: Object.fromEntries(
        Object.entries(options).map(([name, { type, multiple = false }]) => [name, { type, multiple }]),
      ),
      allowPositionals: true,
      strict: true,
    });
    return { values: values as Arguments['values'], positionals };
  } catch (error) {
    throw new UsageError(
      error instanceof Error ? error.message.replace(/\. To specify.*$/s, '.') : 'arguments not understood',
    );
  }
}

/** The text of a string option, or undefined. */
export function text(args: Arguments, name: string): string | undefined {
  const value = args.values[name];
  return typeof value === 'string' ? value : undefined;
}

/** The texts of an option that may be given several times, in order. */
export function texts(args: Arguments, name: string): string[] {
  const value = args.values[name];
  return Array.isArray(value) ? value : [];
}

/** A day given as YYYY-MM-DD, or undefined; anything else is wrong use. */
export function day(args: Arguments, name: string, words: Words): string | undefined {
  const value = text(args, name);
  if (value === undefined) return undefined;
  if (!z.iso.date().safeParse(value).success) throw new UsageError(words('day-expected', { name, value }));
  return value;
}
