import { describe, expect, it } from 'vitest';
import { blockOf, inPart } from '../../src/tasks/lists/parts.ts';
import { directiveOfRow, rowIdOf } from '../../src/tasks/lists/row-id.ts';

describe('the id of a row', () => {
  it('names the directive again, however it is spaced or capitalised', () => {
    for (const id of [1, 42, 10_648, 9_999_999]) {
      const cell = rowIdOf(7, id);
      expect(directiveOfRow(7, ` ${cell.toUpperCase()} `)).toBe(id);
    }
  });

  it('is not made by filling a cell down, nor taken from the list of another committee', () => {
    const letters = rowIdOf(7, 42).slice(-3);
    expect([41, 43, 44, 52].map((id) => directiveOfRow(7, `${id}-${letters}`))).toEqual([null, null, null, null]);
    expect(directiveOfRow(8, rowIdOf(7, 42))).toBeNull();
    expect(directiveOfRow(7, '42')).toBeNull();
  });
});

describe('a part of a list for a reviewer', () => {
  const owner = (id: string) => ({ id, name: id });
  it.each([
    ['bo-tai-chinh', 'economy'],
    ['bo-y-te', 'sectors'],
    ['bo-cong-an', 'interior'],
    ['an-giang', 'localities'],
    ['group:dia-phuong', 'localities'],
    ['tap-doan-dien-luc-viet-nam', 'economy'],
    ['van-phong-trung-uong-dang', 'party-assembly'],
    ['named:to cong tac', 'others'],
  ])('holds what %s leads in the block %s', (id, block) => {
    expect(blockOf(id)).toBe(block);
  });

  it('of one agency holds what it leads, supports or is bound by as a member of a group', () => {
    const part = { kind: 'agencies' as const, agencies: [owner('bo-y-te')] };
    const row = (lead: string[], support: string[] = []) => ({ lead: lead.map(owner), support: support.map(owner) });
    expect(
      [row(['bo-y-te']), row(['bo-noi-vu'], ['bo-y-te']), row(['group:bo-nganh']), row(['bo-noi-vu']), row([])].map(
        (r) => inPart(part, r, '2025-12-01'),
      ),
    ).toEqual([true, true, true, false, false]);
  });
});
