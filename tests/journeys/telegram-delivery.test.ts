import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BotWorld, CONSTRUCTION, openBotWorld } from '../support/bot.ts';
import type { Person } from '../support/telegram/person.ts';

let polling: BotWorld;
let world: BotWorld;
let officer: Person;
beforeAll(async () => {
  polling = await openBotWorld();
});
afterAll(() => polling.close());
beforeEach(async () => {
  world = polling;
  officer = await world.member('Lan', 'officer', CONSTRUCTION);
});

/** Answers to "NV-…" since a message, by the code asked. */
function cards(after: { message_id: number }): string[] {
  return officer.chat
    .fromBot()
    .filter((m) => m.id > after.message_id)
    .map((m) => /NV-\d{4}/.exec(m.text)?.[0] ?? m.text);
}

describe('a long poll', () => {
  it('answers an update that is delivered three times once', async () => {
    world.telegram.faults.duplicateUpdates(3);
    const asked = officer.says(officer.chat, 'NV-0001');
    await officer.waitForReply({ after: asked });
    await world.telegram.quiet(500);
    expect(cards(asked)).toEqual(['NV-0001']);
  });

  it('keeps the order of a conversation and answers every message', async () => {
    const codes = Array.from({ length: 12 }, (_, i) => `NV-00${String(i + 1).padStart(2, '0')}`);
    const asked = codes.map((code) => officer.says(officer.chat, code));
    await officer.chat.waitFor((all) => all.filter((m) => m.isBot).length >= codes.length + 1, { timeoutMs: 20_000 });
    expect(cards(asked[0] as { message_id: number })).toEqual(codes);
  });

  it('sits out too many requests, server errors and a broken line, loses nothing and repeats nothing', async () => {
    const { faults } = world.telegram;
    faults.add({ kind: 'too-many-requests', retryAfter: 1 }, { method: 'sendMessage', times: 2 });
    const asked = officer.says(officer.chat, 'NV-0001');
    await officer.waitForReply({ after: asked, timeoutMs: 15_000 });
    faults.add({ kind: 'server-error', code: 502 }, { method: 'sendMessage', times: 1 });
    faults.add({ kind: 'lost-before' }, { method: 'sendMessage', times: 1 });
    const second = officer.says(officer.chat, 'NV-0002');
    await officer.waitForReply({ after: second, timeoutMs: 15_000 });
    expect(cards(asked)).toEqual(['NV-0001', 'NV-0002']);
  });

  it('goes on by itself after the token was refused for a while', async () => {
    world.telegram.faults.revokeToken();
    await new Promise((resolve) => setTimeout(resolve, 300));
    world.telegram.faults.restoreToken();
    const asked = officer.says(officer.chat, 'NV-0001');
    await officer.waitForReply({ after: asked, timeoutMs: 20_000 });
    expect(cards(asked)).toEqual(['NV-0001']);
  });
});

describe('a message that cannot be handled', () => {
  it('is set aside after its last try with an apology and an alert; the conversation goes on within the minute', async () => {
    const admin = await world.member('Quản trị', 'admin');
    const started = performance.now();
    await world.app.db.query(
      `create function fail_poison() returns trigger language plpgsql as $$ begin
         if new.question like '%thuốc độc%' then raise exception 'poison'; end if; return new; end $$`,
    );
    await world.app.db.query(
      'create trigger poison before insert on stored_answer for each row execute function fail_poison()',
    );
    const asked = officer.says(officer.chat, 'nhiệm vụ nào về thuốc độc?');
    officer.says(officer.chat, 'NV-0001');
    await officer.chat.waitFor(
      (all) => all.some((m) => m.isBot && m.id > asked.message_id && m.text.includes('NV-0001')),
      {
        timeoutMs: 30_000,
      },
    );
    expect(performance.now() - started).toBeLessThan(60_000);
    expect(cards(asked)[0]).toMatch(/Rất tiếc, trợ lý gặp sự cố/);
    expect((await admin.chat.nextFromBot()).text).toMatch(/không xử lý được/);
    const [row] = await world.app.db.query<{ state: string; failure: string }>(
      `select state, failure from inbox where state = 'set-aside'`,
    );
    expect(row?.state).toBe('set-aside');
    expect(row?.failure).not.toMatch(/thuốc độc|poison/);
    await world.app.db.query('drop trigger poison on stored_answer');
  });
});

describe('a person who blocks the bot', () => {
  it('is written to no more until they come back', async () => {
    const secretary = await world.member('Thư ký', 'secretary');
    secretary.blocks();
    await world.telegram.quiet();
    await officer.waitForReply({ after: officer.says(officer.chat, 'NV 1 đang vướng kinh phí') });
    const calls = world.telegram.callsOf('sendMessage').length;
    await officer.waitForReply({ after: officer.says(officer.chat, 'đúng') });
    await world.telegram.quiet(300);
    expect(world.telegram.callsOf('sendMessage').length).toBe(calls + 1);
    const back = secretary.start();
    await secretary.waitForReply({ after: back });
    await officer.waitForReply({ after: officer.says(officer.chat, 'NV 14 đang vướng kinh phí') });
    await officer.waitForReply({ after: officer.says(officer.chat, 'đúng') });
    expect((await secretary.chat.nextFromBot()).text).toContain('vướng mắc · NV-0014');
  });
});

describe('a process that ends', () => {
  it('is followed by one that answers what arrived meanwhile and what was not sent yet', async () => {
    await world.stopBot();
    const asked = officer.says(officer.chat, 'NV-0001');
    officer.says(officer.chat, 'NV-0002');
    await world.restart();
    await officer.chat.waitFor(
      (all) => all.some((m) => m.isBot && m.id > asked.message_id && m.text.includes('NV-0002')),
      {
        timeoutMs: 15_000,
      },
    );
    expect(cards(asked)).toEqual(['NV-0001', 'NV-0002']);
  });
});

describe('a webhook', () => {
  it('is set with a secret, refuses whoever does not know it, and survives deliveries that are repeated and swapped', async () => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    world = await openBotWorld({ PUBLIC_URL: url, DONDOC_PORT: String(port) });
    officer = await world.member('Lan', 'officer', CONSTRUCTION);
    const without = await fetch(`${url}/telegram`, { method: 'POST', body: '{}' });
    expect(without.status).toBe(401);
    const secret = createHmac('sha256', 'another token').update('dondoc webhook').digest('hex');
    const wrong = await fetch(`${url}/telegram`, {
      method: 'POST',
      headers: { 'X-Telegram-Bot-Api-Secret-Token': secret },
      body: '{}',
    });
    expect(wrong.status).toBe(401);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    world.telegram.faults.duplicateUpdates(2);
    const asked = officer.says(officer.chat, 'NV-0001');
    await officer.waitForReply({ after: asked });
    await world.telegram.quiet(500);
    expect(cards(asked)).toEqual(['NV-0001']);
    await world.close();
  });
});

/** A port that nobody listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

describe('whoever starts the bot', () => {
  it('is told that another process asks with the same token', async () => {
    const stranger = new AbortController();
    const asks = (async () => {
      while (!stranger.signal.aborted)
        await fetch(`${polling.telegram.apiRoot}/bot${polling.telegram.token}/getUpdates?timeout=1`, {
          signal: stranger.signal,
        }).catch(() => undefined);
    })();
    await expect.poll(() => polling.statuses.map((s) => s.kind), { timeout: 20_000 }).toContain('conflict');
    stranger.abort();
    await asks;
    const asked = officer.says(officer.chat, 'NV-0001');
    await officer.waitForReply({ after: asked, timeoutMs: 20_000 });
  });
});
