import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Api } from './api.ts';
import type { Call, CallLog } from './call-log.ts';
import { ApiError, tooManyRequests } from './errors.ts';
import { DOWNLOAD, type Fault } from './faults.ts';
import type { Flood } from './flood.ts';
import { METHODS } from './methods.ts';
import { canonicalName, type MethodName } from './names.ts';
import { Params } from './params.ts';
import { readParams } from './request.ts';

export interface Served extends Api {
  token: string;
  log: CallLog;
  flood: Flood;
}

const COUNTED = /^(?:send(?:Message|Photo|Document|Voice|MediaGroup)|forwardMessage|copyMessage)$/;

export async function listen(served: Served, port: number): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => {
    void answer(served, request, response).catch((error: unknown) => {
      // The caller is gone, or the test server itself is wrong; the second must be seen.
      if (!request.destroyed && !response.destroyed)
        reply(response, 500, { ok: false, error_code: 500, description: String(error) });
    });
  });
  // A long poll may be quiet for 50 seconds on a connection that is kept.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return { server, port: (server.address() as AddressInfo).port };
}

async function answer(served: Served, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const url = new URL(request.url ?? '/', 'http://localhost');
  const file = /^\/file\/bot([^/]+)\/(.+)$/.exec(url.pathname);
  const method = /^\/bot([^/]+)\/([^/]+)$/.exec(url.pathname);
  const token = decoded((file ?? method)?.[1] ?? '');
  try {
    if (!file && !method) throw new ApiError(404, 'Not Found');
    if (token !== served.token || served.faults.isTokenRevoked) throw new ApiError(401, 'Unauthorized');
    if (file) return await sendFile(served, decoded(file[2] as string), response);
    const name = canonicalName(method?.[2] ?? '');
    const params = await readParams(request, url.searchParams);
    if (!name) throw new ApiError(404, 'Not Found: method not found');
    await callOverHttp(served, name, params, response, gone.signal);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    // Unread bytes of an upload would break the connection before the caller reads why.
    request.resume();
    reply(response, error.code, failure(error));
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function failure({ code, message, parameters }: ApiError): unknown {
  return { ok: false, error_code: code, description: message, ...(parameters ? { parameters } : {}) };
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** A download over the link that getFile gave; `lost-after` breaks it in the middle. */
async function sendFile(served: Served, path: string, response: ServerResponse): Promise<void> {
  const { world, faults, log } = served;
  const call = log.begin(DOWNLOAD, new Params({ path }), world.now());
  const fault = faults.draw(DOWNLOAD, undefined);
  const file = world.files.download(path, world.now());
  call.outcome =
    fault?.kind === 'lost-before' || fault?.kind === 'lost-after' ? 'lost before' : file ? 'ok' : 'refused';
  if (fault?.kind === 'slow') await sleep(fault.delayMs);
  if (fault?.kind === 'lost-before') return void response.socket?.resetAndDestroy();
  if (fault && fault.kind !== 'lost-after') refuseWith(fault);
  if (!file) throw new ApiError(404, 'Not Found');
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': file.bytes.length });
  if (fault?.kind !== 'lost-after') return void response.end(file.bytes);
  response.write(file.bytes.subarray(0, file.bytes.length >> 1), () => response.socket?.resetAndDestroy());
}

async function callOverHttp(
  served: Served,
  name: MethodName,
  params: Params,
  response: ServerResponse,
  gone: AbortSignal,
): Promise<void> {
  const call = served.log.begin(name, params, served.world.now());
  const fault = served.faults.draw(name, params.has('chat_id') ? params.integer('chat_id') : undefined);
  if (fault?.kind === 'lost-before') {
    call.outcome = 'lost before';
    response.socket?.resetAndDestroy();
    return;
  }
  if (fault?.kind === 'server-error' && fault.isHtml) {
    call.outcome = 'refused';
    response.writeHead(fault.code, { 'content-type': 'text/html' }).end('<html><h1>Bad Gateway</h1></html>');
    return;
  }
  try {
    refuseWith(fault);
    const result = await run(served, name, params, call, gone);
    if (fault?.kind === 'slow') await sleep(fault.delayMs);
    if (fault?.kind === 'lost-after') {
      call.outcome = 'answer lost';
      response.socket?.resetAndDestroy();
    } else reply(response, 200, { ok: true, result });
  } catch (error) {
    const code = error instanceof ApiError ? error.code : 500;
    call.outcome = code === 499 ? 'caller gone' : 'refused';
    call.error = { code, description: error instanceof Error ? error.message : String(error) };
    throw error;
  } finally {
    served.world.changed();
  }
}

function refuseWith(fault: Fault | undefined): void {
  if (fault?.kind === 'too-many-requests') throw tooManyRequests(fault.retryAfter);
  if (fault?.kind === 'server-error')
    throw new ApiError(fault.code, fault.code === 502 ? 'Bad Gateway' : 'Internal Server Error');
}

/** Runs a method that nothing hinders; also what a webhook's reply asks for. */
export async function run(
  served: Served,
  name: MethodName,
  params: Params,
  call: Call,
  gone: AbortSignal,
): Promise<unknown> {
  if (COUNTED.test(name)) {
    const room = served.world.rooms.get(params.integer('chat_id'));
    const messages = name === 'sendMediaGroup' ? (params.list('media')?.length ?? 1) : 1;
    if (room) served.flood.count(room.chat.id, room.chat.type, messages);
  }
  const result = await METHODS[name](served, params, gone);
  call.outcome = 'ok';
  call.result = structuredClone(result);
  return result;
}
