import { seesReports } from '../people/access.ts';
import { membersOf } from '../people/store.ts';
import { daysBetween, formatDay } from '../shared/calendar.ts';
import type { TaskFacts } from '../tasks/facts.ts';
import type { Drafted, Ground } from './ground.ts';
import type { Query } from './query.ts';
import { closing } from './render-list.ts';
import { bindingOf, type Selected, selectTasks } from './selection.ts';
import { dueWords, ownersIn, say, standingWords } from './wording.ts';

const RANKED = 5;

const plain = (facts: TaskFacts): Selected => ({ facts, binding: null, groupRole: null, via: null });

/** Agencies by the number of lead tasks past due, with the denominator and the longest; group tasks apart, never a percentage. */
export function renderRank(ground: Ground): Drafted {
  const { all, voice, evidence } = ground;
  const m = say(voice);
  const by = new Map<string, { open: TaskFacts[]; late: TaskFacts[] }>();
  for (const facts of all) {
    if (facts.state === 'done' || facts.state === 'cancelled') continue;
    for (const owner of facts.lead.filter((o) => !o.id.startsWith('group:'))) {
      const own = by.get(owner.name) ?? { open: [], late: [] };
      own.open.push(facts);
      if (facts.pastDue) own.late.push(facts);
      by.set(owner.name, own);
    }
  }
  const longest = (late: TaskFacts[]) => Math.max(...late.map((f) => daysBetween(f.due as string, voice.day)));
  const ranked = [...by]
    .filter(([, own]) => own.late.length > 0)
    .sort(([, a], [, b]) => b.late.length - a.late.length || longest(b.late) - longest(a.late))
    .slice(0, RANKED);
  if (ranked.length === 0) return { answered: true, text: [m('rank-none'), closing(voice)].join('\n'), rows: [] };
  const rows = ranked.flatMap(([, own]) => own.late).filter((f, i, list) => list.indexOf(f) === i);
  const cited = (own: { late: TaskFacts[] }) =>
    own.late.map((f) => evidence.citeDirective(f.dueDirective ?? f.latest)).join('');
  const lines = ranked.map(
    ([name, own], i) =>
      `${i + 1}. ${m('rank-line', { name, late: own.late.length, all: own.open.length, days: longest(own.late) })} ${cited(own)}`,
  );
  return {
    answered: true,
    text: [m('rank-head'), ...lines, m('rank-note'), closing(voice)].join('\n'),
    rows: rows.map(plain),
  };
}

/** What was assigned in a period and where it stands, in the official grid: the parts sum to the total. */
export function renderTally(ground: Ground, query: Extract<Query, { kind: 'tally' }>): Drafted {
  const { voice, evidence, viewer } = ground;
  const m = say(voice);
  const agencies =
    query.agencies.length === 0 && viewer.role === 'officer' && viewer.agencyId
      ? [viewer.agencyId]
      : query.agencies.map((a) => a.id);
  // Figures by agency: an officer the own agency's (DESIGN, "Access").
  if (viewer.role === 'officer' && (agencies.length === 0 || agencies.some((id) => id !== viewer.agencyId)))
    return { answered: false, text: m('not-allowed'), rows: [] };
  const within = ground.all.filter((f) => {
    const given = (f.task.directives[0] as TaskFacts['latest']).document.date;
    const inPeriod =
      (!query.period.from || given >= query.period.from) && (!query.period.to || given <= query.period.to);
    return (
      inPeriod &&
      f.state !== 'cancelled' &&
      (agencies.length === 0 || agencies.some((id) => bindingOf(f, id, voice.day)?.binding === 'lead'))
    );
  });
  const n = (...standings: TaskFacts['standing'][]) => within.filter((f) => standings.includes(f.standing)).length;
  const done = n('done', 'done-on-time', 'done-late');
  const [undated, recurring] = [n('undated'), n('recurring')];
  const open = within.length - done - undated - recurring;
  const due = done + n('overdue', 'no-information');
  const counts = m('tally', {
    all: within.length,
    done,
    'done-on-time': n('done', 'done-on-time'),
    'done-late': n('done-late'),
    open,
    'in-time': open - n('overdue') - n('no-information'),
    overdue: n('overdue'),
    'no-information': n('no-information'),
    undated,
    recurring,
  });
  for (const facts of within) evidence.citeDirective(facts.latest);
  return {
    answered: true,
    text: [counts, m('rate', { done, all: within.length, due }), closing(voice)].join('\n'),
    rows: within.map(plain),
  };
}

/** What a period brought: new tasks, moved dates, completed ones, dues that passed. */
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
      ...(facts.task.confirmations.some((c) => c.decision === 'done' && inside(c.effectiveOn))
        ? [m('change-done')]
        : []),
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
      ...lines,
      closing(voice),
    ].join('\n'),
    rows: selected,
  };
}
