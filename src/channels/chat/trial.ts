import type { Database } from '../../database/database.ts';
import type { Line } from '../../jobs/inbox.ts';
import { chatsOfRoles } from '../../people/accounts.ts';
import type { CommitteeSettings } from '../../people/committee-settings.ts';
import { ownDaysOf } from '../../people/own-days.ts';
import type { Outgoing, Reply } from './message.ts';
import { ofCommittee } from './of-committee.ts';
import { postReplies } from './post-replies.ts';
import { quietUntil } from './quiet-hours.ts';
import { bold, rich } from './rich-text.ts';
import { type Abilities, type ChatDeps, chatWords } from './talk.ts';

/** In a trial ("chạy thử") what is meant for others waits until the trial's secretary has seen it. */
export function waitsForTrial(settings: CommitteeSettings, member: { id: number; role: string }): boolean {
  return settings.trialMemberId !== null && settings.trialMemberId !== member.id && member.role !== 'admin';
}

export type Held = { settings: CommitteeSettings; memberId: number; outboxIds: number[] };

/** Shows the trial's secretary what is held, word for word and for whom, with the buttons that send or drop it. */
export async function askTrialSecretary(
  tx: Database,
  deps: ChatDeps,
  line: Line,
  abilities: Abilities,
  { settings, memberId, outboxIds }: Held,
): Promise<void> {
  const held = await tx.query<{ id: number; body: Outgoing }>(
    `select id, body from outbox where id = any($1) and state = 'held' order by id`,
    [outboxIds],
  );
  const [person] = await tx.query<{ name: string; agency: string | null; committeeId: number }>(
    'select name, agency_name as agency, committee_id as "committeeId" from member where id = $1',
    [memberId],
  );
  if (held.length === 0 || !person) return;
  // Whoever left the committee, or blocked the bot, reads nothing of it any more: then another of the secretariat decides.
  const desk = await chatsOfRoles(tx, line, person.committeeId, ['secretary', 'admin'], deps.today());
  const reader = desk.find((r) => r.memberId === settings.trialMemberId) ?? desk[0];
  if (!reader) return;
  const words = chatWords(reader.language);
  const ids = held.map((h) => h.id);
  // Whoever asks at night waits for the morning: so does the secretary's phone.
  const notBefore = quietUntil(deps.now(), deps.config.DONDOC_TIME_ZONE, await ownDaysOf(tx, person.committeeId));
  const shown: Reply[] = [
    {
      kind: 'blocks',
      blocks: [
        bold(words('trial-held', { person: [person.name, person.agency].filter(Boolean).join(', ') })),
        ...held.map((h) => ('body' in h.body ? h.body.body : rich(words('trial-file')))),
      ],
      buttons: [
        [
          { label: words('button-release'), action: { do: 'release', outboxIds: ids, send: true } },
          { label: words('button-drop'), action: { do: 'release', outboxIds: ids, send: false } },
        ],
      ],
    },
  ];
  await postReplies(
    tx,
    deps,
    { chat: reader.chat, cause: `trial:${ids[0]}`, abilities, settings, notBefore },
    ofCommittee(shown, person.committeeId),
  );
}

/** What a trial still holds back for members of a committee and its groups. */
export async function heldInTrial(db: Database, committeeId: number): Promise<number[]> {
  const rows = await db.query<{ id: number }>(
    `select o.id from outbox o join chat c on c.id = o.chat_id
     where o.state = 'held' and o.failure = 'trial' and ${OF_COMMITTEE.replaceAll('$4', '$1')} order by o.id`,
    [committeeId],
  );
  return rows.map((r) => r.id);
}

/** A chat `c` that is a group of the committee or a private one with a member of it. */
const OF_COMMITTEE = `(c.committee_id = $4 or exists (select 1 from member m where m.account_id = c.account_id and m.committee_id = $4))`;

/** Sends or drops what was held; returns how many messages changed, so that a second tap changes nothing. */
export async function releaseHeld(
  tx: Database,
  deps: ChatDeps,
  committeeId: number,
  outboxIds: number[],
  send: boolean,
): Promise<number> {
  const rows = await tx.query<{ chatId: number }>(
    `update outbox o set state = $2, failure = $3, created_at = $5 from chat c
     where o.id = any($1) and o.state = 'held' and c.id = o.chat_id
       and ${OF_COMMITTEE}
     returning o.chat_id as "chatId"`,
    [
      outboxIds,
      send ? 'waiting' : 'dropped',
      send ? null : 'not released',
      committeeId,
      new Date(deps.now()).toISOString(),
    ],
  );
  for (const chatId of new Set(rows.map((r) => r.chatId))) await deps.sendSoon(tx, chatId, true);
  return rows.length;
}
