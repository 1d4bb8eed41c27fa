/** A JPEG picture with what a PDF has to say of it. */
export type Jpeg = { bytes: Uint8Array; width: number; height: number; channels: 1 | 3 };

/**
 * Pictures as pages of one PDF, in order, each as large as at `dpi`; the pictures' own bytes stay as they are (ISO 32000-1,
 * 7.4.8). The same pictures give the same bytes, so that a paper photographed once is one document.
 */
export function picturesAsPdf(pictures: readonly Jpeg[], dpi = 150): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let length = (parts[0] as Buffer).length;
  const add = (...pieces: (string | Uint8Array)[]) => {
    for (const piece of pieces) {
      const bytes = Buffer.from(piece as Uint8Array);
      parts.push(bytes);
      length += bytes.length;
    }
  };
  const object = (id: number, ...pieces: (string | Uint8Array)[]) => {
    offsets[id] = length;
    add(`${id} 0 obj\n`, ...pieces, '\nendobj\n');
  };
  const stream = (dictionary: string, bytes: string | Uint8Array) => [
    `<< ${dictionary} /Length ${Buffer.from(bytes as Uint8Array).length} >>\nstream\n`,
    bytes,
    '\nendstream',
  ];
  const idOf = (page: number) => 3 + page * 3;
  object(1, '<< /Type /Catalog /Pages 2 0 R >>');
  object(
    2,
    `<< /Type /Pages /Count ${pictures.length} /Kids [${pictures.map((_, i) => `${idOf(i)} 0 R`).join(' ')}] >>`,
  );
  pictures.forEach(({ bytes, width, height, channels }, i) => {
    const id = idOf(i);
    const [w, h] = [width, height].map((pixels) => ((pixels * 72) / dpi).toFixed(2));
    object(
      id,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${w} ${h}] /Contents ${id + 1} 0 R /Resources << /XObject << /P ${id + 2} 0 R >> >> >>`,
    );
    object(id + 1, ...stream('', `q ${w} 0 0 ${h} 0 0 cm /P Do Q`));
    const space = channels === 1 ? '/DeviceGray' : '/DeviceRGB';
    object(
      id + 2,
      ...stream(
        `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace ${space} /BitsPerComponent 8 /Filter /DCTDecode`,
        bytes,
      ),
    );
  });
  const start = length;
  const rows = offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  add(
    `xref\n0 ${offsets.length}\n0000000000 65535 f \n${rows.join('')}`,
    `trailer\n<< /Size ${offsets.length} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
  );
  return new Uint8Array(Buffer.concat(parts));
}
