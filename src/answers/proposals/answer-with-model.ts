import { type Answered, type AnswerInput, answerTo } from '../answer.ts';
import { canHelp, type ProposalDeps, proposeAnswer } from './propose-answer.ts';

/** Answers a question, with what a model proposes where one is set and may help. Must not be called inside a transaction. */
export async function answerWithModel(deps: ProposalDeps, input: AnswerInput): Promise<Answered> {
  const byRules = await answerTo(deps.db, input);
  const proposal = canHelp(deps, byRules.help) ? await proposeAnswer(deps, input) : null;
  return proposal ? answerTo(deps.db, { ...input, proposal }) : byRules;
}
