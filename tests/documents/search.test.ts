import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '../../src/database/database.ts';
import { definedPairs, longForms } from '../../src/documents/search/abbreviations.ts';
import {
  addPassageStatistics,
  addPassages,
  removePassageStatistics,
} from '../../src/documents/search/index-passages.ts';
import { restorerOf } from '../../src/documents/search/restorer.ts';
import { combine, searchPassages } from '../../src/documents/search/search-passages.ts';
import { DIMENSIONS, passageWeights, sparseLiteral, termIndex, tokens } from '../../src/documents/search/terms.ts';
import { fold } from '../../src/shared/text.ts';
import { itWithVector, openTestDatabase } from '../support/database.ts';

const BODIES = [
  'Sở Y tế rà soát trạm y tế xã vùng lũ, lập danh sách thiết bị hỏng',
  'Ủy ban nhân dân (UBND) tỉnh công khai giá đất tại các khu tái định cư',
  'Bộ Xây dựng ban hành quy chuẩn thoát nước đô thị theo Nghị định 15/2023/NĐ-CP',
  'Kho bạc thanh toán vốn đầu tư công cho các chủ đầu tư',
];

describe('search', () => {
  let db: OpenDatabase;
  let committeeId: number;
  let versionId: number;
  beforeAll(async () => {
    db = await openTestDatabase();
    [{ id: committeeId }] = (await db.query<{ id: number }>(
      `insert into committee (name) values ('Ban tìm kiếm') returning id`,
    )) as [{ id: number }];
    const [{ id: documentId }] = (await db.query<{ id: number }>(
      'insert into document (committee_id) values ($1) returning id',
      [committeeId],
    )) as [{ id: number }];
    [{ id: versionId }] = (await db.query<{ id: number }>(
      `insert into document_version (document_id, committee_id, ordinal, file_name, bytes, sha256, format, text, head, issued_on, standing, state) values ($1, $2, 1, 'a', '', 'a', 'txt', '', '{}', '2025-01-01', 'official', 'draft') returning id`,
      [documentId, committeeId],
    )) as [{ id: number }];
    await addPassages(
      db,
      { committeeId, versionId, context: '' },
      BODIES.map((body) => ({ start: 0, end: body.length, point: null, page: null, body })),
    );
    await db.transaction((tx) => addPassageStatistics(tx, committeeId, versionId));
  });
  afterAll(() => db.close());
  const best = async (text: string, versionIds: number[] | null = null) => {
    const [hit] = await searchPassages(db, { committeeId, text, versionIds, limit: 3 });
    const [row] = hit
      ? await db.query<{ ordinal: number }>('select ordinal from passage where id = $1', [hit.passageId])
      : [];
    return row?.ordinal ?? null;
  };

  itWithVector('finds the passage by its words, with accents, without, and by a document number', async () => {
    expect(await best('trạm y tế vùng lũ')).toBe(0);
    expect(await best('tram y te vung lu')).toBe(0);
    expect(await best('15/2023/NĐ-CP')).toBe(2);
    expect(await best('tái định cư')).toBe(1);
  });
  itWithVector('reads abbreviations, those a document defines too', async () => {
    expect(await best('đtc')).toBe(3);
    expect(definedPairs('theo đề nghị của Ủy ban nhân dân (UBND) tỉnh')).toEqual([['ubnd', 'ủy ban nhân dân']]);
    expect(longForms(['csdl', 'abc'])).toEqual(['cơ sở dữ liệu']);
  });
  itWithVector('stays inside the documents it may read', async () => {
    expect(await best('trạm y tế', [versionId + 1])).toBeNull();
  });
  it('puts accents back from the indexed passages alone, and keeps those typed', () => {
    const counts = new Map<string, Map<string, number>>();
    for (const body of BODIES) {
      let prev = '';
      for (const w of tokens(body)) {
        const next = counts.get(prev) ?? new Map<string, number>();
        next.set(w, (next.get(w) ?? 0) + 1);
        counts.set(prev, next);
        prev = w;
      }
    }
    expect(restorerOf(counts).restore(['tram', 'y', 'te', 'vùng', 'lu'])).toEqual(['trạm', 'y', 'tế', 'vùng', 'lũ']);
  });
  it('takes a version out of its statistics as it put it in', async () => {
    const undone = db.transaction(async (tx) => {
      await removePassageStatistics(tx, committeeId, versionId);
      expect(await tx.query('select 1 from term_df where committee_id = $1 and df <> 0', [committeeId])).toEqual([]);
      throw new Error('undo');
    });
    await expect(undone).rejects.toThrow('undo');
  });
  it('weighs terms by place in the vector that never changes', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...tokens(BODIES.join(' '))), { minLength: 1, maxLength: 40 }), (words) => {
        const literal = sparseLiteral(passageWeights(words.join(' ')));
        const indexes = literal
          .slice(1, literal.indexOf('}'))
          .split(',')
          .map((e) => Number(e.split(':')[0]));
        expect(indexes.every((n, i) => n >= 1 && n <= DIMENSIONS && (i === 0 || n > (indexes[i - 1] as number)))).toBe(
          true,
        );
      }),
    );
    expect(termIndex('folded', fold('trạm'))).toBe(termIndex('folded', 'tram'));
    expect(termIndex('folded', 'tram')).not.toBe(termIndex('accented', 'tram'));
  });
  it('adds a model’s side by weighted normalised scores', () => {
    const hit = (passageId: number, score: number) => ({ passageId, versionId: 1, score });
    expect(combine([hit(1, 10), hit(2, 2)], [hit(2, 0.9), hit(3, 0.1)], 0.6).map((h) => h.passageId)).toEqual([
      2, 1, 3,
    ]);
  });
});
