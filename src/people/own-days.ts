import { z } from 'zod';
import type { Database } from '../database/database.ts';
import { type Author, recordSetting } from './committee-settings.ts';

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
  await recordSetting(tx, committeeId, 'calendar', changed, by, at);
  return changed;
}
