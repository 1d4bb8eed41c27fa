import { Worker } from 'node:worker_threads';
import { READ_LIMITS, type Reading, type ReadLimits } from './readers/reading.ts';

/** Reads files off the main thread, one after the other, in one worker that is kept warm until `close`. */
export type FileReader = { read(bytes: Uint8Array, fileName: string): Promise<Reading>; close(): Promise<void> };

/** What became of a request to a worker. */
export type Aside<Reply> = { kind: 'reply'; reply: Reply } | { kind: 'timed-out' | 'out-of-memory' | 'failed' };

/** A worker thread that answers one request at a time; a request that fails or takes too long costs only that worker its life. */
export type AsideWorker<Request, Reply> = {
  ask(request: Request, timeoutMs: number, moved: readonly ArrayBuffer[]): Promise<Aside<Reply>>;
  close(): Promise<void>;
};

/** Within it a .docx of 40 MB of XML was read; one of 95 MB was refused, and the process lived on. */
const MEMORY_MB = 1_024;

/**
 * Opens a worker on a script whose every message answers one request. The thread starts with the first request and does not hold
 * the process open between requests. `moved` buffers are handed over, not copied.
 */
export function openAside<Request, Reply>(script: URL): AsideWorker<Request, Reply> {
  let worker: Worker | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  const start = (): Worker => {
    // Options of a test runner's own process must not reach the thread, so none are passed on.
    if (worker) return worker;
    worker = new Worker(script, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
    // A dying thread may report once more; without a listener that would end the process.
    worker.on('error', () => undefined);
    return worker;
  };
  const stop = async (): Promise<void> => {
    const dying = worker;
    worker = null;
    await dying?.terminate();
  };
  const askNow = async (request: Request, timeoutMs: number, moved: readonly ArrayBuffer[]): Promise<Aside<Reply>> => {
    const current = start();
    current.ref();
    const outcome = await once<Reply>(current, timeoutMs, () => current.postMessage(request, [...moved]));
    if (outcome.kind === 'reply') current.unref();
    else if (worker === current) await stop();
    return outcome;
  };
  return {
    ask(request, timeoutMs, moved) {
      const answer = queue.then(() => askNow(request, timeoutMs, moved));
      queue = answer.catch(() => undefined);
      return answer;
    },
    close: stop,
  };
}

function once<Reply>(worker: Worker, timeoutMs: number, post: () => void): Promise<Aside<Reply>> {
  return new Promise((resolve) => {
    const finish = (outcome: Aside<Reply>) => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      resolve(outcome);
    };
    const onMessage = (reply: Reply) => finish({ kind: 'reply', reply });
    const onError = (error: Error & { code?: string }) =>
      finish({ kind: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out-of-memory' : 'failed' });
    const onExit = () => finish({ kind: 'failed' });
    const timer = setTimeout(() => finish({ kind: 'timed-out' }), timeoutMs);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    post();
  });
}

/** A reader for a batch of files. The caller's bytes stay as they are: the worker gets a copy that is moved, not cloned. */
export function openReader(limits: ReadLimits = READ_LIMITS): FileReader {
  const script = new URL('./read-file-worker.ts', import.meta.url);
  const worker = openAside<{ bytes: Uint8Array; fileName: string; limits: ReadLimits }, Reading>(script);
  return {
    async read(bytes, fileName) {
      if (bytes.length > limits.maxBytes) return { kind: 'unreadable', reason: 'too-large' };
      const copy = Uint8Array.from(bytes);
      const outcome = await worker.ask({ bytes: copy, fileName, limits }, limits.timeoutMs, [copy.buffer]);
      if (outcome.kind === 'reply') return outcome.reply;
      const reason = { 'timed-out': 'timed-out', 'out-of-memory': 'too-large', failed: 'damaged' } as const;
      return { kind: 'unreadable', reason: reason[outcome.kind] };
    },
    close: () => worker.close(),
  };
}

/** Reads one file aside, in a worker of its own. */
export async function readFileAside(bytes: Uint8Array, fileName: string, limits?: ReadLimits): Promise<Reading> {
  const reader = openReader(limits);
  try {
    return await reader.read(bytes, fileName);
  } finally {
    await reader.close();
  }
}
