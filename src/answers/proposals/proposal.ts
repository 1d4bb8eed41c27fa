import type { DenseQuestion } from '../../documents/search/search-passages.ts';
import { fold } from '../../shared/text.ts';
import type { Ground } from '../ground.ts';
import type { Query } from '../query.ts';
import type { ReadQuestion } from '../questions/read-question.ts';
import { ownAgency, type Questioned, readerInput, unknownBody } from '../reading.ts';
import { permittedQuery } from './permitted-query.ts';
import type { ProposedQuery } from './proposed-query.ts';

/**
 * What a language model proposes for the answer to one question in one committee, made before the turn that answers: nothing of
 * it is shown before `answerTo` has held it against the question, the register and the viewer's rights of that moment.
 */
export type Proposal = {
  committeeId: number;
  question: string;
  reading: Reading | null;
  prose: Prose | null;
  /** The question as a vector, for the search. */
  dense: DenseQuestion | null;
};

/** What could be asked for: of a language model, of a model that makes vectors. */
export type Help = { words: boolean; vectors: boolean };

/** The question as a model read it; `prompt` names the exact wording it was asked by, and the model. */
export type Reading = { query: ProposedQuery; prompt: string };

/** What a model wrote, with marks like [d12] and [NV-0003] after each sentence, and the sources it was shown while writing. */
export type Prose = { text: string; shown: readonly string[]; prompt: string };

/** Kept with every answer that a model helped to make. */
export function promptMark({ name, hash }: { name: string; hash: string }, model: { name: string }): string {
  return `${name} ${hash} ${model.name}`;
}

/** True where the rules are unsure what is asked or know no body by the name given. */
export function wantsReading(read: ReadQuestion): boolean {
  return isAnswerable(read.query) && (!read.sure || unknownBody(read) !== null);
}

/** True where an answer may be put into prose: an open question or a summary. The checker compares words, so not across languages. */
export function wantsProse({ query, english }: ReadQuestion, question: string): boolean {
  if (english) return false;
  return query.kind === 'passages' || (query.kind === 'brief' && /tom (?:tat|luoc)|tong quan/.test(fold(question)));
}

/** True where passages are looked for, which vectors find by what they mean. */
export function wantsVectors({ query }: ReadQuestion): boolean {
  return query.kind === 'passages' || query.kind === 'document';
}

function isAnswerable(query: Query): boolean {
  return query.kind !== 'help' && query.kind !== 'unsupported';
}

/** The question as a model read it, where that reading is permitted; null leaves it to the rules. */
export function proposedReading(
  ground: Ground,
  read: ReadQuestion,
  reading: Reading | null | undefined,
  input: Questioned,
): ReadQuestion | null {
  if (!reading || !wantsReading(read)) return null;
  const query = permittedQuery(reading.query, read, readerInput(ground, input));
  return query && { ...read, query: ownAgency(query, input), unknownAgencies: [], sure: true };
}
