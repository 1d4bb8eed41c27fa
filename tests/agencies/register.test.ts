import { describe, expect, test } from 'vitest';
import { bindsAsMember, groupMembers } from '../../src/agencies/groups.ts';
import {
  AGENCIES,
  agencyById,
  existsOn,
  kindOf,
  nameOn,
  predecessorsOf,
  successorsOf,
} from '../../src/agencies/register.ts';

const countOn = (kind: string, on: string) => AGENCIES.filter((a) => a.kind === kind && existsOn(a, on)).length;

describe('the register of agencies', () => {
  test('there are 63 provinces until 30 June 2025 and 34 from 1 July 2025', () => {
    expect(countOn('province', '2025-06-30')).toBe(63);
    expect(countOn('province', '2025-07-01')).toBe(34);
  });

  test('there are 18 ministries before March 2025 and 14 after', () => {
    expect(countOn('ministry', '2025-02-28')).toBe(18);
    expect(countOn('ministry', '2025-03-01')).toBe(14);
  });

  test('an id is used once, and every successor is in the register and alive on its day', () => {
    expect(new Set(AGENCIES.map((a) => a.id)).size).toBe(AGENCIES.length);
    for (const agency of AGENCIES) {
      for (const successor of agency.successors ?? []) {
        const next = agencyById(successor.id);
        expect(next && existsOn(next, successor.on), `${agency.id} → ${successor.id}`).toBe(true);
      }
    }
  });

  test('the ministry of transport has no successor while it exists and Bộ Xây dựng after', () => {
    expect(successorsOf('bo-giao-thong-van-tai', '2025-02-28')).toEqual([]);
    expect(successorsOf('bo-giao-thong-van-tai', '2025-03-01')).toEqual(['bo-xay-dung']);
  });

  test('Bộ Nông nghiệp và Môi trường answers for both ministries it was made of', () => {
    expect(predecessorsOf('bo-nong-nghiep-va-moi-truong', '2025-11-15').sort()).toEqual([
      'bo-nong-nghiep-va-phat-trien-nong-thon',
      'bo-tai-nguyen-va-moi-truong',
    ]);
    expect(predecessorsOf('bo-nong-nghiep-va-moi-truong', '2025-02-01')).toEqual([]);
  });

  test('a merged province is followed to the one that took it in', () => {
    expect(successorsOf('quang-nam', '2025-07-01')).toEqual(['da-nang']);
    expect(predecessorsOf('ho-chi-minh', '2026-01-01').sort()).toEqual(['ba-ria-vung-tau', 'binh-duong']);
  });

  test('an agency is called by the name it had on the day', () => {
    expect(nameOn('hue', '2024-12-31')).toBe('UBND tỉnh Thừa Thiên Huế');
    expect(nameOn('hue', '2025-01-01')).toBe('UBND thành phố Huế');
    expect(nameOn('ho-chi-minh', '2025-01-01')).toBe('UBND Thành phố Hồ Chí Minh');
    expect(nameOn('ban-chinh-sach-chien-luoc-trung-uong', '2024-05-01')).toBe('Ban Kinh tế Trung ương');
    expect(nameOn('petrovietnam', '2026-01-01')).toBe('Tập đoàn Công nghiệp - Năng lượng Quốc gia Việt Nam');
    expect(nameOn('nobody', '2025-01-01')).toBeUndefined();
  });

  test('the social security was an agency under the Government until it came to Bộ Tài chính', () => {
    expect(kindOf('bao-hiem-xa-hoi-viet-nam', '2025-02-01')).toBe('government-agency');
    expect(kindOf('bao-hiem-xa-hoi-viet-nam', '2025-03-01')).toBe('other');
  });
});

describe('groups of agencies', () => {
  test('"các bộ, ngành" are ministries, ministry-level bodies and agencies under the Government', () => {
    const members = groupMembers('group:bo-nganh', '2025-11-15') as string[];
    expect(members).toHaveLength(14 + 3 + 5);
    expect(members).toContain('ngan-hang-nha-nuoc-viet-nam');
    expect(members).toContain('van-phong-chinh-phu');
    expect(members).not.toContain('bo-giao-thong-van-tai');
    expect(members).not.toContain('ban-to-chuc-trung-uong');
    expect(members).not.toContain('viettel');
  });

  test('"các bộ, ngành, địa phương" are those and the provincial committees of the day', () => {
    expect(groupMembers('bo-nganh-dia-phuong', '2025-11-15')).toHaveLength(22 + 34);
    expect(groupMembers('tinh-thanh', '2025-06-30')).toHaveLength(63);
  });

  test('there are six centrally-run cities since Huế became one on 1 January 2025', () => {
    expect(groupMembers('thanh-pho-tw', '2024-12-31')).toHaveLength(5);
    expect(groupMembers('thanh-pho-tw', '2025-11-15')?.sort()).toEqual(
      ['can-tho', 'da-nang', 'ha-noi', 'hai-phong', 'ho-chi-minh', 'hue'].sort(),
    );
  });

  test('where members cannot be listed nothing is listed', () => {
    expect(groupMembers('group:cac-ngan-hang-thuong-mai-co-phan', '2025-11-15')).toBeNull();
    expect(groupMembers('group:so-nganh@gia-lai', '2026-02-27')).toBeNull();
  });

  test('a ministry is bound by the groups it belongs to, and by no other', () => {
    const groups = [
      'bo-nganh',
      'bo-nganh-dia-phuong',
      'tinh-thanh',
      'dia-phuong',
      'thanh-pho-tw',
      'so-nganh',
      'xa-phuong',
    ];
    const binding = (id: string) => groups.filter((group) => bindsAsMember(`group:${group}`, id, '2025-11-15'));
    expect(binding('bo-y-te')).toEqual(['bo-nganh', 'bo-nganh-dia-phuong']);
    expect(binding('ha-noi')).toEqual(['bo-nganh-dia-phuong', 'tinh-thanh', 'dia-phuong', 'thanh-pho-tw']);
    expect(binding('ban-to-chuc-trung-uong')).toEqual([]);
  });

  test('a local group binds the local bodies of its own province only', () => {
    expect(bindsAsMember('group:so-nganh@gia-lai', 'local:so tai chinh@gia-lai', '2026-02-27')).toBe(true);
    expect(bindsAsMember('group:so-nganh@gia-lai', 'local:so tai chinh@nghe-an', '2026-02-27')).toBe(false);
    expect(bindsAsMember('group:xa-phuong@gia-lai', 'local:ubnd xa krong@gia-lai', '2026-02-27')).toBe(true);
    expect(bindsAsMember('group:xa-phuong@gia-lai', 'gia-lai', '2026-02-27')).toBe(false);
  });

  test('a former ministry is no member once it has ended', () => {
    expect(bindsAsMember('group:bo-nganh', 'bo-giao-thong-van-tai', '2025-02-28')).toBe(true);
    expect(bindsAsMember('group:bo-nganh', 'bo-giao-thong-van-tai', '2025-03-01')).toBe(false);
  });
});
