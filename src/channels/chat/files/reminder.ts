import { nameOn } from '../../../agencies/register.ts';
import { keepFile } from '../../../jobs/made-files.ts';
import { letterhead } from '../../../reports/status/letterhead.ts';
import { letterTasks, reminderLetter } from '../../../reports/status/reminder-letter.ts';
import { type Report, reportOf } from '../../../reports/status/report-input.ts';
import { formatDay } from '../../../shared/calendar.ts';
import type { Words } from '../../../shared/words.ts';
import type { TaskFacts } from '../../../tasks/facts.ts';
import { isCounted } from '../../../tasks/kpi.ts';
import { keepDraft, openDrafts, sentLetters } from '../../../tasks/reminders/store.ts';
import { shortened } from '../answer-view.ts';
import type { Button, Reply } from '../message.ts';
import { isAtDesk } from '../review/desk.ts';
import { bold, messagesOf, type RichText, rich } from '../rich-text.ts';
import { groundInput, type MemberTalk, nowIso, saying } from '../talk.ts';
import type { ReminderWish } from './action.ts';
import { keptReply } from './drafts.ts';
import { fileWords } from './words.ts';

type Agency = ReminderWish['agency'];
/** Agencies offered, and tasks shown with a box to tick. */
const MOST_AGENCIES = 8;
const MOST_TASKS = 12;

/** "Soạn công văn đôn đốc …": the tasks are shown for ticking before anything is made; without an agency, who has any. */
export async function letterReplies(
  talk: MemberTalk,
  { agency, replyBy, times }: { agency: Agency | null; replyBy: string | null; times?: number },
): Promise<Reply[]> {
  if (!isAtDesk(talk)) return [saying(talk.words('not-yours'))];
  if (agency) return card(talk, { agency, left: [], overdue: false, replyBy, ...(times ? { times } : {}) }, null);
  const words = fileWords(talk.locale);
  const report = await reportFor(talk, null);
  const leads = new Map<string, { name: string; n: number }>();
  // A group has no address; its members are pressed each for itself.
  for (const facts of report.tasks)
    for (const { id, name } of facts.lead)
      if (!id.startsWith('group:') && letterTasks({ ...report, tasks: [facts] }, id, false).length > 0)
        leads.set(id, { name: nameOn(id, talk.deps.today()) ?? name, n: (leads.get(id)?.n ?? 0) + 1 });
  if (leads.size === 0) return [saying(words('letter-nobody'))];
  const buttons = [...leads]
    .sort(([, a], [, b]) => b.n - a.n)
    .slice(0, MOST_AGENCIES)
    .map(([id, { name, n }]): Button[] => {
      const wish = { agency: { id, name }, left: [], overdue: false, replyBy };
      return [{ label: `${name} (${n})`, action: { do: 'reminder', step: 'show', wish } }];
    });
  return [{ ...saying(words('letter-whom')), buttons }];
}

function reportFor(talk: MemberTalk, agency: Agency | null): Promise<Report> {
  // The draft is a Vietnamese paper whatever language its author reads the chat in.
  return reportOf(talk.db, { ...groundInput(talk), agency }, 'vi');
}

/** The tasks the letter may hold, and those of them that are ticked. */
export async function ticked(talk: MemberTalk, { agency, left, overdue }: ReminderWish) {
  const report = await reportFor(talk, agency);
  const all = letterTasks(report, agency.id, overdue);
  return { report, all, tasks: all.filter((f) => !left.includes(f.task.code)) };
}

/** What the letter will say, with a box at each task; a box at "quá hạn", which only a named person may answer for. */
export async function card(talk: MemberTalk, wish: ReminderWish, messageId: string | null): Promise<Reply[]> {
  const words = fileWords(talk.locale);
  const { agency, left, overdue, issued } = wish;
  const { report, all } = await ticked(talk, wish);
  const unsettled = report.tasks.filter((f) => leadsPast(f, agency.id) && !isCounted(f)).length;
  const kept = unsettled > 0 ? [rich(words('letter-unsettled', { n: unsettled }))] : [];
  const toggle: Button = {
    label: `${overdue ? '☑' : '☐'} ${words('button-overdue')}`,
    action: { do: 'reminder', step: 'show', wish: { ...wish, overdue: !overdue } },
  };
  const drafts = await openDrafts(talk.db, talk.member.committeeId, agency.id);
  const open: Button[][] =
    drafts.length > 0
      ? [
          [
            {
              label: words('button-drafts', { n: drafts.length }),
              action: { do: 'reminder', step: 'drafts', agencyId: agency.id },
            },
          ],
        ]
      : [];
  if (all.length === 0)
    return [
      {
        kind: 'blocks',
        blocks: [rich(words('letter-nothing', { agency: agency.name })), ...kept],
        buttons: [...(overdue ? [[toggle]] : []), ...open],
      },
    ];
  const { shown, boxes } = boxesOf(talk, wish, all);
  const blocks: RichText[] = [
    ...(await headLines(talk, wish)),
    ...shown.map((f) => taskLine(f, left.includes(f.task.code), words)),
    ...kept,
  ];
  const make: Button = {
    label: words(issued ? 'button-record' : 'button-make'),
    action: { do: 'reminder', step: 'make', wish },
  };
  const buttons = [...boxes, [toggle], [make], ...open];
  const [body, ...more] = messagesOf(blocks, talk.abilities);
  if (!messageId || !body || more.length > 0) return [{ kind: 'blocks', blocks, buttons }];
  return [{ kind: 'other', outgoing: { kind: 'edit', messageId, body, buttons } }];
}

/** Which reminder it would be, what it refers to and asks; or which letter is to be recorded. */
async function headLines(talk: MemberTalk, { agency, issued, replyBy, times }: ReminderWish): Promise<RichText[]> {
  const words = fileWords(talk.locale);
  if (issued) {
    const about = { number: issued.number, day: formatDay(issued.date), agency: agency.name };
    return [bold(words('issued-head', about)), rich(words('issued-no-draft'))];
  }
  const [before] = await sentLetters(talk.db, talk.member.committeeId, agency.id);
  return [
    bold(words('letter-head', { agency: agency.name, n: (before?.ordinal ?? 0) + 1 })),
    ...(before ? [rich(words('letter-before', { number: before.number, day: formatDay(before.issuedOn) }))] : []),
    // Only what was entered under its number counts: a second one that would be the first refers to nothing.
    ...(times !== undefined && times > (before?.ordinal ?? 0) + 1
      ? [rich(words('letter-not-yet', { n: times - 1, agency: agency.name }))]
      : []),
    ...(replyBy ? [rich(words('letter-reply-by', { day: formatDay(replyBy) }))] : []),
  ];
}

/** A page of tasks with their boxes; every task can be reached, as what is ticked is what the letter presses. */
function boxesOf(talk: MemberTalk, wish: ReminderWish, all: readonly TaskFacts[]) {
  const words = fileWords(talk.locale);
  const { left } = wish;
  const pages = Math.ceil(all.length / MOST_TASKS);
  const page = Math.min(wish.page ?? 0, pages - 1);
  const shown = all.slice(page * MOST_TASKS, (page + 1) * MOST_TASKS);
  const boxes = shown.map((f): Button => {
    const { code } = f.task;
    const out = left.includes(code);
    const now = out ? left.filter((c) => c !== code) : [...left, code];
    return {
      label: `${out ? '☐' : '☑'} ${code}`,
      action: { do: 'reminder', step: 'show', wish: { ...wish, left: now } },
    };
  });
  const next: Button = {
    label: words('button-page', { page: page + 1, pages }),
    action: { do: 'reminder', step: 'show', wish: { ...wish, page: (page + 1) % pages } },
  };
  return { shown, boxes: [...inRows(boxes, 3), ...(pages > 1 ? [[next]] : [])] };
}

function leadsPast(facts: TaskFacts, agencyId: string): boolean {
  return facts.pastDue && facts.lead.some((o) => o.id === agencyId);
}

function taskLine(facts: TaskFacts, isOut: boolean, words: Words): RichText {
  const { task, latest } = facts;
  const due = facts.due ? formatDay(facts.due) : '';
  const times = task.reminders.length;
  const before = times > 0 ? ` · ${words('reminded', { n: times })}` : '';
  return rich(`${isOut ? '☐' : '☑'} `, bold(task.code), ` · ${due}${before} · ${shortened(latest.title, 120)}`);
}

function inRows(buttons: Button[], width: number): Button[][] {
  return Array.from({ length: Math.ceil(buttons.length / width) }, (_, i) => buttons.slice(i * width, (i + 1) * width));
}

/** Makes the file and keeps the draft: what was ticked is what counts once it has left. */
export async function made(talk: MemberTalk, wish: ReminderWish): Promise<Reply[]> {
  const { db, member, deps, settings, line } = talk;
  const words = fileWords(talk.locale);
  const { agency, overdue, replyBy } = wish;
  const { report, tasks } = await ticked(talk, wish);
  if (tasks.length === 0) return [saying(words('letter-none-ticked'))];
  const codes = tasks.map((f) => f.task.code);
  const overdueBy = overdue ? member.name : null;
  const given = { agencyId: agency.id, agencyName: agency.name, codes, replyBy, overdueBy };
  const by = { name: member.name, memberId: member.id, channel: line.channel };
  const draft = await keepDraft(db, member.committeeId, given, deps.today(), by);
  const [before = null] = await sentLetters(db, member.committeeId, agency.id);
  const head = await letterhead(db, member.committeeId);
  const bytes = await reminderLetter(report, tasks, { head, agency, before, replyBy, overdueConfirmedBy: overdueBy });
  const name = `du-thao-cong-van-don-doc-${deps.today()}.docx`;
  const madeFileId = await keepFile(db, member.committeeId, { name, bytes }, nowIso(talk));
  const caption = words('letter-caption', { agency: agency.name, n: draft.ordinal, tasks: tasks.length });
  const protect = settings.protectContent ? { protect: true } : {};
  return [{ kind: 'other', outgoing: { kind: 'file', madeFileId, caption, ...protect } }, keptReply(talk, draft)];
}
