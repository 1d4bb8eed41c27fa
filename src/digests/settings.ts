import { z } from 'zod';
import type { Database } from '../database/database.ts';
import { type Author, recordSetting } from '../people/committee-settings.ts';
import { StaleDays } from '../tasks/stale/stale-ladder.ts';

const Steps = z.array(z.number().int().min(0).max(60)).min(1).max(10);

/** How a committee reminds. The long ladder is for products that need the signatures of several ministries: 7 – 1 is too late for a decree. */
export const DigestSettings = z.object({
  /** Working days before the due day. */
  longLadder: Steps.default([15, 7, 3, 1]),
  shortLadder: Steps.default([7, 1, 0]),
  /** Products that take the long ladder where the task makes one, or puts it to the Prime Minister or the Government. */
  longProducts: z
    .array(z.string().min(1))
    .default(['nghị định', 'nghị quyết', 'đề án', 'chiến lược', 'trình thủ tướng', 'trình chính phủ']),
  /** Days without a report: the agency is asked, the secretariat told, the leaders told. */
  stale: StaleDays.default({ officer: 30, desk: 37, leader: 45 }),
});
export type DigestSettings = z.infer<typeof DigestSettings>;

export async function digestSettings(db: Database, committeeId: number): Promise<DigestSettings> {
  const [row] = await db.query<{ digest: unknown }>(
    `select settings->'digest' as digest from committee where id = $1`,
    [committeeId],
  );
  return DigestSettings.parse(row?.digest ?? {});
}

/** Changes the ladders as a whole and records who did it; null, and nothing changed, where the steps make no ladder. */
export async function changeReminders(
  tx: Database,
  committeeId: number,
  change: Partial<DigestSettings>,
  by: Author,
  at: string,
): Promise<DigestSettings | null> {
  const wanted = DigestSettings.safeParse({ ...(await digestSettings(tx, committeeId)), ...change });
  if (!wanted.success) return null;
  await recordSetting(tx, committeeId, 'digest', wanted.data, by, at);
  return wanted.data;
}
