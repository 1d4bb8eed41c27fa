import { bindingOf } from '../../answers/selection.ts';
import { isCounted } from '../../tasks/kpi.ts';
import { presentBody } from '../../tasks/parts.ts';
import {
  type Contact,
  type SilentPart,
  type StaleStep,
  silentPartOf,
  silentParts,
  stepDueOn,
  type ToldStep,
  wasTold,
} from '../../tasks/stale/stale-ladder.ts';
import type { OwnerView } from '../../tasks/task-view.ts';
import type { DigestInput } from '../digest.ts';
import { isFresh } from '../grid.ts';

/** What the ladder of silent tasks rests on, beside the tasks. */
export type StaleGround = {
  told: ToldByTask;
  /** Agencies with an officer whom messages reach; `reads`: and who are written to on this day. */
  officers: { agencyId: string; reads: boolean }[];
  /** The portfolios of those of the secretariat who are written to; empty means all agencies. */
  desks: OwnerView[][];
  /** In a trial, what is meant for others may never reach them: for them the ladder stands still. */
  isHeld: boolean;
};

export const NO_STALE: StaleGround = { told: new Map(), officers: [], desks: [], isHeld: false };

/** Each task's own: a register has thousands of steps, a task a few. */
export type ToldByTask = ReadonlyMap<number, readonly ToldStep[]>;

export function byTask(steps: readonly ToldStep[]): ToldByTask {
  return Map.groupBy(steps, (step) => step.taskId);
}

/** A step as it is kept with the digest that tells it. */
export type NewStep = Omit<ToldStep, 'readerId' | 'day'> & { since: string };

export function stepOf({ role }: DigestInput['reader']): StaleStep {
  return role === 'officer' || role === 'leader' ? role : 'desk';
}

/** What the reader is told today of silent tasks: each part once a round and reader; all that has come so far where the reader asks. */
export function staleFor(input: DigestInput): SilentPart[] {
  const { reader, day, settings, stale, asked } = input;
  if (stale.isHeld && !asked) return [];
  const step = stepOf(reader);
  return partsOf(input)
    .filter((part) => climbs(part, input))
    .filter((part) => {
      const told = stale.told.get(part.facts.task.id) ?? [];
      const ladder = {
        days: settings.stale,
        told,
        contact: contactOf(part, input),
        deskReads: stale.desks.some((portfolio) => follows(portfolio, part, day)),
      };
      const on = stepDueOn(step, part, ladder);
      return on !== null && on <= day && (asked || !wasTold(step, part, told, reader.memberId));
    })
    .sort((a, b) => a.since.localeCompare(b.since) || a.facts.task.code.localeCompare(b.facts.task.code));
}

/** Nobody is asked for what no person has looked at; what was past due when it was loaded is for the agency's baseline round. */
function climbs({ facts }: SilentPart, { last }: DigestInput): boolean {
  return isCounted(facts) && (facts.standing !== 'no-information' || isFresh(facts, last));
}

/** The parts nobody has reported on for as long as it takes until the agency is asked, as far as they are the reader's. */
export function partsOf({ facts, reader, day, settings }: DigestInput): SilentPart[] {
  const after = settings.stale.officer;
  if (reader.role === 'officer') {
    const id = reader.agencyId && presentBody(reader.agencyId, day);
    if (!id) return [];
    return facts.flatMap((f) => {
      const bound = bindingOf(f, id, day);
      const leads = bound?.binding === 'lead' || bound?.groupRole === 'lead';
      const part = leads ? silentPartOf(f, { id, name: reader.agencyName ?? id }, day) : null;
      return part && part.silentDays >= after ? [part] : [];
    });
  }
  return facts.flatMap((f) => silentParts(f, day, after)).filter((part) => follows(reader.portfolio, part, day));
}

export function contactOf(part: SilentPart, { stale, day }: DigestInput): Contact {
  const own = stale.officers.filter((o) => isOf(o.agencyId, part, day));
  if (own.length === 0) return 'none';
  return own.some((o) => o.reads) ? 'reads' : 'away';
}

function follows(portfolio: readonly OwnerView[], part: SilentPart, day: string): boolean {
  return portfolio.length === 0 || portfolio.some((agency) => isOf(agency.id, part, day));
}

/** True where the part is the agency's own, or the agency a member of the group whose part it is. */
function isOf(agencyId: string, { agencyId: of, facts }: SilentPart, day: string): boolean {
  if (of?.startsWith('group:')) return agencyId === of || bindingOf(facts, agencyId, day)?.groupRole === 'lead';
  return of !== null && presentBody(agencyId, day) === of;
}

export function newSteps(parts: readonly SilentPart[], step: StaleStep): NewStep[] {
  return parts.map(({ facts, agencyId, since }) => ({ taskId: facts.task.id, agencyId, step, since }));
}
