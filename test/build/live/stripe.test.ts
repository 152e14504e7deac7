/** `npm run check:stripe` against the stand-in, as it is and with deviations planted in its answers. */
import { describe, expect, it } from '@jest/globals';
import { keyOf } from '../../../build/check-stripe';
import { type Checked, narrowPermissions, runChecks, stripeChecks, widePermissions } from '../../../build/live/checked';
import { patterns } from '../../../build/live/requests';
import type { Permission } from '../../../preview/stripe/permissions';
import { openStripe, type StripeServer } from '../../../preview/stripe/server';
import { allRequests } from '../../../src/keys/requests';
import { tableOf } from '../../../src/table';

/** An answer of the stand-in, or what stands in its place. `narrow`: to the key that has hardly anything. */
interface Asked {
  method: string;
  path: string;
  query: string;
  body: string;
  narrow: boolean;
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: whatever the stand-in said.
  answer: any;
  headers: Record<string, string>;
}

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

const error = (status: number, of: object) => ({
  status,
  answer: { error: { type: 'invalid_request_error', message: 'Something else.', ...of } },
});
const on =
  (method: string, path: RegExp, deviation: (asked: Asked) => Partial<Asked>) =>
  (asked: Asked): Partial<Asked> | undefined =>
    asked.method === method && path.test(asked.path) ? deviation(asked) : undefined;
const toNarrow =
  (method: string, path: RegExp, deviation: (asked: Asked) => Partial<Asked>) =>
  (asked: Asked): Partial<Asked> | undefined =>
    asked.narrow ? on(method, path, deviation)(asked) : undefined;
const reworded = (from: RegExp, to: string) => (asked: Asked) => ({
  answer: { error: { ...asked.answer.error, message: asked.answer.error?.message?.replace(from, to) } },
});

/** What is planted, the row that must find it, and how Stripe would then answer. */
const planted: [string, RegExp, (asked: Asked) => Partial<Asked> | undefined][] = [
  ['a list that is open to every key', /^GET \/v1\/disputes is/, toNarrow('GET', /disputes$/, () => ({ status: 200 }))],
  [
    'an id that is looked at before the permission',
    /^POST \/v1\/subscriptions\/tillside-probe is/,
    toNarrow('POST', /subscriptions\//, () => error(404, { code: 'resource_missing' })),
  ],
  [
    'parameters that are looked at before the permission',
    /^A parameter that is unknown/,
    toNarrow('GET', /charges$/, () => error(400, { code: 'parameter_unknown' })),
  ],
  [
    'another row in the 403',
    /^GET \/v1\/radar/,
    toNarrow('GET', /radar/, reworded(/early_fraud_warning_read/g, 'radar_read')),
  ],
  [
    'another row for tax IDs',
    /^POST \/v1\/customers\/tillside-probe\/tax_ids is/,
    toNarrow('POST', /tax_ids/, reworded(/tax_id_write/g, 'customer_write')),
  ],
  [
    'a probe that does something',
    /^POST \/v1\/refunds is/,
    on('POST', /refunds$/, () => ({ status: 200, answer: {} })),
  ],
  [
    'a fourth wording',
    /^The 403 has one of/,
    toNarrow('GET', /charges/, reworded(/Enabling[\s\S]*/, 'Ask for charge_read.')),
  ],
  ['no account in the 403', /^The 403 names the account/, toNarrow('GET', /charges/, reworded(/acct_\w+/g, 'it'))],
  [
    'another address to edit keys',
    /^The 403 leads/,
    toNarrow('GET', /charges/, reworded(/https:\S+/g, 'https://example.com')),
  ],
  [
    'an empty body that is refused as usual',
    /^Changing a PaymentIntent without/,
    toNarrow('POST', /payment_intents/, () => error(403, { code: 'more_permissions_required' })),
  ],
  [
    'a body that is refused like an empty one',
    /^The same with a field/,
    toNarrow('POST', /payment_intents/, () => error(401, { code: 'secret_key_required' })),
  ],
  [
    'expanding that takes no permission',
    /^Expanding an object/,
    toNarrow('GET', /customers$/, () => ({ status: 200, answer: { object: 'list', data: [] } })),
  ],
  [
    'a cash balance with a row of its own',
    /^Customers: Read covers/,
    toNarrow('GET', /cash_balance/, () => error(403, { code: 'more_permissions_required' })),
  ],
  [
    'a preview that takes writing',
    /^The preview of an invoice takes/,
    toNarrow('POST', /create_preview/, reworded(/invoice_read/g, 'invoice_write')),
  ],
  [
    'a code for keys that do not exist',
    /^A key that does not exist/,
    (asked) => (asked.status === 401 ? error(401, { code: 'api_key_invalid' }) : undefined),
  ],
  [
    'another code for what is absent',
    /^An absent id in the path/,
    on('GET', /cus_absent/, () => error(404, { code: 'not_found' })),
  ],
  [
    'an empty search term that is no error',
    /^A parameter that does not exist/,
    on('GET', /customers$/, () => ({ status: 200 })),
  ],
  [
    'errors without a type',
    /^An error has a type/,
    (asked) => (asked.status === 404 ? { answer: { error: { message: 'No.' } } } : undefined),
  ],
  [
    'another version',
    /^Stripe answers in the version/,
    ({ headers }) => ({ headers: { ...headers, 'stripe-version': '2020-08-27' } }),
  ],
  [
    'a repeated write that is done twice',
    /^The same idempotency key with the same/,
    ({ headers }) => ({ headers: { ...headers, 'idempotent-replayed': 'false' } }),
  ],
  [
    'a reused idempotency key with another type',
    /^The same idempotency key with other/,
    (asked) => (asked.answer.error?.type === 'idempotency_error' ? error(400, {}) : undefined),
  ],
  [
    'a list that minds no case',
    /^The list by address/,
    on('GET', /customers$/, ({ answer, query }) => {
      if (/email=tillside-check\.spelled/.test(query)) return { answer: { ...answer, data: [{ id: lastSpelled }] } };
      lastSpelled = answer.data[0]?.id ?? lastSpelled;
      return {};
    }),
  ],
  [
    'a search that minds case',
    /^Search by address/,
    on('GET', /search$/, ({ answer, query }) =>
      /check\.spelled/.test(query) ? { answer: { ...answer, data: [] } } : {},
    ),
  ],
  [
    'lists that come oldest first',
    /^Lists come/,
    on('GET', /customers$/, ({ answer }) => ({
      answer: {
        ...answer,
        data: [
          { id: 'a', created: 1 },
          { id: 'b', created: 2 },
        ],
      },
    })),
  ],
  [
    'a payment that wants a page',
    /^A payment off session/,
    on('POST', /payment_intents$/, () => error(400, { code: 'parameter_missing', param: 'return_url' })),
  ],
  [
    'a charge without metadata',
    /^A charge carries/,
    on('GET', /charges\/ch_/, ({ answer }) => ({ answer: { ...answer, metadata: {} } })),
  ],
  [
    'a charge with its invoice',
    /^A charge has no refunds/,
    on('GET', /charges\/ch_/, ({ answer }) => ({ answer: { ...answer, invoice: 'in_1' } })),
  ],
  [
    'a decline without the bank’s code',
    /^A declined card/,
    (asked) => (asked.status === 402 ? error(402, { type: 'card_error', code: 'card_declined' }) : undefined),
  ],
  [
    'another code where the customer is wanted',
    /^Where the bank wants/,
    (asked) =>
      asked.status === 402 ? error(402, { type: 'card_error', code: 'payment_intent_requires_action' }) : undefined,
  ],
  [
    'a refund that counts later',
    /^A refund of a part/,
    on('GET', /charges\/ch_/, ({ answer }) => ({ answer: { ...answer, amount_refunded: 0 } })),
  ],
  [
    'a second refund that is taken',
    /^What was refunded in full/,
    on('POST', /refunds$/, ({ answer }) => (answer.error ? { status: 200, answer: {} } : {})),
  ],
  [
    'a hold that is captured whole',
    /^A hold waits/,
    on('POST', /capture$/, ({ answer }) => ({ answer: { ...answer, amount_received: 2000 } })),
  ],
  [
    'a period on the subscription',
    /^A period stands/,
    on('GET', /subscriptions\/sub_/, ({ answer }) => ({ answer: { ...answer, current_period_end: 1 } })),
  ],
  [
    'other words for a paid invoice',
    /^Paying a paid invoice/,
    on('POST', /pay$/, reworded(/^Invoice is already/, 'This invoice was')),
  ],
  [
    'no attached payment in other words',
    /^An invoice of a customer without/,
    on('POST', /pay$/, () => error(404, { code: 'resource_missing', message: 'No such source' })),
  ],
  [
    'an end that can’t be moved',
    /^A date for the end/,
    on('GET', /subscriptions\/sub_/, ({ answer }) => ({ answer: { ...answer, cancel_at: 1 } })),
  ],
  ['a pause that is refused', /^A subscription can be paused/, on('POST', /resume$/, () => error(400, {}))],
  [
    'two currencies in other words',
    /^Two currencies/,
    on('POST', /subscriptions$/, ({ answer }) => (answer.error ? error(400, {}) : {})),
  ],
  [
    'a Checkout Session that needs no page',
    /^A Checkout Session must/,
    on('POST', /sessions$/, () => ({ status: 200, answer: { id: 'cs_1' } })),
  ],
  [
    'a filter that is gone',
    /^Stripe takes GET \/v1\/subscriptions as/,
    on('GET', /subscriptions$/, ({ query }) =>
      /current_period_end/.test(query) ? error(400, { code: 'parameter_unknown' }) : {},
    ),
  ],
  [
    'an object in another shape',
    /^Stripe takes POST \/v1\/checkout\/sessions as/,
    on('POST', /sessions$/, () => ({ status: 200, answer: { object: 'checkout.session' } })),
  ],
  [
    'a path that is gone',
    /^Stripe takes GET \/v1\/invoice_payments/,
    on('GET', /invoice_payments/, () => error(404, { message: 'Unrecognized request URL' })),
  ],
];

/** The id of the customer whose address has capitals, as it was last listed. */
let lastSpelled = '';
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
    const running = run(/^A period stands|^A hold/);
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
