import { findMentions } from '../../agencies/mentions.ts';
import { sameWork, workOf } from '../same-work.ts';
import type { OwnerView } from '../task-view.ts';

/** A task as far as it decides whether a statement is about it. */
export type OpenTask = { code: string; title: string; lead: readonly OwnerView[]; quotes: readonly string[] };

/** A sentence that says a task is completed. It is proposed to a person and never applied by itself. */
export type SaidDone = { code: string; title: string; quote: string };

const DONE =
  /(?<![\p{L}])đã\s+(?:cơ bản\s+)?(?=hoàn thành|hoàn tất|ban hành|phê duyệt|trình|công bố|đưa vào|khánh thành|báo cáo|xây dựng xong|nghiệm thu)(?!trình bày)/iu;

/**
 * Open tasks that a later text says are completed: its sentence names the task's lead before "đã …" and says the same work
 * after it. Groups are left out: what is done by all is for their reports to say.
 */
export function saidDone(text: string, tasks: readonly OpenTask[], on: string): SaidDone[] {
  const found = new Map<string, SaidDone>();
  for (const quote of statements(text)) {
    const said = DONE.exec(quote);
    if (!said) continue;
    const work = workOf(quote.slice(said.index + said[0].length).replace(/\s+/g, ' '));
    const leads = new Set(findMentions(quote.slice(0, said.index), { on }).map((m) => m.id));
    if (!work || leads.size === 0) continue;
    for (const { code, title, lead, quotes } of tasks) {
      if (found.has(code) || !lead.some((o) => !o.id.startsWith('group:') && leads.has(o.id))) continue;
      const isSame = quotes.some((q) => {
        const other = workOf(q.replace(/\s+/g, ' '));
        return other !== null && sameWork(work, other, false);
      });
      if (isSame) found.set(code, { code, title, quote });
    }
  }
  return [...found.values()];
}

/** Sentences and the parts between semicolons, each a verbatim stretch of the text. */
function statements(text: string): string[] {
  return text
    .split(/(?<=[.;])\s+|\n\s*\n/u)
    .map((part) => part.trim().replace(/[.;]$/, ''))
    .filter((part) => part !== '');
}
