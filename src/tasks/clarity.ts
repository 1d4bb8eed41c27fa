import type { Clarity, ProposedDirective } from './directive.ts';

/** The six clarities (6 rõ) as usually required; a committee may ask for fewer or other ones. */
export const SIX_CLARITIES: readonly Clarity[] = ['person', 'work', 'time', 'responsibility', 'product', 'authority'];

const PRODUCT =
  /(?:đề án|dự án|dự thảo|chương trình|kế hoạch|nghị định|thông tư|nghị quyết|luật|chỉ thị|quyết định|quy hoạch|quy chế|quy định|tiêu chuẩn|quy chuẩn|cơ sở dữ liệu|hệ thống|nền tảng|báo cáo|tờ trình|danh mục|danh sách|phương án|bản đồ|công trình|hướng dẫn|biên bản|hồ sơ|\d)/iu;
const UPWARD = /(?:trình|báo cáo|phê duyệt|ban hành|đề xuất|tham mưu)/iu;
const LEVEL =
  /(?:Chính phủ|Thủ tướng|Quốc hội|UBND|Ủy ban nhân dân|HĐND|Hội đồng nhân dân|Bộ trưởng|Giám đốc|Chủ tịch|Ban Chỉ đạo|Trưởng [Bb]an|cấp có thẩm quyền|Ban Thường vụ|Bộ Chính trị)/u;

/** Which of `required` a directive does not state: what a secretary asks about before the notice is issued. */
export function missingClarities(
  directive: Omit<ProposedDirective, 'unclear'>,
  required: readonly Clarity[] = SIX_CLARITIES,
): Clarity[] {
  const lacks: Record<Clarity, boolean> = {
    person: directive.lead.length === 0 || directive.collective,
    work: (directive.quote.match(/[\p{L}\p{N}]+/gu) ?? []).length < 4,
    time: directive.due === null && directive.dueKind !== 'recurring',
    responsibility: directive.lead.length !== 1,
    product: !PRODUCT.test(directive.quote),
    authority: UPWARD.test(directive.quote) && !LEVEL.test(directive.quote),
  };
  return required.filter((clarity) => lacks[clarity]);
}
