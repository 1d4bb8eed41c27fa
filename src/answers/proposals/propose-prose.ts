import type { Model } from '../../model/model.ts';
import { filled, promptNamed } from '../../model/prompts.ts';
import type { Ground } from '../ground.ts';
import type { ReadQuestion } from '../questions/read-question.ts';
import { type Prose, promptMark } from './proposal.ts';
import type { Shown } from './sources.ts';
import { supportedSentences } from './supported.ts';
import { lookingUp } from './tools.ts';

/** Most calls of the model for one answer. */
const STEPS = 5;

/**
 * Has a model look an open question up, with the rights of whoever asks, and write an answer. Null where it gives none. `onProse` is
 * told the sentences that stand so far, each of them complete and supported by what was retrieved.
 */
export async function proposeProse(
  { model }: { model: Model },
  ground: Ground,
  { query }: ReadQuestion,
  question: string,
  onProse: (sentences: readonly string[]) => void,
): Promise<Prose | null> {
  const shown = new Map<string, Shown>();
  const { day } = ground.voice;
  const { first, tools } = await lookingUp(ground, query, question, shown);
  const prompt = filled(promptNamed('answer-question'), { day, question, found: first });
  let complete = '';
  const hear = (soFar: string) => {
    const written = withoutLast(soFar);
    if (written === complete) return;
    complete = written;
    onProse(supportedSentences(written, shown, day).map((s) => s.text));
  };
  const said = await model.agent({
    committeeId: ground.scope.committeeId,
    prompt,
    tools,
    steps: STEPS,
    onText: hear,
  });
  return said.kind === 'done'
    ? { text: said.value, shown: [...shown.keys()], prompt: promptMark(prompt, model) }
    : null;
}

/** A text without what is still being written: its sources come behind a sentence. */
function withoutLast(soFar: string): string {
  const end = Math.max(soFar.lastIndexOf(']'), soFar.lastIndexOf('\n'));
  return soFar.slice(0, end + 1);
}
