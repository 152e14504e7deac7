/**
 * How others ask Stripe for the same customer, by what they have published: the requests that their code sends to show one
 * customer with a subscription and five invoices, each waiting for the one before. They are sent to the same stand-in.
 */
import { virtualClock } from '../preview/appsscript/clock';
import type { RequestRecord } from '../preview/session';
import type { StripeServer } from '../preview/stripe/server';
import { API_VERSION } from '../preview/stripe/version';

/** Sends these paths at once, in one round trip. */
type Ask = (...paths: readonly string[]) => Promise<Json[]>;
// biome-ignore lint/suspicious/noExplicitAny: as Stripe answers it
type Json = any;

export interface Other {
  name: string;
  asks(ask: Ask, email: string): Promise<unknown>;
}

export interface Trips {
  /** Round trips. */
  waves: number;
  gets: number;
  bytes: number;
  /** What waiting for them takes, by the clock; ms. */
  ms: number;
}

const search = (email: string) => `/v1/customers/search?query=${encodeURIComponent(`email:"${email}"`)}`;
const listed = (email: string) => `/v1/customers?email=${encodeURIComponent(email)}`;
const product = (id: string) => `/v1/products/${id}`;
const productsOf = ({ data }: Json): string[] =>
  data.flatMap(({ items }: Json) => items.data.map(({ price }: Json) => price.product));

export const others: readonly Other[] = [
  {
    name: 'Chatwoot’s panel: 4 requests, one after the other',
    asks: async (ask, email) => {
      const [customers] = await ask(search(email));
      const { id } = customers.data[0];
      const [subscriptions] = await ask(`/v1/subscriptions?customer=${id}&status=all&limit=5`);
      for (const each of productsOf(subscriptions)) await ask(product(each));
      await ask(`/v1/invoices?customer=${id}&limit=5`);
    },
  },
  {
    name: 'FreeScout’s module: 10 requests, one after the other',
    asks: async (ask, email) => {
      const [customers] = await ask(listed(email));
      const { id } = customers.data[0];
      const [invoices] = await ask(`/v1/invoices?customer=${id}&limit=5`);
      for (const { lines } of invoices.data) await ask(product(lines.data[0].pricing.price_details.product));
      await ask(listed(email));
      const [subscriptions] = await ask(`/v1/subscriptions?customer=${id}&limit=20`);
      for (const each of productsOf(subscriptions)) await ask(product(each));
    },
  },
  {
    name: 'Missive’s integration: search, two at once, products',
    asks: async (ask, email) => {
      const [customers] = await ask(search(email));
      const { id } = customers.data[0];
      const [subscriptions] = await ask(`/v1/subscriptions?customer=${id}`, `/v1/invoices?customer=${id}`);
      await ask(...productsOf(subscriptions).map(product));
    },
  },
];

/** The same requests as these, one after the other. */
export const inSequence = (requests: readonly RequestRecord[]): Other => ({
  name: 'Tillside’s own first sight, one request after the other',
  asks: async (ask) => {
    for (const { path, query } of requests) {
      const pairs = Object.entries(query).flatMap(([name, values]) => [values].flat().map((value) => [name, value]));
      await ask(`${path}?${new URLSearchParams(pairs as [string, string][])}`);
    }
  },
});

interface Asked {
  stripe: StripeServer;
  key: string;
  email: string;
  /** What each answer takes; ms. */
  latencyMs: number;
  /** When it begins; ms since 1970. */
  at: number;
}

/** What it waits, with all that it asked. Throws where Stripe refuses one of its requests. */
export async function tripsOf({ name, asks }: Other, { stripe, key, email, latencyMs, at }: Asked): Promise<Trips> {
  const clock = virtualClock(at);
  const trips = { waves: 0, gets: 0, bytes: 0 };
  await asks(async (...paths) => {
    trips.waves += 1;
    trips.gets += paths.length;
    await clock.sleep(latencyMs);
    return Promise.all(
      paths.map(async (path) => {
        const answer = await stripe.fetch(`https://api.stripe.com${path}`, {
          headers: { Authorization: `Bearer ${key}`, 'Stripe-Version': API_VERSION },
        });
        const body = await answer.text();
        if (!answer.ok) throw new Error(`${name}: ${path} was answered with ${answer.status}: ${body}`);
        trips.bytes += Buffer.byteLength(body);
        return JSON.parse(body);
      }),
    );
  }, email);
  return { ...trips, ms: clock.now() - at };
}
