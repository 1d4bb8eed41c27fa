import type { Api } from './api.ts';
import { type ChatView, type WaitOptions, waitUntil } from './chat-view.ts';
import type { SeenMessage } from './seen.ts';
import type { InlineButton, User } from './types.ts';
import type { Callback, Kept } from './world.ts';

export interface TapOptions {
  /** The message the button is under; without it, the newest in the chat that has such a button. */
  on?: SeenMessage | number;
  /** Also a button that has gone since, as on a screen that has not caught up. */
  stale?: boolean;
}

/** A tap on a button; the bot's answer to it may still come. */
export interface Tap {
  callbackId: string;
  /** What a button with a link opens; no tap reaches the bot then. */
  url: string | undefined;
  answer(options?: WaitOptions): Promise<NonNullable<Callback['answer']>>;
}

/** Taps the button with this label or data under a message of the bot; undefined where there is none. */
export function tapButton(api: Api, user: User, where: ChatView, label: string, options: TapOptions): Tap | undefined {
  const { on, stale = false } = options;
  const onId = typeof on === 'number' ? on : on?.id;
  const candidates = where.room.kept.filter(
    ({ message, deleted }) =>
      message.from.id === api.world.bot.id &&
      (onId === undefined || message.message_id === onId) &&
      (stale || !deleted),
  );
  for (const kept of candidates.reverse()) {
    const keyboards = stale ? [...kept.keyboards].reverse() : [kept.message.reply_markup?.inline_keyboard ?? []];
    const button = keyboards.flat(2).find((b) => b.text === label || b.callback_data === label);
    if (button) return tap(api, user, where, kept, button);
  }
  return undefined;
}

export function noButton(where: ChatView, label: string): string {
  const rows =
    where
      .fromBot()
      .at(-1)
      ?.buttons.map((row) => row.join(' | ')) ?? [];
  return `no button “${label}” in “${where.title}”; under the last message: ${rows.join(' / ') || 'none'}`;
}

function tap({ world, updates }: Api, user: User, where: ChatView, kept: Kept, button: InlineButton): Tap {
  const data = button.callback_data;
  if (data === undefined) {
    const answer = () => Promise.reject(new Error(`“${button.text}” sends nothing to the bot`));
    return { callbackId: '', url: button.url, answer };
  }
  const id = String(4_380_000_000_000n + BigInt(world.callbacks.size));
  const callback: Callback = { id, at: world.now(), answer: undefined };
  world.callbacks.set(id, callback);
  // Of a message that is gone the bot learns only which one it was.
  const gone = { chat: kept.message.chat, message_id: kept.message.message_id, date: 0 };
  const message = kept.deleted ? gone : kept.message;
  const query = { id, from: user, message, chat_instance: String(where.id), data };
  updates.push('callback_query', query, where.id);
  const what = () => `an answer to the tap on “${button.text}”`;
  return {
    callbackId: id,
    url: undefined,
    answer: ({ timeoutMs } = {}) => waitUntil(world, () => callback.answer, what, timeoutMs),
  };
}
