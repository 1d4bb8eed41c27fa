import { formatDay } from '../../shared/calendar.ts';
import type { TaskFacts } from '../../tasks/facts.ts';
import type { DocumentRef } from '../../tasks/task-view.ts';
import { Evidence, type Quotable } from '../evidence.ts';
import { refOf, verbatim } from '../find-text.ts';
import type { Ground } from '../ground.ts';
import { renderTally } from '../render-figures.ts';
import type { Selected } from '../selection.ts';
import { documentName, dueParts, ownersIn, standingWords } from '../wording.ts';
import { tokensOf } from './said-tokens.ts';
import type { Source } from './supported.ts';

/** A source as it is shown to a model, and to people where a sentence that rests on it is kept. */
export type Shown = Source & { told: string; cited: Quotable[]; row: Selected | null };

const LONGEST_TOLD = 900;

/** What stands behind ids like "d12", "NV-0003" and "kpi", as far as the viewer of `ground` may read it now. */
export async function sourcesOf(ground: Ground, ids: readonly string[]): Promise<Map<string, Shown>> {
  const shown = new Map<string, Shown>();
  const passages = ids.flatMap((id) => (/^d\d{1,9}$/.test(id) ? [Number(id.slice(1))] : []));
  for (const source of await passageSources(ground, passages)) shown.set(source.id, source);
  for (const id of ids) {
    const facts = id.startsWith('NV-') ? ground.all.find((f) => f.task.code === id) : undefined;
    if (facts) shown.set(id, taskSource(facts, ground));
    const figures = id.startsWith('kpi') ? await figuresSource(ground, id) : null;
    if (figures) shown.set(id, figures);
  }
  return shown;
}

type PassageRow = Omit<Quotable, 'document'> & { id: number; versionId: number };

async function passageSources(ground: Ground, ids: readonly number[]): Promise<Shown[]> {
  if (ids.length === 0) return [];
  const rows = await ground.db.query<PassageRow>(
    `select p.id, p.version_id as "versionId", p.start_offset as start, p.end_offset as "end", p.point, p.page, p.body as quote
     from passage p where p.id = any($1::bigint[]) and p.committee_id = $2 and p.version_id = any($3::bigint[])`,
    [ids, ground.scope.committeeId, ground.documents.map((d) => d.versionId)],
  );
  return Promise.all(rows.map((row) => passageSource(ground, row)));
}

async function passageSource(
  ground: Ground,
  { id, versionId, quote, start, end, point, page }: PassageRow,
): Promise<Shown> {
  const document = refOf(ground.documents.find((d) => d.versionId === versionId) as Ground['documents'][number]);
  const cited = await verbatim(ground, { document, quote, start, end, point, page });
  return {
    id: `d${id}`,
    statements: statementsIn(quote).map((said) => tokensOf(said, ground.voice.day)),
    quotable: [quote, cited.quote],
    document: named(document),
    point,
    task: null,
    lines: [],
    told: `[d${id}] ${[documentName(document, ground.voice), point].filter(Boolean).join(', ')}: ${told(quote)}`,
    cited: [cited],
    row: null,
  };
}

function taskSource(facts: TaskFacts, ground: Ground): Shown {
  const { latest, dueDirective, task, standing } = facts;
  const { voice } = ground;
  const [leads, supports] = [ownersIn(facts, voice), facts.support.map((o) => o.name).join(', ')];
  const { due, clock, written } = dueParts(facts, voice);
  const when = facts.due === null ? '' : [due, clock, written].filter(Boolean).join(', ');
  const by = [`${leads} chủ trì`, ...(supports ? [`phối hợp với ${supports}`] : [])].join(', ');
  // A day that was moved since must not be read out of the older words.
  const quotes = facts.due !== latest.due && latest.due !== null ? [] : statementsIn(latest.quote);
  const said = [latest.title, `${leads} ${latest.title}`, `${by} ${latest.title}`, `${latest.title} do ${by}`];
  return {
    id: task.code,
    statements: [...said.map((s) => `${s} ${when}`), ...quotes, ...quotes.map((q) => `${leads} ${q}`)].map((s) =>
      tokensOf(s, voice.day),
    ),
    quotable: [latest.quote, ...(dueDirective ? [dueDirective.quote] : [])],
    document: named(latest.document),
    point: latest.point,
    task: { code: task.code, standing, leads: facts.lead.map((o) => o.id) },
    lines: [],
    told: `[${task.code}] ${told(latest.title)}. ${by}. ${when || due}. ${standingWords(facts, voice)}. ${documentName(latest.document, voice)}: “${told(latest.quote)}”`,
    cited: [latest, ...(dueDirective && dueDirective !== latest ? [dueDirective] : [])],
    row: { facts, binding: null, groupRole: null, via: null },
  };
}

/** Figures of the whole register or of one agency, by the rules and rights of every other figure. */
async function figuresSource(ground: Ground, id: string): Promise<Shown | null> {
  const agencyId = id.slice('kpi-'.length);
  const agencies = agencyId ? [{ id: agencyId, name: agencyId }] : [];
  const apart = { ...ground, evidence: new Evidence() };
  const { answered, text } = await renderTally(apart, {
    ...{ kind: 'tally', agencies, excluded: [], roles: [], due: { from: null, to: null, undated: null }, status: [] },
    ...{
      moved: null,
      lateDays: null,
      topic: null,
      document: null,
      code: null,
      period: { from: null, to: ground.voice.day },
    },
  });
  if (!answered) return null;
  const lines = text.split('\n');
  return {
    ...{ id, statements: [], lines, quotable: [], document: null, point: null, task: null },
    ...{ told: `[${id}] ${formatDay(ground.voice.day)}: ${text}`, cited: [], row: null },
  };
}

/** The sentences and clauses of a text, each a statement of its own. */
function statementsIn(text: string): string[] {
  return text.split(/[;\n]|\.(?=\s|$)/).filter((statement) => statement.trim() !== '');
}

function named({ number, date }: DocumentRef): Source['document'] {
  return number === null ? null : { number, date };
}

function told(text: string): string {
  return text.length <= LONGEST_TOLD ? text : `${text.slice(0, LONGEST_TOLD)}…`;
}
