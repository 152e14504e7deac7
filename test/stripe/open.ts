/** Opens a Stripe stand-in for a test file, with clients that know its keys by name. */
import { afterAll, beforeAll } from '@jest/globals';
import Stripe from 'stripe';
import type { StripeOptions } from '../../preview/stripe/account';
import { type ListeningStripe, startStripe } from '../../preview/stripe/server';
import { API_VERSION } from '../../preview/stripe/version';

/** 20 November 2026, noon UTC. */
export const NOON = Date.UTC(2026, 10, 20, 12);

export interface Answer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: the body is whatever the server said.
  body: any;
}

export interface Ask {
  key?: string;
  authorization?: string | null;
  version?: string | null;
  headers?: Record<string, string>;
  /** A form body. */
  body?: string;
}

export interface Opened {
  server: ListeningStripe;
  /** ms since 1970; a test may move it. */
  clock: { now: number };
  /** The official client, with the key of this name or value. It never tries again by itself. */
  client(key: string): Stripe;
  /** One request as it goes over the wire. */
  ask(method: string, path: string, ask?: Ask): Promise<Answer>;
}

/** The same server for all tests of a file. Without sample data unless asked for. */
export function openStripe(options: Partial<StripeOptions> = {}): Opened {
  const clock = { now: NOON };
  const opened: Partial<Opened> & { clock: { now: number } } = { clock };
  beforeAll(async () => {
    opened.server = await startStripe({ now: () => clock.now, sample: false, ...options });
  });
  afterAll(() => opened.server?.close());
  const server = () => opened.server as ListeningStripe;
  return Object.assign(opened, {
    client(key: string) {
      return new Stripe(server().keys[key] ?? key, {
        host: '127.0.0.1',
        port: Number(new URL(server().url).port),
        protocol: 'http',
        apiVersion: API_VERSION,
        maxNetworkRetries: 0,
      });
    },
    async ask(method: string, path: string, { key = 'secret', authorization, version, headers, body }: Ask = {}) {
      const bearer = authorization === undefined ? `Bearer ${server().keys[key] ?? key}` : authorization;
      const answer = await fetch(server().url + path, {
        method,
        headers: {
          ...(bearer === null ? {} : { Authorization: bearer }),
          ...(version === null ? {} : { 'Stripe-Version': version ?? API_VERSION }),
          ...(body === undefined ? {} : { 'Content-Type': 'application/x-www-form-urlencoded' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body }),
      });
      return { status: answer.status, headers: answer.headers, body: await answer.json() };
    },
  }) as Opened;
}
