import type { Range } from '../shared/range.ts';

/**
 * One body that can be given work, with every name it has had. `id` is stable ("bo-xay-dung"); dates are YYYY-MM-DD,
 * `from` inclusive, `to` exclusive, both open when absent. A body that was merged or renamed names its successors.
 */
export type Agency = {
  id: string;
  kind: AgencyKind;
  names: { name: string; from?: string; to?: string }[];
  /** Other spellings in Vietnamese: short names and abbreviations ("Bộ KH&CN", "BXD", "NHNN"). */
  short: string[];
  english: string[];
  from?: string;
  to?: string;
  successors?: { id: string; on: string }[];
};

export type AgencyKind =
  | 'ministry'
  | 'ministry-level'
  | 'government-agency'
  | 'government-office'
  | 'party'
  | 'national-assembly'
  | 'judiciary'
  | 'mass-organisation'
  | 'province'
  | 'company'
  | 'committee'
  | 'local'
  | 'other';

/**
 * An agency or a group of agencies as named in a text. `name` is the canonical name on the document's date
 * (groups: the listed group names, else the document's own words with a capital first letter).
 * `id`: the agency's id; `group:<key>` for a group; `local:<folded name>[@<province id>]` for a local body found by
 * pattern; `named:<folded name>` for anything else.
 */
export type Mention = Range & { id: string; name: string; collective: boolean };

/** What reading names depends on. `defined`: abbreviations the document itself defines ("Ban QLDA" → full name). */
export type NamingContext = {
  on: string;
  province?: string | undefined;
  defined?: ReadonlyMap<string, string> | undefined;
};
