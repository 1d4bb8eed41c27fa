import { formatDay } from '../shared/calendar.ts';
import type { Evidence } from './evidence.ts';
import type { Query, Role } from './query.ts';
import { aboutOf, type Selected } from './selection.ts';
import {
  documentName,
  dueWords,
  filtersOf,
  marksOf,
  ownersIn,
  say,
  slipWords,
  standingWords,
  type Voice,
} from './wording.ts';

/** Above this number a text list names the rest only by count; the rows themselves are all in the answer. */
const TEXT_ROWS = 60;

/** The text of a list: every row with its due, standing and evidence, in sections by how the agency is bound. */
export function renderList(
  query: Query,
  selected: Selected[],
  undated: Selected[],
  voice: Voice,
  evidence: Evidence,
): string {
  const m = say(voice);
  const lines = [listHead(query, selected, voice)];
  let row = 0;
  for (const section of sectionsOf(selected, query)) {
    if (section.title) lines.push('', `${m(`section-${section.title}`)} (${section.rows.length}):`);
    for (const selectedRow of section.rows) {
      row++;
      const line = renderRow(row, selectedRow, voice, evidence);
      if (row <= TEXT_ROWS) lines.push(...line);
    }
  }
  if (row > TEXT_ROWS) lines.push(m('list-more', { n: row - TEXT_ROWS }));
  const { split, outside, asOf } = listNotes(selected, undated, voice);
  lines.push(...split.flatMap((l) => ['', l]), ...outside.flatMap((l) => ['', l]), asOf);
  return lines.join('\n');
}

/** "Bộ Xây dựng · hạn đến 31/12/2025 · chưa hoàn thành: 7 nhiệm vụ (đủ 7/7)." */
function listHead(query: Query, selected: Selected[], voice: Voice): string {
  return say(voice)('list-head', { n: selected.length, of: selected.length, what: headOf(query, voice) });
}

/** What stands below a list: past due split into overdue and without information, undated tasks outside, the day of the figures. */
export function listNotes(
  selected: Selected[],
  undated: Selected[],
  voice: Voice,
): { split: string[]; outside: string[]; asOf: string } {
  const m = say(voice);
  const n = (standing: string) => selected.filter((s) => s.facts.standing === standing).length;
  return {
    split: selected.some((s) => s.facts.pastDue)
      ? [m('past-due-split', { overdue: n('overdue'), 'no-information': n('no-information') })]
      : [],
    outside: undated.length > 0 ? [m('undated-too', { n: undated.length })] : [],
    asOf: closing(voice),
  };
}

function headOf(query: Query, voice: Voice): string {
  const about = aboutOf(query);
  const m = say(voice);
  const agencies = about?.agencies.map((a) => a.name).join(', ');
  const filters = filtersOf(query, voice);
  const hasState = (about?.status.length ?? 0) > 0 || about?.moved !== null;
  return [agencies || m('list-title'), ...filters, ...(hasState ? [] : [m('status-open')])].join(' · ');
}

function sectionsOf(selected: Selected[], query: Query): { title: Role | null; rows: Selected[] }[] {
  if ((aboutOf(query)?.agencies.length ?? 0) === 0) return [{ title: null, rows: selected }];
  return (['lead', 'support', 'group'] as const)
    .map((title) => ({ title, rows: selected.filter((s) => s.binding === title) }))
    .filter((s) => s.rows.length > 0);
}

function renderRow(n: number, { facts, via }: Selected, voice: Voice, evidence: Evidence): string[] {
  const m = say(voice);
  const cited = [evidence.citeDirective(facts.latest)];
  if (facts.dueDirective && facts.dueDirective !== facts.latest) cited.push(evidence.citeDirective(facts.dueDirective));
  const marks = marksOf(facts, voice);
  const slips = facts.slips.map((s) => slipWords(s, voice));
  return [
    `${n}. ${facts.task.code} · ${facts.latest.title} ${cited.join('')}`,
    `   ${[dueWords(facts, voice), standingWords(facts, voice), m('lead', { names: ownersIn(facts, voice) }), ...(via && via !== ownersIn(facts, voice) ? [`(${via})`] : [])].join(' · ')}`,
    ...(slips.length > 0 ? [`   ${slips.join('; ')}`] : []),
    `   “${facts.latest.quote.replace(/\s+/g, ' ')}” – ${[documentName(facts.latest.document, voice), facts.latest.point].filter(Boolean).join(', ')}${marks.length > 0 ? ` (${marks.join('; ')})` : ''}`,
  ];
}

/** "Số liệu tính đến …": closes every answer that carries a figure. */
export function closing(voice: Voice): string {
  const m = say(voice);
  return [
    m('as-of', { day: formatDay(voice.day) }),
    ...(voice.knownOn ? [m('known-on', { day: formatDay(voice.knownOn) })] : []),
  ].join(' ');
}
