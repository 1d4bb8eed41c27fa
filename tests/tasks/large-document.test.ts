import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { ingestText, newCommittee, openTestApp } from '../support/app.ts';
import { longNotice } from '../support/long-notice.ts';

/** The longest the messages may wait while a document is taken in. */
const STALL_MS = 250;

describe('a conclusion of two hundred pages', () => {
  let app: App;
  beforeAll(async () => {
    app = await openTestApp();
  });
  afterAll(() => app.close());

  it('is read, stored and published while the process goes on answering', async () => {
    const committeeId = await newCommittee(app);
    const delay = monitorEventLoopDelay({ resolution: 10 });
    delay.enable();
    const result = await ingestText(app, committeeId, 'dai-2025-09-10.txt', longNotice(200));
    // A starved loop shows only at its next turn.
    await new Promise((resolve) => setTimeout(resolve, 50));
    delay.disable();
    expect(result).toMatchObject({ kind: 'stored', status: 'published' });
    expect((result as { tasks: number }).tasks).toBeGreaterThan(900);
    process.stdout.write(`200 pages: longest stall ${Math.round(delay.max / 1e6)} ms\n`);
    // On the embedded database the statements themselves run on this thread, so batches have to be small.
    expect(delay.max / 1e6).toBeLessThan(STALL_MS * (process.env.CI ? 2 : 1));
  }, 120_000);
});
