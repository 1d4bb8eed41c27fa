import type { Database } from '../database/database.ts';
import type { Locale } from '../shared/words.ts';
import type { TaskFacts } from '../tasks/facts.ts';
import type { PaperView } from '../tasks/task-view.ts';
import { aboutTopic } from './find-tasks.ts';
import { type Ground, type GroundInput, groundOf, seesProgress } from './ground.ts';
import { progressLines } from './progress/progress-lines.ts';
import { bothClocks, decidedSlips, directiveLine, reassignmentLines } from './render-task.ts';
import { bindingOf } from './selection.ts';
import { type DueParts, documentName, dueParts, marksOf, ownersIn, say, standingWords } from './wording.ts';

/** Everything a task's page shows, in words, in the order it is shown. */
export type TaskPage = {
  code: string;
  title: string;
  taskId: number;
  standing: TaskFacts['standing'];
  /** The viewer's own agency is bound by it. */
  own: boolean;
  owners: string[];
  due: DueParts;
  status: string;
  marks: string[];
  /** One a directive, oldest first: when, by which document, due and slip; the exact wording and where it stands. */
  timeline: { line: string; quote: string; place: string; source: string; versionId: number }[];
  /** Owners that people changed since. */
  reassignments: string[];
  clocks: string | null;
  /** Dates that a decision moved. */
  decided: string[];
  /** How far it has come, as the viewer may know it. */
  progress: string[];
  /** The papers its reports rest on. */
  papers: PaperView[];
};

export type TaskSearch = { kind: 'found'; page: TaskPage } | { kind: 'not-found'; nearest: string[] };

/** The page of a task by its code or a former one; where there is none for this viewer, the nearest codes there are. */
export async function taskPage(db: Database, input: GroundInput, code: string, locale: Locale): Promise<TaskSearch> {
  const ground = await groundOf(db, input, locale);
  const facts = ground.all.find((f) => f.task.code === code || f.task.aliases.includes(code));
  if (facts) return { kind: 'found', page: pageOf(facts, ground) };
  return {
    kind: 'not-found',
    nearest: nearestCodes(
      ground.all.map((f) => f.task.code),
      code,
    ),
  };
}

export type Candidate = { code: string; title: string; taskId: number; own: boolean };

/** Tasks by their codes, in the order given; codes that do not exist for the viewer are left out. */
export async function tasksByCode(
  db: Database,
  input: GroundInput,
  codes: string[],
  locale: Locale,
): Promise<Candidate[]> {
  const ground = await groundOf(db, input, locale);
  return codes.flatMap((code) => {
    const facts = ground.all.find((f) => f.task.code === code || f.task.aliases.includes(code));
    return facts ? [candidateOf(facts, ground)] : [];
  });
}

/** Tasks a text without a code may be about, the viewer's own first; three at most. */
export async function tasksAbout(db: Database, input: GroundInput, text: string, locale: Locale): Promise<Candidate[]> {
  const ground = await groundOf(db, input, locale);
  const own = ground.viewer.agencyId
    ? ground.all.filter((f) => bindingOf(f, ground.viewer.agencyId as string, ground.voice.day))
    : ground.all;
  return aboutTopic(own, text, locale)
    .slice(0, 3)
    .map((f) => candidateOf(f, ground));
}

function candidateOf(facts: TaskFacts, { viewer, voice }: Ground): Candidate {
  const own = viewer.agencyId !== null && bindingOf(facts, viewer.agencyId, voice.day) !== null;
  return { code: facts.task.code, title: facts.latest.title, taskId: facts.task.id, own };
}

function pageOf(facts: TaskFacts, ground: Ground): TaskPage {
  const { voice, viewer, opened } = ground;
  const m = say(voice);
  const support = facts.support.map((o) => o.name).join(', ');
  return {
    ...candidateOf(facts, ground),
    standing: facts.standing,
    owners: [m('lead', { names: ownersIn(facts, voice) }), ...(support ? [m('support', { names: support })] : [])],
    due: dueParts(facts, voice),
    status: standingWords(facts, voice),
    marks: marksOf(facts, voice),
    timeline: facts.task.directives.map((directive) => ({
      line: directiveLine(directive, facts, voice),
      quote: directive.quote,
      place: [documentName(directive.document, voice), directive.point].filter(Boolean).join(', '),
      source: directive.document.number ?? directive.document.file,
      versionId: directive.versionId,
    })),
    reassignments: reassignmentLines(facts, voice),
    clocks: bothClocks(facts, voice),
    decided: decidedSlips(facts, voice),
    progress: seesProgress(viewer, opened, facts, voice.day) ? progressLines(facts, voice) : [],
    papers: seesProgress(viewer, opened, facts, voice.day) ? facts.task.reports.flatMap((r) => r.papers) : [],
  };
}

const MOST_NEAREST = 3;

/** Codes nearest to one that does not exist: digits mistyped, then the nearest numbers. */
export function nearestCodes(codes: readonly string[], asked: string): string[] {
  const number = (code: string) => Number(code.replace(/\D/g, ''));
  const digitsOff = (code: string) =>
    [...code].filter((c, i) => c !== asked[i]).length + Math.abs(code.length - asked.length);
  return [...codes]
    .sort(
      (a, b) =>
        digitsOff(a) - digitsOff(b) || Math.abs(number(a) - number(asked)) - Math.abs(number(b) - number(asked)),
    )
    .slice(0, MOST_NEAREST);
}
