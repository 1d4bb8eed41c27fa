import { Worker } from 'node:worker_threads';
import type { OnPage } from '../documents/readers/reading.ts';
import type { DocumentReading, ReadRequest } from './read-document.ts';

/**
 * Reads files off the main thread, one after the other, in one worker that starts with the first file and is kept warm until
 * `close`. A file that fails or takes too long costs only that worker its life. Throws where it was closed in the middle of a
 * file: nothing is known of that file then.
 */
export type DocumentReader = {
  read(request: ReadRequest, onPage?: OnPage): Promise<DocumentReading>;
  close(): Promise<void>;
};

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
  const readNow = async (request: ReadRequest, onPage: OnPage): Promise<DocumentReading> => {
    worker ??= startWorker(memoryMb);
    const current = worker;
    // Between files the thread does not hold the process open.
    current.ref();
    const reading = await replyOf(current, request, onPage);
    if (reading.kind === 'failed') {
      if (worker !== current) throw new Error('the reader was closed');
      await stop();
      return { kind: 'unreadable', reason: reading.reason };
    }
    current.unref();
    return reading;
  };
  return {
    read(request, onPage = () => undefined) {
      const reading = queue.then(() => readNow(request, onPage));
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
    stdout: true,
    stderr: true,
  });
  // What a library prints of a paper may hold its words, and would stand among the answers.
  worker.stdout.resume();
  worker.stderr.resume();
  // A dying thread may report once more; without a listener that would end the process.
  worker.on('error', () => undefined);
  return worker;
}

type Failure = { kind: 'failed'; reason: 'timed-out' | 'too-large' | 'damaged' };

function replyOf(worker: Worker, request: ReadRequest, onPage: OnPage): Promise<DocumentReading | Failure> {
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout;
    const finish = (outcome: DocumentReading | Failure) => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      resolve(outcome);
    };
    const fail = (reason: Failure['reason']) => finish({ kind: 'failed', reason });
    const onError = (error: Error & { code?: string }) =>
      fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-large' : 'damaged');
    const onExit = () => fail('damaged');
    // A scan takes as long as it has pages: the time counts anew with each sign of one.
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => fail('timed-out'), request.limits.timeoutMs);
    };
    const onMessage = (message: DocumentReading | PageSign) => {
      if (message.kind !== 'page') return finish(message);
      wait();
      onPage(message.page, message.pages);
    };
    wait();
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(request);
  });
}

type PageSign = { kind: 'page'; page: number; pages: number };
