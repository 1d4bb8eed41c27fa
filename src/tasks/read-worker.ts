import { parentPort } from 'node:worker_threads';
import { type ReadRequest, readDocument } from './read-document.ts';

/**
 * Runs in a worker thread: one request in, one reading out, and before it which page is being read. What throws ends the thread,
 * which the reader takes for a damaged file.
 */
parentPort?.on('message', async (request: ReadRequest) => {
  const onPage = (page: number, pages: number) => parentPort?.postMessage({ kind: 'page', page, pages });
  parentPort?.postMessage(await readDocument(request, onPage));
});
