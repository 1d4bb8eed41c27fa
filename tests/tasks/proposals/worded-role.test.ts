import { expect, it } from 'vitest';
import { findMentions } from '../../../src/agencies/mentions.ts';
import { wordedRole } from '../../../src/tasks/proposals/worded-role.ts';

const ISSUER = 'UBND tỉnh Nghệ An';

it.each([
  ['Bộ Y tế chủ trì, phối hợp với Bộ Nội vụ, Bộ Công an lập đề án.', 'Bộ Y tế', 'lead'],
  ['Bộ Y tế chủ trì, phối hợp với Bộ Nội vụ, Bộ Công an lập đề án.', 'Bộ Công an', 'support'],
  ['Bộ Y tế phối hợp Bộ Nội vụ lập đề án.', 'Bộ Y tế', null],
  ['Bộ Y tế phối hợp Bộ Nội vụ lập đề án.', 'Bộ Nội vụ', 'support'],
  ['Bộ Y tế phối hợp với Bộ Nội vụ lập đề án.', 'Bộ Y tế', null],
  ['Bộ Y tế (chủ trì), Bộ Nội vụ (phối hợp) lập đề án.', 'Bộ Nội vụ', 'support'],
  ['Lập đề án, có Bộ Tài chính phối hợp; Bộ Y tế lo.', 'Bộ Tài chính', 'support'],
  ['UBND tỉnh Nghệ An yêu cầu Sở Y tế lập đề án.', ISSUER, 'gives'],
  ['UBND tỉnh Nghệ An lập đề án.', ISSUER, null],
  ['Bộ Y tế chỉ đạo các bệnh viện lập đề án.', 'Bộ Y tế', null],
])('of "%s" the words give %s the role %s', (text, name, role) => {
  const near = findMentions(text, { on: '2025-12-20' });
  const issuer = findMentions(ISSUER, { on: '2025-12-20' })[0] ?? null;
  const mention = near.find((m) => text.slice(m.start, m.end) === name);
  if (!mention) throw new Error(`${name} is no name`);
  expect(wordedRole(text, mention, near, issuer)).toBe(role);
});
