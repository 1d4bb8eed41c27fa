import type { Database } from '../../database/database.ts';
import { eraseReceived } from '../../jobs/inbox.ts';
import { sentFor } from '../../jobs/outbox.ts';
import { finishUpload, type Upload } from '../../jobs/uploads.ts';
import { accountById, type Chat, membershipsOf } from '../../people/accounts.ts';
import { committeeSettings } from '../../people/committee-settings.ts';
import { viewerOf } from '../../people/store.ts';
import type { Locale, Words } from '../../shared/words.ts';
import type { IngestDeps } from '../../tasks/ingest.ts';
import type { Reply } from './message.ts';
import type { Messenger } from './messenger.ts';
import { ofCommittee } from './of-committee.ts';
import { postReplies } from './post-replies.ts';
import { messagesOf } from './rich-text.ts';
import { progressCause } from './scans/progress.ts';
import { recordIncident } from './secret-replies.ts';
import { type ChatDeps, type MemberTalk, saying } from './talk.ts';

/** One file on its way in, outside of the turn that brought it. */
export type UploadTurn = {
  db: Database;
  deps: ChatDeps & Omit<IngestDeps, 'db'>;
  messenger: Messenger;
  upload: Upload;
  chat: Chat;
  locale: Locale;
  words: Words;
};

/** What the sender is told; as a function, written in the transaction that ends the upload. */
export type Told = Reply[] | ((tx: Database) => Promise<Reply[]>);
export type Ended = { state: 'done' | 'failed'; documentId: number | null };

/** Ends the upload and tells its sender, in the message that said it was received where that was sent already. */
export async function endUpload(
  turn: UploadTurn,
  outcome: string,
  told: Told,
  more: Ended = { state: 'failed', documentId: null },
  forget = false,
): Promise<void> {
  const { db, deps, messenger, upload, chat } = turn;
  const at = new Date(deps.now()).toISOString();
  const progress = await sentFor(db, chat.id, progressCause(upload));
  const settings = await committeeSettings(db, upload.committeeId);
  await db.transaction(async (tx) => {
    if (!(await finishUpload(tx, upload.id, { ...more, outcome, forget }, at))) return;
    if (forget) for (const cause of causesOf(upload)) await eraseReceived(tx, cause);
    const to = { chat, cause: readCause(upload), abilities: messenger.abilities, settings };
    const replies = typeof told === 'function' ? await told(tx) : told;
    const said = replies.map((reply) => inPlace(reply, progress, messenger));
    await postReplies(tx, deps, to, ofCommittee(said, upload.committeeId));
  });
}

/** A day or a purpose that was told gives the same upload a second end. */
function readCause({ cause, issuedOn, purpose }: Upload): string {
  return `${cause}:read:${issuedOn ?? ''}${purpose ? `:${purpose}` : ''}`;
}

/** The same as an edit of the progress message, where it fits into one and nothing is to be answered to it. */
function inPlace(reply: Reply, messageId: string | null, { abilities }: Messenger): Reply {
  if (reply.kind !== 'blocks' || reply.asks || reply.context?.expects || messageId === null) return reply;
  const [body, ...more] = messagesOf(reply.blocks, abilities);
  if (!body || more.length > 0) return reply;
  return {
    kind: 'other',
    outgoing: { kind: 'edit', messageId, body, ...(reply.buttons ? { buttons: reply.buttons } : {}) },
  };
}

/** What brought an upload: each of several photographs is an update of its own. */
function causesOf(upload: Upload): string[] {
  return upload.photos ? upload.photos.map((photo) => photo.cause) : [upload.cause];
}

/** The paper is marked: nothing of it stays here, its message is removed, an incident without content is recorded. */
export async function endSecret(turn: UploadTurn, level: string): Promise<void> {
  const { db, deps, messenger, upload, words } = turn;
  const [member] = await db.query<{ name: string; agency: string | null; accountId: number | null }>(
    'select name, agency_name as agency, account_id as "accountId" from member where id = $1',
    [upload.memberId],
  );
  await db.transaction((tx) =>
    recordIncident(tx, deps, messenger, {
      cause: upload.cause,
      committeeId: upload.committeeId,
      memberId: upload.memberId,
      accountId: member?.accountId ?? null,
      who: member?.agency ?? member?.name ?? '',
      level,
      what: upload.photos ? 'photo' : 'file',
    }),
  );
  const messages = upload.photos ? upload.photos.map((photo) => photo.messageId) : [upload.messageId];
  const remove = messages.flatMap((messageId): Reply[] =>
    messageId ? [{ kind: 'other', outgoing: { kind: 'remove', messageId } }] : [],
  );
  await endUpload(turn, 'secret', [...remove, saying(words('secret', { level }))], undefined, true);
}

/** The conversation the file belongs to, gone on with today's rights of its sender; null where they are a member no more. */
export async function talkOf(turn: UploadTurn): Promise<MemberTalk | null> {
  const { db, deps, messenger, upload, chat, locale, words } = turn;
  const account = chat.accountId === null ? null : await accountById(db, chat.accountId);
  if (!account) return null;
  const memberships = await membershipsOf(db, account.id, deps.today());
  const member = memberships.find((m) => m.id === upload.memberId);
  if (!member) return null;
  return {
    deps,
    db,
    line: messenger.line,
    abilities: messenger.abilities,
    incoming: {
      chat: { externalId: chat.externalId, kind: chat.kind, title: chat.title, threadId: null },
      sender: null,
      messageId: upload.messageId,
      replyTo: null,
      addressed: true,
      content: { kind: 'text', text: upload.caption ?? '', forwarded: false, edited: false },
    },
    cause: readCause(upload),
    chat,
    account,
    locale,
    words,
    member,
    memberships,
    viewer: viewerOf(member),
    settings: await committeeSettings(db, upload.committeeId),
  };
}
