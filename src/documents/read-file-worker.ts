import { parentPort } from 'node:worker_threads';
import { readBytes } from './readers/read-bytes.ts';
import type { ReadLimits } from './readers/reading.ts';

/** Runs in a worker thread: bytes in, stored text or a reason out. */
parentPort?.on('message', async (request: { bytes: Uint8Array; fileName: string; limits: ReadLimits }) => {
  parentPort?.postMessage(await readBytes(request.bytes, request.fileName, request.limits));
});
