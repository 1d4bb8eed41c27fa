import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Profile } from './api.ts';
import { type Call, CallLog } from './call-log.ts';
import { ChatView } from './chat-view.ts';
import { Faults } from './faults.ts';
import { FLOOD_LIMITS, Flood, type FloodLimits } from './flood.ts';
import { Group, type NewGroup, openGroup } from './group.ts';
import { canonicalName } from './names.ts';
import { Params } from './params.ts';
import { Person } from './person.ts';
import { saidIn } from './seen.ts';
import { listen, run, type Served } from './server.ts';
import type { User } from './types.ts';
import { UpdateQueue } from './updates.ts';
import { type RetryDelays, WebhookSender } from './webhook.ts';
import { type Room, World } from './world.ts';

export interface TelegramOptions {
  token?: string;
  port?: number;
  /** Milliseconds; what messages are dated by and lifetimes are measured with. */
  now?: () => number;
  bot?: { name?: string; username?: string };
  /** Whether the bot sees in groups only what is meant for it; on, as BotFather starts with. */
  privacy?: boolean;
  webhookRetry?: Partial<RetryDelays>;
  /** Answers 429 beyond these limits; without it they are only counted. */
  floodLimits?: Partial<FloodLimits>;
  seed?: number;
}

const TOKEN = '7000000001:AAtest-token-of-the-emulated-bot-00';
const RETRY: RetryDelays = { firstMs: 20, mostMs: 500, timeoutMs: 10_000 };

/** A Telegram of our own on 127.0.0.1: the Bot API on one side, people with phones on the other. */
export class Telegram {
  readonly token: string;
  readonly port: number;
  readonly apiRoot: string;
  readonly faults: Faults;
  readonly flood: Flood;
  readonly calls: Call[];
  readonly #served: Served;
  readonly #server: Server;
  readonly #chats = new Map<number, ChatView>();

  constructor(served: Served, server: Server, port: number) {
    this.#served = served;
    this.#server = server;
    this.token = served.token;
    this.port = port;
    this.apiRoot = `http://127.0.0.1:${port}`;
    this.faults = served.faults;
    this.flood = served.flood;
    this.calls = served.log.calls;
  }

  newUser({ firstName, lastName, username, languageCode = 'vi' }: NewUser): Person {
    const { world } = this.#served;
    const names = { first_name: firstName, last_name: lastName, username, language_code: languageCode };
    const account = world.addAccount(names);
    const chat = new ChatView(world, world.room(account.user.id));
    this.#chats.set(chat.id, chat);
    return new Person(this.#served, account, chat);
  }

  newGroup(wanted: NewGroup): Group {
    return openGroup(this.#served, wanted, (room) => this.#openGroup(room));
  }

  /** The chat with this id, as its people see it. */
  chat(id: number): ChatView {
    const chat = this.#chats.get(id);
    if (!chat) throw new Error(`no chat ${id}`);
    return chat;
  }

  /** What somebody who opens the file of a message has. */
  bytesOf({ document }: { document?: { file_id: string } | undefined }): Uint8Array {
    const file = this.#served.world.files.get(document?.file_id ?? '');
    if (!file) throw new Error('the message has no file');
    return file.bytes;
  }

  setPrivacy(isOn: boolean): void {
    this.#served.world.privacy = isOn;
  }

  callsOf(method: string): Call[] {
    return this.#served.log.of(method);
  }

  /** What setMyName, setMyDescription and setMyShortDescription left, by `field|language`. */
  get profileTexts(): ReadonlyMap<string, string> {
    return this.#served.profile.texts;
  }

  /** How often each text was sent, by all or in one chat; also what was edited or deleted since. */
  sentTexts(chatId?: number): Map<string, number> {
    const counts = new Map<string, number>();
    for (const message of this.#served.world.sent) {
      const said = saidIn(message);
      if (said && (chatId === undefined || message.chat.id === chatId)) counts.set(said, (counts.get(said) ?? 0) + 1);
    }
    return counts;
  }

  /** How many updates the bot has not confirmed yet. */
  get pendingUpdates(): number {
    return this.#served.updates.pending.length;
  }

  get isPolled(): boolean {
    return this.#served.updates.isPolled;
  }

  /**
   * Waits until the bot has confirmed every update and made no call for `ms`, polling apart. A bot that confirms first and
   * works later may still be at it: wait for what it says instead.
   */
  async quiet(ms = 100, timeoutMs = 20_000): Promise<void> {
    const { log, updates, webhook } = this.#served;
    const end = performance.now() + timeoutMs;
    const isQuiet = () =>
      log.idleMs >= ms && updates.pending.length === 0 && !webhook.isBusy && !log.calls.some(isRunning);
    while (!isQuiet()) {
      if (performance.now() > end)
        throw new Error(`not quiet in ${timeoutMs} ms: ${updates.pending.length} updates pending`);
      await sleep(Math.min(ms, 10));
    }
  }

  async stop(): Promise<void> {
    this.#served.webhook.close();
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #openGroup(room: Room): Group {
    const group = new Group(this.#served, room, (next) => this.#openGroup(next));
    this.#chats.set(room.chat.id, group);
    return group;
  }
}

export async function startTelegram(options: TelegramOptions = {}): Promise<Telegram> {
  const served = wire(options);
  const { server, port } = await listen(served, options.port ?? 0);
  return new Telegram(served, server, port);
}

export interface NewUser {
  firstName: string;
  lastName?: string;
  username?: string;
  languageCode?: string;
}

const isRunning = (call: Call) => call.outcome === 'running' && call.method !== 'getUpdates';

function wire(options: TelegramOptions): Served {
  const now = options.now ?? Date.now;
  const token = options.token ?? TOKEN;
  const bot: User = {
    id: Number(token.split(':')[0]),
    is_bot: true,
    first_name: options.bot?.name ?? 'Đôn Đốc',
    username: options.bot?.username ?? 'DonDocBot',
  };
  const world = new World(bot, options.privacy ?? true, now);
  const updates = new UpdateQueue(now);
  const log = new CallLog(token);
  const webhook = new WebhookSender(updates, { ...RETRY, ...options.webhookRetry }, now, (method, values) => {
    const name = canonicalName(method);
    if (!name || name === 'getUpdates') return;
    const params = new Params(values);
    const call = log.begin(name, params, now());
    // Whoever replies with a call never learns how it went.
    run(served, name, params, call, new AbortController().signal).catch((error: unknown) => {
      call.outcome = 'refused';
      call.error = { code: 400, description: String(error) };
    });
  });
  const served: Served = {
    token,
    world,
    updates,
    webhook,
    log,
    profile: new Profile(),
    flood: new Flood({ ...FLOOD_LIMITS, ...options.floodLimits }, options.floodLimits !== undefined),
    faults: new Faults(options.seed ?? 1, {
      duplicate: (times) => {
        updates.duplicateNext += times;
      },
      swap: (times) => {
        webhook.swapNext += times;
      },
    }),
  };
  return served;
}
