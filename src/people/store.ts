import type { Database } from '../database/database.ts';
import { fold } from '../shared/text.ts';
import type { Viewer } from './access.ts';

export type Member = {
  id: number;
  committeeId: number;
  name: string;
  role: Viewer['role'];
  agencyId: string | null;
  agencyName: string | null;
  phone: string | null;
  effectiveFrom: string;
  effectiveTo: string | null;
};

const COLUMNS = `id, committee_id as "committeeId", name, role, agency_id as "agencyId", agency_name as "agencyName", phone, effective_from as "effectiveFrom", effective_to as "effectiveTo"`;

/** Members of a committee, those whose membership has ended included. */
export async function membersOf(db: Database, committeeId: number): Promise<Member[]> {
  return db.query<Member>(`select ${COLUMNS} from member where committee_id = $1 order by id`, [committeeId]);
}

export type NewMember = Omit<Member, 'id' | 'effectiveTo'>;

export async function addMember(db: Database, member: NewMember): Promise<Member> {
  const [row] = await db.query<Member>(
    `insert into member (committee_id, name, role, agency_id, agency_name, phone, effective_from) values ($1, $2, $3, $4, $5, $6, $7) returning ${COLUMNS}`,
    [
      member.committeeId,
      member.name,
      member.role,
      member.agencyId,
      member.agencyName,
      member.phone,
      member.effectiveFrom,
    ],
  );
  return row as Member;
}

/** The current member with this id or name (accents and case do not matter), or null. */
export async function findMember(
  db: Database,
  committeeId: number,
  nameOrId: string,
  on: string,
): Promise<Member | null> {
  const current = (await membersOf(db, committeeId)).filter(
    (m) => m.effectiveFrom <= on && (!m.effectiveTo || on < m.effectiveTo),
  );
  return (
    current.find((m) => String(m.id) === nameOrId) ??
    current.find((m) => fold(m.name) === fold(nameOrId.trim())) ??
    null
  );
}

export function viewerOf(member: Member): Viewer {
  return { memberId: member.id, role: member.role, agencyId: member.agencyId, committeeId: member.committeeId };
}
