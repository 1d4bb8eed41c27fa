import type { DirectiveView, TaskView } from './task-view.ts';

/**
 * Who owns a task: the latest directive that names a lead, or what a person decided on its day or later. A later document that
 * names a lead counts again.
 */
export function ownersInForce(task: TaskView): DirectiveView {
  const named = task.directives.findLast((d) => d.lead.length > 0) ?? (task.directives.at(-1) as DirectiveView);
  const given = task.reassignments.findLast((r) => r.effectiveOn >= named.document.date);
  if (!given) return named;
  return {
    ...named,
    lead: given.lead,
    support: given.support,
    collective: given.lead.every((o) => o.id.startsWith('group:')),
  };
}
