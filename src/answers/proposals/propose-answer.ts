import type { Config } from '../../config.ts';
import type { Database } from '../../database/database.ts';
import { denseQuestion } from '../../documents/search/dense-question.ts';
import { secrecyMark } from '../../documents/secrecy-mark.ts';
import type { Embedder } from '../../model/embed.ts';
import type { Model } from '../../model/model.ts';
import { type GroundInput, groundOf } from '../ground.ts';
import { isEnglish } from '../questions/language.ts';
import { type Questioned, readByRules } from '../reading.ts';
import { type Help, type Proposal, proposedReading, wantsProse, wantsReading, wantsVectors } from './proposal.ts';
import { proposeProse } from './propose-prose.ts';
import { proposeQuery } from './propose-query.ts';

export type ProposalDeps = { db: Database; config: Config; model: Model | null; embedder: Embedder | null };

/** True where something is set that gives the help an answer could do with. */
export function canHelp(
  { model, embedder }: Pick<ProposalDeps, 'model' | 'embedder'>,
  { words, vectors }: Help,
): boolean {
  return (model !== null && words) || (embedder !== null && vectors);
}

/**
 * What a model proposes for the answer to a question: how to read it where the rules are unsure, and prose where it is open or asks
 * for a summary; and its vector where passages are looked for. Null where the rules do without it, the question is marked as secret or the model gives nothing. `onProse` is told
 * the supported sentences while they are written. Must not be called inside a transaction.
 */
export async function proposeAnswer(
  deps: ProposalDeps,
  input: Questioned & GroundInput,
  onProse: (sentences: readonly string[]) => void = () => {},
): Promise<Proposal | null> {
  const { question, viewer } = input;
  if (secrecyMark(question, '')) return null;
  const ground = await groundOf(deps.db, input, isEnglish(question) ? 'en' : 'vi');
  if (ground.documents.length === 0) return null;
  const byRules = readByRules(ground, input);
  const { db, config, model, embedder } = deps;
  const reading = model && wantsReading(byRules) ? await proposeQuery({ model }, input) : null;
  const read = proposedReading(ground, byRules, reading, input) ?? byRules;
  const { committeeId } = viewer;
  const dense =
    embedder && wantsVectors(read)
      ? await denseQuestion({ db, embedder }, committeeId, question, config.DONDOC_DENSE_WEIGHT)
      : null;
  const prose =
    model && wantsProse(read, question)
      ? await proposeProse({ model }, { ...ground, dense }, read, question, onProse)
      : null;
  return reading || prose || dense ? { committeeId, question, reading, prose, dense } : null;
}
