import { fold } from '../shared/text.ts';
import { type Led, sameLead } from './same-lead.ts';
import type { OwnerView } from './task-view.ts';

/** A task as one of two texts of the same session gives it. */
export type Told = {
  id: number;
  title: string;
  quote: string;
  lead: OwnerView[];
  due: string | null;
  /** On the register, where it is there. */
  code: string | null;
};

export type Reconciled = {
  /** The same task, the same lead, the same day. */
  matched: { press: Told; notice: Told }[];
  /** The same task with another lead or another day. */
  changed: { press: Told; notice: Told; lead: boolean; due: boolean }[];
  onlyPress: Told[];
  onlyNotice: Told[];
};

/** The same lead makes less likeness enough; another lead needs nearly the same words. */
const SAME_LEAD = 0.5;
const OTHER_LEAD = 0.75;
const LEAST_WORDS = 3;

/** Words that every order has; they make no two of them alike. */
const COMMON = new Set(
  'va cac cua cho voi trong ve viec de theo chu tri phoi hop bo nganh dia phuong truoc ngay thang nam khan truong tiep tuc day manh thuc hien to chuc trien khai hoan thanh bao cao'.split(
    ' ',
  ),
);

/**
 * What the press gave of a session against what its official notice gives: each task is paired once, the likest first. Nothing is
 * removed by it: what only the press gave stays, with its mark.
 */
export function reconciliation(press: readonly Told[], notice: readonly Told[]): Reconciled {
  const bags = new Map([...press, ...notice].map((told) => [told, bagOf(told)]));
  const pairs = press.flatMap((p) =>
    notice.flatMap((n) => {
      const score = likeness(bags.get(p) as Set<string>, bags.get(n) as Set<string>);
      const led = sameLead(ledOf(p), ledOf(n));
      return score >= (led ? SAME_LEAD : OTHER_LEAD) ? [{ p, n, led, score: score + (led ? 0.3 : 0) }] : [];
    }),
  );
  const taken = new Set<Told>();
  const found: Reconciled = { matched: [], changed: [], onlyPress: [], onlyNotice: [] };
  for (const { p, n, led } of pairs.toSorted((a, b) => b.score - a.score || a.p.id - b.p.id || a.n.id - b.n.id)) {
    if (taken.has(p) || taken.has(n)) continue;
    taken.add(p).add(n);
    const due = p.due !== n.due;
    if (led && !due) found.matched.push({ press: p, notice: n });
    else found.changed.push({ press: p, notice: n, lead: !led, due });
  }
  const inOrder = (a: { notice: Told }, b: { notice: Told }) => notice.indexOf(a.notice) - notice.indexOf(b.notice);
  found.matched.sort(inOrder);
  found.changed.sort(inOrder);
  found.onlyPress = press.filter((p) => !taken.has(p));
  found.onlyNotice = notice.filter((n) => !taken.has(n));
  return found;
}

/** Both texts are of one session: who has succeeded whom since is no matter. */
function ledOf({ lead }: Told): Led {
  return { leadIds: lead.map((o) => o.id), order: { issuedOn: '9999-12-31' } };
}

function bagOf({ quote, lead }: Told): Set<string> {
  const names = new Set(lead.flatMap((o) => fold(o.name).match(/[\p{L}\p{N}]+/gu) ?? []));
  const words = fold(quote).match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !names.has(word) && !COMMON.has(word) && !/^\d{1,4}$/.test(word)));
}

/** The share of the shorter that the longer has: a report tells in brief what a notice orders in full. */
function likeness(a: Set<string>, b: Set<string>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  if (few.size < LEAST_WORDS) return 0;
  return [...few].filter((word) => many.has(word)).length / few.size;
}
