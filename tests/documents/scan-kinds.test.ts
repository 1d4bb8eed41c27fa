import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../src/documents/readers/read-bytes.ts';
import { READ_LIMITS } from '../../src/documents/readers/reading.ts';
import { openPictures } from '../../src/documents/scans/pdf-pictures.ts';
import { fixture } from './readers/reading.ts';

const [WIDTH, HEIGHT] = [40, 24];
/** A black bar on white, as a scanner's fax (ITU-T T.6) keeps it. */
async function fax(): Promise<Buffer> {
  // In a fax a set dot is black.
  const dots = Buffer.alloc(WIDTH * HEIGHT, 0);
  for (let y = 4; y <= 10; y++) dots.fill(255, y * WIDTH + 4, y * WIDTH + 31);
  const tiff = await sharp(dots, { raw: { width: WIDTH, height: HEIGHT, channels: 1 } })
    .toColourspace('b-w')
    .tiff({ compression: 'ccittfax4', bitdepth: 1 })
    .toBuffer();
  const at = tiff.readUInt32LE(4);
  const entry = (tag: number) => {
    for (let i = at + 2; i < at + 2 + 12 * tiff.readUInt16LE(at); i += 12)
      if (tiff.readUInt16LE(i) === tag) return tiff.readUIntLE(i + 8, tiff.readUInt16LE(i + 2) === 3 ? 2 : 4);
    throw new Error(String(tag));
  };
  const from = entry(273);
  return tiff.subarray(from, from + entry(279));
}

/** The same within JBIG2 (ITU-T T.88): what describes the page, then one region coded as a fax. */
function jbig2(coded: Buffer): Buffer {
  const words = (...all: number[]) => {
    const bytes = Buffer.alloc(all.length * 4);
    all.forEach((n, i) => {
      bytes.writeUInt32BE(n, i * 4);
    });
    return bytes;
  };
  const segment = (number: number, type: number, data: Buffer) =>
    Buffer.concat([words(number), Buffer.from([type, 0, 1]), words(data.length), data]);
  const page = Buffer.concat([words(WIDTH, HEIGHT, 0, 0), Buffer.from([0, 0, 0])]);
  const region = Buffer.concat([words(WIDTH, HEIGHT, 0, 0), Buffer.from([0, 1]), coded]);
  return Buffer.concat([segment(0, 48, page), segment(1, 38, region)]);
}

/** The same as JPEG 2000, which no package here writes. */
const JPEG_2000 = Buffer.from(
  'AAAADGpQICANCocKAAAAFGZ0eXBqcDIgAAAAAGpwMiAAAABDanAyaAAAABZpaGRyAAAAGAAAACgAAg8HAAAAAAAPY29scgEAAAAAABEAAAAWY2RlZgACAAAAAAABAAEAAQAAAAAB8GpwMmP/T/9RACwAAAAAACgAAAAYAAAAAAAAAAAAAAAoAAAAGAAAAAAAAAAAAAIPAQEPAQH/UgAMAAAAAQAEBAQAAf9cABBAgIiIkIiIkIiIkIiIkP9kACUAAUNyZWF0ZWQgYnkgT3BlbkpQRUcgdmVyc2lvbiAyLjUuMP+QAAoAAAAAAW8AAf+Tz/wwNAJAPXYLMal50OMCsc/P/DAMAdhXx/4YE3/jARH/RIFACItdu8sWtPF/DBZiYfdq578IKhWnnYDP/Ehif+JD8P9hgwAfbQaLrLfLmYSwgOYa+7GUZmZBJDRBzAcRz7clEcIptoUR8xoCuRUfjGO25+ATnd1R3aOM6RqJHq3c6MKubocawpfDQ0sq73/I2e+LUd2NgM/8SIp/4kgw/2GD4AoTJqDxTNjlUmZXnWLbSTjgkZ18usPZICMdfYl+iiG2m+AdQcAPlP9PppujG3tBjsV23ahp1o4ZG8zsvyTDzPpj2IHdRcyEiTi0+rqM+5wvOGAAubAqzZJDs1sVIVZsWiqa1xLH5v24kzQdCnCdOZHVo0RQBUpo0kgYth1uRRw+Sn+Az/xIRn/iQrD/YYEAGdh8VZenCmdnXtNUo7fL/38g3g6kC14asXX4+iTQTuy5xxnP/38V/RFtXP+EgID/2Q==',
  'base64',
);

/** A page that is a picture. */
function pageOf(filter: string, data: Buffer): Uint8Array {
  const content = '72 0 0 43 0 0 cm /P Do';
  return Buffer.concat([
    Buffer.from(`%PDF-1.5
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Count 1 /Kids [3 0 R] >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 72 43] /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >> endobj
4 0 obj << /Length ${content.length} >> stream
${content}
endstream endobj
5 0 obj << /Type /XObject /Subtype /Image /Width ${WIDTH} /Height ${HEIGHT} ${filter} /Length ${data.length} >> stream
`),
    data,
    Buffer.from('\nendstream endobj\ntrailer << /Root 1 0 R >>\n'),
  ]);
}

const ONE_BIT = '/ColorSpace /DeviceGray /BitsPerComponent 1';

describe('a page that a scanner kept', () => {
  it.each<[string, () => Promise<Uint8Array>]>([
    [
      'as a fax',
      async () =>
        pageOf(
          `${ONE_BIT} /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns ${WIDTH} /Rows ${HEIGHT} >>`,
          await fax(),
        ),
    ],
    ['as JBIG2', async () => pageOf(`${ONE_BIT} /Filter /JBIG2Decode`, jbig2(await fax()))],
    ['as JPEG 2000', async () => pageOf('/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /JPXDecode', JPEG_2000)],
  ])('%s is drawn', async (_, page) => {
    const pictures = await openPictures(await page());
    const picture = await pictures.pictureOf(0);
    await pictures.close();
    if (!picture) throw new Error('nothing was drawn');
    const shadeAt = (x: number, y: number) =>
      picture.data[Math.round((y / HEIGHT) * picture.height) * picture.width + Math.round((x / WIDTH) * picture.width)];
    expect([shadeAt(15, 7), shadeAt(15, 18), shadeAt(36, 7)]).toEqual([0, 255, 255]);
  });
});

it('a photograph as an iPhone keeps it (HEIC) is read', async () => {
  const reading = await readBytes(fixture('anh-dien-thoai.heic'), 'IMG_0418.HEIC', READ_LIMITS);
  if (reading.kind !== 'read') throw new Error(reading.kind);
  expect(reading.source.text).toContain('trước ngày 15/02/2026');
});
