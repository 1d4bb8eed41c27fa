import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/documents/readers/decode-text.ts';
import { viewOf } from '../../../src/documents/view.ts';
import { bytes, read } from './reading.ts';

const NOTICE = [
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Giám đốc Sở yêu cầu Phòng Tổ chức rà soát biên chế, báo cáo trước ngày 15/5/2026.',
  'Văn phòng Sở “đôn đốc” – tổng hợp ưu, khuyết điểm của từng đơn vị…',
].join('\n');

/** VNI-Windows as typists of the South kept it: a letter, then the byte of its mark. */
const VNI = 'Giaùm ñoác Sôû yeâu caàu Phoøng Toå chöùc raø soaùt bieân cheá, baùo caùo tröôùc ngaøy 15/5/2026.';

describe('a text file', () => {
  it('is stored as decoded: NFC, no byte order mark, line feeds, and nothing else changed', async () => {
    const odd = '  Mục  1 :\t“Hai  cách”\n\n\n- gạch – dài\n';
    for (const content of [odd, odd.normalize('NFD'), odd.replaceAll('\n', '\r\n'), `\uFEFF${odd}`])
      expect((await read(content, 'a.txt')).text).toBe(odd);
  });

  it.each(['utf16le', 'utf16be'])('reads in %s with a byte order mark and without', (encoding) => {
    for (const addBOM of [true, false])
      expect(decodeText(new Uint8Array(iconv.encode(NOTICE, encoding, { addBOM }))).text).toBe(NOTICE);
  });

  it('reads in TCVN3, with the signs of Windows between its letters', () => {
    const typed = [...iconv.encode(NOTICE.replace(/[“”–…]/g, '#'), 'tcvn')];
    for (const code of [0x93, 0x94, 0x96, 0x85]) typed[typed.indexOf(0x23)] = code;
    expect(decodeText(new Uint8Array(typed))).toEqual({ text: NOTICE, encoding: 'tcvn3' });
  });

  it('reads a short TCVN3 line, and its fonts for capitals', () => {
    const tcvn = (latin: string) => decodeText(new Uint8Array(iconv.encode(latin, 'latin1'))).text;
    expect(tcvn('Sè: 12/TB')).toBe('Số: 12/TB');
    expect(tcvn('CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM')).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  });

  it('reads in VNI', () => {
    expect(decodeText(new Uint8Array(iconv.encode(VNI, 'windows-1252')))).toEqual({
      text: NOTICE.split('\n')[1],
      encoding: 'vni',
    });
  });

  it('keeps a long text in UTF-8 although its last letter was cut off', () => {
    expect(decodeText(bytes(NOTICE).subarray(0, -1)).encoding).toBe('utf-8');
    expect(decodeText(bytes(NOTICE).subarray(0, -1)).text.slice(0, 40)).toBe(NOTICE.slice(0, 40));
  });

  it('in any encoding gives any Vietnamese sentence back', () => {
    const syllable = fc.constantFrom(
      ...'giao sở xây dựng rà soát báo cáo trước ngày hằng tuần những điểm nghẽn ưu tiên'.split(' '),
    );
    fc.assert(
      fc.property(fc.array(syllable, { minLength: 6, maxLength: 40 }), (words) => {
        const text = `Kết luận: ${words.join(' ')}.`;
        for (const encoding of ['utf8', 'utf16le', 'utf16be', 'tcvn'])
          expect(decodeText(new Uint8Array(iconv.encode(text, encoding))).text).toBe(text);
      }),
    );
  });
});

describe('what is no content in a text', () => {
  const wrapped = [
    'Giám đốc Sở giao Phòng Hạ tầng kỹ thuật chủ trì, phối hợp với các đơn vị có',
    'liên quan rà soát các điểm ngập trên địa bàn thành phố, báo cáo trước ngày',
    '31 tháng 3 năm 2026.',
    'Trung tâm Quản lý hạ tầng tổ chức nạo vét cống rãnh trước mùa mưa, hoàn thành',
    'trong tháng 4 năm 2026.',
  ];

  it('are the breaks of a text wrapped at a width: a sentence reads through', async () => {
    const view = viewOf(await read(wrapped.join('\n'), 'a.txt')).text;
    expect(view).toContain('các đơn vị có liên quan rà soát');
    expect(view).toContain('trước ngày 31 tháng 3 năm 2026.\nTrung tâm');
  });

  it('are the breaks of a page with one paragraph whole and the others wrapped', async () => {
    const whole = `Chủ tịch UBND thành phố ${'đã nghe các sở báo cáo về thoát nước, '.repeat(4)}và kết luận tại cuộc họp.`;
    const view = viewOf(await read([whole, ...wrapped, ...wrapped].join('\n'), 'a.txt')).text;
    expect(view).toContain('các đơn vị có liên quan rà soát');
    expect(view).toContain('kết luận tại cuộc họp.\nGiám đốc Sở');
    const apart = [whole, 'Phòng chống ngập trong mùa mưa năm nay ở thành phố', whole, 'Sở Y tế trực cấp cứu'].join(
      '\n',
    );
    expect(viewOf(await read(apart, 'a.txt')).text).toBe(apart);
  });

  it('are page numbers between the halves of a sentence, with their empty lines', async () => {
    const pages = ['- 2 -', 'Trang 2', 'Trang 2/5', '2'].map((number) => [
      ...wrapped.slice(0, 2),
      ...wrapped.slice(3),
      'Phòng Quản lý nhà lập danh sách chung cư cũ cần kiểm định và kế hoạch di dời',
      '',
      number,
      '',
      'các hộ dân theo từng giai đoạn.',
    ]);
    for (const lines of pages)
      expect(viewOf(await read(lines.join('\n'), 'a.txt')).text).toContain('kế hoạch di dời các hộ dân');
  });

  it('is no number that completes a date, counts rows or stands in a table', async () => {
    const date = [
      ...wrapped.slice(0, 2),
      'Trung tâm hoàn thành việc nạo vét trước ngày 31 tháng 12 năm',
      '2026',
      'và báo cáo Sở.',
    ];
    expect(viewOf(await read(date.join('\n'), 'a.txt')).text).toContain('năm 2026');
    const rows = '1\nLập danh mục\nSở Y tế\n2\nSửa nhà trạm\nSở Xây dựng\n3\nTập huấn\nSở Nội vụ';
    expect((await read(rows, 'a.txt')).noise).toEqual([]);
  });

  it('is a head that comes back on every page', async () => {
    const page = (n: number) => [
      'Sở Xây dựng thành phố',
      ...Array.from({ length: 20 }, (_, i) => `${i + 1}. Việc số ${n * 100 + i}.`),
    ];
    const source = await read([1, 2, 3].flatMap(page).join('\n'), 'a.txt');
    expect(source.noise.map((n) => n.kind)).toEqual(['running-header', 'running-header', 'running-header']);
  });

  it.each([
    '[20/11/2026 08:12] Văn thư: ',
    '[08:12, 20/11/2026] Văn thư Sở: ',
    '20/11/2026, 08:12 - Văn thư: ',
    'Văn thư, [20/11/2026 08:12]: ',
  ])('is the stamp of a chat: %j', async (stamp) => {
    const source = await read(`${stamp}Giao Sở Y tế báo cáo trước ngày 30/11/2026.`, 'chat.txt');
    expect(viewOf(source).text).toBe('Giao Sở Y tế báo cáo trước ngày 30/11/2026.');
  });

  it('is what a program for electronic signatures writes', async () => {
    const stamp = 'Người ký: VĂN PHÒNG SỞ\nEmail: vanphong@so.example.vn\nThời gian ký: 09.03.2026 10:31:42 +07:00\n';
    expect(viewOf(await read(`${stamp}THÔNG BÁO\nKết luận`, 'a.txt')).text.trim()).toBe('THÔNG BÁO\nKết luận');
  });
});

describe('the view without noise', () => {
  it('leads every letter back to the same letter of the stored text', () => {
    const kinds = fc.constantFrom('line-break' as const, 'page-number' as const, 'stamp' as const);
    const part = fc.tuple(fc.stringMatching(/^[a-zđư \n]{0,12}$/u), fc.stringMatching(/^[0-9]{0,4}$/), kinds);
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        let text = '';
        const noise = parts.flatMap(([words, dropped, kind]) => {
          text += words;
          const start = text.length;
          text += dropped;
          return dropped === '' ? [] : [{ start, end: text.length, kind }];
        });
        const view = viewOf({ format: 'txt', text, pages: [], noise, tables: [] });
        for (let i = 0; i < view.text.length; i++)
          if (/[^\s]/.test(view.text[i] as string)) expect(text[view.toSource(i)]).toBe(view.text[i]);
        expect(view.text.replace(/\s/g, '')).toBe(
          parts
            .map(([words]) => words)
            .join('')
            .replace(/\s/g, ''),
        );
      }),
    );
  });
});
