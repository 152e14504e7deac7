/** One request to an account and its answer, whatever carries the two. */
import type { Account, ServedRequest } from './account';
import { asServed, Dropped, handle, type Served } from './handle';
import { API_VERSION } from './version';

/** A request as a client sent it. */
export interface Asked {
  method: string;
  /** Path and query, as on the request line. */
  target: string;
  /** By lower-case name. */
  header(name: string): string | undefined;
  body: string;
}

export interface Answered {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Answers, and keeps a record of it. Throws `Dropped` where the connection breaks. */
export async function answer(account: Account, { method, target, header, body }: Asked): Promise<Answered> {
  const requestId = account.id('req');
  const [path = '', query = ''] = target.split('?', 2);
  const record: ServedRequest = {
    method,
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
    if (failure instanceof Dropped) throw failure;
    served = asServed(failure, requestId);
  }
  record.status = served.status;
  return {
    status: served.status,
    headers: {
      'Content-Type': 'application/json',
      'Request-Id': requestId,
      'Stripe-Version': header('stripe-version') ?? API_VERSION,
      ...(record.idempotencyKey === null ? {} : { 'Idempotency-Key': record.idempotencyKey }),
      ...served.headers,
    },
    body: served.body,
  };
}
