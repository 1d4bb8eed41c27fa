import { seesReports } from '../people/access.ts';
import { membersOf } from '../people/store.ts';
import { formatDay } from '../shared/calendar.ts';
import type { TaskFacts } from '../tasks/facts.ts';
import { openObstacles } from '../tasks/progress/pending.ts';
import type { Drafted, Ground } from './ground.ts';
import { progressSay } from './progress/progress-lines.ts';
import type { Query } from './query.ts';
import { closing } from './render-list.ts';
import { bindingOf, type Selected, selectTasks } from './selection.ts';
import { dueWords, ownersIn, say, standingWords } from './wording.ts';

const plain = (facts: TaskFacts): Selected => ({ facts, binding: null, groupRole: null, via: null });

/** What a period brought: new tasks, moved dates, completed ones, what is asked for, difficulties, dues that passed. */
export function renderChanges(ground: Ground, query: Extract<Query, { kind: 'changes' }>): Drafted {
  const { all, voice, evidence } = ground;
  const m = say(voice);
  const { from, to } = query.period;
  const inside = (day: string | null | undefined) => day !== null && day !== undefined && day >= from && day <= to;
  const rows: TaskFacts[] = [];
  const lines: string[] = [];
  for (const facts of all) {
    if (query.agencies.length > 0 && !query.agencies.some((a) => bindingOf(facts, a.id, voice.day))) continue;
    const what = [
      ...(inside(facts.task.directives[0]?.document.date) ? [m('change-new')] : []),
      ...(facts.slips.some((s) => inside(s.on)) ? [m('change-redated')] : []),
      ...(isNewlyDone(facts, inside) ? [m('change-done')] : []),
      ...(facts.standing === 'waiting-confirmation' && inside(facts.task.reports.at(-1)?.effectiveOn)
        ? [m('change-reported')]
        : []),
      ...(facts.task.extensions.some((e) => e.kind === 'asked' && inside(e.effectiveOn)) ? [m('change-asked')] : []),
      ...(facts.task.obstacles.some((o) => inside(o.effectiveOn)) ? [m('change-obstacle')] : []),
      ...(facts.pastDue && inside(facts.due) ? [m('change-past-due')] : []),
    ];
    if (what.length === 0) continue;
    rows.push(facts);
    lines.push(
      `${rows.length}. ${facts.task.code} · ${facts.latest.title} (${what.join('; ')}) · ${ownersIn(facts, voice)} · ${dueWords(facts, voice)} ${evidence.citeDirective(facts.latest)}`,
    );
  }
  return {
    answered: true,
    text: [
      m('changes-head', { from: formatDay(from), to: formatDay(to) }),
      ...(lines.length > 0 ? lines : [m('no-changes')]),
      closing(voice),
    ].join('\n'),
    rows: rows.map(plain),
  };
}

/** Confirmed in the period; or completed by a submission that was reported in it. */
function isNewlyDone({ task, standing, state }: TaskFacts, inside: (day: string | undefined) => boolean): boolean {
  if (task.confirmations.some((c) => c.decision === 'done' && inside(c.effectiveOn))) return true;
  return standing.startsWith('done') && state !== 'done' && inside(task.reports.at(-1)?.effectiveOn);
}

/** Who at an agency the secretariat talks to: offices as recorded among the members. */
export async function renderContact(ground: Ground, query: Extract<Query, { kind: 'contact' }>): Promise<Drafted> {
  const { voice, viewer, scope, db } = ground;
  const m = say(voice);
  const members = (await membersOf(db, scope.committeeId)).filter(
    (x) => x.role === 'officer' && x.effectiveFrom <= voice.day && (!x.effectiveTo || voice.day < x.effectiveTo),
  );
  const agency = query.agencies[0];
  if (!agency) return { answered: false, text: m('unknown-agency', { words: query.topic ?? '' }), rows: [] };
  const own = members.filter((x) => x.agencyId === agency.id);
  const text =
    own.length > 0
      ? m('contact-is', {
          agency: agency.name,
          names: own
            .map((x) => [x.name, seesReports(viewer, [agency.id]) ? x.phone : null].filter(Boolean).join(', '))
            .join('; '),
        })
      : m('contact-none', { agency: agency.name });
  return { answered: own.length > 0, text, rows: [] };
}

/** Six lines on an agency: counts, then the three most urgent tasks it leads. */
export function renderBrief(ground: Ground, query: Extract<Query, { kind: 'brief' }>): Drafted {
  const { voice, evidence } = ground;
  const m = say(voice);
  const asked = { ...query, kind: 'list' as const, roles: [], status: [], topic: null };
  const { selected } = selectTasks(ground.all, asked, voice.day);
  const agency = query.agencies.map((a) => a.name).join(', ') || m('any-agency');
  if (selected.length === 0)
    return {
      answered: false,
      text: m('nothing-listed', { agency, documents: voice.documents }),
      rows: [],
    };
  const n = (binding: Selected['binding']) => selected.filter((s) => s.binding === binding).length;
  const urgent = (query.agencies.length > 0 ? selected.filter((s) => s.binding === 'lead') : selected).slice(0, 3);
  const shown = urgent.length > 0 ? urgent : selected.slice(0, 3);
  const lines = shown.map(
    ({ facts }) =>
      `- ${facts.task.code} · ${facts.latest.title} · ${dueWords(facts, voice)} · ${standingWords(facts, voice)} ${evidence.citeDirective(facts.latest)}`,
  );
  return {
    answered: true,
    text: [
      m('brief-head', { agency }),
      m('brief-counts', { lead: n('lead'), support: n('support'), group: n('group') }),
      ...briefProgress(selected, voice),
      ...lines,
      closing(voice),
    ].join('\n'),
    rows: selected,
  };
}

/** Where the open tasks of a brief stand, and the last day anything was reported. */
function briefProgress(selected: Selected[], voice: Ground['voice']): string[] {
  const m = progressSay(voice);
  const facts = selected.map((s) => s.facts);
  const n = (standing: TaskFacts['standing']) => facts.filter((f) => f.standing === standing).length;
  const obstacles = facts.reduce((sum, f) => sum + openObstacles(f).length, 0);
  const last = facts
    .flatMap((f) => f.task.reports.map((r) => r.effectiveOn))
    .sort()
    .at(-1);
  const counts = m('brief-standing', {
    overdue: n('overdue'),
    'no-information': n('no-information'),
    confirmation: n('waiting-confirmation'),
    approval: n('waiting-approval'),
    obstacles,
  });
  return [counts, ...(last ? [m('brief-last', { day: formatDay(last) })] : [])];
}
