import { describe, expect, it } from 'vitest';
import { groupWithin } from '../../src/agencies/groups.ts';

describe('one group inside another', () => {
  it.each([
    ['group:bo-nganh', 'group:bo-nganh-dia-phuong', true],
    ['group:dia-phuong', 'group:tinh-thanh', true],
    ['group:tinh-thanh', 'group:dia-phuong', true],
    ['group:bo-nganh-dia-phuong', 'group:bo-nganh', false],
    ['group:bo-nganh', 'group:tinh-thanh', false],
    ['bo-y-te', 'group:bo-nganh', false],
  ])('%s in %s: %s', (inner, outer, within) => {
    expect(groupWithin(inner, outer)).toBe(within);
  });
});
