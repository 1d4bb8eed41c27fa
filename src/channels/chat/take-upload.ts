import type { Database } from '../../database/database.ts';
import { unreadableMessage } from '../../documents/messages.ts';
import { photographsAsFile } from '../../documents/scans/photographs.ts';
import { lastPhotoAt, takeUpUpload, type Upload } from '../../jobs/uploads.ts';
import { chatById, localeOfChat } from '../../people/accounts.ts';
import { errorClass } from '../../shared/log.ts';
import { draftOf } from '../../tasks/draft.ts';
import { type IngestDeps, type IngestResult, ingest, ingestSent } from '../../tasks/ingest.ts';
import { askWhatItIs, takePaper } from './letters/take-paper.ts';
import { withReconciling } from './lists/reconciling.ts';
import { returnedReply } from './lists/returned-list.ts';
import type { Messenger } from './messenger.ts';
import { askForProposals } from './proposals/propose-in-chat.ts';
import { draftSummary } from './review/draft-view.ts';
import { reviewWords } from './review/words.ts';
import { rich } from './rich-text.ts';
import { ALBUM_PAUSE_MS } from './scans/photo-replies.ts';
import { showingProgress } from './scans/progress.ts';
import { type ChatDeps, chatWords, saying } from './talk.ts';
import { endSecret, endUpload, type UploadTurn } from './upload-turn.ts';

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
  const turn: UploadTurn = { db, deps, messenger, upload, chat, locale, words: chatWords(locale) };
  try {
    const file = await fetched(messenger, upload);
    if (file === null) {
      const most = Math.floor(messenger.abilities.fileBytes / 1024 / 1024);
      await endUpload(turn, 'too-large', [saying(turn.words('upload-too-large', { file: upload.fileName, most }))]);
      return;
    }
    const { committeeId, issuedOn, purpose } = upload;
    const { onPage, settled } = showingProgress(turn);
    if (purpose === 'letter' || purpose === 'evidence') {
      const reading = await deps.reader.read({ ...file, on: undefined, limits: deps.limits }, onPage);
      await settled();
      await takePaper(turn, file, reading);
      return;
    }
    const input = { committeeId, ...file, on: issuedOn ?? undefined, publish: null, onPage };
    const taking = { ...deps, db };
    const result = await (purpose === null ? ingestSent(taking, input, deps.today()) : ingest(taking, input));
    await settled();
    if (result.kind !== 'letter') await tell(turn, result);
    else if (result.sure) await takePaper(turn, file, result.reading);
    else await askWhatItIs(turn);
  } catch (error) {
    deps.log.error(
      { upload: id, attempts: upload.attempts, failure: errorClass(error) },
      'a file could not be taken in',
    );
    if (upload.attempts < TRIES) throw error;
    await endUpload(turn, 'failed', [saying(turn.words('upload-failed', { file: upload.fileName }))]);
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

async function tell(turn: UploadTurn, result: IngestResult): Promise<void> {
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
      const told = async (tx: Database) => {
        if (draft) await askForProposals(tx, turn.deps, { ...upload, versionId: draft, chatId: turn.chat.id });
        return replies;
      };
      return endUpload(turn, result.kind, told, { state: 'done', documentId: result.documentId });
    }
    case 'list': {
      const { committeeId, memberId } = upload;
      const at = new Date(turn.deps.now()).toISOString();
      const input = { committeeId, memberId, file, list: result.list, at };
      const done = { state: 'done' as const, documentId: null };
      return endUpload(turn, 'list', [await returnedReply(db, input, locale)], done);
    }
    case 'secret':
      return endSecret(turn, result.mark.level);
    case 'undated':
      return endUpload(turn, 'undated', [
        {
          kind: 'blocks',
          blocks: [rich(words('upload-undated', { file }))],
          asks: true,
          context: { expects: 'issue-day', uploadId: upload.id },
        },
      ]);
    case 'unreadable':
      return endUpload(turn, result.reason, [saying(unreadableMessage(result.reason, file, locale))]);
    case 'no-such-document':
      return endUpload(turn, result.kind, [saying(words('upload-failed', { file }))]);
  }
}

async function newestDraft(db: Database, committeeId: number, documentId: number): Promise<number | null> {
  const [row] = await db.query<{ id: number }>(
    `select id from document_version where committee_id = $1 and document_id = $2 and state in ('draft', 'waiting') order by ordinal desc limit 1`,
    [committeeId, documentId],
  );
  return row?.id ?? null;
}
