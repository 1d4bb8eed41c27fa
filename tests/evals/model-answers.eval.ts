import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, answerQuestion } from '../../src/answers/answer.ts';
import { answerWithModel } from '../../src/answers/proposals/answer-with-model.ts';
import { ingest } from '../../src/tasks/ingest.ts';
import { SECRETARY, secretaryOf } from '../support/app.ts';
import { hasShared, namesIn, row, SHARED, THRESHOLDS } from './corpora.ts';
import { goldQuestions, scoreAnswers } from './question-score.ts';
import { openWithModel, permittingCommittee, printCost, type WithModel } from './with-model.ts';

type Told = { id: string; answer: Answer };

/** The gold questions, answered by rules and with a server of language models that is really there. */
describe.runIf(process.env.EVAL_MODEL && hasShared)('answers with a language model', () => {
  let app: WithModel;
  let committeeId: number;
  beforeAll(async () => {
    app = await openWithModel();
    committeeId = await permittingCommittee(app, 'questions');
    const texts = new URL('extraction/text/', SHARED);
    for (const file of namesIn(texts, '.txt'))
      await ingest(app, { committeeId, bytes: readFileSync(new URL(file, texts)), fileName: file, publish: SECRETARY });
  });
  afterAll(() => app.close());

  it('are as exact as without, every citation stands, and nothing later than asked for is told', async () => {
    const byRules: Told[] = [];
    const withModel: Told[] = [];
    for (const { id, question, as_of: asOf, previous = null } of goldQuestions()) {
      const viewer = secretaryOf(committeeId);
      const input = { question, viewer, asOf, knownOn: null, timeZone: 'Asia/Ho_Chi_Minh', previous };
      byRules.push({ id, answer: await answerQuestion(app.db, input) });
      withModel.push({ id, answer: (await answerWithModel(app, input)).answer });
    }
    row('questions: no model', scoreAnswers(byRules));
    const score = scoreAnswers(withModel);
    row('questions: with model', score);
    await printCost(app, 'questions', committeeId);
    expect(score.citations).toBeGreaterThanOrEqual(THRESHOLDS.questions.citations);
    expect(score.leaks).toBeLessThanOrEqual(THRESHOLDS.questions.leaks);
  });
});
