import type { Entity } from './types.ts';

export interface Span {
  text: string;
  /** Where it ends in the whole text. */
  end: number;
  /** Entities over all of the text, outermost first. */
  over: Entity[];
}

/** Cuts a text where any entity begins or ends, so that overlapping ones can be shown. */
export function spansOf(text: string, entities: Entity[]): Span[] {
  const cuts = new Set([0, text.length, ...entities.flatMap(({ offset, length }) => [offset, offset + length])]);
  const at = [...cuts].filter((cut) => cut >= 0 && cut <= text.length).sort((a, b) => a - b);
  return at.slice(0, -1).map((start, index) => {
    const end = at[index + 1] as number;
    const over = entities.filter(({ offset, length }) => offset <= start && offset + length >= end);
    return { text: text.slice(start, end), end, over: over.sort((a, b) => b.length - a.length) };
  });
}
