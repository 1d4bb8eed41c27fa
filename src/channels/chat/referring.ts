import type { Candidate } from '../../answers/task-page.ts';
import { shortened } from './answer-view.ts';
import type { Button, ReferralKind, Reply } from './message.ts';
import { pushToRoles } from './push.ts';
import { bold, quoted, rich } from './rich-text.ts';
import { type MemberTalk, nowIso } from './talk.ts';

const LONGEST_BODY = 2000;
const ALBUM = 'album:';

/** Names an album, so that its pictures are handed over once. */
export function albumCause(talk: MemberTalk, album: string): string {
  return `${ALBUM}${talk.chat.id}:${album}`;
}

/** Hands a message to the secretariat: recorded once, and its people are told, with the tasks it is about. Nothing changes state. */
export async function refer(
  talk: MemberTalk,
  given: { kind: ReferralKind; body: string; tasks: Candidate[] },
  cause = talk.cause,
): Promise<Reply[]> {
  const { db, member, words } = talk;
  const [made] = await db.query<{ id: number }>(
    `insert into referral (committee_id, member_id, chat_id, cause, kind, body, task_codes, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (cause) do nothing returning id`,
    [
      member.committeeId,
      member.id,
      talk.chat.id,
      cause,
      given.kind,
      given.body.slice(0, LONGEST_BODY) || null,
      given.tasks.map((t) => t.code),
      nowIso(talk),
    ],
  );
  // A second tap, or the next picture of the same album: it is with the secretariat already.
  if (!made)
    return cause === talk.cause || cause.startsWith(ALBUM)
      ? []
      : [{ kind: 'blocks', blocks: [rich(words('referred-already'))] }];
  const told = await tellSecretaries(talk, made.id, given);
  return [
    {
      kind: 'blocks',
      blocks: [
        ...(given.tasks.length > 0 ? [rich(words('referred-about')), ...given.tasks.map(taskLine)] : []),
        rich(words(told > 0 ? `referred-${given.kind}` : 'referred-kept')),
      ],
      context: { codes: given.tasks.map((t) => t.code) },
    },
  ];
}

export function taskLine(task: Candidate) {
  return rich('• ', bold(task.code), ` · ${shortened(task.title, 160)}`);
}

async function tellSecretaries(
  talk: MemberTalk,
  referralId: number,
  { kind, body, tasks }: { kind: ReferralKind; body: string; tasks: Candidate[] },
): Promise<number> {
  const { member } = talk;
  return pushToRoles(talk.db, talk.deps, talk.line, talk.abilities, {
    committeeId: member.committeeId,
    roles: ['secretary'],
    cause: `${talk.cause}:referral`,
    exceptMemberId: member.id,
    replies: (words) => [
      {
        kind: 'blocks',
        blocks: [
          bold(
            words('referral-from', {
              from: [member.name, member.agencyName].filter(Boolean).join(', '),
              what: words(`referral-${kind}`),
            }),
          ),
          ...(body ? [quoted(shortened(body, 1000))] : []),
          ...tasks.map(taskLine),
        ],
        buttons: [[{ label: words('button-take'), action: { do: 'take-referral', referralId } }]],
        context: { codes: tasks.map((t) => t.code) },
      },
    ],
  });
}

/** Up to three tasks a message may be about, and the way to the secretariat where it is none of them. A report is handed over with the task tapped; otherwise the tap opens it. */
export function candidateReply(
  talk: MemberTalk,
  head: string,
  tasks: { code: string; title: string }[],
  { kind, body }: { kind: ReferralKind; body: string },
): Reply {
  const buttons: Button[][] = [
    ...tasks.map((t): Button[] => [
      {
        label: `${t.code} · ${shortened(t.title, 40)}`,
        action:
          kind === 'other'
            ? { do: 'task', code: t.code }
            : { do: 'refer', cause: talk.cause, kind, body, codes: [t.code] },
      },
    ]),
    [
      {
        label: talk.words('button-refer'),
        action: { do: 'refer', cause: talk.cause, kind, body, codes: [] },
      },
    ],
  ];
  return { kind: 'blocks', blocks: [rich(head)], buttons, context: { codes: tasks.map((t) => t.code) } };
}
