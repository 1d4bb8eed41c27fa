import { formatDay } from '../../../shared/calendar.ts';
import type { Locale, Words } from '../../../shared/words.ts';
import type { TaskFacts } from '../../../tasks/facts.ts';
import type { Decision } from '../../../tasks/progress/decision.ts';
import type { Pending } from '../../../tasks/progress/pending.ts';
import { isQuick } from '../../../tasks/progress/report.ts';
import { shortened } from '../answer-view.ts';
import { paperButtons } from '../letters/paper-buttons.ts';
import type { Button, Reply } from '../message.ts';
import { bold, quoted, type RichText, rich } from '../rich-text.ts';
import type { ReadItem } from './read-back-store.ts';
import { documentWords } from './told-words.ts';

const DECISIONS: Record<Pending['kind'], Decision['kind'][][]> = {
  report: [['done'], ['returned', 'asked-again']],
  extension: [['granted'], ['refused']],
  obstacle: [['answered'], ['escalated']],
  request: [['accepted'], ['declined']],
};

/** One line: what waits, of whom, since when. */
export function pendingLine(p: Pending, m: Words): string {
  const what = p.kind === 'extension' && p.extension.to ? formatDay(p.extension.to) : '';
  return m('pending-line', {
    code: p.facts.task.code,
    agency: p.agencyName,
    what: `${m(`pending-${p.kind}`)} ${what}`.trim(),
    day: formatDay(p.since),
  });
}

/** What waits for a decision, with everything the decision rests on and the buttons that take it. */
export function pendingCard(p: Pending, today: string, m: Words, locale: Locale): Extract<Reply, { kind: 'blocks' }> {
  const { code } = p.facts.task;
  const on = { kind: p.kind, id: p.id };
  const buttons = DECISIONS[p.kind].map((row) =>
    row.map((decision): Button => ({ label: m(`decide-${decision}`), action: { do: 'decide', code, on, decision } })),
  );
  const papers = p.kind === 'report' ? paperButtons(p.report.papers, locale) : [];
  return {
    kind: 'blocks',
    blocks: [
      bold(m('pending-head', { agency: p.agencyName, what: m(`pending-${p.kind}`), code })),
      rich(shortened(p.facts.latest.title, 200)),
      rich(dueLine(p.facts, m)),
      ...aboutIt(p, today, m),
    ],
    buttons: [...buttons, ...papers, [{ label: m('button-task'), action: { do: 'task', code } }]],
    context: { codes: [code] },
  };
}

function dueLine({ due }: TaskFacts, m: Words): string {
  return due ? m('pending-due', { day: formatDay(due) }) : m('still-no-due');
}

function aboutIt(p: Pending, today: string, m: Words): RichText[] {
  switch (p.kind) {
    case 'report': {
      const { report } = p;
      const { productKind: kind, productNumber: number, productDate: date } = report;
      const { overdueFrom } = p.facts;
      const timely = date && overdueFrom ? m(date < overdueFrom ? 'on-time' : 'late') : null;
      return [
        ...(number || date
          ? [
              rich(
                `${m('told-product')}: `,
                bold(documentWords({ kind, number, date }, m)),
                ...(timely ? [` (${timely})`] : []),
              ),
            ]
          : []),
        ...report.papers.map((p) =>
          rich(
            p.kind === 'letter'
              ? m('rests-on-letter', { paper: documentWords({ ...p, kind: p.paperKind }, m) })
              : m('enclosed-with', { file: p.file }),
          ),
        ),
        ...(isQuick(report) ? [rich(m('quick'))] : []),
        ...(report.text ? [quoted(shortened(report.text, 500))] : []),
      ];
    }
    case 'extension':
      return [
        rich(`${m('told-extension')}: `, bold(p.extension.to ? formatDay(p.extension.to) : m('not-told'))),
        ...(p.extension.reason ? [quoted(shortened(p.extension.reason, 500))] : []),
      ];
    case 'obstacle':
      return [
        rich(m('told-obstacle', { kind: m(`obstacle-${p.obstacle.kind}`) })),
        quoted(shortened(p.obstacle.text, 500)),
        ...(p.obstacle.decision === 'escalated'
          ? [rich(m('escalated-since', { day: formatDay(p.obstacle.decidedOn ?? today) }))]
          : []),
      ];
    case 'request':
      return [rich(m(`request-${p.request.kind}`)), quoted(shortened(p.request.text, 500))];
  }
}

/** What was put to the competent level: the agency's clock has stopped, nothing is to be confirmed yet. */
export function submittedCard(
  facts: TaskFacts,
  { agency, report }: ReadItem,
  m: Words,
): Extract<Reply, { kind: 'blocks' }> {
  const { code } = facts.task;
  return {
    kind: 'blocks',
    blocks: [
      bold(m('submitted-head', { agency: agency.name, code })),
      rich(shortened(facts.latest.title, 200)),
      ...(report.product ? [rich(`${m('told-product')}: `, bold(documentWords(report.product, m)))] : []),
      quoted(shortened(report.text, 500)),
    ],
    buttons: [[{ label: m('button-task'), action: { do: 'task', code } }]],
    context: { codes: [code] },
  };
}
