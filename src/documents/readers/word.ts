import { parseHTML } from 'linkedom';
import mammoth from 'mammoth'; // the kept .docx reader: keeps tables and list levels, drops layout
import WordExtractor from 'word-extractor'; // reads the old binary .doc without an office suite
import { repairLegacyText } from './decode-text.ts';
import { tablesInText } from './delimited.ts';
import { lineNoise } from './line-noise.ts';
import { type MarkupNode, textOfMarkup } from './markup.ts';
import type { Reading } from './reading.ts';

/** Reads a .docx: paragraphs, automatic numbers and table cells as text. */
export async function readDocx(bytes: Uint8Array): Promise<Reading> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
  );
  const { document } = parseHTML(`<html><body>${repairLegacyText(value)}</body></html>`);
  const source = textOfMarkup(document.body as unknown as MarkupNode, 'docx');
  return source.text.trim() === '' ? { kind: 'unreadable', reason: 'scan' } : { kind: 'read', source };
}

/** Reads an old binary .doc; table cells come separated by tabs. An old Excel or other compound file is told apart by its ending. */
export async function readDoc(bytes: Uint8Array, ending: string): Promise<Reading> {
  if (ending === 'xls') return { kind: 'unreadable', reason: 'unknown-kind' };
  try {
    const document = await new WordExtractor().extract(Buffer.from(bytes));
    const text = repairLegacyText(document.getBody()).normalize('NFC').replace(/\r\n?/g, '\n');
    if (text.trim() === '') return { kind: 'unreadable', reason: 'scan' };
    const tables = tablesInText(text);
    return { kind: 'read', source: { format: 'doc', text, pages: [], noise: lineNoise(text, tables), tables } };
  } catch (error) {
    const encrypted = error instanceof Error && /encrypt|password/i.test(error.message);
    return { kind: 'unreadable', reason: encrypted || /docx|xlsx/.test(ending) ? 'encrypted' : 'damaged' };
  }
}
