import { expect, it } from 'vitest';
import { saidRow } from '../../../src/channels/terminal/letters/said-row.ts';

it.each([
  ['11=NV-0017', { row: '11', code: 'NV-0017' }],
  ['3a = nv 17', { row: '3a', code: 'NV-0017' }],
  ['4=17', { row: '4', code: 'NV-0017' }],
  ['4=none', { row: '4', code: null }],
  ['4=bỏ', { row: '4', code: null }],
  ['NV-0017', null],
  ['4=NV-0017, NV-0018', null],
  ['4=Đề án', null],
])('“%s” says of which task a row of a letter is', (given, said) => {
  expect(saidRow(given)).toEqual(said);
});
