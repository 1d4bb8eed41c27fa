import { versionsOf } from '../../../tasks/document-store.ts';
import { type Proposed, proposeDirectives } from '../../../tasks/proposals/propose-directives.ts';
import { addRun } from '../../../tasks/proposals/store.ts';
import type { Deps } from '../deps.ts';
import type { Io } from '../io.ts';
import { modelWords } from './words.ts';

/** Longest that one command waits for the model; what it has not read by then waits for the bot's next start or the same file again. */
const LONGEST_MS = 120_000;

/** Has documents read by the model one after the other, as long as the command's time lasts; does nothing where no model is set. */
export function readingByModel(deps: Deps, committeeId: number): (documentId: number) => Promise<Proposed> {
  const { db, model, now } = deps;
  const untilMs = now() + LONGEST_MS;
  return async (documentId) => {
    const version = (await versionsOf(db, committeeId, documentId)).findLast((v) =>
      ['draft', 'waiting', 'published'].includes(v.state),
    );
    if (!model || !version) return { kind: 'nothing' };
    const { versionId } = version;
    await addRun(db, { committeeId, versionId, chatId: null }, new Date(now()).toISOString());
    return proposeDirectives({ db, model, now }, versionId, { untilMs });
  };
}

/** One line for a person on what the model made of a file; null where it was not asked. */
export function proposedLine(proposed: Proposed, { locale }: Io): string | null {
  const words = modelWords(locale);
  switch (proposed.kind) {
    case 'finished': {
      const { added, disagreements, read, windows } = proposed;
      return words('model-proposed', { added, otherwise: disagreements, read, of: windows });
    }
    case 'unfinished':
      return words('model-not-finished');
    case 'nothing':
      return null;
  }
}

/** What publishing left out, counted and named. */
export function leftLine(left: readonly { title: string }[], { locale }: Io): string {
  const words = modelWords(locale);
  return words('model-left', { n: left.length, titles: left.map((one) => `“${one.title}”`).join('; ') });
}
