import { connectionOf } from '../telegram/connection.ts';
import type { Looking } from './doctor-command.ts';

/** Whether Telegram knows the bot and how messages reach it. */
export const bot: Looking = async ({ config }, words) => {
  const connection = connectionOf(config);
  if (!connection) return null;
  // grammY is loaded where a bot is set only: every command would wait for it.
  const { checkBot } = await import('../telegram/check-bot.ts');
  const found = await checkBot(connection);
  const said = () => {
    switch (found.kind) {
      case 'works':
        return words(`bot-works-${found.way}`, { name: found.username, pending: found.pending });
      case 'delivery-fails':
        return words('bot-delivery-fails', { name: found.username, pending: found.pending, since: found.since });
      case 'refused':
      case 'unreachable':
        return words(`bot-${found.kind}`);
    }
  };
  return { check: 'telegram', label: 'Telegram', ok: found.kind === 'works', warning: false, detail: said() };
};
