import type { TaskStanding } from '../tasks/facts.ts';
import type { DocumentRef } from '../tasks/task-view.ts';
import type { Evidence } from './evidence.ts';
import type { Selected } from './selection.ts';
import { type DueParts, documentName, dueParts, marksOf, ownersIn, standingWords, type Voice } from './wording.ts';

/** One row of a list as a chat shows it, ready to print and to keep with the answer it belongs to. */
export type Card = {
  code: string;
  title: string;
  binding: Selected['binding'];
  /** The group or former body that binds the agency asked about. */
  via: string | null;
  standing: TaskStanding;
  standingWords: string;
  due: DueParts;
  lead: string;
  timesMoved: number;
  /** Numbers of the citations the row rests on. */
  cited: number[];
  documentName: string;
  point: string | null;
  document: DocumentRef;
  marks: string[];
};

export function cardOf({ facts, binding, via }: Selected, voice: Voice, evidence: Evidence): Card {
  const cited = [
    facts.latest,
    ...(facts.dueDirective && facts.dueDirective !== facts.latest ? [facts.dueDirective] : []),
  ];
  return {
    code: facts.task.code,
    title: facts.latest.title,
    binding,
    via,
    standing: facts.standing,
    standingWords: standingWords(facts, voice),
    due: dueParts(facts, voice),
    lead: ownersIn(facts, voice),
    timesMoved: facts.slips.length,
    cited: cited.map((directive) => evidence.numberOf(directive)),
    documentName: documentName(facts.latest.document, voice),
    point: facts.latest.point,
    document: facts.latest.document,
    marks: marksOf(facts, voice),
  };
}
