import type { Model } from '../../model/model.ts';
import { filled, promptNamed } from '../../model/prompts.ts';
import type { Questioned } from '../reading.ts';
import { promptMark, type Reading } from './proposal.ts';
import { ProposedQuery } from './proposed-query.ts';

/** Has a model read a question the rules are unsure of; null where it does not answer. What it reads into it is not checked here. */
export async function proposeQuery(
  { model }: { model: Model },
  { question, viewer, asOf }: Questioned,
): Promise<Reading | null> {
  const prompt = filled(promptNamed('read-question'), { day: asOf, question });
  const said = await model.structured({ committeeId: viewer.committeeId, prompt }, ProposedQuery);
  return said.kind === 'done' ? { query: said.value, prompt: promptMark(prompt, model) } : null;
}
