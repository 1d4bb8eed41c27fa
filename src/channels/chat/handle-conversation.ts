import { setTimeout as sleep } from 'node:timers/promises';
import { proposeAnswer } from '../../answers/proposals/propose-answer.ts';
import type { Database } from '../../database/database.ts';
import { secrecyMark } from '../../documents/secrecy-mark.ts';
import { countFailure, finishReceived, oldestWaiting, type Turn, takeTurn, type Waiting } from '../../jobs/inbox.ts';
import { errorClass } from '../../shared/log.ts';
import type { Incoming } from './incoming.ts';
import type { Messenger } from './messenger.ts';
import { ModelWanted } from './model-wanted.ts';
import { apologise, takeChatTurn } from './take-turn.ts';
import type { ChatDeps } from './talk.ts';

/** Tries of one update; with the pauses between them a conversation waits 8 s at most before it goes on without it. */
const PAUSES_MS = [500, 2_000, 5_000];
const TYPING_AFTER_MS = 1_000;
/** A messenger shows it for five seconds (core.telegram.org/bots/api#sendchataction). */
const TYPING_EVERY_MS = 4_000;

/**
 * Handles everything that waits in one conversation, in the order it came; an update that fails its last try is set aside. False
 * where another worker has the turn: somebody must look again, as that worker may have died.
 */
export async function handleConversation(
  db: Database,
  deps: ChatDeps,
  messenger: Messenger,
  chatKey: string,
): Promise<boolean> {
  for (;;) {
    const update = await oldestWaiting(db, messenger.line, chatKey);
    if (!update) return true;
    if ((await handleUpdate(db, deps, messenger, update)) === 'held') return false;
  }
}

async function handleUpdate(db: Database, deps: ChatDeps, messenger: Messenger, update: Waiting): Promise<Turn> {
  const { line } = messenger;
  let incoming: Incoming | null = null;
  let stopTyping = () => {};
  try {
    incoming = messenger.read(update);
    stopTyping = typingWhileSlow(messenger, incoming);
    incoming = await heard(messenger, incoming);
    return await takeHelpedTurn(db, deps, messenger, update, incoming);
  } catch (error) {
    const failure = errorClass(error);
    const attempts = await countFailure(db, line, update.updateId, failure);
    if (attempts === null) return 'over';
    deps.log.error({ update: update.updateId, attempts, failure }, 'an update could not be handled');
    const pause = PAUSES_MS[attempts - 1];
    if (pause === undefined) return await setAside(db, deps, messenger, update, incoming);
    await sleep(pause);
    return 'ours';
  } finally {
    stopTyping();
  }
}

/** Takes the turn; where a model may help with its question, takes it again with what the model proposed. */
async function takeHelpedTurn(
  db: Database,
  deps: ChatDeps,
  messenger: Messenger,
  update: Waiting,
  incoming: Incoming | null,
): Promise<Turn> {
  const { line, abilities } = messenger;
  try {
    return await takeChatTurn(db, deps, line, abilities, update, incoming);
  } catch (error) {
    if (!(error instanceof ModelWanted)) throw error;
    const drafts =
      error.isSeenAtOnce && incoming ? draftsIn(messenger, incoming.chat.externalId, update.updateId) : null;
    const proposal = await proposeAnswer({ db, ...deps }, error.input, drafts?.show);
    await drafts?.shown();
    return takeChatTurn(db, deps, line, abilities, update, incoming, proposal);
  }
}

/** Drafts of one answer, one call at a time, the newest text only; none is under way any more when the answer itself is sent. */
function draftsIn(messenger: Messenger, chatId: string, draftId: number) {
  let text = '';
  let sent = '';
  let sending: Promise<void> | null = null;
  const send = async () => {
    for (; text !== sent; ) {
      sent = text;
      await messenger.showDraft(chatId, draftId, sent);
    }
    sending = null;
  };
  return {
    show: (sentences: readonly string[]) => {
      text = sentences.map((sentence) => `${sentence}.`).join(' ');
      sending ??= send();
    },
    shown: async () => sending,
  };
}

async function setAside(
  db: Database,
  deps: ChatDeps,
  { line, abilities }: Messenger,
  update: Waiting,
  incoming: Incoming | null,
): Promise<Turn> {
  return db.transaction(async (tx) => {
    const turn = await takeTurn(tx, line, update);
    if (turn !== 'ours') return turn;
    await finishReceived(tx, line, update.updateId, 'set-aside', new Date(deps.now()).toISOString());
    if (incoming) await apologise(tx, deps, line, abilities, update, incoming);
    return turn;
  });
}

/** A voice message as the text that was heard, where it can be heard. What is marked as secret is not said again. */
async function heard(messenger: Messenger, incoming: Incoming | null): Promise<Incoming | null> {
  if (incoming?.content.kind !== 'voice' || !incoming.addressed) return incoming;
  const text = await messenger.hear(incoming.content);
  if (text === null) return incoming;
  const mark = secrecyMark(text, '');
  if (mark)
    return {
      ...incoming,
      content: { kind: 'secret', level: mark.level, what: 'voice', messageId: incoming.messageId },
    };
  return { ...incoming, content: { kind: 'text', text, forwarded: false, edited: false, heard: true } };
}

function typingWhileSlow(messenger: Messenger, incoming: Incoming | null): () => void {
  if (!incoming?.addressed || incoming.content.kind === 'reaction') return () => {};
  const show = () => void messenger.showTyping(incoming.chat.externalId);
  let again: NodeJS.Timeout | undefined;
  const first = setTimeout(() => {
    show();
    again = setInterval(show, TYPING_EVERY_MS);
  }, TYPING_AFTER_MS);
  return () => {
    clearTimeout(first);
    clearInterval(again);
  };
}
