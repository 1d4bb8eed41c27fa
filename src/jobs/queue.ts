import { randomUUID } from 'node:crypto';
// pg-boss: jobs in the same database and transaction as what they are about; kept up, MIT, runs on the embedded database too.
import { PgBoss } from 'pg-boss';
import type { Database } from '../database/database.ts';

/** What waits to be done. A job only says where to look; the rows it is about are the truth. */
export type JobName = 'receive' | 'send' | 'upload' | 'propose' | 'scheduled';

export type Queue = {
  /** Puts a job in within `tx`, which is done after `tx` has committed; with `afterMs` it is delayed. A `patient` one lets others go first. */
  add(tx: Database, name: JobName, key: string, when?: { afterMs?: number; patient?: boolean }): Promise<void>;
  /** Has workers look now instead of at their next poll; call it after the transaction has been committed. */
  wake(name: JobName): void;
  /** Runs `handle` for each key whose turn it is. It must do nothing where nothing waits. */
  work(name: JobName, concurrency: number, handle: (key: string) => Promise<void>): Promise<void>;
  stop(): Promise<void>;
};

const NAMES: JobName[] = ['receive', 'send', 'upload', 'propose', 'scheduled'];
/** Only other processes' jobs and delayed ones wait for a poll; this process's own are woken for. */
const POLL_SECONDS = 0.5;
/** A job that is not done by then is given to another worker; shorter than the minute a chat may wait at most. */
const EXPIRE_SECONDS = 40;
/** A scan of hundreds of pages is read for as long, by the program or a model; that its process lives shows in its signs. */
const READING_EXPIRE_SECONDS = 3 * 3600;
const READING: JobName[] = ['upload', 'propose'];
/** On a server a job whose process gave no sign for this long, the shortest pg-boss allows, is given to another process. */
const SILENT_SECONDS = 10;
const SIGN_EVERY_SECONDS = 3;
const STOP_TIMEOUT_MS = 8_000;

/** Opens the job queue over the database everything else uses: jobs commit and roll back with the rows they are about. */
export async function openQueue(db: Database, onError: (error: Error) => void): Promise<Queue> {
  const boss = new PgBoss({
    db: executor(db),
    ...(db.kind === 'embedded' ? { backend: 'pglite' as const } : {}),
    schedule: false,
    monitorIntervalSeconds: 5,
    superviseIntervalSeconds: 5,
    monitorVacuum: false,
    reindex: false,
  });
  boss.on('error', onError);
  await boss.start();
  const options = {
    expireInSeconds: EXPIRE_SECONDS,
    ...(db.kind === 'server' ? { heartbeatSeconds: SILENT_SECONDS } : {}),
    retryLimit: 20,
    retryDelay: 1,
    retryBackoff: true,
    retryDelayMax: 15,
    retentionSeconds: 24 * 3600,
    deleteAfterSeconds: 3600,
  };
  for (const name of NAMES) {
    const own = READING.includes(name) ? { ...options, expireInSeconds: READING_EXPIRE_SECONDS } : options;
    await boss.createQueue(name, { policy: 'short', ...own });
    // What an earlier version created keeps its own options otherwise.
    await boss.updateQueue(name, own);
    // pg-boss looks a queue up when it is first used, over the pool: inside a transaction of the embedded database's one
    // connection that would wait for itself.
    await boss.findJobs(name, { id: randomUUID() });
  }
  const workers = new Map<JobName, string[]>();
  return {
    add: async (tx, name, key, { afterMs = 0, patient = false } = {}) => {
      // pg-boss keeps one waiting job a singleton key. On a server a job that waits already must not stand in for one due now: it
      // may be done before `tx` commits, and its worker would not see the rows this one is about. The one connection of the
      // embedded database lets nobody in between, and a burst of messages needs one job there.
      const when =
        afterMs > 0
          ? { singletonKey: `${key}+${Math.ceil(afterMs / 1000)}`, startAfter: startingIn(afterMs) }
          : { singletonKey: tx.kind !== 'embedded' ? randomUUID() : patient ? `${key}~` : key };
      await boss.send(name, { key }, { db: executor(tx), ...when, ...(patient ? { priority: -1 } : {}) });
    },
    wake: (name) => {
      for (const id of workers.get(name) ?? []) boss.notifyWorker(id);
    },
    work: async (name, concurrency, handle) => {
      const ids: string[] = [];
      for (let i = 0; i < concurrency; i++) {
        let id: string | null = null;
        id = await boss.work<{ key: string }>(
          name,
          { batchSize: 1, pollingIntervalSeconds: POLL_SECONDS, heartbeatRefreshSeconds: SIGN_EVERY_SECONDS },
          async ([job]) => {
            if (job) await handle(job.data.key);
            // Another may wait: without this a worker rests after each job, and a broadcast would take half an hour.
            if (job && id) boss.notifyWorker(id);
          },
        );
        ids.push(id);
      }
      workers.set(name, ids);
    },
    stop: async () => {
      await boss.stop({ graceful: true, timeout: STOP_TIMEOUT_MS });
    },
  };
}

function startingIn(ms: number): number {
  return Math.max(1, Math.ceil(ms / 1000));
}

function executor(db: Database): { executeSql(sql: string, values?: unknown[]): Promise<{ rows: unknown[] }> } {
  return { executeSql: async (sql, values = []) => ({ rows: await db.query(sql, values) }) };
}
