import { describe, expect, it } from 'vitest';
import { partedHead } from '../../../src/documents/readers/pdf-head-parts.ts';

type Named = { name: string; left: number; right: number; top: number; bottom: number };

/** A name centred at `x`, six points a letter, its first line at `y`. */
function at(name: string, x: number, y: number): Named {
  const half = name.length * 3;
  return { name, left: x - half, right: x + half, top: y, bottom: y };
}

function parted(head: Named[], below: Named[]) {
  const found = partedHead(head, below);
  return found?.rows.map((row) => row.map((cell) => cell?.name ?? ''));
}

describe('a heading of merged cells in a PDF', () => {
  const [stt, task] = [at('STT', 30, 700), at('Nhiệm vụ', 120, 700)];

  it('has a column for each part, the merged name over the first of them', () => {
    const head = [stt, task, at('Thời hạn', 300, 700), at('Ghi chú', 420, 700)];
    expect(parted(head, [at('Được giao', 260, 680), at('Đề nghị', 340, 680)])).toEqual([
      ['STT', 'Nhiệm vụ', 'Thời hạn', '', 'Ghi chú'],
      ['', '', 'Được giao', 'Đề nghị', ''],
    ]);
  });

  it('has names whose lines others were drawn between', () => {
    const head = [stt, task, at('Thời hạn', 300, 700), at('Ghi', 420, 700)];
    const below = [at('Được', 260, 686), at('chú', 420, 686), at('giao', 260, 672), at('Đề nghị', 340, 686)];
    expect(parted(head, below)).toEqual([
      ['STT', 'Nhiệm vụ', 'Thời hạn', '', 'Ghi'],
      ['', '', 'Được', 'Đề nghị', 'chú'],
      ['', '', 'giao', '', ''],
    ]);
  });

  it('has several merged names beside each other, one with a part straight below its middle', () => {
    const head = [stt, task, at('Kết quả', 260, 700), at('Sản phẩm', 430, 700)];
    const below = ['Xong', 'Đang làm', 'Chưa', 'Số', 'Ngày'].map((name, i) =>
      at(name, 200 + i * 60 + (i > 2 ? 20 : 0), 682),
    );
    expect(parted(head, below)).toEqual([
      ['STT', 'Nhiệm vụ', 'Kết quả', '', '', 'Sản phẩm', ''],
      ['', '', 'Xong', 'Đang làm', 'Chưa', 'Số', 'Ngày'],
    ]);
  });

  it('has merged names under merged names', () => {
    const head = [stt, task, at('Tình hình', 300, 700), at('Ghi chú', 460, 700)];
    const below = [at('Kết quả', 220, 680), at('Thời hạn', 340, 680), at('Giao', 310, 660), at('Xin lùi', 370, 660)];
    expect(parted(head, below)).toEqual([
      ['STT', 'Nhiệm vụ', 'Tình hình', '', '', 'Ghi chú'],
      ['', '', 'Kết quả', 'Thời hạn', '', ''],
      ['', '', '', 'Giao', 'Xin lùi', ''],
    ]);
  });

  it('has none of what only stands somewhere below it', () => {
    expect(parted([stt, task, at('Thời hạn', 300, 700)], [at('Lĩnh vực hạ tầng', 200, 680)])).toBeUndefined();
  });
});
