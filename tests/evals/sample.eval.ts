import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, answerQuestion } from '../../src/answers/answer.ts';
import type { App } from '../../src/app.ts';
import { terminalWords } from '../../src/channels/terminal/messages.ts';
import { loadSample } from '../../src/channels/terminal/sample.ts';
import type { Viewer } from '../../src/people/access.ts';
import { openTestApp, secretaryOf } from '../support/app.ts';
import { readJson, row, THRESHOLDS } from './corpora.ts';
import { variantsOf } from './variants.ts';

type Expected = {
  question: string;
  as_of: string;
  rows?: string[];
  only?: string[];
  contains?: string[];
  cites?: string;
  abstain?: boolean;
};

function isRight(expected: Expected, answer: Answer): boolean {
  if (expected.abstain) return !answer.answered && answer.citations.length === 0 && answer.tasks.length === 0;
  if (!answer.answered) return false;
  const wanted = expected.only ?? expected.rows;
  if (wanted) {
    const rows = expected.only
      ? answer.tasks.filter((t) => t.binding === 'lead')
      : answer.tasks.filter((t) => t.binding !== 'group');
    if (rows.length !== wanted.length || !wanted.every((w) => rows.some((r) => r.quote.includes(w)))) return false;
  }
  let from = 0;
  for (const part of expected.contains ?? []) {
    const at = answer.text.indexOf(part, from);
    if (at < 0) return false;
    from = at;
  }
  return !expected.cites || answer.citations.some((c) => c.quote.includes(expected.cites as string));
}

describe('answers over the sample committee', () => {
  let app: App;
  let viewer: Viewer;
  const questions = readJson<Expected[]>(new URL('../fixtures/corpus/sample-questions.json', import.meta.url));
  beforeAll(async () => {
    app = await openTestApp('2025-12-10');
    const committee = await loadSample(app, {
      out: () => undefined,
      err: () => undefined,
      lines: async function* () {},
      cwd: '.',
      interactive: false,
      columns: 80,
      locale: 'vi',
      words: terminalWords('vi'),
    });
    viewer = secretaryOf(committee.id);
  });
  afterAll(() => app.close());
  const ask = (question: string, asOf: string) =>
    answerQuestion(app.db, { question, viewer, asOf, knownOn: null, timeZone: 'Asia/Ho_Chi_Minh' });

  it('are right as typed, and nearly as often without accents, abbreviated or misspelt', async () => {
    const wrong: string[] = [];
    for (const q of questions) if (!isRight(q, await ask(q.question, q.as_of))) wrong.push(q.question);
    const byStyle = new Map<string, { n: number; right: number }>();
    for (const q of questions)
      for (const { style, text } of variantsOf(q.question)) {
        const count = byStyle.get(style) ?? { n: 0, right: 0 };
        count.n++;
        if (isRight(q, await ask(text, q.as_of))) count.right++;
        else if (process.env.EVAL_VERBOSE) process.stdout.write(`  ${style}: ${text}\n`);
        byStyle.set(style, count);
      }
    const total = [...byStyle.values()].reduce((a, b) => ({ n: a.n + b.n, right: a.right + b.right }), {
      n: 0,
      right: 0,
    });
    const own = 1 - wrong.length / questions.length;
    row('sample', { questions: questions.length, exact: own, variants: total.n, variantsExact: total.right / total.n });
    for (const [style, { n, right }] of byStyle) row(`  ${style}`, { n, exact: right / n });
    for (const w of wrong) process.stdout.write(`  wrong: ${w}\n`);
    expect(own).toBeGreaterThanOrEqual(THRESHOLDS.sample.exact);
    expect(total.n).toBeGreaterThanOrEqual(THRESHOLDS.sample.variants);
    expect(total.right / total.n).toBeGreaterThanOrEqual(own - THRESHOLDS.sample.variantsWithin);
  });

  it('quote the stored text to the letter', async () => {
    const dir = new URL('../../samples/', import.meta.url);
    const texts = new Map(
      readdirSync(dir)
        .filter((f) => f.endsWith('.txt'))
        .map((f) => [f, readFileSync(new URL(f, dir), 'utf8')]),
    );
    for (const q of questions)
      for (const c of (await ask(q.question, q.as_of)).citations)
        expect(texts.get(c.document.file)?.slice(c.start, c.end)).toBe(c.quote);
  });
});
