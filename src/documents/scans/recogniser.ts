import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js'; // the kept build of Tesseract for Node, with its language data as a package
import { type Grey, pgm } from './grey.ts';

/** A word as read, its place in dots from the top left; `y` is its baseline, `size` the height of its line. */
export type ScanWord = { text: string; left: number; right: number; y: number; size: number; confidence: number };

/** What was read of a picture, line by line, and how sure the reader is of the whole, of 100. */
export type Recognised = { lines: ScanWord[][]; confidence: number };

/** Reads pictures, one after the other, without a connection and without a file: everything stays in memory. */
export type Recogniser = {
  /** Null where it took longer than `timeoutMs`. */
  read(picture: Grey, dpi: number, timeoutMs: number): Promise<Recognised | null>;
  close(): Promise<void>;
};

const LANGUAGE = 'vie';
/** Reads as well as the larger set of the same package (1.4 of 3.8 MB). */
const DATA = '4.0.0_best_int';

export function openRecogniser(): Recogniser {
  let worker: Promise<Worker> | null = null;
  const close = async () => {
    const ending = worker;
    worker = null;
    await (await ending)?.terminate();
  };
  return {
    async read(picture, dpi, timeoutMs) {
      worker ??= startWorker();
      const ready = await worker;
      await ready.setParameters({ user_defined_dpi: String(dpi) });
      const page = await within(ready.recognize(pgm(picture), {}, { text: false, blocks: true }), timeoutMs);
      // It cannot be told to stop: the next picture has a new one.
      if (!page) await close();
      return page && recognised(page.data);
    },
    close,
  };
}

async function startWorker(): Promise<Worker> {
  const folder = dirname(fileURLToPath(import.meta.resolve('@tesseract.js-data/vie/package.json')));
  const worker = await createWorker(LANGUAGE, OEM.LSTM_ONLY, {
    langPath: join(folder, DATA),
    gzip: true,
    cacheMethod: 'none',
    // Without it a picture that cannot be read would end the thread.
    errorHandler: () => undefined,
  });
  await worker.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_BLOCK });
  return worker;
}

function within<T>(work: Promise<T>, timeoutMs: number): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(null), timeoutMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

type PageData = Awaited<ReturnType<Worker['recognize']>>['data'];

function recognised({ blocks, confidence }: PageData): Recognised {
  const lines = (blocks ?? [])
    .flatMap((block) => block.paragraphs)
    .flatMap((paragraph) => paragraph.lines)
    .map((line) => {
      const { x0, y0, x1, y1 } = line.baseline;
      const slope = x1 > x0 ? (y1 - y0) / (x1 - x0) : 0;
      return line.words.map(
        (word): ScanWord => ({
          text: word.text.normalize('NFC'),
          left: word.bbox.x0,
          right: word.bbox.x1,
          y: y0 + slope * ((word.bbox.x0 + word.bbox.x1) / 2 - x0),
          size: line.rowAttributes.rowHeight,
          confidence: word.confidence,
        }),
      );
    })
    .filter((words) => words.length > 0);
  return { lines, confidence };
}
