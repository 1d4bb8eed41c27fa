import { type Locale, type Words, wordsBeside } from '../../shared/words.ts';
import { SIX_CLARITIES } from '../clarity.ts';
import type { Clarity, ProposedDirective } from '../directive.ts';

type Checked = Pick<ProposedDirective, 'title' | 'quote' | 'collective' | 'dueKind' | 'duePhrase' | 'unclear'> & {
  lead: readonly string[];
};

/** A task that is not clear in everything required, with one question for each gap. */
export type ClarityGap<T extends Checked = Checked> = { task: T; questions: { clarity: Clarity; question: string }[] };

/** How many of a text's tasks fall short of the six clarities ("7/27 nhiệm vụ chưa đủ 6 rõ"), and what to ask before it is issued. */
export type ClarityReport<T extends Checked = Checked> = { tasks: number; short: number; gaps: ClarityGap<T>[] };

const wordsIn = wordsBeside(import.meta.url);

export function clarityReport<T extends Checked>(
  tasks: readonly T[],
  locale: Locale,
  required: readonly Clarity[] = SIX_CLARITIES,
): ClarityReport<T> {
  const words = wordsIn(locale);
  const gaps = tasks.flatMap((task) => {
    const questions = required
      .filter((clarity) => task.unclear.includes(clarity))
      .map((clarity) => ({ clarity, question: questionFor(task, clarity, words) }));
    return questions.length > 0 ? [{ task, questions }] : [];
  });
  return { tasks: tasks.length, short: gaps.length, gaps };
}

/** The head of the report: the count with its denominator. */
export function clarityHead({ tasks, short }: ClarityReport, of: number, locale: Locale): string {
  const words = wordsIn(locale);
  return words(short === 0 ? 'clear-all' : 'clear-short', { tasks, short, of });
}

export function clarityName(clarity: Clarity, locale: Locale): string {
  const words = wordsIn(locale);
  return words(`clarity-${clarity}`);
}

function questionFor(task: Checked, clarity: Clarity, words: Words): string {
  const names = task.lead.join(', ');
  switch (clarity) {
    case 'person':
      return names ? words('ask-person-group', { names }) : words('ask-person');
    case 'work':
      return words('ask-work');
    case 'time':
      return task.duePhrase ? words('ask-time-phrase', { phrase: task.duePhrase }) : words('ask-time');
    case 'responsibility':
      return task.lead.length > 1 ? words('ask-responsibility-among', { names }) : words('ask-responsibility');
    case 'product':
      return words('ask-product');
    case 'authority':
      return words('ask-authority', { verb: upwardVerb(task.quote) });
  }
}

/** The step that goes to somebody above: the one whose addressee is missing. */
function upwardVerb(quote: string): string {
  return /trình|báo cáo|phê duyệt|ban hành|đề xuất|tham mưu/iu.exec(quote)?.[0].toLowerCase() ?? 'trình';
}
