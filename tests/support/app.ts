import { tmpdir } from 'node:os';
import { type App, wireApp } from '../../src/app.ts';
import { Config } from '../../src/config.ts';
import type { OpenDatabase } from '../../src/database/database.ts';
import type { Viewer } from '../../src/people/access.ts';
import { addCommittee } from '../../src/people/committees.ts';
import type { Log } from '../../src/shared/log.ts';
import { type IngestInput, type IngestResult, ingest } from '../../src/tasks/ingest.ts';
import { openTestDatabase } from './database.ts';

export const SILENT: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A command's streams that nobody reads. */
export const SILENT_IO = {
  out: () => undefined,
  err: () => undefined,
  lines: async function* () {},
  cwd: '.',
  interactive: false,
  columns: 100,
  locale: 'vi' as const,
  words: (id: string) => id,
};

/** An application over a fresh database, with a clock the test sets. */
export async function openTestApp(today = '2025-11-20', opened?: OpenDatabase): Promise<App> {
  const db = opened ?? (await openTestDatabase());
  const now = () => Date.parse(`${today}T02:00:00Z`);
  return wireApp({ config: Config.parse({ DONDOC_DATA: tmpdir() }), db, now, log: SILENT });
}

export async function newCommittee(app: App, name = 'Ban Chỉ đạo thử'): Promise<number> {
  return (await addCommittee(app.db, name, false)).id;
}

export const SECRETARY = { name: 'Thư ký', memberId: null, channel: 'test' };

export function secretaryOf(committeeId: number): Viewer {
  return { memberId: null, role: 'secretary', agencyId: null, committeeId };
}

/** Takes a text in under a file name, published by the secretary unless `over` says otherwise. */
export function ingestText(
  app: App,
  committeeId: number,
  fileName: string,
  text: string,
  over: Partial<IngestInput> = {},
): Promise<IngestResult> {
  return ingest(app, { committeeId, bytes: new TextEncoder().encode(text), fileName, publish: SECRETARY, ...over });
}

/** An official notice with the given numbered points, about an invented meeting. */
export function notice(number: string, day: string, points: string[]): string {
  const [year, month, date] = day.split('-');
  return `VĂN PHÒNG CHÍNH PHỦ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: ${number}
Hà Nội, ngày ${date} tháng ${month} năm ${year}

THÔNG BÁO
Kết luận của Trưởng Ban Chỉ đạo tại cuộc họp về đê điều

Trưởng Ban Chỉ đạo kết luận như sau:

${points.map((p, i) => `${i + 1}. ${p}`).join('\n\n')}

Nơi nhận:
- Như trên;
- Lưu: VT.
`;
}
