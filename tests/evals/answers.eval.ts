import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answers/answer.ts';
import type { App } from '../../src/app.ts';
import { ingest } from '../../src/tasks/ingest.ts';
import { loadTasks } from '../../src/tasks/register.ts';
import { newCommittee, openTestApp, SECRETARY, secretaryOf } from '../support/app.ts';
import { hasShared, namesIn, pathOf, readJson, row, SHARED, THRESHOLDS } from './corpora.ts';

type Question = { id: string; question: string; as_of: string; previous?: string };
type Chain = { certain: boolean; directives: { doc: string; quote: string; certain?: boolean }[] };

describe.runIf(hasShared)('answers over the news reports', () => {
  let app: App;
  let committeeId: number;
  const texts = new URL('extraction/text/', SHARED);
  beforeAll(async () => {
    app = await openTestApp();
    committeeId = await newCommittee(app);
    for (const file of namesIn(texts, '.txt'))
      await ingest(app, { committeeId, bytes: readFileSync(new URL(file, texts)), fileName: file, publish: SECRETARY });
  });
  afterAll(() => app.close());

  it('are exact, cited, and abstain', async () => {
    const questions = readJson<Question[]>(new URL('questions/questions.json', SHARED));
    const answers = [];
    for (const q of questions)
      answers.push({
        id: q.id,
        answer: await answerQuestion(app.db, {
          question: q.question,
          viewer: secretaryOf(committeeId),
          asOf: q.as_of,
          knownOn: null,
          timeZone: 'Asia/Ho_Chi_Minh',
          previous: q.previous ?? null,
        }),
      });
    const dir = mkdtempSync(join(tmpdir(), 'dondoc-eval-'));
    writeFileSync(join(dir, 'answers.json'), JSON.stringify(answers));
    const out = execFileSync(
      process.execPath,
      [
        pathOf(new URL('questions/score.mjs', SHARED)),
        pathOf(new URL('questions/questions.json', SHARED)),
        join(dir, 'answers.json'),
        '--texts',
        pathOf(texts),
      ],
      { encoding: 'utf8' },
    );
    rmSync(dir, { recursive: true });
    const score = JSON.parse(out.trim().split('\n').at(-1) as string);
    const none = {
      n: score.byKind.unanswerable.n + score.byKind.out_of_scope.n,
      exact: score.byKind.unanswerable.exact + score.byKind.out_of_scope.exact,
    };
    row('questions', {
      exact: score.exactShare,
      abstention: none.exact / none.n,
      citations: score.citationValidity,
      leaks: score.leaks,
    });
    expect(score.exactShare).toBeGreaterThanOrEqual(THRESHOLDS.questions.exact);
    expect(none.exact / none.n).toBeGreaterThanOrEqual(THRESHOLDS.questions.abstention);
    expect(score.citationValidity).toBeGreaterThanOrEqual(THRESHOLDS.questions.citations);
    expect(score.leaks).toBeLessThanOrEqual(THRESHOLDS.questions.leaks);
  });

  it('follow the certain chains of tasks', async () => {
    const chains = readJson<Chain[]>(new URL('questions/lineage.json', SHARED));
    const tasks = await loadTasks(app.db, {
      committeeId,
      asOf: '2026-12-31',
      knownOn: null,
      timeZone: 'Asia/Ho_Chi_Minh',
    });
    const norm = (s: string) => s.replace(/\s+/g, ' ');
    const taskOf = (d: { doc: string; quote: string }) =>
      tasks.find((t) =>
        t.directives.some(
          (x) =>
            x.document.file === d.doc &&
            (norm(x.quote).includes(norm(d.quote)) || norm(d.quote).includes(norm(x.quote))),
        ),
      )?.id;
    let [right, wanted, linked] = [0, 0, 0];
    const certain = chains.filter((c) => c.certain).map((c) => c.directives.filter((d) => d.certain !== false));
    for (const chain of certain)
      for (let i = 0; i < chain.length; i++)
        for (let j = i + 1; j < chain.length; j++) {
          wanted++;
          const [a, b] = [
            taskOf(chain[i] as Chain['directives'][number]),
            taskOf(chain[j] as Chain['directives'][number]),
          ];
          if (a !== undefined && a === b) right++;
        }
    const uncertain = chains.filter((c) => !c.certain).flatMap((c) => c.directives.map((d) => taskOf(d)));
    for (const t of tasks)
      if (!uncertain.includes(t.id)) linked += (t.directives.length * (t.directives.length - 1)) / 2;
    row('lineage', { precision: right / (linked || 1), recall: right / wanted });
    expect(right / (linked || 1)).toBeGreaterThanOrEqual(THRESHOLDS.lineage.precision);
    expect(right / wanted).toBeGreaterThanOrEqual(THRESHOLDS.lineage.recall);
  });
});
