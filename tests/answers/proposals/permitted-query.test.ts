import { describe, expect, it } from 'vitest';
import { permittedQuery } from '../../../src/answers/proposals/permitted-query.ts';
import type { ProposedQuery } from '../../../src/answers/proposals/proposed-query.ts';
import { readQuestion } from '../../../src/answers/questions/read-question.ts';

const day = '2025-11-20';
const NOTHING: ProposedQuery = {
  kind: 'list',
  agencies: [],
  excluded: [],
  roles: [],
  from: null,
  to: null,
  undated: null,
  status: [],
  moved: null,
  lateDays: null,
  topic: null,
  document: null,
  code: null,
};

function permitted(text: string, proposed: Partial<ProposedQuery>) {
  const input = { text, day };
  return permittedQuery({ ...NOTHING, ...proposed }, readQuestion(input), input);
}

const QUESTION = 'bxd vs đống việc kè sông trước 31/12/2025 thế nào';

describe('what a model reads into a question', () => {
  it('is taken where the question says it: bodies, days, words, restored accents', () => {
    expect(
      permitted(QUESTION, { agencies: ['Bộ Xây dựng'], to: '2025-12-31', topic: 'kè sông', status: ['open'] }),
    ).toMatchObject({
      kind: 'list',
      agencies: [{ id: 'bo-xay-dung' }],
      due: { from: null, to: '2025-12-31', undated: null },
      topic: 'kè sông',
      status: ['open'],
    });
    expect(permitted('vu ke song sao roi nhi', { kind: 'status', topic: 'kè sông' })).toMatchObject({
      kind: 'status',
      topic: 'kè sông',
    });
  });

  it('may name the body that an unknown name begins like, and no other near one', () => {
    const text = 'bên Bộ Xây lắp còn nợ nhiệm vụ nào';
    expect(permitted(text, { agencies: ['Bộ Xây dựng'] })).toMatchObject({ agencies: [{ id: 'bo-xay-dung' }] });
    expect(permitted(text, { agencies: ['Bộ Tư pháp'] })).toBeNull();
    expect(permitted('Bộ Vũ trụ còn nợ nhiệm vụ nào', { agencies: ['Bộ Nội vụ'] })).toBeNull();
  });

  it.each<[string, Partial<ProposedQuery>]>([
    ['a body', { agencies: ['Bộ Công an'] }],
    ['a body that is left out', { excluded: ['Bộ Y tế'] }],
    ['a body that does not exist', { agencies: ['Bộ Vũ trụ'] }],
    ['a day', { to: '2025-12-30' }],
    ['a day at the other end', { from: '2024-01-01', to: '2025-12-31' }],
    ['a word of the subject', { topic: 'kè biển' }],
    ['an empty subject', { topic: ' ' }],
    ['a document', { document: '489/TB-VPCP' }],
    ['a session', { document: 'phiên họp thứ 3' }],
    ['a task', { code: 'NV-0003' }],
    ['a number of days', { lateDays: 45 }],
    ['a number of changes', { moved: 7 }],
    ['a refusal', { kind: 'unsupported' }],
    ['a call for help', { kind: 'help' }],
  ])('is dropped whole where it invents %s', (_, invented) => {
    expect(permitted(QUESTION, invented)).toBeNull();
  });

  it('may name a document and a task that stand in the question', () => {
    expect(permitted('nv 12 trong 489/TB-VPCP ra răng', { kind: 'status', code: 'NV-0012' })).toMatchObject({
      code: 'NV-0012',
    });
    expect(permitted('trong 489/TB-VPCP ra răng', { kind: 'document', document: '489/tb-vpcp' })).toMatchObject({
      kind: 'document',
    });
    expect(permitted('trong 1489/TB-VPCP ra răng', { kind: 'document', document: '489/TB-VPCP' })).toBeNull();
  });

  it('keeps filters to the kinds that have them', () => {
    expect(
      permitted(QUESTION, { kind: 'passages', agencies: ['Bộ Xây dựng'], roles: ['lead'], status: ['done'] }),
    ).toMatchObject({ kind: 'passages', agencies: [], roles: [], status: [] });
  });
});
