import { describe, expect, it } from 'vitest';
import type { Query } from '../../../src/answers/query.ts';
import { readQuestion } from '../../../src/answers/questions/read-question.ts';
import { CHANGES, CHAT, type ChatRow } from './chat-table.ts';
import { DAY, shapeOf, wanted } from './question-reading.ts';

function read([question, { previous = [], ...expected }]: ChatRow) {
  let before: Query | null = null;
  for (const text of previous) before = readQuestion({ text, day: DAY, previous: before }).query;
  const { query, unknownAgencies } = readQuestion({ text: question, day: DAY, previous: before });
  const { period: _, ...shape } = shapeOf(query);
  const { period: __, ...want } = wanted(expected);
  expect(shape).toEqual(want);
  expect(unknownAgencies).toEqual([]);
}

describe('a question as it is typed in chat', () => {
  it.each(CHAT.map((row) => [row[0], row] as const))('"%s"', (_, row) => read(row));
});

describe('a few words that change the list before', () => {
  it.each(CHANGES.map((row) => [row[0], row] as const))('"%s"', (_, row) => read(row));
});

describe('words of subject matter that look like chat', () => {
  it.each([
    ['ai lo gói cho vay', 'goi cho vay'],
    ['bệnh viện nhi ai phụ trách', 'benh vien nhi'],
    ['ai phụ trách dạy tiếng anh', 'day tieng anh'],
    ['chi phí logistics do bộ nào giảm', 'chi phi logistics giam'],
    ['hạn sửa quy chế chi tiêu khi nào', 'sua quy che chi tieu'],
    ['ai chủ trì khu cn cao', 'khu cn cao'],
  ])('%s', (text, topic) => {
    expect(shapeOf(readQuestion({ text, day: DAY }).query).topic).toBe(topic);
  });

  it('a letter named by number stays a letter', () => {
    expect(readQuestion({ text: 'cv 1234/VPCP giao bxd việc gì', day: DAY }).query).toMatchObject({
      document: '1234/VPCP',
    });
    expect(readQuestion({ text: 'cv 88 ngày mấy', day: DAY }).query).toMatchObject({
      kind: 'document',
      document: '88',
    });
  });
});
