import type { SourceText } from '../source-text.ts';

/** Why a file was not read; each has its sentence in the message file. */
export type UnreadableReason =
  | 'empty'
  | 'too-large'
  | 'too-many-pages'
  | 'archive-too-large'
  | 'timed-out'
  | 'unknown-kind'
  | 'scan'
  | 'image'
  | 'encrypted'
  | 'damaged'
  | 'broken-font';

export type Reading = { kind: 'read'; source: SourceText } | { kind: 'unreadable'; reason: UnreadableReason };

/** What reading may cost at most. */
export type ReadLimits = { maxBytes: number; maxPages: number; maxExpandedBytes: number; timeoutMs: number };

export const READ_LIMITS: ReadLimits = {
  maxBytes: 50 * 1024 * 1024,
  maxPages: 2_000,
  maxExpandedBytes: 100 * 1024 * 1024,
  timeoutMs: 60_000,
};
