import type { DueWindow, Query, Role, StatusFilter } from '../query.ts';
import { aboutOf } from '../selection.ts';
import { added, leftOut, ROLES } from './narrowing.ts';

type About = NonNullable<ReturnType<typeof aboutOf>>;

/** What a question says of its own, before the one before it is looked at. */
export type Said = {
  folded: string;
  /** Null: no cue told it. */
  kind: Query['kind'] | null;
  hasAgency: boolean;
  hasWindow: boolean;
  roles: Role[];
  status: StatusFilter[];
  topic: string | null;
  named: boolean;
  /** "Chỉ lấy …", "bỏ nhiệm vụ chung": it says how to change the list before. */
  narrows: boolean;
};

const OPENING =
  /^(?:(?:the|vay|va)\s+)?(?:con|the|vay|va|the thi|vay thi|roi|and|what about|how about|then|but|also)(?=\s|,|$)(?!\s+(?:no|phai|han|gioi|he|lai (?:bao nhieu|may)|bao nhieu|may|nhung|nhiem)\s.*\s(?:bo|so|ubnd|tinh)\s)/;
const POINTING =
  /(?<!\p{L})(?:viec|nhiem vu|de an|noi dung|ke hoach|van ban|chuyen|cai|du an|nghi dinh|chuong trinh|bo|co quan|don vi|tinh|so|luat|de xuat|cong viec)\s+(?:nay|do|ay|kia|tren|vua roi|noi tren)(?!\p{L}|\s+(?:thi|xong|la))|(?<!\p{L})(?:trong (?:so )?(?:do|nay|chung)|so do|no)(?=\s+(?:thi|phai|da|bi|duoc|do|co|lui|den|xong|cham|bao|con|may)(?!\p{L}))|(?:^|\s)(?:it|that|those|them|these|they|that one|this one)(?=\s|[?.,!]|$)|(?:this|that) (?:task|scheme|plan|project|decree|agency|ministry)/u;
/** "Trong đó việc nào quá hạn?", "of these, which …". */
const AMONG =
  /^(?:va |the |vay )?(?:trong (?:so )?(?:do|nay|cac (?:viec|nhiem vu) (?:do|nay|tren))|of (?:these|those|them)|among (?:these|those|them))(?=\s|,)/;
const ENDING = /thi sao\s*[?.!]*$|(?:^|\s)(?:nua|thoi)\s*[?.!]*$/;

/** "Mấy cái quá hạn rồi?": of what was listed. */
const SOME_OF_THEM = /(?:^|\s)(?:bao nhieu|may) cai(?=\s|$)/;

/** "Bao nhiêu việc quá hạn?" goes on; "những nhiệm vụ nào đã quá hạn?" is asked of all. */
const SHORT = 5;

/** "Bộ Y tế có những việc gì quá hạn, trừ nhiệm vụ chung?" is a whole question. */
const NARROWS_BY_ITSELF = 8;

/** Kinds that are about one task: without a subject they only make sense after another question. */
const ABOUT_ONE: ReadonlySet<Query['kind']> = new Set(['owner', 'deadline', 'status', 'history']);

/**
 * Elliptic questions go on from the one before: "còn Bộ Y tế?", "ai phối hợp làm việc này?", "hạn là khi nào?". A question that
 * says for itself whom or what it asks about stands alone.
 */
export function goesOn(said: Said): boolean {
  const { folded, kind, topic, hasAgency, hasWindow, named } = said;
  const words = folded.split(/\s+/).length;
  if (named) return false;
  if (said.narrows && !(hasAgency && words > NARROWS_BY_ITSELF)) return true;
  if (OPENING.test(folded) && !(kind !== null && hasAgency && words > 8)) return true;
  if (AMONG.test(folded) || POINTING.test(folded) || (ENDING.test(folded) && words <= 14)) return true;
  if (kind !== null && ABOUT_ONE.has(kind) && topic === null && !(kind === 'status' && hasAgency)) return true;
  if (kind === 'count' && topic === null && !hasAgency && SOME_OF_THEM.test(folded)) return true;
  const saysWhich = hasAgency || topic !== null || hasWindow || (said.status.length > 0 && words > SHORT);
  if ((kind === 'list' || kind === 'count') && !saysWhich && !/tat ca|toan bo|tong/.test(folded)) return true;
  return kind === null && words <= 7 && (hasAgency || hasWindow || said.status.length > 0 || said.roles.length > 0);
}

/** What an elliptic question leaves of the query before it: `fresh` is the question read alone, of the kind that stays. */
export function amended(previous: Query, fresh: Query, said: Said): Query {
  const before = aboutOf(previous);
  const now = aboutOf(fresh);
  if (!before || !now) return fresh;
  const dated = !ABOUT_ONE.has(fresh.kind) && fresh.kind !== 'passages' && fresh.kind !== 'document';
  const about: About = {
    agencies: now.agencies.length > 0 ? now.agencies : keptAgencies(before, said, dated),
    roles: dated ? rolesAfter(before.roles, said) : [],
    due: dated ? windowAfter(before.due, now.due, said.hasWindow) : now.due,
    status: dated && said.status.length === 0 ? before.status : now.status,
    excluded: now.excluded.length > 0 || said.hasAgency || !dated ? now.excluded : before.excluded,
    moved: now.moved ?? (fresh.kind === previous.kind ? before.moved : null),
    lateDays: now.lateDays ?? (fresh.kind === previous.kind && said.status.length === 0 ? before.lateDays : null),
    topic: topicAfter(before.topic, said),
    document: now.document ?? before.document,
    code: now.code ?? (said.topic ? null : before.code),
  };
  // "Còn Bộ Y tế?" after who has sent in a reporting round.
  const round = fresh.kind === 'reporting' && previous.kind === 'reporting' ? previous.round : undefined;
  return { ...fresh, ...about, ...(round ? { round } : {}) } as Query;
}

/** "Còn gói tín dụng xanh?": another subject is another body's. */
function keptAgencies(before: About, said: Said, dated: boolean): About['agencies'] {
  return said.topic && !dated && !POINTING.test(said.folded) ? [] : before.agencies;
}

function rolesAfter(before: Role[], said: Said): Role[] {
  const [without, more] = [leftOut(said.folded)?.roles ?? [], added(said.folded)?.roles ?? []];
  if (more.length > 0) return before.length > 0 ? ROLES.filter((r) => before.includes(r) || more.includes(r)) : [];
  if (without.length > 0) return (before.length > 0 ? before : ROLES).filter((r) => !without.includes(r));
  return said.roles.length > 0 ? said.roles : before;
}

function windowAfter(before: DueWindow, now: DueWindow, hasWindow: boolean): DueWindow {
  return hasWindow ? now : before;
}

const OBJECT =
  /(?:đề án|dự án|chương trình|kế hoạch|chiến lược|quy hoạch|nghị định|nghị quyết|thông tư|quyết định|luật|cơ sở dữ liệu|csdl|hệ thống|nền tảng|gói|bộ chỉ số|bộ tiêu chí|hướng dẫn|báo cáo|trung tâm|cổng|de an|du an|chuong trinh|ke hoach|chien luoc|quy hoach|nghi dinh|nghi quyet|thong tu|quyet dinh|luat|co so du lieu|he thong|nen tang|goi|bo chi so|huong dan|bao cao|trung tam|cong)\s.*/iu;

/** "Việc triển khai đề án đó" after "phê duyệt đề án nhà ở": the new step on the object before; else the new subject alone. */
function topicAfter(before: string | null, said: Said): string | null {
  if (!said.topic || !before) return said.topic ?? before;
  if (!POINTING.test(said.folded)) return said.topic;
  return `${said.topic} ${OBJECT.exec(before)?.[0] ?? before}`;
}
