import { readdirSync, readFileSync } from 'node:fs';
import { answerQuestion } from '../../src/answers/answer.ts';
import { wireApp } from '../../src/app.ts';
import { terminalWords } from '../../src/channels/terminal/messages.ts';
import { loadSample } from '../../src/channels/terminal/sample.ts';
import { Config } from '../../src/config.ts';
import { openDatabase } from '../../src/database/database.ts';
import { migrate } from '../../src/database/migrate.ts';
import { plainSource } from '../../src/documents/readers/read-bytes.ts';
import { extractDirectives } from '../../src/tasks/extract.ts';
import { SILENT } from '../support/app.ts';
import { longNotice } from '../support/long-notice.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const timed = async <T>(work: () => T | Promise<T>): Promise<[T, number]> => {
  const before = performance.now();
  const value = await work();
  return [value, performance.now() - before];
};

/** How fast the pure reading is, on our corpus and on one long notice. */
async function extraction(): Promise<void> {
  const dir = new URL('../fixtures/corpus/text/', import.meta.url);
  const texts = readdirSync(dir).map((file) => ({
    file,
    text: readFileSync(new URL(file, dir), 'utf8').normalize('NFC'),
  }));
  for (const [name, inputs] of [
    ['corpus × 20', Array.from({ length: 20 }, () => texts).flat()],
    ['one notice of 200 pages', [{ file: 'a-2025-09-10.txt', text: longNotice(200) }]],
  ] as const) {
    const bytes = inputs.reduce((n, i) => n + Buffer.byteLength(i.text), 0);
    const [, ms] = await timed(() => {
      for (const i of inputs) extractDirectives(plainSource(i.text, 'txt'), { fileName: i.file });
    });
    say(
      `extract, ${name}: ${(bytes / 1e6).toFixed(2)} MB in ${ms.toFixed(0)} ms = ${(bytes / 1e3 / ms).toFixed(2)} MB/s`,
    );
  }
}

/** Opening, loading the sample and answering, cold and warm, on the embedded database in memory. */
async function answering(): Promise<void> {
  const [db, openMs] = await timed(() => openDatabase({ kind: 'memory' }));
  const [, migrateMs] = await timed(() => migrate(db));
  const app = wireApp({ config: Config.parse({}), db, now: () => Date.parse('2025-12-10T02:00:00Z'), log: SILENT });
  const [committee, sampleMs] = await timed(() =>
    loadSample(app, {
      out: () => undefined,
      err: () => undefined,
      lines: async function* () {},
      cwd: '.',
      interactive: false,
      columns: 80,
      locale: 'vi',
      words: terminalWords('vi'),
    }),
  );
  say(`open ${openMs.toFixed(0)} ms, migrate ${migrateMs.toFixed(0)} ms, sample ${sampleMs.toFixed(0)} ms`);
  const ask = (question: string) =>
    answerQuestion(db, {
      question,
      viewer: { memberId: null, role: 'secretary', agencyId: null, committeeId: committee.id },
      asOf: '2025-12-10',
      knownOn: null,
      timeZone: 'Asia/Ho_Chi_Minh',
    });
  const questions = [
    'Bộ Xây dựng còn nợ nhiệm vụ nào đến tháng 12?',
    'bo nao cham nhat',
    'Tỷ lệ nước thải đô thị được xử lý đạt bao nhiêu phần trăm?',
  ];
  for (const question of questions) {
    const [, first] = await timed(() => ask(question));
    const times: number[] = [];
    for (let i = 0; i < 30; i++) times.push((await timed(() => ask(question)))[1]);
    times.sort((a, b) => a - b);
    say(
      `ask "${question}": first ${first.toFixed(0)} ms, then p50 ${(times[15] as number).toFixed(0)} ms, p95 ${(times[28] as number).toFixed(0)} ms`,
    );
  }
  await app.close();
}

await extraction();
await answering();
