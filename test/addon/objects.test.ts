/** Payments, invoices and subscriptions, each on a card of its own, and the lists that lead to them. */
import { describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { type Agent, connectedAgent, idsOf, MINUTE, openedAgent } from './harness';
import type { Seen } from './seen';

const label = ({ offers }: Seen, start: RegExp) => offers.find((offer) => start.test(offer)) ?? '';

async function opened(address: string, row: RegExp, key: string): Promise<Agent> {
  const agent = await connectedAgent(key);
  await agent.clicks(label(await agent.opens(address), row));
  return agent;
}

/** Label and value of what stands in text fields, from which it can be copied. */
const fields = ({ card }: Seen) =>
  (card?.sections ?? []).flatMap(({ widgets }) =>
    (widgets ?? []).flatMap(({ textInput }) => (textInput ? [[textInput.label, textInput.value]] : [])),
  );

describe('a payment', () => {
  it('tells how it was paid, what the bank statement says, and its ids', async () => {
    const { seen } = await opened('held@example.com', /^\$75\.00 paid/, 'premium');
    const statement = /On the bank statement\n\s+[A-Z]+/;
    for (const words of [/Consulting hour\n.*Visa •••• 4242/, statement, /held@example\.com/, /ch_/, /pi_/])
      expect(seen.text).toMatch(words);
    // Connecting has not tested whether the key may read warnings: the first payment tells.
    expect(seen.requests.map(({ path }) => path)).toEqual([
      expect.stringMatching(/^\/v1\/charges\/ch_/),
      '/v1/radar/early_fraud_warnings',
    ]);
  });

  it('opens Stripe’s Dashboard in test mode', async () => {
    const agent = await opened('twice@example.com', /^\$49\.00 paid/, 'premium');
    const { openedLink } = await agent.clicks('Open in Stripe');
    expect(openedLink).toMatch(/^https:\/\/dashboard\.stripe\.com\/(acct_\w+\/)?test\/payments\/pi_\w+$/);
  });

  it('says why it failed, in words', async () => {
    const { seen } = await opened('pastdue@example.com', /failed \w+ \d+, not charged/, 'premium');
    expect(seen.text).toMatch(/Why: the card has expired/);
  });

  it('links to a receipt of Stripe’s, and shows one on another domain as text that can be copied', async () => {
    const agent = await opened('monthly@example.com', /^\$29\.00 paid/, 'premium');
    expect((await agent.clicks('Receipt')).openedLink).toMatch(/^https:\/\/pay\.stripe\.com\//);
    const own = 'https://pay.acme.example/receipts/1';
    for (const [id, charge] of agent.stripe.test.charges)
      agent.stripe.test.charges.set(id, { ...charge, receipt_url: own });
    await agent.goesBack();
    const { offers } = await agent.clicks(label(agent.seen, /^\$29\.00 paid/));
    expect(offers).not.toContain('Receipt');
    expect(fields(agent.seen)).toEqual([['Receipt', own]]);
  });
});

describe('an invoice', () => {
  it('tells its lines, what reduced it, and leads to its subscription', async () => {
    const agent = await opened('yearly@example.com', /^\$2,352\.00 paid Sep \d+/, 'overview');
    const [bill] = [...agent.stripe.test.invoices.values()].filter(({ amount_paid }) => amount_paid === 235_200);
    const route = { route: 'invoice', connection: idsOf(agent)[0] ?? '', customer: String(bill?.customer) };
    const invoice = await agent.forges({ ...route, invoice: bill?.id ?? '' });
    expect(invoice.text).toMatch(/Team.*\n\s+\$2,940\.00/);
    expect(invoice.text).toMatch(/Discounts\n\s+-\$588\.00/);
    expect(invoice.text).toMatch(/Amount paid\n\s+\$2,352\.00/);
    expect((await agent.clicks('Invoice page')).openedLink).toMatch(/^https:\/\/invoice\.stripe\.com\//);
    expect((await agent.clicks('Its subscription')).text).toMatch(/sub_/);
  });

  it('that is overdue is seen at a glance, above the lists', async () => {
    const agent = await connectedAgent('overview');
    const { text } = await agent.opens('invoiced@example.com');
    expect(text).toMatch(/\$500\.00 overdue since Oct 21/);
    expect(text.indexOf('$500.00 overdue since')).toBeLessThan(text.search(/── (More a|A)ctions/));
  });

  it('is not asked for where the key is known to lack the permission, and costs one request where it has it', async () => {
    const asked = async (key: string) => {
      const agent = await connectedAgent(key);
      const { requests, waves } = await agent.opens('monthly@example.com');
      return { waves, invoices: requests.filter(({ path }) => path === '/v1/invoices').length };
    };
    expect(await asked('premium')).toEqual({ waves: 2, invoices: 0 });
    expect(await asked('overview')).toEqual({ waves: 2, invoices: 1 });
  });
});

describe('a subscription', () => {
  it('names its coupon where the key may read coupons, and else that there is a discount', async () => {
    const known = await opened('yearly@example.com', /^Team × 5/, 'overview');
    expect(known.seen.text).toMatch(/Launch, 20% off: 20% off every invoice/);
    const unknown = await opened('yearly@example.com', /^Team × 5/, 'premium');
    expect(unknown.seen.text).toMatch(/A discount; how much needs Coupons: Read/);
  });

  it.each([
    ['with its coupon', 'overview', /\$196\.00 a month/],
    ['before discounts', 'premium', /\$245\.00 a month\n\s+Before discounts/],
  ])('adds to the monthly figure %s', async (_, key, words) => {
    const agent = await connectedAgent(key);
    expect((await agent.opens('yearly@example.com')).text).toMatch(words);
  });

  it('says how the next invoice is paid, or that it can’t be', async () => {
    const paying = await opened('vacation@example.com', /^Team/, 'secret');
    expect(paying.seen.text).toMatch(/Visa •••• 4242\n\s+Expires 8\/20\d\d/);
    const without = await opened('trial-no-card@example.com', /^Starter/, 'premium');
    expect(without.seen.text).toMatch(/No default way to pay on file: the next invoice can’t be collected/);
  });

  it.each([
    ['paused@example.com', /Collection is paused until \w+ \d+: invoices are kept as drafts/],
    ['vacation@example.com', /The subscription is paused: nothing is invoiced/],
    ['scheduled@example.com', /Managed by a schedule; change it in Stripe/],
    ['leaving@example.com', /ends \w+ \d+/],
    ['ending@example.com', /ends \w+ \d+/],
  ])('tells what happens to it next: %s', async (address, words) => {
    const { seen } = await opened(address, /a month$/, 'premium');
    expect(seen.text).toMatch(words);
  });
});

describe('a long list', () => {
  it('pages on, ten at a time, each page one request, and nothing twice', async () => {
    const agent = await connectedAgent('premium');
    const pages = [await agent.opens('whale@example.com')];
    for (let page = 0; page < 3; page += 1) pages.push(await agent.clicks('Older payments'));
    const rows = pages.map(({ offers }) => offers.filter((offer) => offer.startsWith('$12.00 paid')));
    expect(rows.map(({ length }) => length)).toEqual([10, 10, 10, 10]);
    expect(new Set(rows.flat()).size).toBe(40);
    expect(pages.slice(1).map(({ requests }) => requests.length)).toEqual([1, 1, 1]);
    expect(pages[0]?.text).toMatch(/Older payments were not checked for disputes\.\n/);
  });
});

describe('older invoices', () => {
  it('say what each was for, by what is remembered of the customer, and in one request', async () => {
    const agent = await openedAgent('extras', 'leaving@example.com');
    expect(agent.seen.text).toContain(
      'Older payments were not checked for disputes. Older invoices were not checked: some may be unpaid.',
    );
    const { text, requests } = await agent.clicks('Older invoices');
    expect(text).toMatch(/\$29\.00 paid Jan 5.*\nRenewal of Starter\n\s+LEAVING0-0014/);
    expect(requests).toHaveLength(1);
  });

  it('that are still owed are found in one wave, whatever is newer, also where collecting was stopped', async () => {
    const agent = await openedAgent('extras', 'leaving@example.com');
    expect((await agent.clicks('Unpaid invoices')).text).toMatch(/\nNo invoice is unpaid\.\n/);
    const { invoices } = agent.stripe.test;
    const theirs = [...invoices.values()].filter(({ number }) => number?.startsWith('LEAVING0'));
    const [oldest, second] = theirs.sort((one, other) => one.created - other.created) as [
      Stripe.Invoice,
      Stripe.Invoice,
    ];
    const owed = { amount_paid: 900, amount_remaining: 2_000, due_date: oldest.created + 86_400 };
    invoices.set(oldest.id, { ...oldest, ...owed, status: 'open', collection_method: 'send_invoice' });
    invoices.set(second.id, { ...second, amount_paid: 0, amount_remaining: 2_900, status: 'uncollectible' });
    await agent.goesBack();
    const { text, requests, waves } = await agent.clicks('Unpaid invoices');
    expect(text).toContain('$49.00 owed in all');
    expect(text).toMatch(/\$29\.00 collecting stopped, still owed[\s\S]*LEAVING0-0002[\s\S]*LEAVING0-0001/);
    expect(text).toMatch(/\$20\.00 of \$29\.00 overdue since .*\n.*\n\s+LEAVING0-0001 · \$9\.00 paid/);
    expect([requests.length, waves]).toEqual([2, 1]);
    await agent.clicks(label(agent.seen, /^\$20\.00 of \$29\.00 overdue/));
    expect(agent.seen.title).toBe('LEAVING0-0001');
  });
});

describe('a permission that the key loses later', () => {
  it('costs its own detail only: without Coupons: Read the subscriptions stay', async () => {
    const agent = await connectedAgent('overview');
    const { permissions } = agent.stripe.keyring.find(agent.stripe.keys.overview ?? '') ?? { permissions: [] };
    const fewer = [...permissions].filter((permission) => permission !== 'coupon_read');
    agent.stripe.keyring.edit('overview', { permissions: fewer });
    const { text } = await agent.opens('yearly@example.com');
    expect(text).toMatch(/Team × 5 · \$2,940\.00 a year/);
    expect(text).toMatch(/Before discounts/);
    await agent.waits(11 * MINUTE);
    const { requests } = await agent.reopens();
    expect(requests.filter(({ status }) => status !== 200)).toEqual([]);
  });
});
