import type { ChildProcess } from 'node:child_process';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect } from 'vitest';
import { openDatabase } from '../../src/database/database.ts';
import { answersOf, askAll, counted, crowdOf, ended, invitations, serve, until } from '../support/crowd.ts';
import { emptyServerDatabase, itWithProcessesOnServer } from '../support/database.ts';
import { startTelegram, type Telegram } from '../support/telegram/emulator.ts';
import type { Person } from '../support/telegram/person.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

type Server = { telegram: Telegram; env: Record<string, string> };

async function openServer(): Promise<Server> {
  const database = await emptyServerDatabase();
  closing.push(() => database.remove());
  const telegram = await startTelegram();
  closing.push(() => telegram.stop());
  const env = {
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    DATABASE_URL: database.url,
  };
  return { telegram, env };
}

/** Starts a process that ends with the test; resolves once its bot runs and the register is open. */
async function running(env: Record<string, string>): Promise<ChildProcess> {
  const child = serve(env);
  let said = '';
  child.stderr?.on('data', (data: Buffer) => {
    said += data;
  });
  closing.push(async () => {
    child.kill('SIGKILL');
    await ended(child);
  });
  await until(() => said.includes('DonDocBot') && said.includes('Số liệu tính đến'), 90_000);
  return child;
}

function conflicts(telegram: Telegram): number {
  return telegram.callsOf('getUpdates').filter(({ error }) => error?.code === 409).length;
}

async function allAnswered(crowd: Person[], each: number): Promise<void> {
  await until(() => crowd.every((person) => answersOf(person).length >= each), 120_000).catch(() => undefined);
  // What is sent twice comes a little later.
  await sleep(2_000);
}

describe('two processes on one server that ask Telegram for messages', () => {
  itWithProcessesOnServer(
    'start at once on an empty database: one sample, one that asks, one answer',
    async () => {
      const { telegram, env } = await openServer();
      await Promise.all([running(env), running(env)]);
      const db = await openDatabase({ kind: 'server', url: env.DATABASE_URL as string });
      closing.push(() => db.close());
      expect(
        await db.query(`select (select count(*)::int from committee) as committees, (select count(*)::int from document) as documents,
          (select count(*)::int from (select 1 from progress_report group by task_id, body, effective_on having count(*) > 1) twice) as twice`),
      ).toEqual([{ committees: 1, documents: 3, twice: 0 }]);
      const person = telegram.newUser({ firstName: 'Lan' });
      await until(() => telegram.isPolled);
      await person.waitForReply({ after: person.start(), timeoutMs: 20_000 });
      await telegram.quiet(1_000);
      expect(person.chat.fromBot()).toHaveLength(1);
      expect(conflicts(telegram)).toBe(0);
    },
    180_000,
  );

  itWithProcessesOnServer(
    'lose, double and disorder nothing when the one that asks is killed, and no chat waits a minute',
    async () => {
      const { telegram, env } = await openServer();
      const tokens = await invitations(env, 12);
      const first = await running(env);
      await until(() => telegram.isPolled);
      await running(env);
      const crowd = crowdOf(telegram, tokens);
      // Before the kill, while nobody asks Telegram, and after another does.
      const asking = askAll(crowd, 12, 1_500);
      await until(() => crowd.reduce((n, person) => n + answersOf(person).length, 0) > 20);
      first.kill('SIGKILL');
      await ended(first);
      const killedAt = Date.now();
      const askedAt = await asking;
      await allAnswered(crowd, 12);
      const counts = counted(telegram, crowd, askedAt, [killedAt]);
      const asked = telegram.callsOf('getUpdates').find(({ at }) => at > killedAt)?.at ?? Number.POSITIVE_INFINITY;
      const takeOverSeconds = (asked - killedAt) / 1000;
      process.stdout.write(`${JSON.stringify({ takeOverSeconds, ...counts })}\n`);
      expect(counts).toMatchObject({ answered: 12 * 12, lost: 0, outOfOrder: 0 });
      expect(counts.doubled).toBe(counts.doubledByKill);
      expect(takeOverSeconds).toBeLessThan(30);
      expect(counts.longestWaitSeconds).toBeLessThan(60);
      expect(conflicts(telegram)).toBe(0);
    },
    240_000,
  );

  itWithProcessesOnServer(
    'hand over at once when the one that asks is ended, within 10 s and without a message twice',
    async () => {
      const { telegram, env } = await openServer();
      const tokens = await invitations(env, 8);
      const first = await running(env);
      await until(() => telegram.isPolled);
      await running(env);
      const crowd = crowdOf(telegram, tokens);
      const asking = askAll(crowd, 6);
      await until(() => crowd.reduce((n, person) => n + answersOf(person).length, 0) > 10);
      const began = Date.now();
      first.kill('SIGTERM');
      await ended(first);
      const endedSeconds = (Date.now() - began) / 1000;
      const askedAt = await asking;
      await allAnswered(crowd, 6);
      const counts = counted(telegram, crowd, askedAt, []);
      process.stdout.write(`${JSON.stringify({ endedSeconds, ...counts })}\n`);
      expect(first.exitCode).toBe(0);
      expect(endedSeconds).toBeLessThan(12);
      expect(counts).toMatchObject({ answered: 8 * 6, lost: 0, doubled: 0, outOfOrder: 0 });
      expect(counts.longestWaitSeconds).toBeLessThan(30);
    },
    240_000,
  );
});

describe('two processes on one server that Telegram calls', () => {
  itWithProcessesOnServer(
    'handle an update once, whichever of them it reaches, or both',
    async () => {
      const { telegram, env } = await openServer();
      const tokens = await invitations(env, 6);
      const ports = [await freePort(), await freePort()];
      const url = await spread(ports);
      await Promise.all(ports.map((port) => running({ ...env, PUBLIC_URL: url, DONDOC_PORT: String(port) })));
      const crowd = crowdOf(telegram, tokens);
      const askedAt = await askAll(crowd, 9);
      await allAnswered(crowd, 9);
      const counts = counted(telegram, crowd, askedAt, []);
      process.stdout.write(`${JSON.stringify(counts)}\n`);
      expect(counts).toMatchObject({ answered: 6 * 9, lost: 0, doubled: 0, outOfOrder: 0 });
      expect(telegram.callsOf('getUpdates')).toEqual([]);
    },
    240_000,
  );
});

/** An address in front of several ports: what comes goes to the first, to the second, to both, and so on. */
async function spread(ports: number[]): Promise<string> {
  let n = 0;
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const turn = n++ % (ports.length + 1);
    const replies = await Promise.all(
      (turn < ports.length ? [ports[turn]] : ports).map((port) =>
        fetch(`http://127.0.0.1:${port}${request.url}`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'x-telegram-bot-api-secret-token': String(request.headers['x-telegram-bot-api-secret-token']),
          },
          body,
        }),
      ),
    );
    response.writeHead(Math.max(...replies.map(({ status }) => status))).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise((resolve) => server.close(resolve)));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  return body;
}

/** A port that nobody listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
