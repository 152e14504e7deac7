/** The preview's server: the page's files, and the few calls of `api.ts`. Listens on this machine only. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type * as z from 'zod';
import type { Manifest } from '../appsscript/types';
import type { Session } from '../session';
import type { Deed, MailAnswer, Refusal, StepAnswer } from './api';
import { deedSchema, typedSchema } from './deeds';
import { createDesk, type Desk, type DeskOptions } from './desk';
import {
  isHost,
  isOwnHost,
  isOwnOrigin,
  isRight,
  mailPolicy,
  newToken,
  pagePolicy,
  readTarget,
  ticketFor,
} from './guard';

/** Nobody types more than this into a card. */
const MAX_BODY_BYTES = 1_000_000;

const NO_ADDRESS = 'This is no address of the preview.';
const PLAIN_TEXT = 'text/plain; charset=utf-8';

const fontType = 'font/woff2';

/** Of the page's files, which hold nothing: anyone may have them. */
const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': fontType,
  '.svg': 'image/svg+xml',
};

export interface ServerOptions extends DeskOptions {
  /** Folder that holds the built page. */
  pageFolder: string;
  /** The port to listen on; the next free one if it is taken. 0: any. */
  port: number;
}

export interface PreviewServer {
  /** With the token, without which the server tells and does nothing. */
  url: string;
  /** The add-on was built anew: this session goes on where the one before was, which nobody uses any more. */
  renew(session: Session, manifest: Manifest): Promise<void>;
  /** It could not be built, for this reason, in words: the one that runs goes on, and the page says so. */
  buildFailed(fault: string): void;
  close(): Promise<void>;
}

/** Starts listening on 127.0.0.1. Rejects if no port from `port` on can be had. */
export async function startServer(options: ServerOptions): Promise<PreviewServer> {
  const desk = createDesk(options);
  const token = newToken();
  const followers = new Set<ServerResponse>();
  const tellAll = () => {
    for (const follower of followers) tellBuild(desk, follower);
  };
  // Without a Host header Node would refuse by itself, and not say why.
  const server = createServer({ requireHostHeader: false }, (request, response) => {
    const { port } = server.address() as AddressInfo;
    answer({ desk, followers, pageFolder: options.pageFolder, token, port }, request, response).catch(
      (error: unknown) => {
        // Nobody is there any more to be told.
        if (response.headersSent || request.socket.destroyed) response.destroy();
        else if (error instanceof Refused) refuse(request, response, error.status, error.message);
        else {
          console.error(error);
          refuse(request, response, 500, error instanceof Error ? error.message : String(error));
        }
      },
    );
  });
  // What Node itself can't read: no HTTP, or far too much of it.
  server.on('clientError', (_, socket) => {
    const head = ['HTTP/1.1 400 Bad Request', `Content-Type: ${PLAIN_TEXT}`, 'Connection: close'];
    if (socket.writable) socket.end([...head, '', NO_ADDRESS].join('\r\n'));
    else socket.destroy();
  });
  const port = await listen(server, options.port);
  return {
    url: `http://localhost:${port}/?token=${token}`,
    async renew(session, manifest) {
      await desk.renew(session, manifest);
      tellAll();
    },
    buildFailed(fault) {
      desk.buildFailed(fault);
      tellAll();
    },
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

/** What answers are made of. */
interface Serving {
  desk: Desk;
  /** Answers that go on: each is told of every build. */
  followers: Set<ServerResponse>;
  pageFolder: string;
  token: string;
  port: number;
}

async function answer(serving: Serving, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { desk, token, port } = serving;
  const { host, authorization, origin } = request.headers;
  const target = readTarget(request.url ?? '');
  if (!target || !isHost(request.headersDistinct.host)) throw new Refused(400, NO_ADDRESS);
  if (!isOwnHost(host, port)) throw new Refused(403, 'This server answers to localhost only.');
  const { path } = target;
  // In a header, which no foreign page can make a browser send.
  if (path.startsWith('/api/')) demand(authorization?.replace(/^Bearer /, ''), token);

  if (request.method === 'POST') {
    if (!isOwnOrigin(origin, port)) throw new Refused(403, 'Only the preview’s own page may do this.');
    if (path === '/api/step') return send(response, 200, await step(desk, await body(request, deedSchema)));
    if (path === '/api/suggest') return send(response, 200, await desk.suggest(await body(request, typedSchema)));
    throw new Refused(404, 'There is nothing here.');
  }
  if (request.method !== 'GET') throw new Refused(405, 'Only GET and POST.');

  if (path === '/api/state') return send(response, 200, desk.state());
  if (path === '/api/builds') return follow(serving, response);
  const [, ticket, id] = /^(?:\/([^/]+))?\/mail\/([^/]+)$/.exec(path) ?? [];
  if (id && ticket === 'api') {
    const mail: MailAnswer = { ...found(desk.mail(id)), ticket: ticketFor(token, id) };
    return send(response, 200, mail);
  }
  if (id) {
    demand(ticket, ticketFor(token, id));
    return sendMail(response, found(desk.mailHtml(id)));
  }
  if (path === '/') demand(target.token, token);
  return sendFile(response, serving.pageFolder, path === '/' ? 'index.html' : path.slice(1));
}

/** Takes the right token or ticket, and nothing else. */
function demand(given: string | null | undefined, right: string): void {
  if (isRight(given, right)) return;
  throw new Refused(403, 'Open the whole address that npm start printed: the token in it opens the preview.');
}

function found<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Refused(404, 'There is no such mail.');
  return thing;
}

function step(desk: Desk, deed: Deed): Promise<StepAnswer> {
  if (deed.do === 'openMessage') found(desk.mail(deed.mailId));
  return desk.step(deed);
}

/** Reads a JSON body and checks its shape. Asking for JSON's own type keeps plain HTML forms out. */
async function body<T>(request: IncomingMessage, schema: z.ZodType<T>): Promise<T> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) throw new Refused(400, 'Send JSON.');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    // Read to its end all the same: who is cut off in the middle does not hear why.
    if (size <= MAX_BODY_BYTES) chunks.push(chunk);
  }
  if (size > MAX_BODY_BYTES) throw new Refused(413, 'That is too much.');
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new Refused(400, 'That is not JSON.');
  }
  const checked = schema.safeParse(parsed);
  if (!checked.success) throw new Refused(400, `Not understood: ${checked.error.issues[0]?.message}.`);
  return checked.data;
}

function send(response: ServerResponse, status: number, content: object): void {
  response.writeHead(status, { ...headers(pagePolicy), 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(content));
}

function follow({ desk, followers }: Serving, response: ServerResponse): void {
  response.writeHead(200, { ...headers(pagePolicy), 'Content-Type': 'application/x-ndjson' });
  tellBuild(desk, response);
  followers.add(response);
  response.on('close', () => followers.delete(response));
}

function tellBuild(desk: Desk, response: ServerResponse): void {
  response.write(`${JSON.stringify(desk.build())}\n`);
}

/** In JSON for the page, else in plain words for whoever has typed an address. */
function refuse(request: IncomingMessage, response: ServerResponse, status: number, sentence: string): void {
  if (request.url?.startsWith('/api/')) {
    send(response, status, { refused: sentence } satisfies Refusal);
    return;
  }
  response.writeHead(status, { ...headers(pagePolicy), 'Content-Type': PLAIN_TEXT });
  response.end(sentence);
}

function sendMail(response: ServerResponse, html: string): void {
  response.writeHead(200, { ...headers(mailPolicy), 'Content-Type': 'text/html; charset=utf-8' });
  response.end(`<!doctype html><meta charset="utf-8"><base target="_blank">${mailStyle}${html}`);
}

const mailStyle =
  '<style>body{margin:0;font:14px/1.5 "Google Sans Text",Roboto,Arial,sans-serif;color:#1f1f1f;overflow-wrap:break-word}' +
  'a{color:#0b57d0}img{max-width:100%}</style>';

/** A browser takes half a second to read the icons' font: once will do for all the pages of an hour. */
const keptByBrowsers = { 'Cache-Control': 'private, max-age=3600' };

async function sendFile(response: ServerResponse, folder: string, name: string): Promise<void> {
  const type = contentTypes[extname(name)];
  if (!type || !/^[\w-]+(\.[\w-]+)+$/.test(name)) throw new Refused(404, 'There is nothing here.');
  const content = await readFile(join(folder, name)).catch(() => {
    throw new Refused(404, 'There is nothing here.');
  });
  response.writeHead(200, { ...headers(pagePolicy), ...(type === fontType && keptByBrowsers), 'Content-Type': type });
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
