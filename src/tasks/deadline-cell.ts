import { dateForms } from './date-forms.ts';
import { findDeadlines, mainDeadline } from './deadline.ts';
import type { Deadline } from './directive.ts';

/** Reads the deadline column of a task table, where a bare "3/2026", "2026" or "2026 - 2028" names the time. Null for an empty cell. */
export function readDeadlineCell(cell: string, on: { issuedOn: string }): Deadline | null {
  const raw = cell.trim();
  if (raw === '' || /^[-–—.…]+$/.test(raw)) return null;
  const start = cell.indexOf(raw);
  const make = (due: string | null, kind: Deadline['kind']): Deadline => ({
    start,
    end: start + raw.length,
    phrase: raw,
    due,
    kind,
  });
  if (/(?:những|các)\s+năm\s+tiếp theo|hằng|hàng|định kỳ|thường xuyên|mỗi|liên tục/iu.test(raw))
    return make(null, 'recurring');
  if (/^năm học/iu.test(raw)) return make(null, 'within');
  const years = /^(?:năm\s+|giai đoạn\s+)?(20\d{2})(?:\s*[-–]\s*(?:năm\s+)?(20\d{2}))?$/iu.exec(raw);
  if (years) return make(`${years[2] ?? years[1]}-12-31`, 'within');
  const toYear = /^(?:đến|hết|trước)(?:\s+hết)?(?:\s+năm)?\s+(20\d{2})$/iu.exec(raw);
  if (toYear) return make(`${toYear[1]}-12-31`, 'by');
  const found = mainDeadline(findDeadlines(raw, on));
  if (found?.due) return make(found.due, found.kind);
  const form = dateForms(raw, on.issuedOn).at(-1);
  if (form) return make(form.last, form.unit === 'day' ? 'by' : 'within');
  return make(null, found?.kind ?? (/ngay|tuần/iu.test(raw) ? 'immediate' : 'event'));
}
