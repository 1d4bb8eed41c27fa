import { standingWords } from '../../../answers/wording.ts';
import { formatDay } from '../../../shared/calendar.ts';
import type { Locale } from '../../../shared/words.ts';
import type { TaskFacts } from '../../../tasks/facts.ts';
import type { Decided } from '../../../tasks/progress/decide.ts';
import type { ToldReport } from '../../../tasks/progress/report.ts';
import type { RequestView } from '../../../tasks/task-view.ts';
import { progressWords as decisionSay } from '../../chat/progress/progress-words.ts';
import { decisionWords, refusalWords, reportBlocks } from '../../chat/progress/told-words.ts';
import { progressWords } from './progress-words.ts';

/** Why nothing was recorded, in the words of the chat, and the option that is missing. */
export function refusalLine(decided: Exclude<Decided, { kind: 'decided' }>, locale: Locale): string {
  const words = progressWords(locale);
  const why = refusalWords(decided, decisionSay(locale));
  if (decided.kind === 'refused' && decided.why === 'no-reason') return `${why} ${words('give-reason')}`;
  return decided.kind === 'refused' && decided.why === 'no-date' ? `${why} ${words('give-date')}` : why;
}

/** "đề nghị lồng ghép". */
export function requestKind({ kind }: Pick<RequestView, 'kind'>, locale: Locale): string {
  const m = decisionSay(locale);
  return m(`request-${kind}`);
}

/** Everything that was understood of a report, line by line, as the chat reads it back. */
export function reportLines(code: string, report: ToldReport, facts: TaskFacts, locale: Locale): string[] {
  return reportBlocks(code, report, facts, decisionSay(locale)).map(({ text }) => text);
}

/** What was decided. */
export function decisionLine(
  code: string,
  { decision, from }: Extract<Decided, { kind: 'decided' }>,
  locale: Locale,
): string {
  return decisionWords(code, decision, from, decisionSay(locale));
}

/** "NV-0012: báo cáo hoàn thành, chờ xác nhận, hạn 30/11/2026". */
export function standsLine(facts: TaskFacts, day: string, locale: Locale): string {
  const words = progressWords(locale);
  const status = standingWords(facts, { locale, day, knownOn: null, documents: 0 });
  const { code } = facts.task;
  return facts.due
    ? words('stands-due', { code, status, day: formatDay(facts.due) })
    : words('stands', { code, status });
}
