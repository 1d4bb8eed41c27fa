import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAskedAgencies } from '../../src/agencies/asked-agency.ts';
import { findMentions } from '../../src/agencies/mentions.ts';
import { AGENCIES, agencyById, existsOn, nameOn } from '../../src/agencies/register.ts';
import { idOn, SPELLINGS } from '../../src/agencies/spellings.ts';

const DAYS = ['2024-06-01', '2025-02-10', '2025-05-01', '2025-11-15', '2026-03-02'];
const dayOf = (id: string) => DAYS.find((day) => existsOn(agencyById(id) as (typeof AGENCIES)[number], day)) as string;
const named = AGENCIES.filter((agency) => agency.kind !== 'province');
const spelt = [...SPELLINGS].flatMap(([spelling, ids]) => ids.map((id) => ({ spelling, id })));
const provinces = AGENCIES.filter((agency) => agency.kind === 'province');

/** Takes the marks off some syllables: what half-accented typing looks like. */
const withoutMarks = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');

describe('every spelling of every agency', () => {
  test('is found in a document of a day on which the agency exists', () => {
    for (const { spelling, id } of spelt) {
      const on = dayOf(id);
      const wanted = idOn(SPELLINGS.get(spelling) as string[], on);
      const text = `Giao ${spelling} báo cáo kết quả.`;
      const mention = findMentions(text, { on }).find((m) => m.id === wanted);
      expect(mention && text.slice(mention.start, mention.end), spelling).toBe(spelling);
    }
  });

  test('is found in a question with its marks and without', () => {
    for (const { spelling, id } of spelt) {
      const on = dayOf(id);
      const wanted = idOn(SPELLINGS.get(spelling) as string[], on);
      for (const typed of [spelling, withoutMarks(spelling)]) {
        expect(
          findAskedAgencies(`${typed} còn việc gì`, on).found.map((f) => f.id),
          typed,
        ).toContain(wanted);
      }
    }
  });

  test('is found in a question in which some syllables lost their marks', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...spelt),
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        ({ spelling, id }, lost) => {
          const on = dayOf(id);
          const typed = spelling
            .split(' ')
            .map((syllable, i) => (lost[i] ? withoutMarks(syllable) : syllable))
            .join(' ');
          const wanted = idOn(SPELLINGS.get(spelling) as string[], on);
          expect(
            findAskedAgencies(`${typed} còn việc gì`, on).found.map((f) => f.id),
            typed,
          ).toContain(wanted);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('is found in English', () => {
    for (const agency of named) {
      for (const english of agency.english) {
        const asked = findAskedAgencies(`What must ${english} do?`, dayOf(agency.id)).found.map((f) => f.id);
        expect(asked, english).toContain(agency.id);
      }
    }
  });
});

describe("every province's committee", () => {
  const forms = ['UBND', 'Ủy ban nhân dân', 'Uỷ ban nhân dân', 'Chủ tịch UBND', 'chủ tịch Ủy ban nhân dân'];

  test('is found by its official name, however "Ủy ban nhân dân" is written', () => {
    fc.assert(
      fc.property(fc.constantFrom(...provinces), fc.constantFrom(...forms), (province, form) => {
        const on = dayOf(province.id);
        const place = (nameOn(province.id, on) as string).replace('UBND', form);
        expect(findMentions(`Đề nghị ${place} chỉ đạo.`, { on }).map((m) => m.id)).toEqual([province.id]);
      }),
    );
  });

  test('is found in a question by the bare place, with and without marks', () => {
    for (const province of provinces) {
      const on = dayOf(province.id);
      const name = (nameOn(province.id, on) as string).replace(/^UBND (?:tỉnh|[Tt]hành phố) /, '');
      expect(
        findAskedAgencies(`${name} còn nợ gì`, on).found.map((f) => f.id),
        name,
      ).toEqual([province.id]);
      expect(
        findAskedAgencies(`${withoutMarks(name)} con no gi`, on).found.map((f) => f.id),
        name,
      ).toEqual([province.id]);
    }
  });
});

describe('mentions of any text', () => {
  const words = fc.constantFrom(
    ...'Bộ|Công an|Tài chính|các|bộ|ngành|,|và|UBND|tỉnh|Quảng Ninh|Sở|Xây dựng|phối hợp|:|;|địa phương|Chủ tịch|xã|Phòng|Kế hoạch|-|6|thành phố|\n|(|)|BXD|Ban|Chỉ đạo|Giám đốc|của|liên quan'.split(
      '|',
    ),
  );

  test('lie in the text in order, do not overlap, and do not begin or end with a space', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 25 }), (parts) => {
        const text = parts.join(' ');
        let last = 0;
        for (const mention of findMentions(text, { on: '2025-11-15', province: 'gia-lai' })) {
          expect(mention.start).toBeGreaterThanOrEqual(last);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(text.slice(mention.start, mention.end)).toBe(text.slice(mention.start, mention.end).trim());
          expect(mention.name).not.toBe('');
          last = mention.end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 600 },
    );
  });
});
