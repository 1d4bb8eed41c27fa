/** A deep link: whoever opens it starts the bot with the payload (core.telegram.org/bots/features#deep-linking). */
export function botLink(username: string, payload: string): string {
  return `https://t.me/${username}${payload ? `?start=${payload}` : ''}`;
}
