import { z } from 'zod';
import type { Database } from '../database/database.ts';
import type { Author } from './committee-settings.ts';

/** A committee's own days: kept with its settings, so that what the yearly tables do not know yet is data and no new version. */
const OwnDaysSetting = z.object({ off: z.array(z.iso.date()).default([]), work: z.array(z.iso.date()).default([]) });
export type OwnDaysSetting = z.infer<typeof OwnDaysSetting>;

export async function ownDaysOf(db: Database, committeeId: number): Promise<OwnDaysSetting> {
  const [row] = await db.query<{ own: unknown }>(`select settings->'calendar' as own from committee where id = $1`, [
    committeeId,
  ]);
  return OwnDaysSetting.parse(row?.own ?? {});
}

/** Marks one day as off, as worked, or as the yearly table has it; recorded with who did it. */
export async function changeOwnDay(
  tx: Database,
  committeeId: number,
  day: string,
  kind: 'off' | 'work' | 'as-table',
  by: Author,
  at: string,
): Promise<OwnDaysSetting> {
  const own = await ownDaysOf(tx, committeeId);
  const without = (days: string[]) => days.filter((d) => d !== day);
  const changed = {
    off: kind === 'off' ? [...without(own.off), day].sort() : without(own.off),
    work: kind === 'work' ? [...without(own.work), day].sort() : without(own.work),
  };
  await changeSettingObject(tx, committeeId, 'calendar', changed, by, at);
  return changed;
}

/** Replaces one object among a committee's settings and records who did it, from what to what. */
export async function changeSettingObject(
  tx: Database,
  committeeId: number,
  name: 'calendar' | 'digest',
  value: unknown,
  by: Author,
  at: string,
): Promise<void> {
  await tx.query(
    `insert into setting_change (committee_id, name, old_value, new_value, member_id, by_name, channel, recorded_at)
     select id, $2, settings->$2, $3, $4, $5, $6, $7 from committee where id = $1`,
    [committeeId, name, JSON.stringify(value), by.memberId, by.name, by.channel, at],
  );
  await tx.query('update committee set settings = jsonb_set(settings, array[$2], $3) where id = $1', [
    committeeId,
    name,
    JSON.stringify(value),
  ]);
}
