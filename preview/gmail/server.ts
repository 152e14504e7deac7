/** The preview's server: the page's files, and the few calls of `api.ts`. Listens on this machine only. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import * as v from 'valibot';
import type { Refusal } from './api';
import { deedSchema, typedSchema } from './deeds';
import { createDesk, type Desk, type DeskOptions } from './desk';
import { isOwnHost, isOwnOrigin, mailPolicy, pagePolicy } from './guard';

/** Nobody types more than this into a card. */
const MAX_BODY_BYTES = 1_000_000;

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

export interface ServerOptions extends DeskOptions {
  /** Folder that holds the built page. */
  pageFolder: string;
  /** The port to listen on; the next free one if it is taken. 0: any. */
  port: number;
}

export interface PreviewServer {
  url: string;
  close(): Promise<void>;
}

/** Starts listening on 127.0.0.1. Rejects if no port from `port` on can be had. */
export async function startServer(options: ServerOptions): Promise<PreviewServer> {
  const desk = createDesk(options);
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    answer(desk, options.pageFolder, port, request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else if (error instanceof Refused) send(response, error.status, { refused: error.message } satisfies Refusal);
      else {
        console.error(error);
        send(response, 500, { refused: error instanceof Error ? error.message : String(error) } satisfies Refusal);
      }
    });
  });
  const port = await listen(server, options.port);
  return {
    url: `http://localhost:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

class Refused extends Error {
  constructor(
    readonly status: 400 | 403 | 404 | 405 | 413,
    message: string,
  ) {
    super(message);
  }
}

async function answer(
  desk: Desk,
  pageFolder: string,
  port: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isOwnHost(request.headers.host, port)) throw new Refused(403, 'This server answers to localhost only.');
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');

  if (request.method === 'POST') {
    if (!isOwnOrigin(request.headers.origin, port)) throw new Refused(403, 'Only the preview’s own page may do this.');
    if (pathname === '/api/step') return send(response, 200, await desk.step(await body(request, deedSchema)));
    if (pathname === '/api/suggest') return send(response, 200, await desk.suggest(await body(request, typedSchema)));
    throw new Refused(404, 'There is nothing here.');
  }
  if (request.method !== 'GET') throw new Refused(405, 'Only GET and POST.');

  const [, room, id] = /^\/(api\/mail|mail)\/([^/]+)$/.exec(pathname) ?? [];
  if (pathname === '/api/state') return send(response, 200, desk.state());
  if (room === 'api/mail' && id) return send(response, 200, found(desk.mail(decodeURIComponent(id))));
  if (room === 'mail' && id) return sendMail(response, found(desk.mailHtml(decodeURIComponent(id))));
  return sendFile(response, pageFolder, pathname === '/' ? 'index.html' : pathname.slice(1));
}

function found<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Refused(404, 'There is no such mail.');
  return thing;
}

/** Reads a JSON body and checks its shape. Asking for JSON's own type keeps plain HTML forms out. */
async function body<T>(request: IncomingMessage, schema: v.GenericSchema<unknown, T>): Promise<T> {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) throw new Refused(400, 'Send JSON.');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw new Refused(413, 'That is too much.');
    chunks.push(chunk);
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new Refused(400, 'That is not JSON.');
  }
  const checked = v.safeParse(schema, parsed);
  if (!checked.success) throw new Refused(400, `Not understood: ${checked.issues[0].message}.`);
  return checked.output;
}

function send(response: ServerResponse, status: number, content: object): void {
  response.writeHead(status, { ...headers(pagePolicy), 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(content));
}

function sendMail(response: ServerResponse, html: string): void {
  response.writeHead(200, { ...headers(mailPolicy), 'Content-Type': 'text/html; charset=utf-8' });
  response.end(`<!doctype html><meta charset="utf-8"><base target="_blank">${mailStyle}${html}`);
}

const mailStyle =
  '<style>body{margin:0;font:14px/1.5 "Google Sans Text",Roboto,Arial,sans-serif;color:#1f1f1f;overflow-wrap:break-word}' +
  'a{color:#0b57d0}img{max-width:100%}</style>';

async function sendFile(response: ServerResponse, folder: string, name: string): Promise<void> {
  const type = contentTypes[extname(name)];
  if (!type || !/^[\w-]+(\.[\w-]+)+$/.test(name)) throw new Refused(404, 'There is nothing here.');
  const content = await readFile(join(folder, name)).catch(() => {
    throw new Refused(404, 'There is nothing here.');
  });
  response.writeHead(200, { ...headers(pagePolicy), 'Content-Type': type });
  response.end(content);
}

function headers(policy: string): Record<string, string> {
  return {
    'Content-Security-Policy': policy,
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

/** How many ports to try before giving up. */
const PORTS_TRIED = 50;

async function listen(server: ReturnType<typeof createServer>, first: number): Promise<number> {
  for (let port = first; ; port++) {
    try {
      await new Promise<void>((done, failed) => {
        server.once('error', failed);
        server.listen(port, '127.0.0.1', () => {
          server.off('error', failed);
          done();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || port >= first + PORTS_TRIED) throw error;
    }
  }
}
