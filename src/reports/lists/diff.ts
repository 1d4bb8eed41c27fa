import { formatDay } from '../../shared/calendar.ts';
import type { Words } from '../../shared/words.ts';
import type { ListChanges, RowChange, RowConflict, RowRemark } from '../../tasks/lists/list-changes.ts';
import type { FieldChange } from '../../tasks/lists/list-wish.ts';

/** What lists that came back would change, for people: in sections, one line a row. `words` are those of the reports. */
export type ListDiff = { head: string; sections: { head: string; lines: string[] }[]; tail: string[] };

/** `byFile`: more than one file came back, so each line says whose it is. */
export function listDiff(found: ListChanges, words: Words, byFile: boolean): ListDiff {
  const { changes, conflicts, remarks } = found;
  const of = (kind: RowChange['kind']) => changes.filter((c) => c.kind === kind);
  const whose = (files: readonly string[]) => (byFile ? ` [${files.join(', ')}]` : '');
  const lines = (kind: RowChange['kind']) => of(kind).map((c) => `${changeLine(c, words)}${whose(c.files)}`);
  const sections = [
    { head: words('diff-edited', { n: of('edit').length }), lines: lines('edit') },
    { head: words('diff-added', { n: of('add').length }), lines: lines('add') },
    { head: words('diff-dropped', { n: of('drop').length }), lines: lines('drop') },
    { head: words('diff-approved', { n: of('approve').length }), lines: lines('approve') },
    {
      head: words('diff-conflicts', { n: conflicts.length }),
      lines: conflicts.map((c) => `${conflictLine(c, words)}${whose(c.files)}`),
    },
    { head: words('diff-remarks', { n: remarks.length }), lines: remarks.map((r) => remarkLine(r, words)) },
  ];
  const { unchanged, already, held, missing } = found;
  return {
    head: words('diff-head', { changes: changes.length, conflicts: conflicts.length, remarks: remarks.length }),
    sections: sections.filter((s) => s.lines.length > 0),
    tail: [
      words('diff-unchanged', { n: unchanged }),
      ...(already > 0 ? [words('diff-already', { n: already })] : []),
      ...(held > 0 ? [words('diff-held', { n: held })] : []),
      ...(missing > 0 ? [words('diff-missing', { n: missing })] : []),
    ],
  };
}

const LONGEST = 140;

function changeLine(change: RowChange, words: Words): string {
  const title = short(change.title);
  switch (change.kind) {
    case 'edit':
      return `“${title}”: ${fieldsLine(change.fields, words)}`;
    case 'drop':
      return change.reason ? `“${title}” (${short(change.reason)})` : `“${title}”`;
    case 'add': {
      const { lead, due } = change.change;
      const day = due?.due ? formatDay(due.due) : words('diff-none');
      const names = lead.map((o) => o.name).join(', ') || words('diff-none');
      return `“${title}”: ${words('changed-lead')}: ${names}; ${words('changed-due')}: ${day}`;
    }
    case 'approve':
      return `“${title}”`;
  }
}

function fieldsLine(fields: readonly FieldChange[], words: Words): string {
  return fields
    .map(({ field, from, to }) => `${words(`changed-${field}`)}: ${shown(from, words)} → ${shown(to, words)}`)
    .join('; ');
}

function shown(value: string, words: Words): string {
  if (value === '') return words('diff-none');
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value) : short(value);
}

function conflictLine({ title, why, detail }: RowConflict, words: Words): string {
  const parts = detail?.replace(/\s+/g, ' ').split(' / ') ?? [];
  const said = { detail: parts.map((part) => shown(part, words)).join(' / ') };
  return `“${short(title)}”: ${words(`conflict-${why}`, said)}`;
}

function remarkLine({ title, from, text, fields }: RowRemark, words: Words): string {
  const said = [
    text === '' ? null : short(text.replace(/\s+/g, ' ')),
    fields.length > 0 ? fieldsLine(fields, words) : null,
  ];
  return `“${short(title)}” – ${from}: ${said.filter(Boolean).join('; ')}`;
}

function short(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')}…`;
}
