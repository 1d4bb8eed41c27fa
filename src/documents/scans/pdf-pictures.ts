import { openPdf, type PDFPageProxy, pdfOperations } from '../readers/pdf-library.ts';
import { type Grey, isUniform, ofCanvas } from './grey.ts';
import { LONGEST_SIDE, PAGE_DPI } from './read-sheet.ts';

/** Draws the pages of a PDF one at a time. */
export type PdfPictures = { pictureOf(page: number): Promise<Grey | null>; close(): Promise<void> };

/** A page larger than A3 by its own account has dots for points. */
const LARGEST_POINTS = 1_250;

/** What a canvas of @napi-rs/canvas is here: pdf.js draws on it, its dots are read off. */
type Canvas = { width: number; height: number; data(): Uint8Array };
type Drawing = { canvas: Canvas; context: unknown };
type Factory = { create(width: number, height: number): Drawing; destroy(drawing: Drawing): void };

/** Opens a PDF for drawing. */
export async function openPictures(bytes: Uint8Array): Promise<PdfPictures> {
  const document = await openPdf(bytes);
  const factory = document.canvasFactory as Factory;
  return {
    pictureOf: async (index) => {
      const page = await document.getPage(index + 1);
      const size = page.getViewport({ scale: 1 });
      const longest = Math.max(size.width, size.height);
      const scale = longest > LARGEST_POINTS ? LONGEST_SIDE / longest : PAGE_DPI / 72;
      const viewport = page.getViewport({ scale });
      const drawing = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
      try {
        const { canvas, context } = drawing;
        await page.render({ canvas, canvasContext: context, viewport } as never).promise;
        const picture = await ofCanvas(canvas.data(), canvas.width, canvas.height);
        // A picture that pdf.js cannot decode leaves the page white without a word.
        return isUniform(picture) && (await pictureShare(page)) > 0 ? null : picture;
      } finally {
        page.cleanup();
        factory.destroy(drawing);
      }
    },
    close: async () => {
      await document.cleanup();
    },
  };
}

type Matrix = readonly number[];

/** The part of a page that its largest picture covers. */
export async function pictureShare(page: PDFPageProxy): Promise<number> {
  const OPS: Record<string, number> = await pdfOperations();
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
  const { width, height } = page.getViewport({ scale: 1 });
  const saved: number[] = [];
  let area = 1;
  let largest = 0;
  const grow = (m: Matrix) => {
    area *= Math.abs((m[0] ?? 1) * (m[3] ?? 1) - (m[1] ?? 0) * (m[2] ?? 0));
  };
  fnArray.forEach((operation, i) => {
    const args = (argsArray[i] ?? []) as unknown[];
    if (operation === OPS.save || operation === OPS.paintFormXObjectBegin) {
      saved.push(area);
      if (operation !== OPS.save && args[0]) grow(Array.from(args[0] as ArrayLike<number>));
    } else if (operation === OPS.restore || operation === OPS.paintFormXObjectEnd) area = saved.pop() ?? area;
    else if (operation === OPS.transform)
      grow(args.length === 1 ? Array.from(args[0] as ArrayLike<number>) : (args as number[]));
    else if (PICTURES.some((name) => operation === OPS[name])) largest = Math.max(largest, area);
  });
  return Math.min(1, largest / Math.max(1, width * height));
}

const PICTURES = ['paintImageXObject', 'paintInlineImageXObject', 'paintImageMaskXObject', 'paintImageXObjectRepeat'];
