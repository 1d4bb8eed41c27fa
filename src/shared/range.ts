/** A stretch of a text: UTF-16 code units, `end` is exclusive. */
export type Range = { start: number; end: number };
