import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { Answer } from '../../answers/answer.ts';
import { answerWithModel } from '../../answers/proposals/answer-with-model.ts';
import type { Viewer } from '../../people/access.ts';
import { findMember, viewerOf } from '../../people/store.ts';
import { type Arguments, day, text, UsageError } from './arguments.ts';
import type { Deps } from './deps.ts';
import { type Io, printJson } from './io.ts';

const BatchLine = z.object({
  id: z.string(),
  question: z.string(),
  as_of: z.iso.date().nullish(),
  known_on: z.iso.date().nullish(),
  viewer: z.string().nullish(),
  previous: z.string().nullish(),
});

/** `ask "QUESTION" --json [--as-of D] [--known-on D] [--viewer NAME|ID] [--previous "QUESTION"]`, or `ask --batch FILE.jsonl --json`. */
export async function runAsk(deps: Deps, committeeId: number, args: Arguments, io: Io): Promise<number> {
  const batch = text(args, 'batch');
  if (batch) return runBatch(deps, committeeId, resolve(io.cwd, batch), io);
  const question = args.positionals.join(' ').trim();
  if (!question)
    throw new UsageError(
      'ask "CÂU HỎI" [--json] [--as-of YYYY-MM-DD] [--known-on YYYY-MM-DD] [--viewer TÊN] [--previous "CÂU TRƯỚC"]',
    );
  const knownOn = day(args, 'known-on', io.words) ?? null;
  const viewer = await viewerNamed(deps, committeeId, text(args, 'viewer') ?? null);
  if (!viewer) {
    io.err(`${io.words('no-member', { name: text(args, 'viewer') ?? '' })}\n`);
    return 1;
  }
  const answer = await ask(deps, viewer, {
    question,
    asOf: day(args, 'as-of', io.words) ?? knownOn ?? deps.today(),
    knownOn,
    previous: text(args, 'previous') ?? null,
  });
  if (args.values.json) printJson(io, answer);
  else io.out(`${answer.text}\n`);
  return 0;
}

export async function ask(
  deps: Deps,
  viewer: Viewer,
  input: { question: string; asOf: string; knownOn: string | null; previous: string | null },
): Promise<Answer> {
  return (await answerWithModel(deps, { ...input, viewer, timeZone: deps.config.DONDOC_TIME_ZONE })).answer;
}

/** Without a name the command line asks as a secretary; null where no member has the name. */
async function viewerNamed(deps: Deps, committeeId: number, name: string | null): Promise<Viewer | null> {
  if (name === null) return { memberId: null, role: 'secretary', agencyId: null, committeeId };
  const member = await findMember(deps.db, committeeId, name, deps.today());
  return member ? viewerOf(member) : null;
}

async function runBatch(deps: Deps, committeeId: number, path: string, io: Io): Promise<number> {
  const content = await readFile(path, 'utf8').catch(() => null);
  if (content === null) {
    io.err(`${io.words('no-file', { file: path })}\n`);
    return 1;
  }
  let failed = false;
  for (const [i, line] of content.split('\n').entries()) {
    if (line.trim() === '') continue;
    const parsed = BatchLine.safeParse(jsonOf(line));
    const viewer = parsed.success ? await viewerNamed(deps, committeeId, parsed.data.viewer ?? null) : null;
    if (!parsed.success || !viewer) {
      const at = { line: String(i + 1) };
      io.err(`${io.words(parsed.success ? 'no-member-on-line' : 'question-malformed', at)}\n`);
      failed = true;
      continue;
    }
    const { id, question, as_of, known_on, previous } = parsed.data;
    const answer = await ask(deps, viewer, {
      question,
      asOf: as_of ?? known_on ?? deps.today(),
      knownOn: known_on ?? null,
      previous: previous ?? null,
    });
    printJson(io, { id, answer });
  }
  return failed ? 1 : 0;
}

export function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
