import { groundOf } from '../../../answers/ground.ts';
import { bindingOf } from '../../../answers/selection.ts';
import { dayOf, formatDay } from '../../../shared/calendar.ts';
import type { Locale } from '../../../shared/words.ts';
import type { TaskFacts } from '../../../tasks/facts.ts';
import { type Reassigning, reassignTask, undoReassignment } from '../../../tasks/reassign.ts';
import { namingIn } from '../../../tasks/review/naming.ts';
import { typedOwners } from '../../../tasks/review/typed-reply.ts';
import type { OwnerView } from '../../../tasks/task-view.ts';
import { shortened } from '../answer-view.ts';
import type { Button, Reply } from '../message.ts';
import { pushToRoles } from '../push.ts';
import { bold, rich } from '../rich-text.ts';
import { groundInput, type MemberTalk, saying } from '../talk.ts';
import type { LifeAction, ReviewAsk } from './action.ts';
import { decidingOf } from './desk.ts';
import { namesOf } from './item-words.ts';
import { reviewWords } from './words.ts';

export const LONGEST_REASON = 500;

type Ask = Extract<ReviewAsk, { code: string }>;

async function factsBy(talk: MemberTalk, code: string): Promise<TaskFacts | null> {
  const { all } = await groundOf(talk.db, groundInput(talk), talk.locale);
  return all.find((f) => f.task.code === code || f.task.aliases.includes(code)) ?? null;
}

/** On the card of a published task. */
export function reassignButton(code: string, locale: Locale): Button {
  const words = reviewWords(locale);
  return { label: words('button-reassign'), action: { do: 'review', step: 'reassign', code } };
}

/** Asks who is to own a published task from now on. */
export async function reassignAsked(talk: MemberTalk, code: string): Promise<Reply[]> {
  const facts = await factsBy(talk, code);
  if (!facts) return [saying(talk.words('button-gone'))];
  const words = reviewWords(talk.locale);
  const title = shortened(facts.latest.title, 120);
  return [asking(words('ask-reassign', { code, title, names: namesOf(facts.lead) }), { code, owners: null })];
}

/** What an accepted dispute asks for, with the reason recorded there, shown back before anything changes. */
export async function reassignOffered(
  talk: MemberTalk,
  code: string,
  lead: OwnerView[],
  reason: string,
): Promise<Reply[]> {
  const facts = await factsBy(talk, code);
  if (!facts) return [saying(talk.words('button-gone'))];
  const support = facts.support.filter((o) => !lead.some((l) => l.id === o.id));
  return [sure(facts, { code, lead, support, reason }, talk.deps.today(), talk)];
}

function asking(text: string, review: Ask): Reply {
  return { kind: 'blocks', blocks: [rich(text)], asks: true, context: { expects: 'review', review } };
}

/** First the new owners, then the ground for it; both shown back before anything changes. */
export async function typedReassignment(talk: MemberTalk, text: string, ask: Ask): Promise<Reply[]> {
  const words = reviewWords(talk.locale);
  const facts = await factsBy(talk, ask.code);
  if (!facts) return [saying(talk.words('button-gone'))];
  if (!ask.owners) {
    const naming = await namingIn(talk.db, facts.latest.versionId, [facts]);
    const { owners, unread } = typedOwners(text, { ...naming, on: talk.deps.today() });
    if (unread.length > 0 || owners.length === 0)
      return [asking(words('unread-owners', { names: unread.join('; ') || text }), ask)];
    // Whoever leads now does not support as well.
    const support = facts.support.filter((o) => !owners.some((lead) => lead.id === o.id));
    return [asking(words('ask-ground', { names: namesOf(owners) }), { ...ask, owners: { lead: owners, support } })];
  }
  const reason = text.trim().slice(0, LONGEST_REASON);
  // What was given after the paper named as the ground is not taken back by it.
  const given = facts.task.directives.map((d) => d.document.date).reduce((a, b) => (a > b ? a : b));
  const signed = dayIn(reason, talk.deps.today());
  const on = signed < given ? given : signed;
  return [sure(facts, { code: ask.code, ...ask.owners, reason }, on, talk)];
}

function sure(facts: TaskFacts, change: Reassigning, on: string, { locale }: MemberTalk): Reply {
  const words = reviewWords(locale);
  const from = namesOf(facts.lead) || words('nobody');
  const action: LifeAction = { do: 'review', step: 'reassign-sure', ...change, on };
  return {
    kind: 'blocks',
    blocks: [
      bold(`${change.code} · ${shortened(facts.latest.title, 200)}`),
      rich(`${words('field-lead')}: ${from} → ${namesOf(change.lead)}`),
      rich(words('reassign-ground', { day: formatDay(on), reason: change.reason })),
    ],
    buttons: [[{ label: words('button-reassign-sure'), action }]],
  };
}

/** The day a document named as the ground was signed; today where none is named or it lies ahead. */
function dayIn(text: string, today: string): string {
  const [, date, month, year] = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/.exec(text) ?? [];
  const day = dayOf(Number(year), Number(month), Number(date));
  return day !== null && day <= today ? day : today;
}

/** Gives the task to others, on record; who gains or loses it is told. */
export async function reassigned(
  talk: MemberTalk,
  { code, lead, support, reason, on }: Extract<LifeAction, { step: 'reassign-sure' }>,
): Promise<Reply[]> {
  const words = reviewWords(talk.locale);
  const before = await factsBy(talk, code);
  const change = { code, lead, support, reason };
  const done = await reassignTask(talk.db, talk.member.committeeId, change, { ...decidingOf(talk), on });
  if (!before || done.kind === 'not-found') return [saying(talk.words('button-gone'))];
  if (done.kind === 'same') return [saying(words('reassigned-already', { code, names: namesOf(lead) }))];
  const told = await tellBoth(talk, before, lead);
  const undo: Button = {
    label: words('button-undo'),
    action: { do: 'review', step: 'reassign-undo', code, id: done.id },
  };
  const blocks = [rich(words('reassigned', { code, names: namesOf(lead) })), rich(words('officers-told', { n: told }))];
  return [{ kind: 'blocks', blocks, buttons: [[undo]] }];
}

function tellBoth(talk: MemberTalk, before: TaskFacts, lead: OwnerView[]): Promise<number> {
  const { db, deps, line, abilities, member, cause } = talk;
  const today = deps.today();
  const { code } = before.task;
  const now = { ...before, lead };
  return pushToRoles(db, deps, line, abilities, {
    committeeId: member.committeeId,
    roles: ['officer'],
    cause: `${cause}:reassigned`,
    exceptMemberId: member.id,
    replies: (_, { agencyId, locale }) => {
      const had = agencyId !== null && bindingOf(before, agencyId, today)?.binding === 'lead';
      const has = agencyId !== null && bindingOf(now, agencyId, today)?.binding === 'lead';
      if (had === has) return [];
      const words = reviewWords(locale);
      const title = shortened(before.latest.title, 200);
      const text = has
        ? words('now-yours', { code, title })
        : words('no-longer-yours', { code, title, names: namesOf(lead) });
      const buttons: Button[][] = [[{ label: code, action: { do: 'task', code } }]];
      return [{ kind: 'blocks', blocks: [rich(text)], buttons, context: { codes: [code], assigned: has } }];
    },
  });
}

export async function reassignUndone(
  talk: MemberTalk,
  { code, id }: Extract<LifeAction, { step: 'reassign-undo' }>,
): Promise<Reply[]> {
  const words = reviewWords(talk.locale);
  const back = await undoReassignment(talk.db, talk.member.committeeId, id);
  if (back === 'undone') return [saying(words('reassign-undone', { code }))];
  return [saying(words(back === 'too-late' ? 'undo-too-late' : 'undo-not-found'))];
}
