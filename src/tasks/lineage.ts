import { fold } from '../shared/text.ts';
import { type NamedObject, namedObjects, sameObject, stepOf } from './named-object.ts';
import { changesLead, leadKeys, sameLead } from './same-lead.ts';
import { namesOther, sameWork, type Work, workOf } from './same-work.ts';

/** What lineage reads of a directive. `object` is the quote with the sentence and headings around it. */
export type LineageDirective = {
  id: number;
  quote: string;
  object: string;
  leadIds: readonly string[];
  due: string | null;
  /** Gives the task to somebody else, or stops it: the lead named is then not the one before. */
  act?: 'assigns' | 're-assigns' | 'cancels' | 'says-done';
  /** Document order: issue date, meeting date, number, file name; then the place in the document. */
  order: { issuedOn: string; meetingOn: string | null; number: string | null; file: string; ordinal: number };
  documentKey: number;
};

/** A person's word on two directives; it always wins. */
export type LineageDecision = { a: number; b: number; decision: 'link' | 'refuse' };

export type Link = { id: number; relation: 'assigns' | 'continues'; score: number; reason: string };
export type Chain = { key: number; links: Link[] };
export type Doubt = { id: number; candidates: { chainKey: number; score: number; reason: string }[] };

/**
 * Which directives are about the same task. Documents are taken in order of issue; a directive joins at most one earlier chain,
 * a chain takes at most one directive a document, and a later document never changes earlier links, so the order of ingestion
 * does not matter. A candidate pair has the same lead (or its successor, or the same group) and the same named object; one such
 * pair is sure, several equally good are doubtful and left to a person.
 */
export function chainDirectives(
  directives: readonly LineageDirective[],
  decisions: readonly LineageDecision[],
): { chains: Chain[]; doubts: Doubt[] } {
  const reader = new ChainBuilder(decisions);
  for (const document of byDocument(directives)) reader.add(document);
  return { chains: reader.chains.map(({ key, links }) => ({ key, links })), doubts: reader.doubts };
}

/** Compares two places in the order in which documents take effect. */
export function documentOrder(a: LineageDirective['order'], b: LineageDirective['order']): number {
  return (
    a.issuedOn.localeCompare(b.issuedOn) ||
    (a.meetingOn ?? '').localeCompare(b.meetingOn ?? '') ||
    compareText(a.number ?? '', b.number ?? '') ||
    compareText(a.file, b.file) ||
    a.ordinal - b.ordinal
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byDocument(directives: readonly LineageDirective[]): LineageDirective[][] {
  const groups = new Map<number, LineageDirective[]>();
  for (const directive of directives.toSorted((a, b) => documentOrder(a.order, b.order))) {
    const group = groups.get(directive.documentKey);
    if (group) group.push(directive);
    else groups.set(directive.documentKey, [directive]);
  }
  return [...groups.values()];
}

type Read = {
  directive: LineageDirective;
  own: NamedObject[];
  around: NamedObject[];
  step: string | null;
  words: Set<string>;
  work: Work | null;
  grouped: boolean;
};
type OpenChain = Chain & { tail: Read; reads: Read[]; lastDue: string | null };
type Pair = { read: Read; chain: OpenChain; score: number; reason: string; sameStep: boolean };

class ChainBuilder {
  readonly chains: OpenChain[] = [];
  readonly doubts: Doubt[] = [];
  private readonly byLead = new Map<string, OpenChain[]>();
  private readonly decided = new Map<string, 'link' | 'refuse'>();

  constructor(decisions: readonly LineageDecision[]) {
    for (const { a, b, decision } of decisions) {
      this.decided.set(`${a}:${b}`, decision);
      this.decided.set(`${b}:${a}`, decision);
    }
  }

  add(document: LineageDirective[]): void {
    const reads = document.map(readOf);
    const pairs = reads.flatMap((read) => this.candidates(read));
    const taken = this.choose(pairs);
    for (const read of reads) {
      const pair = taken.get(read);
      if (pair) this.continue(pair);
      else if (read.directive.act !== 'cancels') this.open(read);
    }
  }

  private candidates(read: Read): Pair[] {
    const seen = new Set<OpenChain>();
    const pairs: Pair[] = [];
    if (this.decided.size > 0)
      for (const chain of this.chains)
        if (chain.links.some((l) => this.decided.get(`${read.directive.id}:${l.id}`) === 'link')) {
          seen.add(chain);
          pairs.push({ read, chain, score: 1, reason: 'decided', sameStep: true });
        }
    for (const id of changesLead(read.directive) ? this.byLead.keys() : leadKeys(read.directive))
      for (const chain of this.byLead.get(id) ?? []) {
        if (seen.has(chain)) continue;
        seen.add(chain);
        const pair = this.compare(read, chain);
        if (pair) pairs.push(pair);
      }
    return pairs;
  }

  private compare(read: Read, chain: OpenChain): Pair | null {
    const verdicts = chain.links.map((l) => this.decided.get(`${read.directive.id}:${l.id}`));
    if (verdicts.includes('refuse')) return null;
    if (!changesLead(read.directive) && !sameLead(read.directive, chain.tail.directive)) return null;
    const sameStep = read.step !== null && read.step === chain.tail.step;
    if (chain.reads.some((past) => isSameWork(read, past))) {
      const { plain } = read.work as Work;
      // Words that say the work itself need no step; those of a product are told apart by theirs.
      return { read, chain, score: plain ? SAME_WORK : 1, reason: 'same-work', sameStep: plain || sameStep };
    }
    const isOther = read.work !== null && chain.tail.work !== null && namesOther(read.work, chain.tail.work);
    if (!isOther && alike(read.words, chain.tail.words) >= 0.8)
      return { read, chain, score: 0.95, reason: 'same-wording', sameStep: true };
    let best = 0;
    let named = false;
    for (const past of chain.reads) {
      const own = likeness(read.own, past.own);
      const around =
        own || likeness(read.own.length > 0 ? read.own : read.around, past.own.length > 0 ? past.own : past.around);
      if (around > best) {
        best = around;
        named = own > 0;
      }
    }
    return best > 0
      ? { read, chain, score: best * (named ? 1 : 0.9), reason: `same-object${sameStep ? '+same-step' : ''}`, sameStep }
      : null;
  }

  /** One to one: what a person decided, then the same step, then the order of dues; what stays ambiguous is a doubt. */
  private choose(pairs: Pair[]): Map<Read, Pair> {
    const taken = new Map<Read, Pair>();
    const used = new Set<OpenChain>();
    const take = (pair: Pair) => {
      taken.set(pair.read, pair);
      used.add(pair.chain);
    };
    const open = () => pairs.filter((p) => !taken.has(p.read) && !used.has(p.chain));
    for (const pair of pairs)
      if (pair.reason === 'decided' && !taken.has(pair.read) && !used.has(pair.chain)) take(pair);
    for (const same of [true, false]) {
      for (let changed = true; changed; ) {
        changed = false;
        for (const pair of open().toSorted(better)) {
          if (taken.has(pair.read) || used.has(pair.chain) || (same && !pair.sameStep)) continue;
          const rivals = open().filter(
            (p) =>
              p !== pair &&
              (p.read === pair.read || p.chain === pair.chain) &&
              (!same || p.sameStep) &&
              p.score >= pair.score - 0.1,
          );
          if (rivals.length > 0) continue;
          take(pair);
          changed = true;
        }
      }
      if (!same) this.byDue(open(), take);
    }
    for (const read of new Set(open().map((p) => p.read))) {
      const candidates = open()
        .filter((p) => p.read === read)
        .map((p) => ({ chainKey: p.chain.key, score: stored(p.score), reason: p.reason }));
      if (candidates.length > 0) this.doubts.push({ id: read.directive.id, candidates });
    }
    return taken;
  }

  /** As many steps on each side, in the order of their dues: each continues its counterpart. */
  private byDue(left: Pair[], take: (pair: Pair) => void): void {
    const reads = [...new Set(left.map((p) => p.read))];
    const chains = [...new Set(left.map((p) => p.chain))];
    if (reads.length !== chains.length || reads.length < 2 || left.length !== reads.length * chains.length) return;
    const due = (d: string | null) => d ?? '9999';
    reads.sort(
      (a, b) =>
        due(a.directive.due).localeCompare(due(b.directive.due)) ||
        a.directive.order.ordinal - b.directive.order.ordinal,
    );
    chains.sort(
      (a, b) =>
        due(a.lastDue).localeCompare(due(b.lastDue)) || a.tail.directive.order.ordinal - b.tail.directive.order.ordinal,
    );
    reads.forEach((read, i) => {
      const pair = left.find((p) => p.read === read && p.chain === chains[i]);
      if (pair) take(pair);
    });
  }

  private open(read: Read): void {
    const { id, due } = read.directive;
    const chain: OpenChain = {
      key: id,
      links: [{ id, relation: 'assigns', score: 1, reason: 'first' }],
      tail: read,
      reads: [read],
      lastDue: due,
    };
    this.chains.push(chain);
    this.index(chain, read);
  }

  private continue({ read, chain, score, reason }: Pair): void {
    chain.links.push({ id: read.directive.id, relation: 'continues', score: stored(score), reason });
    chain.tail = read;
    chain.reads.push(read);
    chain.lastDue = read.directive.due ?? chain.lastDue;
    this.index(chain, read);
  }

  private index(chain: OpenChain, read: Read): void {
    for (const id of leadKeys(read.directive)) {
      const list = this.byLead.get(id);
      if (!list) this.byLead.set(id, [chain]);
      else if (!list.includes(chain)) list.push(chain);
    }
  }
}

/** More than any object two tasks share: the same work among several on one object is meant. */
const SAME_WORK = 1.2;

function stored(score: number): number {
  return Math.min(1, Math.round(score * 100) / 100);
}

function isSameWork(a: Read, b: Read): boolean {
  return a.work !== null && b.work !== null && sameWork(a.work, b.work, a.grouped || b.grouped);
}

function better(a: Pair, b: Pair): number {
  return (
    b.score - a.score || a.read.directive.order.ordinal - b.read.directive.order.ordinal || a.chain.key - b.chain.key
  );
}

function readOf(directive: LineageDirective): Read {
  // What stands around a quote names its object only for a body of its own: groups get many tasks in one sentence.
  const grouped = directive.leadIds.every((id) => id.startsWith('group:'));
  return {
    directive,
    own: namedObjects(directive.quote),
    around: grouped ? [] : namedObjects(directive.object).filter((o) => o.strong),
    step: stepOf(directive.quote),
    words: new Set(fold(directive.quote).match(/[\p{L}\p{N}]+/gu) ?? []),
    work: workOf(directive.quote),
    grouped,
  };
}

function likeness(a: NamedObject[], b: NamedObject[]): number {
  let best = 0;
  for (const x of a) for (const y of b) best = Math.max(best, sameObject(x, y));
  return best;
}

function alike(a: Set<string>, b: Set<string>): number {
  if (Math.min(a.size, b.size) < 8) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared / (a.size + b.size - shared);
}
