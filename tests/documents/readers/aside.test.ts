import { afterAll, describe, expect, it } from 'vitest';
import { openReader, readFileAside } from '../../../src/documents/read-file.ts';
import { READ_LIMITS } from '../../../src/documents/readers/reading.ts';
import { bytes, fixture } from './reading.ts';

const reader = openReader();
afterAll(() => reader.close());

describe('reading aside', () => {
  it('reads a batch in one worker, in order, and leaves the bytes to the caller', async () => {
    const names = ['tram-y-te.docx', 'tram-y-te.doc', 'tram-y-te.pdf', 'tram-y-te.docx'];
    const files = names.map((name) => ({ name, content: fixture(name) }));
    const sizes = files.map((f) => f.content.length);
    const readings = await Promise.all(files.map((f) => reader.read(f.content, f.name)));
    expect(readings.map((r) => r.kind === 'read' && r.source.format)).toEqual(['docx', 'doc', 'pdf', 'docx']);
    expect(files.map((f) => f.content.length)).toEqual(sizes);
  });

  it('does not hold up the messages meanwhile', async () => {
    await reader.read(bytes('a'), 'a.txt');
    const long = bytes(
      'Giao Sở Xây dựng chủ trì rà soát các công trình, phối hợp\nvới Sở Tài chính báo cáo.\n'.repeat(60_000),
    );
    let last = performance.now();
    let longest = 0;
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    expect((await reader.read(long, 'dai.txt')).kind).toBe('read');
    clearInterval(beat);
    expect(longest).toBeLessThan(250);
  });

  it('ends a file that takes too long, and reads the next one', async () => {
    const slow = openReader({ ...READ_LIMITS, timeoutMs: 1 });
    expect(await slow.read(fixture('tram-y-te.pdf'), 'a.pdf')).toEqual({ kind: 'unreadable', reason: 'timed-out' });
    await slow.close();
    expect((await readFileAside(bytes('Giao Sở Y tế.'), 'a.txt')).kind).toBe('read');
  });

  it('answers what was still being read when it is closed', async () => {
    const closing = openReader();
    const pending = closing.read(fixture('tram-y-te.pdf'), 'a.pdf');
    await new Promise((done) => setTimeout(done, 5));
    await closing.close();
    expect((await pending).kind).toBe('unreadable');
  });
});
