import { afterAll, describe, expect, it, vi } from 'vitest';
import { READ_LIMITS } from '../../src/documents/readers/reading.ts';
import { type DocumentReader, openDocumentReader } from '../../src/tasks/document-reader.ts';
import { bytes, fixture } from '../documents/readers/reading.ts';
import { zip } from '../documents/readers/small-docx.ts';
import { watchStalls } from '../support/stalls.ts';

const reader = openDocumentReader();
afterAll(() => reader.close());

const readWith = (by: DocumentReader, content: Uint8Array, fileName: string, limits = READ_LIMITS) =>
  by.read({ bytes: content, fileName, on: undefined, limits });

describe('reading aside', () => {
  it('reads a batch in one worker, in order, and leaves the bytes to the caller', async () => {
    const names = ['tram-y-te.docx', 'tram-y-te.doc', 'tram-y-te.pdf', 'tram-y-te.docx'];
    const files = names.map((name) => ({ name, content: fixture(name) }));
    const sizes = files.map((f) => f.content.length);
    const readings = await Promise.all(files.map((f) => readWith(reader, f.content, f.name)));
    expect(readings.map((r) => r.kind === 'read' && r.source.format)).toEqual(['docx', 'doc', 'pdf', 'docx']);
    expect(readings.every((r) => r.kind === 'read' && r.extraction.directives.length > 0)).toBe(true);
    expect(files.map((f) => f.content.length)).toEqual(sizes);
  });

  it('does not hold up the messages meanwhile', async () => {
    await readWith(reader, bytes('a'), 'a.txt');
    const long = bytes(
      'Giao Sở Xây dựng chủ trì rà soát các công trình, phối hợp\nvới Sở Tài chính báo cáo.\n'.repeat(5_000),
    );
    const stalls = watchStalls();
    expect((await readWith(reader, long, 'dai.txt')).kind).toBe('read');
    expect(await stalls.longest()).toBeLessThan(250);
  });

  it('ends a file that takes too long, and reads the next one', async () => {
    const slow = await readWith(reader, fixture('tram-y-te.pdf'), 'a.pdf', { ...READ_LIMITS, timeoutMs: 1 });
    expect(slow).toEqual({ kind: 'unreadable', reason: 'timed-out' });
    expect((await readWith(reader, bytes('Giao Sở Y tế.'), 'a.txt')).kind).toBe('read');
  });

  it('ends a file that needs more memory than there is, and reads the next one', async () => {
    const small = openDocumentReader(64);
    const body = '<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(150_000);
    const huge = zip([['word/document.xml', `<w:document><w:body>${body}</w:body></w:document>`]]);
    expect(await readWith(small, huge, 'a.docx')).toEqual({ kind: 'unreadable', reason: 'too-large' });
    expect((await readWith(small, bytes('Giao Sở Y tế.'), 'a.txt')).kind).toBe('read');
    await small.close();
  }, 20_000);

  it('keeps to itself what a library prints of a damaged picture', async () => {
    const printed = vi.spyOn(process.stdout, 'write');
    const half = fixture('anh-dien-thoai.heic').subarray(0, 600);
    expect(await readWith(reader, half, 'a.heic')).toEqual({ kind: 'unreadable', reason: 'image' });
    await new Promise((done) => setTimeout(done, 20));
    const lines = printed.mock.calls.map(([line]) => String(line)).filter((line) => /heif/i.test(line));
    printed.mockRestore();
    expect(lines).toEqual([]);
  });

  it('calls no file damaged that was still being read when it is closed', async () => {
    const closing = openDocumentReader();
    const pending = expect(readWith(closing, fixture('tram-y-te.pdf'), 'a.pdf')).rejects.toThrow('closed');
    await new Promise((done) => setTimeout(done, 5));
    await closing.close();
    await pending;
  });
});
