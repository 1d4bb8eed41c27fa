import { foldKeepingOffsets } from '../../shared/text.ts';
import type { Decision } from './decision.ts';
import { toldReason } from './read-report.ts';
import { codeSpans } from './told-code.ts';
import { toldDays } from './told-day.ts';
import { toldDocuments } from './told-document.ts';

const NOT = '(?:khong|ko|k|chua)';
const KINDS: [Decision['kind'], RegExp][] = [
  [
    'refused',
    new RegExp(`(?<![a-z])${NOT}\\s+(?:dong y|cho|chap thuan|chap nhan)(?:\\s+\\S+){0,3}?\\s+(?:gia han|lui|doi han)`),
  ],
  ['refused', /(?<![a-z])tu choi\s+(?:\S+\s+){0,3}?gia han/],
  [
    'granted',
    /(?<![a-z])(?:(?:cho(?: phep)?|dong y(?: cho)?|chap thuan(?: cho)?|duyet)\s+(?:\S+\s+){0,2}?(?:gia han|lui)|gia han\s+(?:cho\s+)?#)/,
  ],
  ['corrected', /(?<![a-z])dinh chinh(?:\s+\S+){0,3}?\s+(?:thoi )?han|(?<![a-z])dinh chinh(?=[\s\S]*#)/],
  [
    'done',
    /(?<![a-z])(?:xac nhan|dong y|chot|ghi nhan)\s+(?:#+\s+|la |da |viec nay |nhiem vu )*(?:hoan thanh|xong|hoan tat)|confirm(?:ed)?\s+(?:as\s+)?(?:done|complete)/,
  ],
  ['returned', /(?<![a-z])tra lai(?![a-z])/],
  ['asked-again', /(?<![a-z])(?:hoi lai|yeu cau (?:bo sung|lam ro|giai trinh)|de nghi (?:bo sung|lam ro|giai trinh))/],
  ['reopened', /(?<![a-z])mo lai(?![a-z])/],
  ['escalated', /(?<![a-z])(?:chuyen|bao cao|xin y kien)\s+cap tren/],
  ['answered', /(?<![a-z])(?:tra loi|giai dap)\s+(?:ve\s+)?vuong/],
  ['stopped', /(?<![a-z])(?:dung|cham dut|huy)\s+(?:thuc hien\s+)?(?:nhiem vu\s+|viec\s+)?#/],
];

/** "nv0123 xác nhận xong, QĐ 2111 ngày 18/11", "cho gia han nv 98 den 31/12 theo cv 9876/VPCP": a decision told in words; null for anything else. */
export function readDecision(text: string, today: string): { code: string; decision: Decision } | null {
  const nfc = text.normalize('NFC').slice(0, 2000);
  const folded = foldKeepingOffsets(nfc);
  const codes = codeSpans(nfc);
  const [code] = codes;
  if (!code || /[?]\s*$|(?<![a-z])(?:chua|nao|gi|the nao)\s*[?.!]*$/.test(folded)) return null;
  const documents = toldDocuments(nfc, today);
  const plain = [...codes, ...documents].reduce(
    (out, { start, end }) => out.slice(0, start) + '#'.repeat(end - start) + out.slice(end),
    folded,
  );
  const found = KINDS.map(([kind, pattern]) => ({ kind, match: pattern.exec(plain) })).find((k) => k.match);
  if (!found?.match) return null;
  const { kind, match } = found;
  const document = documents[0]
    ? { kind: documents[0].kind, number: documents[0].number, date: documents[0].date }
    : null;
  const moves = kind === 'granted' || kind === 'corrected';
  const date = document?.date ?? (moves ? null : (toldDays(plain, today, 'past')[0]?.day ?? null));
  return {
    code: code.code,
    decision: {
      kind,
      document: document || (kind === 'done' && date) ? { ...NOTHING, ...document, date } : null,
      to: moves ? (toldDays(plain, today, 'future')[0]?.day ?? null) : null,
      reason: reasonIn(nfc, plain, match.index + match[0].length, kind),
    },
  };
}

const NOTHING = { kind: null, number: null, date: null };

/** What is said after "vì", "do", "lý do"; for what can rest on nothing else, whatever is said after the decision. */
function reasonIn(nfc: string, plain: string, from: number, kind: Decision['kind']): string | null {
  const cue = /(?<![a-z])(?:vi|do|ly do(?:\s+la)?|boi vi|noi dung)\s*[:,]?\s+(?=\S)|:\s+(?=\S)/.exec(plain.slice(from));
  if (cue) return toldReason(nfc.slice(from + cue.index + cue[0].length));
  if (['done', 'granted', 'corrected', 'stopped'].includes(kind)) return null;
  const rest = nfc
    .slice(from)
    .replace(/nv\s?[-–_.]?\s?\d{1,6}/giu, '')
    .replace(/^[\s,;:.–-]+/, '');
  return /\p{L}{2}/u.test(rest) ? toldReason(rest) : null;
}
