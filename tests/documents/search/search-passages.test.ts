import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '../../../src/database/database.ts';
import { removePassageStatistics } from '../../../src/documents/search/index-passages.ts';
import { searchPassages } from '../../../src/documents/search/search-passages.ts';
import { itWithVector, openTestDatabase } from '../../support/database.ts';
import { found, newCommittee, store } from './support.ts';

const PUMPS = 'Sở Xây dựng chủ trì rà soát các trạm bơm tiêu úng, báo cáo trước ngày 15/9/2025.';
const LAND = 'Ủy ban nhân dân các xã đẩy nhanh giải phóng mặt bằng tuyến đê tả, hoàn thành trong quý III.';
const RECORDS = 'Sở Y tế triển khai hồ sơ sức khỏe điện tử (HSSKĐT) tại các trạm y tế xã.';
const MONEY = 'Sở Tài chính bố trí kinh phí sửa chữa hồ chứa trong dự toán năm 2026.';
const NUMBER = 'Thực hiện nghiêm Kế hoạch số 118/KH-BCĐ về phòng, chống thiên tai.';

let db: OpenDatabase;
let committee: number;

beforeAll(async () => {
  db = await openTestDatabase();
  committee = await newCommittee(db);
  await store(db, committee, { bodies: [PUMPS, LAND, RECORDS, MONEY, NUMBER] });
});
afterAll(() => db.close());

describe('searching passages', () => {
  itWithVector.each([
    ['tiến độ giải phóng mặt bằng tuyến đê', LAND],
    ['tien do giai phong mat bang tuyen de', LAND],
    ['tiến do giải phong mặt bang tuyến đê', LAND],
    ['GPMB đến đâu rồi', LAND],
    ['gpmb den dau roi', LAND],
    ['hssk điện tử ở trạm y tế', RECORDS],
    ['kinh phí hồ chứa', MONEY],
    ['118/KH-BCĐ', NUMBER],
    ['ke hoach 118 kh bcd', NUMBER],
    ['UBND xã', LAND],
  ])('finds for “%s” the passage that speaks of it', async (question, passage) => {
    expect((await found(db, committee, question))[0]).toBe(passage);
  });

  itWithVector(
    'finds by an abbreviation the passages that only have the long form, once a document has defined it',
    async () => {
      const own = await newCommittee(db);
      const spelt = 'Tổ công tác lưu vực sông họp giao ban hằng tuần.';
      await store(db, own, { bodies: [spelt, 'Sở Tài chính bố trí kinh phí.'] });
      expect(await found(db, own, 'TCTLVS họp khi nào')).not.toContain('Sở Tài chính bố trí kinh phí.');
      await store(db, own, { bodies: ['Thành lập Tổ công tác lưu vực sông (TCTLVS) trước 30/6.'] });
      expect(await found(db, own, 'tctlvs')).toContain(spelt);
    },
  );

  itWithVector(
    'finds nothing for words that no passage has, for no words at all, and in a committee without passages',
    async () => {
      expect(await found(db, committee, 'blockchain metaverse')).toEqual([]);
      expect(await found(db, committee, '?!')).toEqual([]);
      expect(await found(db, await newCommittee(db), 'trạm bơm')).toEqual([]);
    },
  );

  itWithVector('gives falling scores and no more hits than wanted', async () => {
    const hits = await searchPassages(db, { committeeId: committee, text: 'Sở các xã', versionIds: null, limit: 2 });
    expect(hits).toHaveLength(2);
    expect(hits[0]?.score).toBeGreaterThanOrEqual(hits[1]?.score ?? 0);
  });
});

describe('what a search may see', () => {
  itWithVector('is only the versions it was given, and never another committee’s', async () => {
    const other = await newCommittee(db);
    const theirs = await store(db, other, { bodies: [PUMPS] });
    const mine = await store(db, committee, { bodies: ['Trạm bơm Nam Đồng vận hành thử trong tháng 10.'] });
    expect(await found(db, committee, 'trạm bơm', { versionIds: [mine] })).toEqual([
      'Trạm bơm Nam Đồng vận hành thử trong tháng 10.',
    ]);
    expect(await found(db, committee, 'trạm bơm', { versionIds: [theirs] })).toEqual([]);
    expect(await found(db, committee, 'trạm bơm', { versionIds: [] })).toEqual([]);
  });

  itWithVector('includes a draft’s own words, though drafts are no part of the statistics', async () => {
    const draft = await store(db, committee, { bodies: ['Nạo vét kênh Tân Phú.'], publish: false });
    expect(await found(db, committee, 'nạo vét', { versionIds: [draft] })).toEqual(['Nạo vét kênh Tân Phú.']);
  });

  itWithVector('includes the title of a document, also where no passage repeats it', async () => {
    const own = await newCommittee(db);
    await store(db, own, { bodies: ['Giao Sở Tài chính thẩm định.'], context: 'Kết luận về chợ đầu mối' });
    await store(db, own, { bodies: ['Giao Sở Tài chính thẩm định lại.'], context: 'Kết luận về bến xe' });
    expect((await found(db, own, 'bến xe giao ai'))[0]).toBe('Giao Sở Tài chính thẩm định lại.');
  });
});

describe('the statistics of a committee', () => {
  const totals = (committeeId: number) =>
    db.query<{ what: string; n: number }>(
      `select 'passages' as what, passages as n from lex_stat where committee_id = $1
       union all select 'terms', sum(df)::int from term_df where committee_id = $1
       union all select 'pairs', sum(n)::int from syllable_bigram where committee_id = $1
       union all select 'short forms', sum(n)::int from learnt_abbreviation where committee_id = $1`,
      [committeeId],
    );
  const of = async (committeeId: number) => Object.fromEntries((await totals(committeeId)).map((r) => [r.what, r.n]));

  it('count every passage once with its title, over several batches, and let other work have its turn in between', async () => {
    const own = await newCommittee(db);
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    const bodies = Array.from({ length: 130 }, (_, i) => `Đoạn ${i} về đê`);
    await store(db, own, { bodies, context: 'Thông báo chung' });
    clearInterval(timer);
    expect(turns).toBeGreaterThan(3);
    // Title and body, 7 syllables, give 13 terms a field; accents are learnt from the body's 4 alone, its beginning included.
    expect(await of(own)).toEqual({ passages: 130, terms: 130 * 26, pairs: 130 * 4, 'short forms': null });
  });

  it('are as before when what was published is taken out again', async () => {
    const own = await newCommittee(db);
    await store(db, own, { bodies: [PUMPS], context: 'Thông báo 12' });
    const before = await of(own);
    const version = await store(db, own, { bodies: [LAND, RECORDS], context: 'Thông báo 13' });
    expect(await of(own)).not.toEqual(before);
    await db.transaction((tx) => removePassageStatistics(tx, own, version));
    const after = await of(own);
    expect({ ...after, 'short forms': after['short forms'] || null }).toEqual(before);
  });

  itWithVector(
    'are learnt from at once: accents of a new document’s words are put back in the next question',
    async () => {
      const own = await newCommittee(db);
      await store(db, own, { bodies: [PUMPS] });
      expect(await found(db, own, 'gach khong nung')).toEqual([]);
      await store(db, own, { bodies: ['Khuyến khích dùng gạch không nung.', 'Gạch lát, khong dấu.'] });
      expect((await found(db, own, 'gach khong nung'))[0]).toBe('Khuyến khích dùng gạch không nung.');
    },
  );

  itWithVector('never hold a term that a rolled-back publication would have added', async () => {
    const own = await newCommittee(db);
    await store(db, own, { bodies: [PUMPS] });
    const before = await of(own);
    await expect(
      db.transaction(async (tx) => {
        await store(tx, own, { bodies: [LAND] });
        await searchPassages(tx, { committeeId: own, text: 'giai phong', versionIds: null, limit: 3 });
        throw new Error('cancelled');
      }),
    ).rejects.toThrow('cancelled');
    expect(await of(own)).toEqual(before);
    expect(await found(db, own, 'giải phóng mặt bằng')).toEqual([]);
  });
});

describe('with a model’s vectors', () => {
  const embed = async (committeeId: number, vectors: Record<string, number[]>, model = 'tay') => {
    for (const [body, vector] of Object.entries(vectors))
      await db.query(
        `insert into passage_embedding (passage_id, model, embedding)
         select id, $3, $4::vector from passage where committee_id = $1 and body = $2`,
        [committeeId, body, model, `[${vector.join(',')}]`],
      );
  };

  itWithVector('a passage with other words but the same sense is found, and words still count', async () => {
    const own = await newCommittee(db);
    await store(db, own, { bodies: [PUMPS, LAND, MONEY] });
    await embed(own, { [PUMPS]: [1, 0, 0], [LAND]: [0, 1, 0], [MONEY]: [0, 0.2, 1] });
    const dense = { model: 'tay', vector: [0, 1, 0.1], weight: 0.6 };
    expect((await found(db, own, 'thu hồi đất', { dense }))[0]).toBe(LAND);
    expect((await found(db, own, 'trạm bơm tiêu úng', { dense: { ...dense, weight: 0.2 } }))[0]).toBe(PUMPS);
  });

  itWithVector(
    'only the asked model’s vectors, the given versions and the committee’s own passages take part',
    async () => {
      const own = await newCommittee(db);
      const version = await store(db, own, { bodies: [PUMPS] });
      await store(db, own, { bodies: [LAND] });
      await embed(own, { [PUMPS]: [1, 0], [LAND]: [0, 1] });
      await embed(own, { [PUMPS]: [1, 0, 0, 0] }, 'khac');
      const dense = { model: 'tay', vector: [0, 1], weight: 1 };
      expect(await found(db, own, 'xyz', { dense, versionIds: [version] })).toEqual([PUMPS]);
      expect(await found(db, own, 'xyz', { dense: { ...dense, model: 'chưa có' } })).toEqual([]);
    },
  );
});
