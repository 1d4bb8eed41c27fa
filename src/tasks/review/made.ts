import { missingClarities } from '../clarity.ts';
import type { ProposedDirective } from '../directive.ts';
import type { OwnerView } from '../task-view.ts';
import type { ReviewItem } from './items.ts';

/** What a person changes of an item; what is not given stays. `due` null takes the deadline away. */
export type Change = {
  title?: string;
  lead?: OwnerView[];
  support?: OwnerView[];
  due?: Pick<ReviewItem, 'due' | 'dueKind' | 'duePhrase'> | null;
};

/** A part of an item that is split: its quote stays the whole's where `range` (UTF-16 units into the stored text) is not given. */
export type Part = Change & { range?: { start: number; end: number } };

/** What a person puts in the place of items: in that place of the document, with the same stored text behind it. */
export type Made = ProposedDirective & { ordinal: number };

/** The item as the person changed it; `range` narrows the quote. */
export function changed(item: ReviewItem, change: Change, range?: { start: number; end: number }): Made {
  const lead = change.lead ?? item.lead;
  const support = change.support ?? item.support;
  const due = change.due === undefined ? item : (change.due ?? { due: null, dueKind: null, duePhrase: null });
  const inner = range ?? item;
  const directive = {
    quote: item.quote.slice(inner.start - item.start, inner.end - item.start),
    start: inner.start,
    end: inner.end,
    point: item.point,
    page: item.page,
    ordinal: item.ordinal,
    title: change.title ?? item.title,
    object: item.object,
    lead: lead.map((o) => o.name),
    leadIds: lead.map((o) => o.id),
    support: support.map((o) => o.name),
    supportIds: support.map((o) => o.id),
    collective: lead === item.lead ? item.collective : lead.length > 0 && lead.every((o) => o.id.startsWith('group:')),
    due: due.due,
    dueKind: due.dueKind,
    duePhrase: due.duePhrase,
    act: item.act,
  };
  return { ...directive, unclear: missingClarities(directive) };
}

/** One item for several of a version, given in the order of the document. */
export function merged(items: readonly ReviewItem[]): Made {
  const first = items[0] as ReviewItem;
  const all = (role: 'lead' | 'support') => {
    const owners = items.flatMap((item) => item[role]);
    return owners.filter((o, i) => owners.findIndex((x) => x.id === o.id) === i);
  };
  const lead = all('lead');
  const dated = items.find((item) => item.due !== null) ?? items.find((item) => item.duePhrase !== null) ?? first;
  return changed(first, {
    title: items.map((item) => item.title).join('; '),
    lead,
    support: all('support').filter((o) => !lead.some((x) => x.id === o.id)),
    due: { due: dated.due, dueKind: dated.dueKind, duePhrase: dated.duePhrase },
  });
}
