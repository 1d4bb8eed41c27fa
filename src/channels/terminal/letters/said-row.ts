import { fold } from '../../../shared/text.ts';
import { codeSpans } from '../../../tasks/progress/told-code.ts';

/** A row of a letter, by its number, with the task a person says it is of; null: of none. */
export type SaidRow = { row: string; code: string | null };

/** "11=NV-0017", "11=nv 17", "11=17", "11=none"; null for anything else. */
export function saidRow(given: string): SaidRow | null {
  const [, row, task] = /^\s*(\d{1,3}[a-z]?)\s*=\s*(\S.*?)\s*$/iu.exec(given) ?? [];
  if (!row || !task) return null;
  if (/^(?:none|bo|khong)$/.test(fold(task))) return { row, code: null };
  const named = /^\d{1,6}$/.test(task) ? `NV-${task}` : task;
  const [only] = codeSpans(named);
  return only?.start === 0 && only.end === named.length ? { row, code: only.code } : null;
}
