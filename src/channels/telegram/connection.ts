import type { Config } from '../../config.ts';
import type { Line } from '../../jobs/inbox.ts';

/** What every call to Telegram needs: where, as whom, and by which way. */
export type Connection = { token: string; apiRoot: string; proxy: string | null; line: Line };

/** The connection that the settings name, null where no bot is set. */
export function connectionOf(config: Config): Connection | null {
  const token = config.TELEGRAM_BOT_TOKEN;
  if (!token) return null;
  return {
    token,
    apiRoot: config.TELEGRAM_API_ROOT.replace(/\/+$/, ''),
    proxy: config.TELEGRAM_PROXY ?? null,
    line: { channel: 'telegram', bot: token.split(':')[0] as string },
  };
}
