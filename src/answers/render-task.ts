import { daysBetween, formatDay } from '../shared/calendar.ts';
import type { TaskFacts } from '../tasks/facts.ts';
import type { DirectiveView } from '../tasks/task-view.ts';
import type { Evidence } from './evidence.ts';
import { progressLines } from './progress/progress-lines.ts';
import { closing } from './render-list.ts';
import { asSentence, documentName, dueWords, ownersIn, say, slipWords, standingWords, type Voice } from './wording.ts';

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
            ? m('support-is', { title: facts.latest.title, names: support })
            : m('support-none', { title: facts.latest.title })
          : `${m('owner-is', { title: facts.latest.title, names: ownersIn(facts, voice) })}${support ? ` ${asSentence(m('support', { names: support }))}.` : ''}`;
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
        ? m('deadline-is', { title: latest.title, day: formatDay(due) })
        : phrase
          ? m('deadline-words', { title: latest.title, phrase })
          : m('deadline-none', { title: latest.title });
      const slips = facts.slips.map((s) => `   ${asSentence(slipWords(s, voice))}`);
      const written =
        due && dueDirective?.duePhrase
          ? `   ${asSentence(m('as-written', { phrase: dueDirective.duePhrase }))}; ${m('lead', { names: ownersIn(facts, voice) })}`
          : `   ${asSentence(m('lead', { names: ownersIn(facts, voice) }))}`;
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
export function renderStatus(found: TaskFacts[], voice: Voice, evidence: Evidence): string {
  const m = say(voice);
  return found
    .flatMap((facts) => {
      return [
        `${facts.task.code}: ${m('status-is', { title: facts.latest.title, status: standingWords(facts, voice) })}`,
        `   ${asSentence(dueWords(facts, voice))} · ${m('lead', { names: ownersIn(facts, voice) })}`,
        ...progressLines(facts, voice).map((line) => `   ${line}`),
        ...facts.slips.map((slip) => `   ${asSentence(slipWords(slip, voice))}`),
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
      `${facts.task.code}: ${m('history-head', { title: facts.latest.title, n: facts.task.directives.length })} ${asSentence(m('lead', { names: ownersIn(facts, voice) }))}.`,
    );
    for (const directive of facts.task.directives)
      lines.push(` - ${asSentence(directiveLine(directive, facts, voice))}`, quoted(directive, voice, evidence));
    lines.push(...decidedSlips(facts, voice).map((line) => ` - ${asSentence(line)}`));
    for (const line of reassignmentLines(facts, voice)) lines.push(` - ${asSentence(line)}`);
    const clocks = bothClocks(facts, voice);
    if (clocks) lines.push(`   ${clocks}`);
  }
  return [...lines, closing(voice)].join('\n');
}

/** One directive in a task's history: its day, document, due and the slip it made. */
export function directiveLine(directive: DirectiveView, facts: TaskFacts, voice: Voice): string {
  const m = say(voice);
  const due = directive.due
    ? m('due', { day: formatDay(directive.due) })
    : directive.duePhrase
      ? m('as-written', { phrase: directive.duePhrase })
      : m('no-due');
  const slip = facts.slips.find(
    (s) => s.kind === 're-issued' && s.document?.id === directive.document.id && s.to === directive.due,
  );
  const moved = slip ? `; ${slipWords(slip, voice)}` : '';
  const document = documentName(directive.document, voice);
  return m('history-line', { document, due: `${due}${moved}` });
}

/** Dates that a decision moved, which no directive tells: an extension granted, a correction. */
export function decidedSlips(facts: TaskFacts, voice: Voice): string[] {
  return facts.slips
    .filter((s) => s.kind !== 're-issued')
    .map((s) => say(voice)('history-decided', { day: formatDay(s.on), slip: slipWords(s, voice) }));
}

/** Owners that people changed: when, to whom, by whom and on what ground. */
export function reassignmentLines({ task }: TaskFacts, voice: Voice): string[] {
  const m = say(voice);
  return task.reassignments.map(({ lead, effectiveOn, by, reason }) =>
    m('reassigned', { day: formatDay(effectiveOn), names: lead.map((o) => o.name).join(', '), by, reason }),
  );
}

/** Where a date moved: days against the latest and against the first due; null where none did. */
export function bothClocks(facts: TaskFacts, voice: Voice): string | null {
  if (facts.slips.length === 0 || !facts.due || !facts.firstDue) return null;
  const m = say(voice);
  const clock = (due: string) =>
    due < voice.day
      ? m('days-past-due', { days: daysBetween(due, voice.day) })
      : m('days-left', { days: daysBetween(voice.day, due) });
  const clocks = { latest: clock(facts.due), first: clock(facts.firstDue) };
  return facts.extension ? m('both-clocks-decided', clocks) : m('both-clocks', clocks);
}
