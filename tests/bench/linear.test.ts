import { describe, expect, it } from 'vitest';
import { fromPages } from '../../src/documents/readers/pdf.ts';
import { readBytes } from '../../src/documents/readers/read-bytes.ts';
import { READ_LIMITS } from '../../src/documents/readers/reading.ts';
import { bytes } from '../documents/readers/reading.ts';
import { docx } from '../documents/readers/small-docx.ts';
import { threadTime } from '../support/stalls.ts';

const WRAPPED =
  'Giao Sở Xây dựng chủ trì rà soát các công trình thủy lợi, phối hợp\nvới Sở Tài chính báo cáo kết quả.\n'.repeat(10);
const text = (words: string, name = 'a.txt') => readBytes(bytes(words), name, READ_LIMITS);
const paragraph = '<w:p><w:r><w:t>một việc</w:t></w:r></w:p>';
const PAGE = 'CÔNG BÁO THÀNH PHỐ\nGiao Sở Xây dựng chủ trì rà soát các công trình\nSở Tài chính báo cáo';

/** Each took from half a minute to for ever where every line, page or sign was compared with every other. */
describe('a file made long is still read at once', () => {
  it.each<[string, () => unknown]>([
    ['empty lines inside a wrapped text', () => text(`${WRAPPED}${'\n'.repeat(100_000)}${WRAPPED}`)],
    ['comments without a page behind them', () => text(`${'<!---->'.repeat(60)}x`)],
    ['a wide empty line under a table head', () => text(`Nhiệm vụ | Chủ trì\n${' '.repeat(200_000)}x\n`, 'a.md')],
    ['tables in a text', () => text('Nhiệm vụ | Chủ trì | Hạn\na | b | c\nxong.\nhết.\n'.repeat(10_000))],
    ['quotation marks that never close', () => text(`Nhiệm vụ;Chủ trì;Hạn\n${'"a;b;c\n'.repeat(10_000)}`)],
    ['words in a paragraph of a page', () => text(`<html><p>${'<b>một</b> '.repeat(20_000)}</p></html>`, 'a.html')],
    ['pages with one head', () => fromPages(Array.from({ length: 2_000 }, (_, i) => `${PAGE}\nTrang ${i + 1}`))],
    [
      'paragraphs in a frame',
      () =>
        readBytes(
          docx([{ name: 'document', xml: `<w:tbl><w:tr><w:tc>${paragraph.repeat(20_000)}</w:tc></w:tr></w:tbl>` }]),
          'a.docx',
          READ_LIMITS,
        ),
    ],
    [
      'columns that a cell claims to span',
      () =>
        readBytes(
          docx([
            {
              name: 'document',
              xml: `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="90000000"/></w:tcPr>${paragraph}</w:tc><w:tc>${paragraph}</w:tc></w:tr></w:tbl>`,
            },
          ]),
          'a.docx',
          READ_LIMITS,
        ),
    ],
  ])(
    '%s',
    async (_, reading) => {
      const before = threadTime();
      expect(await reading()).toMatchObject({ kind: 'read' });
      expect(threadTime() - before).toBeLessThan(3_000);
    },
    60_000,
  );
});
