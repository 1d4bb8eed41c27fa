type GoldTask = {
  quote: string;
  lead: string[];
  lead_alt?: string[][];
  coord?: string[];
  coord_alt?: string[][];
  due?: string | null;
  due_alt?: (string | null)[];
  collective?: boolean;
  certain?: boolean;
};
type PredictedTask = { quote: string; lead: string[]; support: string[]; due: string | null; collective: boolean };

export type TaskCounts = {
  hits: number;
  gold: number;
  extra: number;
  dueRight: number;
  dueAsked: number;
  lead: number;
  support: number;
};

const key = (s: string) => s.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
const sameSet = (a: string[] = [], b: string[] = []) =>
  a.length === b.length && a.map(key).sort().join('|') === b.map(key).sort().join('|');

/**
 * Compares predicted with gold tasks of one text: one to one, most overlapping quotes first. A pair needs a common lead (or two
 * group leads) and half of the shorter quote. Uncertain gold is neither asked for nor punished.
 */
export function scoreTasks(text: string, gold: GoldTask[], predicted: PredictedTask[]): TaskCounts {
  const hay = key(text);
  const span = (quote: string) => {
    const start = hay.indexOf(key(quote));
    return start < 0 ? null : { start, end: start + key(quote).length };
  };
  const pairs: { g: number; p: number; likeness: number }[] = [];
  gold.forEach((g, gi) => {
    predicted.forEach((p, pi) => {
      const [a, b] = [span(g.quote), span(p.quote)];
      if (!a || !b) return;
      const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
      if (shared < Math.min(a.end - a.start, b.end - b.start) / 2) return;
      const names = new Set([...g.lead, ...(g.lead_alt ?? []).flat()].map(key));
      if (
        !(
          p.lead.some((n) => names.has(key(n))) ||
          (g.lead.length === 0 && p.lead.length === 0) ||
          (g.collective && p.collective)
        )
      )
        return;
      pairs.push({
        g: gi,
        p: pi,
        likeness:
          shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start)) + ((g.due ?? null) === p.due ? 0.3 : 0),
      });
    });
  });
  pairs.sort((a, b) => b.likeness - a.likeness);
  const taken = new Map<number, number>();
  const used = new Set<number>();
  for (const { g, p } of pairs)
    if (!taken.has(g) && !used.has(p)) {
      taken.set(g, p);
      used.add(p);
    }
  const counts: TaskCounts = {
    hits: 0,
    gold: 0,
    extra: predicted.length - used.size,
    dueRight: 0,
    dueAsked: 0,
    lead: 0,
    support: 0,
  };
  gold.forEach((g, gi) => {
    const p = predicted[taken.get(gi) ?? -1];
    if (!p && g.certain === false) return;
    counts.gold++;
    if (!p) return;
    counts.hits++;
    if (g.due) {
      counts.dueAsked++;
      if ([g.due, ...(g.due_alt ?? [])].includes(p.due)) counts.dueRight++;
    }
    if (sameSet(g.lead, p.lead) || (g.lead_alt ?? []).some((a) => sameSet(a, p.lead))) counts.lead++;
    if (sameSet(g.coord, p.support) || (g.coord_alt ?? []).some((a) => sameSet(a, p.support))) counts.support++;
  });
  return counts;
}

export function sharesOf(all: TaskCounts[]): { f1: number; due: number; lead: number; support: number } {
  const sum = (k: keyof TaskCounts) => all.reduce((n, c) => n + c[k], 0);
  const [precision, recall] = [sum('hits') / (sum('hits') + sum('extra') || 1), sum('hits') / (sum('gold') || 1)];
  return {
    f1: (2 * precision * recall) / (precision + recall || 1),
    due: sum('dueRight') / (sum('dueAsked') || 1),
    lead: sum('lead') / (sum('hits') || 1),
    support: sum('support') / (sum('hits') || 1),
  };
}
