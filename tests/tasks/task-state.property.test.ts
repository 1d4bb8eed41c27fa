import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type StateRefusal,
  stateAfter,
  stateOfWhole,
  type TaskEvent,
  type TaskState,
  transition,
} from '../../src/tasks/task-state.ts';

const STATES: TaskState[] = ['open', 'in_progress', 'submitted', 'reported_done', 'done', 'cancelled'];
const authored = { by: 'Thư ký', on: '2026-11-20', at: '2026-11-20T02:00:00Z', reason: 'theo biên bản' };

const author = fc.record({
  by: fc.constantFrom('Bộ Xây dựng', 'Thư ký', ' '),
  on: fc.constantFrom('2026-11-20', '2026-11-21', ''),
  at: fc.constantFrom('2026-11-20T02:00:00Z', '2026-11-21T02:00:00Z'),
  reason: fc.constantFrom('theo biên bản', ' ', null),
});
const what = fc.oneof(
  fc.record({
    kind: fc.constant('reported' as const),
    state: fc.constantFrom('in-progress', 'submitted', 'reported-done', 'no-change' as const),
  }),
  fc.record({ kind: fc.constant('done' as const), evidence: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('returned', 'asked-again', 'reopened', 'stopped' as const) }),
  fc.record({
    kind: fc.constantFrom('extension-asked', 'extension-granted', 'extension-refused', 'due-corrected' as const),
    to: fc.constantFrom('2026-12-15', null),
  }),
);
const event = fc.tuple(author, what).map(([a, w]) => ({ ...a, ...w }) as TaskEvent);
const events = fc.array(event, { maxLength: 25 });

/** Every state a sequence passes through, with the event that led there. */
function steps(sequence: TaskEvent[]) {
  const passed: { from: TaskState; to: TaskState; event: TaskEvent }[] = [];
  let state: TaskState = 'open';
  for (const e of sequence) {
    const next = transition(state, e);
    if (!('state' in next)) continue;
    passed.push({ from: state, to: next.state, event: e });
    state = next.state;
  }
  return passed;
}

describe('whatever happens to a task', () => {
  it('it is in one of the six states', () => {
    fc.assert(fc.property(events, (all) => STATES.includes(stateAfter(all))));
  });
  it('nothing is done but by a decision that rests on a document or a reason', () => {
    fc.assert(
      fc.property(events, (all) =>
        steps(all)
          .filter((s) => s.to === 'done' && s.from !== 'done')
          .every(({ event: e }) => e.kind === 'done' && (e.evidence || (e.reason ?? '').trim() !== '')),
      ),
    );
  });
  it('no report moves what is done or stopped', () => {
    fc.assert(
      fc.property(events, (all) =>
        steps(all)
          .filter((s) => s.from === 'done' || s.from === 'cancelled')
          .every(({ event: e }) => e.kind === 'reopened'),
      ),
    );
  });
  it('every change has an author and a time, and a decision a reason', () => {
    fc.assert(
      fc.property(events, (all) =>
        steps(all).every(
          ({ event: e }) =>
            e.by.trim() !== '' &&
            e.on !== '' &&
            (e.kind === 'reported' ||
              e.kind === 'extension-asked' ||
              (e.kind === 'done' && e.evidence) ||
              (e.reason ?? '').trim() !== ''),
        ),
      ),
    );
  });
  it('an extension asked, granted or refused moves no state', () => {
    fc.assert(
      fc.property(events, (all) =>
        steps(all)
          .filter(({ event: e }) => e.kind.startsWith('extension') || e.kind === 'due-corrected')
          .every((s) => s.from === s.to),
      ),
    );
  });
  it('a whole is as far as its last part', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STATES), { minLength: 1 }), (parts) => {
        const whole = stateOfWhole(parts);
        expect(whole === 'done').toBe(parts.includes('done') && parts.every((s) => s === 'done' || s === 'cancelled'));
      }),
    );
  });
});

describe('what is not allowed says why', () => {
  const refused = (state: TaskState, e: Partial<TaskEvent> & Pick<TaskEvent, 'kind'>): StateRefusal | null => {
    const next = transition(state, { ...authored, ...e } as TaskEvent);
    return 'refused' in next ? next.refused : null;
  };
  it.each<[string, TaskState, Partial<TaskEvent> & Pick<TaskEvent, 'kind'>, StateRefusal]>([
    ['a report on what is done', 'done', { kind: 'reported', state: 'in-progress' }, 'already-done'],
    ['giving back what nobody reported', 'open', { kind: 'returned' }, 'nothing-reported'],
    ['giving back without a reason', 'reported_done', { kind: 'returned', reason: '' }, 'no-reason'],
    [
      'confirming with neither document nor reason',
      'reported_done',
      { kind: 'done', evidence: false, reason: null },
      'no-reason',
    ],
    ['confirming twice', 'done', { kind: 'done', evidence: true }, 'already-done'],
    ['opening again what is open', 'in_progress', { kind: 'reopened' }, 'not-done'],
    ['an extension without a date', 'open', { kind: 'extension-granted', to: null }, 'no-date'],
    ['an extension of a stopped task', 'cancelled', { kind: 'extension-asked', to: '2026-12-15' }, 'already-stopped'],
  ])('%s', (_, state, e, why) => {
    expect(refused(state, e)).toBe(why);
  });
});
