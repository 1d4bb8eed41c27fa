import { parentPort } from 'node:worker_threads';
import { type ReadRequest, readDocument } from './read-document.ts';

/** Runs in a worker thread: one request in, one reading out. What throws ends the thread, which the reader takes for a damaged file. */
parentPort?.on('message', async (request: ReadRequest) => {
  parentPort?.postMessage(await readDocument(request));
});
