import { findAskedAgencies } from '../../../agencies/asked-agency.ts';
import { fold } from '../../../shared/text.ts';
import { toldDays } from '../../../tasks/progress/told-day.ts';
import { toldDocuments } from '../../../tasks/progress/told-document.ts';
import { codesIn } from '../spoken.ts';
import type { MadeKind } from './action.ts';

type Agency = { id: string; name: string };

/** What a message asks to be made, as a file; `rest` says of which tasks. */
export type FileRequest =
  | { kind: 'make'; make: MadeKind; rest: string }
  | { kind: 'letter'; agency: Agency | null; replyBy: string | null; times?: number }
  | { kind: 'letter-sent'; agency: Agency | null; number: string; date: string | null }
  | { kind: 'drafts' | 'letters'; agencyId: string | null };

const POLITE = '(?:(?:nho|phien|vui long|lam on|giup|please|em|anh|chi|ban)\\s+)*';
/** Words that can only ask for a file, and words that report something as often: those need the file named beside them. */
const EXPORTS = new RegExp(`^${POLITE}(?:xuat|ket xuat|trich xuat|tai ve|tai|export|download)\\s`);
const GIVES = new RegExp(`^${POLITE}(?:gui|lam|lap|tao|in|cho|soan|send|make)\\s`);
const FORMATS: [MadeKind, RegExp][] = [
  ['ics', /(?:^|\s)(?:file |tep )?(?:lich(?: (?:den han|theo doi|nhac viec))?|ics|calendar)(?=\s|$|[.,])/],
  [
    'docx',
    /(?:^|\s)(?:file |tep )?(?:word|docx|bao cao (?:phuc vu )?phien(?: hop)?|phu luc|session report|annex(?:es)?)(?=\s|$|[.,])/,
  ],
  ['xlsx', /(?:^|\s)(?:file |tep )?(?:excel|xlsx|bang tinh hinh|bang theo doi|bang tinh|spreadsheet)(?=\s|$|[.,])/],
];
const FORMAT_FIRST = /^(?:file |tep )?(?:excel|xlsx|word|docx|ics)(?=\s|$)/;
const LETTER = /(?:cv|cong van|van ban|thu)\s+(?:don doc|nhac(?: viec)?)|reminder letter/;
const DRAFTS =
  /^(?:(?:cho|toi|em|xem|con|cac|danh sach|liet ke|nhung|list|show|open)\s+)+(?:du thao|drafts? of)\s+(?:cv|cong van|reminder)/;
/** "Đã đôn đốc những bộ nào", "các công văn đôn đốc đã gửi": what has left, not what is to be written. */
const LETTERS =
  /(?:^|\s)da don doc (?:(?:nhung|cac|may|bao nhieu) )?(?:bo|co quan|don vi|dia phuong|tinh|noi|ai)(?=\s|$|[?.,])|^(?:(?:cho|toi|em|xem|cac|danh sach|liet ke|nhung|list|show) )+(?:cv|cong van) don doc(?=\s|$|[?.])|(?:cv|cong van) don doc (?:nao )?da (?:gui|phat hanh|ban hanh)(?! *,? *so)/;
const TIMES = /(?:^|\s)lan (?:thu )?(\d|hai|ba|tu)(?=\s|$|[,.])/;
const SPELT: Record<string, number> = { hai: 2, ba: 3, tu: 4 };
const WRITES = new RegExp(`^${POLITE}(?:soan|lam|viet|tao|du thao|lap|xuat|draft|write)\\s`);
const SENT = /(?:da|vua)\s+(?:ban hanh|phat hanh|gui|ky)|(?:was|has been) (?:issued|sent)/;
/** A letter's own number is told: it is to be recorded. */
const SENT_AS = /(?:^|\s)so\s*:?\s*\d/;
const FILLER =
  /(?:^|\s)(?:ra|dang|bang|thanh|duoi dang|file|tep|giup(?: toi| em| minh)?|cho (?:toi|em|minh|anh|chi)|nhe|nha|a|voi|as an?)(?=\s|$|[.,])/g;

/** Reads whether a message asks for a file; null where it does not. A question ("… chưa?") asks for an answer. */
export function fileRequest(text: string, today: string): FileRequest | null {
  const nfc = text.normalize('NFC').trim();
  const folded = fold(nfc);
  if (DRAFTS.test(folded)) return { kind: 'drafts', agencyId: findAskedAgencies(nfc, today).found[0]?.id ?? null };
  if (LETTERS.test(folded) && !SENT_AS.test(folded))
    return { kind: 'letters', agencyId: findAskedAgencies(nfc, today).found[0]?.id ?? null };
  if (/\?|(?:^|\s)(?:chua|roi|co\s.*\s(?:khong|ko|k))\s*[.!]*$/.test(folded)) return null;
  const letter = letterRequest(nfc, folded, today);
  if (letter) return letter;
  if (codesIn(nfc).length > 0) return null;
  const asksFile = EXPORTS.test(folded) || GIVES.test(folded) || FORMAT_FIRST.test(folded);
  const found = asksFile ? FORMATS.find(([, form]) => form.test(folded)) : undefined;
  const make = found?.[0] ?? (EXPORTS.test(folded) ? 'xlsx' : null);
  if (!make) return null;
  const rest = without(nfc, [EXPORTS, GIVES, ...(found ? [found[1]] : [])]);
  return { kind: 'make', make, rest };
}

function letterRequest(nfc: string, folded: string, today: string): FileRequest | null {
  if (!LETTER.test(folded)) return null;
  const named = findAskedAgencies(nfc, today).found[0];
  const agency = named ? { id: named.id, name: named.name } : null;
  const issued = toldDocuments(nfc, today).find((d) => d.number !== null);
  if (issued?.number && SENT.test(folded))
    return { kind: 'letter-sent', agency, number: issued.number, date: issued.date ?? lastDay(folded, today, 'past') };
  if (!WRITES.test(folded) && !/^(?:cv|cong van) don doc/.test(folded)) return null;
  const told = TIMES.exec(folded)?.[1];
  const times = told === undefined ? undefined : (SPELT[told] ?? Number(told));
  return { kind: 'letter', agency, replyBy: lastDay(folded, today, 'future'), ...(times ? { times } : {}) };
}

function lastDay(folded: string, today: string, way: 'past' | 'future'): string | null {
  return toldDays(folded, today, way).at(-1)?.day ?? null;
}

/** The words that remain when those that ask for the file are taken out; what is folded has the length of what was written. */
function without(nfc: string, forms: readonly RegExp[]): string {
  let rest = nfc;
  for (const form of [...forms, FILLER]) {
    const folded = fold(rest);
    if (folded.length !== rest.length) return rest;
    const spans = [...folded.matchAll(new RegExp(form.source, 'g'))].toReversed();
    for (const span of spans) rest = `${rest.slice(0, span.index)} ${rest.slice(span.index + span[0].length)}`;
  }
  return rest.replace(/\s+/g, ' ').trim();
}
