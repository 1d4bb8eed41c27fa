import { performance } from 'node:perf_hooks';
import type { Deps } from './channels/terminal/deps.ts';
import type { Config } from './config.ts';
import { type OpenDatabase, openDatabase } from './database/database.ts';
import { migrate } from './database/migrate.ts';
import { READ_LIMITS } from './documents/readers/reading.ts';
import { type IndexState, renewIndexes } from './documents/search/renew-index.ts';
import { openEmbedder } from './model/embed.ts';
import { openModel } from './model/model.ts';
import { silenceTelemetry } from './model/telemetry.ts';
import { SCHEDULE } from './schedule.ts';
import { dayAt } from './shared/calendar.ts';
import type { Log } from './shared/log.ts';
import { openDocumentReader } from './tasks/document-reader.ts';

/** Everything wired once: used by the command line and by the tests. */
export type App = Deps & { db: OpenDatabase; close(): Promise<void> };

export type AppOptions = { config: Config; db: OpenDatabase; now: () => number; log: Log };

/** Wires an application over an open, migrated database. */
export function wireApp({ config, db, now, log }: AppOptions): App {
  silenceTelemetry(process.env);
  const clock = () => performance.now();
  const reader = openDocumentReader();
  const limits = {
    ...READ_LIMITS,
    maxBytes: config.DONDOC_MAX_FILE_MB * 1024 * 1024,
    timeoutMs: config.DONDOC_READ_TIMEOUT_MS,
  };
  return {
    config,
    log,
    db,
    reader,
    limits,
    now,
    clock,
    model: openModel({ db, config, now, clock, log }),
    embedder: openEmbedder({ db, config, now, clock, log }),
    today: () => dayAt(now(), config.DONDOC_TIME_ZONE),
    schedule: SCHEDULE,
    close: async () => {
      await reader.close();
      await db.close();
    },
  };
}

/**
 * Opens the database the settings name, brings its schema and its search index up to date and wires the application.
 * `renewing` is told of each index that an older version made, before it is made anew.
 */
export async function openApp(
  config: Config,
  now: () => number,
  log: Log,
  renewing: (state: IndexState) => void,
): Promise<App> {
  const db = await openDatabase(
    config.DATABASE_URL
      ? { kind: 'server', url: config.DATABASE_URL }
      : { kind: 'embedded', dir: `${config.DONDOC_DATA}/database` },
  );
  try {
    await migrate(db);
    await renewIndexes(db, renewing);
  } catch (error) {
    await db.close();
    throw error;
  }
  return wireApp({ config, db, now, log });
}
