/** Pictures that take little room. */
import type { Page } from 'playwright-core';

/** Pixels between two pictures. */
const GAP = 12;

/** Runs in the page, which may load nothing: its pictures are data. */
const SIDE_BY_SIDE = `async ({ pictures, gap }) => {
  const images = await Promise.all(
    pictures.map(async (data) => {
      const image = new Image();
      image.src = 'data:image/png;base64,' + data;
      await image.decode();
      return image;
    }),
  );
  const canvas = document.createElement('canvas');
  canvas.width = images.reduce((width, image) => width + image.width + gap, -gap);
  canvas.height = Math.max(...images.map((image) => image.height));
  const context = canvas.getContext('2d');
  let left = 0;
  for (const image of images) {
    context.drawImage(image, left, 0);
    left += image.width + gap;
  }
  return canvas.toDataURL('image/webp', 0.8).replace(/^[^,]*,/, '');
}`;

/** These PNGs beside each other, from left to right, as one WebP. */
export async function sideBySide(page: Page, pictures: readonly Buffer[]): Promise<Buffer> {
  const data = pictures.map((picture) => picture.toString('base64'));
  const picture = await page.evaluate<string>(`(${SIDE_BY_SIDE})(${JSON.stringify({ pictures: data, gap: GAP })})`);
  return Buffer.from(picture, 'base64');
}
