import { agencyById, nameOn } from '../../agencies/register.ts';
import { daysBetween, formatDay } from '../../shared/calendar.ts';
import { type Locale, wordsBeside } from '../../shared/words.ts';
import type { TaskFacts } from '../../tasks/facts.ts';
import { openObstacles } from '../../tasks/progress/pending.ts';
import { isQuick, ObstacleKind, signedLetter } from '../../tasks/progress/report.ts';
import type { ReportView } from '../../tasks/task-view.ts';

const words = wordsBeside(import.meta.url);

/** The sentences of reported progress in a language. */
export function progressSay({ locale }: { locale: Locale }) {
  return words(locale);
}

type Spoken = { locale: Locale; day: string };
const NAMED = 6;

/**
 * How far a task has come: who reported what and how long ago, on which paper; what was decided; the days it waits; what is asked
 * for and not granted; open difficulties; how many of a group have reported. Only what `facts` still hold of it for the viewer.
 */
export function progressLines(facts: TaskFacts, voice: Spoken): string[] {
  const m = progressSay(voice);
  const { task, state } = facts;
  const report = task.reports.at(-1);
  // "Chưa có gì mới" does not take away what was told before it.
  const before = report?.state === 'no-change' ? task.reports.findLast((r) => r.state !== 'no-change') : undefined;
  const asked = task.extensions.findLast((e) => e.kind === 'asked' && !task.extensions.some((d) => d.askedId === e.id));
  return [
    ...(before ? [reportLine(before, voice)] : []),
    ...(report
      ? [reportLine(report, voice)]
      : state === 'open' && facts.standing !== 'not-shown'
        ? [m('no-report')]
        : []),
    ...(report?.expectedOn && !facts.standing.startsWith('done')
      ? [m('expected', { day: formatDay(report.expectedOn) })]
      : []),
    ...decisionLines(facts, voice),
    ...(facts.waitingDays === null ? [] : [m('waiting-days', { days: facts.waitingDays })]),
    ...(facts.standing.startsWith('done') && state === 'submitted' ? [m('unconfirmed')] : []),
    ...(asked?.to
      ? [
          facts.due
            ? m('asked-extension', { to: formatDay(asked.to), due: formatDay(facts.due) })
            : m('asked-date', { to: formatDay(asked.to) }),
        ]
      : []),
    ...openObstacles(facts).map((o) =>
      m('obstacle', {
        kind: kindWords(o.kind, voice),
        agency: o.agencyName,
        day: formatDay(o.effectiveOn),
        text: o.text,
        state: m(o.decision === 'escalated' ? 'obstacle-escalated' : 'obstacle-unanswered'),
      }),
    ),
    ...reminderLine(facts, voice),
    ...membersLine(facts, voice),
  ];
}

export function kindWords(kind: string, voice: Spoken): string {
  const m = progressSay(voice);
  return m(`obstacle-kind-${ObstacleKind.safeParse(kind).data ?? 'other'}`);
}

function reportLine(report: ReportView, voice: Spoken): string {
  const m = progressSay(voice);
  const { productKind, productNumber, productDate } = report;
  const paper = [productKind, productNumber].filter(Boolean).join(' ');
  const letter = signedLetter(report.papers);
  const text = report.text?.replace(/\s+/g, ' ').replace(/[.\s]+$/, '');
  return [
    m('reported', {
      agency: report.by,
      day: formatDay(report.effectiveOn),
      ago: agoWords(report.effectiveOn, voice),
      what: m(`reported-${report.state}`),
    }),
    ...(report.percent === null ? [] : [`${report.percent}%`]),
    ...(paper ? [productDate ? m('paper-dated', { paper, day: formatDay(productDate) }) : paper] : []),
    ...(letter?.number && letter.date ? [m('rests-on', { paper: letter.number, day: formatDay(letter.date) })] : []),
    ...(isQuick(report) ? [m('quick')] : []),
    ...(text ? [`“${text}”`] : []),
  ].join(' · ');
}

function agoWords(day: string, voice: Spoken): string {
  const m = progressSay(voice);
  const days = daysBetween(day, voice.day);
  return days <= 0 ? m('today') : m('days-ago', { days });
}

/** The last decision and what it rests on; given by an office, not by a person. */
function decisionLines({ task }: TaskFacts, voice: Spoken): string[] {
  const m = progressSay(voice);
  const last = task.confirmations.at(-1);
  if (!last) return [];
  const paper = [last.productKind, last.productNumber].filter(Boolean).join(' ');
  const rests =
    paper && last.doneOn
      ? [m('paper-dated', { paper, day: formatDay(last.doneOn) })]
      : last.reason
        ? [`“${last.reason}”`]
        : [];
  return [[m(`confirmed-${last.decision}`, { day: formatDay(last.effectiveOn) }), ...rests].join(' · ')];
}

/** How often the task was pressed in a letter, and by which last. */
function reminderLine({ task }: TaskFacts, voice: Spoken): string[] {
  const m = progressSay(voice);
  const last = task.reminders.at(-1);
  if (!last) return [];
  const about = {
    n: task.reminders.length,
    number: last.number,
    day: formatDay(last.issuedOn),
    agency: last.agencyName,
  };
  return [m('reminded', about)];
}

/** "17/34 cơ quan đã báo cáo"; without a denominator where members cannot be listed. */
function membersLine({ members }: TaskFacts, voice: Spoken): string[] {
  if (!members) return [];
  const m = progressSay(voice);
  const { reported, of, done } = members;
  return [of === null ? m('members-some', { reported, done }) : m('members', { reported, of, done })];
}

/** Names of members that have not reported, on the day; a few, or all. */
export function missingNames(facts: TaskFacts, day: string, all: boolean): string {
  const names = (facts.members?.missing ?? []).map((id) => nameOn(id, day) ?? agencyById(id)?.names[0]?.name ?? id);
  return all || names.length <= NAMED ? names.join(', ') : `${names.slice(0, NAMED).join(', ')}…`;
}
