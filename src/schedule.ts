import { sendDueDigests, sendExceptions, sendWeekAhead } from './channels/chat/digests/send-due.ts';
import { forgetReadBacks } from './channels/chat/progress/read-back-store.ts';
import type { Scheduled } from './channels/chat/scheduled.ts';
import type { ChatDeps } from './channels/chat/talk.ts';
import type { Database } from './database/database.ts';
import { embedPassages } from './documents/search/embed-passages.ts';
import { indexVectors } from './documents/search/vector-index.ts';
import { forgetReceived } from './jobs/inbox.ts';
import { forgetFiles } from './jobs/made-files.ts';
import { forgetButtons, forgetSent } from './jobs/outbox.ts';

const DAY_MS = 86_400_000;

/** What runs when, beside what messages cause. Each looks at the clock and the rows and does what is due; running twice does nothing twice. */
export const SCHEDULE: readonly Scheduled[] = [
  // Twice a minute: a digest for 07:30 is written at 07:30 and says so.
  { name: 'digest', everyMs: 30_000, run: sendDueDigests },
  { name: 'embed', everyMs: 60_000, run: embedMissing },
  { name: 'week-ahead', everyMs: 60_000, run: sendWeekAhead },
  // What a leader has to know today may come up at any hour of the afternoon.
  { name: 'exceptions', everyMs: 300_000, run: sendExceptions },
  { name: 'forget', everyMs: 3_600_000, run: forgetOld },
];

/** One batch a run, as digests wait for it. */
const EMBED_BATCH = 32;

/** Makes the vectors that new passages, or all after a change of model, still lack; asks for the next run at once while any do. */
async function embedMissing(db: Database, { embedder }: ChatDeps): Promise<'more' | 'done'> {
  if (!embedder) return 'done';
  const { made, left } = await embedPassages({ db, embedder }, EMBED_BATCH);
  // One committee whose words may not be sent keeps no other waiting.
  if (left > 0) return made > 0 ? 'more' : 'done';
  if (db.kind === 'server') await indexVectors(db, embedder.name);
  return 'done';
}

/** The wording of messages is kept for as many days as the setting says. */
async function forgetOld(db: Database, { config, now }: ChatDeps): Promise<'done'> {
  const before = new Date(now() - config.DONDOC_MESSAGE_DAYS * DAY_MS).toISOString();
  await forgetReceived(db, before);
  await forgetSent(db, before);
  await forgetButtons(db, before);
  await forgetFiles(db, before);
  await forgetReadBacks(db, before);
  return 'done';
}
