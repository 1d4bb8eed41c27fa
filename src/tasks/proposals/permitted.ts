import { z } from 'zod';
import type { Mention } from '../../agencies/agency.ts';
import { pageAt } from '../../documents/passages.ts';
import type { Range } from '../../shared/range.ts';
import { canonicalTone, fold } from '../../shared/text.ts';
import { statedAct } from '../act.ts';
import { missingClarities } from '../clarity.ts';
import { findDeadlines, mainDeadline } from '../deadline.ts';
import type { ProposedDirective } from '../directive.ts';
import { isOrderer } from '../giver.ts';
import { objectOf, quoteOf, titleOf } from '../quote.ts';
import { isAside, isReport } from '../reported-speech.ts';
import { isClosing } from '../section.ts';
import { sentences } from '../sentence.ts';
import { speaksToMachine } from './machine-talk.ts';
import type { Point, PointedText } from './points.ts';
import { wordedRole } from './worded-role.ts';

/** What a model says of one point: the words that order something and who must act, each in the words of the text. */
export const Proposal = z.object({
  point: z.number().int(),
  quote: z.string(),
  lead: z.array(z.string()),
  support: z.array(z.string()),
});
export type Proposal = z.infer<typeof Proposal>;

/** Why a proposal is not kept. */
export type Refusal =
  | 'not-verbatim'
  | 'size'
  | 'speaks-to-machine'
  | 'no-order'
  | 'act'
  | 'no-lead'
  | 'unknown-agency'
  | 'role';
export type Permitted = { kind: 'permitted'; directive: ProposedDirective } | { kind: 'refused'; why: Refusal };

const LEAST_WORDS = 4;
const LONGEST_QUOTE = 1_200;

/**
 * What may be kept of a proposal about `point`: a directive whose quote stands there word for word, whose owners are named there or
 * in its headings as our own reader reads names, and whose due is what our grammar reads in the quote. Nothing else a model says
 * gets through, and never that a task is cancelled, given to another or done.
 */
export function permitted(proposal: Proposal, point: Point, document: PointedText): Permitted {
  const { text, view, source } = document;
  const found = verbatim(proposal.quote, point, text);
  if (!found) return refused('not-verbatim');
  const range = quoteOf(source, { start: view.toSource(found.start), end: view.toSource(found.end - 1) + 1 });
  // Shorter than what was found but for its edges: a page number or a running header stands inside.
  if (!range || range.end - range.start < (found.end - found.start) * 0.9) return refused('not-verbatim');
  const quote = source.text.slice(range.start, range.end);
  if ((quote.match(/[\p{L}\p{N}]+/gu) ?? []).length < LEAST_WORDS || quote.length > LONGEST_QUOTE)
    return refused('size');
  if (speaksToMachine(text.slice(point.start, point.end))) return refused('speaks-to-machine');
  const sentence = sentenceOf(document, point, found);
  const words = text.slice(sentence.start, sentence.end);
  if (!isOrder(words, text.slice(point.start, point.end), document.head.standing !== 'reference'))
    return refused('no-order');
  const inside = within(document.mentions, sentence);
  if (statedAct(text, sentence, inside) || statedAct(text, found, within(document.mentions, found)))
    return refused('act');
  const owners = ownersOf(proposal, point, sentence, document);
  if (typeof owners === 'string') return refused(owners);
  const deadline = mainDeadline(findDeadlines(text.slice(found.start, found.end), { issuedOn: document.day }));
  const { lead, support } = owners;
  const block = document.blocks[point.block] as (typeof document.blocks)[number];
  const directive = {
    quote,
    ...range,
    point: block.point,
    page: pageAt(source, range.start),
    title: titleOf(quote, deadline?.phrase ?? null),
    object: objectOf(text, document.blocks, block, sentence),
    lead: lead.map((m) => m.name),
    leadIds: lead.map((m) => m.id),
    support: support.map((m) => m.name),
    supportIds: support.map((m) => m.id),
    collective: lead.every((m) => m.collective),
    due: deadline?.due ?? null,
    dueKind: deadline?.kind ?? null,
    duePhrase: deadline?.phrase ?? null,
    act: 'assigns' as const,
  };
  return { kind: 'permitted', directive: { ...directive, unclear: missingClarities(directive) } };
}

/** False for closing formulas, quotations, and in a press report for what somebody only told or asked for. */
function isOrder(sentence: string, point: string, official: boolean): boolean {
  return (
    !isClosing(sentence) && !isAside(sentence, official) && !/^["“”]/u.test(sentence) && (official || !isReport(point))
  );
}

function refused(why: Refusal): Permitted {
  return { kind: 'refused', why };
}

/** Where the words stand in the point, in one piece and as written; two placements of a tone count as one, as everywhere. */
function verbatim(quote: string, point: Point, text: string): Range | null {
  const words = canonicalTone(quote.normalize('NFC')).trim();
  if (words === '') return null;
  const at = text.indexOf(words, point.start);
  return at >= 0 && at + words.length <= point.end ? { start: at, end: at + words.length } : null;
}

/** The sentences that a quote begins and ends in. */
function sentenceOf({ text, blocks }: PointedText, point: Point, quote: Range): Range {
  const block = blocks[point.block] as Range;
  const all = sentences(text, block.start, block.end);
  const first = all.findLast((s) => s.start <= quote.start) ?? quote;
  const last = all.find((s) => s.end >= quote.end) ?? quote;
  return { start: Math.min(first.start, quote.start), end: Math.max(last.end, quote.end) };
}

function within(mentions: readonly Mention[], range: Range): Mention[] {
  return mentions.filter((m) => m.start >= range.start && m.end <= range.end);
}

/** The bodies a proposal names, each read from words that may speak for the quote; why not, where one of them is not there. */
function ownersOf(
  proposal: Proposal,
  point: Point,
  sentence: Range,
  document: PointedText,
): { lead: Mention[]; support: Mention[] } | Refusal {
  const { mentions, text } = document;
  // Who is named in a later sentence is told something else.
  const near = within(mentions, { start: point.start, end: sentence.end });
  const pool = [...near, ...point.headings.flatMap((heading) => within(mentions, heading))].filter(
    (m) => !isOrderer(m),
  );
  const lead: Mention[] = [];
  const support: Mention[] = [];
  for (const [role, names] of [
    ['lead', proposal.lead],
    ['support', proposal.support],
  ] as const)
    for (const name of names) {
      const named = pool.filter((m) => isNamed(m, name, text));
      if (named.length === 0) return 'unknown-agency';
      const fits = named.find((m) => (wordedRole(text, m, near, document.issuer) ?? role) === role);
      if (!fits) return 'role';
      if (![...lead, ...support].some((m) => m.id === fits.id)) (role === 'lead' ? lead : support).push(fits);
    }
  return lead.length > 0 ? { lead, support } : 'no-lead';
}

function isNamed(mention: Mention, name: string, text: string): boolean {
  const sought = plain(name);
  return sought !== '' && [text.slice(mention.start, mention.end), mention.name].some((own) => plain(own) === sought);
}

function plain(name: string): string {
  return fold(canonicalTone(name.normalize('NFC')))
    .replace(/\s+/g, ' ')
    .trim();
}
