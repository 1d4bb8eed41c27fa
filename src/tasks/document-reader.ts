import { Worker } from 'node:worker_threads';
import type { DocumentReading, ReadRequest } from './read-document.ts';

/**
 * Reads files off the main thread, one after the other, in one worker that starts with the first file and is kept warm until
 * `close`. A file that fails or takes too long costs only that worker its life.
 */
export type DocumentReader = { read(request: ReadRequest): Promise<DocumentReading>; close(): Promise<void> };

/** Within it a .docx of 40 MB of XML was read; one of 95 MB was refused, and the process lived on. */
const MEMORY_MB = 1_024;

export function openDocumentReader(memoryMb = MEMORY_MB): DocumentReader {
  let worker: Worker | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  const stop = async (): Promise<void> => {
    const dying = worker;
    worker = null;
    await dying?.terminate();
  };
  const readNow = async (request: ReadRequest): Promise<DocumentReading> => {
    worker ??= startWorker(memoryMb);
    const current = worker;
    // Between files the thread does not hold the process open.
    current.ref();
    const reading = await replyOf(current, request);
    if (reading.kind === 'failed') {
      if (worker === current) await stop();
      return { kind: 'unreadable', reason: reading.reason };
    }
    current.unref();
    return reading;
  };
  return {
    read(request) {
      const reading = queue.then(() => readNow(request));
      queue = reading.catch(() => undefined);
      return reading;
    },
    close: stop,
  };
}

function startWorker(memoryMb: number): Worker {
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
    // Options of a test runner's own process must not reach the thread.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  // A dying thread may report once more; without a listener that would end the process.
  worker.on('error', () => undefined);
  return worker;
}

type Failure = { kind: 'failed'; reason: 'timed-out' | 'too-large' | 'damaged' };

function replyOf(worker: Worker, request: ReadRequest): Promise<DocumentReading | Failure> {
  return new Promise((resolve) => {
    const finish = (outcome: DocumentReading | Failure) => {
      clearTimeout(timer);
      worker.off('message', finish).off('error', onError).off('exit', onExit);
      resolve(outcome);
    };
    const fail = (reason: Failure['reason']) => finish({ kind: 'failed', reason });
    const onError = (error: Error & { code?: string }) =>
      fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-large' : 'damaged');
    const onExit = () => fail('damaged');
    const timer = setTimeout(() => fail('timed-out'), request.limits.timeoutMs);
    worker.on('message', finish).on('error', onError).on('exit', onExit);
    worker.postMessage(request);
  });
}
