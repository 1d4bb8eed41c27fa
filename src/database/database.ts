import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { vector } from '@electric-sql/pglite-pgvector';
import pg from 'pg';
import { prepared } from './prepared.ts';

/**
 * The one way to the database. Inside `transaction` only the database handed to `work` may be used: on the embedded
 * database the pool has one connection, and asking it there fails after `CONNECT_TIMEOUT_MS` instead of waiting for ever.
 */
export type Database = {
  kind: 'embedded' | 'server';
  query<R extends object>(sql: string, params?: readonly unknown[]): Promise<R[]>;
  /** Runs `work` in a transaction, or in a savepoint where one is open already. */
  transaction<T>(work: (tx: Database) => Promise<T>): Promise<T>;
};

export type OpenDatabase = Database & {
  /** The content of an embedded database as an archive, for templates and backups; null on a server. */
  dump(): Promise<Blob | null>;
  close(): Promise<void>;
};

export type DatabaseLocation =
  | { kind: 'embedded'; dir: string }
  | { kind: 'memory'; from?: Blob }
  | { kind: 'server'; url: string };

/** The database cannot be used as it is: what is missing and what to do, in one line. */
export class DatabaseUnusable extends Error {}

const CONNECT_TIMEOUT_MS = 5_000;
const STATEMENT_TIMEOUT_MS = 120_000;
/** What a machine that vanished has locked is free again after this; no work in a transaction pauses that long. */
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 60_000;

/** Opens a database; the folder's owner lock is the caller's business (`owner-lock.ts`). */
export async function openDatabase(location: DatabaseLocation): Promise<OpenDatabase> {
  return location.kind === 'server' ? openServer(location.url) : openEmbedded(location);
}

/**
 * How long a function of the embedded database runs before it is compiled again for speed. With V8's own 13,000,000 a short
 * command began that for PostgreSQL's interpreter, 2 s and 600 MB for one function, and could not end before it was done.
 */
const OPTIMIZE_AFTER = 1_000_000_000;

async function openEmbedded(location: Exclude<DatabaseLocation, { kind: 'server' }>): Promise<OpenDatabase> {
  setFlagsFromString(`--wasm-tiering-budget=${OPTIMIZE_AFTER}`);
  // PGlite's own default is fsync off: a power cut could lose committed rows. Prepared statements are planned for their values
  // each time, as on a server: one plan for all would read whole tables where few rows are asked for.
  const settings = ['plan_cache_mode=force_custom_plan', ...(location.kind === 'embedded' ? ['fsync=on'] : [])];
  const startParams = [...PGlite.defaultStartParams, ...settings.flatMap((setting) => ['-c', setting])];
  const options = { extensions: { vector }, startParams };
  const pglite =
    location.kind === 'embedded'
      ? await PGlite.create(location.dir, options)
      : await PGlite.create({ ...options, ...(location.from ? { loadDataDir: location.from } : {}) });
  const pool = new pg.Pool({
    ...createPgConfig(pglite),
    max: 1,
    // A client that ended would leave its statements prepared in the one session there is.
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    types: TYPES,
  } as pg.PoolConfig);
  pool.on('error', () => undefined);
  return {
    ...overPool(pool, 'embedded'),
    dump: () => pglite.dumpDataDir('none'),
    close: async () => {
      await pool.end();
      await pglite.close();
    },
  };
}

async function openServer(url: string): Promise<OpenDatabase> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    keepAlive: true,
    types: TYPES,
  });
  pool.on('error', () => undefined);
  const database = overPool(pool, 'server');
  try {
    await checkServer(database);
  } catch (error) {
    await pool.end();
    throw error instanceof DatabaseUnusable
      ? error
      : new DatabaseUnusable(
          `Không kết nối được PostgreSQL theo DATABASE_URL (cannot connect): ${error instanceof Error ? error.message : 'unknown'}`,
        );
  }
  return { ...database, dump: async () => null, close: () => pool.end() };
}

async function checkServer(db: Database): Promise<void> {
  const [version] = await db.query<{ n: number }>(`select current_setting('server_version_num')::int as n`);
  if ((version?.n ?? 0) < 150000)
    throw new DatabaseUnusable('Cần PostgreSQL 15 trở lên (PostgreSQL 15 or newer is needed).');
}

function overPool(pool: pg.Pool, kind: Database['kind']): Database {
  return {
    kind,
    query: async <R extends object>(sql: string, params: readonly unknown[] = []) =>
      rowsOf<R>(await (kind === 'server' ? pool.query(sql, [...params]) : queryKeeping(pool, sql, params))),
    transaction: async (work) => {
      const client = await pool.connect();
      // A server that ends the connection between two statements tells it by this event alone; unheard, it ends the process.
      client.on('error', ignore);
      try {
        await client.query('begin');
        const result = await work(overClient(client, kind, 1));
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback').catch(() => undefined);
        throw error;
      } finally {
        client.off('error', ignore);
        client.release();
      }
    },
  };
}

/**
 * After a statement that failed the pool ends its client and opens another; over the embedded database's one session the two then
 * read each other's messages, and the next statement fails too. So the client is kept.
 */
async function queryKeeping(pool: pg.Pool, sql: string, params: readonly unknown[]): Promise<pg.QueryResult> {
  const client = await pool.connect();
  try {
    return await client.query(prepared(client, sql, params));
  } finally {
    client.release();
  }
}

function ignore(): void {}

function overClient(client: pg.PoolClient, kind: Database['kind'], depth: number): Database {
  return {
    kind,
    query: async <R extends object>(sql: string, params: readonly unknown[] = []) => {
      const statement = kind === 'embedded' ? prepared(client, sql, params) : { text: sql, values: [...params] };
      const rows = rowsOf<R>(await client.query(statement));
      // The embedded database answers without ever leaving this thread's turn: let messages through between statements.
      if (kind === 'embedded') await setImmediate();
      return rows;
    },
    transaction: async (work) => {
      const savepoint = `nested_${depth}`;
      await client.query(`savepoint ${savepoint}`);
      try {
        const result = await work(overClient(client, kind, depth + 1));
        await client.query(`release savepoint ${savepoint}`);
        return result;
      } catch (error) {
        await client.query(`rollback to savepoint ${savepoint}`);
        throw error;
      }
    },
  };
}

/** A statement with several parts gives a list of results; the rows are those of all its parts. */
function rowsOf<R extends object>(result: pg.QueryResult | pg.QueryResult[]): R[] {
  return (Array.isArray(result) ? result.flatMap((part) => part.rows ?? []) : result.rows) as R[];
}

const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

/** Days stay text (a JS Date would shift them by the machine's zone), ids are numbers, instants are ISO strings. */
const TYPES = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (format !== 'binary') {
      if (oid === INT8) return Number;
      if (oid === DATE) return String;
      if (oid === TIMESTAMPTZ) return (value: string) => new Date(value).toISOString();
    }
    return pg.types.getTypeParser(oid, format as 'text');
  },
} as pg.CustomTypesConfig;
