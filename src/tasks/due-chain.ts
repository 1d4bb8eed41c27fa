import { daysBetween } from '../shared/calendar.ts';
import type { DirectiveView, DocumentRef, ExtensionView, TaskView } from './task-view.ts';

/**
 * The date moved. `asked` never moves it; `re-issued` is a later document that names another day. `document` is null where a
 * decision moved it that rests on no document of the register; `documentNumber` is then what was named.
 */
export type Slip = {
  from: string;
  to: string;
  days: number;
  kind: 're-issued' | 'extension-granted' | 'corrected';
  on: string;
  document: DocumentRef | null;
  documentNumber: string | null;
};

/** A day named for a task: by a directive, or by a decision on its date. */
type Named = { due: string; on: string } & (
  | { directive: DirectiveView; extension: null }
  | { directive: null; extension: ExtensionView }
);

export type DueChain = {
  due: string | null;
  firstDue: string | null;
  /** The latest directive that names a day. */
  dueDirective: DirectiveView | null;
  /** The decision that moved the day since, where one did. */
  extension: ExtensionView | null;
  slips: Slip[];
};

/** What moves a date: documents that name one, extensions that were granted, corrections. `agencyId`: those of one part count too. */
export function dueChain(task: TaskView, agencyIds: readonly string[]): DueChain {
  const directives = task.directives.flatMap((directive): Named[] =>
    directive.due === null ? [] : [{ due: directive.due, on: directive.document.date, directive, extension: null }],
  );
  const decisions = task.extensions
    .filter((e) => e.kind === 'granted' || e.kind === 'corrected')
    .filter((e) => e.agencyId === null || agencyIds.includes(e.agencyId))
    .flatMap((extension): Named[] =>
      extension.to === null ? [] : [{ due: extension.to, on: extension.effectiveOn, directive: null, extension }],
    );
  // A stable sort: on one day a decision comes after the documents of that day.
  const named = [...directives, ...decisions].sort((a, b) => a.on.localeCompare(b.on));
  const latest = named.at(-1);
  return {
    due: latest?.due ?? null,
    firstDue: named[0]?.due ?? null,
    dueDirective: named.findLast((n) => n.directive !== null)?.directive ?? null,
    extension: latest?.extension ?? null,
    slips: named.flatMap((n, i) => slipTo(named[i - 1], n)),
  };
}

function slipTo(before: Named | undefined, { due, on, directive, extension }: Named): Slip[] {
  if (!before || before.due === due) return [];
  return [
    {
      from: before.due,
      to: due,
      days: daysBetween(before.due, due),
      kind: directive ? 're-issued' : extension.kind === 'corrected' ? 'corrected' : 'extension-granted',
      on,
      document: directive ? directive.document : extension.document,
      documentNumber: extension?.documentNumber ?? null,
    },
  ];
}
