import { chooseCommittee } from '../../people/committees.ts';
import type { Words } from '../../shared/words.ts';
import { type Arguments, type OptionSpec, parseArguments, text, UsageError } from './arguments.ts';
import type { Deps } from './deps.ts';
import type { Io } from './io.ts';

/** `needs`: what a command must be given before it runs; `alone` commands never touch the register. */
export type Command = {
  name: string;
  usage: string;
  help: string;
  options: Record<string, OptionSpec>;
  example: string;
} & (
  | { needs: 'alone'; run(args: Arguments, io: Io, clock: () => number): Promise<number> }
  | { needs: 'register'; run(deps: Deps, args: Arguments, io: Io): Promise<number> }
  | { needs: 'committee'; run(deps: Deps, committeeId: number, args: Arguments, io: Io): Promise<number> }
);

const flag = (help: string): OptionSpec => ({ type: 'boolean', help });
const value = (help: string): OptionSpec => ({ type: 'string', help });

export const COMMON: Record<string, OptionSpec> = {
  data: value('thư mục dữ liệu (data folder)'),
  committee: value('tên Ban Chỉ đạo (committee)'),
  json: flag('in JSON, mỗi giá trị một dòng (one JSON value a line)'),
  help: flag('trợ giúp (help)'),
};

/** Parses and runs one command over an open register; refusals of wrong use come out as exit code 2. */
export async function runCommand(
  command: Command,
  argv: string[],
  io: Io,
  deps: Deps | null,
  clock: () => number,
): Promise<number> {
  try {
    const args = parseArguments(argv, { ...COMMON, ...command.options });
    if (args.values.help) {
      io.out(helpOf(command));
      return 0;
    }
    if (command.needs === 'alone') return await command.run(args, io, clock);
    if (!deps) throw new Error(`${command.name} needs the register`);
    if (command.needs === 'register') return await command.run(deps, args, io);
    const puts = ['ingest', 'member', 'invite'].includes(command.name);
    const chosen = await chooseCommittee(deps.db, text(args, 'committee'), puts);
    if (chosen.kind === 'several')
      throw new UsageError(io.words('choose-committee', { names: chosen.names.join('; ') }));
    if (chosen.kind === 'unknown') {
      io.err(`${unknownCommittee(chosen.names, io.words)}\n`);
      return 1;
    }
    return await command.run(deps, chosen.committee.id, args, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(`${error.message}\n`);
    return 2;
  }
}

/** No committee has the name given; the sentence lists those there are. */
export function unknownCommittee(names: string[], words: Words): string {
  return names.length > 0 ? words('unknown-committee', { names: names.join('; ') }) : words('unknown-committee-none');
}

export function helpOf(command: Command): string {
  const options = Object.entries({ ...command.options, ...COMMON }).map(
    ([name, o]) => `  --${name.padEnd(12)} ${o.help}`,
  );
  return `dondoc ${command.name} ${command.usage}\n${command.help}\n\n${options.join('\n')}\n\nVí dụ (example): npm run -s dondoc -- ${command.example}\n`;
}
