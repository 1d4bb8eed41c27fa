import { formatDay } from '../../../shared/calendar.ts';
import type { Words } from '../../../shared/words.ts';
import type { TaskFacts } from '../../../tasks/facts.ts';
import { type Decided, decide } from '../../../tasks/progress/decide.ts';
import type { Decision } from '../../../tasks/progress/decision.ts';
import { lockedTask } from '../../../tasks/progress/locked-task.ts';
import { shortened } from '../answer-view.ts';
import { offerChange } from '../disputes/offer.ts';
import type { Button, Reply } from '../message.ts';
import { pushToRoles } from '../push.ts';
import { bold, rich } from '../rich-text.ts';
import { type MemberTalk, nowIso, saying } from '../talk.ts';
import type { DecisionInHand } from './action.ts';
import { progressWords } from './progress-words.ts';
import { keepReadBack, settleReadBack } from './read-back-store.ts';
import { scopeOf } from './save-reports.ts';
import { decisionWords, refusalWords } from './told-words.ts';

/** Where two steps are set a secretary proposes these and an approver decides. */
const APPROVED: Decision['kind'][] = ['done', 'granted', 'corrected', 'reopened', 'stopped'];

/** Secretaries and approvers decide; an administrator keeps the system, not the tasks. */
export function decides({ member }: Pick<MemberTalk, 'member'>): boolean {
  return member.role === 'secretary' || member.role === 'approver';
}

/** Carries out a decision, or puts it before the approvers; `kept` is the read-back it comes from. */
export async function carryOut(
  talk: MemberTalk,
  inHand: DecisionInHand,
  kept: { id: number; approved: boolean } | null,
): Promise<Reply[]> {
  const { db, member, settings, deps, line, words } = talk;
  const m = progressWords(talk.locale);
  if (!decides(talk)) return [saying(words('not-yours'))];
  const facts = await lockedTask(db, scopeOf(talk), inHand.code);
  if (!facts) return [saying(words('button-gone'))];
  if (settings.twoStep && member.role === 'secretary' && APPROVED.includes(inHand.decision.kind))
    return propose(talk, inHand, kept?.id ?? null, facts.due);
  const by = { name: member.name, memberId: member.id, channel: line.channel };
  const { decision, on } = inHand;
  const decided = await decide(db, { facts, decision, on, by, today: deps.today(), at: nowIso(talk) });
  if (kept) await settleReadBack(db, kept.id, decided.kind === 'decided' ? 'accepted' : 'dropped', nowIso(talk));
  if (decided.kind !== 'decided') return [saying(refusalWords(decided, m))];
  const now = (await lockedTask(db, scopeOf(talk), inHand.code)) ?? facts;
  const timely = timelyWords(decided, now, m);
  const said = decisionWords(inHand.code, decided.decision, decided.from, m);
  const told = await tellOfficers(talk, inHand.code, decided, facts.latest.title);
  return [
    {
      kind: 'blocks',
      blocks: [
        bold(m('decided')),
        rich(said),
        ...(timely ? [rich(timely)] : []),
        rich(told > 0 ? m('officers-told', { n: told }) : m('no-officer')),
      ],
      context: { codes: [inHand.code] },
    },
    ...(await nextStep(talk, inHand, decided.decision, now)),
  ];
}

/** Accepting a dispute changes nothing by itself: the change it asks for is offered. */
async function nextStep(
  talk: MemberTalk,
  { on }: DecisionInHand,
  decision: Decision,
  facts: TaskFacts,
): Promise<Reply[]> {
  if (decision.kind !== 'accepted') return [];
  const last = facts.task.requests.findLast((r) => r.decision === 'accepted');
  const request = facts.task.requests.find((r) => r.id === on?.id) ?? last;
  return request ? offerChange(talk, request, facts, decision) : [];
}

/** On time or late by the date of the product, said where both days are known. */
function timelyWords(
  { decision }: Extract<Decided, { kind: 'decided' }>,
  { due, standing }: TaskFacts,
  m: Words,
): string | null {
  const date = decision.document?.date;
  if (decision.kind !== 'done' || !date || !due || (standing !== 'done-on-time' && standing !== 'done-late'))
    return null;
  const timely = m(standing === 'done-on-time' ? 'on-time' : 'late');
  return m('judged-by', { day: formatDay(date), due: formatDay(due), timely });
}

/** The agencies it concerns are told in their own chat, with the reason. */
async function tellOfficers(
  talk: MemberTalk,
  code: string,
  { decision, from, agencies }: Extract<Decided, { kind: 'decided' }>,
  title: string,
): Promise<number> {
  const { db, deps, line, abilities, member, cause } = talk;
  return pushToRoles(db, deps, line, abilities, {
    committeeId: member.committeeId,
    roles: ['officer'],
    cause: `${cause}:decided`,
    exceptMemberId: member.id,
    replies: (_, { agencyId, locale }) => {
      if (agencyId === null || !agencies.includes(agencyId)) return [];
      const m = progressWords(locale);
      const buttons: Button[][] = [[{ label: m('button-task'), action: { do: 'task', code } }]];
      return [
        {
          kind: 'blocks',
          blocks: [rich(bold(code), ` · ${shortened(title, 160)}`), rich(decisionWords(code, decision, from, m))],
          buttons,
          context: { codes: [code] },
        },
      ];
    },
  });
}

/** Two steps: the approvers get what a secretary proposes, with the buttons that decide it. */
async function propose(
  talk: MemberTalk,
  inHand: DecisionInHand,
  readBackId: number | null,
  from: string | null,
): Promise<Reply[]> {
  const { db, deps, line, abilities, member, chat, cause } = talk;
  const id =
    readBackId ??
    (await keepReadBack(db, {
      committeeId: member.committeeId,
      memberId: member.id,
      chatId: chat.id,
      cause,
      body: { kind: 'decision', ...inHand },
      at: nowIso(talk),
    }));
  const told = await pushToRoles(db, deps, line, abilities, {
    committeeId: member.committeeId,
    roles: ['approver'],
    // Tapped twice it is put before them once.
    cause: `read-back:${id}`,
    exceptMemberId: member.id,
    replies: (_, { locale }) => {
      const m = progressWords(locale);
      return [
        {
          kind: 'blocks',
          blocks: [
            bold(m('proposed', { by: member.name })),
            rich(decisionWords(inHand.code, inHand.decision, from, m)),
          ],
          buttons: [
            [{ label: m('button-approve'), action: { do: 'read-back', id, answer: 'yes' } }],
            [{ label: m('button-disapprove'), action: { do: 'read-back', id, answer: 'drop' } }],
            [{ label: m('button-task'), action: { do: 'task', code: inHand.code } }],
          ],
          context: { codes: [inHand.code] },
        },
      ];
    },
  });
  const m = progressWords(talk.locale);
  return [saying(told > 0 ? m('proposed-told') : m('no-approver'))];
}
