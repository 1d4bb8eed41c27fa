import type { Database } from '../../database/database.ts';
import { unreadableMessage } from '../../documents/messages.ts';
import { photographsAsFile } from '../../documents/scans/photographs.ts';
import { eraseReceived } from '../../jobs/inbox.ts';
import { sentFor } from '../../jobs/outbox.ts';
import { finishUpload, lastPhotoAt, takeUpUpload, type Upload } from '../../jobs/uploads.ts';
import { type Chat, chatById, localeOfChat } from '../../people/accounts.ts';
import { committeeSettings } from '../../people/committee-settings.ts';
import { errorClass } from '../../shared/log.ts';
import type { Locale, Words } from '../../shared/words.ts';
import { draftOf } from '../../tasks/draft.ts';
import { type IngestDeps, type IngestResult, ingest } from '../../tasks/ingest.ts';
import { withReconciling } from './lists/reconciling.ts';
import { returnedReply } from './lists/returned-list.ts';
import type { Reply } from './message.ts';
import type { Messenger } from './messenger.ts';
import { ofCommittee } from './of-committee.ts';
import { postReplies } from './post-replies.ts';
import { draftSummary } from './review/draft-view.ts';
import { reviewWords } from './review/words.ts';
import { messagesOf, rich } from './rich-text.ts';
import { ALBUM_PAUSE_MS } from './scans/photo-replies.ts';
import { progressCause, showingProgress } from './scans/progress.ts';
import { recordIncident } from './secret-replies.ts';
import { type ChatDeps, chatWords, saying } from './talk.ts';

const TRIES = 4;

/**
 * Takes in a file that was sent in chat: fetches it, has it read and guarded before anything is kept, stores it as a draft that
 * nobody else sees, and tells its sender in the message that said it was received. A crash begins again from the messenger's copy.
 * Throws where the file cannot be had now, so that the job is tried again.
 */
export async function takeUpload(
  db: Database,
  deps: ChatDeps & Omit<IngestDeps, 'db'>,
  messenger: Messenger,
  id: number,
): Promise<void> {
  const lastPhoto = await lastPhotoAt(db, id);
  const wait = lastPhoto === null ? 0 : Date.parse(lastPhoto) + ALBUM_PAUSE_MS - deps.now();
  if (wait > 0 && wait <= ALBUM_PAUSE_MS) return deps.uploadSoon(db, id, wait);
  const upload = await takeUpUpload(db, id);
  const chat = upload && (await chatById(db, upload.chatId));
  if (!upload || !chat) return;
  const locale = await localeOfChat(db, chat.id);
  const turn: Turn = { db, deps, messenger, upload, chat, locale, words: chatWords(locale) };
  try {
    const file = await fetched(messenger, upload);
    if (file === null) {
      const most = Math.floor(messenger.abilities.fileBytes / 1024 / 1024);
      await end(turn, 'too-large', [saying(turn.words('upload-too-large', { file: upload.fileName, most }))]);
      return;
    }
    const { committeeId, issuedOn } = upload;
    const { onPage, settled } = showingProgress(turn);
    const result = await ingest(
      { ...deps, db },
      { committeeId, ...file, on: issuedOn ?? undefined, publish: null, onPage },
    );
    await settled();
    await tell(turn, result);
  } catch (error) {
    deps.log.error(
      { upload: id, attempts: upload.attempts, failure: errorClass(error) },
      'a file could not be taken in',
    );
    if (upload.attempts < TRIES) throw error;
    await end(turn, 'failed', [saying(turn.words('upload-failed', { file: upload.fileName }))]);
  }
}

/** The file as the messenger has it; of photographs one file. Null where it is too large. */
async function fetched(messenger: Messenger, upload: Upload): Promise<{ fileName: string; bytes: Uint8Array } | null> {
  if (!upload.photos) {
    const bytes = await messenger.fetchFile(upload.fileId);
    return bytes && { fileName: upload.fileName, bytes };
  }
  const pictures: Uint8Array[] = [];
  for (const { fileId } of upload.photos) {
    const picture = await messenger.fetchFile(fileId);
    if (picture === null) return null;
    pictures.push(picture);
  }
  const { ending, bytes } = await photographsAsFile(pictures);
  return { fileName: `${upload.fileName}.${ending}`, bytes };
}

type Turn = {
  db: Database;
  deps: ChatDeps;
  messenger: Messenger;
  upload: Upload;
  chat: Chat;
  locale: Locale;
  words: Words;
};

async function tell(turn: Turn, result: IngestResult): Promise<void> {
  const { db, upload, words, locale } = turn;
  const file = upload.fileName;
  switch (result.kind) {
    case 'stored':
    case 'already-here': {
      const draft = await newestDraft(db, upload.committeeId, result.documentId);
      const shown = draft && (await draftOf(db, upload.committeeId, draft));
      const here =
        result.kind === 'already-here'
          ? [saying(words('upload-here', { file, state: words(`state-${result.state}`) }))]
          : [];
      const open = result.kind === 'stored' || ['draft', 'waiting'].includes(result.state);
      const at = shown && { committeeId: upload.committeeId, versionId: shown.versionId };
      const replies =
        open && at ? [await withReconciling(db, at, draftSummary(shown, reviewWords(locale)), locale)] : here;
      return end(turn, result.kind, replies, { state: 'done', documentId: result.documentId });
    }
    case 'list': {
      const { committeeId, memberId } = upload;
      const at = new Date(turn.deps.now()).toISOString();
      const input = { committeeId, memberId, file, list: result.list, at };
      const done = { state: 'done' as const, documentId: null };
      return end(turn, 'list', [await returnedReply(db, input, locale)], done);
    }
    case 'secret':
      return secret(turn, result.mark.level);
    case 'undated':
      return end(turn, 'undated', [
        {
          kind: 'blocks',
          blocks: [rich(words('upload-undated', { file }))],
          asks: true,
          context: { expects: 'issue-day', uploadId: upload.id },
        },
      ]);
    case 'unreadable':
      return end(turn, result.reason, [saying(unreadableMessage(result.reason, file, locale))]);
    case 'no-such-document':
      return end(turn, result.kind, [saying(words('upload-failed', { file }))]);
  }
}

async function newestDraft(db: Database, committeeId: number, documentId: number): Promise<number | null> {
  const [row] = await db.query<{ id: number }>(
    `select id from document_version where committee_id = $1 and document_id = $2 and state in ('draft', 'waiting') order by ordinal desc limit 1`,
    [committeeId, documentId],
  );
  return row?.id ?? null;
}

/** Ends the upload and tells its sender, in the message that said it was received where that was sent already. */
async function end(
  turn: Turn,
  outcome: string,
  replies: Reply[],
  more: { state: 'done' | 'failed'; documentId: number | null } = { state: 'failed', documentId: null },
  forget = false,
): Promise<void> {
  const { db, deps, messenger, upload, chat } = turn;
  const at = new Date(deps.now()).toISOString();
  const progress = await sentFor(db, chat.id, progressCause(upload));
  const settings = await committeeSettings(db, upload.committeeId);
  await db.transaction(async (tx) => {
    if (!(await finishUpload(tx, upload.id, { ...more, outcome, forget }, at))) return;
    if (forget) for (const cause of causesOf(upload)) await eraseReceived(tx, cause);
    // A day that was told gives the same upload a second end.
    const cause = `${upload.cause}:read:${upload.issuedOn ?? ''}`;
    const to = { chat, cause, abilities: messenger.abilities, settings };
    const said = replies.map((reply) => inPlace(reply, progress, messenger));
    await postReplies(tx, deps, to, ofCommittee(said, upload.committeeId));
  });
}

/** The same as an edit of the progress message, where it fits into one. */
function inPlace(reply: Reply, messageId: string | null, { abilities }: Messenger): Reply {
  if (reply.kind !== 'blocks' || reply.asks || messageId === null) return reply;
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
async function secret(turn: Turn, level: string): Promise<void> {
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
  await end(turn, 'secret', [...remove, saying(words('secret', { level }))], undefined, true);
}
