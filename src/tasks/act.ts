import type { Mention } from '../agencies/agency.ts';
import type { Range } from '../shared/range.ts';
import type { ProposedDirective } from './directive.ts';

const TASK = '(?:nhiệm vụ|đề án|dự án|kế hoạch|chương trình|việc|nội dung)';
const CANCELS = new RegExp(
  `^(?:đồng ý\\s+|thống nhất\\s+|cho phép\\s+)?(?:dừng|thôi|không tiếp tục|chấm dứt|bãi bỏ|hủy bỏ)\\s+(?:việc\\s+)?(?:thực hiện|triển khai|giao|lập|xây dựng)?\\s*(?:các\\s+)?${TASK}\\s`,
  'iu',
);
const REASSIGNS = new RegExp(
  `^(?:đồng ý\\s+|thống nhất\\s+)?(?:chuyển|điều chuyển|giao lại|chuyển giao)\\s+(?:việc\\s+)?(?:chủ trì\\s+)?(?:thực hiện\\s+)?(?:các\\s+)?${TASK}\\s`,
  'iu',
);

/** A sentence that gives a task to somebody else or stops it, in so many words, and who then leads. */
export type StatedAct = { act: Exclude<ProposedDirective['act'], 'assigns' | 'says-done'>; lead: Mention[] };

/**
 * "Chuyển nhiệm vụ … từ Bộ A sang Bộ B chủ trì", "Dừng thực hiện Đề án …". Null for any other sentence; that something is
 * completed is never read from a conclusion as a fact.
 */
export function statedAct(text: string, sentence: Range, mentions: readonly Mention[]): StatedAct | null {
  const words = text.slice(sentence.start, sentence.end);
  const named = mentions.filter((m) => !m.id.startsWith('authority:'));
  if (CANCELS.test(words)) return { act: 'cancels', lead: named };
  if (!REASSIGNS.test(words)) return null;
  const lead = named.filter((m) => /(?:sang|cho|về|thành)\s+(?:cho\s+)?$/iu.test(text.slice(sentence.start, m.start)));
  return lead.length > 0 ? { act: 're-assigns', lead } : null;
}
