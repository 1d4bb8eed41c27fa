/** What an accepted dispute asks for, once it was read back: the tasks made one, or the task's wording. */
export type DisputeAction = { do: 'dispute'; code: string; reason: string } & (
  | { step: 'merge'; into: string }
  | { step: 'reword'; title: string }
);

/** The next message names what the dispute left open. */
export type DisputeContext = { disputed?: { code: string; kind: 'merge' | 'wording'; reason: string } };
