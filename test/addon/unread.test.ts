/** A list of Stripe's of which an item can't be read: the others are shown, it is said, and nothing is claimed of all. */
import { describe, expect, it } from '@jest/globals';
import { writes } from './asked';
import { type Agent, connectedAgent } from './harness';
import { confirming, label } from './paying';
import { customerNamed } from './subscribing';

type Items = { id?: string; [field: string]: unknown }[];

/** From now on these items of such a list have a shape that is not known here; all of them where no place is said. */
function garbles(agent: Agent, path: string, ...places: number[]): void {
  garblesIn(agent, new RegExp(`^${path}$`), ({ data }) => data as Items, ...places);
}

/** The same of a list that stands elsewhere in the answer. */
function garblesIn(
  agent: Agent,
  path: RegExp,
  listIn: (answer: Record<string, unknown>) => Items | undefined,
  ...places: number[]
): void {
  agent.distorts((request, answer) => {
    if (request.method.toUpperCase() !== 'GET' || !path.test(new URL(request.url).pathname)) return answer;
    const body = JSON.parse(answer.body);
    const items = listIn(body) ?? [];
    for (const [place, item] of items.entries())
      if (places.length === 0 || places.includes(place)) {
        delete item.id;
        item.amount = 'unheard of';
      }
    return { ...answer, body: JSON.stringify(body) };
  });
}

const first = (list: unknown, field: string) =>
  ((list as Record<string, unknown>[])[0]?.[field] as { data: Items } | undefined)?.data;

/** What is only true of a list that was read whole. */
const claims = /\bNo (payments|invoices|subscriptions|current|active)|There are no|Answer not understood/;

describe('beside an email', () => {
  it.each([
    ['/v1/charges', 'payment', /Starter/],
    ['/v1/invoices', 'invoice', /\$29\.00 paid/],
  ])('the other items of %s are shown, and that one could not be read', async (path, what, kept) => {
    const agent = await connectedAgent('extras');
    const whole = await agent.opens('monthly@example.com');
    await agent.waits(11 * 60_000);
    garbles(agent, path, 0);
    const { title, text, waves } = await agent.reopens();
    expect(title).toBe('Mona Month');
    expect(text).toContain(`One ${what} could not be read. Look in Stripe.`);
    expect(text).toMatch(kept);
    expect(text).not.toMatch(claims);
    expect(text).not.toContain('Older');
    expect(waves).toBeLessThanOrEqual(whole.waves);
  });

  it('several are counted, and remembered as that', async () => {
    const agent = await connectedAgent('extras');
    garbles(agent, '/v1/invoices', 0, 1);
    expect((await agent.opens('monthly@example.com')).text).toContain('2 invoices could not be read. Look in Stripe.');
    const again = await agent.reopens();
    expect(again.waves).toBe(0);
    expect(again.text).toContain('2 invoices could not be read. Look in Stripe.');
  });

  it.each(['/v1/charges', '/v1/invoices', '/v1/subscriptions'])(
    'a list of which nothing can be read is an answer that was not understood: %s',
    async (path) => {
      const agent = await connectedAgent('extras');
      garbles(agent, path);
      await agent.opens('monthly@example.com');
      const { title, text } = await agent.clicks('Refresh');
      expect(title).toBe('Mona Month');
      expect(text).toContain('Answer not understood');
      expect(text).not.toContain('could not be read');
    },
  );

  it('a subscription costs no other, and nothing is said of all', async () => {
    const agent = await connectedAgent('extras');
    await agent.opens('several@example.com');
    const rows = agent.seen.text.match(/renews/g)?.length ?? 0;
    expect(rows).toBeGreaterThan(1);
    await agent.waits(11 * 60_000);
    garbles(agent, '/v1/subscriptions', 0);
    const { text } = await agent.reopens();
    expect(text).toContain('One subscription could not be read. Look in Stripe.');
    expect(text).not.toMatch(claims);
  });

  it('nothing is claimed of the items of a subscription', async () => {
    const agent = await connectedAgent('extras');
    garblesIn(agent, /^\/v1\/subscriptions$/, ({ data }) => first(data, 'items'), 0);
    const { text } = await agent.opens('several@example.com');
    expect(text).not.toMatch(claims);
  });
});

describe('on the cards that list', () => {
  it.each([
    ['Older payments', '/v1/charges', 'payment'],
    ['Older invoices', '/v1/invoices', 'invoice'],
  ])('%s: the others are there', async (button, path, what) => {
    const agent = await connectedAgent('extras');
    if (what === 'invoice') alsoBilled(agent, 'whale@example.com', 15);
    await agent.opens('whale@example.com');
    garbles(agent, path, 0);
    const { text, offers } = await agent.clicks(button);
    expect(text).toContain(`One ${what} could not be read. Look in Stripe.`);
    expect(offers.filter((offer) => /paid|\$/.test(offer)).length).toBeGreaterThan(3);
    expect(text).not.toMatch(claims);
  });

  it('disputes', async () => {
    const agent = await connectedAgent('extras');
    alsoDisputed(agent);
    await agent.opens('disputed@example.com');
    garbles(agent, '/v1/disputes', 0);
    const { text } = await agent.clicks('See disputes');
    expect(text).toContain('One dispute could not be read. Look in Stripe.');
    expect(text).not.toMatch(claims);
  });

  it('lines of an invoice', async () => {
    const agent = await connectedAgent('extras');
    await agent.opens('invoiced@example.com');
    agent.distorts(({ url }, answer) => {
      if (!/^\/v1\/invoices\/in_[^/]*$/.test(new URL(url).pathname)) return answer;
      const body = JSON.parse(answer.body);
      body.lines.data.push({ object: 'line_item' });
      return { ...answer, body: JSON.stringify(body) };
    });
    const { text } = await agent.clicks(label(agent.seen, /due|Invoice/));
    expect(text).toContain('One line could not be read. Look in Stripe.');
    expect(text).not.toMatch(claims);
  });

  it('refunds of a payment, of which no sum is made', async () => {
    const agent = await connectedAgent('extras');
    const { test } = agent.stripe;
    const refund = [...test.refunds.values()].find(({ charge }) => isOf(agent, String(charge), 'monthly@example.com'));
    if (!refund) throw new Error('no sample');
    test.refunds.set('re_second', { ...refund, id: 're_second', amount: 100 });
    const inOneOrList = ({ data, refunds }: Record<string, unknown>) =>
      (data ?? (refunds as { data: Items }).data) as Items;
    garblesIn(agent, /^\/v1\/(charges\/.*|refunds)$/, inOneOrList, 0);
    await agent.opens('monthly@example.com');
    await agent.clicks(label(agent.seen, /\$10\.00 refunded/));
    expect(agent.seen.text).toContain('One refund could not be read. Look in Stripe.');
    expect(agent.seen.text).toContain('$10.00 refunded');
    expect(agent.seen.text).not.toMatch(/Older refunds/);
    expect(agent.seen.offers).toContain('Refund');
  });
});

/** More invoices like the customer's first, each an hour older. */
function alsoBilled(agent: Agent, email: string, count: number): void {
  const { invoices } = agent.stripe.test;
  const [model] = [...invoices.values()].filter(({ customer }) => emailOf(agent, customer) === email);
  if (!model) throw new Error('no sample');
  for (let each = 1; each <= count; each++)
    invoices.set(`in_more${each}`, { ...model, id: `in_more${each}`, created: model.created - each * 3600 });
}

/** The dispute of this customer's payment, once more. */
function alsoDisputed(agent: Agent): void {
  const { disputes } = agent.stripe.test;
  const [model] = [...disputes.values()].filter(({ charge }) => isOf(agent, String(charge), 'disputed@example.com'));
  if (!model) throw new Error('no sample');
  disputes.set('dp_second', { ...model, id: 'dp_second' });
}

function emailOf({ stripe: { test } }: Agent, customer: unknown): string | null {
  const found = test.customers.get(String(customer));
  return found && !found.deleted ? found.email : null;
}

function isOf(agent: Agent, charge: string, email: string): boolean {
  return emailOf(agent, agent.stripe.test.charges.get(charge)?.customer) === email;
}

describe('among customers', () => {
  /** Another customer with the same address, older. */
  function twin(agent: Agent): void {
    const { customers } = agent.stripe.test;
    const mona = customerNamed(agent.stripe, 'monthly@example.com');
    customers.set('cus_twin', { ...mona, id: 'cus_twin', name: 'Mona Twin', created: mona.created - 1000 });
  }

  it('with the address, the one that is left is not taken for the only one', async () => {
    const agent = await connectedAgent('extras');
    twin(agent);
    agent.distorts(garbledNamed('Mona Twin'));
    const { text, offers } = await agent.opens('monthly@example.com');
    expect(text).toContain('One customer could not be read. Look in Stripe.');
    expect(label({ offers } as never, /Mona Month/)).not.toBe('');
    await agent.clicks(label(agent.seen, /Mona Month/));
    expect(agent.seen.title).toBe('Mona Month');
  });

  it('nobody is made a customer where the one that Stripe found could not be read', async () => {
    const agent = await connectedAgent('extras');
    agent.distorts(garbledNamed('Mona Month'));
    const { text, offers } = await agent.opens('monthly@example.com');
    expect(text).not.toMatch(/Nobody/);
    expect(offers).not.toContain('Create customer');
  });

  it('that Find finds, the others are shown', async () => {
    const agent = await connectedAgent('extras');
    twin(agent);
    agent.distorts(garbledNamed('Mona Twin'));
    await agent.opensHome();
    await agent.clicks('Find a customer');
    await agent.fills('query', 'Mona');
    const { text } = await agent.clicks('Find');
    expect(text).toContain('One customer could not be read. Look in Stripe.');
    expect(text).toContain('Mona Month');
  });
});

/** The customer of this name has a shape that is not known here, wherever they are listed. */
function garbledNamed(name: string): Parameters<Agent['distorts']>[0] {
  return ({ url }, answer) => {
    if (!new URL(url).pathname.startsWith('/v1/customers')) return answer;
    const body = JSON.parse(answer.body);
    for (const each of Array.isArray(body.data) ? body.data : []) if (each.name === name) delete each.id;
    return { ...answer, body: JSON.stringify(body) };
  };
}

describe('before a write', () => {
  it.each(['/v1/invoices', '/v1/payment_intents', '/v1/charges'])(
    'what is owed is not known where an item of %s could not be read',
    async (path) => {
      const agent = await connectedAgent('extras');
      await agent.opens('monthly@example.com');
      garbles(agent, path, 0);
      const { text } = await agent.clicks('New charge');
      expect(text).toContain('Answer not understood');
      expect(confirming(agent)).toBe('');
      expect(writes(agent.stripe.requests)).toEqual([]);
    },
  );

  it('a disputed payment of which a dispute could not be read offers no refund', async () => {
    const agent = await connectedAgent('extras');
    alsoDisputed(agent);
    await agent.opens('disputed@example.com');
    garbles(agent, '/v1/disputes', 0);
    const { text, offers } = await agent.clicks(label(agent.seen, /disputed/i));
    expect(text).toContain('Answer not understood');
    expect(offers).not.toContain('Refund');
  });
});
