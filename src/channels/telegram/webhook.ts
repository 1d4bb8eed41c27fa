import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type Bot, webhookCallback } from 'grammy';
import type { Update } from 'grammy/types';
import { errorClass, type Log } from '../../shared/log.ts';

const PATH = '/telegram';
const HANDLE_TIMEOUT_MS = 9_000;
/** Telegram's updates are a few kB; whoever sends more is not Telegram. */
const MOST_BYTES = 1_048_576;

/** What Telegram sends with every update so that nobody else can; made from the token, so there is nothing to set. */
export function webhookSecret(token: string): string {
  return createHmac('sha256', token).update('dondoc webhook').digest('hex');
}

export function webhookUrl(publicUrl: string): string {
  return `${publicUrl.replace(/\/+$/, '')}${PATH}`;
}

/**
 * Serves Telegram's webhook: answers 200 only after the update was kept, 401 without the secret (compared in constant time by
 * grammY), 500 where it could not be kept, so that Telegram sends it again.
 */
export async function serveWebhook(
  bot: Bot,
  { token, port, log, keep }: { token: string; port: number; log: Log; keep: (updates: Update[]) => Promise<void> },
): Promise<{ port: number; close(): Promise<void> }> {
  bot.use((ctx) => keep([ctx.update]));
  const handle = webhookCallback(bot, 'http', {
    secretToken: webhookSecret(token),
    timeoutMilliseconds: HANDLE_TIMEOUT_MS,
  });
  const server = createServer((req, res) => {
    void route(req, res, handle).catch((error: unknown) => {
      log.error({ failure: errorClass(error) }, 'an update could not be kept');
      if (!res.headersSent) res.writeHead(500).end();
    });
  });
  server.requestTimeout = 15_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
  const address = server.address();
  return { port: typeof address === 'object' && address ? address.port : port, close: () => closed(server) };
}

async function route(
  req: IncomingMessage,
  res: ServerResponse,
  handle: (req: IncomingMessage, res: ServerResponse) => Promise<void>,
): Promise<void> {
  if (req.method === 'GET' && req.url === '/healthz') return void res.writeHead(200).end('ok\n');
  if (req.method !== 'POST' || req.url?.split('?')[0] !== PATH) return void res.writeHead(404).end();
  if (Number(req.headers['content-length'] ?? 0) > MOST_BYTES) return void res.writeHead(413).end();
  await handle(req, res);
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
