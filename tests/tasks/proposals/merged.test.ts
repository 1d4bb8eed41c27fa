import { describe, expect, it } from 'vitest';
import type { ProposedDirective } from '../../../src/tasks/directive.ts';
import { merged, type Standing } from '../../../src/tasks/proposals/merged.ts';

const standing = (over: Partial<Standing> = {}): Standing => ({
  ...{ id: 1, start: 100, end: 160, leadIds: ['bo-y-te'], supportIds: [], due: '2025-12-15', settled: false },
  ...over,
});
const seen = (over: Partial<ProposedDirective> = {}): ProposedDirective => ({
  ...{ quote: 'lập danh sách', start: 100, end: 160, point: 'điểm 1', page: null, title: 'Lập danh sách', object: '' },
  ...{ lead: ['Bộ Y tế'], leadIds: ['bo-y-te'], support: [], supportIds: [], collective: false },
  ...{ due: '2025-12-15', dueKind: 'by', duePhrase: 'đến 15/12/2025', unclear: [], act: 'assigns' },
  ...over,
});

describe('what a model proposes, held against what the rules read', () => {
  it('is the same task where words, owner and day are the same', () => {
    expect(merged([standing()], [seen({ start: 90, end: 150 })])).toEqual({ added: [], disagreements: [], agreed: 1 });
  });

  it('is new where nothing stands, once', () => {
    const one = seen({ start: 200, end: 260 });
    const shorter = seen({ start: 210, end: 240 });
    expect(merged([standing()], [shorter, one])).toEqual({ added: [one], disagreements: [], agreed: 0 });
  });

  it.each([
    ['another lead', { leadIds: ['bo-tai-chinh'] }, ['lead']],
    ['a lead more', { leadIds: ['bo-y-te', 'bo-tai-chinh'] }, ['lead']],
    ['a helper the rules did not read', { supportIds: ['bo-tai-chinh'] }, ['support']],
    ['another day', { due: '2025-12-20' }, ['due']],
  ] as const)('changes nothing and is told beside the item where it has %s', (_, over, about) => {
    const other = seen(over as Partial<ProposedDirective>);
    expect(merged([standing()], [other])).toEqual({
      added: [],
      disagreements: [{ id: 1, about: [...about], seen: other }],
      agreed: 0,
    });
  });

  it('does not contradict by what it leaves out', () => {
    const rules = standing({ supportIds: ['bo-tai-chinh'] });
    expect(merged([rules], [seen({ due: null, dueKind: null, duePhrase: null })])).toMatchObject({ agreed: 1 });
  });

  it('agrees with the one of several that it is about', () => {
    const both = [standing(), standing({ id: 2, start: 170, end: 220, leadIds: ['bo-noi-vu'], due: null })];
    expect(merged(both, [seen({ end: 220 })])).toMatchObject({ agreed: 1, disagreements: [] });
  });

  it('adds nothing where a person has decided, whatever was decided', () => {
    const decided = [standing({ settled: true })];
    expect(merged(decided, [seen({ leadIds: ['bo-tai-chinh'] })])).toEqual({ added: [], disagreements: [], agreed: 0 });
  });
});
