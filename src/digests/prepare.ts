import { groundOf } from '../answers/ground.ts';
import type { Database } from '../database/database.ts';
import { committeeSettings } from '../people/committee-settings.ts';
import { ownDaysOf } from '../people/own-days.ts';
import { addDays, type Day, type OwnDays } from '../shared/calendar.ts';
import { calendarStatus } from '../shared/holidays.ts';
import type { TaskFacts } from '../tasks/facts.ts';
import { isCounted } from '../tasks/kpi.ts';
import { baselineRounds, type RegisterScope } from '../tasks/register.ts';
import { openRounds, type Round } from '../tasks/rounds/round.ts';
import { loadRounds } from '../tasks/rounds/round-store.ts';
import { hasNamedLead, overdueOn, type StatusChart, statusChart, trendDays } from './chart/status-chart.ts';
import { portfolioTasks } from './desk.ts';
import { type DeskFacts, type Digest, type LastDigest, type Moment, NO_DESK } from './digest.ts';
import { digestFor, isDigestDay, isMomentOf } from './digest-for.ts';
import { seenOf } from './grid.ts';
import { DEFAULT_PREFERENCE, isPaused, type Preference, preferencesOf } from './preferences.ts';
import { type DigestSettings, digestSettings } from './settings.ts';
import { byTask, type StaleGround } from './stale/stale-parts.ts';
import { toldSteps } from './stale/steps-store.ts';
import { type DigestMember, deskCounts, digestMembers, lastDigests, portfoliosOf } from './store.ts';
import { waitingIn } from './waiting.ts';

/** From October on an administrator is told where next year's holidays are not settled; the notice appears late in the year. */
const WARN_FROM_MONTH = 10;

/** Everything a committee's digests of one day rest on; the register is loaded once for each view of it. */
export type DigestDay = {
  committeeId: number;
  day: Day;
  moment: Moment;
  members: DigestMember[];
  ownDays: OwnDays;
  minimalForLeaders: boolean;
  preference: (memberId: number) => Preference;
  /** What a member is told, written at `time`. */
  digestOf: (member: DigestMember, time: string, asked?: boolean) => Promise<Digest>;
  /** The picture beside a secretary's or leader's digest; null for an officer. Not for a push that holds counts and codes only. */
  chartOf: (member: DigestMember, time: string) => Promise<StatusChart | null>;
};

export type Preparing = { committeeId: number; day: Day; timeZone: string; moment?: Moment };

export async function prepareDigests(
  db: Database,
  { committeeId, day, timeZone, moment = 'morning' }: Preparing,
): Promise<DigestDay> {
  const scope: RegisterScope = { committeeId, asOf: day, knownOn: null, timeZone };
  const [members, preferences, ownDays, settings] = [
    await digestMembers(db, committeeId, day),
    await preferencesOf(db, committeeId),
    await ownDaysOf(db, committeeId),
    await digestSettings(db, committeeId),
  ];
  const { minimalForLeaders, trialMemberId } = await committeeSettings(db, committeeId);
  const preference = (memberId: number) => preferences.get(memberId) ?? DEFAULT_PREFERENCE;
  const portfolios = await portfoliosOf(db, committeeId);
  const shared: Shared = {
    moment,
    settings,
    ownDays,
    preference,
    minimalForLeaders,
    trialMemberId,
    portfolios,
    stale: {
      told: byTask(await toldSteps(db, committeeId, day)),
      ...readersOf(members, { day, preference, portfolios }),
    },
    latest: await lastDigests(db, committeeId, { day, moment }, null),
    reports: await lastDigests(db, committeeId, { day, moment }, 'leader'),
    rounds: openRounds(await loadRounds(db, scope)),
    views: new Map(),
    desk: null,
  };
  return {
    committeeId,
    day,
    moment,
    members,
    ownDays,
    minimalForLeaders,
    preference,
    digestOf: (member, time, asked = false) => digestOf(db, scope, shared, member, time, asked),
    chartOf: (member, time) => chartOf(db, scope, shared, member, time),
  };
}

type Portfolios = Awaited<ReturnType<typeof portfoliosOf>>;

/** Who of the agencies and of the secretariat can be told on the day. */
function readersOf(
  members: readonly DigestMember[],
  { day, preference, portfolios }: Pick<DigestDay, 'day' | 'preference'> & { portfolios: Portfolios },
): Pick<StaleGround, 'officers' | 'desks'> {
  const reached = members.filter((m) => m.channel !== null);
  const reads = (m: DigestMember) => !isPaused(preference(m.id), day);
  const officers = new Map<string, boolean>();
  for (const m of reached)
    if (m.role === 'officer' && m.agencyId) officers.set(m.agencyId, officers.get(m.agencyId) || reads(m));
  return {
    officers: [...officers].map(([agencyId, isRead]) => ({ agencyId, reads: isRead })),
    desks: reached
      .filter((m) => m.role !== 'officer' && m.role !== 'leader' && reads(m))
      .map((m) => portfolios.get(m.id) ?? []),
  };
}

type Shared = {
  moment: Moment;
  settings: DigestSettings;
  ownDays: OwnDays;
  preference: (memberId: number) => Preference;
  minimalForLeaders: boolean;
  trialMemberId: number | null;
  portfolios: Portfolios;
  stale: Omit<StaleGround, 'isHeld'>;
  latest: Map<number, LastDigest>;
  reports: Map<number, LastDigest>;
  rounds: readonly Round[];
  views: Map<string, Promise<TaskFacts[]>>;
  desk: Promise<DeskFacts> | null;
};

async function digestOf(
  db: Database,
  scope: RegisterScope,
  shared: Shared,
  member: DigestMember,
  time: string,
  asked: boolean,
): Promise<Digest> {
  const { settings, ownDays, moment } = shared;
  const { allClear, days, alerts } = shared.preference(member.id);
  const { id: memberId, name, role, agencyId, agencyName, formOfAddress, language: locale } = member;
  const portfolio = shared.portfolios.get(memberId) ?? [];
  const chosen = { portfolio, locale, allClear, days, alerts };
  const reader = { memberId, name, role, agencyId, agencyName, formOfAddress, ...chosen };
  const { asOf: day } = scope;
  const isTheirs = isDigestDay({ role, days, day, ownDays }) && isMomentOf(moment, role, day, ownDays);
  if (!asked && !isTheirs) return { kind: 'silent', text: '', lists: [], counts: {}, seen: {}, steps: [] };
  if (role !== 'officer')
    shared.desk ??= viewOf(db, scope, shared, member, scope.asOf).then((facts) => deskFacts(db, scope, facts));
  const latest = shared.latest.get(memberId) ?? null;
  const isLeader = role === 'leader';
  return digestFor({
    reader,
    moment,
    facts: await viewOf(db, scope, shared, member, scope.asOf),
    desk: (role === 'officer' ? null : await shared.desk) ?? NO_DESK,
    rounds: shared.rounds,
    stale: { ...shared.stale, isHeld: shared.trialMemberId !== null && shared.trialMemberId !== memberId },
    day,
    time,
    last: isLeader ? (shared.reports.get(memberId) ?? (await weekBefore(db, scope, shared, member))) : latest,
    latest,
    settings,
    ownDays,
    minimal: isLeader && shared.minimalForLeaders && !asked,
    asked,
  });
}

async function chartOf(
  db: Database,
  scope: RegisterScope,
  shared: Shared,
  member: DigestMember,
  time: string,
): Promise<StatusChart | null> {
  if (member.role === 'officer') return null;
  const all = await viewOf(db, scope, shared, member, scope.asOf);
  const portfolio = shared.portfolios.get(member.id) ?? [];
  const facts =
    member.role === 'leader'
      ? all.filter(isCounted)
      : portfolioTasks({ facts: all, reader: { portfolio }, day: scope.asOf });
  const trend: { day: Day; overdue: number }[] = [];
  for (const day of trendDays(scope.asOf)) {
    const baseline = await baselineRounds(db, { ...scope, asOf: day });
    const tasks = facts.filter(hasNamedLead).map((f) => f.task);
    trend.push({ day, overdue: overdueOn(tasks, day, baseline, shared.ownDays) });
  }
  return statusChart({ facts, trend, day: scope.asOf, time, viewer: member.name, locale: member.language });
}

/** What a leader who had no digest yet is compared with: the register as of a week before. */
async function weekBefore(
  db: Database,
  scope: RegisterScope,
  shared: Shared,
  member: DigestMember,
): Promise<LastDigest> {
  const day = addDays(scope.asOf, -7);
  const facts = await viewOf(db, scope, shared, member, day);
  return { day, seen: seenOf(facts, null) };
}

/** Everybody who sees the same loads the register together: an agency's officers, and all others. */
function viewOf(
  db: Database,
  scope: RegisterScope,
  { views }: Shared,
  member: DigestMember,
  asOf: Day,
): Promise<TaskFacts[]> {
  const agencyId = member.role === 'officer' ? member.agencyId : null;
  const role = member.role === 'officer' ? 'officer' : 'secretary';
  const key = `${asOf} ${agencyId ?? ''}`;
  const known = views.get(key);
  if (known) return known;
  const viewer = { memberId: null, role, agencyId, committeeId: scope.committeeId } as const;
  const loaded = groundOf(db, { viewer, asOf, knownOn: null, timeZone: scope.timeZone }, 'vi').then((g) => g.all);
  views.set(key, loaded);
  return loaded;
}

async function deskFacts(db: Database, scope: RegisterScope, facts: readonly TaskFacts[]): Promise<DeskFacts> {
  const year = Number(scope.asOf.slice(0, 4)) + 1;
  const status = calendarStatus(year);
  const isTime = Number(scope.asOf.slice(5, 7)) >= WARN_FROM_MONTH;
  return {
    ...(await deskCounts(db, scope.committeeId, scope.asOf)),
    ...waitingIn(facts),
    nextYear: { year, status: !isTime || status === 'official' ? 'fine' : (status ?? 'missing') },
  };
}
