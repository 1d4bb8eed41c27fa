import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bold, italic, messagesOf, quoted, type RichText, rich } from '../../src/channels/chat/rich-text.ts';
import { entitiesOf } from '../../src/channels/telegram/outgoing.ts';

const word = fc.constantFrom('nhiệm', 'vụ', 'Đề án', '🟢', 'NV-0001', 'hạn 31/12/2025.', 'điểm 3b', '\n', '“', '👩‍💻');
const piece = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 120 }), fc.constantFrom(rich, bold, italic, quoted))
  .map(([words, mark]) => mark(words.join(' ')));
const blocks = fc.array(
  fc.array(piece, { minLength: 1, maxLength: 4 }).map((p) => rich(...p)),
  { maxLength: 12 },
);
const limits = fc.record({ length: fc.integer({ min: 40, max: 400 }), marks: fc.integer({ min: 1, max: 8 }) });

const letters = (text: string) => text.replace(/\s+/g, '');

describe('an answer split into messages', () => {
  it('fits the channel, loses no letter, and keeps every mark inside its message', () => {
    fc.assert(
      fc.property(blocks, limits, (given: RichText[], limit) => {
        const messages = messagesOf(given, limit);
        for (const { text, marks } of messages) {
          expect(text.length).toBeLessThanOrEqual(limit.length);
          expect(text.length).toBeGreaterThan(0);
          expect(marks.length).toBeLessThanOrEqual(limit.marks);
          for (const { start, end } of marks) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(end).toBeGreaterThan(start);
          }
          expect(text.isWellFormed()).toBe(true);
        }
        expect(letters(messages.map((m) => m.text).join(''))).toBe(letters(given.map((b) => b.text).join('')));
      }),
      { numRuns: 60 },
    );
  });

  it('never cuts a row or a quote that fits a message by itself', () => {
    const rows = Array.from({ length: 30 }, (_, i) =>
      rich(bold(`NV-${i}`), ` · ${'việc '.repeat(40)}`, quoted('nguyên văn')),
    );
    const messages = messagesOf(rows, { length: 1000, marks: 100 });
    for (const row of rows) expect(messages.filter((m) => m.text.includes(row.text.trim()))).toHaveLength(1);
  });

  it('counts as Telegram does, in UTF-16 units', () => {
    const [message] = messagesOf([rich('🟢 ', bold('NV-0001'))], { length: 4096, marks: 100 });
    expect(entitiesOf(message as RichText)).toEqual([{ type: 'bold', offset: 3, length: 7 }]);
  });
});
