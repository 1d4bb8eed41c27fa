import { type PDFPageProxy, pdfOperations } from './pdf-library.ts';
import type { Piece } from './pdf-lines.ts';

type Matrix = readonly [number, number, number, number, number, number];
type Glyph = { unicode?: string; width?: number; isSpace?: boolean };

/**
 * Every glyph of a page with its place, from the page's drawing commands. Needed where single letters are drawn in another font
 * than their word (LibreOffice without a Vietnamese font): pdf.js then gives words with holes and the letters behind them.
 */
export async function pageGlyphs(page: PDFPageProxy): Promise<Piece[]> {
  const OPS = await pdfOperations();
  // Notes laid over the page have places of their own and are read apart; 0 leaves them out.
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
  const state = new TextState();
  const pieces: Piece[] = [];
  const fontScale = (name: string) => {
    const font = page.commonObjs.has(name) ? (page.commonObjs.get(name) as { fontMatrix?: number[] }) : null;
    return font?.fontMatrix?.[0] ?? 0.001;
  };
  fnArray.forEach((operation, i) => {
    const args = (argsArray[i] ?? []) as unknown[];
    if (operation === OPS.showText) pieces.push(...state.show(args[0] as (Glyph | number)[]));
    else if (operation === OPS.setFont) state.setFont(Number(args[1]), fontScale(String(args[0])));
    else if (operation === OPS.setTextMatrix) state.setTextMatrix(matrixOf(args));
    else if (operation === OPS.moveText) state.move(Number(args[0]), Number(args[1]));
    else if (operation === OPS.setLeadingMoveText) state.move(Number(args[0]), Number(args[1]), true);
    else if (operation === OPS.nextLine) state.nextLine();
    else if (operation === OPS.setLeading) state.own.leading = -Number(args[0]);
    else if (operation === OPS.setCharSpacing) state.own.charSpacing = Number(args[0]);
    else if (operation === OPS.setWordSpacing) state.own.wordSpacing = Number(args[0]);
    else if (operation === OPS.setHScale) state.own.horizontal = Number(args[0]) / 100;
    else if (operation === OPS.beginText) state.setTextMatrix(IDENTITY);
    else if (operation === OPS.save || operation === OPS.paintFormXObjectBegin)
      state.save(operation === OPS.save, args);
    else if (operation === OPS.restore || operation === OPS.paintFormXObjectEnd) state.restore();
    else if (operation === OPS.transform) state.transform(matrixOf(args));
  });
  return pieces;
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

function matrixOf(args: readonly unknown[]): Matrix {
  const values = args.length === 1 ? Array.from(args[0] as ArrayLike<number>) : (args as number[]);
  return [0, 1, 2, 3, 4, 5].map((n) => Number(values[n] ?? IDENTITY[n])) as unknown as Matrix;
}

function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}

/** What `q` saves and `Q` brings back (ISO 32000-1, 8.4): the place of the page and the state of text, as far as places need it. */
type GraphicsState = {
  page: Matrix;
  fontSize: number;
  fontScale: number;
  charSpacing: number;
  wordSpacing: number;
  horizontal: number;
  leading: number;
};

class TextState {
  own: GraphicsState = {
    page: IDENTITY,
    fontSize: 1,
    fontScale: 0.001,
    charSpacing: 0,
    wordSpacing: 0,
    horizontal: 1,
    leading: 0,
  };
  private text: Matrix = IDENTITY;
  private line: Matrix = IDENTITY;
  private readonly saved: GraphicsState[] = [];

  setFont(size: number, scale: number): void {
    this.own.fontSize = size;
    this.own.fontScale = scale;
  }

  setTextMatrix(matrix: Matrix): void {
    this.text = matrix;
    this.line = matrix;
  }

  move(x: number, y: number, setsLeading = false): void {
    if (setsLeading) this.own.leading = y;
    this.setTextMatrix(times(this.line, [1, 0, 0, 1, x, y]));
  }

  nextLine(): void {
    this.move(0, this.own.leading);
  }

  save(isPlain: boolean, args: readonly unknown[]): void {
    this.saved.push({ ...this.own });
    if (!isPlain && args[0]) this.transform(matrixOf([args[0]]));
  }

  restore(): void {
    this.own = this.saved.pop() ?? this.own;
  }

  transform(matrix: Matrix): void {
    this.own.page = times(this.own.page, matrix);
  }

  *show(glyphs: readonly (Glyph | number)[]): Generator<Piece> {
    for (const glyph of glyphs ?? []) {
      if (typeof glyph === 'number') {
        this.advance((-glyph / 1000) * this.own.fontSize * this.own.horizontal);
        continue;
      }
      const own = (glyph.width ?? 0) * this.own.fontScale * this.own.fontSize;
      const spacing = this.own.charSpacing + (glyph.isSpace ? this.own.wordSpacing : 0);
      const place = times(this.own.page, this.text);
      const scale = Math.hypot(place[0], place[1]);
      yield {
        text: glyph.unicode ?? '',
        left: place[4],
        right: place[4] + own * this.own.horizontal * place[0],
        y: place[5],
        size: Math.abs(this.own.fontSize * (Math.hypot(place[2], place[3]) || scale)),
        isUpright: Math.abs(place[1]) < 0.01 * scale && place[0] > 0,
      };
      this.advance((own + spacing) * this.own.horizontal);
    }
  }

  private advance(x: number): void {
    this.text = times(this.text, [1, 0, 0, 1, x, 0]);
  }
}
