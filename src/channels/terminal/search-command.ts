import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ZodType } from 'zod';
import { openDatabase } from '../../database/database.ts';
import { migrate } from '../../database/migrate.ts';
import { EvalPassage, EvalQuestion, evaluateSearch } from '../../documents/search/evaluate.ts';
import { type Arguments, text, UsageError } from './arguments.ts';
import { jsonOf } from './ask-command.ts';
import { type Io, printJson } from './io.ts';

/** A value of a JSONL file with the number of the line it stands on. */
type Line<T> = { line: string; value: T };

/** `search --json --passages FILE.jsonl --questions FILE.jsonl`: retrieval alone, on a database of its own that is then gone. */
export async function runSearch(args: Arguments, io: Io, clock: () => number): Promise<number> {
  const [file, asked] = [text(args, 'passages'), text(args, 'questions')];
  if (!file || !asked) throw new UsageError('search --json --passages FILE.jsonl --questions FILE.jsonl');
  const passages = await readLines(file, EvalPassage, io);
  const questions = await readLines(asked, EvalQuestion, io);
  const ids = new Set<string>();
  for (const { line, value } of passages) {
    if (ids.has(value.id)) throw new UsageError(io.words('id-twice', { file, line, id: value.id }));
    ids.add(value.id);
  }
  for (const { line, value } of questions) {
    const unknown = value.relevant.filter((id) => !ids.has(id));
    if (unknown.length > 0)
      throw new UsageError(
        io.words('relevant-unknown', { file: asked, line, passages: file, ids: unknown.slice(0, 5).join(', ') }),
      );
  }
  const db = await openDatabase({ kind: 'memory' });
  try {
    await migrate(db);
    const values = <T>(lines: Line<T>[]) => lines.map((l) => l.value);
    printJson(io, await evaluateSearch(db, values(passages), values(questions), clock));
  } finally {
    await db.close();
  }
  return 0;
}

async function readLines<T>(file: string, shape: ZodType<T>, io: Io): Promise<Line<T>[]> {
  const content = await readFile(resolve(io.cwd, file), 'utf8').catch(() => null);
  if (content === null) throw new UsageError(io.words('no-file', { file }));
  const lines = content
    .split('\n')
    .map((written, i) => ({ written, line: String(i + 1) }))
    .filter((l) => l.written.trim() !== '')
    .map(({ written, line }) => {
      const json = jsonOf(written);
      if (json === null) throw new UsageError(io.words('line-not-json', { file, line }));
      const parsed = shape.safeParse(json);
      if (parsed.success) return { line, value: parsed.data };
      const field = parsed.error.issues[0]?.path.join('.') || '{}';
      throw new UsageError(io.words('line-malformed', { file, line, field }));
    });
  if (lines.length === 0) throw new UsageError(io.words('file-empty', { file }));
  return lines;
}
