import type { Mention } from '../agencies/agency.ts';
import { agencyById } from '../agencies/register.ts';
import type { Run } from './co-operation.ts';

/** Whose orders a text tells of: its issuer, and in a press report (`official` false) every holder of an office. */
export type OrderContext = { issuer: { id: string } | null; official: boolean };

/** Who gives orders in a text of this kind. */
export const GIVER =
  /(?:(?:Thường trực\s+)?(?:[Pp]hó\s+)?(?:[Tt]hủ tướng|[Cc]hủ tịch|[Bb]ộ trưởng|[Tt]hứ trưởng|Giám đốc|Tổng Giám đốc|Tổng giám đốc|Bí thư|Trưởng Ban|Trưởng ban|Cục trưởng|Vụ trưởng|Hiệu trưởng|Thống đốc|Chánh Văn phòng|Chánh văn phòng|Trưởng phòng|Tổng Bí thư|Chủ nhiệm)|[Ll]ãnh đạo|[Nn]gười đứng đầu|[Hh]ội nghị|[Cc]uộc họp|[Pp]hiên họp|[Cc]hủ tọa|[Tt]hường trực|Ban Thường vụ|Ban Chỉ đạo|Đồng chí|đồng chí|Ông|ông|Bà|bà|Chính phủ|Hội đồng thành viên|Ban Giám đốc|Ban Tổng Giám đốc|UBND|Ủy ban nhân dân|Uỷ ban nhân dân)/u;

const LONGEST_FRAME = 70;
const FRAME_VERB =
  /(?:giao(?: nhiệm vụ| trách nhiệm)?|yêu cầu|đề nghị|chỉ đạo|phân công|ủy quyền|lưu ý|nhắc nhở|quán triệt|(?:thống nhất|đồng ý|chấp thuận|nhất trí)(?:\s+(?:về\s+)?(?:chủ trương|việc|phương án))?\s+giao|kêu gọi|mong|cho phép|chỉ rõ|nêu rõ)(?:\s+(?:cho|tới|đến|rằng|là|các đồng chí|đồng chí|ngay|trực tiếp))*[\s:]*$/iu;

/** Bodies that only give orders (Thủ tướng, Chính phủ …) are marked by the name finder. */
export function isOrderer(mention: Mention | undefined): boolean {
  return mention?.id.startsWith('authority:') ?? false;
}

export function isAuthority(run: Run): boolean {
  return run.mentions.every(isOrderer);
}

/** "Thủ tướng yêu cầu …", "Chủ tịch UBND tỉnh giao …": the one who orders, not the one who is ordered. */
export function isGiver(
  run: Run,
  text: string,
  { before, after }: { before: string; after: string },
  context: OrderContext,
): boolean {
  if (!context.official && TELLS.test(after) && HOLDS_OFFICE.test(text.slice(run.start, run.end)) && !isFramed(before))
    return true;
  const orders =
    /^[^,;:]{0,60}?\s*(?:cũng|còn|đồng thời|tiếp tục)?\s*(?:giao|yêu cầu|đề nghị|chỉ đạo|kết luận|lưu ý|quán triệt|phân công)(?!\s+(?:thông|ban|dịch|đất))(?!\p{L})/iu.test(
      after,
    );
  const isIssuer = run.mentions.every((m) => m.id === context.issuer?.id);
  const isCommittee = run.mentions.every((m) => agencyById(m.id)?.kind === 'committee');
  return orders && (isAuthority(run) || ((isIssuer || isCommittee) && !isFramed(before)));
}

const TELLS = /^\s+(?:(?:cũng|còn|đồng thời)\s+)?(?:yêu cầu|đề nghị|giao|lưu ý|quán triệt)(?!\p{L})/u;
const HOLDS_OFFICE =
  /^(?:(?:đồng chí|đ\/c|ông|bà)\s)?(?:Phó |Quyền )?(?:UBND |Ủy ban nhân dân |Uỷ ban nhân dân |Văn phòng Chính phủ|Bí thư|Chủ tịch|Bộ trưởng|Thứ trưởng|Thống đốc|Tổng Giám đốc|Giám đốc|Cục trưởng|Trưởng ban|Chủ nhiệm)(?!\s+(?:UBND |Ủy ban nhân dân )?các\s)/iu;

/** "Với các bộ, ngành, Phó Thủ tướng đề nghị khẩn trương …": owners first, then the order; returns where the action begins. */
export function addressed(before: string, after: string): number | null {
  // "Riêng tỉnh A, Phó Thủ tướng yêu cầu …": what comes before the name has been read as a connective.
  if (before.trim() === '') {
    const ordered =
      /^\s*,\s*(?<who>[^,;:]{0,80}?)\s(?:giao|yêu cầu|đề nghị|chỉ đạo|lưu ý)(?:\s+(?:cần|phải))?(?!\p{L})/u.exec(after);
    return ordered && GIVER.test(ordered.groups?.who ?? '') ? ordered[0].length : null;
  }
  if (!/^[\s,]*(?:với|đối với|riêng(?: với| đối với)?|về phía)(?:\s+(?:các|những|lãnh đạo))?\s*$/iu.test(before))
    return null;
  const order =
    /^(?:\s+(?:có )?liên quan)?[\s,:]+(?:[^,;:]{0,80}?(?:giao|yêu cầu|đề nghị|chỉ đạo|lưu ý)(?:\s+(?:cần|phải))?\s*:?)?/iu.exec(
      after,
    );
  return order && /[,:]/.test(order[0]) ? order[0].length : null;
}

/** "Đối với các xã chưa đạt chuẩn, yêu cầu …", "Để bảo đảm tiến độ, yêu cầu …": nobody gives the order but the paper itself. */
const ADVERBIAL = /^[\s,;:"“-]*(?:đối với|với|về|để|nhằm|căn cứ|trên cơ sở|riêng|liên quan(?: đến)?)\s/iu;

/** The words before a mention end with an order: "… Thủ tướng giao", "; giao", "Đề nghị". */
export function isFramed(before: string): boolean {
  const from = Math.max(0, before.length - LONGEST_FRAME);
  const frame = FRAME_VERB.exec(before.slice(from));
  if (!frame) return false;
  const ahead = before.slice(0, from + frame.index);
  // "Thủ tướng đã có nhiều văn bản chỉ đạo, yêu cầu các bộ …": orders given before.
  if (/\sđã\s(?:có|ban hành|ký)\s[^.;]{0,80}$/iu.test(ahead)) return false;
  if (
    /(?:được|bị|sẽ|đã được|theo|đáp ứng|những|các|mọi|nhiệm vụ|bàn|ngoại|chuyển|thuộc|kiến nghị|văn bản|đề xuất và|nội dung|hiệu lực)\s*$/iu.test(
      ahead,
    )
  )
    return false;
  if (
    /^[\s,;:"“-]*$/u.test(ahead) ||
    /[,;:.]\s*(?:và\s+|đồng thời\s+|trước mắt\s+)?$/iu.test(ahead) ||
    /\s(?:và|đồng thời|cũng|còn|tiếp tục)\s+$/iu.test(ahead)
  )
    return (
      !/^(?:chỉ đạo|yêu cầu|mong|cho phép|nêu rõ|chỉ rõ|lưu ý)/iu.test(frame[0]) ||
      /^[\s,;:"“-]*$/u.test(ahead) ||
      /:\s*$/u.test(ahead) ||
      ADVERBIAL.test(ahead) ||
      GIVER.test(ahead)
    );
  return GIVER.test(ahead);
}
