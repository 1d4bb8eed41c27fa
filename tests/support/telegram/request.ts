import type { IncomingMessage } from 'node:http';
import { ApiError } from './errors.ts';
import { parseMultipart } from './multipart.ts';
import { Params } from './params.ts';

const BODY_MAX = 60 * 1024 * 1024;

/** The parameters of a call from its query and its body; fails where the caller hangs up half-way. */
export async function readParams(request: IncomingMessage, query: URLSearchParams): Promise<Params> {
  const body = await readBody(request);
  const type = request.headers['content-type'] ?? '';
  const fromQuery = Object.fromEntries(query);
  if (body.length === 0) return new Params(fromQuery);
  if (/^multipart\/form-data/i.test(type)) {
    const form = parseMultipart(body, type);
    return new Params({ ...fromQuery, ...Object.fromEntries(form.fields) }, form.uploads);
  }
  if (/json/i.test(type)) return new Params({ ...fromQuery, ...parsedBody(body) });
  return new Params({ ...fromQuery, ...Object.fromEntries(new URLSearchParams(body.toString('utf8'))) });
}

function parsedBody(body: Buffer): Record<string, unknown> {
  try {
    return JSON.parse(body.toString('utf8')) as Record<string, unknown>;
  } catch {
    throw new ApiError(400, "Bad Request: can't parse JSON object");
  }
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= BODY_MAX) chunks.push(chunk);
  }
  if (size > BODY_MAX) throw new ApiError(413, 'Request Entity Too Large');
  return Buffer.concat(chunks);
}
