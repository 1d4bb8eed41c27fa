import type { Range } from '../../shared/range.ts';
import { fold } from '../../shared/text.ts';

/** What a column of a report's annex holds. `done`, `doing`, `not-yet`: columns in which a cross says the state. */
export type AnnexColumn =
  | 'number'
  | 'code'
  | 'task'
  | 'source'
  | 'status'
  | 'done'
  | 'doing'
  | 'not-yet'
  | 'percent'
  | 'result'
  | 'product'
  | 'product-date'
  | 'obstacle'
  | 'proposal'
  | 'asked-due'
  | 'expected'
  | 'due'
  | 'note'
  | 'unit';

/** Headings in many wordings, folded; the first that fits counts. */
const HEADINGS: [AnnexColumn, RegExp][] = [
  ['number', /^(?:stt|tt|so tt|so thu tu|no\.?)$/],
  ['code', /^ma(?: so)?(?: nhiem vu| nv| viec)?$|^ma (?:nhiem vu|nv)|^(?:nv|task) ?(?:code|id)$/],
  ['unit', /^(?:don vi|co quan|bo phan|nguoi)(?:,? [a-z ]+)?$|chu tri|phoi hop|dau moi|don vi thuc hien|phu trach/],
  [
    'asked-due',
    /(?:de nghi|de xuat|xin|kien nghi).*(?:gia han|dieu chinh|lui|thoi han|thoi gian)|(?:thoi han|thoi gian|han)(?: hoan thanh)?(?: moi)? (?:de nghi|de xuat|dieu chinh|xin)|^gia han(?: den)?$|(?:thoi )?han (?:moi|gia han)|^de nghi$/,
  ],
  ['expected', /du kien|cam ket|ke hoach hoan thanh|thoi gian toi/],
  ['percent', /%|ty le|phan tram|khoi luong (?:dat|hoan thanh)/],
  [
    'done',
    /^(?:da )?(?:hoan thanh|xong|thuc hien)$|^da (?:hoan thanh|thuc hien)(?: \(.*\))?$|(?:tinh trang|ket qua) da hoan thanh$/,
  ],
  [
    'doing',
    /^(?:dang|chua hoan thanh,? dang) (?:thuc hien|trien khai|xu ly|hoan thien)$|(?:tinh trang|ket qua) dang (?:thuc hien|trien khai)$/,
  ],
  [
    'not-yet',
    /^chua (?:thuc hien|hoan thanh|trien khai|xu ly)$|(?:tinh trang|ket qua) chua (?:thuc hien|hoan thanh|trien khai)$/,
  ],
  ['obstacle', /kho khan|vuong mac|ton tai|nguyen nhan|ly do|han che|giai trinh/],
  ['proposal', /kien nghi|de xuat|de nghi/],
  ['status', /tinh trang|trang thai|muc do|danh gia|phan loai/],
  ['product-date', /^ngay(?: (?:ban hanh|ky|van ban|thang|trinh))*$|^ngay,? thang|(?:san pham|ket qua) ngay/],
  [
    'source',
    /van ban (?:giao|chi dao)|nguon(?: giao)?|can cu|van ban,? (?:nguon|so)|thong bao|theo (?:van ban|thong bao|ket luan)|^diem|(?:muc|diem|khoan),? (?:muc|diem|khoan)|xuat xu/,
  ],
  ['due', /thoi han|^han(?: |$)|thoi gian|thoi diem|^duoc giao$|^moc/],
  ['product', /san pham|van ban (?:ban hanh|ket qua|hoan thanh)|minh chung|dau ra|so(?:,? ky hieu| van ban|\/ky hieu)/],
  ['result', /ket qua|tinh hinh|tien do|noi dung (?:da )?thuc hien|noi dung bao cao|viec da lam|thuc hien/],
  ['note', /ghi chu/],
  ['task', /nhiem vu|noi dung|cong viec|viec (?:duoc )?giao|hang muc|ten viec|dau viec/],
];

/** A heading is a few words; a longer cell is a row's own wording. */
const LONGEST_HEADING = 90;
const HEAD_ROWS = 15;

const TELLING: AnnexColumn[] = ['status', 'done', 'doing', 'not-yet', 'percent', 'result', 'product', 'obstacle'];

export type AnnexColumns = Map<AnnexColumn, number[]>;

/** Where the heading of a table of reports ends and what its columns hold; null where the table reports nothing. */
export function annexColumns(text: string, rows: readonly Range[][]): { columns: AnnexColumns; after: number } | null {
  for (const [at, row] of rows.slice(0, HEAD_ROWS).entries()) {
    const above = row.map((cell) => heading(text, cell));
    const below = rows[at + 1];
    if (below && isParted(text, row, below)) {
      const columns = columnsOf(below.map((cell, i) => partHeading(above, row[i], heading(text, cell), cell, i)));
      if (columns) return { columns, after: at + 2 };
    }
    const columns = columnsOf(above);
    if (columns) return { columns, after: at + 1 };
  }
  return null;
}

function heading(text: string, { start, end }: Range): string {
  return fold(text.slice(start, end))
    .replace(/\s+/g, ' ')
    .replace(/[:*]+$/, '')
    .trim();
}

/** Under a merged heading stand its parts: some cells go on from above, or the empty places of the merged cell are filled below. */
function isParted(text: string, row: readonly Range[], below: readonly Range[]): boolean {
  const goesOn = below.some((cell, i) => cell.end > cell.start && cell.start === row[i]?.start);
  const filled = below.filter((cell) => cell.end > cell.start);
  const short = filled.length > 0 && filled.every((cell) => cell.end - cell.start <= 40);
  const fills = below.some((cell, i) => cell.end > cell.start && row[i]?.start === row[i]?.end);
  const known = filled.filter((cell) => HEADINGS.some(([, pattern]) => pattern.test(heading(text, cell)))).length;
  return goesOn || (short && fills && known * 2 > filled.length);
}

/** A part bears the name of the merged heading above it, which stands to its left, unless it goes on from above itself. */
function partHeading(above: string[], up: Range | undefined, label: string, cell: Range, i: number): string {
  if (up && up.end > up.start && (up.start === cell.start || label === '')) return above[i] ?? '';
  const parent = above.slice(0, i + 1).findLast((words) => words !== '') ?? '';
  // "Ngày" under "Văn bản giao" is of that paper; "Đã hoàn thành" under "Kết quả" says the state by itself.
  return kindOf(label) && kindOf(label) !== 'product-date' ? label : `${parent} ${label}`.trim();
}

function kindOf(label: string): AnnexColumn | null {
  return HEADINGS.find(([, pattern]) => pattern.test(label))?.[0] ?? null;
}

/** Headings without their kind's other meaning: numbers and days before the task's column are those of the paper that gave it. */
function columnsOf(labels: readonly string[]): AnnexColumns | null {
  const kinds = labels.map((label) => (label === '' || label.length > LONGEST_HEADING ? null : kindOf(label)));
  const told = kinds.findIndex((kind) => kind === 'result' || kind === 'status');
  const columns: AnnexColumns = new Map();
  kinds.forEach((kind, i) => {
    if (!kind) return;
    const isOfSource =
      (kind === 'product-date' && /van ban giao|chi dao|thong bao|nguon/.test(labels[i] ?? '')) ||
      ((kind === 'product' || kind === 'product-date') && /ky hieu|so van ban|^ngay/.test(labels[i] ?? '') && i < told);
    const own = isOfSource ? 'source' : kind;
    columns.set(own, [...(columns.get(own) ?? []), i]);
  });
  const named = columns.has('task') || columns.has('code');
  return named && TELLING.some((column) => columns.has(column)) ? columns : null;
}
