import { tmpdir } from 'node:os';
import { type App, wireApp } from '../../src/app.ts';
import { Config } from '../../src/config.ts';
import { callFigures } from '../../src/model/calls.ts';
import { recordPermission } from '../../src/model/permission.ts';
import { newCommittee, SECRETARY, SILENT } from '../support/app.ts';
import { openTestDatabase } from '../support/database.ts';
import { row } from './corpora.ts';

/** An application with the language model of the settings; `passes` lets the model's rest go by. */
export type WithModel = App & { passes: (ms: number) => void };

export async function openWithModel(): Promise<WithModel> {
  let ahead = 0;
  const config = Config.parse({ ...process.env, DONDOC_DATA: tmpdir(), TELEGRAM_BOT_TOKEN: undefined });
  const app = wireApp({ config, db: await openTestDatabase(), now: () => Date.now() + ahead, log: SILENT });
  row('model', { name: app.model?.name ?? '–', host: app.model?.host ?? '–' });
  return Object.assign(app, {
    passes: (ms: number) => {
      ahead += ms;
    },
  });
}

/** Whoever runs an eval with a model sends these public papers to the server of the settings. */
export async function permittingCommittee(app: WithModel, name: string): Promise<number> {
  const committeeId = await newCommittee(app, name);
  const basis = 'npm run evals -- --model: văn bản công khai';
  const decided = { host: app.model?.host ?? '', allowed: true, basis, on: app.today() };
  await recordPermission(app.db, committeeId, decided, SECRETARY);
  return committeeId;
}

/** Prints what each kind of call took, with its cost where prices are given; returns how many the model answered. */
export async function printCost(app: WithModel, name: string, committeeId: number): Promise<number> {
  let answered = 0;
  const [priceIn, priceOut] = [Number(process.env.EVAL_PRICE_IN), Number(process.env.EVAL_PRICE_OUT)];
  for (const { verb, calls, failed, input, output } of await callFigures(app.db, committeeId, '2000-01-01')) {
    const price = (input * priceIn + output * priceOut) / 1_000_000;
    const cost = Number.isNaN(price) ? '–' : price;
    row(`${name}: ${verb}`, { calls, failed, 'tokens in': input, 'tokens out': output, cost });
    answered += calls - failed;
  }
  return answered;
}
