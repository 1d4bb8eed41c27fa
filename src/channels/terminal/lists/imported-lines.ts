import { formatDay } from '../../../shared/calendar.ts';
import type { Locale } from '../../../shared/words.ts';
import type { Imported } from '../../../tasks/imports/imported.ts';
import { listWords } from './words.ts';

/** What a tracking sheet became, row by row where it is in a document that is here. */
export function importedLines(imported: Imported, locale: Locale): string[] {
  const words = listWords(locale);
  const { rows, matched, missingDocuments, readsAs } = imported;
  const day = (due: string | null) => (due ? formatDay(due) : '–');
  return [
    words('imported-line', {
      rows,
      matched: matched.length,
      own: rows - matched.length,
      done: readsAs.done,
      submitted: readsAs.submitted,
      going: readsAs['in-progress'],
      not: readsAs['not-done'],
    }),
    ...matched.map(({ title, code, document, point, due }) => {
      const place = [document, point].filter(Boolean).join(', ');
      const line = words('imported-match', { code: code ?? '–', place, title });
      return due ? `${line}; ${words('imported-due', { sheet: day(due.sheet), document: day(due.document) })}` : line;
    }),
    ...(missingDocuments.length > 0 ? [words('imported-missing', { numbers: missingDocuments.join(', ') })] : []),
    words('imported-next'),
  ];
}
