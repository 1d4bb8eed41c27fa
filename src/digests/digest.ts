import { z } from 'zod';
import type { Viewer } from '../people/access.ts';
import type { Day, OwnDays } from '../shared/calendar.ts';
import type { Locale } from '../shared/words.ts';
import type { TaskFacts, TaskStanding } from '../tasks/facts.ts';
import type { ObstacleKind } from '../tasks/progress/report.ts';
import type { Round } from '../tasks/rounds/round.ts';
import type { OwnerView } from '../tasks/task-view.ts';
import type { DigestSettings } from './settings.ts';
import type { NewStep, StaleGround } from './stale/stale-parts.ts';

/** Whose digest it is. */
export type DigestReader = {
  memberId: number;
  name: string;
  role: Viewer['role'];
  agencyId: string | null;
  agencyName: string | null;
  /** "đồng chí", "anh", "chị". */
  formOfAddress: string;
  /** The agencies a secretary follows; none means all. */
  portfolio: OwnerView[];
  locale: Locale;
  /** Says that there is nothing, instead of keeping silent. */
  allClear: boolean;
  /** Told at once of what concerns the own tasks and rounds. */
  alerts: boolean;
  /** The days the person chose, 1 = Monday; null leaves them to the role. */
  days: number[] | null;
};

/** A task as a digest showed it: what the next one is compared with. `old`: past due when it was first seen. */
export type SeenTask = { due: Day | null; standing: TaskStanding; old?: true };
export type Seen = Record<string, SeenTask>;
export type LastDigest = { day: Day; seen: Seen };

/** `escalatedOn`: the day on which the secretariat put it to a higher level. */
export type Obstacle = { code: string; kind: ObstacleKind; since: Day; escalatedOn: Day | null };
/** `toDue`: the date asked for, where it is an extension. */
export type Request = { code: string; toDue: Day | null; since: Day };

/** What the secretariat and leaders read beside the tasks; an officer's is empty. */
export type DeskFacts = {
  drafts: number;
  referrals: number;
  requests: Request[];
  obstacles: Obstacle[];
  /** Members whom messages do not reach. */
  unreachable: string[];
  /** Days on which a session takes place. */
  sessions: Day[];
  /** What is known of next year's calendar; `fine` needs no word. */
  nextYear: { year: number; status: 'fine' | 'expected' | 'missing' };
};

export const NO_DESK: DeskFacts = {
  drafts: 0,
  referrals: 0,
  requests: [],
  obstacles: [],
  unreachable: [],
  sessions: [],
  nextYear: { year: 0, status: 'fine' },
};

export type DigestInput = {
  reader: DigestReader;
  /** What the reader may see of the register on `day`. */
  facts: TaskFacts[];
  moment: Moment;
  desk: DeskFacts;
  /** The reporting rounds that are open on the day. */
  rounds: readonly Round[];
  stale: StaleGround;
  day: Day;
  /** HH:MM at which it is written. */
  time: string;
  last: LastDigest | null;
  /** The digest made last, also where it said nothing; `last` is the one that figures are compared with. */
  latest: LastDigest | null;
  settings: DigestSettings;
  ownDays: OwnDays;
  /** Counts and codes only: what leaves the internal network for a leader's phone. */
  minimal: boolean;
  /** The person asked for it: a leader gets the report, everybody the weekly lists too, and an answer where there is nothing. */
  asked: boolean;
};

/** When in the day: the morning, an officer's look ahead on the afternoon of the week's last day, a leader's exceptions after it came up. */
export const Moment = z.enum(['morning', 'week-ahead', 'exception']);
export type Moment = z.infer<typeof Moment>;
export type DigestKind = 'officer' | 'desk' | 'leader' | 'exception' | 'week-ahead' | 'all-clear' | 'silent';

/** The list behind a number of the text. */
export type DigestList = { id: DigestListId; codes: string[] };
export type DigestListId =
  | 'today'
  | 'due'
  | 'overdue'
  | 'no-information'
  | 'returned'
  | 'new'
  | 're-dated'
  | 'to-confirm'
  | 'requests'
  | 'now-overdue'
  | 'obstacles'
  | 'changed'
  | 'opinions'
  | 'stale'
  | 'no-contact'
  | 'next-week';

/** What one person reads on one day. `text` is empty where nothing is sent; every count equals the list behind it. */
export type Digest = {
  kind: DigestKind;
  text: string;
  lists: DigestList[];
  counts: Record<string, number>;
  seen: Seen;
  /** What it tells of the ladder of silent tasks, kept with its claim. */
  steps: NewStep[];
};
