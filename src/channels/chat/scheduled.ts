import type { Database } from '../../database/database.ts';
import type { Queue } from '../../jobs/queue.ts';
import { errorClass } from '../../shared/log.ts';
import type { Messenger } from './messenger.ts';
import type { ChatDeps } from './talk.ts';

/** Something that runs by itself while a bot runs: it looks every `everyMs` whether there is anything to do. */
export type Scheduled = {
  name: string;
  everyMs: number;
  /** 'more': it stopped before it was through, and wants to go on at once. */
  run: (db: Database, deps: ChatDeps, messenger: Messenger) => Promise<'more' | 'done'>;
};

/**
 * Runs the schedule as jobs that follow each other: each puts the next one in before it works, so that a failure or a kill ends
 * nothing, and the queue keeps one of a name waiting, so that several processes and restarts do not multiply it. What is due is
 * asked of the clock and the rows each time, never remembered as a moment to fire: a cron of the library would miss what falls
 * into an outage and fire by the time zone that held when it was set.
 */
export async function runScheduled(
  db: Database,
  queue: Queue,
  deps: ChatDeps,
  messenger: Messenger,
  schedule: readonly Scheduled[],
): Promise<void> {
  const named = (name: string) => schedule.find((s) => s.name === name);
  await queue.work('scheduled', 1, async (name) => {
    const work = named(name);
    if (!work) return;
    await queue.add(db, 'scheduled', name, { afterMs: work.everyMs });
    try {
      if ((await work.run(db, deps, messenger)) === 'more') await queue.add(db, 'scheduled', name);
    } catch (error) {
      deps.log.error({ schedule: name, failure: errorClass(error) }, 'scheduled work failed');
    }
    queue.wake('send');
    queue.wake('scheduled');
  });
  for (const { name } of schedule) await queue.add(db, 'scheduled', name);
}
