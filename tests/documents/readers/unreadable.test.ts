import { describe, expect, it } from 'vitest';
import { unreadableMessage } from '../../../src/documents/messages.ts';
import { readBytes } from '../../../src/documents/readers/read-bytes.ts';
import { READ_LIMITS, type ReadLimits, type UnreadableReason } from '../../../src/documents/readers/reading.ts';
import { bytes, fixture } from './reading.ts';
import { docx, zip } from './small-docx.ts';

const compound = (stream: string) =>
  new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    ...Buffer.alloc(600),
    ...Buffer.from(stream, 'utf16le'),
    ...Buffer.alloc(600),
  ]);
const reasonOf = async (content: Uint8Array, name: string, limits: Partial<ReadLimits> = {}) => {
  const reading = await readBytes(content, name, { ...READ_LIMITS, ...limits });
  return reading.kind === 'unreadable' ? reading.reason : 'read';
};
/** A page with a picture's frame and no words. */
const SCAN = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj
4 0 obj<</Length 19>>stream
0 0 500 700 re S   
endstream endobj
trailer<</Root 1 0 R>>
%%EOF`;

describe('a file that cannot be read', () => {
  it.each<[UnreadableReason, Uint8Array, string]>([
    ['empty', new Uint8Array(), 'a.txt'],
    ['empty', bytes('  \n '), 'a.txt'],
    ['empty', docx([{ name: 'document', paragraphs: ['', ' '] }]), 'a.docx'],
    ['image', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2]), 'anh.jpg'],
    ['image', bytes('RIFF....WEBPVP8 '), 'anh.webp'],
    ['scan', bytes(SCAN), 'a.pdf'],
    ['encrypted', fixture('co-mat-khau.pdf'), 'a.pdf'],
    ['encrypted', compound('EncryptedPackage'), 'a.docx'],
    ['unknown-kind', compound('Workbook'), 'a.xls'],
    ['unknown-kind', bytes('{\\rtf1\\ansi Giao S\\u7903? X\\u226?y d\\u7921?ng}'), 'a.doc'],
    ['unknown-kind', zip([['mimetype', 'application/vnd.oasis.opendocument.text']]), 'a.odt'],
    ['unknown-kind', new Uint8Array(4000).map((_, i) => (i * 7919) % 251), 'a.bin'],
    ['damaged', fixture('tram-y-te.docx').subarray(0, 3000), 'a.docx'],
    ['damaged', fixture('tram-y-te.pdf').subarray(0, 300), 'a.pdf'],
    ['damaged', compound('WordDocument'), 'a.doc'],
  ])('is said to be %s', async (reason, content, name) => {
    expect(await reasonOf(content, name)).toBe(reason);
  });

  it('is known by its content, whatever its name says', async () => {
    expect(await reasonOf(fixture('tram-y-te.docx'), 'tram-y-te.pdf')).toBe('read');
    expect(await reasonOf(fixture('tram-y-te.pdf'), 'tram-y-te.docx')).toBe('read');
    expect(await reasonOf(bytes('Giao Sở Y tế lập danh mục.'), 'khong-duoi')).toBe('read');
  });

  it('is refused by size before it is opened', async () => {
    expect(await reasonOf(bytes('x'.repeat(100)), 'a.txt', { maxBytes: 50 })).toBe('too-large');
    expect(await reasonOf(fixture('tram-y-te.pdf'), 'a.pdf', { maxPages: 1 })).toBe('too-many-pages');
    expect(await reasonOf(fixture('tram-y-te.docx'), 'a.docx', { maxExpandedBytes: 1000 })).toBe('archive-too-large');
  });

  it('is refused where an archive lies about what it expands to', async () => {
    const bomb = '<w:document><w:body>'.padEnd(5_000_000, ' ');
    expect(await reasonOf(zip([['word/document.xml', bomb]], 100), 'a.docx')).toBe('damaged');
  });

  it('never makes the reader throw, wherever a good file is cut off or scrambled', async () => {
    for (const name of ['tram-y-te.docx', 'tram-y-te.doc', 'tram-y-te.pdf']) {
      const whole = fixture(name);
      for (const share of [0.1, 0.5, 0.9, 0.99]) {
        const cut = whole.subarray(0, Math.floor(whole.length * share));
        const scrambled = whole.map((b, i) => (i > 600 && i % Math.floor(97 / share) === 0 ? b ^ 0x55 : b));
        for (const content of [cut, scrambled])
          expect((await readBytes(content, name, READ_LIMITS)).kind).toMatch(/read/);
      }
    }
  });
});

describe('the sentence for it', () => {
  const REASONS: UnreadableReason[] = [
    'empty',
    'too-large',
    'too-many-pages',
    'archive-too-large',
    'timed-out',
    'unknown-kind',
    'scan',
    'image',
    'encrypted',
    'damaged',
    'broken-font',
  ];
  it('names the file, says what was wrong and what to do, in both languages, each of its own', () => {
    for (const locale of ['vi', 'en'] as const) {
      const sentences = REASONS.map((reason) => unreadableMessage(reason, 'tb.xyz', locale));
      expect(new Set(sentences).size).toBe(REASONS.length);
      for (const sentence of sentences) expect(sentence).toMatch(/^tb\.xyz: .+(?:Đề nghị|Please) .+\.(?:\w+\.)?$/u);
    }
  });
  it('says so where the name promises another kind than the content is', () => {
    expect(unreadableMessage('unknown-kind', 'tb.docx', 'vi')).toContain('đuôi .docx nhưng nội dung không phải');
    expect(unreadableMessage('scan', 'tb.pdf', 'vi')).toContain('quét lại ở 200–300 dpi');
  });
});
