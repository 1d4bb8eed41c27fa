import type { Range } from '../../shared/range.ts';
import type { Role } from '../query.ts';

/** Every role, strongest first. */
export const ROLES: readonly Role[] = ['lead', 'support', 'group'];

type Said = { roles: Role[]; overdue: boolean; span: Range };

const NOUN = '(?:nhiem vu|cong viec|viec|tasks?)';
const WHAT =
  '(?<what>(?:duoc\\s+)?(?:giao\\s+)?chung|phoi hop|chu tri|(?:qua|tre) han|group|shared|collective|common|support(?:ing|ed)?|lead(?:ing)?|overdue)';
const OBJECT = `\\s+(?:(?:ca|cac|nhung|phan|muc|may|cai|het|luon|the|any)\\s+)*(?<noun>${NOUN}\\s+)?(?:nao\\s+|ma\\s+|co vai tro\\s+)?${WHAT}(?:\\s+tasks?)?(?![a-z])`;
const LEAVES =
  '(?<verb>tru(?: ra)?|ngoai(?: tru)?|khong (?:tinh|ke|lay|gom|bao gom|can|xem)(?: den)?|loai(?: bo| tru| ra)?|dung (?:tinh|lay|ke|dua)|bo(?: qua| bot| ra| di)?|bot|except(?: for)?|excluding|without|leave out|not (?:counting|including))';
const WITHOUT = new RegExp(`(?<=^|[\\s,(])${LEAVES}${OBJECT}(?<end>\\s+(?:di|ra|thoi|nua))*`);
const WITH = new RegExp(
  `(?<=^|[\\s,(])(?<verb>(?:cho\\s+)?(?:xem|lay|tinh|gom|liet ke|ke|them|cong|bao gom)\\s+(?:ca|them|luon|vao)(?:\\s+ca)?|bao gom|them|^ca|including|as well as|plus)${OBJECT}`,
);

/** "Trừ nhiệm vụ chung", "bỏ việc phối hợp đi": the roles, or what is overdue, that a question leaves out. */
export function leftOut(folded: string): Said | null {
  const match = WITHOUT.exec(folded);
  if (!match) return null;
  const { verb, noun, end } = match.groups ?? {};
  // "Bộ chủ trì" without its marks is a ministry.
  if (verb === 'bo' && !noun && !end) return null;
  return saidBy(match, match[0].length);
}

/** "Kể cả nhiệm vụ chung", "thêm cả phối hợp": the roles added to those asked for. */
export function added(folded: string): Said | null {
  const match = WITH.exec(folded);
  return match && saidBy(match, match[0].length);
}

function saidBy(match: RegExpExecArray, length: number): Said {
  const what = match.groups?.what ?? '';
  const roles: Role[] = /chung|group|shared|collective|common/.test(what)
    ? ['group']
    : /phoi hop|support/.test(what)
      ? ['support']
      : /chu tri|lead/.test(what)
        ? ['lead']
        : [];
  return { roles, overdue: roles.length === 0, span: { start: match.index, end: match.index + length } };
}

const NO_SUBJECT =
  '(?!\\s+(?:phi|tra|cuc|nhanh|so|tieu|thi|dao|dan|tiet|bo(?= (?:dang|co so|truc thuoc))|doan|hoi|em|huy|dinh|ngan sach|thuong xuyen|the)(?![a-z]))';
const ONLY = new RegExp(
  `^(?:(?:the|vay|va|roi|thoi)\\s+)?(?:(?:chi|loc|rieng)${NO_SUBJECT}(?:\\s+(?:lay|tinh|xem|can|hoi|liet ke|loc|ra|rieng|cho|giup|giu|giu lai|de lai|hien|co|la|nhung|cac))*|(?:lay|giu lai|giu|cho xem|xem)(?=\\s.*\\sthoi[\\s?.!]*$)|only|just)(?![a-z])`,
);

/** "Chỉ lấy việc quá hạn", "lọc việc trong tháng 12": where a question says that it narrows the one before it. */
export function onlyIn(text: string, folded: string): Range | null {
  const match = ONLY.exec(folded);
  if (!match || /chị/iu.test(text.slice(0, match[0].length))) return null;
  return { start: match.index, end: match.index + match[0].length };
}

/** What of a question says no subject but how it changes the list before it. */
export function narrowingSpans(text: string, folded: string): Range[] {
  return [onlyIn(text, folded), leftOut(folded)?.span ?? null, added(folded)?.span ?? null].filter((s) => s !== null);
}
