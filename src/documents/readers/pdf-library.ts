import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'; // Mozilla's own PDF reader, with the decoders of scanners' pictures

export type { PDFDocumentProxy, PDFPageProxy };

type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** What runs of a PDF's content are called. */
export async function pdfOperations(): Promise<Library['OPS']> {
  return (await library()).OPS;
}

/**
 * Opens a PDF; the bytes are copied since pdf.js takes them over. Fonts, and the decoders of fax, JBIG2 and JPEG 2000 pictures,
 * are read from the package's own folder: nothing is loaded from anywhere else.
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument } = await library();
  const folder = (name: string) => `${join(PACKAGE, name)}/`;
  return getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    useSystemFonts: true,
    disableFontFace: true,
    standardFontDataUrl: folder('standard_fonts'),
    cMapUrl: folder('cmaps'),
    wasmUrl: folder('wasm'),
  }).promise;
}

const PACKAGE = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')));

/** Loaded with the first PDF: other files never need it. Of its builds this one is compiled in four fifths of the time. */
async function library(): Promise<Library> {
  const build = join(PACKAGE, 'legacy', 'build');
  const pdfjs: Library = await import(pathToFileURL(join(build, 'pdf.min.mjs')).href);
  pdfjs.GlobalWorkerOptions.workerSrc = pathToFileURL(join(build, 'pdf.worker.min.mjs')).href;
  return pdfjs;
}
