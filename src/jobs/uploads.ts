import type { Database } from '../database/database.ts';
import type { Line } from './inbox.ts';

/** One of several photographs sent at once: the messenger's file, its message, the cause that brought it, and when. */
export type SentPhoto = { fileId: string; messageId: string | null; cause: string; at: string };

/** A file, or the photographs of one paper, that somebody sent in chat and that waits to be taken in. `fileId` is the messenger's own. */
export type Upload = {
  id: number;
  committeeId: number;
  memberId: number;
  chatId: number;
  cause: string;
  fileId: string;
  fileName: string;
  messageId: string | null;
  /** The day of issue as the person told it, where the paper does not name one. */
  issuedOn: string | null;
  attempts: number;
  photos: SentPhoto[] | null;
  /** What the sender means it to be; null: its content tells. */
  purpose: UploadPurpose | null;
  /** What was written with it, until it is taken in. */
  caption: string | null;
};

/** A paper that gives work, an agency's letter of reports, an enclosure to one report. */
export type UploadPurpose = 'document' | 'letter' | 'evidence';

/** Keeps an upload; the same cause a second time gives null. */
export async function addUpload(
  tx: Database,
  upload: Omit<Upload, 'id' | 'attempts' | 'issuedOn'>,
  at: string,
): Promise<number | null> {
  const [row] = await tx.query<{ id: number }>(
    `insert into upload (committee_id, member_id, chat_id, cause, file_id, file_name, message_id, recorded_at, photos, purpose, caption) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (cause) do nothing returning id`,
    [
      upload.committeeId,
      upload.memberId,
      upload.chatId,
      upload.cause,
      upload.fileId,
      upload.fileName,
      upload.messageId,
      at,
      upload.photos && JSON.stringify(upload.photos),
      upload.purpose,
      upload.caption,
    ],
  );
  return row?.id ?? null;
}

/** Adds a photograph to those sent with it; null where they have been taken in already. */
export async function addPhoto(tx: Database, cause: string, photo: SentPhoto): Promise<number | null> {
  const [row] = await tx.query<{ id: number }>(
    `update upload set photos = photos || jsonb_build_array($2::jsonb) where cause = $1 and state = 'waiting' and attempts = 0 and photos is not null returning id`,
    [cause, JSON.stringify(photo)],
  );
  return row?.id ?? null;
}

/** When the last of several photographs came; null for anything else. */
export async function lastPhotoAt(db: Database, id: number): Promise<string | null> {
  const [row] = await db.query<{ at: string | null }>(
    `select photos->-1->>'at' as at from upload where id = $1 and state = 'waiting'`,
    [id],
  );
  return row?.at ?? null;
}

/** Takes up a waiting upload and counts the try; null where it is finished. */
export async function takeUpUpload(db: Database, id: number): Promise<Upload | null> {
  const [row] = await db.query<Upload>(
    `update upload set attempts = attempts + 1 where id = $1 and state = 'waiting'
     returning id, committee_id as "committeeId", member_id as "memberId", chat_id as "chatId", cause, file_id as "fileId", file_name as "fileName", message_id as "messageId", issued_on as "issuedOn", attempts, photos, purpose, caption`,
    [id],
  );
  return row ?? null;
}

/** Ends an upload, once: false where it was ended meanwhile. A refused one forgets what it was. */
export async function finishUpload(
  tx: Database,
  id: number,
  ended: { state: 'done' | 'failed'; outcome: string; documentId: number | null; forget: boolean },
  at: string,
): Promise<boolean> {
  const rows = await tx.query(
    `update upload set state = $2, outcome = $3, document_id = $4, finished_at = $5, caption = null,
       file_id = case when $6 then null else file_id end, file_name = case when $6 then null else file_name end, photos = case when $6 then null else photos end
     where id = $1 and state = 'waiting' returning id`,
    [id, ended.state, ended.outcome, ended.documentId, at, ended.forget],
  );
  return rows.length > 0;
}

/** A file that could not be dated waits again with the day its sender told; false where it is not theirs or was not asked about. */
export async function dateUpload(tx: Database, id: number, memberId: number, issuedOn: string): Promise<boolean> {
  const rows = await tx.query(
    `update upload set state = 'waiting', issued_on = $3, finished_at = null where id = $1 and member_id = $2 and state = 'failed' and outcome = 'undated' returning id`,
    [id, memberId, issuedOn],
  );
  return rows.length > 0;
}

/** A file whose sender says what it is waits again to be taken in so; false where it is not theirs or was not asked about. */
export async function repurposeUpload(
  tx: Database,
  id: number,
  memberId: number,
  purpose: UploadPurpose,
): Promise<boolean> {
  const rows = await tx.query(
    `update upload set state = 'waiting', purpose = $3, finished_at = null
     where id = $1 and member_id = $2 and state <> 'waiting' and outcome in ('letter', 'letter-or-document') and purpose is distinct from $3 returning id`,
    [id, memberId, purpose],
  );
  return rows.length > 0;
}

/** Uploads of a bot's chats that wait, for the start of a process. */
export async function uploadsWaiting(db: Database, line: Line): Promise<number[]> {
  const rows = await db.query<{ id: number }>(
    `select u.id from upload u join chat c on c.id = u.chat_id where u.state = 'waiting' and c.channel = $1 and c.bot = $2 order by u.id`,
    [line.channel, line.bot],
  );
  return rows.map((r) => r.id);
}
