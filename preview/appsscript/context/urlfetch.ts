/** UrlFetchApp as a script sees it: options are read here, everything else is decided outside. */
import { mismatch } from './arguments';
import { asBlob, type Blob, newBlob } from './blob';
import { Exception, type Link } from './bridge';
import { fromBase64, isBytes, toBase64, utf8 } from './bytes';

interface Wire {
  status: number;
  headers: Record<string, string | string[]>;
  body: string;
  bodyBase64?: string;
}

type Options = Record<string, unknown>;

export function urlFetchApp(link: Link) {
  return {
    fetch: (...args: unknown[]) => {
      const asked = readOptions('UrlFetchApp.fetch', args);
      return response(link, link.call<Wire>('UrlFetchApp.fetch', asked));
    },
    fetchAll: (...args: unknown[]) => {
      const [requests] = args;
      if (!Array.isArray(requests)) throw mismatch('UrlFetchApp.fetchAll', args);
      const asked = requests.map((request) =>
        readOptions('UrlFetchApp.fetchAll', typeof request === 'string' ? [request] : [request?.url, request]),
      );
      return link.call<Wire[]>('UrlFetchApp.fetchAll', asked).map((answer) => response(link, answer));
    },
    getRequest: (...args: unknown[]) =>
      link.call<object>('UrlFetchApp.getRequest', readOptions('UrlFetchApp.getRequest', args)),
  };
}

function response(link: Link, { status, headers, body, bodyBase64 }: Wire) {
  const bytes = () => (bodyBase64 === undefined ? utf8(body) : (fromBase64(bodyBase64) ?? []));
  const contentType = String(headers['Content-Type'] ?? 'application/octet-stream').split(';')[0] ?? '';
  const blob = (): Blob => newBlob(link, { bytes: bytes(), contentType, name: null });
  return {
    getResponseCode: () => status,
    getContentText: (charset?: unknown) => (charset === undefined ? body : blob().getDataAsString(charset)),
    getContent: bytes,
    getHeaders: () =>
      Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value[value.length - 1] : value]),
      ),
    getAllHeaders: () => ({ ...headers }),
    getBlob: blob,
    getAs: (type: unknown) => blob().getAs(type),
    toString: () => body,
  };
}

const booleans = ['muteHttpExceptions', 'followRedirects', 'validateHttpsCertificates', 'useIntranet', 'escaping'];

function readOptions(method: string, args: unknown[]): object {
  const [url, options = {}] = args;
  if (typeof options !== 'object' || options === null) throw mismatch(method, args);
  const given = options as Options;
  for (const name of booleans) {
    if (given[name] !== undefined && typeof given[name] !== 'boolean') throw invalid(name);
  }
  for (const name of ['method', 'contentType']) {
    if (given[name] !== undefined && typeof given[name] !== 'string') throw invalid(name);
  }
  return {
    url,
    method: given.method,
    contentType: given.contentType,
    muteHttpExceptions: given.muteHttpExceptions,
    followRedirects: given.followRedirects,
    headers: given.headers === undefined ? undefined : readHeaders(given.headers),
    ...readPayload(given.payload),
  };
}

function readHeaders(headers: unknown): Record<string, string> {
  if (typeof headers !== 'object' || headers === null || Array.isArray(headers)) throw invalid('headers');
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => {
      if (value === null || value === undefined || typeof value === 'object') throw invalid(`Header:${name}`);
      return [name, String(value)];
    }),
  );
}

function readPayload(payload: unknown): { payload?: object; contentType?: string } {
  if (payload === undefined || payload === null) return {};
  if (typeof payload === 'string') return { payload: { text: payload } };
  if (isBytes(payload)) return { payload: { base64: toBase64(payload) } };
  const blob = asBlob(payload);
  if (blob) return { payload: { base64: toBase64(blob.getBytes()) }, contentType: blob.getContentType() ?? '' };
  if (typeof payload !== 'object') return { payload: { text: String(payload) } };
  const entries = Object.entries(payload);
  if (entries.some(([, value]) => asBlob(value))) return multipart(entries);
  return { payload: { pairs: entries.map(([name, value]) => [name, String(value)]) } };
}

/** A form with files goes out as multipart/form-data. */
function multipart(entries: [string, unknown][]): { payload: object; contentType: string } {
  const boundary = '----AppsScriptFormBoundary7MA4YWxkTrZu0gW';
  const bytes: number[] = [];
  const add = (more: number[]) => {
    for (const byte of more) bytes.push(byte);
  };
  for (const [name, value] of entries) {
    const blob = asBlob(value);
    const file = blob ? `; filename="${blob.getName() ?? name}"\r\nContent-Type: ${blob.getContentType()}` : '';
    add(utf8(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n`));
    add(blob ? blob.getBytes() : utf8(String(value)));
    add(utf8('\r\n'));
  }
  add(utf8(`--${boundary}--\r\n`));
  return { payload: { base64: toBase64(bytes) }, contentType: `multipart/form-data; boundary=${boundary}` };
}

function invalid(attribute: string): Exception {
  return new Exception(`Attribute provided with invalid value: ${attribute}`);
}
