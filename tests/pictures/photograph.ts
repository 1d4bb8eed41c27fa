import { existsSync } from 'node:fs';
// playwright-core: drives the Chromium that the machine has, and brings none of its own; Apache-2.0, kept by Microsoft.
import { chromium } from 'playwright-core';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** A picture (PNG) of a page of our own, `width` CSS pixels wide and as long as it is. Needs a Chromium on the machine. */
export async function photographed(html: string, width: number): Promise<Buffer> {
  const executablePath = process.env.CHROMIUM ?? CHROMIUM.find((path) => existsSync(path));
  if (!executablePath) throw new Error('no Chromium found: install one, or name it in CHROMIUM');
  const browser = await chromium.launch({ executablePath, args: FLAGS.split(' ') });
  try {
    const page = await browser.newPage({ viewport: { width, height: 800 }, deviceScaleFactor: 1.5 });
    await page.setContent(html, { waitUntil: 'load' });
    return await page.screenshot({ fullPage: true });
  } finally {
    await browser.close();
  }
}
