import type { Database } from '../../database/database.ts';
import { seesTracking, type Viewer } from '../../people/access.ts';
import { membersOf } from '../../people/store.ts';
import { type Day, formatDay } from '../../shared/calendar.ts';
import { fold } from '../../shared/text.ts';
import type { Words } from '../../shared/words.ts';
import { cutOffWords } from '../../tasks/rounds/cut-off-words.ts';
import { formLines } from '../../tasks/rounds/form.ts';
import { openRounds, ownRound, type Round, roundName, type Sent, standingOfRound } from '../../tasks/rounds/round.ts';
import type { OwnerView } from '../../tasks/task-view.ts';
import type { Drafted, Ground } from '../ground.ts';
import type { Query } from '../query.ts';
import { closing } from '../render-list.ts';
import { say, type Voice } from '../wording.ts';
import { roundAnswerWords } from './words.ts';

type Asked = Extract<Query, { kind: 'reporting' }>;
const MOST_ROUNDS = 3;

/** What the secretariat itself sees of a round: whose letters are late, whom to ring up. */
const managesRounds = (viewer: Viewer) => seesTracking(viewer);

/**
 * A reporting round that is open: to the secretariat and leaders who has sent what and when, and from whom nothing has come; to an
 * officer the own agency's state. How late a letter is and whom to ring up are the secretariat's alone.
 */
export async function renderRound(ground: Ground, query: Asked, rounds: Round[], question: string): Promise<Drafted> {
  const { viewer, voice } = ground;
  const m = roundAnswerWords(voice.locale);
  const nothing = (text: string): Drafted => ({ answered: false, text, rows: [] });
  const open = roundsMeant(openRounds(rounds), question);
  if (viewer.role === 'officer') {
    const own = viewer.agencyId;
    if (!own || query.agencies.some((a) => a.id !== own)) return nothing(say(voice)('not-allowed'));
    const mine = open.filter((r) => ownRound(r, own, voice.day) !== null);
    const [newest] = mine;
    if (!newest) return nothing(m('none-for-agency'));
    const lines = mine.flatMap((r) => ownLines(r, own, query.round, voice));
    return { answered: true, text: [...lines, closing(voice)].join('\n'), rows: [], roundId: newest.id };
  }
  const [newest] = open;
  if (!newest) return nothing(m('none-open'));
  const contacts = managesRounds(viewer) ? await contactsOf(ground.db, ground.scope.committeeId, voice.day) : null;
  const lines = open.flatMap((round) =>
    query.round === 'template'
      ? [m('head', { round: round.name, day: cutOffWords(round, voice.locale), clock: '' }), ...askedFor(round, voice)]
      : stateLines(round, query.agencies, contacts, voice),
  );
  return { answered: true, text: [...lines, closing(voice)].join('\n'), rows: [], roundId: newest.id };
}

/** The rounds whose names a question gives, else all that are open, the newest first. */
export function roundsMeant(rounds: readonly Round[], question: string): Round[] {
  const asked = ` ${fold(question).replace(/[^a-z0-9]+/g, ' ')} `;
  const named = rounds.filter((r) =>
    asked.includes(
      ` ${fold(roundName(r.name))
        .replace(/^bao cao /, '')
        .replace(/[^a-z0-9]+/g, ' ')
        .trim()} `,
    ),
  );
  return (named.length > 0 ? named : [...rounds]).slice(0, MOST_ROUNDS);
}

/** The officer of each agency and the telephone, where known. */
export async function contactsOf(db: Database, committeeId: number, day: Day): Promise<Map<string, string>> {
  const contacts = new Map<string, string>();
  for (const { role, agencyId, name, phone, effectiveFrom, effectiveTo } of await membersOf(db, committeeId)) {
    const isHere = effectiveFrom <= day && (effectiveTo === null || day < effectiveTo);
    if (role !== 'officer' || !agencyId || !isHere) continue;
    const known = contacts.get(agencyId);
    contacts.set(agencyId, [...(known ? [known] : []), [name, phone].filter(Boolean).join(', ')].join('; '));
  }
  return contacts;
}

/** `contacts` null: for a leader's eyes. `asked`: of these agencies only. */
export function stateLines(
  round: Round,
  asked: readonly OwnerView[],
  contacts: Map<string, string> | null,
  voice: Pick<Voice, 'locale' | 'day'>,
): string[] {
  const m = roundAnswerWords(voice.locale);
  const { sent, missing, of, daysLeft } = standingOfRound(round, voice.day);
  const about = asked.length > 0 ? asked.map((a) => a.id) : null;
  const told = sent.filter((s) => about === null || about.includes(s.agency.id));
  const open = missing.filter((a) => about === null || about.includes(a.id));
  const head = m('head', {
    round: round.name,
    day: cutOffWords(round, voice.locale),
    clock: clockWords(daysLeft, contacts !== null, m),
  });
  const strangers = asked.filter((a) => !round.agencies.some((one) => one.id === a.id));
  return [
    head,
    ...(about === null ? [sent.length > 0 ? m('sent', { sent: sent.length, of }) : m('sent-none', { of })] : []),
    // A leader reads six lines: names in one.
    ...(contacts === null && about === null && told.length > 0
      ? [told.map((s) => s.agency.name).join(', ')]
      : told.map((s) => `- ${sentLine(s, contacts !== null, m)}`)),
    ...(open.length > 0 ? [m('missing', { n: open.length })] : about === null ? [m('complete')] : []),
    ...(contacts === null && open.length > 0
      ? [open.map((a) => a.name).join(', ')]
      : open.map((a) => `- ${a.name}${contacts?.has(a.id) ? ` (${contacts.get(a.id)})` : ''}`)),
    ...strangers.map((a) => m('not-asked', { agency: a.name })),
  ];
}

function sentLine({ agency, arrival, lateDays, times }: Sent, isDesk: boolean, m: Words): string {
  const number = arrival.number ?? m('no-number');
  return [
    m('sent-line', { agency: agency.name, number, day: formatDay(arrival.sentOn) }),
    ...(isDesk && lateDays > 0 ? [m('late', { n: lateDays })] : []),
    ...(times > 1 ? [m('again', { n: times })] : []),
  ].join(', ');
}

/** Days left; that the cut-off has passed is said to the secretariat alone. */
export function clockWords(daysLeft: number, isDesk: boolean, m: Words): string {
  if (daysLeft < 0) return isDesk ? ` (${m('past', { n: -daysLeft })})` : '';
  return ` (${daysLeft === 0 ? m('today') : m('left', { n: daysLeft })})`;
}

function ownLines(round: Round, agencyId: string, asked: Asked['round'], voice: Voice): string[] {
  const m = roundAnswerWords(voice.locale);
  const own = ownRound(round, agencyId, voice.day);
  if (!own) return [];
  const { sent, daysLeft, agency } = own;
  const clock = clockWords(daysLeft, false, m);
  return [
    m('head', { round: round.name, day: cutOffWords(round, voice.locale), clock }),
    sent
      ? m('own-sent', {
          agency: agency.name,
          number: sent.arrival.number ?? m('no-number'),
          day: formatDay(sent.arrival.sentOn),
        })
      : m('own-missing', { agency: agency.name }),
    ...(asked === 'template' ? askedFor(round, voice) : sent ? [] : sendTo(round, m)),
  ];
}

function sendTo(round: Round, m: Words): string[] {
  return round.sendTo ? [m('send-to', { to: round.sendTo })] : [];
}

/** Where to send and what: the form of the round. */
function askedFor(round: Round, voice: Voice): string[] {
  const m = roundAnswerWords(voice.locale);
  return [...sendTo(round, m), m('form-head'), ...formLines(round, voice.locale)];
}
