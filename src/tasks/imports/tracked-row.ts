import { isoDay } from '../../documents/head.ts';
import { fold } from '../../shared/text.ts';

/** How far a row of somebody's tracking sheet says a task has come. */
export type ReadsAs = 'done' | 'submitted' | 'in-progress' | 'not-done';

/** What a tracking sheet says of a row beyond the task: where it was given and how far it is, as written and as read. */
export type Tracked = {
  field: string | null;
  sourceOfAssignment: string | null;
  sourceNumber: string | null;
  sourceDate: string | null;
  status: string | null;
  readsAs: ReadsAs | null;
  result: string | null;
  productNumber: string | null;
  productDate: string | null;
};

export type TrackedColumn = 'source' | 'assigned' | 'status' | 'result' | 'done-on';

/** Headers of a tracking sheet in many wordings; folded. What names a deadline or owners is never among them. */
const HEADERS: [TrackedColumn, RegExp][] = [
  ['status', /tinh trang|trang thai|tinh hinh thuc hien|ket qua thuc hien|muc do hoan thanh|danh gia|^da hoan thanh$/],
  [
    'done-on',
    /ngay (?:thuc te )?(?:hoan thanh|bao cao ket qua|ket thuc)|thoi gian hoan thanh thuc te|hoan thanh thuc te/,
  ],
  ['assigned', /ngay giao|thoi gian giao|thoi diem giao|ngay (?:cua )?van ban|ngay ban hanh|ngay ky|ngay,? thang/],
  [
    'result',
    /^(?:ket qua|san pham)|van ban ket qua|ket qua(?:,| |\/)+(?:san pham|van ban)|minh chung|so van ban (?:ket qua|hoan thanh|san pham)/,
  ],
  [
    'source',
    /van ban giao|nguon giao|so van ban|so,? (?:va )?ky hieu|so ?\/ ?ky hieu|can cu giao|van ban chi dao|^van ban$|^thong bao(?: so| ket luan)?$|^so (?:thong bao|tb)$/,
  ],
];

/** What a column of a tracking sheet holds; null for every other. `hasDue`: another column names the deadline. */
export function trackedColumn(header: string, hasDue: boolean): TrackedColumn | null {
  const found = HEADERS.find(([, pattern]) => pattern.test(header))?.[0] ?? null;
  // The only column about completion is the deadline: "Ngày hoàn thành".
  return found === 'done-on' && !hasDue ? null : found;
}

/** What the cells of one row say. Null where the sheet tracks nothing. */
export function trackedRow(cells: Partial<Record<TrackedColumn, string>>, field: string | null): Tracked | null {
  if (Object.keys(cells).every((column) => column === 'result')) return null;
  const { source = '', assigned = '', status = '', result = '' } = cells;
  const product = `${result}\n${status}`;
  return {
    field,
    sourceOfAssignment: [source, assigned].filter(Boolean).join(', ') || null,
    sourceNumber: numberIn(source) ?? numberIn(assigned),
    sourceDate: dayIn(assigned) ?? dayIn(source),
    status: status || null,
    readsAs: readsAs(status) ?? (numberIn(result) && dayIn(result) && status === '' ? 'done' : null),
    result: result || null,
    productNumber: numberIn(product),
    productDate: dayIn(cells['done-on'] ?? '') ?? dayIn(product),
  };
}

/** "Thông báo số 489/TB-VPCP ngày 12/9/2025" → 489/TB-VPCP. */
export function numberIn(text: string): string | null {
  const found = /(?<![\d/])(\d{1,6}[a-z]?(?:\/\d{4})?\s*\/\s*[A-ZĐ][\p{L}\d&.Đ]*(?:-[\p{L}\d&.]+)*)/u.exec(
    text.normalize('NFC'),
  );
  return found ? (found[1] as string).replace(/\s+/g, '').replace(/[.,;]+$/, '') : null;
}

function dayIn(text: string): string | null {
  const found =
    /(?<!\d)(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?!\d)/.exec(text) ??
    /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/iu.exec(text);
  return found ? isoDay(found[3], found[2], found[1]) : null;
}

function readsAs(status: string): ReadsAs | null {
  const said = fold(status).replace(/\s+/g, ' ').trim();
  if (/chua (?:hoan thanh|hoan tat|xong|thuc hien|ban hanh|trinh|bao cao|co)|khong hoan thanh/.test(said))
    return 'not-done';
  if (
    /da (?:hoan thanh|hoan tat|xong|ban hanh|phe duyet|ky|thuc hien xong)|^(?:hoan thanh|hoan tat|xong|dat|100 ?%)(?![a-z])/.test(
      said,
    )
  )
    return 'done';
  if (/da trinh|dang trinh|cho (?:phe duyet|ky)/.test(said)) return 'submitted';
  return /dang|trien khai|chuyen tiep|da (?:xay dung|du thao|bao cao|co)/.test(said) ? 'in-progress' : null;
}
