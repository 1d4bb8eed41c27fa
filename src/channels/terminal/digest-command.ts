import { prepareDigests } from '../../digests/prepare.ts';
import { openQueue, type Queue } from '../../jobs/queue.ts';
import { errorClass } from '../../shared/log.ts';
import { postDigest, type ToPost, toPost } from '../chat/digests/post-digest.ts';
import { LIMITS } from '../telegram/outgoing.ts';
import { type Arguments, day } from './arguments.ts';
import type { Deps } from './deps.ts';
import { type Io, printJson } from './io.ts';

/**
 * `digest --date D [--dry-run]`: every member's digest of a day, one line a person, with an empty text where nothing is sent.
 * Without `--dry-run` it is claimed and queued for those who have a conversation, once; a bot that runs sends it.
 */
export async function runDigest(deps: Deps, committeeId: number, args: Arguments, io: Io): Promise<number> {
  const on = day(args, 'date', io.words) ?? deps.today();
  const prepared = await prepareDigests(deps.db, { committeeId, day: on, timeZone: deps.config.DONDOC_TIME_ZONE });
  const poster = args.values['dry-run'] ? null : posterOf(deps);
  try {
    for (const member of prepared.members) {
      const made = await toPost(prepared, member, prepared.preference(member.id).atTime);
      const { digest } = made;
      const { channel, name: person, role } = member;
      await poster?.post(made);
      if (args.values.json) printJson(io, { person, role, channel, text: digest.text, counts: digest.counts });
      else if (digest.text !== '') io.out(`${person} (${role})\n${digest.text}\n\n`);
    }
  } finally {
    await poster?.close();
  }
  return 0;
}

/** Posts through the job queue, so that a bot that runs beside looks at once; the queue is opened for the first that is posted. */
function posterOf(deps: Deps) {
  let opened: Promise<Queue> | null = null;
  const queue = () => {
    opened ??= openQueue(deps.db, (error) => deps.log.warn({ failure: errorClass(error) }, 'the job queue'));
    return opened;
  };
  const abilities = { ...LIMITS, fileBytes: 0, botLink: () => '' };
  return {
    post: async (made: ToPost): Promise<void> => {
      const { channel, bot } = made.member;
      if (channel === null || bot === null) return;
      const jobs = await queue();
      const chatDeps = {
        ...deps,
        sendSoon: (tx: Deps['db'], chatId: number) => jobs.add(tx, 'send', String(chatId), { patient: true }),
        uploadSoon: async () => undefined,
      };
      await deps.db.transaction((tx) => postDigest(tx, chatDeps, { channel, bot }, abilities, made));
    },
    close: async (): Promise<void> => (await opened)?.stop(),
  };
}
