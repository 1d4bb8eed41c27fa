import { findAskedAgencies } from '../../agencies/asked-agency.ts';
import type { Database } from '../../database/database.ts';
import { botUsername } from '../../people/bots.ts';
import { invite, revokeInvitations } from '../../people/invite.ts';
import { dayAt, formatDay } from '../../shared/calendar.ts';
import { botLink } from '../telegram/bot-link.ts';
import { connectionOf } from '../telegram/connection.ts';
import { type Arguments, text, UsageError } from './arguments.ts';
import type { Deps } from './deps.ts';
import { type Io, printJson } from './io.ts';
import { ROLES } from './register-commands.ts';

export const INVITE_USAGE = '--role officer|secretary|approver|leader|admin [--agency NAME] [--name NAME] | --revoke';

/** `invite`: a link for one use that makes whoever opens it a member with a role; whoever holds the folder may invite anybody. `--revoke` ends those nobody used. */
export async function runInvite(deps: Deps, committeeId: number, args: Arguments, io: Io): Promise<number> {
  if (args.values.revoke) {
    const ended = await revokeInvitations(deps.db, committeeId, deps.now());
    if (args.values.json) printJson(io, { ended });
    else io.out(`${io.words('invitations-ended', { n: ended })}\n`);
    return 0;
  }
  const role = ROLES.find((r) => r === text(args, 'role'));
  if (!role) throw new UsageError(`invite ${INVITE_USAGE}`);
  const named = text(args, 'agency');
  if (role === 'officer' && !named) throw new UsageError(io.words('officer-needs-agency'));
  const agency = named ? findAskedAgencies(named, deps.today()).found[0] : undefined;
  if (named && !agency) {
    io.err(`${io.words('no-agency', { name: named })}\n`);
    return 1;
  }
  const made = await invite(
    deps.db,
    { committeeId, role, agency: agency ?? null, name: text(args, 'name') ?? null, byName: 'command line' },
    deps.now(),
  );
  if (made.kind !== 'invited') throw new UsageError(io.words('officer-needs-agency'));
  const { token, expiresAt } = made;
  const telegramLink = await linkOf(deps, token);
  if (args.values.json) {
    printJson(io, { token, ...(telegramLink ? { telegramLink } : {}), expiresAt });
    return 0;
  }
  const [committee] = await deps.db.query<{ name: string }>('select name from committee where id = $1', [committeeId]);
  const day = formatDay(dayAt(Date.parse(expiresAt), deps.config.DONDOC_TIME_ZONE));
  const asRole = agency ? `${role}, ${agency.name}` : role;
  io.out(`${io.words('invited', { role: asRole, committee: committee?.name ?? '', day })}\n`);
  io.out(`${telegramLink ?? io.words('invite-token', { token })}\n`);
  return 0;
}

/** The deep link of the bot that is set; without one, of the only bot that ever ran over this database. */
async function linkOf({ db, config }: Deps, token: string): Promise<string | null> {
  const line = connectionOf(config)?.line;
  const username = line ? await botUsername(db, line) : await onlyBot(db);
  return username ? botLink(username, token) : null;
}

async function onlyBot(db: Database): Promise<string | null> {
  const bots = await db.query<{ username: string }>(
    `select username from messenger_bot where channel = 'telegram' limit 2`,
  );
  return bots.length === 1 ? (bots[0]?.username ?? null) : null;
}
