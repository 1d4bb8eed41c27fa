import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGENCIES } from '../../src/agencies/register.ts';
import { groupMessage, LONGEST_GROUP_MESSAGE } from '../../src/reports/rounds/group-message.ts';
import { roundWords } from '../../src/reports/rounds/words.ts';
import { arrived, HEALTH, HOUSING, INTERIOR, roundOf } from '../tasks/rounds/support.ts';

const vi = roundWords('vi');
const everybody = AGENCIES.map(({ id, names }) => ({ id, name: names[0]?.name ?? id }));

describe('the text for the agencies’ chat group', () => {
  const round = roundOf({ arrivals: [arrived(HOUSING, '12/BXD-VP', '2026-12-20')] });
  const written = (nameLate: boolean, day = '2026-12-22') =>
    groupMessage({ round, day, office: 'Tổ giúp việc', nameLate }, vi);

  it('thanks who reported, gives the cut-off and where to send, and names nobody who has not', () => {
    const text = written(false);
    expect(text).toMatch(/cảm ơn 1 cơ quan.*: Bộ Xây dựng/);
    expect(text).toContain('ngày 25/12/2026.');
    const moved = { ...round, cutOff: '2026-12-28' };
    expect(groupMessage({ round: moved, day: '2026-12-22', office: 'Tổ', nameLate: false }, vi)).toContain(
      'ngày 28/12/2026 (trước đó 25/12/2026).',
    );
    expect(text).toContain('024 0000 0000');
    expect(text).not.toMatch(/Bộ Y tế|Bộ Nội vụ/);
  });

  it('names them once the secretary says so, and never calls anybody overdue', () => {
    expect(written(true)).toMatch(/chưa nhận được báo cáo của 2 cơ quan: Bộ Y tế, Bộ Nội vụ/);
    expect(written(true, '2026-12-30')).not.toMatch(/quá hạn/i);
  });

  it('is one message whatever is in it, and names no late agency unasked', () => {
    const names = fc.string({ minLength: 1, maxLength: 160 });
    const bodies = fc.uniqueArray(fc.oneof(fc.constantFrom(...everybody), fc.record({ id: names, name: names })), {
      selector: (a) => a.id,
      maxLength: 140,
    });
    fc.assert(
      fc.property(
        bodies,
        fc.nat(),
        names,
        fc.string({ maxLength: 300 }),
        fc.boolean(),
        (asked, n, name, to, nameLate) => {
          const sent = asked.slice(0, n % (asked.length + 1)).map((a) => arrived(a, null, '2026-12-20'));
          const given = roundOf({ name, sendTo: to, agencies: asked, arrivals: sent });
          for (const locale of ['vi', 'en'] as const) {
            const text = groupMessage(
              { round: given, day: '2026-12-22', office: 'Tổ giúp việc', nameLate },
              roundWords(locale),
            );
            expect(text.length).toBeLessThanOrEqual(LONGEST_GROUP_MESSAGE);
            expect(text.trim()).not.toBe('');
          }
        },
      ),
      { numRuns: 60 },
    );
    const late = [HEALTH, INTERIOR];
    fc.assert(
      fc.property(fc.subarray(everybody.filter((a) => !late.some((l) => l.id === a.id))), (sent) => {
        const arrivals = sent.map((a) => arrived(a, '1/X', '2026-12-20'));
        const text = groupMessage(
          {
            round: roundOf({ agencies: [...sent, ...late], arrivals }),
            day: '2026-12-22',
            office: 'Tổ giúp việc',
            nameLate: false,
          },
          vi,
        );
        for (const { name } of late) expect(text).not.toContain(name);
      }),
      { numRuns: 30 },
    );
  });
});
