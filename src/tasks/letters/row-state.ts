import { fold } from '../../shared/text.ts';
import { readReport } from '../progress/read-report.ts';
import { NOTHING_TOLD, type ToldReport } from '../progress/report.ts';

type State = NonNullable<ToldReport['state']>;

/** Words of a column of states, folded: what they say is said on purpose, so they count before any running text. */
const STATED: [State, RegExp][] = [
  [
    'no-change',
    /^(?:chua|khong) (?:thuc hien|trien khai|lam(?! xong)|bat dau|phat sinh|den han|den ky|co ket qua|co)(?! xong)/,
  ],
  ['in-progress', /^(?:chua|khong) (?:hoan thanh|hoan tat|xong|dat|ban hanh|trinh|phe duyet)/],
  [
    'submitted',
    /^(?:da|dang) (?:trinh|cho (?:phe duyet|y kien|ky))|^cho (?:cap co tham quyen|thu tuong|phe duyet|y kien)/,
  ],
  [
    'reported-done',
    /^(?:da |co ban )?(?:hoan thanh|hoan tat|xong|ht)(?! \d{1,2} ?%)|^da (?:thuc hien(?! duoc)(?! \d)|ban hanh|phe duyet|ket thuc|nghiem thu)|^(?:dat )?100 ?%|^dat(?: yeu cau)?$|^(?:completed|done)/,
  ],
  [
    'in-progress',
    /^(?:(?:thuc hien|trien khai|duy tri|cap nhat) )?(?:dang|tiep tuc|thuong xuyen|dinh ky|duy tri|trong han|qua han|cham|hoan thanh (?:mot phan|co ban|\d)|da (?:thuc hien|trien khai|hoan thanh) (?:duoc )?(?:mot phan|\d))|^(?:dat )?\d{1,2} ?%/,
  ],
];

/** The state a cell of a column of states names; null for running text. */
export function statedState(cell: string): State | null {
  const said = fold(cell)
    .replace(/\s+/g, ' ')
    .replace(/^[-–+•\s]+/, '')
    .trim();
  if (said === '') return null;
  const [state] = STATED.find(([, pattern]) => pattern.test(said)) ?? [null];
  return state === 'reported-done' && /hoan thanh (?:mot phan|\d)|co ban hoan thanh/.test(said) ? 'in-progress' : state;
}

/** A cross, a tick, in a column that stands for a state; a reader of pictures takes a tick for a figure, a bold cross for two. */
export function isMark(cell: string): boolean {
  return /^(?:[x×✓✔☑☒■●+v√*]{1,2}|co|yes|ok|[1-9])$/i.test(fold(cell.trim()));
}

const ABOVE =
  '(?:thu tuong|pho thu tuong|chinh phu|van phong chinh phu|quoc hoi|ban chi dao|truong ban|bo chinh tri|ban bi thu|cap co tham quyen|hdnd|hoi dong nhan dan)';
/** "Đã báo cáo Thủ tướng Chính phủ tại Báo cáo số …": put to the level above, with a paper. */
const REPORTED_ABOVE = new RegExp(`da (?:co |gui )?(?:bao cao|van ban|to trinh)[^.;]{0,60}?${ABOVE}`);
/** "Quyết định số 15/QĐ-BXD … đã được ban hành"; "tại Quyết định số …" after a word of issuing in the past. */
const ISSUED_BY = /(?:da|duoc|vua) (?:\S+ ){0,6}?(?:ban hanh|phe duyet|cong bo|ky|cong nhan|nghiem thu|hoan thanh)/;
const AHEAD = /(?:se|du kien|chuan bi|sap|phan dau|dang|chua|truoc khi|de|cho) (?:\S+ ){0,4}?$/;
const NOTHING_YET = /^(?:hien )?(?:\S+ ){0,4}?(?:chua|khong) (?:thuc hien|trien khai|bat dau|phat sinh)/;

/** The state that running words of a letter tell. */
export function toldInWords(words: string, day: string): ToldReport | null {
  const read = readReport(words, day);
  const said = fold(words).replace(/\s+/g, ' ');
  const state = read?.state ?? null;
  if (state === 'submitted' || state === 'reported-done') return read;
  const base: ToldReport = read ?? { ...NOTHING_TOLD, text: words.trim() };
  if (base.request) return base;
  if (NOTHING_YET.test(said)) return { ...base, state: 'no-change' };
  if (said.search(REPORTED_ABOVE) >= 0 && isPast(said, REPORTED_ABOVE)) return { ...base, state: 'submitted' };
  if (read?.percent === null && isPast(said, ISSUED_BY) && /\d\s*\/\s*[a-z]/.test(said) && !AHEAD_ANYWHERE.test(said))
    return { ...base, state: 'reported-done' };
  return state === null && statedState(words) ? { ...base, state: statedState(words) } : read;
}

const AHEAD_ANYWHERE = /(?:dang|du kien|se|tiep tuc|chua)(?= )/;

function isPast(said: string, pattern: RegExp): boolean {
  const at = said.search(pattern);
  return at >= 0 && !AHEAD.test(said.slice(Math.max(0, at - 40), at));
}
