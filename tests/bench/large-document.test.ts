import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { ingestText, newCommittee, openTestApp } from '../support/app.ts';
import { preparedFolder } from '../support/cli.ts';
import { openFolderDatabase } from '../support/database.ts';
import { longNotice } from '../support/long-notice.ts';
import { watchStalls } from '../support/stalls.ts';

/** The longest the messages may wait while a document is taken in. */
const STALL_MS = 250;

describe('a conclusion of two hundred pages', () => {
  let app: App;
  const folder = preparedFolder();
  beforeAll(async () => {
    // On disk, as in use: in memory the embedded database stalls 300 ms now and then where its log grows at a commit.
    app = await openTestApp('2025-11-20', await openFolderDatabase(folder.dir));
  });
  afterAll(async () => {
    await app.close();
    folder.remove();
  });

  it('is read, stored and published while the process goes on answering', async () => {
    const committeeId = await newCommittee(app);
    const stalls = watchStalls();
    const result = await ingestText(app, committeeId, 'dai-2025-09-10.txt', longNotice(200));
    const longest = await stalls.longest();
    expect(result).toMatchObject({ kind: 'stored', status: 'published' });
    expect((result as { tasks: number }).tasks).toBeGreaterThan(900);
    process.stdout.write(`200 pages: longest stall ${Math.round(longest)} ms\n`);
    // On the embedded database the statements themselves run on this thread, so batches have to be small.
    expect(longest).toBeLessThan(STALL_MS);
  }, 120_000);
});
