import { formatDay } from '../../../shared/calendar.ts';
import type { Words } from '../../../shared/words.ts';
import type { Draft, DraftItem } from '../../../tasks/draft.ts';
import type { Rhythm } from '../../../tasks/review/items.ts';
import type { OwnerView } from '../../../tasks/task-view.ts';
import type { Button } from '../message.ts';
import type { ReviewAction } from './action.ts';

export function namesOf(owners: readonly OwnerView[]): string {
  return owners.map((o) => o.name).join('; ');
}

export function dueWords({ due, duePhrase }: Pick<DraftItem, 'due' | 'duePhrase'>, words: Words): string {
  const phrase = duePhrase ?? '';
  if (due !== null)
    return phrase
      ? words('draft-due', { day: formatDay(due), phrase })
      : words('draft-due-day', { day: formatDay(due) });
  return duePhrase ? words('draft-due-phrase', { phrase }) : words('draft-no-due');
}

/** An old paper's tasks are looked at from today on, not from a day that has passed. */
export function trackedFrom({ issuedOn }: Draft, today: string): string {
  return issuedOn > today ? issuedOn : today;
}

export function rhythmWords(rhythm: Rhythm, words: Words): string {
  return words(`rhythm-${rhythm}`);
}

/** Taps about one item. */
export type Doing = Extract<ReviewAction, { itemId: number }>;
type Step<A = Doing> = A extends Doing ? Omit<A, 'do' | 'versionId' | 'itemId'> : never;

/** A button on the card of an item. */
export function onItem({ id, versionId }: DraftItem, label: string, step: Step): Button {
  return { label, action: { do: 'review', versionId, itemId: id, ...step } as Doing };
}

/** The act that a tap takes back, and the item it was about. */
export type Undo = { actId: string; itemId: number };

export function undoButton(versionId: number, undo: Undo, words: Words): Button {
  return { label: words('button-undo'), action: { do: 'review', step: 'undo', versionId, ...undo } };
}

/** What a model read otherwise than the rules; null where it did not. */
export function disagreementLine({ disagreement }: Pick<DraftItem, 'disagreement'>, words: Words): string | null {
  if (!disagreement) return null;
  const { about, seen } = disagreement;
  const names = (owners: readonly string[]) => owners.join('; ');
  const read = [
    ...(about.includes('lead') ? [words('draft-lead', { names: names(seen.lead) })] : []),
    ...(about.includes('support') ? [words('draft-support', { names: names(seen.support) })] : []),
    ...(about.includes('due') ? [dueWords(seen, words)] : []),
  ];
  return words('model-read', { read: read.join(' · ') });
}

const MOST_UNSURE = 6;

/** What the reader of a picture is not sure of, to be compared with the paper; null where it is of everything. */
export function unsureLine({ unsure }: Pick<DraftItem, 'unsure'>, words: Words): string | null {
  if (unsure.length === 0) return null;
  const shown = unsure.slice(0, MOST_UNSURE).map((word) => `“${word}”`);
  return words('draft-unsure', { words: [...shown, ...(unsure.length > MOST_UNSURE ? ['…'] : [])].join(', ') });
}
