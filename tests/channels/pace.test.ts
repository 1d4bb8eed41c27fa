import { describe, expect, it } from 'vitest';
import { openPace } from '../../src/channels/chat/pace.ts';

/** Sends as a worker does, on a clock of our own; gives the instant of each message. */
function sentAt(chats: string[], takesMs: number): { chat: string; at: number }[] {
  const pace = openPace({ perSecond: 28, chatMs: 1_000 });
  let now = 0;
  return chats.map((chat) => {
    now += pace.chatRestMs(chat, now);
    now += pace.take(chat, now);
    const at = now;
    now += takesMs;
    return { chat, at };
  });
}

const mostWithin = (times: number[], ms: number) =>
  Math.max(...times.map((from) => times.filter((t) => t >= from && t < from + ms).length));

describe('a broadcast', () => {
  const everybody = Array.from({ length: 5_000 }, (_, i) => String(i));
  it('to 5,000 people keeps under 30 messages in any second and ends within three minutes', () => {
    const times = sentAt(everybody, 5).map((s) => s.at);
    expect(mostWithin(times.slice(0, 300), 1_000)).toBeLessThanOrEqual(29);
    expect(times.at(-1)).toBeLessThan(180_000);
    expect(times.at(-1)).toBeGreaterThan(178_000);
  });

  it('sends one message a second to one chat', () => {
    const times = sentAt(['a', 'a', 'b', 'a'], 0);
    expect(times.map((s) => Math.round(s.at))).toEqual([0, 1_000, 1_036, 2_000]);
  });

  it('keeps nothing back from whoever is the only one to be answered', () => {
    expect(sentAt(['a', 'b'], 200).map((s) => s.at)).toEqual([0, 200]);
  });
});
