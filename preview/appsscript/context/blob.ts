/** Google's Blob: bytes with a name and a type. */
import { mismatch, text } from './arguments';
import { Exception, type Link } from './bridge';
import { fromBase64, isBytes, toBase64, utf8 } from './bytes';

export interface Blob {
  getBytes(): number[];
  setBytes(...args: unknown[]): Blob;
  getContentType(): string | null;
  setContentType(type: unknown): Blob;
  setContentTypeFromExtension(): Blob;
  getName(): string | null;
  setName(...args: unknown[]): Blob;
  getDataAsString(charset?: unknown): string;
  setDataFromString(...args: unknown[]): Blob;
  copyBlob(): Blob;
  getBlob(): Blob;
  getAs(type: unknown): Blob;
  isGoogleType(): boolean;
  getAllBlobs(): Blob[];
}

interface Content {
  bytes: number[];
  contentType: string | null;
  name: string | null;
}

const typesByExtension: Record<string, string> = {
  ...{ bmp: 'image/bmp', gif: 'image/gif', jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png' },
  ...{ svg: 'image/svg+xml', pdf: 'application/pdf', css: 'text/css', csv: 'text/csv', html: 'text/html' },
  ...{ js: 'application/javascript', json: 'application/json', txt: 'text/plain', zip: 'application/zip' },
  ...{ xml: 'text/xml', doc: 'application/msword', rtf: 'application/rtf' },
};

export function newBlob(link: Link, content: Content): Blob {
  const own = 'Blob';
  const self: Blob = {
    getBytes: () => [...content.bytes],
    setBytes: (...args) => {
      if (!isBytes(args[0])) throw mismatch(`${own}.setBytes`, args);
      content.bytes = [...args[0]];
      return self;
    },
    getContentType: () => content.contentType,
    setContentType: (type) => {
      content.contentType = type === null ? null : String(type);
      return self;
    },
    setContentTypeFromExtension: () => {
      const extension = /\.([^.]+)$/.exec(content.name ?? '')?.[1]?.toLowerCase() ?? '';
      content.contentType = typesByExtension[extension] ?? 'application/octet-stream';
      return self;
    },
    getName: () => content.name,
    setName: (...args) => {
      content.name = text(`${own}.setName`, args, 0);
      return self;
    },
    getDataAsString: (charset = 'UTF-8') => link.call<string>('decodeText', toBase64(content.bytes), String(charset)),
    setDataFromString: (...args) => {
      const data = text(`${own}.setDataFromString`, args, 0);
      const charset = args.length > 1 ? text(`${own}.setDataFromString`, args, 1) : 'UTF-8';
      content.bytes = fromBase64(link.call<string>('encodeText', data, charset)) ?? [];
      return self;
    },
    copyBlob: () => newBlob(link, { ...content, bytes: [...content.bytes] }),
    getBlob: () => self,
    getAs: (type) => {
      if (type === content.contentType) return self.copyBlob();
      throw new Exception(`Converting from ${content.contentType} to ${String(type)} is not supported.`);
    },
    isGoogleType: () => content.contentType?.startsWith('application/vnd.google-apps.') ?? false,
    getAllBlobs: () => [self],
  };
  return self;
}

/** A blob from what `Utilities.newBlob` takes: a string or bytes, a type, a name. */
export function blobFrom(link: Link, method: string, args: unknown[]): Blob {
  const [data, contentType = null, name = null] = args;
  if (typeof data !== 'string' && !isBytes(data)) throw mismatch(method, args);
  const bytes = typeof data === 'string' ? utf8(data) : [...data];
  const type = contentType ?? (typeof data === 'string' ? 'text/plain' : null);
  return newBlob(link, {
    bytes,
    contentType: type === null ? null : String(type),
    name: name === null ? null : String(name),
  });
}

/** The blob behind anything that has one; undefined for everything else. */
export function asBlob(value: unknown): Blob | undefined {
  if (typeof value !== 'object' || value === null || !('getBlob' in value)) return undefined;
  return typeof value.getBlob === 'function' ? (value.getBlob() as Blob) : undefined;
}
