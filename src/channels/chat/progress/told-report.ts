import { findAskedAgencies } from '../../../agencies/asked-agency.ts';
import { groundOf } from '../../../answers/ground.ts';
import { bindingOf } from '../../../answers/selection.ts';
import { tasksAbout } from '../../../answers/task-page.ts';
import { fold } from '../../../shared/text.ts';
import type { TaskFacts } from '../../../tasks/facts.ts';
import { readReport } from '../../../tasks/progress/read-report.ts';
import { NOTHING_TOLD, type ToldReport } from '../../../tasks/progress/report.ts';
import { type Told, toldTasks } from '../../../tasks/progress/told-tasks.ts';
import { shortened } from '../answer-view.ts';
import type { Enclosed } from '../letters/action.ts';
import type { Button, Context, Reply } from '../message.ts';
import { rich } from '../rich-text.ts';
import { asks, isReport, subjectIn } from '../spoken.ts';
import { groundInput, type MemberTalk, saying } from '../talk.ts';
import { progressWords } from './progress-words.ts';
import { reportReadBack } from './read-back.ts';
import type { ReadItem } from './read-back-store.ts';

type Agency = { id: string; name: string };

/** An officer's words on how tasks stand, shown back; null where they tell nothing of a task of the own agency. */
export async function toldReplies(talk: MemberTalk, text: string, context: Context): Promise<Reply[] | null> {
  const { member } = talk;
  if (member.role !== 'officer' || !member.agencyId) return null;
  const agency = { id: member.agencyId, name: member.agencyName ?? member.agencyId };
  const told = toldTasks(text, talk.deps.today());
  const [first] = told;
  if (!first) return null;
  if (first.codes.length > 0) return readBackOf(talk, told, agency, false, context.enclosed);
  const shown = talk.incoming.replyTo || context.expects === 'report' ? (context.codes ?? []) : [];
  if (shown.length === 1)
    return readBackOf(talk, [{ codes: shown, report: first.report }], agency, false, context.enclosed);
  if (!isReport(text)) return null;
  const named = await among(talk, text, shown, first.report, agency);
  // "Xong rồi" right under a task's card is about that task; what is read back says so.
  const last = context.codes?.length === 1 && shown.length === 0 ? context.codes : [];
  return named ?? (last.length > 0 ? readBackOf(talk, [{ codes: last, report: first.report }], agency, false) : null);
}

/** A task named by its words: the one there is, or at most three to choose from. */
async function among(
  talk: MemberTalk,
  text: string,
  shown: string[],
  report: ToldReport,
  agency: Agency,
): Promise<Reply[] | null> {
  const m = progressWords(talk.locale);
  const about = (await tasksAbout(talk.db, groundInput(talk), subjectIn(text), talk.locale)).filter(
    (t) => t.own && (shown.length === 0 || shown.includes(t.code)),
  );
  const [only] = about;
  if (!only) return null;
  if (about.length === 1) return readBackOf(talk, [{ codes: [only.code], report }], agency, false);
  const buttons: Button[][] = [
    ...about.map((t): Button[] => [
      { label: `${t.code} · ${shortened(t.title, 40)}`, action: { do: 'report-on', code: t.code, text } },
    ]),
    [{ label: m('button-none'), action: { do: 'refer', cause: talk.cause, kind: 'report', body: text, codes: [] } }],
  ];
  return [
    { kind: 'blocks', blocks: [rich(m('which-reported'))], buttons, context: { codes: about.map((t) => t.code) } },
  ];
}

/** Only tasks that bind the agency are reported on; of others nothing is read back. Null where no code exists. */
async function readBackOf(
  talk: MemberTalk,
  told: Told[],
  agency: Agency,
  onBehalf: boolean,
  enclosed?: Enclosed,
): Promise<Reply[] | null> {
  const m = progressWords(talk.locale);
  const { all, voice } = await groundOf(talk.db, groundInput(talk), talk.locale);
  const find = (code: string) => all.find((f) => f.task.code === code || f.task.aliases.includes(code));
  const found = told.flatMap(({ codes, report }) =>
    codes.flatMap((code) => {
      const facts = find(code);
      return facts ? [{ facts, report }] : [];
    }),
  );
  if (found.length === 0) return null;
  const isBound = (facts: TaskFacts) => bindingOf(facts, agency.id, voice.day) !== null;
  const items: ReadItem[] = found
    .filter(({ facts }) => isBound(facts))
    .map(({ facts, report }) => ({ code: facts.task.code, agency, report, enclosed }));
  const others = found.filter(({ facts }) => !isBound(facts)).map(({ facts }) => facts.task.code);
  const unknown = told.flatMap((t) => t.codes).filter((code) => !find(code));
  const notes = [
    ...(others.length > 0 ? [saying(m('not-bound', { codes: others.join(', '), agency: agency.name }))] : []),
    ...(unknown.length > 0 ? [saying(m('no-such-code', { codes: unknown.join(', ') }))] : []),
  ];
  return items.length === 0 ? notes : [...notes, ...(await reportReadBack(talk, items, { asked: false, onBehalf }))];
}

/** A secretary who tells how a task stands is told how to record it: for an agency, or as a decision. */
export function deskHint(talk: MemberTalk, text: string): Reply[] | null {
  const [told] = toldTasks(text, talk.deps.today());
  const code = told?.codes[0];
  if (!code) return null;
  const m = progressWords(talk.locale);
  return [{ ...saying(m('desk-hint', { code })), context: { codes: told.codes } }];
}

/** The button on a card: what the next message tells is of this task. */
export async function askForReport(talk: MemberTalk, code: string): Promise<Reply[]> {
  const m = progressWords(talk.locale);
  return [
    {
      kind: 'blocks',
      blocks: [rich(m('ask-report', { code }))],
      asks: true,
      context: { expects: 'report', codes: [code] },
    },
  ];
}

/** The reply to our question how a task stands: what no rule reads is told as it is written. Null for a question or another task. */
export async function reportGiven(talk: MemberTalk, text: string, context: Context): Promise<Reply[] | null> {
  const told = await toldReplies(talk, text, context);
  const [code] = context.codes ?? [];
  if (told || !code || asks(text) || talk.member.role !== 'officer') return told;
  return reportOn(talk, code, text, context.enclosed);
}

/** A message about one of the tasks offered. */
export async function reportOn(talk: MemberTalk, code: string, text: string, enclosed?: Enclosed): Promise<Reply[]> {
  const { member, words } = talk;
  if (member.role !== 'officer' || !member.agencyId) return [saying(words('not-yours'))];
  const report = readReport(text, talk.deps.today()) ?? { ...NOTHING_TOLD, state: 'in-progress' as const, text };
  const agency = { id: member.agencyId, name: member.agencyName ?? member.agencyId };
  return (await readBackOf(talk, [{ codes: [code], report }], agency, false, enclosed)) ?? [saying(words('no-tasks'))];
}

const ON_BEHALF = /^\s*(?:ghi nhan|ghi|cap nhat|bao cao)\s+(?:thay|ho)\s+(?:cho\s+)?/;

/** "Ghi nhận thay Bộ Xây dựng: nv 12 xong rồi, QĐ 15 ngày 2/11": a secretary records what an agency told otherwise. */
export async function onBehalf(talk: MemberTalk, text: string): Promise<Reply[] | null> {
  if (talk.member.role !== 'secretary' && talk.member.role !== 'approver') return null;
  if (!ON_BEHALF.test(fold(text))) return null;
  const m = progressWords(talk.locale);
  const [agency] = findAskedAgencies(text, talk.deps.today()).found;
  if (!agency) return [saying(m('behalf-whom'))];
  const told = toldTasks(text.slice(agency.end), talk.deps.today());
  if (told.length === 0 || told.every((t) => t.codes.length === 0)) return [saying(m('behalf-what'))];
  return readBackOf(talk, told, { id: agency.id, name: agency.name }, true);
}
