import type { Database } from '../database/database.ts';
import type { OwnerView } from '../tasks/task-view.ts';
import type { Digest, LastDigest, Moment } from './digest.ts';
import { saveSteps } from './stale/steps-store.ts';

/** A member as a digest speaks to them, with the private conversation they are reached in, if any. */
export type DigestMember = {
  id: number;
  committeeId: number;
  name: string;
  role: 'officer' | 'secretary' | 'approver' | 'leader' | 'admin';
  agencyId: string | null;
  agencyName: string | null;
  formOfAddress: string;
  language: 'vi' | 'en';
  effectiveFrom: string;
  /** The messenger and bot they are reached by; null where by none. */
  channel: string | null;
  bot: string | null;
};

/** Members on a day; `channel` and `bot` are those of a conversation in which messages arrive. */
export async function digestMembers(db: Database, committeeId: number, on: string): Promise<DigestMember[]> {
  return db.query<DigestMember>(
    `select m.id, m.committee_id as "committeeId", m.name, m.role, m.agency_id as "agencyId", m.agency_name as "agencyName",
       m.form_of_address as "formOfAddress", coalesce(a.language, m.language) as language, m.effective_from as "effectiveFrom", c.channel, c.bot
     from member m left join account a on a.id = m.account_id
     left join lateral (select channel, bot from chat where account_id = m.account_id and kind = 'private' and unreachable_at is null order by id limit 1) c on true
     where m.committee_id = $1 and m.effective_from <= $2::date and (m.effective_to is null or m.effective_to > $2::date) order by m.id`,
    [committeeId, on],
  );
}

export async function portfoliosOf(db: Database, committeeId: number): Promise<Map<number, OwnerView[]>> {
  const rows = await db.query<OwnerView & { memberId: number }>(
    `select member_id as "memberId", agency_id as id, agency_name as name from portfolio where committee_id = $1 and revoked_at is null order by id`,
    [committeeId],
  );
  const portfolios = new Map<number, OwnerView[]>();
  for (const { memberId, id, name } of rows)
    portfolios.set(memberId, [...(portfolios.get(memberId) ?? []), { id, name }]);
  return portfolios;
}

/**
 * The last digest of each member before a moment of a day; of one `kind` only where it is given. A look ahead is none: what a morning
 * says is compared with the morning before.
 */
export async function lastDigests(
  db: Database,
  committeeId: number,
  before: { day: string; moment: Moment },
  kind: Digest['kind'] | null,
): Promise<Map<number, LastDigest>> {
  const rows = await db.query<LastDigest & { memberId: number }>(
    `select distinct on (member_id) member_id as "memberId", effective_on as day, seen from digest
     where committee_id = $1 and moment <> 'week-ahead' and ($3::text is null or kind = $3)
       and (effective_on < $2::date or (effective_on = $2::date and moment = 'morning' and $4 = 'exception'))
     order by member_id, effective_on desc, moment = 'morning'`,
    [committeeId, before.day, kind, before.moment],
  );
  return new Map(rows.map(({ memberId, ...last }) => [memberId, last]));
}

/** Puts other agencies in the place of those a member followed; none means all. */
export async function savePortfolio(
  tx: Database,
  member: { id: number; committeeId: number },
  agencies: OwnerView[],
  by: { name: string; channel: string },
  on: { day: string; at: string },
): Promise<void> {
  await tx.query('update portfolio set revoked_at = $2 where member_id = $1 and revoked_at is null', [
    member.id,
    on.at,
  ]);
  for (const { id, name } of agencies)
    await tx.query(
      `insert into portfolio (committee_id, member_id, agency_id, agency_name, by_name, channel, effective_on, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
      [member.committeeId, member.id, id, name, by.name, by.channel, on.day, on.at],
    );
}

/**
 * Claims the digest of a person and day; false where somebody has it already. The row, the steps of the ladder it tells and what is
 * posted for it commit together: a process that dies before leaves none, one that dies after leaves all to the senders of the outbox.
 */
export async function claimDigest(
  tx: Database,
  member: { id: number; committeeId: number },
  day: string,
  { digest, moment }: { digest: Digest; moment: Moment },
  channel: string,
  at: string,
): Promise<boolean> {
  const { kind, counts, seen, steps } = digest;
  const rows = await tx.query(
    `insert into digest (committee_id, member_id, effective_on, kind, counts, seen, channel, recorded_at, moment)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (member_id, effective_on, moment) do nothing returning id`,
    [member.committeeId, member.id, day, kind, JSON.stringify(counts), JSON.stringify(seen), channel, at, moment],
  );
  if (rows.length === 0) return false;
  await saveSteps(tx, member, steps, { day, at, channel });
  return true;
}

/** Members whose digest of a moment of a day is claimed. */
export async function claimedOn(
  db: Database,
  committeeId: number,
  { day, moment }: { day: string; moment: Moment },
): Promise<Set<number>> {
  const rows = await db.query<{ memberId: number }>(
    'select member_id as "memberId" from digest where committee_id = $1 and effective_on = $2::date and moment = $3',
    [committeeId, day, moment],
  );
  return new Set(rows.map((r) => r.memberId));
}

/** Days to come on which a session takes place. */
export async function sessionDays(db: Database, committeeId: number, after: string): Promise<string[]> {
  const rows = await db.query<{ day: string }>(
    'select distinct happens_on as day from meeting_event where committee_id = $1 and happens_on > $2::date and happens_on <= $2::date + 14 order by 1',
    [committeeId, after],
  );
  return rows.map((r) => r.day);
}

/** What else waits for the secretariat today: drafts, messages handed over, people who cannot be reached; and the sessions to come. */
export async function deskCounts(
  db: Database,
  committeeId: number,
  day: string,
): Promise<{ drafts: number; referrals: number; unreachable: string[]; sessions: string[] }> {
  const [counts] = await db.query<{ drafts: number; referrals: number }>(
    `select (select count(*)::int from document_version where committee_id = $1 and state in ('draft', 'waiting')) as drafts,
       (select count(*)::int from referral where committee_id = $1 and taken_at is null) as referrals`,
    [committeeId],
  );
  const unreachable = await db.query<{ name: string }>(
    `select m.name from member m where m.committee_id = $1 and m.effective_from <= $2::date and (m.effective_to is null or m.effective_to > $2::date)
       and exists (select 1 from chat c where c.account_id = m.account_id and c.kind = 'private' and c.unreachable_at is not null)
       and not exists (select 1 from chat c where c.account_id = m.account_id and c.kind = 'private' and c.unreachable_at is null)
     order by m.id`,
    [committeeId, day],
  );
  return {
    drafts: counts?.drafts ?? 0,
    referrals: counts?.referrals ?? 0,
    unreachable: unreachable.map((r) => r.name),
    sessions: await sessionDays(db, committeeId, day),
  };
}
