import { z } from 'zod';
import type { Database } from '../database/database.ts';

const RequiredClarity = z.enum(['person', 'work', 'time', 'responsibility', 'product', 'authority']);

/** What a committee decides for itself; every change is recorded with its author. */
export const CommitteeSettings = z.object({
  /** State and evidence of every agency's tasks are open to officers of the others. */
  openStates: z.boolean().default(false),
  /** No message leaves unasked ("dừng mọi tin"). */
  pushesStopped: z.boolean().default(false),
  /** Trial ("chạy thử"): everything for others goes to this member first. */
  trialMemberId: z.number().int().nullable().default(null),
  /** The messenger is asked to keep messages from being forwarded and saved. */
  protectContent: z.boolean().default(false),
  /** What a secretary confirms or grants waits for an approver. */
  twoStep: z.boolean().default(false),
  /** Messages pushed to leaders hold counts and codes only. */
  minimalForLeaders: z.boolean().default(true),
  /** Which of the six clarities (6 rõ) a task is checked for. */
  clarities: z.array(RequiredClarity).default([...RequiredClarity.options]),
});
export type CommitteeSettings = z.infer<typeof CommitteeSettings>;

export async function committeeSettings(db: Database, committeeId: number): Promise<CommitteeSettings> {
  const [row] = await db.query<{ settings: unknown }>('select settings from committee where id = $1', [committeeId]);
  return CommitteeSettings.parse(row?.settings ?? {});
}

export type Author = { name: string; memberId: number | null; channel: string };

/** Changes one setting and records who did it, from what to what. */
export function changeSetting<K extends keyof CommitteeSettings>(
  tx: Database,
  committeeId: number,
  name: K,
  value: CommitteeSettings[K],
  by: Author,
  at: string,
): Promise<void> {
  return recordSetting(tx, committeeId, name, value, by, at);
}

/** The same for what other parts keep with a committee's settings, each under its own name and schema. */
export async function recordSetting(
  tx: Database,
  committeeId: number,
  name: keyof CommitteeSettings | 'calendar' | 'digest' | 'letterhead',
  value: unknown,
  by: Author,
  at: string,
): Promise<void> {
  const json = JSON.stringify(value);
  await tx.query(
    `insert into setting_change (committee_id, name, old_value, new_value, member_id, by_name, channel, recorded_at)
     select id, $2, settings->$2, $3, $4, $5, $6, $7 from committee where id = $1`,
    [committeeId, name, json, by.memberId, by.name, by.channel, at],
  );
  await tx.query('update committee set settings = jsonb_set(settings, array[$2], $3) where id = $1', [
    committeeId,
    name,
    json,
  ]);
}
