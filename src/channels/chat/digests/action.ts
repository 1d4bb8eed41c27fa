import type { DigestListId } from '../../../digests/digest.ts';
import type { Preference } from '../../../digests/preferences.ts';

/** What the buttons under a digest and on a person's own settings ask for. `codes`: the rows the number was counted from. */
export type DigestAsk =
  | { kind: 'list'; list: DigestListId; day: string; codes: string[]; page: number }
  | { kind: 'chart' }
  | { kind: 'settings' }
  | { kind: 'reminders' }
  | { kind: 'set'; change: Partial<Preference> };

export type DigestAction = { do: 'digest'; ask: DigestAsk };
