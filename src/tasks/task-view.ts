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
  id: number;
  agencyId: string;
  state: 'in-progress' | 'submitted' | 'reported-done' | 'no-change';
  percent: number | null;
  text: string | null;
  productKind: string | null;
  productNumber: string | null;
  productDate: string | null;
  expectedOn: string | null;
  effectiveOn: string;
  recordedAt: string;
  /** The agency's name. */
  by: string;
  papers: PaperView[];
};

/** A paper that a report rests on: the agency's signed letter, or what was sent with the report. */
export type PaperView = {
  id: number;
  kind: 'letter' | 'evidence';
  paperKind: string | null;
  number: string | null;
  date: string | null;
  file: string;
};

export type ConfirmationView = {
  id: number;
  /** Null: the whole task; otherwise one agency's part of it. */
  agencyId: string | null;
  decision: 'done' | 'returned' | 'asked-again' | 'reopened' | 'stopped';
  doneOn: string | null;
  productKind: string | null;
  productNumber: string | null;
  reason: string | null;
  effectiveOn: string;
  recordedAt: string;
  by: string;
};

/** A date asked for, granted, refused or corrected. `document` is in the register, `documentNumber` is as it was named. */
export type ExtensionView = {
  id: number;
  agencyId: string | null;
  agencyName: string | null;
  kind: 'asked' | 'granted' | 'refused' | 'corrected';
  to: string | null;
  reason: string | null;
  askedId: number | null;
  document: DocumentRef | null;
  documentNumber: string | null;
  effectiveOn: string;
  recordedAt: string;
  by: string;
};

/** A difficulty an agency reported; open until answered. */
export type ObstacleView = {
  id: number;
  agencyId: string;
  agencyName: string;
  kind: string;
  text: string;
  effectiveOn: string;
  decision: 'answered' | 'escalated' | null;
  answer: string | null;
  decidedOn: string | null;
};

/** An agency asks for another lead, wording, date, for merging or stopping; it changes nothing by itself. */
export type RequestView = {
  id: number;
  agencyId: string;
  agencyName: string;
  kind: 'lead' | 'wording' | 'date' | 'merge' | 'stop';
  text: string;
  effectiveOn: string;
  decision: 'accepted' | 'refused' | null;
};

/** A task given to other owners by a person, with the reason or document it rests on. */
export type ReassignmentView = {
  lead: OwnerView[];
  support: OwnerView[];
  reason: string;
  effectiveOn: string;
  by: string;
};

/** A reminder letter to an agency that named the task, issued under its number. */
export type ReminderView = { agencyId: string; agencyName: string; number: string; issuedOn: string };

/** A task as known for one day: its directives in effect order and what was reported, asked and decided. */
export type TaskView = {
  id: number;
  code: string;
  aliases: string[];
  directives: DirectiveView[];
  reports: ReportView[];
  confirmations: ConfirmationView[];
  extensions: ExtensionView[];
  obstacles: ObstacleView[];
  requests: RequestView[];
  reassignments: ReassignmentView[];
  reminders: ReminderView[];
  /** When the secretariat looks at a task without a deadline; never shown to an agency. */
  tracking: { date: string; rhythm: 'weekly' | 'monthly' | 'quarterly' } | null;
  /** Codes of tasks this one may continue; no person has decided. */
  doubts: string[];
};
