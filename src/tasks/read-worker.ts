import { parentPort } from 'node:worker_threads';
import { type DocumentReading, type ReadRequest, readDocument } from './read-document.ts';

/** Runs in a worker thread: one request in, one reading out, so that parsing never holds up the messages. */
parentPort?.on('message', async ({ id, request }: { id: number; request: ReadRequest }) => {
  let reading: DocumentReading;
  try {
    reading = await readDocument(request);
  } catch {
    reading = { kind: 'unreadable', reason: 'damaged' };
  }
  parentPort?.postMessage({ id, reading });
});
