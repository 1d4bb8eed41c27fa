import type { Author } from '../../../people/committee-settings.ts';
import type { RegisterScope } from '../../../tasks/register.ts';
import type { Round } from '../../../tasks/rounds/round.ts';
import { loadRounds } from '../../../tasks/rounds/round-store.ts';
import type { Button } from '../message.ts';
import type { MemberTalk } from '../talk.ts';
import type { RoundStep } from './action.ts';

export function roundScope({ member, deps }: MemberTalk): RegisterScope {
  const timeZone = deps.config.DONDOC_TIME_ZONE;
  return { committeeId: member.committeeId, asOf: deps.today(), knownOn: null, timeZone };
}

export async function roundById(talk: MemberTalk, id: number): Promise<Round | null> {
  return (await loadRounds(talk.db, roundScope(talk))).find((r) => r.id === id) ?? null;
}

export function authorOf({ member, line }: MemberTalk): Author {
  return { name: member.name, memberId: member.id, channel: line.channel };
}

export function roundButton(label: string, step: RoundStep): Button {
  return { label, action: { do: 'round', ...step } };
}
