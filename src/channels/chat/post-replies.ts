import { randomBytes } from 'node:crypto';
import type { Database } from '../../database/database.ts';
import { type HeldFor, post } from '../../jobs/outbox.ts';
import type { Chat } from '../../people/accounts.ts';
import type { CommitteeSettings } from '../../people/committee-settings.ts';
import type { Button, Context, Outgoing, Reply } from './message.ts';
import { messagesOf } from './rich-text.ts';
import type { Abilities, ChatDeps } from './talk.ts';

/** 12 random bytes: 16 characters, within the 64 bytes of Telegram's callback data. */
const TOKEN_BYTES = 12;

export type Posting = {
  chat: Chat;
  cause: string;
  abilities: Abilities;
  settings: CommitteeSettings | null;
  /** Nobody asked for it; `committeeId` says whose message it is. */
  push?: boolean;
  committeeId?: number | null;
  held?: HeldFor | null;
  notBefore?: string | null;
};

/**
 * Puts replies into the outbox, split to what the channel can hold; buttons become tokens that only this chat's person, or
 * in a group its members, can use. Returns the ids of what is new: a second time for the same cause nothing is.
 */
export async function postReplies(tx: Database, deps: ChatDeps, to: Posting, replies: Reply[]): Promise<number[]> {
  const at = new Date(deps.now()).toISOString();
  const ids: number[] = [];
  let ordinal = 0;
  const put = async (outgoing: Outgoing, context: Context) => {
    const id = await post(
      tx,
      {
        chatId: to.chat.id,
        cause: to.cause,
        ordinal: ordinal++,
        body: await withTokens(tx, to, inThread(outgoing, to.chat), at),
        context,
        push: to.push ?? false,
        committeeId: to.committeeId ?? null,
        // The next page of a list is text that nobody has seen yet, too.
        held: ['message', 'edit', 'file', 'picture'].includes(outgoing.kind) ? (to.held ?? null) : null,
        notBefore: to.notBefore ?? null,
      },
      at,
    );
    if (id !== null) ids.push(id);
  };
  for (const reply of replies) {
    if (reply.kind === 'other') {
      await put(reply.outgoing, {});
      continue;
    }
    const messages = messagesOf(reply.blocks, to.abilities);
    for (const [i, body] of messages.entries()) {
      const last = i === messages.length - 1;
      await put(
        {
          kind: 'message',
          body,
          ...(last && reply.buttons ? { buttons: reply.buttons } : {}),
          ...(last && reply.asks ? { asks: true } : {}),
          ...(i === 0 && reply.replyTo ? { replyTo: reply.replyTo } : {}),
          ...(to.settings?.protectContent ? { protect: true } : {}),
        },
        reply.context ?? {},
      );
    }
  }
  if (ids.length > 0) await deps.sendSoon(tx, to.chat.id, to.push ?? false);
  return ids;
}

/** In a forum what is said stays in the topic in which it was asked. */
function inThread(outgoing: Outgoing, { threadId }: Chat): Outgoing {
  const isNew = outgoing.kind === 'message' || outgoing.kind === 'file' || outgoing.kind === 'picture';
  return threadId && isNew ? { ...outgoing, threadId } : outgoing;
}

async function withTokens(tx: Database, to: Posting, outgoing: Outgoing, at: string): Promise<Outgoing> {
  if (!('buttons' in outgoing) || !outgoing.buttons) return outgoing;
  const rows: Button[][] = [];
  const made: { token: string; action: unknown }[] = [];
  for (const row of outgoing.buttons)
    rows.push(
      row.map((button) => {
        if (!('action' in button)) return button;
        const token = randomBytes(TOKEN_BYTES).toString('base64url');
        made.push({ token, action: { ...button.action, of: button.of } });
        return { label: button.label, token };
      }),
    );
  if (made.length > 0)
    await tx.query(
      `insert into button (token, chat_id, account_id, action, created_at)
       select b.token, $1, $2, b.action, $3 from jsonb_to_recordset($4::jsonb) as b (token text, action jsonb)`,
      [to.chat.id, to.chat.accountId, at, JSON.stringify(made)],
    );
  return { ...outgoing, buttons: rows };
}
