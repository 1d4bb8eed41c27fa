import { type Ground, type GroundInput, groundOf } from '../../answers/ground.ts';
import { bindingOf } from '../../answers/selection.ts';
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
  tasks: TaskFacts[];
  documents: Ground['documents'];
  words: Words;
};

/** Loads a report with the reader's rights: what an answer would not tell, a file does not hold. */
export async function reportOf(
  db: Database,
  input: GroundInput & { agency: { id: string; name: string } | null },
  locale: Locale,
): Promise<Report> {
  const ground = await groundOf(db, input, locale);
  const [committee] = await db.query<{ name: string }>('select name from committee where id = $1', [
    input.viewer.committeeId,
  ]);
  const { agency } = input;
  const tasks = agency ? ground.all.filter((f) => bindingOf(f, agency.id, input.asOf)) : ground.all;
  return {
    committee: committee?.name ?? '',
    day: input.asOf,
    agency,
    tasks: tasks.filter((f) => f.state !== 'cancelled'),
    documents: ground.documents,
    words: reportWords(locale),
  };
}

export function rowsOf(report: Report, tasks: readonly TaskFacts[] = report.tasks) {
  return tasks.map((facts) => reportRow(facts, report.words));
}
