import { type AskedAgencies, findAskedAgencies } from '../../agencies/asked-agency.ts';
import { agencyById, nameOn, successorsOf } from '../../agencies/register.ts';
import type { Range } from '../../shared/range.ts';
import type { AskedAgency } from '../query.ts';
import { withRegisterBodies } from './register-bodies.ts';
import { isOneOff } from './spelling.ts';
import { questionWords } from './words.ts';

type Found = AskedAgencies['found'][number];

/**
 * The bodies a question names, those of the register among them, apart from what is inside a document's number (`taken`) or
 * the words of the subject matter.
 */
export function bodiesIn(
  text: string,
  folded: string,
  taken: readonly Range[],
  day: string,
  register: readonly AskedAgency[],
): AskedAgencies {
  const bare = text.replace(NO_NAMES, (words) => '#'.repeat(words.length));
  const asked = findAskedAgencies(bare, day);
  const found = withRegisterBodies(
    bare,
    asked.found.map((a) => wholeName(a, bare)),
    register,
    day,
  )
    .map((a) => ({ ...a, start: Math.max(a.start, ...taken.map((t) => endBefore(t, a))) }))
    .filter((a) => !taken.some((t) => t.start < a.end && a.start < t.end) && !isSubjectMatter(folded, a));
  return { ...asked, found };
}

/** "Bộ Nông nghiệp và Môi trườn": what follows of a name found by its short form belongs to it, misspelt or not. */
function wholeName(found: Found, text: string): Found {
  const known = questionWords(text.slice(found.start, found.end)).length;
  const rest = questionWords(found.name)
    .slice(known)
    .map((w) => w.folded);
  const after = questionWords(text.slice(found.end));
  const isRest =
    rest.length > 1 &&
    known > 1 &&
    after.length >= rest.length &&
    rest.every((word, k) => isOneOff(after[k]?.folded ?? '', word)) &&
    rest.filter((word, k) => after[k]?.folded === word).length >= rest.length - 1;
  return isRest ? { ...found, end: found.end + (after[rest.length - 1]?.end ?? 0) } : found;
}

/** "Phiên họp thứ 5 Bộ Y tế": the number belongs to the session. */
function endBefore(taken: Range, { start, end }: Found): number {
  return taken.start <= start && taken.end < end ? taken.end : 0;
}

/**
 * Words that would be read into a name: "đầu mối bộ" as "mỗi bộ", "còn sở" as "con số", "cuối năm Bộ" as five ministries,
 * "dien bien viec" as a province.
 */
const NO_NAMES =
  /(?<!\p{L})(?:đầu mối|dau moi|(?<=^|thế |the |vậy |vay )(?:còn|con)|(?<=(?:cuối|cuoi|hết|het|đầu|dau|trong|cả|hằng|hàng|hang) )(?:năm|nam)|(?:diễn biến|dien bien)(?= (?:việc|viec|nhiệm|nhiem|đề|de|xây|xay|triển|trien|thực|thuc|của|cua|về|ve)(?!\p{L})))(?!\p{L})/giu;

/** Codes typed small that are syllables as well, or two parts of a name: "byt", "bộ kh&cn". */
export function capitalCodes(text: string): string {
  return text.replace(/(?<!\p{L})(?:byt|[a-zđ]{2,4}&[a-zđ]{2,4}(?:&[a-zđ]{2,4})?)(?!\p{L})/gu, (c) => c.toUpperCase());
}

/**
 * "Cơ sở dữ liệu bảo hiểm xã hội", "an toàn đường sắt Việt Nam": a name without the word that makes it a body, in the midst of
 * other words, is what the work is about.
 */
function isSubjectMatter(folded: string, { start, end, id }: Found): boolean {
  if (folded.startsWith('trung tam', start)) return !HAS_WORK.test(folded.slice(end));
  if (BODY_WORD.test(folded.slice(start, end)) || agencyById(id)?.kind === 'province') return false;
  const before = folded.slice(0, start).trimEnd();
  return before !== '' && !BEFORE_A_BODY.test(before) && !AFTER_A_BODY.test(folded.slice(end));
}

const BODY_WORD =
  /^(?:cac |tat ca |moi )?(?:bo|so|uy ban|ubnd|hdnd|hoi dong|ban|ngan hang|nhnn|van phong|tong cong ty|tap doan|cong ty|thanh tra|kiem toan nha nuoc|toa an|vien|hoi|tinh|thanh pho|tp|cuc|vu|tong cuc|dai|bao va|chu tich|the|ministry|state bank|government)(?=\s|$)|^\S+$|province|city|bank|ministry|committee|department|nganh/;
/** "Khi nào Trung tâm Dữ liệu quốc gia vận hành?" asks about what is built, not about what the centre must do. */
const HAS_WORK = /^\s+(?:phai|duoc giao|chu tri|phoi hop|con|no|co|dang|lam)(?=\s)/;
const BEFORE_A_BODY =
  /(?:[?.,;:]|(?:^|\s)(?:cua|do|giao|giao cho|cho|boi|nao|gio|thi|ma|han|va|voi|la|con|the|vay|hoi|tai|o|ben|dau moi|by|must|does|do|did|has|of|for|is|are|the|and|thay|gui|hop))$/;
const AFTER_A_BODY =
  /^\s+(?:phai|duoc|chu tri|co|can|da|se|con|trinh|hoan|dang|lam|no|phoi|cung|khi|bao gio|bao nhieu|thuc hien|trien khai|xay dung|ban hanh|chua|cham|qua han|thi|the nao|must|owe|lead|has|have|is|should)(?=\s|$|[?.,])/;

/** Bodies asked about: not those an action is addressed to; one body named beside a group is the one meant. */
export function bodiesAsked(folded: string, { found }: AskedAgencies): Found[] {
  const subjects = found.filter((a) => !isAddressee(folded, a) && !isExcepted(folded, a));
  const own = subjects.filter((a) => !isPartner(folded, a));
  const named = own.length > 0 ? own : subjects;
  const single = named.filter((a) => !a.id.startsWith('group:'));
  return single.length > 0 ? single : named;
}

/** "Trình Chính phủ", "báo cáo HĐND", "kết luận của Ban Chỉ đạo": the body is part of the subject matter. */
export function isAddressee(folded: string, { start }: Found): boolean {
  return /(?:trinh(?: len| cho)?|bao cao(?: len| cho| voi)?|gui(?: len| cho)?|tham muu(?: cho)?|xin y kien(?: cua)?|ket luan cua|y kien(?: chi dao)?(?: cua)?|chi dao cua|thanh vien|cong thong tin|submit(?:ted|s)? to|report(?:ed|s)? to|conclusions? of)\s*(?:the\s*)?$/.test(
    folded.slice(0, start),
  );
}

/** A body that is no more is asked about through those that took its work: "Bộ Giao thông vận tải (nay là Bộ Xây dựng)". */
export function presentBodies(found: readonly AskedAgency[], day: string): AskedAgency[] {
  const bodies = found.flatMap(({ id, name }) => {
    const now = successorsOf(id, day);
    if (now.length === 0) return [{ id, name }];
    return now.map((successor) => ({ id: successor, name: `${name} (nay là ${nameOn(successor, day)})` }));
  });
  return bodies.filter((body, i) => bodies.findIndex((b) => b.id === body.id) === i);
}

/** "Ngoài Bộ Công an, bộ nào …": all but that one are asked about. */
export function bodiesExcepted(folded: string, { found }: AskedAgencies): Found[] {
  return found.filter((a) => isExcepted(folded, a));
}

/** Where a question says what is left out: "trừ Bộ Tài chính". */
export function exceptionsIn(folded: string, asked: AskedAgencies): Range[] {
  return bodiesExcepted(folded, asked).map(({ start, end }) => ({
    start: EXCEPT.exec(folded.slice(0, start))?.index ?? start,
    end,
  }));
}

const EXCEPT =
  /(?<=^|[\s,(])(?:ngoai|tru|khong (?:ke|tinh|phai|lay|can)(?: cua)?|dung (?:tinh|lay|ke)|loai(?: bo| tru)?|bo(?: qua)?|except(?: for)?|besides|apart from|excluding|other than|not (?:counting|including))\s*(?:ra\s*)?(?:the\s*)?$/;

function isExcepted(folded: string, { start }: Found): boolean {
  return EXCEPT.test(folded.slice(0, start));
}

function isPartner(folded: string, { start }: Found): boolean {
  return /(?:phoi hop|cung|giua|together|cooperat\w*)\s*(?:chat che\s*)?(?:voi|with)?\s*(?:the\s*)?$/.test(
    folded.slice(0, start),
  );
}
