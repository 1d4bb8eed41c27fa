import type { Config } from '../../config.ts';
import type { Database } from '../../database/database.ts';
import type { ReadLimits } from '../../documents/readers/reading.ts';
import type { Embedder } from '../../model/embed.ts';
import type { Model } from '../../model/model.ts';
import type { Log } from '../../shared/log.ts';
import type { DocumentReader } from '../../tasks/document-reader.ts';
import type { Scheduled } from '../chat/scheduled.ts';

/** What every command is given. `now` is milliseconds since 1970, `clock` milliseconds that only go forward. */
export type Deps = {
  config: Config;
  log: Log;
  db: Database;
  reader: DocumentReader;
  /** Null where none is set: then rules alone do everything. */
  model: Model | null;
  /** Null where none is set: then passages are found by their words alone. */
  embedder: Embedder | null;
  limits: ReadLimits;
  now: () => number;
  clock: () => number;
  today: () => string;
  /** What runs by itself beside a bot. */
  schedule: readonly Scheduled[];
};
