export type TaskState = 'open' | 'in_progress' | 'submitted' | 'reported_done' | 'done' | 'cancelled';

/** Nothing happens to a task without somebody who did it, when, and, where a person decides, why. */
export type Authored = { by: string; on: string; at: string; reason: string | null };

/** What can happen to a task, or to one agency's part of a collective one. */
export type TaskEvent = Authored &
  (
    | { kind: 'reported'; state: 'in-progress' | 'submitted' | 'reported-done' | 'no-change' }
    /** `evidence`: a product document with number and date. */
    | { kind: 'done'; evidence: boolean }
    | { kind: 'returned' | 'asked-again' | 'reopened' | 'stopped' }
    | { kind: 'extension-asked' | 'extension-granted' | 'extension-refused' | 'due-corrected'; to: string | null }
  );

export type StateRefusal =
  | 'no-author'
  | 'no-reason'
  | 'no-date'
  | 'nothing-reported'
  | 'already-done'
  | 'already-stopped'
  | 'not-done';

export type Transition = { state: TaskState } | { refused: StateRefusal };

/** What is decided must say why; a completion may rest on a document instead. */
function lacksReason(event: TaskEvent): boolean {
  if (event.kind === 'reported' || event.kind === 'extension-asked') return false;
  return !(event.kind === 'done' && event.evidence) && !event.reason?.trim();
}

/**
 * The state after an event, or why it may not happen. An agency moves its own work up to "reported done"; only a decision makes
 * it done, gives it back or opens it again. What is asked for changes nothing.
 */
export function transition(state: TaskState, event: TaskEvent): Transition {
  if (!event.by.trim() || !event.on || !event.at) return { refused: 'no-author' };
  if (lacksReason(event)) return { refused: 'no-reason' };
  switch (event.kind) {
    case 'reopened':
      return state === 'done' || state === 'cancelled' ? { state: 'in_progress' } : { refused: 'not-done' };
    case 'asked-again':
    case 'returned':
      if (state === 'done') return { refused: 'already-done' };
      if (state === 'cancelled') return { refused: 'already-stopped' };
      if (state === 'open' || (event.kind === 'returned' && state === 'in_progress'))
        return { refused: 'nothing-reported' };
      return { state: event.kind === 'returned' ? 'in_progress' : state };
    default:
      if (state === 'done') return { refused: 'already-done' };
      if (state === 'cancelled') return { refused: 'already-stopped' };
      return openTransition(state, event);
  }
}

type OpenState = Exclude<TaskState, 'done' | 'cancelled'>;

function openTransition(state: OpenState, event: TaskEvent): Transition {
  switch (event.kind) {
    case 'reported':
      return { state: REPORTED[event.state] ?? (state === 'open' ? 'in_progress' : state) };
    case 'done':
      return { state: 'done' };
    case 'stopped':
      return { state: 'cancelled' };
    case 'extension-asked':
    case 'extension-granted':
    case 'due-corrected':
      return event.to ? { state } : { refused: 'no-date' };
    default:
      return { state };
  }
}

/** "Chưa có gì mới" is information, and leaves the state as it is. */
const REPORTED: Record<'in-progress' | 'submitted' | 'reported-done' | 'no-change', TaskState | null> = {
  'in-progress': 'in_progress',
  submitted: 'submitted',
  'reported-done': 'reported_done',
  'no-change': null,
};

/** The state after what happened, in the order in which it took effect. What was not allowed changes nothing. */
export function stateAfter(events: readonly TaskEvent[], from: TaskState = 'open'): TaskState {
  let state = from;
  for (const event of [...events].sort(byEffect)) {
    const next = transition(state, event);
    if ('state' in next) state = next.state;
  }
  return state;
}

function byEffect(a: Authored, b: Authored): number {
  return a.on.localeCompare(b.on) || Date.parse(a.at) - Date.parse(b.at);
}

const RANK: Record<TaskState, number> = {
  open: 0,
  in_progress: 1,
  submitted: 2,
  reported_done: 3,
  done: 4,
  cancelled: 5,
};

/** The state of a whole whose parts stand so: as far as the part that is furthest behind, begun as soon as one part is. */
export function stateOfWhole(parts: readonly TaskState[]): TaskState {
  const behind = parts.reduce<TaskState>((least, s) => (RANK[s] < RANK[least] ? s : least), parts[0] ?? 'open');
  return behind === 'open' && parts.some((s) => s !== 'open') ? 'in_progress' : behind;
}
