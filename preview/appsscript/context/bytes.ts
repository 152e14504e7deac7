/** Bytes inside the context. Google's `Byte[]` is an array of signed numbers, −128 to 127. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes on their way out of the context: as the text that they are in UTF-8, or in base64. */
export type Sent = { text: string } | { base64: string };

/** Signed or unsigned, as unsigned. */
const unsigned = (byte: number): number => byte & 0xff;
const signed = (byte: number): number => (byte << 24) >> 24;

export function toBase64(bytes: ArrayLike<number>): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a, b, c] = [bytes[at] as number, bytes[at + 1], bytes[at + 2]];
    const bits = (unsigned(a) << 16) | (unsigned(b ?? 0) << 8) | unsigned(c ?? 0);
    text += alphabet.charAt(bits >> 18) + alphabet.charAt((bits >> 12) & 63);
    text += b === undefined ? '=' : alphabet.charAt((bits >> 6) & 63);
    text += c === undefined ? '=' : alphabet.charAt(bits & 63);
  }
  return text;
}

/** Takes the web-safe alphabet too; null when the text is not base64. */
export function fromBase64(text: string): number[] | null {
  const plain = text
    .replace(/-/g, '+')
    .replace(/_/g, '/')
    .replace(/[\r\n]/g, '')
    .replace(/=+$/, '');
  if (!/^[A-Za-z0-9+/]*$/.test(plain) || plain.length % 4 === 1) return null;
  const bytes: number[] = [];
  for (let at = 0; at < plain.length; at += 4) {
    const group = plain.slice(at, at + 4);
    let bits = 0;
    for (let index = 0; index < 4; index += 1)
      bits = (bits << 6) | Math.max(0, alphabet.indexOf(group.charAt(index) || 'A'));
    const all = [bits >> 16, bits >> 8, bits].map(signed);
    bytes.push(...all.slice(0, group.length - 1));
  }
  return bytes;
}

export function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    // A surrogate without its pair has no encoding.
    const point = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 63));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    else {
      bytes.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 63), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    }
  }
  return bytes.map(signed);
}

export function isBytes(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'number');
}
