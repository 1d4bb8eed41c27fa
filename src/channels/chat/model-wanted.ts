import type { GroundInput } from '../../answers/ground.ts';
import type { Questioned } from '../../answers/reading.ts';

/**
 * A turn has come to a question that a model may help with. A model must not be asked inside the turn's transaction, so that it is
 * rolled back and taken again with the proposal: every rule on what is a question, and who asks it, stays in one place.
 */
export class ModelWanted extends Error {
  readonly input: Questioned & GroundInput;
  /** What is written may be seen while it is written: in a private chat, by somebody whose answers nobody has to release. */
  readonly isSeenAtOnce: boolean;

  constructor(input: Questioned & GroundInput, isSeenAtOnce: boolean) {
    super('a model may help with this question');
    this.input = input;
    this.isSeenAtOnce = isSeenAtOnce;
  }
}
