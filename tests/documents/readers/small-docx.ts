import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a .docx: paragraphs, or the XML of its body. */
export type Part = { name: string } & ({ paragraphs: string[] } | { xml: string });

const WORD =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"';

/** The smallest .docx that holds these parts. */
export function docx(parts: readonly Part[]): Uint8Array {
  return zip(
    parts.map((part): [string, string] => {
      const xml =
        'xml' in part ? part.xml : part.paragraphs.map((p) => `<w:p><w:r><w:t>${p}</w:t></w:r></w:p>`).join('');
      return part.name === 'document'
        ? ['word/document.xml', `<w:document ${WORD}><w:body>${xml}</w:body></w:document>`]
        : [`word/${part.name}.xml`, `<w:hdr ${WORD}>${xml}</w:hdr>`];
    }),
  );
}

/** `declared` is the size the directory tells, which an archive made to harm understates. */
export function zip(files: readonly [name: string, content: string][], declared?: number): Uint8Array {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of files) {
    const packed = deflateRawSync(content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(declared ?? Buffer.byteLength(content), 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    const entry = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed]);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, tail, Buffer.from(name)]));
    local.push(entry);
    at += entry.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(at, 12);
  return new Uint8Array(Buffer.concat([...local, ...directory, Buffer.from('PK\x05\x06'), end]));
}
