import type { SecrecyMark } from '../secrecy-mark.ts';
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

export type Reading =
  | { kind: 'read'; source: SourceText }
  | { kind: 'unreadable'; reason: UnreadableReason }
  /** Found while pages were read from pictures; the rest was not looked at. */
  | { kind: 'secret'; mark: SecrecyMark };

/** Told which page of how many is being read, again and again while it is. */
export type OnPage = (page: number, pages: number) => void;

/** What reading may cost at most. `timeoutMs`: for a file of text, or without a sign from one page of a scan. */
export type ReadLimits = {
  maxBytes: number;
  maxPages: number;
  maxScanPages: number;
  maxExpandedBytes: number;
  timeoutMs: number;
};

export const READ_LIMITS: ReadLimits = {
  maxBytes: 50 * 1024 * 1024,
  maxPages: 2_000,
  // A page takes two to three seconds.
  maxScanPages: 400,
  maxExpandedBytes: 100 * 1024 * 1024,
  timeoutMs: 60_000,
};
