import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../../src/app.ts';
import { newerPassages, olderIndexes, renewIndexes } from '../../../src/documents/search/renew-index.ts';
import { lexVector, RECIPE_VERSION } from '../../../src/documents/search/terms.ts';
import { withdrawDocument } from '../../../src/tasks/publish.ts';
import { ingestText, newCommittee, notice, openTestApp, SECRETARY } from '../../support/app.ts';

describe('the search index', () => {
  let app: App;
  let committeeId: number;
  beforeAll(async () => {
    app = await openTestApp();
    committeeId = await newCommittee(app, 'Ban thủy lợi');
    const points = Array.from({ length: 60 }, (_, i) => `Bộ Y tế (BYT) lập danh sách trạm y tế số ${i}.`);
    await ingestText(app, committeeId, 'a.txt', notice('1/TB-VPCP', '2025-07-05', points));
    await ingestText(app, committeeId, 'b.txt', notice('2/TB-VPCP', '2025-08-05', ['Bộ Tài chính bố trí vốn.']));
    await ingestText(app, committeeId, 'c.txt', notice('3/TB-VPCP', '2025-09-05', ['Bộ Nội vụ soát biên chế.']), {
      publish: null,
    });
    const [second] = await app.db.query<{ id: number }>(
      `select document_id as id from document_version where number = '2/TB-VPCP'`,
    );
    await withdrawDocument(app.db, committeeId, second?.id ?? 0, '2025-11-01', SECRETARY, 'ban hành nhầm');
  });
  afterAll(() => app.close());

  /** All that a search uses; a count of nothing is as good as none. */
  const index = async () => [
    await app.db.query('select id, term_count, lex::text, recipe from passage order by id'),
    await app.db.query('select h, df from term_df where df <> 0 order by h'),
    await app.db.query(
      'select prev, next, n from syllable_bigram where n <> 0 order by prev collate "C", next collate "C"',
    ),
    await app.db.query('select short, long, n from learnt_abbreviation where n <> 0 order by short collate "C"'),
    await app.db.query('select passages from lex_stat'),
  ];
  const makeOld = async () => {
    await app.db.query(`update passage set recipe = 0, term_count = 0, lex = '{1:1}/1000000000'`);
    await app.db.query('update term_df set h = h - 1');
    await app.db.query('update lex_stat set passages = 7');
  };

  it('made by an older recipe is found, and made anew exactly as today’s would be', async () => {
    const before = await index();
    const told: unknown[] = [];
    await renewIndexes(app.db, (state) => told.push(state));
    expect(told).toEqual([]);
    await makeOld();
    const [{ revision }] = (await app.db.query('select revision from lex_stat')) as [{ revision: number }];
    await renewIndexes(app.db, (state) => told.push(state));
    const [passages] = before as [unknown[]];
    expect(told).toEqual([{ committeeId, committee: 'Ban thủy lợi', passages: passages.length }]);
    expect(await index()).toEqual(before);
    const [after] = await app.db.query<{ revision: number }>('select revision from lex_stat');
    expect(after?.revision).toBeGreaterThan(revision);
    expect(await olderIndexes(app.db)).toEqual([]);
  });

  it('is the old one still where renewing it was cut short, and is renewed the next time', async () => {
    const before = await index();
    await makeOld();
    const old = await index();
    const cut = app.db.transaction(async (tx) => {
      await renewIndexes(tx, () => undefined);
      throw new Error('cut short');
    });
    await expect(cut).rejects.toThrow('cut short');
    expect(await index()).toEqual(old);
    await renewIndexes(app.db, () => undefined);
    expect(await index()).toEqual(before);
  });

  it('made by a newer program is left alone and reported', async () => {
    await app.db.query('update passage set recipe = $1', [RECIPE_VERSION + 1]);
    await renewIndexes(app.db, () => expect.unreachable());
    expect(await newerPassages(app.db)).toBeGreaterThan(60);
  });

  it('has a recipe whose number changes with what it gives', () => {
    const text = 'Sở Y tế rà soát trạm y tế; hoàn thành trước 15/9/2025 theo Quyết định số 118/QĐ-UBND';
    const weights = createHash('sha256').update(lexVector(text)).digest('hex').slice(0, 12);
    expect({ recipe: RECIPE_VERSION, weights }).toEqual({ recipe: 1, weights: '3a97427431ca' });
  });
});
