import { successorsOf } from '../agencies/register.ts';

/** What tells by whom a directive is to be carried out, and since when. */
export type Led = {
  leadIds: readonly string[];
  act?: 'assigns' | 're-assigns' | 'cancels' | 'says-done';
  order: { issuedOn: string };
};

const FAR = '9999-12-31';

/** Keys under which a directive can meet its predecessors: its leads and the bodies that succeeded them. */
export function leadKeys(directive: Led): string[] {
  if (directive.leadIds.length === 0) return ['nobody'];
  return [...new Set(directive.leadIds.flatMap((id) => [id, ...successorsOf(id, FAR)]))];
}

/** What a sentence re-assigns or stops is told by its object alone, whoever led it. */
export function changesLead(directive: Led): boolean {
  return directive.act === 're-assigns' || directive.act === 'cancels';
}

/** The same lead, a successor of it, or joint leads that share at least half. */
export function sameLead(a: Led, b: Led): boolean {
  if (a.leadIds.length === 0) return b.leadIds.length === 0;
  const [left, right] = [new Set(successorKeys(a, a.order.issuedOn)), new Set(successorKeys(b, a.order.issuedOn))];
  const shared = a.leadIds.filter((id) => right.has(id)).length || b.leadIds.filter((id) => left.has(id)).length;
  return shared > 0 && shared * 2 >= Math.max(a.leadIds.length, b.leadIds.length);
}

function successorKeys(directive: Led, on: string): string[] {
  return directive.leadIds.flatMap((id) => [id, ...successorsOf(id, on)]);
}
