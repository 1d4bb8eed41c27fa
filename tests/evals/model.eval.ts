import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingest } from '../../src/tasks/ingest.ts';
import { proposeDirectives } from '../../src/tasks/proposals/propose-directives.ts';
import { addRun } from '../../src/tasks/proposals/store.ts';
import { type ReviewItem, reviewItems } from '../../src/tasks/review/items.ts';
import { hasShared, namesIn, readJson, row, SHARED } from './corpora.ts';
import { scoreTasks, sharesOf, type TaskCounts } from './task-score.ts';
import { openWithModel, permittingCommittee, printCost, type WithModel } from './with-model.ts';

const OWN = new URL('../fixtures/corpus/', import.meta.url);
/** Rounds in which a model that rests or fails is asked again. */
const ROUNDS = 4;

/** The same gold sets as without a model, through the production verbs, with a server of language models that is really there. */
describe.runIf(process.env.EVAL_MODEL)('with a language model', () => {
  let app: WithModel;
  beforeAll(async () => {
    app = await openWithModel();
  });
  afterAll(() => app.close());

  async function itemsOf(committeeId: number, fileName: string, bytes: Uint8Array) {
    const input = { committeeId, bytes, fileName, publish: null };
    const first = await ingest(app, input);
    const taken = first.kind === 'undated' ? await ingest(app, { ...input, on: '2025-07-01' }) : first;
    if (taken.kind !== 'stored' || !app.model) throw new Error(`${fileName}: ${taken.kind}`);
    const [version] = await app.db.query<{ id: number; text: string }>(
      'select id, text from document_version where document_id = $1 order by id desc limit 1',
      [taken.documentId],
    );
    const { id: versionId, text } = version as { id: number; text: string };
    await addRun(app.db, { committeeId, versionId, chatId: null }, new Date(app.now()).toISOString());
    const deps = { db: app.db, model: app.model, now: app.now };
    let proposed = await proposeDirectives(deps, versionId);
    for (let round = 1; proposed.kind === 'unfinished' && round < ROUNDS; round++) {
      app.passes(61_000);
      proposed = await proposeDirectives(deps, versionId);
    }
    return { text, proposed, items: await reviewItems(app.db, versionId) };
  }

  async function extraction(name: string, folder: URL): Promise<void> {
    const committeeId = await permittingCommittee(app, name);
    const counts: Record<'rules' | 'both', TaskCounts[]> = { rules: [], both: [] };
    const model = { parts: 0, read: 0, added: 0, otherwise: 0, refused: 0 };
    for (const file of namesIn(new URL('gold/', folder), '.json')) {
      const fileName = file.replace('.json', '.txt');
      const gold = readJson<{ tasks: never[] }>(new URL(`gold/${file}`, folder)).tasks;
      const { text, proposed, items } = await itemsOf(
        committeeId,
        fileName,
        readFileSync(new URL(`text/${fileName}`, folder)),
      );
      counts.rules.push(scoreTasks(text, gold, items.filter((i) => i.origin === 'rules').map(predicted)));
      counts.both.push(scoreTasks(text, gold, items.map(predicted)));
      if (proposed.kind !== 'finished') continue;
      model.parts += proposed.windows;
      model.read += proposed.read;
      model.added += proposed.added;
      model.otherwise += proposed.disagreements;
      model.refused += proposed.refused;
    }
    row(`${name}: no model`, sharesOf(counts.rules));
    row(`${name}: with model`, sharesOf(counts.both));
    row(`${name}: proposals`, model);
    expect(await printCost(app, name, committeeId), 'calls that the model answered').toBeGreaterThan(0);
  }

  it('extraction from our own corpus', () => extraction('corpus', OWN));
  it.runIf(hasShared)('extraction from the news reports', () =>
    extraction('extraction', new URL('extraction/', SHARED)),
  );
  it.runIf(hasShared)('extraction from the notices', () => extraction('notices', new URL('notices/', SHARED)));
});

function predicted({ quote, lead, support, due, collective }: ReviewItem) {
  const names = (owners: ReviewItem['lead']) => owners.map((o) => o.name);
  return { quote, lead: names(lead), support: names(support), due, collective };
}
