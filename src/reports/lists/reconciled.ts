import { formatDay } from '../../shared/calendar.ts';
import type { Words } from '../../shared/words.ts';
import type { SessionTexts } from '../../tasks/reconcile.ts';
import type { Told } from '../../tasks/reconciliation.ts';

/** What the press gave against the official notice, for people: in sections, one line a task. */
export function reconciledSections(
  { notice, press, reconciled }: SessionTexts,
  words: Words,
): { head: string; sections: { head: string; lines: string[] }[] } {
  const { matched, changed, onlyPress, onlyNotice } = reconciled;
  const sections = [
    {
      head: words('reconciled-changed', { n: changed.length }),
      lines: changed.map(({ press: p, notice: n, lead, due }) => {
        const what = [
          ...(lead ? [`${words('changed-lead')}: ${names(p, words)} → ${names(n, words)}`] : []),
          ...(due ? [`${words('changed-due')}: ${day(p, words)} → ${day(n, words)}`] : []),
        ];
        return `${titled(n, p.code)}: ${what.join('; ')}`;
      }),
    },
    { head: words('reconciled-only-press', { n: onlyPress.length }), lines: onlyPress.map((t) => told(t, words)) },
    { head: words('reconciled-only-notice', { n: onlyNotice.length }), lines: onlyNotice.map((t) => told(t, words)) },
    {
      head: words('reconciled-matched', { n: matched.length }),
      lines: matched.map(({ press: p, notice: n }) => titled(n, p.code)),
    },
  ];
  return {
    head: words('reconciled-head', { notice, press: press.join('; ') }),
    sections: sections.filter((s) => s.lines.length > 0),
  };
}

const LONGEST = 120;

function titled({ title }: Told, code: string | null): string {
  const short = title.length <= LONGEST ? title : `${title.slice(0, LONGEST).replace(/\s+\S*$/, '')}…`;
  return `${code ? `${code} ` : ''}“${short}”`;
}

function told(task: Told, words: Words): string {
  return `${titled(task, task.code)}: ${words('changed-lead')}: ${names(task, words)}; ${words('changed-due')}: ${day(task, words)}`;
}

function names({ lead }: Told, words: Words): string {
  return lead.map((o) => o.name).join(', ') || words('diff-none');
}

function day({ due }: Told, words: Words): string {
  return due ? formatDay(due) : words('diff-none');
}
