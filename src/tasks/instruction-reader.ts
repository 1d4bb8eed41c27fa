import type { Mention, NamingContext } from '../agencies/agency.ts';
import type { Block } from '../documents/outline.ts';
import type { Range } from '../shared/range.ts';
import { statedAct } from './act.ts';
import { antecedent, repeated } from './antecedent.ts';
import { isAttribute, itemAttributes } from './attributes.ts';
import { readClause } from './clause.ts';
import { clausesOf } from './clauses.ts';
import { type Assignment, joined } from './co-operation.ts';
import { isCounted } from './counted-part.ts';
import { findDeadlines, mainDeadline } from './deadline.ts';
import type { Deadline, ProposedDirective } from './directive.ts';
import { MentionWindow } from './mention-window.ts';
import { unknownUnits } from './named-unit.ts';
import { inlineHeading, type OwnerHeading, readOwnerHeading } from './owner-heading.ts';
import { objectOf } from './quote.ts';
import { isAside, isReport, opensConclusion, quotedOrder } from './reported-speech.ts';
import { isCaption, isClosing, isFactTopic, isTitle, reopens, stampLength, tellsFacts } from './section.ts';
import { type Segment, segmentsOf, shareLastDeadline } from './segments.ts';
import { sentences } from './sentence.ts';
import { NOBODY, ORDERS, type Standing, standingFor, under } from './standing.ts';
import { announcesItems, asksOfThings, behindTopic, isTopicLine, opensOrders } from './topic.ts';
import { isAttitude, isCompletionAlone, isHandedUpAlone } from './verbs.ts';

/** A directive found in a view of a text, before it is mapped back to the stored text. */
export type Found = {
  range: Range;
  point: string | null;
  object: string;
  lead: Mention[];
  support: Mention[];
  deadline: Deadline | null;
  act?: ProposedDirective['act'];
};

/**
 * Reads the blocks of one text in order and remembers who is being spoken to: a heading names the owner of the items
 * below it, a sentence without a subject goes on with the owner of the one before.
 */
export class InstructionReader {
  private readonly text: string;
  readonly blocks: readonly Block[];
  private readonly mentions: MentionWindow;
  private readonly context: NamingContext;
  private readonly day: string;
  private readonly issuer: Mention | null;
  readonly official: boolean;
  private readonly host: Mention | null;
  readonly headings = new Map<number, OwnerHeading>();
  /** Who an unlabelled "… thực hiện các nhiệm vụ sau:" told, by the block it stands under. */
  readonly leadIns = new Map<number | null, OwnerHeading>();
  private readonly facts = new Set<number>();
  private readonly found: Found[] = [];
  private instructing = false;
  /** The last paragraph that opens a conclusion; what others say ahead of it is no order. */
  private readonly concluding: number;
  carried: Standing = NOBODY;

  constructor(
    text: string,
    blocks: readonly Block[],
    mentions: readonly Mention[],
    context: NamingContext,
    day: string,
    issuer: Mention | null,
    official: boolean,
    host: Mention | null,
  ) {
    this.text = text;
    this.blocks = blocks;
    this.mentions = new MentionWindow(mentions);
    this.context = context;
    this.day = day;
    this.issuer = issuer;
    this.official = official;
    this.host = host;
    this.concluding = blocks.findLastIndex((b) => opensConclusion(text.slice(b.start, b.end)));
  }

  read(): Found[] {
    const attributes = itemAttributes(this.text, this.blocks, this.context, this.day);
    this.blocks.forEach((block, index) => {
      if (block.zone !== 'body') return;
      const words = this.text.slice(block.start, block.end);
      const above = this.blocks[index - 1];
      if (!this.official && !block.label && isTitle(words, above ? this.text.slice(above.start, above.end) : null))
        return;
      if (this.isInFacts(block, index, words) || isCaption(words) || isAttribute(words)) return;
      const told = attributes.get(index);
      if (told) {
        this.found.push({ range: { start: block.start, end: block.end }, point: block.point, object: words, ...told });
        return;
      }
      if (this.isHeading(block, index, words)) return;
      this.readBlock(block, index, words);
    });
    return this.found;
  }

  private isInFacts(block: Block, index: number, words: string): boolean {
    if (block.parent !== null && this.facts.has(block.parent)) {
      if (block.label || !reopens(words)) {
        if (block.label) this.facts.add(index);
        return true;
      }
      this.facts.delete(block.parent);
    }
    if (block.label && tellsFacts(words)) {
      this.facts.add(index);
      return true;
    }
    return false;
  }

  /** A line of owners alone above items or a paragraph that are theirs. */
  private isHeading(block: Block, index: number, words: string): boolean {
    const next = this.blocks[index + 1];
    const opens =
      next !== undefined && !/[.;]$/.test(words) && (next.parent === index || (!block.label && /:$/.test(words)));
    if (!opens && !/:$/.test(words)) return false;
    const heading = words.length <= 260 ? readOwnerHeading(words, this.context) : null;
    if (heading) {
      if (heading.lead.every((m) => m.id.startsWith('authority:'))) return this.note();
      this.headings.set(index, heading);
      this.carried = under(heading);
      return this.note();
    }
    if (!/:$/.test(words)) return false;
    if (opensOrders(words)) return this.note();
    return this.readsAsLeadIn(block, index, words) || (this.official && isTopicLine(words));
  }

  /** "… yêu cầu:", "Giao Sở A chủ trì thực hiện:" end with a colon and speak for the items below. */
  private readsAsLeadIn(block: Block, index: number, words: string): boolean {
    if (/(?:kết luận|yêu cầu|giao|chỉ đạo|đề nghị|nhiệm vụ|giải pháp|nội dung|thực hiện)/iu.test(words)) this.note();
    if (!block.label) this.leadIns.delete(block.parent);
    const last = sentences(this.text, block.start, block.end).at(-1);
    if (!last) return false;
    const assignment = this.assignmentIn(last, NOBODY);
    const { start, end } = assignment?.action ?? last;
    if (assignment && last.start === block.start && (end - start < 160 || announcesItems(words))) {
      const told = { lead: assignment.lead, support: assignment.support };
      this.headings.set(index, told);
      if (!block.label) this.leadIns.set(block.parent, told);
      this.carried = { owners: assignment.lead, support: assignment.support, underOwner: true };
      return true;
    }
    return false;
  }

  private assignmentIn(range: Range, now: Standing): Assignment | null {
    const clause = { text: this.text, range, mentions: this.mentions.within(range) };
    const standing = now.owners.length > 0 || !this.host || !this.instructing ? now.owners : [this.host];
    return readClause(clause, {
      standing,
      instructing: this.instructing,
      underOwner: now.underOwner,
      issuer: this.issuer,
      on: this.day,
      official: this.official,
    });
  }

  private note(): true {
    this.instructing = true;
    return true;
  }

  private readBlock(block: Block, index: number, words: string): void {
    const instructed = this.instructing;
    const stamp = index === 0 ? stampLength(words) : 0;
    if (!this.official && isReport(words.slice(stamp), index < this.concluding)) {
      this.instructing = instructed && index > this.concluding;
      this.carried = NOBODY;
      return;
    }
    const instructs = this.official && !isFactTopic(words);
    this.instructing = this.official
      ? instructs && (instructed || block.label !== null)
      : instructed || ORDERS.test(words);
    let standing = standingFor(block, index, words, this);
    let from = block.start + stamp;
    // In a news text "Bộ trưởng X: …" is a headline, not an order to X.
    const inline =
      this.official || block.label
        ? inlineHeading(words, block.start, this.mentions.within(block), this.context)
        : null;
    if (inline) {
      standing = under(inline.heading);
      this.headings.set(index, inline.heading);
      from = inline.end;
      this.instructing = true;
    } else if (this.official && block.label) from = behindTopic(this.text, block, this.mentions.within(block));
    let opening: Standing | null = null;
    for (const sentence of sentences(this.text, from, block.end)) {
      const units =
        block.label && (standing.underOwner || this.official)
          ? unknownUnits(this.text, sentence, this.mentions.within(sentence), this.context)
          : [];
      const before = () => this.mentions.within({ start: block.start, end: sentence.start });
      const meant = antecedent(this.text.slice(sentence.start, sentence.end), before);
      const owners = meant ? [meant.body] : units;
      const told = owners.length > 0 ? { owners, support: [], underOwner: true } : standing;
      const start = meant ? sentence.start + meant.length : (units.at(-1)?.end ?? sentence.start);
      const spoken = this.readSentence(block, { ...sentence, start }, told);
      if (spoken) {
        standing = spoken;
        opening ??= spoken;
      } else if (!standing.underOwner) standing = NOBODY;
    }
    // The next paragraph goes on with whom this one was about, not with whom it happened to name last.
    this.carried = opening ?? (asksOfThings(words) ? this.carried : NOBODY);
    if (this.official && !instructs) this.instructing = instructed;
  }

  /** Reads one sentence; returns who the next sentence goes on speaking to, or null where this one told nobody anything. */
  private readSentence(block: Block, sentence: Range, standing: Standing): Standing | null {
    const words = this.text.slice(sentence.start, sentence.end);
    if (/^["“”]/u.test(words)) {
      const order = quotedOrder(this.text, sentence, block.end);
      return order && this.instructing ? this.readSentence(block, order, standing) : null;
    }
    if (isClosing(words) || isAside(words, this.official)) return null;
    const deadlines = findDeadlines(words, { issuedOn: this.day }).map((d) => ({
      ...d,
      start: d.start + sentence.start,
      end: d.end + sentence.start,
    }));
    if (isCompletionAlone(words, deadlines)) {
      this.complete(block, sentence, mainDeadline(deadlines));
      return standing;
    }
    if (isHandedUpAlone(words, deadlines) && this.complete(block, sentence, mainDeadline(deadlines))) return standing;
    const stated = this.instructing ? statedAct(this.text, sentence, this.mentions.within(sentence)) : null;
    if (stated) {
      const deadline = stated.act === 'cancels' ? null : mainDeadline(deadlines);
      const object = objectOf(this.text, this.blocks, block, sentence);
      this.found.push({ range: sentence, point: block.point, object, support: [], deadline, ...stated });
      return null;
    }
    let now: Standing = standing;
    let spoken = false;
    const parts: { assignment: Assignment; owners: string; counted: boolean; segments: Segment[] }[] = [];
    for (const range of clausesOf(this.text, sentence, (range) => this.mentions.within(range))) {
      const assignment = this.assignmentIn(range, now);
      if (!assignment) {
        if (!now.underOwner) now = NOBODY;
        continue;
      }
      assignment.lead = repeated(assignment.lead, now.owners);
      if (assignment.origin === 'carried') assignment.support = joined(assignment.support, now.support);
      else {
        const underOwner = now.underOwner && assignment.origin === 'subject' && now.owners.length === 0;
        now = { owners: assignment.lead, support: assignment.presides ? assignment.support : [], underOwner };
      }
      spoken = true;
      if (isAttitude(this.text.slice(assignment.action.start, assignment.action.end))) continue;
      const own = deadlines.filter((d) => d.start >= range.start && d.end <= range.end);
      const owners = assignment.lead.map((m) => m.id).join();
      const counted = isCounted(this.text, range.start);
      parts.push({ assignment, owners, counted, segments: segmentsOf(this.text, assignment.action, own) });
    }
    shareLastDeadline(this.text, parts);
    for (const { assignment, segments } of parts)
      for (const segment of segments) this.keep(block, sentence, assignment, segment);
    return spoken ? (now.underOwner ? now : { ...now, support: [] }) : null;
  }

  /** "Sở A lập đề án. Hoàn thành trước 30/5.": the deadline of the task in the sentence before, if that names none. */
  private complete(block: Block, sentence: Range, deadline: Deadline | null): boolean {
    const last = this.found.at(-1);
    if (!last || last.deadline || last.range.start < block.start) return false;
    last.deadline = deadline;
    last.range = { start: last.range.start, end: sentence.end };
    return true;
  }

  private keep(block: Block, sentence: Range, assignment: Assignment, segment: Segment): void {
    const range = { start: segment.start, end: segment.end };
    if ((this.text.slice(range.start, range.end).match(/[\p{L}\p{N}]+/gu) ?? []).length < 3) return;
    this.found.push({
      range,
      point: block.point,
      object: objectOf(this.text, this.blocks, block, sentence),
      lead: assignment.lead,
      support: assignment.support,
      deadline: segment.deadline,
    });
  }
}
