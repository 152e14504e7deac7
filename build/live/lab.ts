/** Where the live checks of Stripe are made: requests in test mode with two keys, and the objects that they need. */

import { encodeForm, type FormFields } from '../../src/stripe/form';
import { parseJson } from '../../src/stripe/lenient';
import type { Failure } from '../../src/stripe/problem';
import { failureOf } from '../../src/stripe/problem';
import type { StripeRequest } from '../../src/stripe/request';
import { stripeVersion } from '../../src/stripe/version';
import type { Seen } from '../../src/table';

/** `wide` has every row of `widePermissions`; `narrow` has Customers: Read and nothing else. */
export interface Keys {
  wide: string;
  narrow: string | null;
}

export interface Sent {
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  params?: FormFields;
  /** Which key, or the value of one; `wide` unless given. */
  key?: keyof Keys | { value: string };
  idempotencyKey?: string;
}

export interface Answer {
  status: number;
  body: unknown;
  requestId: string | null;
  /** Whether Stripe says that it answers as it did before. */
  isReplayed: boolean;
  version: string | null;
}

export interface World {
  /** Carries one request to Stripe, or to what stands for it. Rejects when no answer came. */
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** ms */
  sleep(ms: number): Promise<void>;
  /** ms since 1970 */
  now(): number;
  newId(): string;
}

export interface Check {
  assumption: string;
  depends: string;
  look(lab: Lab): Promise<Seen>;
}

export interface Lab extends World {
  hasNarrow: boolean;
  /** Once more after 429 and 5xx. Throws `Untold` where that does not help, and what `fetch` throws. */
  ask(sent: Sent): Promise<Answer>;
  /** A request as the product sends it, with all that it expands. */
  send(request: StripeRequest<unknown>): Promise<Answer>;
  /** The check's own customer, with a card that pays; made when it is first asked for. */
  customer(): Promise<string>;
  /** Whose address has capitals; nothing is ever paid by them. */
  spelled(): Promise<string>;
  /** A card of the customer's. */
  card(): Promise<string>;
  /** A recurring price of the account's own that costs something; null where it has none. */
  price(): Promise<string | null>;
  /** Pays a small amount by a card and gives what Stripe answered. */
  pay(params?: FormFields): Promise<Answer>;
  /** A subscription to `price`, paid by the card. Throws `Untold` where there is no price. */
  subscription(): Promise<string>;
  /** From here on nothing is sent but what cleans up. */
  stop(): void;
}

/** Why a check could not be made. */
export class Untold extends Error {}

/** An error of the connection may name the address with its parameters: only its kind is told. */
export function whyNot(error: unknown): string {
  return error instanceof Untold ? error.message : 'no answer came';
}

/** Both are the check's own: nobody reads mail there, and what is left of an earlier run is found by them. */
export const address = 'tillside-check@example.com';
export const spelledAddress = 'Tillside-Check.Spelled@example.com';

/** On everything that is made, so that it is known again. */
export const mark = { tillside_check: 'true' };

const origin = 'https://api.stripe.com';
/** After which a limit, or a fault of Stripe's, is over or tells nothing. */
const passingMs = 2_000;

/** Throws for a key that is not one of test mode: nothing here may touch a live account. */
export function openLab(keys: Keys, world: World): Lab {
  let isStopped = false;
  const keyValue = (key: Sent['key'] = 'wide') => (typeof key === 'object' ? key.value : keys[key]);
  for (const value of Object.values(keys)) if (value !== null) demandTest(value);

  const askOnce = async ({ method, path, params = {}, key, idempotencyKey }: Sent): Promise<Answer> => {
    const value = keyValue(key);
    if (value === null) throw new Untold('no narrow key was given');
    demandTest(value);
    if (isStopped) throw new Untold('stopped before');
    const form = encodeForm(params);
    const answer = await world.fetch(origin + path + (form && method !== 'POST' ? `?${form}` : ''), {
      method,
      headers: {
        Authorization: `Bearer ${value}`,
        'Stripe-Version': stripeVersion,
        ...(method === 'POST' ? { 'Content-Type': 'application/x-www-form-urlencoded' } : {}),
        ...(method === 'POST' && idempotencyKey ? { 'Idempotency-Key': idempotencyKey } : {}),
      },
      ...(method === 'POST' ? { body: form } : {}),
      redirect: 'manual',
    });
    return {
      status: answer.status,
      body: parseJson(await answer.text()),
      requestId: answer.headers.get('request-id'),
      isReplayed: answer.headers.get('idempotent-replayed') === 'true',
      version: answer.headers.get('stripe-version'),
    };
  };
  const isPassing = ({ status }: Answer) => status === 429 || status >= 500;
  const ask = async (sent: Sent): Promise<Answer> => {
    const named = { ...sent, idempotencyKey: sent.idempotencyKey ?? world.newId() };
    const first = await askOnce(named);
    if (!isPassing(first)) return first;
    await world.sleep(passingMs);
    const second = await askOnce(named);
    if (isPassing(second)) throw new Untold(`${sent.method} ${sent.path}: ${brief(second)}`);
    return second;
  };

  const made = async (sent: Sent): Promise<string> => {
    const answer = await ask(sent);
    const id = field(answer.body, 'id');
    if (answer.status !== 200 || !id) throw new Untold(`${sent.method} ${sent.path}: ${brief(answer)}`);
    return id;
  };
  const lab: Lab = {
    ...world,
    hasNarrow: keys.narrow !== null,
    ask,
    send: ({ method, path, params, expands }) => {
      const expand = expands.map((each) => each.field);
      return ask({ method, path, params: expand.length > 0 ? { ...params, expand } : params });
    },
    customer: kept(() =>
      made({
        method: 'POST',
        path: '/v1/customers',
        params: { email: address, name: 'Tillside check', metadata: mark },
      }),
    ),
    spelled: kept(() =>
      made({ method: 'POST', path: '/v1/customers', params: { email: spelledAddress, metadata: mark } }),
    ),
    card: kept(async () =>
      made({
        method: 'POST',
        path: '/v1/payment_methods/pm_card_visa/attach',
        params: { customer: await lab.customer() },
      }),
    ),
    price: kept(async () => {
      const params = { type: 'recurring', active: true, limit: 100, recurring: { usage_type: 'licensed' } };
      const data = at((await ask({ method: 'GET', path: '/v1/prices', params })).body, 'data');
      const costing = (Array.isArray(data) ? data : []).find((each) => Number(at(each, 'unit_amount')) > 0);
      return field(costing, 'id');
    }),
    pay: async (params = {}) =>
      ask({
        method: 'POST',
        path: '/v1/payment_intents',
        params: {
          amount: 2000,
          currency: 'usd',
          customer: await lab.customer(),
          payment_method: 'pm_card_visa',
          confirm: true,
          off_session: true,
          automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
          metadata: mark,
          ...params,
        },
      }),
    subscription: kept(async () => {
      const price = await lab.price();
      if (price === null) throw new Untold('the account has no recurring price');
      return made({
        method: 'POST',
        path: '/v1/subscriptions',
        params: {
          customer: await lab.customer(),
          items: [{ price }],
          default_payment_method: await lab.card(),
          billing_mode: { type: 'flexible' },
          metadata: mark,
        },
      });
    }),
    stop: () => {
      isStopped = true;
    },
  };
  return lab;
}

/** Makes once what several checks share; what failed fails for all of them. */
function kept<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function demandTest(key: string): void {
  if (!/^[rs]k_test_/.test(key)) throw new Error('Only a key of test mode is taken: rk_test_… or sk_test_….');
}

/** The text at this place of an answer: `field(body, 'error', 'code')`. null where there is none. */
export function field(body: unknown, ...place: string[]): string | null {
  const found = at(body, ...place);
  return typeof found === 'string' ? found : null;
}

export function at(body: unknown, ...place: string[]): unknown {
  return place.reduce<unknown>(
    (value, name) =>
      value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[name] : undefined,
    body,
  );
}

/** How the product understands an answer that is no 200. */
export function understood({ status, body, requestId }: Answer): Failure {
  return failureOf(status, body, requestId);
}

/** `404 resource_missing`, `200`: never a text of Stripe's, which may hold a part of the key. */
export function brief({ status, body }: Answer): string {
  const [type, code, decline] = ['type', 'code', 'decline_code'].map((name) => field(body, 'error', name));
  const told = [code ?? (type && `${type} without a code`), decline].filter(Boolean).join(' ');
  return `${status}${told ? ` ${told}` : ''}`;
}

/** What the product would make of it: `declined`, `notFound`, `denied`, … */
export function kindOf(answer: Answer): string {
  if (answer.status === 200) return 'answered';
  const failure = understood(answer);
  return failure.kind === 'denied' ? 'denied' : failure.problem.kind;
}

/** Whose permission is lacking: then a check tells nothing. */
export function demandAnswer(answer: Answer): Answer {
  const failure = answer.status === 200 ? null : understood(answer);
  if (failure?.kind === 'denied')
    throw new Untold(`the key lacks ${failure.denial.permissions.join(' or ') || 'a permission'}`);
  return answer;
}
