import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '../database/database.ts';
import { fold } from '../shared/text.ts';
import type { Viewer } from './access.ts';
import { type Account, membershipsOf, setCurrentCommittee } from './accounts.ts';
import { addMember, type Member, membersOf } from './store.ts';

/** 24 random bytes: 32 characters, within the 64 of a Telegram deep link (core.telegram.org/bots/features#deep-linking). */
const TOKEN_BYTES = 24;
export const INVITATION_DAYS = 7;
const DAY_MS = 86_400_000;

export type NewInvitation = {
  committeeId: number;
  role: Viewer['role'];
  agency: { id: string; name: string } | null;
  /** The member it is for where one is recorded already, else how the new member is to be called. */
  name: string | null;
  byName: string;
};

export type Invited = { kind: 'invited'; token: string; expiresAt: string } | { kind: 'agency-needed' };

/** Makes a one-time invitation that ends after a week. An officer's names the agency. Only the hash of the token is kept. */
export async function invite(db: Database, given: NewInvitation, nowMs: number): Promise<Invited> {
  if (given.role === 'officer' && !given.agency) return { kind: 'agency-needed' };
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const expiresAt = new Date(nowMs + INVITATION_DAYS * DAY_MS).toISOString();
  await db.query(
    `insert into invitation (committee_id, token_hash, role, agency_id, agency_name, name, by_name, recorded_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      given.committeeId,
      hashOf(token),
      given.role,
      given.agency?.id ?? null,
      given.agency?.name ?? null,
      given.name,
      given.byName,
      new Date(nowMs).toISOString(),
      expiresAt,
    ],
  );
  return { kind: 'invited', token, expiresAt };
}

type InvitationRow = {
  id: number;
  committeeId: number;
  role: Viewer['role'];
  agencyId: string | null;
  agencyName: string | null;
  name: string | null;
  expiresAt: string;
  usedAt: string | null;
};

export type Joined =
  | { kind: 'joined'; member: Member }
  | { kind: 'already'; member: Member }
  | { kind: 'used' | 'expired' | 'unknown' | 'for-another' };

/**
 * Uses an invitation for an account: once, before it ends. A recorded member of that name without an account becomes this
 * account's; otherwise a member is made. Somebody who is a member of the committee with that role already stays as they are;
 * an administrator who opens a link made for another person stays one, and the link stays unused.
 */
export async function acceptInvitation(
  tx: Database,
  account: Account,
  token: string,
  { nowMs, today }: { nowMs: number; today: string },
): Promise<Joined> {
  const [found] = await tx.query<InvitationRow>(
    `select id, committee_id as "committeeId", role, agency_id as "agencyId", agency_name as "agencyName", name, expires_at as "expiresAt", used_at as "usedAt"
     from invitation where token_hash = $1 for update`,
    [hashOf(token)],
  );
  if (!found) return { kind: 'unknown' };
  const current = (await membershipsOf(tx, account.id, today)).find((m) => m.committeeId === found.committeeId);
  if (current && current.role === found.role && current.agencyId === found.agencyId) {
    await setCurrentCommittee(tx, account.id, found.committeeId);
    return { kind: 'already', member: current };
  }
  if (found.usedAt) return { kind: 'used' };
  if (Date.parse(found.expiresAt) <= nowMs) return { kind: 'expired' };
  if (current?.role === 'admin' && found.role !== 'admin') return { kind: 'for-another' };
  if (current)
    await tx.query('update member set effective_to = $2, account_id = null where id = $1', [current.id, today]);
  const member = await memberFor(tx, account, found, today);
  await tx.query('update invitation set used_at = $2, member_id = $3 where id = $1', [
    found.id,
    new Date(nowMs).toISOString(),
    member.id,
  ]);
  await setCurrentCommittee(tx, account.id, found.committeeId);
  return { kind: 'joined', member };
}

async function memberFor(tx: Database, account: Account, found: InvitationRow, today: string): Promise<Member> {
  const free = found.name === null ? null : await recordedMember(tx, found, found.name, today);
  const member =
    free ??
    (await addMember(tx, {
      committeeId: found.committeeId,
      name: found.name ?? account.name,
      role: found.role,
      agencyId: found.agencyId,
      agencyName: found.agencyName,
      phone: null,
      effectiveFrom: today,
    }));
  await tx.query('update member set account_id = $2 where id = $1', [member.id, account.id]);
  return member;
}

/** The recorded member an invitation is for: of that name, role and agency, and without an account. Of two of one name none is taken over. */
async function recordedMember(
  tx: Database,
  { committeeId, role, agencyId }: InvitationRow,
  name: string,
  today: string,
): Promise<Member | null> {
  const taken = await tx.query<{ id: number }>(
    'select id from member where committee_id = $1 and account_id is not null',
    [committeeId],
  );
  const free = (await membersOf(tx, committeeId)).filter(
    (m) =>
      m.role === role &&
      m.agencyId === agencyId &&
      m.effectiveFrom <= today &&
      (!m.effectiveTo || today < m.effectiveTo) &&
      !taken.some((t) => t.id === m.id),
  );
  return free.find((m) => String(m.id) === name) ?? free.find((m) => fold(m.name) === fold(name.trim())) ?? null;
}

/** Ends invitations nobody used; returns how many. */
export async function revokeInvitations(db: Database, committeeId: number, nowMs: number): Promise<number> {
  const at = new Date(nowMs).toISOString();
  const rows = await db.query(
    'update invitation set expires_at = $2 where committee_id = $1 and used_at is null and expires_at > $2 returning id',
    [committeeId, at],
  );
  return rows.length;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
