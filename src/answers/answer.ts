import type { Database } from '../database/database.ts';
import type { Viewer } from '../people/access.ts';
import type { Locale } from '../shared/words.ts';
import type { DocumentRef } from '../tasks/task-view.ts';
import { type Card, cardOf } from './card.ts';
import { draft } from './draft.ts';
import type { Citation } from './evidence.ts';
import { type Drafted, type Ground, groundOf, seesProgress } from './ground.ts';
import {
  type Help,
  type Proposal,
  proposedReading,
  wantsProse,
  wantsReading,
  wantsVectors,
} from './proposals/proposal.ts';
import { withProse } from './proposals/with-prose.ts';
import type { Query } from './query.ts';
import { isEnglish } from './questions/language.ts';
import type { ReadQuestion } from './questions/read-question.ts';
import { readByRules } from './reading.ts';
import { aboutOf, type Selected } from './selection.ts';
import { say, understoodAs } from './wording.ts';

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
  /** What a language model proposed for this question. */
  proposal?: Proposal | null;
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
  /** The prompts and models that what stands here goes back to. */
  helpedBy: string[];
  /** What a model could do better here than the rules. */
  help: Help;
};

/** Answers a question, or a query that a button stands for, together with what a conversation needs of the answer. */
export async function answerTo(db: Database, input: AnswerInput): Promise<Answered> {
  const { query: given } = input;
  const proposal = given ? null : proposalFor(input);
  const locale = input.locale ?? (isEnglish(input.question) ? 'en' : 'vi');
  const ground = { ...(await groundOf(db, input, locale)), dense: proposal?.dense ?? null };
  const byRules = readByRules(ground, input);
  const plain = given ? { ...byRules, query: given, unknownAgencies: [] } : byRules;
  const proposed = proposedReading(ground, plain, proposal?.reading, input);
  const better = proposed && (await draft(ground, proposed, input.question));
  const [asked, found] =
    proposed && better?.answered ? [proposed, better] : [plain, await draft(ground, plain, input.question)];
  const prose = wantsProse(asked, input.question) ? proposal?.prose : null;
  const drafted = prose ? await withProse(ground, found, prose) : found;
  const { query } = asked;
  return {
    answer: finished(ground, query, drafted),
    query,
    cards: drafted.answered ? drafted.rows.map((row) => cardOf(row, ground.voice, ground.evidence)) : [],
    understood: drafted.answered ? understoodLine(query, ground) : '',
    notes: drafted.notes ?? [],
    locale: ground.voice.locale,
    ...(drafted.roundId ? { roundId: drafted.roundId } : {}),
    helpedBy: [asked === proposed ? proposal?.reading : null, drafted === found ? null : prose].flatMap(
      (help) => help?.prompt ?? [],
    ),
    help: given || ground.documents.length === 0 ? NO_HELP : helpFor(plain, asked, input.question),
  };
}

const NO_HELP: Help = { words: false, vectors: false };

function helpFor(plain: ReadQuestion, asked: ReadQuestion, question: string): Help {
  return { words: wantsReading(plain) || wantsProse(asked, question), vectors: wantsVectors(asked) };
}

/** A proposal made for another question or committee is none for this one: the same code names another task there. */
function proposalFor({ proposal, question, viewer }: AnswerInput): Proposal | null {
  return proposal?.committeeId === viewer.committeeId && proposal.question === question ? proposal : null;
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
