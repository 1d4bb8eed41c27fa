import { daysBetween, formatDay } from '../shared/calendar.ts';
import { type Locale, type Words, wordsBeside } from '../shared/words.ts';
import type { TaskFacts } from '../tasks/facts.ts';
import type { DigestInput, DigestListId, DigestReader } from './digest.ts';

export const digestWords = wordsBeside(import.meta.url);

/** Rows shown of each list: the whole fits a phone's screen and is read in half a minute; the button opens the rest. */
const MOST_ROWS = 3;
const TITLE_LENGTH = 64;
const LEADER_TITLE_LENGTH = 44;

/** One list of a digest as it is shown: its heading with the number, the first rows, how many more. */
export type Section = { id: DigestListId; tasks: TaskFacts[]; heading: string; row: (facts: TaskFacts) => string };

export function sectionLines(section: Section, words: Words): string[] {
  const more = section.tasks.length - MOST_ROWS;
  return [
    section.heading,
    ...section.tasks.slice(0, MOST_ROWS).map((f) => `• ${section.row(f)}`),
    ...(more > 0 ? [`• ${words('others-tasks', { n: more })}`] : []),
  ];
}

/** NV-0012 · Hoàn thiện Đề án … · hạn 23/11/2026. */
export function taskRow(facts: TaskFacts, words: Words, note = ''): string {
  return [facts.task.code, shortTitle(facts.latest.title), dueOf(facts, words), note].filter(Boolean).join(' · ');
}

/** "Trước ngày" is the document's word: a date granted since is a day. */
export function dueOf({ due, dueDirective, extension }: TaskFacts, words: Words): string {
  if (due === null) return words('no-due');
  return words(extension === null && dueDirective?.dueKind === 'before' ? 'due-before' : 'due-on', {
    day: formatDay(due),
  });
}

export function lateBy({ due }: TaskFacts, day: string, words: Words): string {
  return due === null ? '' : words('late-by', { n: daysBetween(due, day) });
}

export function shortTitle(title: string, length = TITLE_LENGTH): string {
  if (title.length <= length) return title;
  const cut = title.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2)).replace(/[\s,;:.]+$/, '')}…`;
}

/** Words with which the name of an office begins: such a member is not spoken to as a person. */
const OFFICE =
  /^(?:đầu mối|thư ký|người duyệt|trợ lý|quản trị|văn phòng|văn thư|chuyên viên|lãnh đạo|chánh|phó|trưởng|tổ|ban|vụ|cục|sở|bộ|ubnd|cơ quan|đơn vị|phòng)(?![\p{L}])/iu;

/** "Chào anh Minh" for a person, "Kính gửi Đầu mối Bộ Xây dựng" for an office. */
export function greeting({ name, formOfAddress }: DigestReader, words: Words): string {
  if (OFFICE.test(name)) return words('greet-office', { name });
  return words('greet', { form: formOfAddress, name: name.trim().split(/\s+/).at(-1) ?? name });
}

/** How a leader's report begins, to be forwarded as it stands. */
export function leaderHead({ reader, time, day, minimal }: DigestInput, words: Words): string {
  const to = /đồng chí/i.test(reader.formOfAddress)
    ? reader.formOfAddress
    : `${reader.formOfAddress} ${reader.name.split(/\s+/).at(-1)}`;
  return `${words('leader-head', { to, time: clockOf(time, reader.locale), day: formatDay(day) })}${minimal ? ` ${words('leader-minimal')}` : ''}`;
}

/** By code alone where no more may leave the internal network. */
export function leaderNameOf(
  { task, latest }: TaskFacts,
  { minimal }: Pick<DigestInput, 'minimal'>,
  words: Words,
): string {
  return minimal
    ? task.code
    : words('named-task', { code: task.code, title: shortTitle(latest.title, LEADER_TITLE_LENGTH) });
}

/** 07h30 in Vietnamese, 07:30 in English. */
export function clockOf(time: string, locale: Locale): string {
  return locale === 'vi' ? time.replace(':', 'h') : time;
}

export function asOf({ time, day, reader }: DigestInput, words: Words): string {
  return words('as-of', { time: clockOf(time, reader.locale), day: formatDay(day) });
}

/** Codes or names in a line, the first few and how many more. */
export function named(
  names: readonly string[],
  kind: 'tasks' | 'agencies' | 'people',
  words: Words,
  most = MOST_ROWS,
): string {
  const more = names.length - most;
  return [...names.slice(0, most), ...(more > 0 ? [words(`others-${kind}`, { n: more })] : [])].join(', ');
}

/** Most urgent first: the earliest due, then the code. */
export function byDue(a: TaskFacts, b: TaskFacts): number {
  return (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.task.code.localeCompare(b.task.code);
}

export const codesOf = (facts: readonly TaskFacts[]) => facts.map((f) => f.task.code);
