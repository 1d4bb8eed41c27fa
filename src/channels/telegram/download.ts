import { readFile, stat } from 'node:fs/promises';
import { type Agent, get as getHttp } from 'node:http';
import { get as getHttps } from 'node:https';
import { isAbsolute } from 'node:path';
import type { Api } from 'grammy';

const TIMEOUT_MS = 60_000;

export type FileSource = { api: Api; apiRoot: string; token: string; agent: Agent | undefined };

/**
 * The bytes of a file somebody sent, null where they are more than `mostBytes`. A local Bot API server names a path on this
 * machine instead of an address. The address holds the token: it is never logged or handed on, and errors do not name it.
 */
export async function download(
  { api, apiRoot, token, agent }: FileSource,
  fileId: string,
  mostBytes: number,
): Promise<Uint8Array | null> {
  const { file_path: path, file_size: size } = await api.getFile(fileId);
  if (!path || (size ?? 0) > mostBytes) return null;
  if (isAbsolute(path)) return (await stat(path)).size > mostBytes ? null : readFile(path);
  return fetchBytes(new URL(`${apiRoot}/file/bot${token}/${path}`), agent, mostBytes);
}

function fetchBytes(url: URL, agent: Agent | undefined, mostBytes: number): Promise<Uint8Array | null> {
  const get = url.protocol === 'https:' ? getHttps : getHttp;
  return new Promise((resolve, reject) => {
    const failed = () => reject(new Error('a file could not be downloaded'));
    const request = get(url, { agent, signal: AbortSignal.timeout(TIMEOUT_MS) }, (response) => {
      if (response.statusCode !== 200) {
        response.resume();
        failed();
        return;
      }
      const chunks: Buffer[] = [];
      let bytes = 0;
      response.on('error', failed);
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        chunks.push(chunk);
        if (bytes > mostBytes) {
          resolve(null);
          request.destroy();
        }
      });
      response.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    });
    request.on('error', failed);
  });
}
