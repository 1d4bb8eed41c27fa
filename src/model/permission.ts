import type { Config } from '../config.ts';
import type { Database } from '../database/database.ts';
import { isLocalEndpoint } from './endpoint.ts';

export type Permission = { host: string; allowed: boolean; basis: string; by: string; on: string };
export type Author = { name: string; memberId: number | null; channel: string };

/** True where what is sent stays in the house: on this machine, in a private network, or on a host the settings name as one's own. */
export function staysInside(config: Config, url: string): boolean {
  const { host, hostname } = new URL(url);
  return isLocalEndpoint(url) || config.DONDOC_MODEL_HOSTS.some((own) => own === host || own === hostname);
}

/** The newest decision on a committee's words leaving for `host`; null where nobody has decided, which means that they may not. */
export async function permissionOf(db: Database, committeeId: number, host: string): Promise<Permission | null> {
  const [row] = await db.query<Permission>(
    `select host, allowed, basis, by_name as by, effective_on as "on" from model_permission
     where committee_id = $1 and host = $2 order by id desc limit 1`,
    [committeeId, host],
  );
  return row ?? null;
}

/** Records who let a committee's words leave for `host`, or stopped it, and on which legal basis. */
export async function recordPermission(
  db: Database,
  committeeId: number,
  { host, allowed, basis, on }: Omit<Permission, 'by'>,
  by: Author,
): Promise<void> {
  await db.query(
    `insert into model_permission (committee_id, host, allowed, basis, effective_on, by_name, member_id, channel)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [committeeId, host, allowed, basis, on, by.name, by.memberId, by.channel],
  );
}

/** How many committees let their words leave for `host`, of how many there are. */
export async function committeesAllowing(
  db: Database,
  host: string,
): Promise<{ allowing: number; committees: number }> {
  const [row] = await db.query<{ allowing: number; committees: number }>(
    `select (select count(*)::int from (select distinct on (committee_id) allowed from model_permission where host = $1 order by committee_id, id desc) p where p.allowed) as allowing,
       (select count(*)::int from committee) as committees`,
    [host],
  );
  return row as { allowing: number; committees: number };
}
