import type { Mention } from '../agencies/agency.ts';
import type { Range } from '../shared/range.ts';

/** The mentions of a text by range; a text is read in order, so each search goes on from where the last one stopped. */
export class MentionWindow {
  readonly #mentions: readonly Mention[];
  #next = 0;

  constructor(mentions: readonly Mention[]) {
    this.#mentions = mentions;
  }

  within(range: Range): Mention[] {
    while (this.#next > 0 && (this.#mentions[this.#next - 1] as Mention).start >= range.start) this.#next--;
    while (this.#next < this.#mentions.length && (this.#mentions[this.#next] as Mention).start < range.start)
      this.#next++;
    const inside: Mention[] = [];
    for (let i = this.#next; i < this.#mentions.length && (this.#mentions[i] as Mention).end <= range.end; i++)
      inside.push(this.#mentions[i] as Mention);
    return inside;
  }
}
