import { setTimeout as sleep } from 'node:timers/promises';
import { type SeenMessage, seen } from './seen.ts';
import type { Room, World } from './world.ts';

/** Long, since two cores may be busy with other suites; it costs nothing where the bot answers. */
const WAIT_MS = 15_000;
const DRAFT_MS = 30_000;
const ACTION_MS = 5000;

export interface WaitOptions {
  timeoutMs?: number;
}

/** Waits until `look` finds something, looking again after every change; on time-out says what was there instead. */
export async function waitUntil<T>(
  world: World,
  look: () => T | undefined | false,
  what: () => string,
  timeoutMs = WAIT_MS,
): Promise<T> {
  const timeout = AbortSignal.timeout(timeoutMs);
  for (;;) {
    const found = look();
    if (found !== undefined && found !== false) return found;
    if (timeout.aborted) throw new Error(`waited ${timeoutMs} ms for ${what()}`);
    await new Promise<void>((resolve) => {
      const done = () => {
        world.off('change', done);
        timeout.removeEventListener('abort', done);
        resolve();
      };
      world.on('change', done);
      timeout.addEventListener('abort', done);
    });
  }
}

/** One chat as people see it, and ways to wait for what the bot does in it. */
export class ChatView {
  readonly world: World;
  readonly room: Room;
  #lastHandedOut = 0;

  constructor(world: World, room: Room) {
    this.world = world;
    this.room = room;
  }

  get id(): number {
    return this.room.chat.id;
  }

  get title(): string {
    return this.room.chat.title ?? this.room.chat.first_name ?? '';
  }

  /** What is on the screen now: edits applied, deleted messages gone. */
  messages(): SeenMessage[] {
    return this.room.kept.filter((kept) => !kept.deleted).map((kept) => seen(this.world, kept));
  }

  fromBot(): SeenMessage[] {
    return this.messages().filter((message) => message.isBot && !message.service);
  }

  message(id: number): SeenMessage | undefined {
    return this.messages().find((message) => message.id === id);
  }

  /** The labels of the reply keyboard under the input line. */
  get replyKeyboard(): string[][] {
    return this.room.replyKeyboard;
  }

  /** The text that is being written live, for half a minute after its last change. */
  get draft(): string | undefined {
    const { draft } = this.room;
    return draft && this.world.now() - draft.at < DRAFT_MS ? draft.text : undefined;
  }

  /** "typing" and the like, for five seconds. */
  get action(): string | undefined {
    const last = this.room.actions.at(-1);
    return last && this.world.now() - last.at < ACTION_MS ? last.action : undefined;
  }

  /** Waits until the chat looks as wanted; gives what `look` gave. */
  waitFor<T>(look: (messages: SeenMessage[]) => T | undefined | false, options: WaitOptions = {}): Promise<T> {
    const what = () => `a change in “${this.title}”, which shows:\n${this.#tail()}`;
    return waitUntil(this.world, () => look(this.messages()), what, options.timeoutMs);
  }

  /** The bot's next message not handed out before, or the first one after `after`. */
  async nextFromBot(options: WaitOptions & { after?: number } = {}): Promise<SeenMessage> {
    const after = options.after ?? this.#lastHandedOut;
    const next = () => this.fromBot().find((message) => message.id > after);
    const what = () => `a message of the bot in “${this.title}”, which shows:\n${this.#tail()}`;
    const message = await waitUntil(this.world, next, what, options.timeoutMs);
    this.#lastHandedOut = Math.max(this.#lastHandedOut, message.id);
    return message;
  }

  /** Fails where the bot says anything here within `ms`. */
  async staysSilent(ms: number): Promise<void> {
    const before = new Set(this.fromBot().map(({ id }) => id));
    await sleep(ms);
    const said = this.fromBot().find(({ id }) => !before.has(id));
    if (said) throw new Error(`the bot said in “${this.title}”: ${said.text}`);
  }

  #tail(): string {
    return this.messages()
      .slice(-6)
      .map((message) => `  ${message.from}: ${message.service || message.text || message.document?.file_name || '…'}`)
      .join('\n');
  }
}
