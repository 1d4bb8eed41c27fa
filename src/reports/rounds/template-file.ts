import { formatDay } from '../../shared/calendar.ts';
import { fold } from '../../shared/text.ts';
import type { Locale, Words } from '../../shared/words.ts';
import type { TaskFacts } from '../../tasks/facts.ts';
import { formLines } from '../../tasks/rounds/form.ts';
import type { Round } from '../../tasks/rounds/round.ts';
import type { OwnerView } from '../../tasks/task-view.ts';
import type { ListFile, ListFormat } from '../lists/file.ts';
import type { Cell, Column, ListTable } from '../lists/table.ts';
import { cutOffIn } from './group-message.ts';
import { roundWords } from './words.ts';

export type TemplateInput = {
  round: Pick<Round, 'name' | 'cutOff' | 'firstCutOff' | 'moves' | 'template' | 'sendTo'>;
  agency: OwnerView;
  /** What the agency may see of its own tasks; those that are completed or stopped are left out. */
  tasks: readonly TaskFacts[];
  locale: Locale;
};

/** The form an agency fills in: its own tasks are there already, what is asked is left blank. */
export async function templateFile(input: TemplateInput, format: ListFormat): Promise<ListFile> {
  const table = templateTable(input);
  const bytes =
    format === 'xlsx'
      ? await (await import('../lists/sheet.ts')).listSheet(table)
      : await (await import('../lists/word.ts')).listWord(table);
  const stem = fold(`mau-bao-cao-${input.round.name}-${input.agency.name}`).replace(/[^a-z0-9]+/g, '-');
  return { name: `${stem.slice(0, 90).replace(/-+$/, '')}.${format}`, bytes };
}

export function templateTable({ round, agency, tasks, locale }: TemplateInput): ListTable {
  const m = roundWords(locale);
  const open = tasks.filter((f) => !f.standing.startsWith('done') && f.standing !== 'cancelled');
  return {
    head: [
      m('form-title', { round: round.name }).toUpperCase(),
      m('form-agency', { agency: agency.name }),
      m('form-number'),
      m('form-cut-off', { day: cutOffIn(round, m) }),
      ...(round.sendTo ? [m('group-send-to', { to: round.sendTo })] : []),
      ...formLines(round, locale),
    ],
    columns: columnsOf(m),
    rows: open.map((facts, i) => rowOf(facts, i + 1, m)),
    foot: m('form-foot'),
    locale,
  };
}

function columnsOf(m: Words): Column[] {
  return [
    { key: 'ordinal', label: m('form-ordinal'), width: 5, centred: true },
    { key: 'code', label: m('form-code'), width: 9, centred: true },
    { key: 'title', label: m('form-task'), width: 28 },
    { key: 'document', label: m('form-document'), width: 16 },
    { key: 'due', label: m('form-due'), width: 11, centred: true },
    { key: 'result', label: m('form-result'), width: 24 },
    { key: 'why', label: m('form-why'), width: 18 },
    { key: 'obstacles', label: m('form-obstacles'), width: 20 },
    { key: 'promise', label: m('form-promise'), width: 14 },
  ];
}

function rowOf({ task, latest, due }: TaskFacts, ordinal: number, m: Words): Cell[] {
  const { number, title, file, date } = latest.document;
  const document = m('form-given-by', { document: number ?? title ?? file, day: formatDay(date) });
  const given = [document, latest.point].filter(Boolean).join(', ');
  return [String(ordinal), task.code, latest.title, given, due ? { day: due } : '', '', '', '', ''];
}
