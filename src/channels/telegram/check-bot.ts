import { GrammyError } from 'grammy';
import { botOver } from './bot-over.ts';
import type { Connection } from './connection.ts';

const TIMEOUT_SECONDS = 10;

/** What `doctor` says of the bot: its name and how updates reach it, or why it cannot work. */
export type BotCheck =
  | { kind: 'works'; username: string; way: 'polling' | 'webhook'; pending: number; readsGroups: boolean }
  | { kind: 'delivery-fails'; username: string; pending: number; since: string }
  | { kind: 'refused' | 'unreachable' };

/** Asks Telegram about the bot of the settings. */
export async function checkBot(connection: Connection): Promise<BotCheck> {
  const { api } = botOver(connection, TIMEOUT_SECONDS);
  try {
    const me = await api.getMe();
    const webhook = await api.getWebhookInfo();
    const pending = webhook.pending_update_count;
    if (webhook.url && webhook.last_error_date && pending > 0)
      return {
        kind: 'delivery-fails',
        username: me.username,
        pending,
        since: new Date(webhook.last_error_date * 1000).toISOString(),
      };
    return {
      kind: 'works',
      username: me.username,
      way: webhook.url ? 'webhook' : 'polling',
      pending,
      readsGroups: me.can_read_all_group_messages,
    };
  } catch (error) {
    const refused = error instanceof GrammyError && [401, 404].includes(error.error_code);
    return { kind: refused ? 'refused' : 'unreachable' };
  }
}
