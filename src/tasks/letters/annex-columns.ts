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
    /(?:de nghi|de xuat|xin|kien nghi).*(?:gia han|dieu chinh|lui|thoi han|thoi gian)|(?:thoi han|thoi gian|han)(?: [a-z]+){0,3} (?:de nghi|de xuat|dieu chinh|xin)|^gia han(?: den)?$|(?:thoi )?han (?:moi|gia han)|^de nghi$/,
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

/** What a column of this heading holds, by its words; null for none of these. `label`: folded. */
export function columnOf(label: string): AnnexColumn | null {
  return HEADINGS.find(([, pattern]) => pattern.test(label))?.[0] ?? null;
}

/** What the parts of a merged heading may be; any other words in them say no more than the heading does. */
const PARTS: Partial<Record<AnnexColumn, readonly AnnexColumn[]>> = {
  due: ['due', 'asked-due', 'expected'],
  product: ['product', 'product-date'],
  source: ['source'],
  unit: ['unit'],
  obstacle: ['obstacle', 'proposal', 'asked-due'],
  proposal: ['obstacle', 'proposal', 'asked-due'],
  done: ['done', 'product', 'product-date'],
  doing: ['doing', 'percent'],
  'not-yet': ['not-yet', 'obstacle'],
};
/** Under "Tình hình thực hiện" and the like: everything but where the work comes from. */
const OF_RESULT: readonly AnnexColumn[] = [
  'done',
  'doing',
  'not-yet',
  'percent',
  'product',
  'product-date',
  'obstacle',
  'proposal',
  'asked-due',
  'expected',
  'due',
  'status',
  'result',
  'note',
];

/** What a part of a merged heading holds: "Bộ đề nghị" under "Thời hạn" is a date asked for, "Nội dung" under "Vướng mắc" a difficulty. */
export function partOf(parent: AnnexColumn | null, above: string, label: string): AnnexColumn | null {
  const whole = columnOf(`${above} ${label}`.trim());
  const own = columnOf(label) ?? whole;
  if (parent === null || parent === 'task' || parent === 'note') return own ?? parent;
  if (parent === 'due' && whole === 'asked-due') return whole;
  const allowed = PARTS[parent] ?? (parent === 'result' || parent === 'status' ? OF_RESULT : [parent]);
  if (own && allowed.includes(own)) return own;
  return /^(?:ngay|thoi gian)/.test(label) && allowed.includes('product-date') ? 'product-date' : parent;
}
