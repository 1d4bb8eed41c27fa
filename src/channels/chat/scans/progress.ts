import type { Database } from '../../../database/database.ts';
import type { OnPage } from '../../../documents/readers/reading.ts';
import { sentFor } from '../../../jobs/outbox.ts';
import type { Upload } from '../../../jobs/uploads.ts';
import type { Chat } from '../../../people/accounts.ts';
import { errorClass } from '../../../shared/log.ts';
import type { Locale } from '../../../shared/words.ts';
import type { Messenger } from '../messenger.ts';
import { postReplies } from '../post-replies.ts';
import { rich } from '../rich-text.ts';
import type { ChatDeps } from '../talk.ts';
import { scanWords } from './words.ts';

/** Telegram slows down whoever edits a message more often than every few seconds. */
const EVERY_MS = 4_000;

/** Names the message that said an upload was received, which tells how far it is. */
export function progressCause(upload: Upload): string {
  return upload.photos?.[0]?.cause ?? upload.cause;
}

type Reading = {
  db: Database;
  deps: ChatDeps;
  messenger: Messenger;
  upload: Upload;
  chat: Chat;
  locale: Locale;
};

/**
 * Tells in the progress message which page of a scan is being read, now and then. `settled` waits until what was begun is posted:
 * what came of the file is posted behind it.
 */
export function showingProgress(reading: Reading): { onPage: OnPage; settled(): Promise<void> } {
  const { deps, upload } = reading;
  let shownAt = deps.now();
  let shown = 0;
  let posting = Promise.resolve();
  return {
    onPage: (page, pages) => {
      if (pages < 2 || page === shown || deps.now() - shownAt < EVERY_MS) return;
      shown = page;
      shownAt = deps.now();
      posting = posting
        .then(() => showPage(reading, page, pages))
        .catch((error: unknown) =>
          deps.log.warn({ upload: upload.id, failure: errorClass(error) }, 'progress not shown'),
        );
    },
    settled: () => posting,
  };
}

async function showPage({ db, deps, messenger, upload, chat, locale }: Reading, page: number, pages: number) {
  const messageId = await sentFor(db, chat.id, progressCause(upload));
  if (messageId === null) return;
  const words = scanWords(locale);
  const body = rich(words('upload-page', { file: upload.fileName, page, pages }));
  // Read again after a crash: a page that was shown already is not shown again.
  const to = { chat, cause: `${upload.cause}:page:${page}`, abilities: messenger.abilities, settings: null };
  await db.transaction((tx) =>
    postReplies(tx, deps, to, [{ kind: 'other', outgoing: { kind: 'edit', messageId, body } }]),
  );
}
