import { Worker } from 'node:worker_threads';
import type { DocumentReading, ReadRequest } from './read-document.ts';

/** Reads files off the main thread. One worker serves a batch; a file that takes too long costs that worker its life. */
export type DocumentReader = { read(request: ReadRequest): Promise<DocumentReading>; close(): Promise<void> };

const MEMORY_MB = 1_024;

export function openDocumentReader(): DocumentReader {
  let worker: Worker | null = null;
  let last = 0;
  const start = (): Worker => {
    worker ??= new Worker(new URL('./read-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    return worker;
  };
  const stop = async () => {
    const dying = worker;
    worker = null;
    await dying?.terminate();
  };
  let queue: Promise<unknown> = Promise.resolve();
  const readNow = (request: ReadRequest): Promise<DocumentReading> =>
    new Promise((resolve) => {
      const current = start();
      const id = ++last;
      const finish = (reading: DocumentReading, kill: boolean) => {
        clearTimeout(timer);
        current.off('message', onMessage).off('error', onFailure).off('exit', onFailure);
        if (kill) void stop();
        resolve(reading);
      };
      const onMessage = (answer: { id: number; reading: DocumentReading }) => {
        if (answer.id === id) finish(answer.reading, false);
      };
      const onFailure = () => finish({ kind: 'unreadable', reason: 'damaged' }, true);
      const timer = setTimeout(
        () => finish({ kind: 'unreadable', reason: 'timed-out' }, true),
        request.limits.timeoutMs,
      );
      current.on('message', onMessage).on('error', onFailure).on('exit', onFailure);
      current.postMessage({ id, request });
    });
  return {
    read: (request) => {
      const next = queue.then(() => readNow(request));
      queue = next;
      return next;
    },
    close: stop,
  };
}
