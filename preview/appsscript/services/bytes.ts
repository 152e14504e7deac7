/** Character sets and gzip for Utilities and Blob. Bytes travel as base64. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { ServiceException } from '../execution';

export const bytes = {
  decodeText: (base64: string, charset: string) => {
    const data = Buffer.from(base64, 'base64');
    try {
      return new TextDecoder(charset).decode(data);
    } catch {
      throw new ServiceException(`Invalid argument: ${charset}`);
    }
  },
  encodeText: (text: string, charset: string) => encode(text, charset).toString('base64'),
  gzip: (base64: string) => gzipSync(Buffer.from(base64, 'base64')).toString('base64'),
  ungzip: (base64: string) => {
    try {
      return gunzipSync(Buffer.from(base64, 'base64')).toString('base64');
    } catch {
      throw new ServiceException('Could not decompress gzip.');
    }
  },
};

function encode(text: string, charset: string): Buffer {
  const name = charset.toUpperCase().replace(/_/g, '-');
  if (name === 'UTF-8') return Buffer.from(text, 'utf8');
  if (name === 'US-ASCII') return Buffer.from(text.replace(/[^\0-\x7f]/g, '?'), 'latin1');
  if (name === 'ISO-8859-1') return Buffer.from(text.replace(/[^\0-\xff]/g, '?'), 'latin1');
  if (name === 'UTF-16LE') return Buffer.from(text, 'utf16le');
  if (name === 'UTF-16' || name === 'UTF-16BE') {
    const bigEndian = Buffer.from(text, 'utf16le').swap16();
    return name === 'UTF-16' ? Buffer.concat([Buffer.from([0xfe, 0xff]), bigEndian]) : bigEndian;
  }
  throw new ServiceException(`Invalid argument: ${charset}`);
}
