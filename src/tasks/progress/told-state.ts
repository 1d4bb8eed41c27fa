import type { ToldReport } from './report.ts';

type Told = ToldReport['state'];

const NOT_YET =
  /(?:chua|khong|ko|k|se|phai|can|yeu cau|du kien|sap|gan|chuan bi|phan dau|co gang|hen|mai|dang cho|cho|doi|de|truoc khi)(?:\s+(?:the|duoc|kip|co|phai|se))*\s*$/;
/** Ahead wherever it stands in the clause: "dự kiến 15/12 xong", "tuần sau xong". */
const AHEAD =
  /(?<![a-z])(?:du kien|se|phan dau|hen|co gang|cam ket|(?:tuan|thang|quy|nam) (?:sau|toi)|ngay mai|cuoi (?:tuan|thang|quy|nam)|sang nam)(?![a-z])/;
const DOING = /dang(?:\s+\S+)?\s*$/;

/** Completed by itself ("xong"), or only where it says that it has happened ("đã ban hành"). */
const DONE = /(?<![a-z])(?:xong|hoan thanh|hoan tat|ht|lam roi|finished|completed|done)(?![a-z])/g;
const ISSUED =
  /(?<![a-z])(?:ban hanh|phe duyet|ky ban hanh|duoc ky|cong bo|nghiem thu|thong qua|ket thuc|issued|approved)(?![a-z])/g;
const SUBMITTED = /(?<![a-z])(?:trinh|nop|gui|submitted)(?![a-z])/g;
/** Levels a product is put to; a ministry's own minister is not one. */
const ABOVE =
  /(?:thu tuong|pho thu tuong|ttg|tt cp|ttcp|ptt|chinh phu|vpcp|vp chinh phu|van phong chinh phu|quoc hoi|ubtvqh|bo chinh tri|bct|trung uong|ban bi thu|truong ban|ban chi dao|bcd|cap tren|cap co tham quyen|cap tham quyen|chu tich nuoc|hdnd|government|prime minister)/;
/** "Đã dự thảo Tờ trình": the paper is drafted, not yet put before anybody. */
const DRAFTED = /(?<![a-z])(?:du thao|soan|soan thao|xay dung|chuan bi|lap|hoan thien)\s+(?:\S+\s+)?to\s+$/;
const OWN_HOUSE =
  /^\s*(?:lanh dao|bo truong|thu truong|giam doc|pho giam doc|vu|cuc|so|chanh van phong|sep|noi bo)(?![a-z])/;

const NO_NEWS =
  /(?<![a-z])(?:chua|khong|k|ko)\s+(?:co\s+)?(?:gi moi|thay doi|tien trien|chuyen bien|lam duoc gi|trien khai|thuc hien duoc)(?: gi)?|van (?:nhu cu|nhu truoc|the|vay)(?![a-z])/;
const UNDER_WAY =
  /(?<![a-z])(?:dang|da (?:lam|thuc hien|trien khai|xay dung|soan|du thao|hop|lay y kien|khao sat|hoan thien|gui)|bat dau|lam duoc|chua (?:xong|hoan thanh|trinh|ban hanh|phe duyet)|sap (?:xong|trinh|hoan thanh)|gan xong|tiep tuc|(?:con |dang )?cho(?= (?:bo|so|ubnd|y kien|tham dinh|cac) )|in progress|working on)(?![a-z])/;

/** What others are asked, told or charged to complete. */
const OF_OTHERS =
  /(?<![a-z])(?:de nghi|kien nghi|yeu cau|(?<!duoc )giao|chi dao|don doc|phan cong|nhac)(?![a-z])(?!.*(?<![a-z])(?:da|vua)(?![a-z]))/;
/** A step of it, or a part: "hoàn thành dự thảo", "hoàn thành 3/5 nội dung", "cơ bản hoàn thành". */
const PART =
  /^\s*(?:viec |cong tac |buoc )?(?:(?:xay dung|lap|soan) )?(?:du thao|ho so|lay y kien|giai doan|buoc|mot phan|mot so|phan lon|dot \d|lan \d|\d+\s*\/\s*\d+)/;
const MOSTLY = /(?<![a-z])(?:co ban|gan nhu|mot phan|phan lon)\s*$/;
/** What is said to go on afterwards; the carrying out of a paper that was issued does not undo that it was. */
const GOES_ON =
  /(?:[,;.]|(?<![a-z])(?:nhung|va|hien))\s*(?:(?:hien|nay|bo|so|co quan|don vi)\s+)*(?:dang|chuan bi|se|tiep tuc)\s+(?!#)(\S+ \S+)?/;
/** Paper about what is completed keeps nothing open. */
const PAPERWORK = /^(?:gui|nop|bo sung|bao cao|cap nhat|kem|cho (?:anh|chi|xac nhan|ban))(?![a-z])/;
const CARRIED_OUT = /^(?:trien khai|thuc hien|to chuc|theo doi|ap dung|van hanh|phat huy)/;

/** The state a statement tells, folded, without codes, documents and difficulties; `petition`: a Tờ trình is named beside it. */
export function toldState(plain: string, petition: boolean): Told {
  const submitted = saysSubmitted(plain, petition);
  if (submitted && petition) return 'submitted';
  if (claims(plain, ISSUED, true)) return 'reported-done';
  if (submitted) return 'submitted';
  if (claims(plain, DONE, false)) return 'reported-done';
  if (NO_NEWS.test(plain)) return 'no-change';
  if (isPartly(plain)) return 'in-progress';
  return UNDER_WAY.test(plain) || SUBMITTED_SOON.test(plain) || isAhead(plain) ? 'in-progress' : null;
}

/** "Tuần sau xong" tells that it is not yet. */
function isAhead(plain: string): boolean {
  return AHEAD.test(plain) && /(?<![a-z])(?:xong|hoan thanh|trinh|ban hanh|done)(?![a-z])/.test(plain);
}

const SUBMITTED_SOON = /(?<![a-z])(?:chua|se|sap|chuan bi|dang)\s+(?:trinh|nop)(?![a-z])/;

/** Whether a word of completion is meant of the past: not denied, planned or under way before it. */
function claims(plain: string, words: RegExp, mustSayPast: boolean): boolean {
  return [...plain.matchAll(words)].some((m) => {
    const before = clauseBefore(plain, m.index);
    if (NOT_YET.test(before) || AHEAD.test(before) || (DOING.test(before) && m[0] !== 'xong')) return false;
    if (OF_OTHERS.test(before) || isPart(plain, m, before)) return false;
    return !mustSayPast || isPast(plain, m.index, m[0].length);
  });
}

/** A word of completion that is said of a step, or after which something goes on: the whole is not completed. */
function isPart(plain: string, m: RegExpExecArray, before: string): boolean {
  const after = plain.slice(m.index + m[0].length);
  if (PART.test(after) || MOSTLY.test(before)) return true;
  const more = GOES_ON.exec(after);
  if (!more || PAPERWORK.test(more[1] ?? '')) return false;
  const isPaper = /^\s*(?:\S+\s+){0,3}?#/.test(after);
  const isBare = /^\s*(?:nhiem vu|roi|dung han)?\s*[.;]/.test(after) && m[0] !== 'ban hanh';
  return !((isPaper || isBare) && CARRIED_OUT.test(more[1] ?? ''));
}

function isPartly(plain: string): boolean {
  return [...plain.matchAll(DONE), ...plain.matchAll(ISSUED)].some((m) => {
    const before = clauseBefore(plain, m.index);
    return (
      !NOT_YET.test(before) && (isPart(plain, m, before) || (OF_OTHERS.test(before) && /(?<![a-z])da /.test(before)))
    );
  });
}

function isPast(plain: string, at: number, length: number): boolean {
  const before = clauseBefore(plain, at);
  const after = plain.slice(at + length, at + length + 60).split(/[,;.]/)[0] ?? '';
  return (
    /(?<![a-z])(?:da|vua|moi)\s+(?:\S+\s+){0,4}?$/.test(`${before.trimEnd()} `) ||
    /(?<![a-z])(?:roi|xong|r)(?![a-z])/.test(after) ||
    /^\s*(?:tai\s+)?#/.test(after)
  );
}

function saysSubmitted(plain: string, petition: boolean): boolean {
  return [...plain.matchAll(SUBMITTED)].some((m) => {
    const before = clauseBefore(plain, m.index);
    if (NOT_YET.test(before) || AHEAD.test(before) || DOING.test(before) || DRAFTED.test(before)) return false;
    const after = plain.slice(m.index + m[0].length);
    if (OWN_HOUSE.test(after)) return false;
    const toAbove = ABOVE.test(after.slice(0, 60));
    if (m[0] === 'gui' && !toAbove) return false;
    const dated = toAbove && /^\D{0,40}(?:hom|ngay|#|\d)/.test(after);
    return petition || dated || isPast(plain, m.index, m[0].length);
  });
}

function clauseBefore(plain: string, at: number): string {
  return (
    plain
      .slice(Math.max(0, at - 40), at)
      .split(/[,;.\n]/)
      .at(-1) ?? ''
  );
}
