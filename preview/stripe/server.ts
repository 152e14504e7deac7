/** A Stripe account on this machine: HTTP on 127.0.0.1, live and test mode side by side, keys with real permissions. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Account, openAccount, type ServedRequest, type StripeOptions } from './account';
import type { Fault } from './faults';
import { asServed, Dropped, handle, type Served } from './handle';
import type { Keyring } from './keys';
import type { SearchSettings } from './search';
import type { Store } from './types';
import { API_VERSION } from './version';

export interface StripeServer {
  url: string;
  /** Values of all keys by name. */
  keys: Record<string, string>;
  keyring: Keyring;
  addKey: Keyring['add'];
  test: Store;
  live: Store;
  requests: ServedRequest[];
  /** What goes wrong next; each strikes once, or as often as it says. */
  faults: Fault[];
  search: SearchSettings;
  close(): Promise<void>;
}

export async function startStripe(options: StripeOptions): Promise<StripeServer> {
  const account = openAccount(options);
  const http = createServer((request, response) => {
    // A client that hangs up in the middle of its request is owed no answer.
    respond(account, request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = http.address() as AddressInfo;
  const { keyring, test, live, requests, faults, search } = account;
  return {
    url: `http://127.0.0.1:${port}`,
    keys: keyring.values,
    keyring,
    addKey: keyring.add,
    test,
    live,
    requests,
    faults,
    search,
    close: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
}

async function respond(account: Account, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await textOf(request);
  const requestId = account.id('req');
  const [path = '', query = ''] = (request.url ?? '').split('?', 2);
  const header = (name: string) => request.headers[name]?.toString();
  const record: ServedRequest = {
    method: request.method ?? 'GET',
    path,
    query: {},
    params: {},
    status: null,
    key: null,
    permission: null,
    idempotencyKey: header('idempotency-key') ?? null,
    replayed: false,
  };
  account.requests.push(record);
  let served: Served;
  try {
    served = await handle(account, { header, query, body, requestId, record });
  } catch (failure) {
    if (failure instanceof Dropped) {
      request.socket.destroy();
      return;
    }
    served = asServed(failure, requestId);
  }
  record.status = served.status;
  response.writeHead(served.status, {
    'Content-Type': 'application/json',
    'Request-Id': requestId,
    'Stripe-Version': header('stripe-version') ?? API_VERSION,
    ...(record.idempotencyKey === null ? {} : { 'Idempotency-Key': record.idempotencyKey }),
    ...served.headers,
  });
  response.end(served.body);
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
