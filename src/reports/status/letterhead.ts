import { z } from 'zod';
import type { Database } from '../../database/database.ts';
import { type Author, recordSetting } from '../../people/committee-settings.ts';

/** What a committee's letters bear; a person fills it in once. Empty stays a blank to be filled in by hand. */
export const Letterhead = z.object({
  /** Cơ quan chủ quản, above the issuing body. */
  parentBody: z.string().max(200).default(''),
  /** Cơ quan ban hành; empty: the committee's name. */
  body: z.string().max(200).default(''),
  /** Nơi ban hành: "Hà Nội". */
  place: z.string().max(60).default('Hà Nội'),
  /** Ký hiệu behind the number, which the records office gives: "BCĐ-TGV". */
  symbol: z.string().max(60).default(''),
  /** "TL. TRƯỞNG BAN", "KT. TRƯỞNG BAN"; empty where the signer signs in own right. */
  authority: z.string().max(100).default(''),
  /** Chức vụ của người ký: "TỔ TRƯỞNG TỔ GIÚP VIỆC". */
  signerTitle: z.string().max(100).default('TỔ TRƯỞNG TỔ GIÚP VIỆC'),
  /** How the office that writes calls itself in a sentence. */
  office: z.string().max(100).default('Tổ giúp việc'),
  /** Đầu mối: office, telephone, address to which reports go. */
  contact: z.string().max(300).default(''),
  /** Further recipients, separated by ";". */
  recipients: z.string().max(500).default(''),
  /** Where the copy is kept: "VT, TGV". */
  archive: z.string().max(60).default('VT'),
});
export type Letterhead = z.infer<typeof Letterhead>;

export async function letterhead(db: Database, committeeId: number): Promise<Letterhead> {
  const [row] = await db.query<{ given: unknown }>(
    `select settings->'letterhead' as given from committee where id = $1`,
    [committeeId],
  );
  return Letterhead.parse(row?.given ?? {});
}

/** Changes what is given and records who did it, from what to what. */
export async function changeLetterhead(
  db: Database,
  committeeId: number,
  change: Partial<Letterhead>,
  by: Author,
  at: string,
): Promise<Letterhead> {
  return db.transaction(async (tx) => {
    await tx.query('select id from committee where id = $1 for update', [committeeId]);
    const after = Letterhead.parse({ ...(await letterhead(tx, committeeId)), ...change });
    await recordSetting(tx, committeeId, 'letterhead', after, by, at);
    return after;
  });
}
