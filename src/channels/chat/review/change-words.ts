import type { Words } from '../../../shared/words.ts';
import type { DraftItem } from '../../../tasks/draft.ts';
import type { Change } from '../../../tasks/review/made.ts';
import { shortened } from '../answer-view.ts';
import { dueWords, namesOf } from './item-words.ts';

/** What a change makes of an item, old → new, one line a field. */
export function changeWords(item: DraftItem, change: Change, words: Words): string {
  const lines: string[] = [];
  const line = (name: 'lead' | 'support' | 'due' | 'title', from: string, to: string) =>
    lines.push(`${words(`field-${name}`)}: ${from} → ${to}`);
  for (const role of ['lead', 'support'] as const) {
    const to = change[role];
    if (to && namesOf(to) !== namesOf(item[role]))
      line(role, namesOf(item[role]) || words('nobody'), namesOf(to) || words('nobody'));
  }
  if (change.due !== undefined)
    line('due', dueWords(item, words), dueWords(change.due ?? { due: null, duePhrase: null }, words));
  if (change.title !== undefined) line('title', `“${shortened(item.title, 120)}”`, `“${shortened(change.title, 120)}”`);
  return lines.join('\n');
}
