/** One odd answer of Stripe's, or of whatever stands between: it never costs a key, nor a part that another answer proves. */
import { describe, expect, it } from '@jest/globals';
import type { FetchAnswer, FetchRequest } from '../../preview/appsscript/types';
import { StripeFailure } from '../../preview/stripe/errors';
import { PERMISSIONS } from '../../preview/stripe/permissions';
import { contents, endpoints, writes } from './asked';
import { type Agent, connectedAgent, idsOf, startAgent } from './harness';
import { confirms, fillsIn, label } from './paying';

interface Odd {
  status: number;
  body: string;
}

const error = (status: number, fields: object): Odd => ({
  status,
  body: JSON.stringify({ error: { type: 'invalid_request_error', ...fields } }),
});

/** Answers that would take the key away, were they not alone. */
const dead: [string, Odd][] = [
  ['a 401', error(401, { message: 'Invalid API Key provided: rk_test_****1234' })],
  ['a 401 for an expired key', error(401, { code: 'api_key_expired', message: 'Expired API Key provided.' })],
  ['a 401 for a publishable key', error(401, { code: 'secret_key_required', message: 'This API call cannot be made' })],
  ['a 400 for a publishable key', error(400, { code: 'secret_key_required', message: 'This API call cannot be made' })],
  ['a 403 for a publishable key', error(403, { code: 'secret_key_required', message: 'This API call cannot be made' })],
  ['a 403 of access that was taken back', error(403, { code: 'account_invalid', message: 'Access was revoked.' })],
];

/** Answers that say nothing. */
const nothing: [string, Odd][] = [
  ['a 500', error(500, { type: 'api_error' })],
  ['a 429', error(429, { code: 'rate_limit' })],
  ['a page of a proxy as 200', { status: 200, body: '<html>Sign in</html>' }],
  ['a page of a proxy as 403', { status: 403, body: '<html>Blocked</html>' }],
  ['half an answer', { status: 200, body: '{"object":"list","da' }],
  ['an error as 200', { ...error(401, { message: 'Invalid API Key provided.' }), status: 200 }],
  ['a 404 of an unknown path', error(404, { message: 'Unrecognized request URL' })],
];

/** Both of Stripe's wordings of a refusal that names these rows. */
const refusals = (...rows: string[]): [string, Odd][] => [
  [
    'newer',
    error(403, {
      code: 'more_permissions_required',
      message: `Permission denied. Enabling ${rows.map((row) => `"Row" ('${row}')`).join(' or ')} permissions on this key would allow this request to continue.`,
    }),
  ],
  [
    'older',
    error(403, {
      message: `The provided key 'rk_test_****1234' does not have the required permissions for this endpoint on account 'acct_1'. Having the ${rows.map((row) => `'rak_${row}'`).join(', ')} permission would allow this request to continue.`,
    }),
  ],
];

const endpoint = ({ method, url }: FetchRequest) => `${method.toUpperCase()} ${new URL(url).pathname}`;

/** From now on this is what comes of such a request. */
function answers(agent: Agent, wanted: string | ((request: FetchRequest) => boolean), odd: Odd): void {
  const isMeant = typeof wanted === 'string' ? (request: FetchRequest) => endpoint(request) === wanted : wanted;
  agent.distorts((request, answer: FetchAnswer) => (isMeant(request) ? { ...answer, ...odd } : answer));
}

/** The rows that the report lists under a header, as far as the next one. */
const under = ({ seen }: Agent, header: RegExp) => seen.text.split(/^── /m).find((part) => header.test(part)) ?? '';

const READ = 'GET /v1/charges';
const WRITE = 'POST /v1/payment_intents/tillside-probe';

describe('a test request that is answered oddly', () => {
  it.each([...dead, ...nothing])('leaves the row unknown, and the key is kept: %s', async (_, odd) => {
    for (const [probe, row] of [
      ['GET /v1/customers', 'Customers: Read'],
      [WRITE, 'PaymentIntents: Write'],
    ] as const) {
      const agent = await startAgent();
      answers(agent, probe, odd);
      // Premium, but that nothing else tells of these rows: Write includes Read.
      const reads = ['customer_read', 'charge_read', 'product_read', 'plan_read', 'payment_intent_write'] as const;
      const { title } = await agent.connects(agent.stripe.addKey({ name: 'reads', permissions: reads }));
      expect([probe, title]).toEqual([probe, 'Connected']);
      expect(under(agent, /^Unknown/)).toContain(row);
      expect(under(agent, /^Works/)).toContain('Products: Read');
      expect(under(agent, /^Works/)).not.toContain(`${row}\n`);
      agent.distorts(null);
      await agent.clicks('Check again');
      expect(under(agent, /^Works/)).toContain(row);
      expect(under(agent, /^Unknown/)).toBe('');
    }
  });

  it('leaves as it was what was known before, when the key is checked again', async () => {
    for (const [, odd] of [...dead.slice(0, 3), ...nothing.slice(0, 3)]) {
      const agent = await connectedAgent('premium');
      await agent.opensHome();
      await agent.clicks('TEST MODE');
      answers(agent, 'GET /v1/prices', odd);
      const { text } = await agent.clicks('Check again');
      expect(text).toMatch(/This key is\s+(\(Key\) )?Premium/);
      agent.distorts(null);
      expect((await agent.opens('monthly@example.com')).text).toContain('$29.00 a month');
    }
  });

  it('is believed of writing where reading is refused, whatever was known', async () => {
    const agent = await connectedAgent('premium');
    agent.stripe.keyring.edit('premium', { permissions: ['customer_read', 'product_read', 'plan_read'] });
    await agent.opensHome();
    await agent.clicks('TEST MODE');
    answers(agent, 'POST /v1/subscriptions/tillside-probe', dead[0]?.[1] as Odd);
    await agent.clicks('Check again');
    expect(under(agent, /^Off, needed for Premium/)).toContain('Subscriptions: Write');
  });

  it.each(dead)('takes the key away where nothing says otherwise: %s to all of them', async (_, odd) => {
    const agent = await startAgent();
    answers(agent, () => true, odd);
    const { text } = await agent.connects('premium');
    expect(text).toMatch(/not connected\. key (no longer works|not accepted for this)/i);
    expect(idsOf(agent)).toEqual([]);
  });

  it('is not believed of the key either where the others say only what it lacks', async () => {
    const agent = await startAgent();
    answers(agent, WRITE, dead[0]?.[1] as Odd);
    const { text } = await agent.connects(agent.stripe.addKey({ name: 'nothing', permissions: [] }));
    expect(text).toMatch(/This key lacks Customers: Read/);
  });

  it.each(nothing)('is no word about the key at all: %s to all of them', async (_, odd) => {
    const agent = await startAgent();
    answers(agent, () => true, odd);
    const { text } = await agent.connects('premium');
    expect(text).toMatch(/not connected/i);
    expect(text).not.toMatch(/no longer works/i);
    expect(idsOf(agent)).toEqual([]);
  });

  it.each([...refusals('customer_read'), ...refusals('customer_read', 'product_read')])(
    'says nothing of its own row where it names only rows that others prove, in the %s words',
    async (_, odd) => {
      const agent = await startAgent();
      answers(agent, READ, odd);
      await agent.connects(
        agent.stripe.addKey({ name: 'reads', permissions: ['customer_read', 'charge_read', 'product_read'] }),
      );
      expect(under(agent, /^Unknown/)).toContain('Charges and Refunds: Read');
      expect(under(agent, /^Works/)).toContain('Customers: Read');
    },
  );

  it('carries a field where it is a POST, names nothing that exists, and changes nothing whatever the key may do', async () => {
    const agent = await startAgent();
    const { test, live } = agent.stripe;
    const before = contents(test) + contents(live);
    const { requests } = await agent.connects(agent.stripe.addKey({ name: 'all', permissions: PERMISSIONS }));
    const posts = writes(requests);
    expect(posts.length).toBeGreaterThan(5);
    for (const { path, body, status } of posts) {
      expect([path, body]).toEqual([path, expect.objectContaining({ 'metadata[tillside_probe]': 'true' })]);
      expect([400, 404]).toContain(status);
    }
    expect(contents(test) + contents(live)).toBe(before);
    // Without a field Stripe would take the key for a publishable one.
    await agent.connects('premium');
    expect(under(agent, /^Off, optional/)).toContain('PaymentIntents: Write');
  });
});

describe('an answer to a write that is odd', () => {
  it.each([...refusals('customer_read'), ...refusals('invoice_write'), ...dead])(
    'wrote nothing, says so, and takes no action away: %s',
    async (_, odd) => {
      const agent = await connectedAgent('premium');
      await agent.clicks(label(await agent.opens('monthly@example.com'), /^\$29\.00 paid/));
      await fillsIn(agent, 'Refund');
      const answer = new StripeFailure(odd.status, JSON.parse(odd.body).error);
      agent.stripe.faults.push({ method: 'POST', when: 'before', answer });
      const before = agent.stripe.test.refunds.size;
      const { title, text } = await confirms(agent);
      const isPublishable = odd.body.includes('secret_key_required');
      expect(title).toMatch(isPublishable ? /^Key not accepted for this$/ : /^(Not permitted|Key no longer works)$/);
      expect(text).toMatch(/Nothing was written/);
      expect(agent.stripe.test.refunds.size).toBe(before);
      await agent.waits(11 * 60_000);
      await agent.clicks(label(await agent.opens('yearly@example.com'), /^\$2,352\.00 paid/));
      expect(agent.seen.offers).toContain('Refund');
    },
  );
});

describe('an answer beside an email that is odd', () => {
  const parts = [
    { path: 'GET /v1/charges', lost: '$10.00 refunded', kept: '$29.00 a month' },
    { path: 'GET /v1/subscriptions', lost: 'renews', kept: '$10.00 refunded' },
  ];

  it.each(dead)('costs its part for now, and no key: %s', async (_, odd) => {
    for (const { path, lost, kept } of parts) {
      const agent = await connectedAgent('overview');
      answers(agent, path, odd);
      await agent.opens('monthly@example.com');
      const { title, text } = await agent.clicks('Refresh');
      expect([path, title]).toEqual([path, 'Mona Month']);
      expect(text).toContain(kept);
      expect(text).toMatch(/Answer not understood/);
      expect(text).not.toMatch(/no longer works|lacks|not shown with this key/i);
      agent.distorts(null);
      expect((await agent.reopens()).text).toContain(lost);
    }
  });

  it.each(dead)('among several that look for the customer does not hide them: %s', async (_, odd) => {
    const agent = await connectedAgent('premium');
    answers(agent, 'GET /v1/customers/search', odd);
    expect((await agent.opens('monthly@example.com')).title).toBe('Mona Month');
  });

  it('says nothing of another account’s key, which is judged by its own answers', async () => {
    const agent = await startAgent();
    await agent.connects('premium');
    await agent.connects('premium-live');
    agent.stripe.keyring.edit('premium', { permissions: ['product_read'] });
    expect((await agent.opens('monthly@example.com')).title).toBe('Mona Month');
    await agent.waits(11 * 60_000);
    const before = agent.stripe.requests.length;
    await agent.reopens();
    const asked = agent.stripe.requests.slice(before).map(({ key, permission }) => `${key} ${permission}`);
    expect(asked).toContain('premium-live customer_read');
    expect(asked).not.toContain('premium customer_read');
  });

  const named = ['customer_read', 'subscription_read', 'plan_read'];

  it.each(named.flatMap((row) => refusals(row).map(([wording, odd]) => [row, wording, odd] as const)))(
    'that names %s, which others prove or nobody asked for, takes nothing away now or later (%s words)',
    async (_, __, odd) => {
      const agent = await connectedAgent('premium');
      answers(agent, 'GET /v1/charges', odd);
      const { title, text } = await agent.opens('monthly@example.com');
      expect(title).toBe('Mona Month');
      expect(text).toContain('$29.00 a month');
      expect(text).not.toMatch(/Not shown with this key: (customers|subscriptions|payments)/);
      await agent.waits(11 * 60_000);
      const later = await agent.reopens();
      expect(later.text).toContain('$29.00 a month');
      expect(endpoints(later.requests)).toEqual(
        expect.arrayContaining(['GET /v1/customers/search', 'GET /v1/charges']),
      );
      expect(later.requests.some(({ query }) => JSON.stringify(query).includes('data.subscriptions'))).toBe(true);
      agent.distorts(null);
      await agent.waits(11 * 60_000);
      expect((await agent.reopens()).text).toContain('$10.00 refunded');
    },
  );

  it.each(['customer_read', 'subscription_read'].flatMap((row) => refusals(row).map(([, odd]) => [row, odd] as const)))(
    'that names %s, which it asked for itself and another got, takes nothing away now or later',
    async (_, odd) => {
      const agent = await connectedAgent('premium');
      answers(agent, 'GET /v1/customers/search', odd);
      expect((await agent.opens('monthly@example.com')).text).toContain('$29.00 a month');
      agent.distorts(null);
      await agent.waits(11 * 60_000);
      const { title, text, requests } = await agent.opens('yearly@example.com');
      expect(title).toBe('Yearly Yang');
      expect(text).toContain('Team × 5');
      expect(requests.some(({ query }) => JSON.stringify(query).includes('data.subscriptions'))).toBe(true);
    },
  );

  it.each(refusals('charge_read'))('that names its own row is believed, in the %s words', async (_, odd) => {
    const agent = await connectedAgent('premium');
    answers(agent, 'GET /v1/charges', odd);
    expect((await agent.opens('monthly@example.com')).text).toMatch(/Not shown with this key: payments/);
    await agent.waits(11 * 60_000);
    expect(endpoints((await agent.reopens()).requests)).not.toContain('GET /v1/charges');
  });

  it('is believed where it names nothing', async () => {
    const agent = await connectedAgent('premium');
    answers(
      agent,
      'GET /v1/charges',
      error(403, { message: 'These permissions are not available for restricted keys.' }),
    );
    expect((await agent.opens('monthly@example.com')).text).toMatch(/Not shown with this key: payments/);
  });

  it('is believed of invoices, though Stripe names another row of them', async () => {
    const agent = await connectedAgent('overview');
    const { permissions } = agent.stripe.keyring.find(agent.stripe.keys.overview ?? '') ?? { permissions: [] };
    const fewer = [...permissions].filter((permission) => permission !== 'invoice_read');
    agent.stripe.keyring.edit('overview', { permissions: fewer });
    expect((await agent.opens('monthly@example.com')).text).toMatch(/Not shown with this key: invoices/);
    await agent.waits(11 * 60_000);
    expect(endpoints((await agent.reopens()).requests)).not.toContain('GET /v1/invoices');
  });

  it('proves no permission where it is a 200 of somebody else’s', async () => {
    for (const [, odd] of nothing.filter(([, { status }]) => status === 200)) {
      const agent = await startAgent();
      answers(agent, READ, error(500, { type: 'api_error' }));
      await agent.connects('free');
      expect(under(agent, /^Unknown/)).toContain('Charges and Refunds: Read');
      answers(agent, READ, odd);
      await agent.opens('monthly@example.com');
      const [id = ''] = idsOf(agent);
      expect(agent.session.stores.userProperties.get(`connection.${id}`)).not.toContain('charge_read');
    }
  });
});
