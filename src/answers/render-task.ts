import { daysBetween, formatDay } from '../shared/calendar.ts';
import type { TaskFacts } from '../tasks/facts.ts';
import type { DirectiveView } from '../tasks/task-view.ts';
import type { Evidence } from './evidence.ts';
import { closing } from './render-list.ts';
import { documentName, dueWords, ownersIn, say, standingWords, type Voice } from './wording.ts';

function quoted(directive: DirectiveView, voice: Voice, evidence: Evidence): string {
  const n = evidence.citeDirective(directive);
  return `   “${directive.quote.replace(/\s+/g, ' ')}” – ${[documentName(directive.document, voice), directive.point].filter(Boolean).join(', ')} ${n}`;
}

/** Who leads or supports, for each task found. */
export function renderOwner(
  found: TaskFacts[],
  asked: 'lead' | 'support' | 'group' | null,
  voice: Voice,
  evidence: Evidence,
): string {
  const m = say(voice);
  return found
    .flatMap((facts) => {
      const support = facts.support.map((o) => o.name).join(', ');
      const head =
        asked === 'support'
          ? support
            ? m.supportIs(facts.latest.title, support)
            : m.noSupport(facts.latest.title)
          : `${m.ownerIs(facts.latest.title, ownersIn(facts, voice))}${support ? ` ${m.support(support)}.` : ''}`;
      return [`${facts.task.code}: ${head}`, quoted(facts.latest, voice, evidence)];
    })
    .concat(closing(voice))
    .join('\n');
}

/** The due in force and the words it comes from, for each task found. */
export function renderDeadline(found: TaskFacts[], voice: Voice, evidence: Evidence): string {
  const m = say(voice);
  return found
    .flatMap((facts) => {
      const { due, latest, dueDirective } = facts;
      const phrase = latest.duePhrase;
      const head = due
        ? m.deadlineIs(latest.title, formatDay(due))
        : phrase
          ? m.deadlineWords(latest.title, phrase)
          : m.deadlineNone(latest.title);
      const slips = facts.slips.map(
        (s) => `   ${m.slip(formatDay(s.from), formatDay(s.to), s.days, m.slipKinds[s.kind] as string)}`,
      );
      const written =
        due && dueDirective?.duePhrase
          ? `   ${m.asWritten(dueDirective.duePhrase)}; ${m.lead(ownersIn(facts, voice))}`
          : `   ${m.lead(ownersIn(facts, voice))}`;
      return [
        `${facts.task.code}: ${head}`,
        written,
        ...slips,
        quoted(dueDirective ?? latest, voice, evidence),
        ...(dueDirective && dueDirective !== latest ? [quoted(latest, voice, evidence)] : []),
      ];
    })
    .concat(closing(voice))
    .join('\n');
}

/** State with its age, author and evidence. */
export function renderStatus(found: TaskFacts[], voice: Voice, evidence: Evidence, showsReports: boolean): string {
  const m = say(voice);
  return found
    .flatMap((facts) => {
      const report = facts.task.reports.at(-1);
      const last = !report
        ? m.noReport
        : m.lastReport(report.by, formatDay(report.effectiveOn), showsReports ? (report.text ?? '') : '');
      return [
        `${facts.task.code}: ${m.statusIs(facts.latest.title, standingWords(facts, voice))}`,
        `   ${dueWords(facts, voice)} · ${m.lead(ownersIn(facts, voice))}`,
        `   ${last}`,
        quoted(facts.latest, voice, evidence),
      ];
    })
    .concat(closing(voice))
    .join('\n');
}

/** Every directive of each task in order, with the dates that moved and both clocks. */
export function renderHistory(found: TaskFacts[], voice: Voice, evidence: Evidence): string {
  const m = say(voice);
  const lines: string[] = [];
  for (const facts of found) {
    lines.push(
      `${facts.task.code}: ${m.historyHead(facts.latest.title, facts.task.directives.length)} ${m.lead(ownersIn(facts, voice))}.`,
    );
    for (const directive of facts.task.directives) {
      const due = directive.due
        ? m.due(formatDay(directive.due))
        : directive.duePhrase
          ? m.asWritten(directive.duePhrase)
          : m.noDue;
      const slip = facts.slips.find((s) => s.document.id === directive.document.id && s.to === directive.due);
      const moved = slip
        ? `; ${m.slip(formatDay(slip.from), formatDay(slip.to), slip.days, m.slipKinds[slip.kind] as string)}`
        : '';
      lines.push(
        ` - ${m.historyLine(formatDay(directive.document.date), documentName(directive.document, voice), `${due}${moved}`)}`,
        quoted(directive, voice, evidence),
      );
    }
    if (facts.slips.length > 0 && facts.due && facts.firstDue) {
      const clock = (due: string) =>
        due < voice.day ? m.late(daysBetween(due, voice.day)) : m.left(daysBetween(voice.day, due));
      lines.push(`   ${m.bothClocks(clock(facts.due), clock(facts.firstDue))}`);
    }
  }
  return [...lines, closing(voice)].join('\n');
}
