import type { Range } from '../shared/range.ts';
import type { DirectiveView, DocumentRef } from '../tasks/task-view.ts';

/** A verbatim stretch of a stored text that an answer rests on. `n` is the number shown in the answer's text. */
export type Citation = Range & {
  n: number;
  document: DocumentRef;
  quote: string;
  point: string | null;
  page: number | null;
};

export type Quotable = Omit<Citation, 'n'>;

/** Collects what an answer quotes; the same stretch is numbered once. */
export class Evidence {
  readonly citations: Citation[] = [];

  /** Returns the citation as it stands in the text: "[1]". */
  cite(source: Quotable): string {
    return `[${this.numberOf(source)}]`;
  }

  /** The number of the citation, a new one where the stretch was not cited before. */
  numberOf(source: Quotable): number {
    const known = this.citations.find(
      (c) => c.document.id === source.document.id && c.start === source.start && c.end === source.end,
    );
    if (known) return known.n;
    const n = this.citations.length + 1;
    this.citations.push({
      n,
      document: source.document,
      quote: source.quote,
      start: source.start,
      end: source.end,
      point: source.point,
      page: source.page,
    });
    return n;
  }

  citeDirective(directive: DirectiveView): string {
    return this.cite(directive);
  }
}
