import type { DigestListId } from '../../../digests/digest.ts';
import type { Preference } from '../../../digests/preferences.ts';

/** What the buttons under a digest and on a person's own settings ask for. `codes`: the rows the number was counted from. */
export type DigestAction =
  | { do: 'digest-list'; list: DigestListId; day: string; codes: string[]; page: number }
  | { do: 'digest-chart' }
  | { do: 'digest-settings' }
  | { do: 'digest-set'; change: Partial<Preference> };
