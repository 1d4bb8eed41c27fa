import { z } from 'zod';
import type { Database } from '../database/database.ts';

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
});
export type DigestSettings = z.infer<typeof DigestSettings>;

export async function digestSettings(db: Database, committeeId: number): Promise<DigestSettings> {
  const [row] = await db.query<{ digest: unknown }>(
    `select settings->'digest' as digest from committee where id = $1`,
    [committeeId],
  );
  return DigestSettings.parse(row?.digest ?? {});
}
