import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, wireApp } from '../../src/app.ts';
import { Config } from '../../src/config.ts';
import { callFigures } from '../../src/model/calls.ts';
import { recordPermission } from '../../src/model/permission.ts';
import { ingest } from '../../src/tasks/ingest.ts';
import { proposeDirectives } from '../../src/tasks/proposals/propose-directives.ts';
import { addRun } from '../../src/tasks/proposals/store.ts';
import { type ReviewItem, reviewItems } from '../../src/tasks/review/items.ts';
import { newCommittee, SECRETARY, SILENT } from '../support/app.ts';
import { openTestDatabase } from '../support/database.ts';
import { hasShared, namesIn, readJson, row, SHARED } from './corpora.ts';
import { scoreTasks, sharesOf, type TaskCounts } from './task-score.ts';

const OWN = new URL('../fixtures/corpus/', import.meta.url);
/** Rounds in which a model that rests or fails is asked again. */
const ROUNDS = 4;

/** The same gold sets as without a model, through the production verbs, with a server of language models that is really there. */
describe.runIf(process.env.EVAL_MODEL)('with a language model', () => {
  let app: App;
  let ahead = 0;
  beforeAll(async () => {
    const config = Config.parse({ ...process.env, DONDOC_DATA: tmpdir(), TELEGRAM_BOT_TOKEN: undefined });
    const now = () => Date.now() + ahead;
    app = wireApp({ config, db: await openTestDatabase(), now, log: SILENT });
    row('model', { name: app.model?.name ?? '–', host: app.model?.host ?? '–' });
  });
  afterAll(() => app.close());

  /** Whoever runs it sends these public papers to the server of the settings. */
  async function committeeFor(name: string): Promise<number> {
    const committeeId = await newCommittee(app, name);
    const basis = 'npm run evals -- --model: văn bản công khai';
    const decided = { host: app.model?.host ?? '', allowed: true, basis, on: app.today() };
    await recordPermission(app.db, committeeId, decided, SECRETARY);
    return committeeId;
  }

  async function cost(name: string, committeeId: number): Promise<number> {
    let done = 0;
    for (const { verb, calls, failed, input, output } of await callFigures(app.db, committeeId, '2000-01-01')) {
      const [priceIn, priceOut] = [Number(process.env.EVAL_PRICE_IN), Number(process.env.EVAL_PRICE_OUT)];
      const price = (input * priceIn + output * priceOut) / 1_000_000;
      const cost = Number.isNaN(price) ? '–' : price;
      row(`${name}: ${verb}`, { calls, failed, 'tokens in': input, 'tokens out': output, cost });
      done += calls - failed;
    }
    return done;
  }

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
    const deps = { db: app.db, model: app.model, config: app.config, now: app.now };
    let proposed = await proposeDirectives(deps, versionId);
    for (let round = 1; proposed.kind === 'unfinished' && round < ROUNDS; round++) {
      ahead += 61_000;
      proposed = await proposeDirectives(deps, versionId);
    }
    return { text, proposed, items: await reviewItems(app.db, versionId) };
  }

  async function extraction(name: string, folder: URL): Promise<void> {
    const committeeId = await committeeFor(name);
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
    expect(await cost(name, committeeId), 'calls that the model answered').toBeGreaterThan(0);
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
