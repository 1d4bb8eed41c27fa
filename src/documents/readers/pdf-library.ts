import { getDocumentProxy, getResolvedPDFJS as resolved } from 'unpdf'; // pdf.js without its canvas, kept by the unjs group

export type PDFDocumentProxy = Awaited<ReturnType<typeof getDocumentProxy>>;
export type PDFPageProxy = Awaited<ReturnType<PDFDocumentProxy['getPage']>>;

/** Opens a PDF; the bytes are copied since pdf.js takes them over. */
export function openPdf(bytes: Uint8Array, drawing: { CanvasFactory?: unknown } = {}): Promise<PDFDocumentProxy> {
  return getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, ...drawing } as never);
}

export function getResolvedPDFJS(): Promise<{ OPS: Record<string, number> }> {
  return resolved() as unknown as Promise<{ OPS: Record<string, number> }>;
}
