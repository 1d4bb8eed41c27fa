import { type Ground, groundOf } from '../../../answers/ground.ts';
import { dueWords, ownersIn, standingWords } from '../../../answers/wording.ts';
import { digestChoice, FOR_GOOD } from '../../../digests/chosen-words.ts';
import {
  EARLIEST_TIME,
  LATEST_TIME,
  type Preference,
  preferenceOf,
  savePreference,
} from '../../../digests/preferences.ts';
import { prepareDigests } from '../../../digests/prepare.ts';
import { addDays, formatDay } from '../../../shared/calendar.ts';
import { fold } from '../../../shared/text.ts';
import { wallTimeAt } from '../../../shared/wall-time.ts';
import type { TaskFacts } from '../../../tasks/facts.ts';
import { chunks, shortened } from '../answer-view.ts';
import { privately } from '../groups.ts';
import type { Button, Outgoing, Reply } from '../message.ts';
import { bold, messagesOf, rich } from '../rich-text.ts';
import { groundInput, type MemberTalk, nowIso, saying } from '../talk.ts';
import type { DigestAsk } from './action.ts';
import { chartReply, digestChatWords, digestReply } from './digest-reply.ts';
import { portfolioReplies } from './portfolio-replies.ts';
import { reminderReplies, shownReminders } from './reminders/reminder-replies.ts';

const ROWS = 8;
const TITLE_LENGTH = 100;
const TIMES = ['06:30', '07:00', '07:30', '08:00'];
const PAUSE_DAYS = 7;

/** The digest as it stands now, for whoever asks; it counts neither as the day's nor as a last one. */
export async function digestNow(talk: MemberTalk): Promise<Reply[]> {
  const { prepared, own, time } = await preparedFor(talk);
  if (!own) return [saying(talk.words('not-yours'))];
  return [digestReply(await prepared.digestOf(own, time, true), prepared.day, talk.locale)];
}

/** A digest is one person's: what is asked of an agency and how far it is, is not read out before the others of a group. */
export function digestInGroup(talk: MemberTalk): Reply[] {
  const words = digestChatWords(talk.locale);
  return [privately(talk, words('in-group'))];
}

async function chartNow(talk: MemberTalk): Promise<Reply[]> {
  const { prepared, own, time } = await preparedFor(talk);
  const chart = own && (await prepared.chartOf(own, time));
  return chart ? [chartReply(chart, talk.settings.protectContent)] : [saying(talk.words('not-yours'))];
}

async function preparedFor({ db, deps, member, locale }: MemberTalk) {
  const timeZone = deps.config.DONDOC_TIME_ZONE;
  const { day, time } = wallTimeAt(deps.now(), timeZone);
  const prepared = await prepareDigests(db, { committeeId: member.committeeId, day, timeZone });
  const own = prepared.members.find((m) => m.id === member.id);
  return { prepared, time, own: own ? { ...own, language: locale } : null };
}

export async function onDigest(talk: MemberTalk, ask: DigestAsk, messageId: string | null): Promise<Reply[]> {
  switch (ask.kind) {
    case 'list':
      return listReplies(talk, ask, messageId);
    case 'chart':
      return chartNow(talk);
    case 'reminders':
      return shownReminders(talk);
    case 'settings':
      return [settingsReply(talk, await preferenceOf(talk.db, talk.member.id))];
    case 'set': {
      const set = await changed(talk, ask.change);
      return messageId ? [edited(settingsReply(talk, set), messageId)] : [settingsReply(talk, set)];
    }
  }
}

/** "Tôi phụ trách Bộ Xây dựng", "Bản tin lúc 8h", "tạm dừng bản tin đến 15/12", "tắt tin ngay", "chưa cập nhật 30, 37, 45 ngày"; null for anything else. */
export async function digestWordsReplies(talk: MemberTalk, text: string): Promise<Reply[] | null> {
  const others = (await portfolioReplies(talk, text)) ?? (await reminderReplies(talk, text));
  if (others) return others;
  const chosen = digestChoice(fold(text), talk.deps.today());
  if (!chosen) return null;
  const words = digestChatWords(talk.locale);
  if (chosen.kind === 'time-refused') return [saying(words('time-refused', { from: EARLIEST_TIME, to: LATEST_TIME }))];
  return [settingsReply(talk, await changed(talk, chosen.change))];
}

async function changed(talk: MemberTalk, change: Partial<Preference>): Promise<Preference> {
  const { db, member, line, deps } = talk;
  const set = { ...(await preferenceOf(db, member.id)), ...change };
  const by = { name: member.name, channel: line.channel };
  await savePreference(db, member, set, by, { day: deps.today(), at: nowIso(talk) });
  return set;
}

function settingsReply(talk: MemberTalk, set: Preference): Extract<Reply, { kind: 'blocks' }> {
  const words = digestChatWords(talk.locale);
  const today = talk.deps.today();
  const isPaused = set.pausedUntil !== null && set.pausedUntil >= today;
  const button = (label: string, change: Partial<Preference>): Button => ({
    label,
    action: { do: 'digest', ask: { kind: 'set', change } },
  });
  const state =
    !isPaused || set.pausedUntil === null
      ? words('receiving')
      : set.pausedUntil === FOR_GOOD
        ? words('paused')
        : words('paused-until', { day: formatDay(set.pausedUntil) });
  const days = set.days ? set.days.map((d) => words(`day-${d}`)).join(', ') : words('days-of-role');
  return {
    kind: 'blocks',
    blocks: [
      bold(words('settings-head')),
      rich(`• ${words('setting-time')}: `, bold(set.atTime)),
      rich(`• ${words('setting-days')}: `, bold(days)),
      rich(`• ${words('setting-state')}: `, bold(state)),
      rich(`• ${words('setting-alerts')}: `, bold(words(set.alerts ? 'on' : 'off'))),
      rich(`• ${words('setting-nothing')}: `, bold(words(set.allClear ? 'one-line' : 'silence'))),
      rich(words('settings-hint')),
    ],
    buttons: [
      TIMES.map((time) => button(time === set.atTime ? `✓ ${time}` : time, { atTime: time })),
      [
        isPaused
          ? button(words('button-resume'), { pausedUntil: null })
          : button(words('button-pause', { days: PAUSE_DAYS }), { pausedUntil: addDays(today, PAUSE_DAYS) }),
      ],
      [
        button(words(set.alerts ? 'button-alerts-off' : 'button-alerts-on'), { alerts: !set.alerts }),
        button(words(set.allClear ? 'button-silence' : 'button-one-line'), { allClear: !set.allClear }),
      ],
    ],
  };
}

/** The rows a number was counted from, each as it stands for the reader now. */
async function listReplies(
  talk: MemberTalk,
  { list, day, codes, page }: Extract<DigestAsk, { kind: 'list' }>,
  messageId: string | null,
): Promise<Reply[]> {
  const words = digestChatWords(talk.locale);
  const ground = await groundOf(talk.db, groundInput(talk), talk.locale);
  const rows = codes.flatMap(
    (code) => ground.all.find((f) => f.task.code === code || f.task.aliases.includes(code)) ?? [],
  );
  const pages = Math.max(1, Math.ceil(rows.length / ROWS));
  const at = Math.min(Math.max(page, 0), pages - 1);
  const shown = rows.slice(at * ROWS, (at + 1) * ROWS);
  const turn = (label: string, to: number): Button => ({
    label,
    action: { do: 'digest', ask: { kind: 'list', list, day, codes, page: to } },
  });
  const reply: Extract<Reply, { kind: 'blocks' }> = {
    kind: 'blocks',
    blocks: [
      bold(words('list-head', { what: words(`list-${list}`, { n: codes.length }), day: formatDay(day) })),
      ...shown.map((f) => rowOf(f, ground)),
      ...(rows.length < codes.length ? [rich(words('list-gone', { n: codes.length - rows.length }))] : []),
    ],
    buttons: [
      ...chunks(
        shown.map(({ task }): Button => ({ label: task.code, action: { do: 'task', code: task.code } })),
        4,
      ),
      ...(pages > 1 ? [[...(at > 0 ? [turn('‹', at - 1)] : []), ...(at < pages - 1 ? [turn('›', at + 1)] : [])]] : []),
    ],
    context: { codes: shown.map((f) => f.task.code) },
  };
  return [page > 0 && messageId ? edited(reply, messageId) : reply];
}

function rowOf(facts: TaskFacts, { voice }: Ground) {
  const { task, latest } = facts;
  return rich(
    '• ',
    bold(task.code),
    ` · ${shortened(latest.title, TITLE_LENGTH)}\n   ${ownersIn(facts, voice)} · ${dueWords(facts, voice)} · `,
    bold(standingWords(facts, voice)),
  );
}

function edited({ blocks, buttons = [] }: Extract<Reply, { kind: 'blocks' }>, messageId: string): Reply {
  const [body = rich('')] = messagesOf(blocks, { length: 4096, marks: 100 });
  const outgoing: Outgoing = { kind: 'edit', messageId, body, buttons };
  return { kind: 'other', outgoing };
}
