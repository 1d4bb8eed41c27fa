import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from '../../database/database.ts';
import { type Restorer, restorerOf } from './restorer.ts';

/** What a search needs of a committee beside its passages; read again only when a publication changed it. */
export type Lexicon = { passages: number; restorer: Restorer; abbreviations: ReadonlyMap<string, string> };

type Cached = { revision: number; lexicon: Promise<Lexicon> };

const cached = new WeakMap<object, Map<number, Cached>>();

/** The committee's lexicon, cached by database and revision; questions that come while it is read wait for the one reading. */
export async function lexiconOf(db: Database, committeeId: number): Promise<Lexicon> {
  const [stat] = await db.query<{ passages: number; revision: number }>(
    'select passages, revision from lex_stat where committee_id = $1',
    [committeeId],
  );
  const revision = stat?.revision ?? 0;
  const known = cached.get(db) ?? new Map<number, Cached>();
  cached.set(db, known);
  const held = known.get(committeeId);
  if (held?.revision === revision) return held.lexicon;
  // Read after the revision: a publication in between makes the copy newer than its number, so it is only read once more.
  const entry = { revision, lexicon: readLexicon(db, committeeId, stat?.passages ?? 0) };
  known.set(committeeId, entry);
  entry.lexicon.catch(() => known.get(committeeId) === entry && known.delete(committeeId));
  return entry.lexicon;
}

async function readLexicon(db: Database, committeeId: number, passages: number): Promise<Lexicon> {
  const pairs = await db.query<{ short: string; long: string }>(
    'select short, long from learnt_abbreviation where committee_id = $1 and n > 0 order by n, long collate "C"',
    [committeeId],
  );
  return {
    passages,
    restorer: restorerOf(await readBigrams(db, committeeId)),
    abbreviations: new Map(pairs.map((p) => [p.short, p.long])),
  };
}

/** Rows a statement: the embedded database answers in the same thread, and nothing else runs until it has. */
const PAGE = 20_000;

async function readBigrams(db: Database, committeeId: number): Promise<Map<string, Map<string, number>>> {
  const counts = new Map<string, Map<string, number>>();
  let last = { prev: '', next: '' };
  for (;;) {
    const rows = await db.query<{ prev: string; next: string; n: number }>(
      `select prev, next, n from syllable_bigram where committee_id = $1 and (prev, next) > ($2, $3)
       order by prev, next limit $4`,
      [committeeId, last.prev, last.next, PAGE],
    );
    for (const { prev, next, n } of rows) {
      if (n <= 0) continue;
      const following = counts.get(prev);
      if (following) following.set(next, n);
      else counts.set(prev, new Map([[next, n]]));
    }
    if (rows.length < PAGE) return counts;
    last = rows.at(-1) as { prev: string; next: string };
    await nextTurn();
  }
}
