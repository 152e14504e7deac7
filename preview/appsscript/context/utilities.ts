/** Utilities. What needs Node's libraries is asked over the bridge; it costs a script nothing. */
import { mismatch, text, wholeNumber } from './arguments';
import { asBlob, type Blob, blobFrom, newBlob } from './blob';
import { Exception, type Link } from './bridge';
import { fromBase64, isBytes, type Sent, toBase64, utf8 } from './bytes';
import { parseCsv } from './csv';
import { formatDate, parseDate } from './format-date';
import { formatString } from './format-string';
import { charsets } from './mimetypes';

/** Google's names of algorithms → OpenSSL's. */
const digests = { MD2: 'md2', MD5: 'md5', SHA_1: 'sha1', SHA_256: 'sha256', SHA_384: 'sha384', SHA_512: 'sha512' };
const macs = {
  HMAC_MD5: 'md5',
  HMAC_SHA_1: 'sha1',
  HMAC_SHA_256: 'sha256',
  HMAC_SHA_384: 'sha384',
  HMAC_SHA_512: 'sha512',
};
const rsas = { RSA_SHA_1: 'RSA-SHA1', RSA_SHA_256: 'RSA-SHA256' };

const longestSleepMs = 300_000;

export function utilities(link: Link) {
  /** Bytes, or a string in UTF-8 or in the charset that stands at `charsetAt`. */
  const bytesOf = (method: string, args: unknown[], index: number, charsetAt: number): number[] => {
    const value = args[index];
    if (isBytes(value)) return value;
    if (typeof value !== 'string') throw mismatch(method, args);
    if (args[charsetAt] === undefined || args[charsetAt] === charsets.UTF_8) return utf8(value);
    return decode(link.call<string>('encodeText', value, String(args[charsetAt])));
  };
  /** The same as it goes over the bridge, which takes text as it is: spelt out here, it would take the longest of all. */
  const sent = (method: string, args: unknown[], index: number, charsetAt: number): Sent => {
    const value = args[index];
    const isUtf8 = args[charsetAt] === undefined || args[charsetAt] === charsets.UTF_8;
    if (typeof value === 'string' && isUtf8) return { text: value };
    return { base64: toBase64(bytesOf(method, args, index, charsetAt)) };
  };
  const encoder =
    (method: string, webSafe: boolean) =>
    (...args: unknown[]): string => {
      const encoded = toBase64(bytesOf(method, args, 0, 1));
      return webSafe ? encoded.replace(/\+/g, '-').replace(/\//g, '_') : encoded;
    };
  const decoder =
    (method: string) =>
    (...args: unknown[]): number[] => {
      const bytes = fromBase64(text(method, args, 0));
      if (!bytes) throw new Exception('Could not decode string.');
      return bytes;
    };
  const algorithmOf = (method: string, args: unknown[], known: Record<string, string>): string => {
    const found = known[String(args[0])];
    if (!found) throw mismatch(method, args);
    return found;
  };
  const hmac = (method: string, algorithm: string, args: unknown[], at: number): number[] => {
    const [value, key] = [sent(method, args, at, at + 2), sent(method, args, at + 1, at + 2)];
    return decode(link.call<string>('hmac', algorithm, value, key));
  };
  const rsa = (method: string, algorithm: string, args: unknown[], at: number): number[] => {
    const value = sent(method, args, at, at + 2);
    return decode(link.call<string>('rsa', algorithm, value, text(method, args, at + 1)));
  };
  const blobAt = (method: string, args: unknown[], index: number): Blob => {
    const blob = asBlob(args[index]);
    if (!blob) throw mismatch(method, args);
    return blob;
  };
  const made = (base64: string, contentType: string, name: string | null) =>
    newBlob(link, { bytes: decode(base64), contentType, name });

  return {
    Charset: charsets,
    DigestAlgorithm: names(digests),
    MacAlgorithm: names(macs),
    RsaAlgorithm: names(rsas),
    base64Encode: encoder('Utilities.base64Encode', false),
    base64EncodeWebSafe: encoder('Utilities.base64EncodeWebSafe', true),
    base64Decode: decoder('Utilities.base64Decode'),
    base64DecodeWebSafe: decoder('Utilities.base64DecodeWebSafe'),
    computeDigest: (...args: unknown[]) => {
      const method = 'Utilities.computeDigest';
      const algorithm = algorithmOf(method, args, digests);
      return decode(link.call<string>('digest', algorithm, sent(method, args, 1, 2)));
    },
    computeHmacSha256Signature: (...args: unknown[]) => hmac('Utilities.computeHmacSha256Signature', 'sha256', args, 0),
    computeHmacSignature: (...args: unknown[]) => {
      const method = 'Utilities.computeHmacSignature';
      return hmac(method, algorithmOf(method, args, macs), args, 1);
    },
    computeRsaSha1Signature: (...args: unknown[]) => rsa('Utilities.computeRsaSha1Signature', 'RSA-SHA1', args, 0),
    computeRsaSha256Signature: (...args: unknown[]) =>
      rsa('Utilities.computeRsaSha256Signature', 'RSA-SHA256', args, 0),
    computeRsaSignature: (...args: unknown[]) => {
      const method = 'Utilities.computeRsaSignature';
      return rsa(method, algorithmOf(method, args, rsas), args, 1);
    },
    formatDate: (...args: unknown[]) => {
      const [date] = args;
      if (!(date instanceof Date)) throw mismatch('Utilities.formatDate', args);
      return formatDate(date, text('Utilities.formatDate', args, 1), text('Utilities.formatDate', args, 2));
    },
    parseDate: (...args: unknown[]) => {
      const [date = '', zone = '', pattern = ''] = [0, 1, 2].map((index) => text('Utilities.parseDate', args, index));
      return parseDate(date, zone, pattern);
    },
    formatString: (...args: unknown[]) => formatString(text('Utilities.formatString', args, 0), args.slice(1)),
    getUuid: () => link.call<string>('uuid'),
    newBlob: (...args: unknown[]) => blobFrom(link, 'Utilities.newBlob', args),
    parseCsv: (...args: unknown[]) => {
      const delimiter = args.length > 1 ? text('Utilities.parseCsv', args, 1) : ',';
      return parseCsv(text('Utilities.parseCsv', args, 0), delimiter);
    },
    jsonParse: (...args: unknown[]) => JSON.parse(text('Utilities.jsonParse', args, 0)) as unknown,
    jsonStringify: (value: unknown) => JSON.stringify(value),
    sleep: (...args: unknown[]): void => {
      const ms = wholeNumber('Utilities.sleep', args, 0);
      if (ms < 0 || ms > longestSleepMs) throw new Exception('Invalid argument: milliseconds');
      link.call('sleep', ms);
    },
    gzip: (...args: unknown[]) => {
      const blob = blobAt('Utilities.gzip', args, 0);
      const name = args.length > 1 ? text('Utilities.gzip', args, 1) : `${blob.getName() ?? 'archive'}.gz`;
      return made(link.call<string>('gzip', toBase64(blob.getBytes())), 'application/x-gzip', name);
    },
    ungzip: (...args: unknown[]) => {
      const blob = blobAt('Utilities.ungzip', args, 0);
      const name = (blob.getName() ?? 'archive').replace(/\.gz$/, '');
      return made(link.call<string>('ungzip', toBase64(blob.getBytes())), 'application/octet-stream', name);
    },
    zip: (...args: unknown[]) => {
      const [blobs] = args;
      if (!Array.isArray(blobs)) throw mismatch('Utilities.zip', args);
      const entries = blobs.map((_, index) => {
        const blob = blobAt('Utilities.zip', blobs, index);
        return { name: blob.getName() ?? `file${index + 1}`, data: toBase64(blob.getBytes()) };
      });
      if (new Set(entries.map(({ name }) => name)).size < entries.length) {
        throw new Exception('Duplicate filename in zip file.');
      }
      const name = args.length > 1 ? text('Utilities.zip', args, 1) : 'archive.zip';
      return made(link.call<string>('zip', entries), 'application/zip', name);
    },
    unzip: (...args: unknown[]) => {
      const archive = toBase64(blobAt('Utilities.unzip', args, 0).getBytes());
      const entries = link.call<{ name: string; data: string }[]>('unzip', archive);
      return entries.map(({ name, data }) =>
        made(data, 'application/octet-stream', name).setContentTypeFromExtension(),
      );
    },
  };
}

function decode(base64: string): number[] {
  return fromBase64(base64) ?? [];
}

/** An enumeration: each member is its own name. */
function names(table: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.keys(table).map((name) => [name, name]));
}
