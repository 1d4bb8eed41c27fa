import { foldKeepingOffsets } from '../../shared/text.ts';
import { readReport } from './read-report.ts';
import type { ToldReport } from './report.ts';
import { codeSpans } from './told-code.ts';

/** What is told of the tasks with these codes; no code where the statement names none. */
export type Told = { codes: string[]; report: ToldReport };

const ASKS =
  /(?<![a-z])(?:nao|gi|bao gio|khi nao|the nao|den dau|toi dau|o dau|ra sao|bao nhieu|may (?:viec|nhiem vu|cai|nv)|liet ke|danh sach|cho (?:toi |em |anh |minh )?(?:biet|xem|hoi)|xem (?:giup|ho)|(?:la|cua|boi|voi) ai|ai (?:lam|chu tri|phu trach|chiu)|which|what|who|when|how)(?![a-z])/;
const ASKS_AT_END = /(?:^|\s)(?:chua|khong|ko|k|sao)\s*(?:a|nhi|vay|the|ha|nhe|em|ban|ah)?\s*[?.!]*$|[?]\s*$/;
const NO_NEWS = /(?:chua|khong|k|ko)\s+(?:co\s+)?(?:gi moi|lam duoc gi|thay doi gi|tien trien gi|trien khai gi)/g;
/** "… rồi mà sao báo quá hạn": told with displeasure, not asked. */
const COMPLAINT = /(?:ma\s+)?(?:tai\s+)?sao\s+(?:lai\s+|van\s+)?(?:\S+\s+){0,4}?(?:qua han|cham|tre han)[^.]*$/;

/**
 * What a message tells of tasks, in order: "nv12 xong rồi, nv 13 đang làm 60%" is two statements. Empty where it asks or tells
 * nothing.
 */
export function toldTasks(text: string, today: string): Told[] {
  const nfc = text.normalize('NFC');
  const folded = foldKeepingOffsets(nfc);
  const complaint = COMPLAINT.exec(folded);
  const told = complaint ? nfc.slice(0, complaint.index) : nfc;
  const plain = foldKeepingOffsets(told).replace(NO_NEWS, '');
  if (ASKS.test(plain) || ASKS_AT_END.test(plain)) return [];
  const spans = codeSpans(told);
  if (spans.length === 0) {
    const report = readReport(told, today);
    return report ? [{ codes: [], report }] : [];
  }
  const [first] = spans;
  if (first && spans.length > 1) {
    const whole = readReport(told, today);
    if (whole?.request?.kind === 'merge') return [{ codes: [first.code], report: whole }];
  }
  const piece = (from: number, to: number) => told.slice(from, to).replace(/^[\s,;:.–-]+|[\s,;–-]+$/g, '');
  const before = piece(0, first?.start ?? 0);
  const after = spans.map((s, i) => piece(s.end, spans[i + 1]?.start ?? told.length));
  // "Đã xong nv12, đang làm nv13": what is told stands before each code.
  const verbFirst =
    spans.length > 1 && readReport(before, today) !== null && readReport(after.at(-1) ?? '', today) === null;
  const pieces = verbFirst
    ? withTail([before, ...after.slice(0, -1)], after.at(-1) ?? '', today)
    : after.map((a, i) => (i === 0 && before ? `${before} ${a}` : a));
  return grouped(
    spans.map((s) => s.code),
    pieces,
    verbFirst,
    today,
  );
}

/** What stands after the last code ("…, công văn 55/BXD-VP") belongs to what was told last before it. */
function withTail(pieces: string[], tail: string, today: string): string[] {
  const last = pieces.findLastIndex((p) => readReport(p, today) !== null);
  return pieces.map((p, i) => (i === last && tail ? `${p} ${tail}` : p));
}

/** Codes without words of their own share those beside them: "nv 12, nv 13 xong rồi". */
function grouped(codes: string[], pieces: string[], verbFirst: boolean, today: string): Told[] {
  const told: Told[] = [];
  let waiting: string[] = [];
  for (const [i, code] of codes.entries()) {
    const report = readReport(pieces[i] ?? '', today);
    if (report) {
      told.push({ codes: [...new Set([...waiting, code])], report });
      waiting = [];
    } else if (verbFirst && told.length > 0) told.at(-1)?.codes.push(code);
    else waiting.push(code);
  }
  const last = told.at(-1);
  if (waiting.length > 0 && last) last.codes = [...new Set([...last.codes, ...waiting])];
  return told;
}
