/** A stretch of a text: UTF-16 code units, `end` is exclusive. */
export type Range = { start: number; end: number };

/** Whether a range touches one of `sorted`, which stand in order and apart; by halving, since a text may hold thousands of tables. */
export function touching(sorted: readonly Range[]): (range: Range) => boolean {
  return ({ start, end }) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as Range).end > start) high = middle;
      else low = middle + 1;
    }
    const first = sorted[low];
    return first !== undefined && first.start < end;
  };
}
