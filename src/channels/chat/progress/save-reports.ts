import { bindingOf } from '../../../answers/selection.ts';
import type { TaskFacts } from '../../../tasks/facts.ts';
import { addEvidence } from '../../../tasks/letters/paper-store.ts';
import { lockedTask } from '../../../tasks/progress/locked-task.ts';
import { type Pending, pendingOf } from '../../../tasks/progress/pending.ts';
import { recordReport } from '../../../tasks/progress/record-report.ts';
import { isQuick } from '../../../tasks/progress/report.ts';
import type { Reply } from '../message.ts';
import { pushToRoles } from '../push.ts';
import { bold, type RichText, rich } from '../rich-text.ts';
import { type MemberTalk, nowIso, saying } from '../talk.ts';
import { pendingCard, submittedCard } from './desk-card.ts';
import { progressWords } from './progress-words.ts';
import type { ReadItem } from './read-back-store.ts';
import { stillDue } from './told-words.ts';

/** Records what was confirmed to be meant, once, with today's rights; what waits for a decision is put before the secretariat. */
export async function saveReports(talk: MemberTalk, items: ReadItem[], onBehalf: boolean): Promise<Reply[]> {
  const { member, deps, line, db } = talk;
  const m = progressWords(talk.locale);
  const mayReport = onBehalf ? member.role !== 'officer' : member.role === 'officer';
  if (!mayReport) return [saying(talk.words('not-yours'))];
  const by = { name: member.name, memberId: member.id, channel: line.channel };
  const today = deps.today();
  const blocks: RichText[] = [];
  const waiting: { item: ReadItem; facts: TaskFacts; pending: Pending[] }[] = [];
  for (const item of items) {
    const facts = await lockedTask(db, scopeOf(talk), item.code);
    const isOwn = onBehalf || item.agency.id === member.agencyId;
    if (!facts || !isOwn || !bindingOf(facts, item.agency.id, today)) {
      blocks.push(rich(m('not-bound', { codes: item.code, agency: item.agency.name })));
      continue;
    }
    const at = nowIso(talk);
    const done = await recordReport(db, { facts, ...item, by, today, at });
    if (done.kind === 'refused') {
      blocks.push(rich('• ', bold(item.code), ` · ${m(`refused-${done.why}`)}`));
      continue;
    }
    if (done.reportId !== null && item.enclosed) {
      const { id: paperId } = item.enclosed;
      await addEvidence(db, { taskId: facts.task.id, reportId: done.reportId, paperId, by, on: today, at });
    }
    const now = (await lockedTask(db, scopeOf(talk), item.code)) ?? facts;
    const before = new Set(pendingOf(facts).map((p) => `${p.kind} ${p.id}`));
    waiting.push({ item, facts: now, pending: pendingOf(now).filter((p) => !before.has(`${p.kind} ${p.id}`)) });
    blocks.push(...recordedBlocks(item, now, m));
  }
  const told = await tellDesk(talk, waiting);
  return [
    {
      kind: 'blocks',
      blocks: [...blocks, ...(told > 0 ? [rich(m('desk-told'))] : [])],
      context: { codes: items.map((i) => i.code) },
    },
  ];
}

/** The register as it is for everybody: what is recorded does not depend on what the reporter may see. */
export function scopeOf({ member, deps }: MemberTalk) {
  return { committeeId: member.committeeId, asOf: deps.today(), knownOn: null, timeZone: deps.config.DONDOC_TIME_ZONE };
}

function recordedBlocks({ code, report }: ReadItem, facts: TaskFacts, m: ReturnType<typeof progressWords>): RichText[] {
  const { state, product, extension, request, obstacle } = report;
  const quick = state && isQuick({ state, productNumber: product?.number ?? null, productDate: product?.date ?? null });
  return [
    rich('• ', bold(code), ` · ${m(state && state !== 'no-change' ? `recorded-${state}` : 'recorded')}`),
    ...(quick ? [rich(`   ${m('quick')}`)] : []),
    ...(obstacle ? [rich(`   ${m('recorded-obstacle')}`)] : []),
    ...(extension ? [rich(`   ${m('recorded-extension')} ${stillDue(facts, m)}`)] : []),
    ...(request ? [rich(`   ${m('request-waits')}`)] : []),
  ];
}

/** One message to each secretary for everything a report asks of them, to the approvers too where two steps are set. */
async function tellDesk(
  talk: MemberTalk,
  saved: { item: ReadItem; facts: TaskFacts; pending: Pending[] }[],
): Promise<number> {
  const { db, deps, line, abilities, member, settings, cause } = talk;
  const submitted = saved.filter(
    (s) => s.item.report.state === 'submitted' && !s.pending.some((p) => p.kind === 'report'),
  );
  const pending = saved.flatMap((s) => s.pending);
  if (pending.length === 0 && submitted.length === 0) return 0;
  return pushToRoles(db, deps, line, abilities, {
    committeeId: member.committeeId,
    roles: settings.twoStep ? ['secretary', 'approver'] : ['secretary'],
    cause: `${cause}:reported`,
    exceptMemberId: member.id,
    replies: (_, { locale }) => [
      ...pending.map((p) => pendingCard(p, deps.today(), progressWords(locale), locale)),
      ...submitted.map((s) => submittedCard(s.facts, s.item, progressWords(locale))),
    ],
  });
}
