import sharp from 'sharp';
import { type Jpeg, picturesAsPdf } from '../pictures-as-pdf.ts';

/** Photographs of the pages of one paper as one file: a single one as it is, several as a PDF that can be opened and handed on. */
export async function photographsAsFile(
  pictures: readonly Uint8Array[],
): Promise<{ ending: string; bytes: Uint8Array }> {
  const [only] = pictures;
  if (only && pictures.length === 1) return { ending: 'jpg', bytes: only };
  const pages: Jpeg[] = [];
  for (const picture of pictures) {
    const page = await asJpeg(picture).catch(() => null);
    // One that cannot be opened stands for all: the reader says what is wrong with it.
    if (!page) return { ending: 'jpg', bytes: picture };
    pages.push(page);
  }
  return { ending: 'pdf', bytes: picturesAsPdf(pages) };
}

async function asJpeg(bytes: Uint8Array): Promise<Jpeg> {
  const { format, width, height, channels, orientation = 1 } = await sharp(bytes).metadata();
  if (format === 'jpeg' && orientation === 1 && (channels === 1 || channels === 3))
    return { bytes, width, height, channels };
  const { data, info } = await sharp(bytes)
    .autoOrient()
    .toColourspace('srgb')
    .jpeg({ quality: 90 })
    .toBuffer({ resolveWithObject: true });
  return { bytes: new Uint8Array(data), width: info.width, height: info.height, channels: 3 };
}
