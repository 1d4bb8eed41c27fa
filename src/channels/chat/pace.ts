/** What a messenger takes: so many messages a second in all, and to one chat one in so many milliseconds. */
export type PaceLimits = { perSecond: number; chatMs: number };

/**
 * Keeps to a messenger's limits by reserving slots, so that a broadcast is not answered with refusals. It knows no clock: each
 * call says what time it is, in milliseconds that only go forward. Several processes of one bot each keep their own.
 */
export type Pace = {
  /** How long this chat has to rest before something unasked; 0 where it may be written to. */
  chatRestMs(chatId: string, nowMs: number): number;
  /** Takes the next slot, the chat's with it, and says in how many milliseconds it comes. */
  take(chatId: string, nowMs: number): number;
};

/** Chats remembered before those that have rested are forgotten. */
const MOST_CHATS = 1_000;

export function openPace({ perSecond, chatMs }: PaceLimits): Pace {
  const between = 1000 / perSecond;
  const restsUntil = new Map<string, number>();
  let nextAt = Number.NEGATIVE_INFINITY;
  return {
    chatRestMs: (chatId, nowMs) => Math.max(0, (restsUntil.get(chatId) ?? 0) - nowMs),
    take: (chatId, nowMs) => {
      const at = Math.max(nowMs, nextAt);
      nextAt = at + between;
      if (restsUntil.size > MOST_CHATS) for (const [id, until] of restsUntil) if (until <= nowMs) restsUntil.delete(id);
      restsUntil.set(chatId, at + chatMs);
      return at - nowMs;
    },
  };
}
