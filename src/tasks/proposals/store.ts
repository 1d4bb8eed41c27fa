import type { Database } from '../../database/database.ts';
import type { SourceText } from '../../documents/source-text.ts';
import type { ProposedDirective } from '../directive.ts';
import type { VersionState } from '../document-store.ts';
import type { Disagreement, Standing } from './merged.ts';
import type { Proposal } from './permitted.ts';

/** A reading of a version by the model that waits. */
export type Run = {
  id: number;
  committeeId: number;
  versionId: number;
  chatId: number | null;
  tries: number;
  recordedAt: string;
};

/** Has a version read by the model; null where it was read or waits already. What was given up or not allowed begins again. */
export async function addRun(
  tx: Database,
  run: { committeeId: number; versionId: number; chatId: number | null },
  at: string,
): Promise<number | null> {
  const [row] = await tx.query<{ id: number }>(
    `insert into proposal_run (committee_id, version_id, chat_id, recorded_at) values ($1, $2, $3, $4)
     on conflict (version_id) do update set state = 'waiting', tries = 0, chat_id = excluded.chat_id, recorded_at = excluded.recorded_at, finished_at = null
       where proposal_run.state in ('given-up', 'not-allowed') returning id`,
    [run.committeeId, run.versionId, run.chatId, at],
  );
  return row?.id ?? null;
}

/** The reading that waits for a version; null where none does. `lock` holds it until the transaction ends. */
export async function waitingRun(db: Database, versionId: number, lock = false): Promise<Run | null> {
  const [row] = await db.query<Run>(
    `select id, committee_id as "committeeId", version_id as "versionId", chat_id as "chatId", tries, recorded_at as "recordedAt"
     from proposal_run where version_id = $1 and state = 'waiting' ${lock ? 'for update' : ''}`,
    [versionId],
  );
  return row ?? null;
}

/** Versions of a bot's chats that wait to be read, for the start of a process; those of no chat too. */
export async function versionsToRead(db: Database, line: { channel: string; bot: string }): Promise<number[]> {
  const rows = await db.query<{ id: number }>(
    `select r.version_id as id from proposal_run r left join chat c on c.id = r.chat_id
     where r.state = 'waiting' and (c.id is null or c.channel = $1 and c.bot = $2) order by r.id`,
    [line.channel, line.bot],
  );
  return rows.map((row) => row.id);
}

export async function countTry(db: Database, id: number): Promise<void> {
  await db.query('update proposal_run set tries = tries + 1 where id = $1', [id]);
}

export type RunEnd = {
  state: 'done' | 'given-up' | 'not-allowed';
  windows: number;
  read: number;
  added: number;
  disagreements: number;
  refused: number;
};

export async function finishRun(tx: Database, id: number, end: RunEnd, at: string): Promise<void> {
  await tx.query(
    `update proposal_run set state = $2, windows = $3, windows_read = $4, added = $5, disagreements = $6, refused = $7, finished_at = $8
     where id = $1 and state = 'waiting'`,
    [id, end.state, end.windows, end.read, end.added, end.disagreements, end.refused, at],
  );
}

export type VersionToRead = Pick<SourceText, 'format' | 'text' | 'noise' | 'pages'> & {
  file: string;
  issuedOn: string;
  standing: string;
  restricted: boolean;
  state: VersionState;
};

export async function versionToRead(db: Database, versionId: number): Promise<VersionToRead | null> {
  const [row] = await db.query<VersionToRead>(
    `select format, text, noise, pages, file_name as file, issued_on as "issuedOn", standing, restricted, state
     from document_version where id = $1`,
    [versionId],
  );
  return row ?? null;
}

/** Names what was asked: the words of the window, the wording of the prompt, the model. */
export type WindowKey = { committeeId: number; textHash: string; promptHash: string; model: string };

export async function knownProposals(db: Database, key: WindowKey): Promise<Proposal[] | null> {
  const [row] = await db.query<{ proposals: Proposal[] }>(
    'select proposals from proposal_window where committee_id = $1 and text_hash = $2 and prompt_hash = $3 and model = $4',
    [key.committeeId, key.textHash, key.promptHash, key.model],
  );
  return row?.proposals ?? null;
}

export async function keepProposals(db: Database, key: WindowKey, proposals: readonly Proposal[]): Promise<void> {
  await db.query(
    `insert into proposal_window (committee_id, text_hash, prompt_hash, model, proposals) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [key.committeeId, key.textHash, key.promptHash, key.model, JSON.stringify(proposals)],
  );
}

/** Everything that stands or stood in a version, in its order. What a person has dealt with is settled. */
export function standingIn(db: Database, versionId: number): Promise<(Standing & { ordinal: number })[]> {
  const ids = (role: string) =>
    `array(select o.agency_id from directive_owner o where o.directive_id = d.id and o.role = '${role}' order by o.position)`;
  return db.query(
    `select d.id, d.ordinal, d.start_offset as start, d.end_offset as "end", d.due, ${ids('lead')} as "leadIds", ${ids('support')} as "supportIds",
       (d.origin = 'person' or exists (select 1 from directive_review r where r.directive_id = d.id and r.revoked_at is null)) as settled
     from directive d where d.version_id = $1 order by d.ordinal, d.start_offset, d.id`,
    [versionId],
  );
}

/** What a model saw otherwise, as it is kept and shown beside the item. */
export type Seen = Pick<ProposedDirective, 'quote' | 'lead' | 'support' | 'due' | 'duePhrase'>;

export async function addDisagreements(
  tx: Database,
  committeeId: number,
  disagreements: readonly Disagreement[],
  by: { model: string; promptHash: string },
): Promise<void> {
  for (const { id, about, seen } of disagreements) {
    const { quote, lead, support, due, duePhrase } = seen;
    await tx.query(
      `insert into directive_disagreement (committee_id, directive_id, about, seen, model, prompt_hash) values ($1, $2, $3, $4, $5, $6)`,
      [committeeId, id, about, JSON.stringify({ quote, lead, support, due, duePhrase }), by.model, by.promptHash],
    );
  }
}
