/** `npm run check:stripe` against the stand-in, as it is and with deviations planted in its answers. */
import { describe, expect, it } from '@jest/globals';
import { keyOf } from '../../../build/check-stripe';
import { type Checked, narrowPermissions, runChecks, stripeChecks, widePermissions } from '../../../build/live/checked';
import { patterns } from '../../../build/live/requests';
import type { Permission } from '../../../preview/stripe/permissions';
import { openStripe, type StripeServer } from '../../../preview/stripe/server';
import { allRequests } from '../../../src/keys/requests';
import { tableOf } from '../../../src/table';
import { type Asked, error, planted } from './planted';

interface Opened {
  stripe: StripeServer;
  run(assumption?: RegExp): ReturnType<typeof runChecks>;
}

function opened(deviate: (asked: Asked) => Partial<Asked> | undefined = () => undefined): Opened {
  let now = Date.UTC(2026, 10, 20, 12);
  let ids = 0;
  const stripe = openStripe({ now: () => now });
  const key = (name: string, permissions: readonly string[]) =>
    stripe.addKey({ name, permissions: permissions as readonly Permission[] });
  const keys = { wide: key('wide', widePermissions()), narrow: key('narrow', narrowPermissions) };
  const world = {
    fetch: async (url: string, init: RequestInit) => {
      const { pathname: path, search: query } = new URL(url);
      const response = await stripe.fetch(url, init);
      const asked: Asked = {
        method: init.method ?? 'GET',
        path,
        query: decodeURIComponent(query),
        body: decodeURIComponent(String(init.body ?? '')),
        narrow: new Headers(init.headers).get('authorization') === `Bearer ${keys.narrow}`,
        status: response.status,
        answer: await response.json(),
        headers: Object.fromEntries(response.headers),
      };
      const { status, answer, headers } = { ...asked, ...deviate(asked) };
      return new Response(JSON.stringify(answer), { status, headers });
    },
    sleep: async (ms: number) => {
      now += ms;
    },
    now: () => now,
    newId: () => `id-${ids++}`,
  };
  const chosen = (pattern: RegExp) => stripeChecks().filter(({ assumption }) => pattern.test(assumption));
  return { stripe, run: (pattern) => runChecks(keys, world, pattern ? chosen(pattern) : stripeChecks()) };
}

const differing = ({ rows }: Checked) =>
  rows.filter(({ verdict }) => verdict === 'differs').map(({ assumption }) => assumption);

describe('against the stand-in as it is', () => {
  const { stripe, run } = opened();
  const done = run().done;

  it('finds that everything holds, but for rows that only a wider key could show', async () => {
    const { rows } = await done;
    expect(rows.length).toBeGreaterThan(130);
    expect(rows.filter(({ verdict }) => verdict === 'differs')).toEqual([]);
    const untold = rows.filter(({ verdict }) => verdict === 'could not tell');
    expect(untold.filter(({ seen }) => !/; the first key lacks it too$/.test(seen))).toEqual([]);
  });

  it('leaves nothing behind, and says so', async () => {
    expect((await done).left).toEqual([]);
    const customers = [...stripe.test.customers.values()].filter((each) => !each.deleted);
    expect(customers.filter((each) => /tillside/i.test(String('email' in each && each.email)))).toEqual([]);
    const ours = <T extends { metadata: object | null }>(all: Iterable<T>) =>
      [...all].filter(({ metadata }) => metadata && 'tillside_check' in metadata);
    expect(ours(stripe.test.payment_links.values()).filter(({ active }) => active)).toEqual([]);
    expect(ours(stripe.test.payment_links.values())).not.toEqual([]);
    expect(ours(stripe.test.subscriptions.values()).filter(({ status }) => status !== 'canceled')).toEqual([]);
    expect(ours(stripe.test.payment_intents.values()).filter(({ status }) => status === 'requires_capture')).toEqual(
      [],
    );
  });

  it('never asks in live mode, and never prints a part of a key', async () => {
    const table = tableOf((await done).rows).join('\n');
    for (const value of Object.values(stripe.keys)) expect(table).not.toContain(value.slice(-4));
    expect(stripe.requests.every(({ key }) => key === 'wide' || key === 'narrow' || key === null)).toBe(true);
  });

  it('sends every request that the product can send, and no other', () => {
    expect([...patterns()].sort()).toEqual(
      allRequests()
        .map(({ request }) => request)
        .filter(
          (request) =>
            !/accounts\/:id|refunds\/:id|invoiceitems\/:id|disputes\/:id|checkout\/sessions\/:id/.test(request),
        )
        .sort(),
    );
  });
});

describe('what is planted is found', () => {
  it('at least thirty of them', () => {
    expect(planted.length).toBeGreaterThanOrEqual(30);
  });

  it.each(planted)('%s', async (_, row, deviate) => {
    const { run } = opened(deviate);
    const checked = await run(row).done;
    expect(checked.rows).toHaveLength(1);
    expect(differing(checked)).toEqual([expect.stringMatching(row)]);
    // As it is, the same row holds.
    expect(differing(await opened().run(row).done)).toEqual([]);
  });
});

describe('interrupted', () => {
  it('sends nothing more, cleans up and says what it did not look at', async () => {
    const asked: string[] = [];
    const { stripe, run } = opened(({ method, path }) => {
      asked.push(path);
      if (method === 'POST' && /subscriptions$/.test(path)) running.stop();
      return undefined;
    });
    const running = run(/^A period stands|^A hold (waits|can)/);
    const { rows, left } = await running.done;
    expect(rows.map(({ seen }) => seen)).toContain('stopped before');
    expect(left).toEqual([]);
    expect(
      [...stripe.test.subscriptions.values()].filter(
        ({ metadata, status }) => metadata.tillside_check && status !== 'canceled',
      ),
    ).toEqual([]);
    expect(asked.filter((path) => /refunds/.test(path))).toEqual([]);
  });

  it('names what it could not take away, and the next run takes it', async () => {
    let isRefused = true;
    const { stripe, run } = opened(({ method, path }) =>
      isRefused && method === 'DELETE' && /customers/.test(path) ? error(500, { type: 'api_error' }) : undefined,
    );
    const first = await run(/^A hold can be released/).done;
    expect(first.left).toEqual([expect.stringMatching(/^customer cus_\w+: DELETE .* 500 api_error/)]);
    isRefused = false;
    const second = await run(/^A hold can be released/).done;
    expect(second.left).toEqual([]);
    const gone = [...stripe.test.customers.values()].filter(
      (each) => !each.deleted && /tillside/.test(String(each.email)),
    );
    expect(gone).toEqual([]);
  });
});

describe('keys', () => {
  const made = (prefix: string) => `${prefix}_${'a1B2'.repeat(6)}`;

  it('takes those of test mode alone', () => {
    expect(keyOf(` ${made('rk_test')} `)).toBe(made('rk_test'));
    expect(keyOf('')).toBeNull();
    for (const other of [made('rk_live'), made('sk_live')]) expect(() => keyOf(other)).toThrow('That is a live key');
    for (const other of [made('pk_test'), 'hello']) expect(() => keyOf(other)).toThrow('no key of test mode');
  });

  it('ends at once with one that Stripe does not take, and makes nothing', async () => {
    const { stripe } = opened();
    const world = { fetch: stripe.fetch, sleep: async () => {}, now: () => 0, newId: () => '' };
    const done = runChecks({ wide: made('rk_test'), narrow: null }, world).done;
    await expect(done).rejects.toThrow(/^Stripe does not take the first key: 401/);
    expect(stripe.requests).toHaveLength(1);
  });

  it('sends nothing with a live one, however it came here', () => {
    const world = {
      fetch: () => Promise.reject(new Error('sent')),
      sleep: async () => {},
      now: () => 0,
      newId: () => '',
    };
    expect(() => runChecks({ wide: made('rk_live'), narrow: null }, world)).toThrow('Only a key of test mode');
    expect(() => runChecks({ wide: made('rk_test'), narrow: made('sk_live') }, world)).toThrow(
      'Only a key of test mode',
    );
  });
});
