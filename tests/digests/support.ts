import { type DigestInput, type DigestReader, NO_DESK } from '../../src/digests/digest.ts';
import { DigestSettings } from '../../src/digests/settings.ts';
import { NO_STALE, type StaleGround } from '../../src/digests/stale/stale-parts.ts';
import { addDays, NO_OWN_DAYS } from '../../src/shared/calendar.ts';
import { factsOf, type TaskFacts } from '../../src/tasks/facts.ts';
import type { ConfirmationView, DirectiveView, ReportView, TaskView } from '../../src/tasks/task-view.ts';

export const CONSTRUCTION = { id: 'bo-xay-dung', name: 'Bộ Xây dựng' };
export const HEALTH = { id: 'bo-y-te', name: 'Bộ Y tế' };

/** Each agency has an officer and the secretariat somebody whom messages reach. */
export const EVERYBODY_READS: StaleGround = {
  ...NO_STALE,
  officers: [CONSTRUCTION, HEALTH].map(({ id }) => ({ agencyId: id, reads: true })),
  desks: [[]],
};

/** One occasion on which a document of `on` assigns something due on `due`. */
export function directive(on: string, due: string | null, over: Partial<DirectiveView> = {}): DirectiveView {
  return {
    id: 1,
    versionId: 1,
    document: { id: 1, number: '7001/TB-VPCP', title: null, date: on, file: 'tb-7001.txt' },
    standing: 'official',
    restricted: false,
    relation: 'assigns',
    quote: 'ban hành hướng dẫn kiểm tra',
    start: 0,
    end: 1,
    point: null,
    page: null,
    title: 'Ban hành hướng dẫn kiểm tra hồ chứa',
    object: '',
    lead: [CONSTRUCTION],
    support: [],
    collective: false,
    due,
    dueKind: due ? 'by' : null,
    duePhrase: null,
    reviewed: true,
    ...over,
  };
}

export function report(on: string, over: Partial<ReportView> = {}): ReportView {
  const base = { agencyId: CONSTRUCTION.id, state: 'in-progress' as const, percent: null, text: null };
  return {
    id: 0,
    ...base,
    productKind: null,
    expectedOn: null,
    papers: [],
    productNumber: null,
    productDate: null,
    effectiveOn: on,
    recordedAt: `${on}T02:00:00Z`,
    by: CONSTRUCTION.name,
    ...over,
  };
}

export function decision(
  on: string,
  kind: ConfirmationView['decision'],
  doneOn: string | null = null,
): ConfirmationView {
  return {
    id: 0,
    agencyId: null,
    decision: kind,
    doneOn,
    productKind: null,
    productNumber: null,
    reason: 'theo báo cáo',
    effectiveOn: on,
    recordedAt: `${on}T03:00:00Z`,
    by: 'Thư ký',
  };
}

export function task(n: number, directives: DirectiveView[], over: Partial<TaskView> = {}): TaskView {
  const code = `NV-${String(n).padStart(4, '0')}`;
  const nothing = {
    reports: [],
    confirmations: [],
    extensions: [],
    obstacles: [],
    requests: [],
    reassignments: [],
    reminders: [],
    tracking: null,
    doubts: [],
  };
  return { id: n, code, aliases: [], directives, ...nothing, ...over };
}

/** The register as it was on a day: what was issued, reported and decided by then. */
export function registerOn(
  tasks: TaskView[],
  day: string,
  closed: string[] = [CONSTRUCTION.id, HEALTH.id],
): TaskFacts[] {
  return tasks.flatMap((t) => {
    const known: TaskView = {
      ...t,
      directives: t.directives.filter((d) => d.document.date <= day),
      reports: t.reports.filter((r) => r.effectiveOn <= day),
      confirmations: t.confirmations.filter((c) => c.effectiveOn <= day),
    };
    return known.directives.length > 0 ? [factsOf(known, day, new Set(closed))] : [];
  });
}

export function reader(over: Partial<DigestReader> = {}): DigestReader {
  return {
    memberId: 1,
    name: 'Nguyễn Hải Minh',
    role: 'officer',
    agencyId: CONSTRUCTION.id,
    agencyName: CONSTRUCTION.name,
    formOfAddress: 'anh',
    portfolio: [],
    locale: 'vi',
    allClear: false,
    alerts: true,
    days: null,
    ...over,
  };
}

export function input(day: string, facts: TaskFacts[], over: Partial<DigestInput> = {}): DigestInput {
  return {
    reader: reader(),
    facts,
    desk: NO_DESK,
    rounds: [],
    moment: 'morning',
    stale: EVERYBODY_READS,
    day,
    time: '07:30',
    last: null,
    latest: null,
    settings: DigestSettings.parse({}),
    ownDays: NO_OWN_DAYS,
    minimal: false,
    asked: false,
    ...over,
  };
}

export function daysFrom(first: string, n: number): string[] {
  return Array.from({ length: n }, (_, i) => addDays(first, i));
}
