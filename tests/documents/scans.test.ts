import { expect, it } from 'vitest';
import { READ_LIMITS } from '../../src/documents/readers/reading.ts';
import { readDocument } from '../../src/tasks/read-document.ts';
import { notice } from '../support/app.ts';
import { scannedPdf } from '../support/scans.ts';

it('a scan that lies upside down is read like the paper it shows, and says which words to compare', async () => {
  const text = notice('41/TB-VPCP', '2025-12-20', [
    'Bộ Xây dựng lập bản đồ cống thoát nước trước ngày 15/02/2026.',
    'Sở Tài chính bố trí vốn duy tu kênh tiêu.',
  ]);
  const bytes = await scannedPdf(text, { dpi: 150, turn: 180, skew: 1, noise: 8, quality: 45 });
  const pages: string[] = [];
  const reading = await readDocument({ bytes, fileName: 'tb-41.pdf', on: undefined, limits: READ_LIMITS }, (page, of) =>
    pages.push(`${page}/${of}`),
  );
  if (reading.kind !== 'read') throw new Error(reading.kind);
  const { head, directives } = reading.extraction;
  expect([head.number, head.issuedOn]).toEqual(['41/TB-VPCP', '2025-12-20']);
  expect(directives.map((d) => [d.lead, d.due, d.page])).toEqual([
    [['Bộ Xây dựng'], '2026-02-15', 1],
    [['Sở Tài chính'], null, 1],
  ]);
  expect(reading.source.scan?.unread).toEqual([]);
  expect(new Set(pages)).toEqual(new Set(['1/1']));
}, 60_000);
