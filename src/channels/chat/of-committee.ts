import { committeeSettings } from '../../people/committee-settings.ts';
import { viewerOf } from '../../people/store.ts';
import type { Button, Reply } from './message.ts';
import { rich } from './rich-text.ts';
import type { MemberTalk } from './talk.ts';

/** Replies whose buttons and threads remember which committee they are about: the same code names another task elsewhere. */
export function ofCommittee(replies: Reply[], committeeId: number): Reply[] {
  const bound = (rows: Button[][]) =>
    rows.map((row) => row.map((b): Button => ('action' in b ? { of: committeeId, ...b } : b)));
  return replies.map((reply): Reply => {
    if (reply.kind === 'blocks')
      return {
        ...reply,
        context: { committeeId, ...reply.context },
        ...(reply.buttons ? { buttons: bound(reply.buttons) } : {}),
      };
    const { outgoing } = reply;
    return 'buttons' in outgoing && outgoing.buttons
      ? { kind: 'other', outgoing: { ...outgoing, buttons: bound(outgoing.buttons) } }
      : reply;
  });
}

/** The same turn in another committee of the person, in the private chat; null where they belong to it no more. */
export async function inCommittee(talk: MemberTalk, committeeId: number): Promise<MemberTalk | null> {
  if (talk.member.committeeId === committeeId) return talk;
  const member = talk.memberships.find((m) => m.committeeId === committeeId);
  if (!member || talk.chat.kind !== 'private') return null;
  return { ...talk, member, settings: await committeeSettings(talk.db, committeeId), viewer: viewerOf(member) };
}

/** What is said of a message or button of another committee than the one talked about; null where it is of this one. */
export function ofAnotherCommittee(talk: MemberTalk, committeeId: number | undefined): Reply[] | null {
  const { member, memberships, words } = talk;
  if (committeeId === undefined || committeeId === member.committeeId) return null;
  const other = memberships.find((m) => m.committeeId === committeeId);
  if (!other) return [{ kind: 'blocks', blocks: [rich(words('button-gone'))] }];
  const buttons: Button[][] = [[{ label: other.committeeName, action: { do: 'committee', committeeId } }]];
  return [
    {
      kind: 'blocks',
      blocks: [rich(words('other-committee', { other: other.committeeName, committee: member.committeeName }))],
      buttons,
    },
  ];
}
