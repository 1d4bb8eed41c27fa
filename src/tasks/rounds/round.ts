import { type Day, daysBetween } from '../../shared/calendar.ts';
import type { OwnerView } from '../task-view.ts';

/** A letter with which an agency reported. `number` is null where it came without one; `arrivedOn` is the day it was recorded. */
export type Arrival = {
  id: number;
  agencyId: string;
  agencyName: string;
  number: string | null;
  sentOn: Day;
  arrivedOn: Day;
  by: string;
};

/** A cut-off that was set anew: on which day, from which channel and why. */
export type CutOffMove = { cutOff: Day; reason: string; on: Day; by: string; channel: string };

/** A reporting round (đợt báo cáo) as it stands on a day: who is asked, what has arrived (in the order it was recorded). */
export type Round = {
  id: number;
  name: string;
  /** The cut-off in force on the day. */
  cutOff: Day;
  /** How it came to be so, oldest first; `firstCutOff` is what the agencies were asked for. */
  moves: CutOffMove[];
  firstCutOff: Day;
  askedOn: Day;
  /** What is to be reported; null: the usual four things. */
  template: string | null;
  /** Where reports go: office, address, telephone. */
  sendTo: string;
  by: string;
  agencies: OwnerView[];
  arrivals: Arrival[];
  closedOn: Day | null;
};

/** The cut-offs that are no more in force, oldest first, each once. */
export function earlierCutOffs({ cutOff, firstCutOff, moves }: Pick<Round, 'cutOff' | 'firstCutOff' | 'moves'>): Day[] {
  return [...new Set([firstCutOff, ...moves.map((m) => m.cutOff)])].filter((day) => day !== cutOff);
}

/** What an agency sent: the letter that counts, which is the latest, and how many there are. `lateDays` by the letter's date. */
export type Sent = { agency: OwnerView; arrival: Arrival; times: number; lateDays: number };

/** Sent and missing together are all who are asked. `daysLeft` is negative once the cut-off has passed. */
export type RoundStanding = { sent: Sent[]; missing: OwnerView[]; of: number; daysLeft: number };

export function standingOfRound({ agencies, arrivals, cutOff }: Round, day: Day): RoundStanding {
  const sent = agencies.flatMap((agency) => {
    const own = arrivals.filter((a) => a.agencyId === agency.id);
    const arrival = own.at(-1);
    if (!arrival) return [];
    return [{ agency, arrival, times: own.length, lateDays: Math.max(0, daysBetween(cutOff, arrival.sentOn)) }];
  });
  const missing = agencies.filter((agency) => !sent.some((s) => s.agency.id === agency.id));
  return {
    sent: sent.sort((a, b) => a.arrival.sentOn.localeCompare(b.arrival.sentOn)),
    missing,
    of: agencies.length,
    daysLeft: daysBetween(day, cutOff),
  };
}

/** What one agency knows of a round: whether it is asked and what of it has arrived, never a word of the others. */
export type OwnRound = {
  round: Omit<Round, 'agencies' | 'arrivals'>;
  agency: OwnerView;
  sent: Sent | null;
  daysLeft: number;
};

export function ownRound(round: Round, agencyId: string, day: Day): OwnRound | null {
  const agency = round.agencies.find((a) => a.id === agencyId);
  if (!agency) return null;
  const { agencies, arrivals, ...about } = round;
  const { sent, daysLeft } = standingOfRound(round, day);
  return { round: about, agency, sent: sent.find((s) => s.agency.id === agencyId) ?? null, daysLeft };
}

/** "đợt báo cáo quý IV", "quý IV" and "Báo cáo  quý IV" are one name, "Báo cáo quý IV"; empty where nothing is named. */
export function roundName(typed: string): string {
  const words = typed.normalize('NFC').trim().replace(/\s+/g, ' ');
  const bare = words.replace(/^đợt(?=\s|$)\s*/iu, '').replace(/^báo cáo(?=\s|$)\s*/iu, '');
  return bare === '' ? '' : `Báo cáo ${bare}`;
}

export function openRounds(rounds: readonly Round[]): Round[] {
  return rounds.filter((r) => r.closedOn === null);
}
