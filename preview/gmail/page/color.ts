/** Colours of card JSON. */
import type { chat_v1 } from '@googleapis/chat';

type Rgb = { red: number; green: number; blue: number };

/** Google's `Color` (channels 0–1) as CSS. */
export function cssColor(color: chat_v1.Schema$Color): string {
  const { red, green, blue } = channels(color);
  return `rgb(${byte(red)} ${byte(green)} ${byte(blue)})`;
}

/** Black or white, whichever can be read on `color` (WCAG relative luminance). */
export function readableOn(color: chat_v1.Schema$Color): '#ffffff' | '#1f1f1f' {
  return luminance(channels(color)) > 0.36 ? '#1f1f1f' : '#ffffff';
}

/** `#0b57d0` as Google's `Color`; null for anything else. */
export function hexColor(hex: string | null): chat_v1.Schema$Color | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex ?? '');
  if (!match) return null;
  const [red, green, blue] = match.slice(1).map((pair) => Number.parseInt(pair, 16) / 255);
  return { red: red ?? 0, green: green ?? 0, blue: blue ?? 0 };
}

function channels({ red, green, blue }: chat_v1.Schema$Color): Rgb {
  return { red: red ?? 0, green: green ?? 0, blue: blue ?? 0 };
}

function byte(channel: number): number {
  return Math.round(Math.min(1, Math.max(0, channel)) * 255);
}

function luminance({ red, green, blue }: Rgb): number {
  const linear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
