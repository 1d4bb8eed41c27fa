import { findAskedAgencies } from '../../agencies/asked-agency.ts';
import type { Day } from '../../shared/calendar.ts';
import { fold, foldKeepingOffsets } from '../../shared/text.ts';
import { toldDays } from '../progress/told-day.ts';
import { toldDocuments } from '../progress/told-document.ts';
import type { OwnerView } from '../task-view.ts';
import { roundName } from './round.ts';

/** What a secretary says of a round to be opened; what is not said is null. `agencies`: the words behind "gồm". */
export type ToldOpening = {
  name: string;
  cutOff: Day | null;
  agencies: string | null;
  sendTo: string | null;
  /** What is to be reported: all that stands behind "nội dung:", line by line. */
  template: string | null;
};

const OPENS =
  /^(?:(?:em|toi|minh|nho|giup|hay|xin|cho)\s+)*(?:mo|tao|lap|phat dong|khoi tao|open)\s+(?:mot\s+|a\s+)?(?:dot(?:\s+bao cao)?|reporting round)(?=\s|$|[,:;.])[\s:,]*/;
/** Where the name ends: at the cut-off, at who is asked, at where to send. */
const CUT_OFF =
  /(?:^|[\s,;.])(?:han(?:\s+(?:gui|nop|chot|cuoi))?|cham nhat|truoc|den het|den|cut-off|deadline|by)\s*:?\s*(?:la\s+|den\s+|truoc\s+|het\s+)*(?=ngay|hom|mung|cuoi|het|thang|\d)/;
const AGENCIES = /(?:^|[\s,;.])(?:gom|doi tuong|gui toi|gui cho|agencies)\s*:?\s+/;
const SEND_TO = /(?:^|[\s,;.])(?:noi nhan|noi gui|gui ve|send to)\s*:?\s+/;

const TEMPLATE = /(?:^|[\s,;.])(?:noi dung(?: bao cao)?|yeu cau|what to report)\s*:\s*/;

/** "Mở đợt báo cáo quý IV, hạn 25/12/2026[, gồm các bộ][, nơi nhận: …]"; null where no round is to be opened. */
export function readOpening(text: string, today: Day): ToldOpening | null {
  const nfc = text.normalize('NFC').trim();
  const opens = OPENS.exec(foldKeepingOffsets(nfc));
  if (!opens) return null;
  const rest = nfc.slice(opens[0].length);
  return { ...readPlan(rest, today), name: roundName(nameIn(withoutTemplate(rest).rest)) };
}

/** What a line says of a plan: each part stands behind its own word. */
export function readPlan(text: string, today: Day): Omit<ToldOpening, 'name'> {
  const { rest: nfc, template } = withoutTemplate(text.normalize('NFC'));
  const folded = foldKeepingOffsets(nfc);
  const part = (own: RegExp): string | null => {
    const found = own.exec(folded);
    if (!found) return null;
    const start = found.index + found[0].length;
    const ends = [CUT_OFF, AGENCIES, SEND_TO]
      .filter((other) => other !== own)
      .map((other) => other.exec(folded.slice(start))?.index)
      .filter((at) => at !== undefined);
    const words = nfc.slice(start, start + Math.min(nfc.length, ...ends));
    return words.replace(/^[\s:,;.]+|[\s,;.]+$/g, '') || null;
  };
  const named = part(CUT_OFF);
  return {
    cutOff: named === null ? null : (toldDays(foldKeepingOffsets(named), today, 'future')[0]?.day ?? null),
    agencies: part(AGENCIES),
    sendTo: part(SEND_TO),
    template,
  };
}

/** What is to be reported is the end of a message; days and agencies in it are its own. */
function withoutTemplate(nfc: string): { rest: string; template: string | null } {
  const found = TEMPLATE.exec(foldKeepingOffsets(nfc));
  if (!found) return { rest: nfc, template: null };
  return { rest: nfc.slice(0, found.index), template: nfc.slice(found.index + found[0].length).trim() || null };
}

function nameIn(rest: string): string {
  const folded = foldKeepingOffsets(rest);
  const ends = [CUT_OFF, AGENCIES, SEND_TO].map((p) => p.exec(folded)?.index).filter((at) => at !== undefined);
  return rest.slice(0, Math.min(rest.length, ...ends)).replace(/^[\s:,;.]+|[\s,;.]+$/g, '');
}

/** A letter as somebody names it. */
export type ToldLetter = { number: string | null; sentOn: Day | null };

/** A number, or a day, and little else: any other sentence with a figure in it is about something else. */
const LETTER =
  /^(?:(?:so|cv|cong van|bc|bao cao|van ban|vb|la|da|ngay|hom|:|so hieu)\s*)*(?:\d|qua(?=\s|$)|nay(?=\s|$|[.])|kia(?=\s|$))/;

/** True where a message gives a letter's number or day and tells nothing else. */
export function namesLetter(text: string): boolean {
  return LETTER.test(fold(text).trim());
}

/** "1234/BXD-QHKT ngày 20/11", "cv 45, 3/12": number and date, as far as they are said. */
export function readLetter(text: string, today: Day): ToldLetter {
  const nfc = text.normalize('NFC');
  const [document] = toldDocuments(nfc, today);
  const days = toldDays(foldKeepingOffsets(nfc), today, 'past');
  const sentOn =
    document?.date ?? days.find((d) => !document || d.start >= document.end || d.end <= document.start)?.day ?? null;
  if (document) return { number: document.number, sentOn };
  let rest = nfc;
  for (const { start, end } of days) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  const number = /(?<![\p{L}\d])\d[\p{L}\d./-]*/u.exec(rest)?.[0].replace(/[./-]+$/, '') ?? null;
  return { number, sentOn };
}

export type ToldArrival = ToldLetter & { agencies: OwnerView[] };

const SENDS =
  /(?:^|\s)(?:(?:da|vua|moi)\s+)*(?:gui|nop)\s+(?:lai\s+)?(?:bao cao|bc)(?=\s|$|[.,;:(])|(?:^|\s)(?:da\s+)?(?:bao cao|bc)\s+(?:roi|ve roi)(?=\s|$|[.,;:(])/;
const RECEIVED =
  /(?:^|\s)(?:(?:da|vua|moi)\s+)*(?:nhan|ghi nhan)\s+(?:duoc\s+)?(?:bao cao|bc)\s+(?:dot nay\s+|quy \S+\s+)?(?:cua|tu)\s+/;

/** "BXD gửi báo cáo rồi, CV 1234/BXD-QHKT ngày 20/11", "đã nhận báo cáo của Bộ Y tế": whose report has come; null where none is said to. */
export function readArrival(text: string, today: Day): ToldArrival | null {
  const nfc = text.normalize('NFC').trim();
  const folded = foldKeepingOffsets(nfc);
  const received = RECEIVED.exec(folded);
  const sends = received ? null : SENDS.exec(folded);
  const found = findAskedAgencies(nfc, today).found.filter((a) => !a.id.startsWith('group:'));
  const from = received ? received.index + received[0].length : 0;
  const agencies = received
    ? found.filter((a) => a.start >= from - 1).slice(0, 1)
    : found.filter((a) => sends !== null && a.end <= sends.index + 1);
  if (agencies.length === 0) return null;
  const rest = nfc.slice(received ? (agencies[0]?.end ?? 0) : (sends?.index ?? 0));
  return { agencies: agencies.map(({ id, name }) => ({ id, name })), ...readLetter(rest, today) };
}

/** A report of how far a task is speaks of reports too. */
const ABOUT_TASK = /\d\s*%|(?:^|\s)(?:vuong|dang|xong|hoan thanh|tien do|gia han|nhiem vu|nv)(?=\s|$|[.,;:])/;

/** "Bên em gửi báo cáo rồi, CV 1234/BXD-QHKT ngày 20/11" of an agency itself; null where it tells of a task, or nothing was sent. */
export function readOwnArrival(text: string, today: Day): ToldLetter | null {
  const nfc = text.normalize('NFC').trim();
  const folded = foldKeepingOffsets(nfc);
  const sends = ABOUT_TASK.test(folded) ? null : SENDS.exec(folded);
  return sends ? readLetter(nfc.slice(sends.index), today) : null;
}

/** Without accents "bo" is a ministry, unless another body stands right behind it. */
const VERBS =
  /(?:^|[\s,;])(thêm|bổ sung|bỏ|bớt|loại|add|drop|them|bo sung|bot|loai|bo(?=\s+(?:bo|so|tinh|ubnd|thanh pho|tp|cac)\s))\s+/giu;
const ADDS = ['them', 'bo sung', 'add'];

/** "Thêm Bộ Y tế, bỏ Bộ Công an": the words behind each; both null where neither is said. */
export function readCorrection(text: string): { add: string | null; drop: string | null } {
  const nfc = text.normalize('NFC').trim();
  const found = [...nfc.matchAll(VERBS)];
  const behind = (isAdding: boolean) => {
    const parts = found.flatMap((match, i) =>
      ADDS.includes(fold(match[1] ?? '')) === isAdding
        ? [nfc.slice(match.index + match[0].length, found[i + 1]?.index ?? nfc.length).replace(/[\s,;.]+$/, '')]
        : [],
    );
    return parts.length > 0 ? parts.join('; ') : null;
  };
  return { add: behind(true), drop: behind(false) };
}
