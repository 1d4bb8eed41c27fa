import { Moment } from '../../digests/digest.ts';
import { AFTERNOON } from '../../digests/digest-for.ts';
import { prepareDigests } from '../../digests/prepare.ts';
import { openQueue, type Queue } from '../../jobs/queue.ts';
import { errorClass } from '../../shared/log.ts';
import { postDigest, type ToPost, toPost } from '../chat/digests/post-digest.ts';
import { LIMITS } from '../telegram/outgoing.ts';
import { type Arguments, day, text, UsageError } from './arguments.ts';
import { CALENDAR_USAGE, REMINDERS_USAGE, runCalendar, runReminders } from './calendar-command.ts';
import type { Command } from './commands.ts';
import type { Deps } from './deps.ts';
import { type Io, printJson } from './io.ts';

const by = { type: 'string', help: 'tên người quyết định (who decides)' } as const;

export const DIGEST_COMMANDS: Command[] = [
  {
    name: 'digest',
    needs: 'committee',
    usage: '--date D [--moment morning|week-ahead|exception] [--dry-run]',
    help: "bản tin sáng của từng người (everybody's morning digest)",
    options: {
      date: { type: 'string', help: 'ngày của bản tin' },
      moment: { type: 'string', help: 'bản tin nào trong ngày: sáng, việc tuần tới, việc phát sinh của lãnh đạo' },
      'dry-run': { type: 'boolean', help: 'chỉ in, không gửi, không ghi' },
    },
    example: 'digest --date 2026-11-23 --dry-run --json',
    run: runDigest,
  },
  {
    name: 'calendar',
    needs: 'committee',
    usage: CALENDAR_USAGE,
    help: 'lịch nghỉ và ngày riêng (holidays and own days)',
    options: {
      off: { type: 'string', help: 'ngày nghỉ thêm' },
      work: { type: 'string', help: 'ngày làm bù' },
      'as-table': { type: 'string', help: 'bỏ ngày riêng, theo lịch chung' },
      by,
    },
    example: 'calendar --off 2027-02-11 --by "Quản trị"',
    run: runCalendar,
  },
  {
    name: 'reminders',
    needs: 'committee',
    usage: REMINDERS_USAGE,
    help: 'các mốc nhắc trước hạn và khi lâu không có báo cáo (when is reminded, and when nobody reports)',
    options: {
      long: { type: 'string', help: 'mốc cho văn bản nhiều chữ ký' },
      short: { type: 'string', help: 'mốc cho việc khác' },
      stale: { type: 'string', help: 'số ngày chưa cập nhật: hỏi đầu mối, báo thư ký, báo lãnh đạo' },
      by,
    },
    example: 'reminders --long 15,7,3,1 --short 7,1,0 --by "Quản trị"',
    run: runReminders,
  },
];

/**
 * `digest --date D [--dry-run]`: every member's digest of a day, one line a person, with an empty text where nothing is sent.
 * Without `--dry-run` it is claimed and queued for those who have a conversation, once; a bot that runs sends it.
 */
export async function runDigest(deps: Deps, committeeId: number, args: Arguments, io: Io): Promise<number> {
  const on = day(args, 'date', io.words) ?? deps.today();
  const moment = Moment.safeParse(text(args, 'moment') ?? 'morning');
  if (!moment.success) throw new UsageError('digest --moment morning|week-ahead|exception');
  const timeZone = deps.config.DONDOC_TIME_ZONE;
  const prepared = await prepareDigests(deps.db, { committeeId, day: on, timeZone, moment: moment.data });
  const poster = args.values['dry-run'] ? null : posterOf(deps);
  try {
    for (const member of prepared.members) {
      const time = moment.data === 'morning' ? prepared.preference(member.id).atTime : AFTERNOON;
      const made = await toPost(prepared, member, time);
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
        proposeSoon: async () => undefined,
      };
      await deps.db.transaction((tx) => postDigest(tx, chatDeps, { channel, bot }, abilities, made));
    },
    close: async (): Promise<void> => (await opened)?.stop(),
  };
}
