import type { ToldReport } from './report.ts';

const NOT = '(?:khong|k|ko|hong|hk)';
const ASK = '(?:de nghi|xin|kien nghi|kinh de nghi)(?:\\s+\\S+){0,3}?';
const REQUESTS: [NonNullable<ToldReport['request']>['kind'], RegExp][] = [
  [
    'lead',
    new RegExp(
      `(?<![a-z])${NOT}\\s+(?:phai|thuoc)\\s+(?:\\S+\\s+){0,3}?(?:bo|so|tinh|don vi|co quan|ben|cua|tham quyen|trach nhiem|chuc nang|linh vuc|viec)(?![a-z])|${ASK}\\s+(?:dieu chinh|doi|chuyen|thay)\\s+(?:\\S+\\s+){0,3}?(?:chu tri|dau moi|co quan|don vi)|(?:chuyen|giao)\\s+(?:viec nay |nhiem vu nay |nv nay )?(?:sang|cho|ve)\\s+(?:bo|so|ubnd)(?![a-z])`,
    ),
  ],
  [
    'merge',
    /(?<![a-z])(?:long ghep|gop (?:chung )?(?:voi|vao)|nhap (?:voi|vao)|trung(?: lap)?(?: (?:voi|noi dung))*\s+#)/,
  ],
  [
    'wording',
    new RegExp(`${ASK}\\s+(?:sua|dieu chinh|chinh|doi)\\s+(?:lai\\s+)?(?:noi dung|ten|cau chu|san pham|pham vi)`),
  ],
  [
    'date',
    /(?<![a-z])(?:sai|nham)\s+(?:thoi )?han|(?<![a-z])han\s+(?:\S+\s+){0,3}?(?:sai|nham|khong dung)|han dung (?:la|phai)/,
  ],
  [
    'stop',
    new RegExp(
      `${ASK}\\s+(?:dung|cham dut|khong (?:tiep tuc )?thuc hien|bo|huy)\\s+(?:\\S+\\s+)?(?:nhiem vu|viec|nv|#|thuc hien|nay)`,
    ),
  ],
];

/** "Việc này không phải Bộ em, của BTC": what an agency disputes; `plain` is folded, codes and documents masked. */
export function toldRequest(nfc: string, plain: string): ToldReport['request'] {
  const kind = REQUESTS.find(([, pattern]) => pattern.test(plain))?.[0];
  return kind ? { kind, text: nfc.trim() } : null;
}
