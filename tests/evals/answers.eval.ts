import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answers/answer.ts';
import type { App } from '../../src/app.ts';
import { ingest } from '../../src/tasks/ingest.ts';
import { loadTasks } from '../../src/tasks/register.ts';
import { newCommittee, openTestApp, SECRETARY, secretaryOf } from '../support/app.ts';
import { hasShared, namesIn, readJson, row, SHARED, THRESHOLDS } from './corpora.ts';
import { goldQuestions, scoreAnswers } from './question-score.ts';

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
    const answers = [];
    for (const q of goldQuestions())
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
    const score = scoreAnswers(answers);
    row('questions', score);
    expect(score.exact).toBeGreaterThanOrEqual(THRESHOLDS.questions.exact);
    expect(score.abstention).toBeGreaterThanOrEqual(THRESHOLDS.questions.abstention);
    expect(score.citations).toBeGreaterThanOrEqual(THRESHOLDS.questions.citations);
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
