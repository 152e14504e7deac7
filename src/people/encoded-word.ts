/** RFC 2047 encoded words (`=?UTF-8?Q?J=C3=B6rg?=`), for the character sets that mail really uses. Pure. */

/** Words in another character set, or damaged, stay as they are. */
export function decodeWords(text: string): string {
  // White space between two encoded words belongs to neither (RFC 2047 §6.2).
  const joined = text.replace(/(=\?[^?\s]+\?[bq]\?[^?\s]*\?=)\s+(?==\?[^?\s]+\?[bq]\?)/gi, '$1');
  return joined.replace(/=\?([^?*\s]+)(?:\*[^?\s]*)?\?([bq])\?([^?\s]*)\?=/gi, (word, charset, encoding, data) => {
    const bytes = encoding.toLowerCase() === 'b' ? fromBase64(data) : fromQ(data);
    return (bytes && decodeBytes(bytes, charset.toLowerCase())) ?? word;
  });
}

function fromQ(data: string): number[] {
  const bytes: number[] = [];
  for (let at = 0; at < data.length; at += 1) {
    const hex = /^=([0-9a-f]{2})/i.exec(data.slice(at, at + 3));
    if (hex?.[1]) {
      bytes.push(Number.parseInt(hex[1], 16));
      at += 2;
    } else bytes.push(data[at] === '_' ? 0x20 : data.charCodeAt(at));
  }
  return bytes;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function fromBase64(data: string): number[] | null {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const character of data.replace(/=+$/, '')) {
    const value = alphabet.indexOf(character);
    if (value < 0) return null;
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes.push((bits >> held) & 0xff);
    }
  }
  return bytes;
}

function decodeBytes(bytes: number[], charset: string): string | null {
  if (charset === 'utf-8' || charset === 'utf8' || charset === 'us-ascii') return fromUtf8(bytes);
  if (charset === 'iso-8859-1' || charset === 'latin1' || charset === 'windows-1252')
    return bytes.map((byte) => windows1252[byte - 0x80] ?? String.fromCharCode(byte)).join('');
  return null;
}

/** Bytes 0x80 to 0x9f, which mail that says ISO-8859-1 means too: https://encoding.spec.whatwg.org/#names-and-labels */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function fromUtf8(bytes: number[]): string | null {
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
  } catch {
    return null;
  }
}
