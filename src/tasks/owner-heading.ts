import type { Mention, NamingContext } from '../agencies/agency.ts';
import { readAgencyList } from '../agencies/agency-list.ts';
import { fold } from '../shared/text.ts';
import { readUnits } from './named-unit.ts';
import { opensInstruction } from './verbs.ts';

const PREFIX =
  /^(?:(?:đối với|về phía|trách nhiệm (?:của|thực hiện của)|nhiệm vụ của|giao|đề nghị|yêu cầu|phân công|các nhiệm vụ của|nhóm nhiệm vụ của|đơn vị thực hiện\s*:|cơ quan chủ trì\s*:|đơn vị chủ trì\s*:)\s+)+(?:cho\s+)?/iu;

/** "Đảng ủy UBND tỉnh lãnh đạo, chỉ đạo UBND tỉnh": the Party body answers for what the body it leads does. */
const LEADS =
  /\s+(?:lãnh đạo|chỉ đạo)(?:,\s*(?:lãnh đạo|chỉ đạo))?\s+(?:các\s+)?(?:Đảng ủy|UBND|Ủy ban|HĐND|Sở|Ban|cơ quan|đơn vị|cấp ủy|chi bộ|tổ chức đảng)(?!\p{L})[^:;.]*$/u;

/** Owners and those who co-operate as a heading names them: "Sở A; Sở B", "Phòng C phối hợp Phòng D", "Đối với Bộ E:". */
export type OwnerHeading = { lead: Mention[]; support: Mention[] };

/** Reads a heading that consists of owners alone; null where it says anything else. */
export function readOwnerHeading(words: string, context: NamingContext): OwnerHeading | null {
  const bare = words
    .replace(/[\s:.,;–-]+$/u, '')
    .replace(/^\*+|\*+$/g, '')
    .replace(PREFIX, '')
    .replace(LEADS, '')
    .replace(/[\s,]+(?:theo|căn cứ) (?:chức năng|thẩm quyền|nhiệm vụ)[\p{L}\s,]*$/iu, '')
    .replace(
      /\s+(?:(?:có trách nhiệm|chịu trách nhiệm|thực hiện|triển khai|tập trung|chủ trì|chủ động)(?:\s+(?:các|một số|những)?\s*(?:nhiệm vụ|nội dung|công việc|việc)?\s*(?:sau(?: đây)?|cụ thể)?)?)$/iu,
      '',
    )
    .trim();
  if (bare === '' || bare.length > 260 || /[.!?]\s/u.test(bare.replace(/TP\.\s/g, ''))) return null;
  const roles =
    /^(?<lead>.+?)[\s,]+(?:\(?chủ trì\)?[\s,]+)?(?:và\s+)?(?<!\()phối hợp(?:\s+chặt chẽ)?(?:\s+(?:với|cùng))?\s+(?<support>.+)$/iu.exec(
      bare,
    );
  if (roles?.groups) {
    const lead = ownerNames(roles.groups.lead as string, context);
    const support = ownerNames(roles.groups.support as string, context);
    return lead && support ? { lead, support } : null;
  }
  const reversed = /^(?<lead>.+?)\s+chủ trì\s*[,;]\s*(?<support>.+?)\s+phối hợp$/iu.exec(bare);
  if (reversed?.groups) {
    const lead = ownerNames(reversed.groups.lead as string, context);
    const support = ownerNames(reversed.groups.support as string, context);
    return lead && support ? { lead, support } : null;
  }
  const list = noted(bare, context);
  return list && list.lead.length > 0 ? list : null;
}

/** "Phòng A: lập danh mục …": owners before the first colon of an item that starts at `start`, where what follows tells them what to do. */
export function inlineHeading(
  words: string,
  start: number,
  inside: readonly Mention[],
  context: NamingContext,
): { heading: OwnerHeading; end: number } | null {
  const colon = words.indexOf(':');
  if (colon < 3 || colon > 220 || colon >= words.length - 1) return null;
  // "các Bộ: Y tế, Công Thương": the colon stands inside names.
  if (inside.some((m) => m.start < start + colon && m.end > start + colon)) return null;
  const heading = readOwnerHeading(words.slice(0, colon), context);
  if (!heading || heading.lead.every((m) => m.id.startsWith('authority:'))) return null;
  const told = words.slice(colon + 1).replace(/^\s*(?:\(?[\da-zđivx]{1,3}[.)]\s*)?/iu, '');
  return opensInstruction(told) ? { heading, end: start + colon + 1 } : null;
}

/** "A (chủ trì), B (phối hợp)". */
function noted(bare: string, context: NamingContext): OwnerHeading | null {
  if (!/\(\s*(?:chủ trì|phối hợp|đầu mối)/iu.test(bare)) {
    const lead = ownerNames(bare, context);
    return lead ? { lead, support: [] } : null;
  }
  const stripped = bare.replace(/\(\s*(?:chủ trì|đầu mối)\s*\)/giu, '');
  const marks = [...bare.matchAll(/([^(),;]+(?:,[^(),;]+)*?)\s*\(\s*(chủ trì|phối hợp)\s*\)/giu)];
  if (!marks.some((m) => fold(m[2] as string) === 'phoi hop')) {
    const lead = ownerNames(stripped, context);
    return lead ? { lead, support: [] } : null;
  }
  const roleOf = (role: string) =>
    marks
      .filter((m) => fold(m[2] as string) === role)
      .flatMap((m) => ownerNames((m[1] as string).replace(/^[\s,;]*(?:và\s+)?/iu, ''), context) ?? []);
  return { lead: roleOf('chu tri'), support: roleOf('phoi hop') };
}

/** Owners of a heading: registered names, else units inside a body ("Ban Đầu tư phát triển", "BSR, PVOIL"). */
function ownerNames(words: string, context: NamingContext): Mention[] | null {
  return readAgencyList(words, context) ?? readUnits(words, context);
}
