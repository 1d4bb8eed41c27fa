import { nameOn } from '../agencies/register.ts';
import type { Database } from '../database/database.ts';
import type { Viewer } from '../people/access.ts';
import { seesRanking } from '../people/access.ts';
import { fold } from '../shared/text.ts';
import type { Locale } from '../shared/words.ts';
import { openRounds } from '../tasks/rounds/round.ts';
import { loadRounds } from '../tasks/rounds/round-store.ts';
import type { DocumentRef } from '../tasks/task-view.ts';
import { type Card, cardOf } from './card.ts';
import type { Citation } from './evidence.ts';
import { aboutTopic, findTasks } from './find-tasks.ts';
import { answerDocument, answerPassages, namedDocuments } from './find-text.ts';
import { type Drafted, type Ground, groundOf, ownersOf, seesProgress } from './ground.ts';
import { renderObstacles, renderReporting } from './progress/render-reporting.ts';
import type { Query } from './query.ts';
import { isEnglish } from './questions/language.ts';
import { type ReadQuestion, readQuestion } from './questions/read-question.ts';
import { renderRank, renderTally } from './render-figures.ts';
import { listNotes, renderList } from './render-list.ts';
import { renderBrief, renderChanges, renderContact } from './render-overview.ts';
import { renderDeadline, renderHistory, renderOwner, renderStatus } from './render-task.ts';
import { renderRound } from './rounds/render-round.ts';
import { aboutOf, type Selected, selectTasks } from './selection.ts';
import { nothingListed, say, shorten, understoodAs } from './wording.ts';

export type AnswerInput = {
  question: string;
  viewer: Viewer;
  asOf: string;
  knownOn: string | null;
  timeZone: string;
  /** The question before, as typed or as it was read: a chain of follow-ups keeps its context. */
  previous?: string | Query | null;
  /** Asked by a button: the question is not read again. */
  query?: Query;
  /** The language of the answer; the question's where it is not given. */
  locale?: Locale;
};

/** One row of an answer, as the command-line contract prints it. */
export type AnswerRow = {
  code: string;
  title: string;
  quote: string;
  lead: string[];
  support: string[];
  binding: 'lead' | 'support' | 'group' | null;
  groupRole?: 'lead' | 'support';
  due: string | null;
  state: string | null;
  status: string | null;
  overdue: boolean;
  /** `document` is null where a decision moved the date that rests on no document of the register. */
  slips: { from: string; to: string; kind: string; document: DocumentRef | null }[];
  document: DocumentRef;
};

export type Answer = {
  understood: {
    kind: Query['kind'];
    agencies: string[];
    roles: string[];
    due: { from: string | null; to: string | null; undated: boolean | null };
    status: string[];
    topic: string | null;
    document: string | null;
  };
  answered: boolean;
  text: string;
  tasks: AnswerRow[];
  citations: Citation[];
};

/**
 * Answers a question from the register and the documents in effect: reads it into a query, selects rows complete by SQL and
 * rules, and quotes each. Nothing found, or outside what it does, says so and cites nothing.
 */
export async function answerQuestion(db: Database, input: AnswerInput): Promise<Answer> {
  return (await answerTo(db, input)).answer;
}

/** An answer with what a conversation needs of it: the query for follow-ups, and its rows as cards. */
export type Answered = {
  answer: Answer;
  query: Query;
  cards: Card[];
  /** "Hiểu câu hỏi là: …", empty where there is nothing to correct. */
  understood: string;
  notes: string[];
  /** The language it is in. */
  locale: Locale;
  /** The reporting round it is about. */
  roundId?: number;
};

/** Answers a question, or a query that a button stands for, together with what a conversation needs of the answer. */
export async function answerTo(db: Database, input: AnswerInput): Promise<Answered> {
  const ground = await groundOf(db, input, input.locale ?? (isEnglish(input.question) ? 'en' : 'vi'));
  const rounds = await loadRounds(db, ground.scope);
  const hasRound = openRounds(rounds).length > 0;
  const reading = { day: input.asOf, bodies: ownersOf(ground), hasRound };
  const previous =
    typeof input.previous === 'string' ? readQuestion({ ...reading, text: input.previous }).query : input.previous;
  const read = readQuestion({ ...reading, text: input.question, previous: previous ?? null });
  const asked = input.query
    ? { ...read, query: input.query, unknownAgencies: [] }
    : { ...read, query: ownAgency(read.query, input) };
  const drafted =
    asked.query.kind === 'reporting' && asked.query.round
      ? await renderRound(ground, asked.query, rounds, input.question)
      : await draft(ground, asked, input.question);
  const { query } = asked;
  return {
    answer: finished(ground, query, drafted),
    query,
    cards: drafted.answered ? drafted.rows.map((row) => cardOf(row, ground.voice, ground.evidence)) : [],
    understood: drafted.answered ? understoodLine(query, ground) : '',
    notes: drafted.notes ?? [],
    locale: ground.voice.locale,
    ...(drafted.roundId ? { roundId: drafted.roundId } : {}),
  };
}

/** "Bên em còn nợ gì": an officer who names no body means the own one. */
function ownAgency(query: Query, { viewer, question, asOf }: AnswerInput): Query {
  const own = viewer.agencyId;
  if (!own || !('agencies' in query) || query.agencies.length > 0) return query;
  if (
    !/(?:^|\s)(?:ben (?:em|toi|minh|chung toi)|cua (?:toi|em|minh|chung toi)|(?:bo|so|tinh|don vi|co quan) (?:minh|toi|em|ta)|my|our)(?=\s|$|[,.?])/.test(
      fold(question),
    )
  )
    return query;
  return { ...query, agencies: [{ id: own, name: nameOn(own, asOf) ?? own }] };
}

async function draft(ground: Ground, read: ReadQuestion, question: string): Promise<Drafted> {
  const { query } = read;
  const m = say(ground.voice);
  const nothing = (text: string): Drafted => ({ answered: false, text, rows: [] });
  if (query.kind === 'help') return nothing(m('help'));
  if (query.kind === 'unsupported') return nothing(m(`unsupported-${query.reason}`));
  if (ground.documents.length === 0) return nothing(m('no-documents'));
  const unknown = read.unknownAgencies[0];
  if (unknown && aboutOf(query)?.agencies.length === 0 && query.kind !== 'passages')
    return nothing(
      unknown.nearest.length > 0
        ? m('unknown-agency-nearest', { words: unknown.words, nearest: unknown.nearest.join(', ') })
        : m('unknown-agency', { words: unknown.words }),
    );
  switch (query.kind) {
    case 'list':
    case 'count':
      return draftList(ground, query);
    case 'owner':
    case 'deadline':
    case 'status':
    case 'history':
      return draftTask(ground, query);
    case 'document':
      return answerDocument(ground, query);
    case 'passages':
      return answerPassages(ground, query, question);
    case 'rank':
      return seesRanking(ground.viewer) ? renderRank(ground) : nothing(m('not-allowed'));
    case 'tally':
      return renderTally(ground, query);
    case 'changes':
      return renderChanges(ground, query);
    case 'contact':
      return renderContact(ground, query);
    case 'brief':
      return renderBrief(ground, query);
    case 'obstacles':
      return renderObstacles(ground, query);
    case 'reporting':
      return renderReporting(ground, query);
  }
}

function draftList(ground: Ground, query: Extract<Query, { kind: 'list' | 'count' }>): Drafted {
  const { voice, evidence } = ground;
  const m = say(voice);
  const inDocument = query.document
    ? new Set(namedDocuments(ground.documents, query.document).map((d) => d.versionId))
    : null;
  const given = inDocument
    ? ground.all.filter((f) => f.task.directives.some((d) => inDocument.has(d.versionId)))
    : ground.all;
  const narrowed = query.topic ? aboutTopic(given, query.topic, voice.locale) : given;
  const { selected, undatedOutside } = selectTasks(narrowed, query, voice.day);
  const rows =
    query.kind === 'count' && query.roles.length === 0 && query.agencies.length > 0 ? leadsFirst(selected) : selected;
  if (rows.length === 0) {
    const grouped =
      query.roles.length > 0 ? selectTasks(narrowed, { ...query, roles: ['group'] }, voice.day).selected.length : 0;
    return {
      answered: false,
      text: [nothingListed(query, voice), ...(grouped > 0 ? [m('group-tasks-too', { n: grouped })] : [])].join(' '),
      rows: [],
    };
  }
  const text = renderList(query, rows, undatedOutside, voice, evidence);
  const { split, outside, asOf } = listNotes(rows, undatedOutside, voice);
  const shown = { answered: true, rows, notes: [...split, ...outside, asOf] };
  if (query.kind === 'list') return { ...shown, text };
  const what = understoodAs(query, voice).split(' · ').slice(1).join(' · ');
  const count = what ? m('count-of', { n: rows.length, what }) : m('count', { n: rows.length });
  return { ...shown, text: `${count}\n${text}` };
}

/** "Bộ X có bao nhiêu nhiệm vụ" counts what it leads; support and group tasks are other questions. */
function leadsFirst(selected: Selected[]): Selected[] {
  const leads = selected.filter((s) => s.binding === 'lead');
  return leads.length > 0 ? leads : selected;
}

function draftTask(
  ground: Ground,
  query: Extract<Query, { kind: 'owner' | 'deadline' | 'status' | 'history' }>,
): Drafted {
  const { voice, evidence, viewer, opened } = ground;
  const m = say(voice);
  const found = findTasks(ground, query);
  if (found.length === 0)
    return {
      answered: false,
      text: m('nothing-on-topic', {
        words: shorten(query.topic ?? query.code ?? understoodAs(query, voice), 120),
        documents: voice.documents,
      }),
      rows: [],
    };
  const rows = found.map((facts) => ({ facts, binding: null, groupRole: null, via: null }));
  switch (query.kind) {
    case 'owner':
      return { answered: true, text: renderOwner(found, query.asked, voice, evidence), rows };
    case 'deadline':
      return { answered: true, text: renderDeadline(found, voice, evidence), rows };
    case 'history':
      return { answered: true, text: renderHistory(found, voice, evidence), rows };
    case 'status':
      if (!found.every((f) => seesProgress(viewer, opened, f, voice.day)))
        return { answered: false, text: m('not-allowed'), rows: [] };
      return { answered: true, text: renderStatus(found, voice, evidence), rows };
  }
}

function finished(ground: Ground, query: Query, drafted: Drafted): Answer {
  const about = aboutOf(query);
  const understood = {
    kind: query.kind,
    agencies: about?.agencies.map((a) => a.name) ?? [],
    roles: about?.roles ?? [],
    due: about?.due ?? { from: null, to: null, undated: null },
    status: about?.status ?? [],
    topic: about?.topic ?? null,
    document: about?.document ?? about?.code ?? null,
  };
  const line = understoodLine(query, ground);
  if (!drafted.answered) return { understood, answered: false, text: drafted.text, tasks: [], citations: [] };
  return {
    understood,
    answered: true,
    text: line ? `${line}\n${drafted.text}` : drafted.text,
    tasks: drafted.rows.map((r) => rowOf(r, ground)),
    citations: ground.evidence.citations,
  };
}

/** "Hiểu câu hỏi là: …"; empty for help and what is outside the scope. */
function understoodLine(query: Query, { voice }: Ground): string {
  if (query.kind === 'help' || query.kind === 'unsupported') return '';
  return say(voice)('understood', { parts: understoodAs(query, voice) });
}

function rowOf({ facts, binding, groupRole }: Selected, { viewer, opened, voice }: Ground): AnswerRow {
  const seen = seesProgress(viewer, opened, facts, voice.day);
  return {
    code: facts.task.code,
    title: facts.latest.title,
    quote: facts.latest.quote,
    lead: facts.lead.map((o) => o.name),
    support: facts.support.map((o) => o.name),
    binding,
    ...(groupRole ? { groupRole } : {}),
    due: facts.due,
    state: seen ? facts.state : null,
    status: seen ? facts.standing : null,
    overdue: facts.pastDue && facts.standing === 'overdue',
    slips: facts.slips.map(({ from, to, kind, document }) => ({ from, to, kind, document })),
    document: facts.latest.document,
  };
}
