import { aboutTopic } from '../../answers/find-tasks.ts';
import { type Ground, type GroundInput, groundOf } from '../../answers/ground.ts';
import type { Query } from '../../answers/query.ts';
import { bindingOf, selectTasks } from '../../answers/selection.ts';
import { understoodAs } from '../../answers/wording.ts';
import type { Database } from '../../database/database.ts';
import { type Locale, type Words, wordsBeside } from '../../shared/words.ts';
import type { TaskFacts } from '../../tasks/facts.ts';
import { reportRow } from './report-row.ts';

export const reportWords = wordsBeside(import.meta.url);

/** What a file is made of: the tasks its reader may see on a day, narrowed to an agency's where one is named. */
export type Report = {
  committee: string;
  day: string;
  agency: { id: string; name: string } | null;
  /** What the tasks were narrowed by, in words; null: nothing. */
  about: string | null;
  tasks: TaskFacts[];
  documents: Ground['documents'];
  locale: Locale;
  words: Words;
};

/**
 * Loads a report with the reader's rights: what an answer would not tell, a file does not hold. `query` narrows it as the same
 * question narrows a list.
 */
export async function reportOf(
  db: Database,
  input: GroundInput & { agency: { id: string; name: string } | null; query?: Query | null },
  locale: Locale,
): Promise<Report> {
  const ground = await groundOf(db, input, locale);
  const [committee] = await db.query<{ name: string }>('select name from committee where id = $1', [
    input.viewer.committeeId,
  ]);
  const { agency, query } = input;
  const asked = query
    ? selectTasks(aboutWords(ground, query), query, input.asOf).selected.map((s) => s.facts)
    : ground.all;
  const tasks = agency ? asked.filter((f) => bindingOf(f, agency.id, input.asOf)) : asked;
  return {
    committee: committee?.name ?? '',
    day: input.asOf,
    agency,
    about: query ? understoodAs(query, ground.voice) : null,
    tasks: tasks.filter((f) => f.state !== 'cancelled'),
    documents: ground.documents,
    locale,
    words: reportWords(locale),
  };
}

function aboutWords({ all, voice }: Ground, query: Query): TaskFacts[] {
  return 'topic' in query && query.topic ? aboutTopic(all, query.topic, voice.locale) : all;
}

export function rowsOf(report: Report, tasks: readonly TaskFacts[] = report.tasks) {
  return tasks.map((facts) => reportRow(facts, report.words));
}
