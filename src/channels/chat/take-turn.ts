import type { Proposal } from '../../answers/proposals/proposal.ts';
import type { Database } from '../../database/database.ts';
import { finishReceived, type Line, sentSince, type Turn, takeTurn, type Waiting } from '../../jobs/inbox.ts';
import type { Viewer } from '../../people/access.ts';
import { accountFor, chatFor, markUnreachable, membershipsOf, moveChat } from '../../people/accounts.ts';
import { committeeSettings } from '../../people/committee-settings.ts';
import { viewerOf } from '../../people/store.ts';
import { greetStranger, startReplies } from './greeting.ts';
import type { Incoming } from './incoming.ts';
import { memberReplies } from './member-replies.ts';
import type { Reply } from './message.ts';
import { postReplies } from './post-replies.ts';
import { pushToRoles } from './push.ts';
import { secretReplies } from './secret-replies.ts';
import { type Abilities, type ChatDeps, chatWords, type MemberTalk, saying, type Talk } from './talk.ts';
import { askTrialSecretary, waitsForTrial } from './trial.ts';

/** Messages a person may send in a minute; the next is answered with a request to slow down, the rest with nothing. */
export const MOST_A_MINUTE = 25;
const MINUTE_MS = 60_000;

/**
 * Handles one received update in its conversation's turn: what it changes and what is replied commit together, or not at all.
 * Does nothing where the turn is not ours. Throws `ModelWanted` where a model may help and `proposal` is not given: nothing of the
 * turn is kept then, and it is taken again with what the model proposed.
 */
export async function takeChatTurn(
  db: Database,
  deps: ChatDeps,
  line: Line,
  abilities: Abilities,
  update: Waiting,
  incoming: Incoming | null,
  proposal?: Proposal | null,
): Promise<Turn> {
  return db.transaction(async (tx) => {
    const turn = await takeTurn(tx, line, update);
    if (turn !== 'ours') return turn;
    if (incoming) await handle(tx, deps, line, abilities, update, incoming, proposal);
    await finishReceived(tx, line, update.updateId, 'done', new Date(deps.now()).toISOString());
    return turn;
  });
}

async function handle(
  tx: Database,
  deps: ChatDeps,
  line: Line,
  abilities: Abilities,
  update: Waiting,
  incoming: Incoming,
  proposal: Proposal | null | undefined,
): Promise<void> {
  const { content, sender } = incoming;
  if (!sender && content.kind !== 'moved') return;
  const account = sender && (await accountFor(tx, { channel: line.channel, ...sender }));
  const chat = await chatFor(tx, { ...line, ...incoming.chat, accountId: account?.id ?? null });
  if (content.kind === 'moved') return moveChat(tx, chat, content.to);
  if (!account) return;
  if (content.kind === 'blocked') return markUnreachable(tx, chat.id, new Date(deps.now()).toISOString());
  const words = chatWords(account.language);
  const cause = `${line.channel}:${line.bot}:${update.updateId}`;
  const locale = account.language;
  const talk: Talk = { deps, db: tx, line, abilities, incoming, cause, chat, account, locale, words, proposal };
  const member = await memberTalk(talk);
  const replies = await repliesTo(talk, member, update);
  if (replies.length > 0) await postTurn(talk, member, replies);
}

async function repliesTo(talk: Talk, member: MemberTalk | null, update: Waiting): Promise<Reply[]> {
  const { incoming } = talk;
  if (incoming.content.kind === 'secret') return secretReplies(talk, member);
  if (!incoming.addressed) return [];
  const since = new Date(Date.parse(update.receivedAt) - MINUTE_MS).toISOString();
  const sent = await sentSince(talk.db, talk.line.channel, talk.account.externalId, since, update.updateId);
  if (sent > MOST_A_MINUTE) return tooMany(talk, sent === MOST_A_MINUTE + 1);
  if (incoming.content.kind === 'command' && incoming.content.name === 'start' && talk.chat.kind === 'private')
    return startReplies(talk, incoming.content.rest, member);
  return member ? memberReplies(member) : greetStranger(talk);
}

/** A request to slow down: once in words, on every tap where only whoever tapped reads it, never for a reaction. */
function tooMany({ words, incoming: { content } }: Talk, isFirst: boolean): Reply[] {
  if (content.kind === 'tap')
    return [{ kind: 'other', outgoing: { kind: 'tapped', tapId: content.tapId, text: words('too-many') } }];
  return isFirst && content.kind !== 'reaction' ? [saying(words('too-many'))] : [];
}

/** The committee the person talks about: a registered group's own, else the one chosen, else the first. */
async function memberTalk(talk: Talk): Promise<MemberTalk | null> {
  const memberships = await membershipsOf(talk.db, talk.account.id, talk.deps.today());
  const wanted = talk.chat.committeeId ?? talk.account.committeeId;
  const member = memberships.find((m) => m.committeeId === wanted) ?? memberships[0];
  if (!member) return null;
  const settings = await committeeSettings(talk.db, member.committeeId);
  return { ...talk, member, memberships, settings, viewer: viewerIn(talk, member) };
}

/** In a group nobody sees more than everybody present may: an officer's view, of the agency the group is registered for. */
function viewerIn({ chat }: Talk, member: MemberTalk['member']): Viewer {
  const own = viewerOf(member);
  if (chat.kind === 'private') return own;
  const shared = own.role !== 'officer' || own.agencyId === chat.agencyId;
  return { ...own, role: 'officer', agencyId: shared ? chat.agencyId : null };
}

async function postTurn(talk: Talk, member: MemberTalk | null, replies: Reply[]): Promise<void> {
  const { db, deps, abilities, chat, cause, words } = talk;
  const held = member !== null && waitsForTrial(member.settings, member.member) ? 'trial' : null;
  const to = { chat, cause, abilities, settings: member?.settings ?? null };
  const ids = await postReplies(db, deps, { ...to, held }, replies);
  if (!held || !member || ids.length === 0) return;
  await postReplies(db, deps, { ...to, cause: `${cause}:held` }, [saying(words('trial-notice'))]);
  await askTrialSecretary(db, deps, talk.line, abilities, {
    settings: member.settings,
    memberId: member.member.id,
    outboxIds: ids,
  });
}

/** After the last try: an apology in the chat, so that nobody waits for an answer that will not come, and an alert to the administrators. */
export async function apologise(
  tx: Database,
  deps: ChatDeps,
  line: Line,
  abilities: Abilities,
  update: Waiting,
  incoming: Incoming,
): Promise<void> {
  if (!incoming.sender || !incoming.addressed) return;
  const account = await accountFor(tx, { channel: line.channel, ...incoming.sender });
  const chat = await chatFor(tx, { ...line, ...incoming.chat, accountId: account.id });
  const cause = `${line.channel}:${line.bot}:${update.updateId}:apology`;
  await postReplies(tx, deps, { chat, cause, abilities, settings: null }, [
    saying(chatWords(account.language)('apology')),
  ]);
  for (const { committeeId } of await membershipsOf(tx, account.id, deps.today()))
    await pushToRoles(tx, deps, line, abilities, {
      committeeId,
      roles: ['admin'],
      cause: `${cause}:alert`,
      replies: (words) => [saying(words('alert-set-aside', { id: String(update.updateId) }))],
    });
}
