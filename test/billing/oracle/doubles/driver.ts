/** An agent who does what the comparison recommends, and nothing else; the product's own code, asked in turns. */

import type { StripeServer } from '../../../../preview/stripe/server';
import { asker } from '../../../../src/actions/asker';
import { type Intentions, openIntentions } from '../../../../src/actions/intention';
import { findAction } from '../../../../src/actions/list';
import { type Means, perform } from '../../../../src/actions/perform';
import { prepare } from '../../../../src/actions/prepare';
import type { Double } from '../../../../src/billing/double';
import { chargedTwice } from '../../../../src/billing/twice';
import type { Connection } from '../../../../src/keys/vault';
import { wordsAt } from '../../../../src/language/words/languages';
import { compare } from '../../../../src/screens/comparison';
import { isShown, listOf } from '../../../../src/stripe/part';
import { read } from '../../../../src/stripe/read';
import { type Charge, chargesOf } from '../../../../src/stripe/resources/charge';
import { invoicesOf } from '../../../../src/stripe/resources/invoice';
import { subscriptionsOf } from '../../../../src/stripe/resources/subscription';
import { settled } from '../../../policy/settled';
import { CUSTOMERS, NOW } from './account';

const connection = { id: 'one', mode: 'test', readOnly: false, keyId: 'k1', name: 'Acme' } as unknown as Connection;
const words = wordsAt('en-US', { timeZone: 'UTC', now: NOW * 1000 });
const needsMore = /^(invoice|checkout_session)_/;

interface Answered {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Each intention has an id of its own, whoever it is of. */
let minted = 0;

/** One person, with what is stored for them. */
export function agentAt(stripe: StripeServer, { isWide }: { isWide: boolean }) {
  const stored = new Map<string, string>();
  const key = {
    id: 'k1',
    reveal: () => stripe.keys.secret ?? '',
    instead: () => null,
    state: (permission: string) => (!isWide && needsMore.test(permission) ? 'missing' : 'granted'),
    learn: () => {},
    taken: () => {},
  } as unknown as ReturnType<Means['use']>;
  const intentionsIn = (values: Map<string, string>): Intentions =>
    openIntentions(
      {
        get: (name) => values.get(name) ?? null,
        names: () => [...values.keys()],
        set: (more) => {
          for (const [name, value] of Object.entries(more)) values.set(name, value);
        },
        remove: (names) => {
          for (const name of names) values.delete(name);
        },
        reread: () => {},
      },
      () => NOW * 1000,
    );

  /** The product asks and waits: what is lacking is fetched, and it begins again as it was. */
  async function tap<T>(run: (means: Means) => T): Promise<T> {
    const answers = new Map<string, Answered>();
    for (;;) {
      const lacking: { name: string; url: string; init: RequestInit }[] = [];
      const values = new Map(stored);
      let [writes, id] = [0, minted];
      const answer = (request: GoogleAppsScript.URL_Fetch.URLFetchRequest) => {
        const { url, method = 'get', headers, contentType, payload } = request;
        const isWrite = method !== 'get';
        if (isWrite) writes += 1;
        // What is read after a write is another answer.
        const name = [writes, method, url, payload].join(' ');
        const known = answers.get(name);
        if (!known) {
          const sent = { ...headers, ...(contentType ? { 'Content-Type': contentType } : {}) } as Record<
            string,
            string
          >;
          lacking.push({ name, url, init: { method, headers: sent, ...(isWrite ? { body: String(payload) } : {}) } });
        }
        return known && response(known);
      };
      const fetchAll = (wave: GoogleAppsScript.URL_Fetch.URLFetchRequest[]) => {
        const all = wave.map(answer);
        if (all.includes(undefined)) throw new Error('lacking');
        return all;
      };
      const fetch = (url: string, options: object) => {
        // Not before all that it rests on is read.
        if (lacking.length > 0) throw new Error('lacking');
        const found = answer({ url, ...options });
        if (!found) throw new Error('lacking');
        return found;
      };
      Object.assign(globalThis, { UrlFetchApp: { fetchAll, fetch } });
      const means: Means = {
        budget: { left: () => 12_000, sleep: () => {}, barred: () => null },
        intentions: intentionsIn(values),
        recent: { noted: () => ({}), of: () => [] },
        now: () => NOW * 1000,
        newId: () => {
          id += 1;
          return `intention-${id}`;
        },
        use: () => key,
        keyOf: () => key,
        ledger: { recent: () => [], entry: () => ({}), outdated: () => [] },
        policy: () => settled({}),
        connection: () => connection,
        outdated: () => ({}),
        lately: { of: () => new Map(), keep: () => {} },
        beside: (_, __, requests) =>
          read(
            means.budget,
            requests.map((request) => ({ key, request })),
          ),
        underLock: (work) => work(),
        reread: () => {},
      };
      const result = run(means);
      if (lacking.length === 0) {
        for (const [name, value] of values) stored.set(name, value);
        minted = id;
        return result;
      }
      for (const { name, url, init } of lacking) {
        const { status, headers, body } = await stripe.fetch(url, init).then(async (each) => ({
          status: each.status,
          headers: Object.fromEntries(each.headers),
          body: await each.text(),
        }));
        answers.set(name, { status, headers, body });
      }
    }
  }

  return {
    /** The groups that the card of the customer, and the one of both, warns of. */
    warnings: () =>
      tap((means) => {
        const ask = asker(means, connection);
        const seen = CUSTOMERS.map((id) => {
          const [charges, subscriptions, invoices] = ask(chargesOf(id), subscriptionsOf(id, 'plain'), invoicesOf(id));
          return { charges: listOf(charges), subscriptions: listOf(subscriptions), invoices: listOf(invoices) };
        });
        const together = seen.flatMap(({ charges }) => charges).sort((a, b) => b.created - a.created);
        const all = { subscriptions: seen.flatMap(({ subscriptions }) => subscriptions), invoices: [] };
        return [
          ...seen.flatMap(({ charges, ...billed }) => chargedTwice(charges, billed)),
          ...chargedTwice(together, all),
        ];
      }),
    /** What is recommended of these; null for nothing. */
    compares: (group: readonly Charge[]) =>
      tap((means): Double | null => {
        const found = compare(wantedOf(group), key, asker(means, connection));
        return isShown(found) ? (found.value?.double ?? null) : null;
      }),
    /** From the button to the confirmation: its id; null where there is none. */
    taps: ({ tooMany, stays }: Double, group: readonly Charge[], isSpoofed: boolean) =>
      tap((means): string | null => {
        const found = compare(wantedOf(group), key, asker(means, connection));
        if (!isShown(found) || found.value?.double?.tooMany.id !== tooMany.id) return null;
        const action = findAction('refund');
        if (!action) return null;
        const prepared = prepare(
          means,
          {
            action,
            connection,
            customer: tooMany.customer ?? '',
            object: tooMany.id,
            agent: null,
            thread: null,
            askedBy: null,
            asked: null,
            sent: null,
            brought: { reason: 'duplicate', stays: stays.id },
            outdated: null,
            asksAgain: false,
            guess: () => null,
            onCard: () => null,
            careful: isSpoofed,
          },
          { said: words.said, write: words.write, products: {}, email: 'kim@acme.example' },
        );
        return prepared.kind === 'ready' ? prepared.intention.id : null;
      }),
    /** Who is not sure of the person does not say that they are. */
    confirms: (intention: string) => tap((means) => perform(means, connection, intention, false).kind),
  };
}

const wantedOf = (group: readonly Charge[]) => ({
  customers: [...new Set(group.map(({ customer }) => customer))].join(','),
  charges: group.map(({ id }) => id).join(','),
  intents: group.flatMap(({ payment_intent }) => payment_intent ?? []).join(','),
});

function response({ status, headers, body }: Answered) {
  return {
    getResponseCode: () => status,
    getHeaders: () => headers,
    getContentText: () => body,
  } as unknown as GoogleAppsScript.URL_Fetch.HTTPResponse;
}
