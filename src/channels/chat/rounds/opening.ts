import { ownDaysOf } from '../../../people/own-days.ts';
import { letterhead } from '../../../reports/status/letterhead.ts';
import { formatDay, isWorkingDay } from '../../../shared/calendar.ts';
import { agenciesByDefault, agenciesNamed } from '../../../tasks/rounds/asked-agencies.ts';
import { formLines } from '../../../tasks/rounds/form.ts';
import { faultOf, openRound, type RoundPlan } from '../../../tasks/rounds/open-round.ts';
import { readCorrection, readOpening, readPlan } from '../../../tasks/rounds/told-round.ts';
import type { OwnerView } from '../../../tasks/task-view.ts';
import type { Button, Reply } from '../message.ts';
import { bold, rich } from '../rich-text.ts';
import { asks } from '../spoken.ts';
import { type MemberTalk, nowIso, saying } from '../talk.ts';
import { roundCard } from './round-card.ts';
import { authorOf, roundButton, roundScope } from './round-talk.ts';
import { agenciesWithoutOfficer, tellAgencies } from './telling.ts';
import { roundChatWords } from './words.ts';

const names = (agencies: readonly OwnerView[]) => agencies.map((a) => a.name).join(', ');

/** "Mở đợt báo cáo quý IV, hạn 25/12/2026": the plan read back, or what it lacks asked for. Null where no round is to be opened. */
export async function openingTold(talk: MemberTalk, text: string): Promise<Reply[] | null> {
  const m = roundChatWords(talk.locale);
  const told = readOpening(text, talk.deps.today());
  if (!told) return null;
  if (told.name === '') return [saying(m('how-to-open'))];
  const named = told.agencies === null ? null : readNames(talk, told.agencies);
  if (named && 'kind' in named) return [named];
  const { contact } = await letterhead(talk.db, talk.member.committeeId);
  const agencies = named ?? (await agenciesByDefault(talk.db, roundScope(talk)));
  const sendTo = told.sendTo ?? contact;
  const plan = { name: told.name, cutOff: told.cutOff ?? '', agencies, template: told.template, sendTo };
  return planReplies(talk, plan);
}

/** The agencies that words name, or what is said where they name none. */
export function readNames(talk: MemberTalk, words: string): OwnerView[] | Reply {
  const m = roundChatWords(talk.locale);
  const { agencies, unread, unlisted } = agenciesNamed(words, talk.deps.today());
  if (unread.length > 0) return saying(m('unread-agencies', { words: unread.join('; ') }));
  return unlisted.length > 0 ? saying(m('unlisted-groups', { groups: unlisted.join('; ') })) : agencies;
}

/** What would be opened, with everything it rests on, before anybody is told. */
export async function planReplies(talk: MemberTalk, plan: RoundPlan): Promise<Reply[]> {
  const m = roundChatWords(talk.locale);
  const today = talk.deps.today();
  if (plan.cutOff === '')
    return [
      {
        ...saying(m('ask-cut-off', { round: plan.name })),
        asks: true,
        context: { expects: 'round', round: { ask: 'cut-off', plan } },
      },
    ];
  const fault = faultOf(plan, today);
  if (fault && fault !== 'no-agencies') return [saying(m(`fault-${fault}`))];
  const isOff = !isWorkingDay(plan.cutOff, await ownDaysOf(talk.db, talk.member.committeeId));
  const without = await agenciesWithoutOfficer(talk, plan.agencies);
  return [
    {
      kind: 'blocks',
      blocks: [
        bold(m('plan-head', { round: plan.name, day: formatDay(plan.cutOff) })),
        ...(isOff ? [rich(m('plan-day-off'))] : []),
        rich(
          fault
            ? m('fault-no-agencies')
            : m('plan-agencies', { n: plan.agencies.length, agencies: names(plan.agencies) }),
        ),
        ...(without.length > 0
          ? [rich(m('plan-without-officer', { n: without.length, agencies: names(without) }))]
          : []),
        rich(m('plan-form')),
        ...formLines(plan, talk.locale).map((line) => rich(line)),
        rich(plan.sendTo ? m('plan-send-to', { to: plan.sendTo }) : m('plan-no-send-to')),
        rich('\n', m('plan-how-to-correct')),
      ],
      buttons: planButtons(talk, plan),
      context: { expects: 'round', round: { ask: 'plan', plan } },
    },
  ];
}

function planButtons(talk: MemberTalk, plan: RoundPlan): Button[][] {
  const m = roundChatWords(talk.locale);
  const today = talk.deps.today();
  const adding = (group: string, label: (n: number) => string): Button[][] => {
    const added = agenciesNamed(group, today).agencies.filter((a) => !plan.agencies.some((one) => one.id === a.id));
    if (added.length === 0) return [];
    const more = { ...plan, agencies: sorted([...plan.agencies, ...added]) };
    return [[roundButton(label(added.length), { step: 'plan', plan: more })]];
  };
  const groups = [
    ...adding('các bộ, ngành', (n) => m('button-add-ministries', { n })),
    ...adding('các địa phương', (n) => m('button-add-provinces', { n })),
  ];
  const open = [roundButton(m('button-open'), { step: 'open', plan }), roundButton(m('button-drop'), { step: 'drop' })];
  return [...(plan.agencies.length > 0 ? [open] : []), ...groups];
}

const sorted = (agencies: OwnerView[]) => agencies.sort((a, b) => a.name.localeCompare(b.name, 'vi'));

/** A correction of the plan in words; null where the message says nothing of it. */
export async function planCorrected(talk: MemberTalk, text: string, plan: RoundPlan): Promise<Reply[] | null> {
  if (asks(text)) return null;
  const told = readPlan(text, talk.deps.today());
  // What is to be reported may speak of adding and leaving out.
  const { add, drop } = told.template ? { add: null, drop: null } : readCorrection(text);
  if (!told.cutOff && !told.agencies && !told.sendTo && !told.template && !add && !drop) return null;
  let agencies = plan.agencies;
  for (const [words, change] of [
    [told.agencies, (_: OwnerView[], named: OwnerView[]) => named],
    [add, (now: OwnerView[], named: OwnerView[]) => [...now, ...named.filter((a) => !now.some((b) => b.id === a.id))]],
    [drop, (now: OwnerView[], named: OwnerView[]) => now.filter((a) => !named.some((b) => b.id === a.id))],
  ] as const) {
    const named = words === null ? null : readNames(talk, words);
    if (named && 'kind' in named) return [named];
    if (named) agencies = sorted([...change(agencies, named)]);
  }
  return planReplies(talk, {
    ...plan,
    agencies,
    cutOff: told.cutOff ?? plan.cutOff,
    sendTo: told.sendTo ?? plan.sendTo,
    template: told.template ?? plan.template,
  });
}

/** Opens the round and tells the officers of its agencies; a second tap opens nothing and tells nobody. */
export async function openReplies(talk: MemberTalk, plan: RoundPlan): Promise<Reply[]> {
  const m = roundChatWords(talk.locale);
  const opened = await openRound(talk.db, roundScope(talk), plan, authorOf(talk), nowIso(talk));
  if (opened.kind === 'refused') return [saying(m(`fault-${opened.why}`))];
  const { round } = opened;
  if (opened.kind === 'already')
    return [saying(m('opened-already', { round: round.name })), await roundCard(talk, round)];
  const told = await tellAgencies(talk, round, round.agencies);
  return [saying(m('opened', { round: round.name, n: round.agencies.length, told })), await roundCard(talk, round)];
}
