/** Pictures that take little room. */
import type { Page } from 'playwright-core';

/** Pixels between two pictures. */
const GAP = 12;

/** In sheets text must be read, not admired. */
const SHEET_QUALITY = 0.3;

/** Runs in the page, which may load nothing: its pictures are data. */
const IN_ROWS = `async ({ pictures, gap, perRow, quality }) => {
  const images = await Promise.all(
    pictures.map(async (data) => {
      const image = new Image();
      image.src = 'data:image/png;base64,' + data;
      await image.decode();
      return image;
    }),
  );
  const rows = [];
  for (let at = 0; at < images.length; at += perRow) rows.push(images.slice(at, at + perRow));
  const sum = (sizes) => sizes.reduce((total, size) => total + size + gap, -gap);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(...rows.map((row) => sum(row.map(({ width }) => width))));
  const heights = rows.map((row) => Math.max(...row.map(({ height }) => height)));
  canvas.height = sum(heights);
  const context = canvas.getContext('2d');
  let top = 0;
  for (const [index, row] of rows.entries()) {
    let left = 0;
    for (const image of row) {
      context.drawImage(image, left, top);
      left += image.width + gap;
    }
    top += heights[index] + gap;
  }
  return canvas.toDataURL('image/webp', quality).replace(/^[^,]*,/, '');
}`;

/** These PNGs beside each other, from left to right, as one WebP. */
export function sideBySide(page: Page, pictures: readonly Buffer[]): Promise<Buffer> {
  return inRows(page, pictures, pictures.length, 0.8);
}

/** These PNGs in rows of so many. */
export function asSheet(page: Page, pictures: readonly Buffer[], perRow: number): Promise<Buffer> {
  return inRows(page, pictures, perRow, SHEET_QUALITY);
}

async function inRows(page: Page, pictures: readonly Buffer[], perRow: number, quality: number): Promise<Buffer> {
  const data = pictures.map((picture) => picture.toString('base64'));
  const facts = JSON.stringify({ pictures: data, gap: GAP, perRow, quality });
  return Buffer.from(await page.evaluate<string>(`(${IN_ROWS})(${facts})`), 'base64');
}
