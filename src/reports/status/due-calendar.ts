import type { Report } from './report-input.ts';
import { documentName } from './report-row.ts';

/** The dues of open tasks as an iCalendar file (RFC 5545), a whole-day event each; a task keeps its event when its date moves. */
export async function dueCalendar(report: Report, committeeId: number): Promise<string> {
  // ical-generator: folds lines and escapes text as RFC 5545 wants; MIT, no dependencies.
  const { default: ical, ICalAlarmType } = await import('ical-generator');
  const m = report.words;
  const calendar = ical({ name: report.committee, prodId: { company: 'Đôn Đốc', product: 'register' } });
  for (const facts of report.tasks) {
    if (facts.due === null || ['done', 'reported_done'].includes(facts.state)) continue;
    const at = (day: string) => new Date(`${day}T00:00:00Z`);
    const event = calendar.createEvent({
      id: `${facts.task.code}.${committeeId}@dondoc`,
      start: at(facts.due),
      allDay: true,
      stamp: at(report.day),
      summary: m('event-summary', { code: facts.task.code, title: facts.latest.title }),
      description: m('event-description', {
        lead: facts.lead.map((o) => o.name).join('; '),
        quote: facts.latest.quote,
        document: documentName(facts.latest.document, m),
      }),
    });
    event.createAlarm({ type: ICalAlarmType.display, triggerBefore: 7 * 24 * 3600 });
  }
  return calendar.toString();
}
