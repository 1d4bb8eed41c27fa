import type { Standing } from '../documents/head.ts';

/** The one shape in which a document is named to the outside (command line, answers, channels). */
export type DocumentRef = { id: number; number: string | null; title: string | null; date: string; file: string };

export type OwnerView = { id: string; name: string };

/** One directive as the register holds it, with the document that gives it. Offsets are UTF-16 units into the stored text. */
export type DirectiveView = {
  id: number;
  versionId: number;
  document: DocumentRef;
  standing: Standing;
  restricted: boolean;
  relation: 'assigns' | 'continues' | 're-assigns' | 'cancels' | 'says-done';
  quote: string;
  start: number;
  end: number;
  point: string | null;
  page: number | null;
  title: string;
  object: string;
  lead: OwnerView[];
  support: OwnerView[];
  collective: boolean;
  due: string | null;
  dueKind: string | null;
  duePhrase: string | null;
  reviewed: boolean;
};

export type ReportView = {
  agencyId: string;
  state: 'in-progress' | 'submitted' | 'reported-done' | 'no-change';
  percent: number | null;
  text: string | null;
  productNumber: string | null;
  productDate: string | null;
  effectiveOn: string;
  recordedAt: string;
  by: string;
};

export type ConfirmationView = {
  agencyId: string | null;
  decision: 'done' | 'returned' | 'reopened';
  doneOn: string | null;
  effectiveOn: string;
  recordedAt: string;
  by: string;
};

/** A task as known for one day: its directives in effect order and what was reported and decided. */
export type TaskView = {
  id: number;
  code: string;
  aliases: string[];
  directives: DirectiveView[];
  reports: ReportView[];
  confirmations: ConfirmationView[];
  /** Codes of tasks this one may continue; no person has decided. */
  doubts: string[];
};
