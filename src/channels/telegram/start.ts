import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Api, GrammyError } from 'grammy';
import type { Update, UserFromGetMe } from 'grammy/types';
import type { Config } from '../../config.ts';
import { conversationsWaiting } from '../../jobs/inbox.ts';
import { keptFile } from '../../jobs/made-files.ts';
import { chatsWaiting, releaseAllChats } from '../../jobs/outbox.ts';
import { openQueue, type Queue } from '../../jobs/queue.ts';
import { uploadsWaiting } from '../../jobs/uploads.ts';
import type { Embedder } from '../../model/embed.ts';
import type { Model } from '../../model/model.ts';
import { transcription } from '../../model/transcribe.ts';
import { releasePolling, saveBot } from '../../people/bots.ts';
import { errorClass, type Log } from '../../shared/log.ts';
import { originalOf } from '../../tasks/document-store.ts';
import type { IngestDeps } from '../../tasks/ingest.ts';
import { paperFile } from '../../tasks/letters/paper-store.ts';
import { versionsToRead } from '../../tasks/proposals/store.ts';
import { handleConversation } from '../chat/handle-conversation.ts';
import type { Outgoing } from '../chat/message.ts';
import type { Messenger } from '../chat/messenger.ts';
import { openPace } from '../chat/pace.ts';
import { proposeInChat } from '../chat/proposals/propose-in-chat.ts';
import { runScheduled, type Scheduled } from '../chat/scheduled.ts';
import { sendPosted } from '../chat/send-posted.ts';
import { takeUpload } from '../chat/take-upload.ts';
import type { ChatDeps } from '../chat/talk.ts';
import { botLink } from './bot-link.ts';
import { botOver, proxyAgent } from './bot-over.ts';
import type { Connection } from './connection.ts';
import { download } from './download.ts';
import { ALLOWED_UPDATES, incomingOf } from './incoming.ts';
import { deliver, LIMITS, type LoadFile, setDefaultMenu } from './outgoing.ts';
import { POLL_SECONDS, poll } from './poll.ts';
import { receive } from './receive.ts';
import { serveWebhook, webhookSecret, webhookUrl } from './webhook.ts';

const SEND_TIMEOUT_SECONDS = 15;
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 30_000;
/** On a server each worker may hold a connection. The embedded database has one: a second sender would only widen the time in which a kill sends a message twice. */
const WORKERS = { server: 4, embedded: 1 };
/** Another worker has the conversation: it goes on by itself unless it died. */
const LOOK_AGAIN_MS = 5_000;
const CLOUD_FILE_BYTES = 20 * 1024 * 1024;
/** Telegram takes 30 messages a second, one a second in a chat, short bursts aside (core.telegram.org/bots/faq): answers burst, what nobody asked for does not. */
const PACE = { perSecond: 28, chatMs: 1_000 };
const SENDING = new Set<Outgoing['kind']>(['message', 'file', 'picture']);
const MOST_VOICE_BYTES = 20 * 1024 * 1024;

export type TelegramDeps = IngestDeps & {
  config: Config;
  /** Null where none is set. */
  model: Model | null;
  now: () => number;
  today: () => string;
  log: Log;
  embedder: Embedder | null;
  schedule: readonly Scheduled[];
};

/** Told to whoever started the process: the bot works, or what keeps it from working; it goes on trying. */
export type BotStatus =
  | { kind: 'running'; username: string; port: number | null }
  | { kind: 'refused' }
  | { kind: 'unreachable' }
  /** Telegram does not take PUBLIC_URL. */
  | { kind: 'webhook-refused' }
  /** Another process, not over this database, asks for the same bot's messages. */
  | { kind: 'conflict' };

export type RunningBot = {
  /** Finishes what is in hand, 10 s at most. */
  stop(): Promise<void>;
};

/**
 * Runs the bot until it is stopped: keeps what arrives, handles it in order by conversation and sends what was posted. Whatever
 * waited when an earlier process ended is gone on with. It never gives up on a network that is down.
 */
export function startTelegram(
  deps: TelegramDeps,
  connection: Connection,
  told: (status: BotStatus) => void,
): RunningBot {
  const ending = new AbortController();
  const closers: (() => Promise<void>)[] = [];
  const running = run(deps, connection, told, ending.signal, closers).catch((error: unknown) => {
    if (!ending.signal.aborted) deps.log.error({ failure: errorClass(error) }, 'the bot stopped');
  });
  return {
    stop: async () => {
      ending.abort();
      await running;
      for (const close of closers.toReversed()) await close();
    },
  };
}

async function run(
  deps: TelegramDeps,
  connection: Connection,
  told: (status: BotStatus) => void,
  signal: AbortSignal,
  closers: (() => Promise<void>)[],
): Promise<void> {
  const { db, log, config, now } = deps;
  const { line } = connection;
  const sender = botOver(connection, SEND_TIMEOUT_SECONDS);
  // A call that Telegram does not answer would keep the process alive after everything is closed.
  const closed = new AbortController();
  closers.push(async () => closed.abort());
  sender.api.config.use((call, method, payload) => call(method, payload, closed.signal as never));
  const me = await identify(sender.api, told, signal);
  if (!me) return;
  await saveBot(db, line, me.username);
  const queue = await openQueue(db, (error) => log.warn({ failure: errorClass(error) }, 'the job queue'));
  closers.push(() => queue.stop());
  await startWorkers(deps, queue, messengerOver(deps, connection, sender.api, me));
  await setDefaultMenu(sender.api).catch(() => log.warn({}, 'the menu could not be set'));
  const keep = (updates: Update[]) => receive(db, queue, line, me, updates, iso(now()));
  if (config.PUBLIC_URL) {
    sender.botInfo = me;
    const { port, close } = await serveWebhook(sender, {
      token: connection.token,
      port: config.DONDOC_PORT,
      log,
      keep,
    });
    closers.push(close);
    const set = () => setWebhook(sender.api, connection.token, config.PUBLIC_URL as string);
    await untilDone(set, log, signal, () => told({ kind: 'webhook-refused' }));
    told({ kind: 'running', username: me.username, port });
    return;
  }
  await untilDone(() => sender.api.deleteWebhook(), log, signal);
  told({ kind: 'running', username: me.username, port: null });
  const holder = randomUUID();
  const { api } = botOver(connection, POLL_SECONDS + 10);
  const conflict = () => told({ kind: 'conflict' });
  await poll({ db, api, line, holder, now, log, keep, conflict }, signal);
  await releasePolling(db, line, holder);
}

/** Asks Telegram who the bot is until it answers; null where the process is ended before. */
async function identify(
  api: Api,
  told: (status: BotStatus) => void,
  signal: AbortSignal,
): Promise<UserFromGetMe | null> {
  for (let pause = FIRST_PAUSE_MS; !signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      return await api.getMe();
    } catch (error) {
      const refused = error instanceof GrammyError && [401, 404].includes(error.error_code);
      told({ kind: refused ? 'refused' : 'unreachable' });
      await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  }
  return null;
}

async function untilDone(
  call: () => Promise<unknown>,
  log: Log,
  signal: AbortSignal,
  refused: () => void = () => undefined,
): Promise<void> {
  for (let pause = FIRST_PAUSE_MS; !signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      await call();
      return;
    } catch (error) {
      if (error instanceof GrammyError && error.error_code === 400) refused();
      log.warn({ failure: errorClass(error) }, 'Telegram could not be told how to deliver');
      await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  }
}

function setWebhook(api: Api, token: string, publicUrl: string): Promise<true> {
  return api.setWebhook(webhookUrl(publicUrl), {
    secret_token: webhookSecret(token),
    allowed_updates: ALLOWED_UPDATES,
    max_connections: 20,
  });
}

function messengerOver(
  { db, config, log }: TelegramDeps,
  connection: Connection,
  api: Api,
  me: UserFromGetMe,
): Messenger {
  const transcribe = transcription(config);
  const pace = openPace(PACE);
  let takesDrafts = true;
  const load: LoadFile = (file) =>
    'versionId' in file
      ? originalOf(db, file.versionId)
      : 'paperId' in file
        ? paperFile(db, file.paperId)
        : keptFile(db, file.madeFileId);
  // The cloud hands out 20 MB at most (core.telegram.org/bots/api#getfile); a local Bot API server whatever there is.
  const isCloud = new URL(connection.apiRoot).hostname === 'api.telegram.org';
  const fileBytes = isCloud ? CLOUD_FILE_BYTES : config.DONDOC_MAX_FILE_MB * 1024 * 1024;
  return {
    line: connection.line,
    abilities: {
      ...LIMITS,
      fileBytes,
      botLink: (payload) => botLink(me.username, payload),
    },
    read: (update) => incomingOf(update.body, me, update.secrecyLevel),
    slot: async (chatId, outgoing, push) => {
      if (!SENDING.has(outgoing.kind)) return 0;
      const restMs = push ? pace.chatRestMs(chatId, performance.now()) : 0;
      if (restMs > 0) return restMs;
      const waitMs = pace.take(chatId, performance.now());
      if (waitMs > 0) await sleep(waitMs);
      return 0;
    },
    deliver: (chatId, outgoing) => deliver(api, load, chatId, outgoing),
    showTyping: async (chatId) => {
      await api.sendChatAction(chatId, 'typing').catch(() => undefined);
    },
    showDraft: async (chatId, draftId, text) => {
      if (!takesDrafts) return;
      await api.sendMessageDraft(Number(chatId), draftId, text).catch((error: unknown) => {
        // Bot API 9.3 or newer; a local server may be older, and a chat may not take any.
        takesDrafts = !(error instanceof GrammyError && error.error_code === 404);
      });
    },
    fetchFile: (fileId) => download({ api, ...connection, agent: proxyAgent(connection) }, fileId, fileBytes),
    hear: async ({ fileId }) => {
      if (!transcribe) return null;
      try {
        const bytes = await download({ api, ...connection, agent: proxyAgent(connection) }, fileId, MOST_VOICE_BYTES);
        return bytes && ((await transcribe(bytes)) || null);
      } catch (error) {
        log.warn({ failure: errorClass(error) }, 'a voice message could not be heard');
        return null;
      }
    },
  };
}

async function startWorkers(deps: TelegramDeps, queue: Queue, messenger: Messenger): Promise<void> {
  const { db, config, now, today, log, model, embedder } = deps;
  const { line } = messenger;
  const chatDeps: ChatDeps = {
    config,
    model,
    embedder,
    now,
    today,
    log,
    sendSoon: (tx, chatId, patient) => queue.add(tx, 'send', String(chatId), { patient }),
    uploadSoon: (tx, uploadId, afterMs = 0) => queue.add(tx, 'upload', String(uploadId), { afterMs }),
    proposeSoon: (tx, versionId, afterMs = 0) => queue.add(tx, 'propose', String(versionId), { afterMs }),
  };
  await queue.work('receive', WORKERS[db.kind], async (chatKey) => {
    const isThrough = await handleConversation(db, chatDeps, messenger, chatKey);
    if (!isThrough) await queue.add(db, 'receive', chatKey, { afterMs: LOOK_AGAIN_MS });
    queue.wake('send');
    queue.wake('upload');
  });
  await queue.work('send', WORKERS[db.kind], async (key) => {
    const again = await sendPosted(db, chatDeps, messenger, Number(key));
    if (again) await queue.add(db, 'send', key, { afterMs: Math.max(1_000, Date.parse(again) - now()) });
  });
  await queue.work('upload', 1, async (key) => {
    await takeUpload(db, { ...chatDeps, reader: deps.reader, limits: deps.limits }, messenger, Number(key));
    queue.wake('send');
    queue.wake('propose');
  });
  await queue.work('propose', 1, async (key) => {
    await proposeInChat(db, chatDeps, messenger, Number(key));
    queue.wake('send');
  });
  // The one process of an embedded folder: whoever held a chat is gone.
  if (db.kind === 'embedded') await releaseAllChats(db);
  await runScheduled(db, queue, chatDeps, messenger, deps.schedule);
  for (const key of await conversationsWaiting(db, line)) await queue.add(db, 'receive', key);
  for (const id of await uploadsWaiting(db, line)) await queue.add(db, 'upload', String(id));
  for (const id of await versionsToRead(db, line)) await queue.add(db, 'propose', String(id));
  for (const chatId of await chatsWaiting(db, line)) await queue.add(db, 'send', String(chatId));
}

function iso(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
