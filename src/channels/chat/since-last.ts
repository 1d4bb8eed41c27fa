import type { Card } from '../../answers/card.ts';
import { formatDay } from '../../shared/calendar.ts';
import type { Words } from '../../shared/words.ts';

const NAMED = 5;

/** Why a list is not what it was on an earlier day: which tasks came to it, by which document, and which left; null where it is the same. */
export function changedSince(
  day: string,
  before: Pick<Card, 'code'>[],
  now: Pick<Card, 'code' | 'documentName'>[],
  words: Words,
): string | null {
  const had = new Set(before.map((c) => c.code));
  const has = new Set(now.map((c) => c.code));
  const added = now.filter((c) => !had.has(c.code)).map((c) => `${c.code} (${c.documentName})`);
  const gone = before.filter((c) => !has.has(c.code)).map((c) => c.code);
  if (added.length === 0 && gone.length === 0) return null;
  const named = (codes: string[]) => [...codes.slice(0, NAMED), ...(codes.length > NAMED ? ['…'] : [])].join(', ');
  return [
    words('since-last', { day: formatDay(day), before: before.length, now: now.length }),
    ...(added.length > 0 ? [words('since-last-added', { n: added.length, codes: named(added) })] : []),
    ...(gone.length > 0 ? [words('since-last-gone', { n: gone.length, codes: named(gone) })] : []),
  ].join(' ');
}
