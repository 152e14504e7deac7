/** A Stripe account on this machine: live and test mode side by side, keys with real permissions; HTTP on 127.0.0.1. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Account, openAccount, type ServedRequest, type StripeOptions } from './account';
import { answer } from './answer';
import type { Fault } from './faults';
import type { Keyring } from './keys';
import type { SearchSettings } from './search';
import type { Store } from './types';

export interface StripeServer {
  /** Values of all keys by name. */
  keys: Record<string, string>;
  keyring: Keyring;
  addKey: Keyring['add'];
  readonly test: Store;
  readonly live: Store;
  requests: ServedRequest[];
  /** What goes wrong next; each strikes once, or as often as it says. */
  faults: Fault[];
  search: SearchSettings;
  /** Asks within this process, whatever the address: what comes back is what would come back by HTTP. */
  fetch(url: string, init?: RequestInit): Promise<Response>;
  /** Another account by this clock that begins as this one is now; what happens to either does not touch the other. */
  copy(now: () => number): StripeServer;
}

export interface ListeningStripe extends StripeServer {
  url: string;
  close(): Promise<void>;
}

export function openStripe(options: StripeOptions): StripeServer {
  return serverOf(openAccount(options));
}

/** The same, and it listens on a free port of this machine. */
export async function startStripe(options: StripeOptions): Promise<ListeningStripe> {
  const account = openAccount(options);
  const http = createServer((request, response) => {
    // A broken connection; and a client that hangs up in the middle of its request is owed no answer.
    respond(account, request, response).catch(() => request.socket.destroy());
  });
  // A client that was busy for long finds its connection as it left it.
  http.keepAliveTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(0, '127.0.0.1', resolve);
  });
  const { port } = http.address() as AddressInfo;
  return Object.assign(serverOf(account), {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  });
}

function serverOf(account: Account): StripeServer {
  const { keyring, requests, faults, search } = account;
  return {
    keys: keyring.values,
    keyring,
    addKey: keyring.add,
    get test() {
      return account.test;
    },
    get live() {
      return account.live;
    },
    requests,
    faults,
    search,
    copy: (now) => serverOf(account.copy(now)),
    async fetch(url, init) {
      const request = new Request(url, init);
      const { pathname, search } = new URL(request.url);
      const { status, headers, body } = await answer(account, {
        method: request.method,
        target: pathname + search,
        header: (name) => request.headers.get(name) ?? undefined,
        body: await request.text(),
      });
      return new Response(body, { status, headers });
    },
  };
}

async function respond(account: Account, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { status, headers, body } = await answer(account, {
    method: request.method ?? 'GET',
    target: request.url ?? '',
    header: (name) => request.headers[name]?.toString(),
    body: await textOf(request),
  });
  response.writeHead(status, headers);
  response.end(body);
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
