import type { ProposedDirective } from './directive.ts';

const CANCELS =
  /(?:dừng|không tiếp tục|bãi bỏ|hủy bỏ|thôi không|chấm dứt)\s+(?:việc\s+)?(?:thực hiện|triển khai)?\s*(?:các\s+)?(?:nhiệm vụ|đề án|nội dung)/iu;
const REASSIGNS =
  /(?:chuyển|điều chuyển|giao lại|thay)\s+(?:nhiệm vụ|việc|trách nhiệm|cơ quan chủ trì|chủ trì)[^.;]{0,160}?(?:từ|thay cho|thay|sang)\s/iu;

/**
 * What a sentence does with a task in so many words: gives it, gives it to somebody else, or stops it. Stops count only where the
 * sentence names a task or scheme already given; that something is completed is never read from a conclusion as a fact.
 */
export function actOf(sentence: string): ProposedDirective['act'] {
  if (REASSIGNS.test(sentence)) return 're-assigns';
  return CANCELS.test(sentence) ? 'cancels' : 'assigns';
}
