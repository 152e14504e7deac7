/** RFC 2047 encoded words (`=?UTF-8?Q?J=C3=B6rg?=`), and what real mail writes in their place. Pure. */

/** Bytes in a character set, by its name in lower case, as text; null where they are none, or it is not known. */
export type Decoder = (bytes: number[], charset: string) => string | null;

/** Mail writes blanks and question marks into a word, which the RFC does not allow. */
const encodedWord = /=\?([^?*\s]+)(?:\*[^?\s]*)?\?([bq])\?((?:(?!=\?[^?\s]+\?[bq]\?)[^<>])*?)\?=/gis;

/** Words in a character set that is not known here (see `inUtf8`), or damaged, stay as they are. */
export function decodeWords(text: string): string {
  return rewritten(text, decodeBytes);
}

/** Words in character sets that only `decode` knows are written in UTF-8 instead. */
export function inUtf8(text: string, decode: Decoder): string {
  return rewritten(text, (bytes, charset) => {
    const decoded = isKnownHere(charset) ? null : decode(bytes, charset);
    return decoded === null ? null : `=?utf-8?q?${quotedPrintable(decoded)}?=`;
  });
}

/** Whether there is a word in it that was not decoded, whole or not: nothing that a person would read. */
export function hasEncodedWord(text: string): boolean {
  return /=\?[^?\s]+\?[bq]\?/i.test(text);
}

/** Neighbours in one character set. */
interface Run {
  written: string;
  charset: string;
  /** Of each word; null where one can't be read. */
  bytes: number[][] | null;
}

/** Word by word, as the RFC has it; else put together, since mail cuts words amid a character. */
function decodedRun({ bytes, charset }: Run, decode: Decoder): string | null {
  if (!bytes) return null;
  const words = bytes.map((each) => decode(each, charset));
  return words.includes(null) ? decode(bytes.flat(), charset) : words.join('');
}

/** White space between two encoded words belongs to neither (RFC 2047 §6.2), unless one of them stays as it is. */
function rewritten(text: string, decode: Decoder): string {
  let told = '';
  let end = 0;
  let run: Run | null = null;
  let wasDecoded = false;
  /** The blanks before the run, and what it says. */
  let gap = '';
  const tell = () => {
    if (!run) return;
    const decoded = decodedRun(run, decode);
    told += (wasDecoded && decoded !== null && /^\s*$/.test(gap) ? '' : gap) + (decoded ?? run.written);
    wasDecoded = decoded !== null;
  };
  for (const match of text.matchAll(encodedWord)) {
    const [written, name = '', encoding = '', data = ''] = match;
    const between = text.slice(end, match.index);
    const charset = charsetNamed(name);
    const bytes = encoding.toLowerCase() === 'b' ? fromBase64(data) : fromQ(data);
    if (run?.bytes && bytes && run.charset === charset && /^\s*$/.test(between))
      run = { written: run.written + between + written, charset, bytes: [...run.bytes, bytes] };
    else {
      tell();
      run = { written, charset, bytes: bytes && [bytes] };
      gap = between;
    }
    end = match.index + written.length;
  }
  tell();
  return told + text.slice(end);
}

function quotedPrintable(text: string): string {
  const escaped = encodeURIComponent(text).replace(/[!'()*._~-]/g, (each) => `%${each.charCodeAt(0).toString(16)}`);
  return escaped.replace(/%/g, '=');
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
  for (const character of data.replace(/\s|=+$/g, '')) {
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

/** One name for one set; of two that differ only in which way Hebrew and Arabic are drawn (RFC 1556), the bytes say the same. */
function charsetNamed(name: string): string {
  return name
    .toLowerCase()
    .replace(/^utf8$/, 'utf-8')
    .replace(/^(iso-8859-[68])-[ie]$/, '$1');
}

/** What mail says of bytes that it does not know is UTF-8 where it can be read as that: hardly anything else can. */
const utf8 = ['utf-8', 'us-ascii', 'unknown-8bit', 'x-unknown'];
const utf7 = ['utf-7', 'unicode-1-1-utf-7'];
const latin1 = ['iso-8859-1', 'latin1', 'windows-1252'];

function isKnownHere(charset: string): boolean {
  return [utf8, utf7, latin1].some((names) => names.includes(charset));
}

function decodeBytes(bytes: number[], charset: string): string | null {
  if (utf8.includes(charset)) return fromUtf8(bytes);
  if (utf7.includes(charset)) return fromUtf7(bytes);
  if (latin1.includes(charset))
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

/** Java does not know UTF-7 (RFC 2152): ASCII, with runs of UTF-16 as base64 between + and -. */
function fromUtf7(bytes: number[]): string | null {
  if (bytes.some((byte) => byte >= 0x80)) return null;
  const runs = String.fromCharCode(...bytes).split(/\+([A-Za-z0-9+/]*)-?/);
  const texts = runs.map((run, index) => (index % 2 === 0 ? run : run === '' ? '+' : fromUtf16(fromBase64(run))));
  return texts.includes(null) ? null : texts.join('');
}

function fromUtf16(bytes: number[] | null): string | null {
  if (!bytes || bytes.length % 2 > 0) return null;
  return bytes
    .map((high, at) => (at % 2 === 0 ? String.fromCharCode((high << 8) | (bytes[at + 1] ?? 0)) : ''))
    .join('');
}
