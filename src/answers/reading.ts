import { nameOn } from '../agencies/register.ts';
import type { Viewer } from '../people/access.ts';
import { fold } from '../shared/text.ts';
import { openRounds } from '../tasks/rounds/round.ts';
import { type Ground, ownersOf } from './ground.ts';
import type { Query } from './query.ts';
import { type QuestionInput, type ReadQuestion, readQuestion } from './questions/read-question.ts';
import { aboutOf } from './selection.ts';

/** A question, and the one before it, as typed or as it was read: a chain of follow-ups keeps its context. */
export type Questioned = { question: string; viewer: Viewer; asOf: string; previous?: string | Query | null };

/** What the reader is given of a question: its words, the day, and who is named in what the viewer sees of the register. */
export function readerInput(ground: Ground, { question, asOf }: Questioned): QuestionInput {
  return { text: question, day: asOf, bodies: ownersOf(ground), hasRound: openRounds(ground.rounds).length > 0 };
}

/** A question as the rules read it. */
export function readByRules(ground: Ground, input: Questioned): ReadQuestion {
  const reading = readerInput(ground, input);
  const previous =
    typeof input.previous === 'string' ? readQuestion({ ...reading, text: input.previous }).query : input.previous;
  const read = readQuestion({ ...reading, previous: previous ?? null });
  return { ...read, query: ownAgency(read.query, input) };
}

/** "Bên em còn nợ gì": an officer who names no body means the own one. */
export function ownAgency(query: Query, { viewer, question, asOf }: Questioned): Query {
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

/** The body a question names that nobody knows, where nothing can be answered without it; null where all are known. */
export function unknownBody({ query, unknownAgencies }: ReadQuestion): ReadQuestion['unknownAgencies'][number] | null {
  const [unknown] = unknownAgencies;
  return unknown && aboutOf(query)?.agencies.length === 0 && query.kind !== 'passages' ? unknown : null;
}
