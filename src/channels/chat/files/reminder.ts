import { nameOn } from '../../../agencies/register.ts';
import { keepFile } from '../../../jobs/made-files.ts';
import { recordLetter, sentLetters } from '../../../reports/status/letter-store.ts';
import { letterhead } from '../../../reports/status/letterhead.ts';
import { letterTasks, reminderLetter } from '../../../reports/status/reminder-letter.ts';
import { type Report, reportOf } from '../../../reports/status/report-input.ts';
import { formatDay } from '../../../shared/calendar.ts';
import type { TaskFacts } from '../../../tasks/facts.ts';
import { isCounted } from '../../../tasks/kpi.ts';
import { shortened } from '../answer-view.ts';
import type { Button, Reply } from '../message.ts';
import { isAtDesk } from '../review/desk.ts';
import { bold, messagesOf, type RichText, rich } from '../rich-text.ts';
import { groundInput, type MemberTalk, nowIso, saying } from '../talk.ts';
import type { FileAction, ReminderWish } from './action.ts';
import { fileWords } from './words.ts';

type Agency = ReminderWish['agency'];
/** Agencies offered, and tasks shown with a box to tick. */
const MOST_AGENCIES = 8;
const MOST_TASKS = 12;

/** "Soạn công văn đôn đốc …": the tasks are shown for ticking before anything is made; without an agency, who has any. */
export async function letterReplies(talk: MemberTalk, agency: Agency | null, replyBy: string | null): Promise<Reply[]> {
  if (!isAtDesk(talk)) return [saying(talk.words('not-yours'))];
  if (agency) return card(talk, { agency, left: [], overdue: false, replyBy }, null);
  const words = fileWords(talk.locale);
  const report = await reportFor(talk, null);
  const leads = new Map<string, number>();
  for (const facts of report.tasks)
    for (const { id } of facts.lead)
      if (nameOn(id, talk.deps.today()) !== null && letterTasks({ ...report, tasks: [facts] }, id, false).length > 0)
        leads.set(id, (leads.get(id) ?? 0) + 1);
  if (leads.size === 0) return [saying(words('letter-nobody'))];
  const buttons = [...leads]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_AGENCIES)
    .map(([id, n]): Button[] => {
      const named = { id, name: nameOn(id, talk.deps.today()) ?? id };
      return [
        {
          label: `${named.name} (${n})`,
          action: { do: 'reminder', step: 'show', wish: { agency: named, left: [], overdue: false, replyBy } },
        },
      ];
    });
  return [{ ...saying(words('letter-whom')), buttons }];
}

export async function onReminder(
  talk: MemberTalk,
  action: Exclude<FileAction, { do: 'file' }>,
  messageId: string | null,
): Promise<Reply[]> {
  if (!isAtDesk(talk)) return [saying(talk.words('not-yours'))];
  if (action.do === 'reminder-sent') return recorded(talk, action);
  return action.step === 'show' ? card(talk, action.wish, messageId) : made(talk, action.wish);
}

function reportFor(talk: MemberTalk, agency: Agency | null): Promise<Report> {
  // The draft is a Vietnamese paper whatever language its author reads the chat in.
  return reportOf(talk.db, { ...groundInput(talk), agency }, 'vi');
}

/** What the letter will say, with a box at each task; a box at "quá hạn", which only a named person may answer for. */
async function card(talk: MemberTalk, wish: ReminderWish, messageId: string | null): Promise<Reply[]> {
  const words = fileWords(talk.locale);
  const { agency, left, overdue } = wish;
  const report = await reportFor(talk, agency);
  const tasks = letterTasks(report, agency.id, overdue);
  const unsettled = report.tasks.filter((f) => leadsPast(f, agency.id) && !isCounted(f)).length;
  const kept = unsettled > 0 ? [rich(words('letter-unsettled', { n: unsettled }))] : [];
  const toggle: Button = {
    label: `${overdue ? '☑' : '☐'} ${words('button-overdue')}`,
    action: { do: 'reminder', step: 'show', wish: { ...wish, overdue: !overdue } },
  };
  if (tasks.length === 0)
    return [
      {
        kind: 'blocks',
        blocks: [rich(words('letter-nothing', { agency: agency.name })), ...kept],
        buttons: overdue ? [[toggle]] : [],
      },
    ];
  const [before] = await sentLetters(talk.db, talk.member.committeeId, agency.id);
  const shown = tasks.slice(0, MOST_TASKS);
  const blocks: RichText[] = [
    bold(words('letter-head', { agency: agency.name, n: (before?.ordinal ?? 0) + 1 })),
    ...(before ? [rich(words('letter-before', { number: before.number, day: formatDay(before.issuedOn) }))] : []),
    ...(wish.replyBy ? [rich(words('letter-reply-by', { day: formatDay(wish.replyBy) }))] : []),
    ...shown.map((f) => taskLine(f, left.includes(f.task.code))),
    ...(tasks.length > shown.length ? [rich(words('letter-more', { n: tasks.length - shown.length }))] : []),
    ...kept,
  ];
  const boxes = shown.map((f): Button => {
    const { code } = f.task;
    const out = left.includes(code);
    return {
      label: `${out ? '☐' : '☑'} ${code}`,
      action: {
        do: 'reminder',
        step: 'show',
        wish: { ...wish, left: out ? left.filter((c) => c !== code) : [...left, code] },
      },
    };
  });
  const make: Button = { label: words('button-make'), action: { do: 'reminder', step: 'make', wish } };
  const buttons = [...inRows(boxes, 3), [toggle], [make]];
  const [body, ...more] = messagesOf(blocks, talk.abilities);
  if (!messageId || !body || more.length > 0) return [{ kind: 'blocks', blocks, buttons }];
  return [{ kind: 'other', outgoing: { kind: 'edit', messageId, body, buttons } }];
}

function leadsPast(facts: TaskFacts, agencyId: string): boolean {
  return facts.pastDue && facts.lead.some((o) => o.id === agencyId);
}

function taskLine(facts: TaskFacts, isOut: boolean): RichText {
  const due = facts.due ? formatDay(facts.due) : '';
  return rich(`${isOut ? '☐' : '☑'} `, bold(facts.task.code), ` · ${due} · ${shortened(facts.latest.title, 120)}`);
}

function inRows(buttons: Button[], width: number): Button[][] {
  return Array.from({ length: Math.ceil(buttons.length / width) }, (_, i) => buttons.slice(i * width, (i + 1) * width));
}

async function made(talk: MemberTalk, wish: ReminderWish): Promise<Reply[]> {
  const { db, member, deps, settings } = talk;
  const words = fileWords(talk.locale);
  const { agency, left, overdue, replyBy } = wish;
  const report = await reportFor(talk, agency);
  const tasks = letterTasks(report, agency.id, overdue).filter((f) => !left.includes(f.task.code));
  if (tasks.length === 0) return [saying(words('letter-none-ticked'))];
  const sent = await sentLetters(db, member.committeeId, agency.id);
  const bytes = await reminderLetter(report, tasks, {
    head: await letterhead(db, member.committeeId),
    agency,
    before: sent[0] ?? null,
    replyBy,
    overdueConfirmedBy: overdue ? member.name : null,
  });
  const name = `du-thao-cong-van-don-doc-${deps.today()}.docx`;
  const madeFileId = await keepFile(db, member.committeeId, { name, bytes }, nowIso(talk));
  const n = sent.length + 1;
  const caption = words('letter-caption', { agency: agency.name, n, tasks: tasks.length });
  const protect = settings.protectContent ? { protect: true } : {};
  return [{ kind: 'other', outgoing: { kind: 'file', madeFileId, caption, ...protect } }];
}

/** "Công văn đôn đốc … đã phát hành, số … ngày …": read back first, as from then on it counts as sent. */
export async function sentReplies(
  talk: MemberTalk,
  told: { agency: Agency | null; number: string; date: string | null },
): Promise<Reply[]> {
  if (!isAtDesk(talk)) return [saying(talk.words('not-yours'))];
  const words = fileWords(talk.locale);
  const { agency, number, date } = told;
  if (!agency || !date) return [saying(words('sent-incomplete'))];
  const yes: Button = { label: words('button-yes'), action: { do: 'reminder-sent', agency, number, date } };
  return [
    { ...saying(words('sent-read-back', { number, day: formatDay(date), agency: agency.name })), buttons: [[yes]] },
  ];
}

async function recorded(
  talk: MemberTalk,
  { agency, number, date }: Extract<FileAction, { do: 'reminder-sent' }>,
): Promise<Reply[]> {
  const { db, member, deps, line } = talk;
  const report = await reportFor(talk, agency);
  const codes = letterTasks(report, agency.id, false).map((f) => f.task.code);
  const letter = { number, issuedOn: date, replyBy: null, codes, agencyId: agency.id, agencyName: agency.name };
  const by = { name: member.name, memberId: member.id, channel: line.channel };
  const { kind, ordinal } = await recordLetter(db, member.committeeId, letter, deps.today(), by);
  const words = fileWords(talk.locale);
  return [saying(words(`letter-${kind}`, { number, n: ordinal }))];
}
