import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Database } from '../../database/database.ts';
import { restrictionMark } from '../../documents/secrecy-mark.ts';
import type { Why } from '../../model/guard.ts';
import type { Model } from '../../model/model.ts';
import { filled, promptNamed } from '../../model/prompts.ts';
import type { ProposedDirective } from '../directive.ts';
import { addDirectives } from '../document-store.ts';
import { merged } from './merged.ts';
import { Proposal, permitted } from './permitted.ts';
import { type Point, type PointedText, pointsOf } from './points.ts';
import {
  addDisagreements,
  countTry,
  finishRun,
  keepProposals,
  knownProposals,
  type Run,
  type RunEnd,
  standingIn,
  type VersionToRead,
  versionToRead,
  waitingRun,
} from './store.ts';
import { halved, type Window, windowsOf } from './windows.ts';

export type ProposeDeps = { db: Database; model: Model; now: () => number };

/** What a model is asked for about one window. */
export const Proposals = z.object({ tasks: z.array(Proposal) });

export type Proposed =
  /** Nothing waits for this version, or its words may not go to this model. */
  | { kind: 'nothing' }
  /** Parts have not been read; what was read is kept for the next time. */
  | { kind: 'unfinished'; why: Why | 'late' }
  | ({ kind: 'finished' } & RunEnd);

export type ProposeOptions = {
  /** No part is begun after this moment. */
  untilMs?: number;
  /** Within the transaction that keeps the proposals: whoever is told is told once. */
  onFinished?: (tx: Database, run: Run, end: RunEnd) => Promise<void>;
};

const TRIES = 4;
const LONGEST_WAIT_MS = 24 * 3600 * 1000;
/** The rules read sheets row by row; there is nothing between the rows. */
const SHEETS = ['xlsx', 'csv'];
const OPEN = ['draft', 'waiting', 'published'];

/**
 * Has a stored version read by the model, part by part, outside any transaction, and keeps what is permitted of it beside what the
 * rules read: as items that count for nothing until a person approves each. A model that fails leaves the draft as it is.
 */
export async function proposeDirectives(
  deps: ProposeDeps,
  versionId: number,
  options: ProposeOptions = {},
): Promise<Proposed> {
  const { db, model } = deps;
  const run = await waitingRun(db, versionId);
  const version = run && (await versionToRead(db, versionId));
  if (!run || !version) return { kind: 'nothing' };
  if (!OPEN.includes(version.state)) return closed(deps, run, 'given-up');
  if (!mayGo(deps, version)) return closed(deps, run, 'not-allowed');
  const source = { ...version, tables: [] };
  const document = pointsOf(source, { fileName: version.file, on: version.issuedOn });
  const windows = SHEETS.includes(version.format) ? [] : windowsOf(document);
  const answers: Answer[] = [];
  let missing: Why | 'late' | null = null;
  let read = 0;
  for (const window of windows) {
    if (options.untilMs !== undefined && deps.now() > options.untilMs) {
      missing = 'late';
      break;
    }
    const said = await saidOf(deps, run, document, window);
    answers.push(...said.answers);
    if (said.missing === null) read++;
    else missing = said.missing;
    if (missing === 'not-allowed' || missing === 'budget' || missing === 'resting') break;
  }
  if (missing === 'not-allowed' && answers.length === 0) return closed(deps, run, 'not-allowed');
  if (missing !== null && (await goesOn(deps, run, missing))) return { kind: 'unfinished', why: missing };
  const kept = answers.flatMap(({ point, proposal }) => permitted(proposal, point, document));
  const directives = kept.flatMap((one) => (one.kind === 'permitted' ? [one.directive] : []));
  const counts = { windows: windows.length, read, refused: kept.length - directives.length };
  const state = missing === null ? ('done' as const) : ('given-up' as const);
  const by = { model: model.name, promptHash: promptNamed('propose-tasks').hash };
  return db.transaction((tx) => keep(tx, deps, run, directives, { ...counts, state, ...by }, options));
}

/** Words that only the house may read go to no server outside it, whatever is allowed. */
function mayGo({ model }: ProposeDeps, { restricted, standing, text }: VersionToRead): boolean {
  return model.inside || (!restricted && standing !== 'draft' && restrictionMark(text) === null);
}

async function closed({ db, now }: ProposeDeps, run: Run, state: 'given-up' | 'not-allowed'): Promise<Proposed> {
  const end = { state, windows: 0, read: 0, added: 0, disagreements: 0, refused: 0 };
  await finishRun(db, run.id, end, new Date(now()).toISOString());
  return { kind: 'nothing' };
}

type Answer = { point: Point; proposal: Proposal };
type SaidOf = { answers: Answer[]; missing: Why | null };

/** What the model says of a window, from what is kept where it was asked before; of an answer that does not fit, of its halves. */
async function saidOf(deps: ProposeDeps, run: Run, document: PointedText, window: Window): Promise<SaidOf> {
  const whole = await ask(deps, run, window);
  if (whole.missing !== 'malformed') return whole;
  const said: SaidOf = { answers: [], missing: 'malformed' };
  for (const half of halved(document, window)) {
    const part = await ask(deps, run, half);
    said.answers.push(...part.answers);
    said.missing = part.missing;
    if (part.missing !== null) break;
  }
  return said;
}

async function ask({ db, model }: ProposeDeps, { committeeId }: Run, window: Window): Promise<SaidOf> {
  const prompt = filled(promptNamed('propose-tasks'), { points: window.text });
  const textHash = createHash('sha256').update(window.text).digest('hex');
  const key = { committeeId, textHash, promptHash: prompt.hash, model: model.name };
  const answers = (proposals: readonly Proposal[]) =>
    proposals.flatMap((proposal) => {
      const point = window.points[proposal.point - 1];
      return point ? [{ point, proposal }] : [];
    });
  const known = await knownProposals(db, key);
  if (known) return { answers: answers(known), missing: null };
  const said = await model.structured({ committeeId, prompt }, Proposals);
  if (said.kind === 'unavailable') return { answers: [], missing: said.why };
  await keepProposals(db, key, said.value.tasks);
  return { answers: answers(said.value.tasks), missing: null };
}

/** Whether what is missing is tried again: a few times, within a day. Waiting for a rest or a budget to end is no try. */
async function goesOn({ db, now }: ProposeDeps, run: Run, missing: Why | 'late'): Promise<boolean> {
  if (missing === 'not-allowed' || now() - Date.parse(run.recordedAt) > LONGEST_WAIT_MS) return false;
  if (missing !== 'failed' && missing !== 'malformed') return true;
  await countTry(db, run.id);
  return run.tries + 1 < TRIES;
}

type Kept = Pick<RunEnd, 'windows' | 'read' | 'refused' | 'state'> & { model: string; promptHash: string };

async function keep(
  tx: Database,
  { now }: ProposeDeps,
  { committeeId, versionId }: Run,
  directives: readonly ProposedDirective[],
  kept: Kept,
  { onFinished }: ProposeOptions,
): Promise<Proposed> {
  await tx.query('select id from committee where id = $1 for update', [committeeId]);
  // Another process may have read the same version meanwhile.
  const run = await waitingRun(tx, versionId, true);
  if (!run) return { kind: 'nothing' };
  const standing = await standingIn(tx, versionId);
  const { added, disagreements } = merged(standing, directives);
  const placed = added.map((d) => ({ ...d, ordinal: standing.findLast((s) => s.start <= d.start)?.ordinal ?? 0 }));
  await addDirectives(tx, committeeId, versionId, placed, { origin: 'model', promptHash: kept.promptHash });
  await addDisagreements(tx, committeeId, disagreements, kept);
  const { windows, read, refused, state } = kept;
  const end = { state, windows, read, refused, added: added.length, disagreements: disagreements.length };
  await finishRun(tx, run.id, end, new Date(now()).toISOString());
  await onFinished?.(tx, run, end);
  return { kind: 'finished', ...end };
}
