import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer } from '../../src/answers/answer.ts';
import { pathOf, readJson, SHARED } from './corpora.ts';

export type Question = { id: string; question: string; as_of: string; previous?: string };

export function goldQuestions(): Question[] {
  return readJson<Question[]>(new URL('questions/questions.json', SHARED));
}

/** What the scorer beside the gold questions says of answers to all of them. */
export function scoreAnswers(answers: readonly { id: string; answer: Answer }[]): {
  exact: number;
  abstention: number;
  citations: number;
  leaks: number;
} {
  const dir = mkdtempSync(join(tmpdir(), 'dondoc-eval-'));
  const file = join(dir, 'answers.json');
  writeFileSync(file, JSON.stringify(answers));
  const questions = (name: string) => pathOf(new URL(`questions/${name}`, SHARED));
  const args = [questions('score.mjs'), questions('questions.json'), file];
  const texts = ['--texts', pathOf(new URL('extraction/text/', SHARED))];
  const out = execFileSync(process.execPath, [...args, ...texts], { encoding: 'utf8' });
  rmSync(dir, { recursive: true });
  const score = JSON.parse(out.trim().split('\n').at(-1) as string);
  const { unanswerable, out_of_scope: outside } = score.byKind;
  return {
    exact: score.exactShare,
    abstention: (unanswerable.exact + outside.exact) / (unanswerable.n + outside.n),
    citations: score.citationValidity,
    leaks: score.leaks,
  };
}
