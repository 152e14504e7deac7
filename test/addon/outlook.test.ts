/** What comes next, what was paid and what it is paid with: in one wave each, and asked only when tapped. */
import { describe, expect, it } from '@jest/globals';
import { makeCashBalance } from '../../preview/stripe/objects/cash_balance';
import { type Agent, idsOf, openedAgent } from './harness';
import { label } from './paying';
import { customerNamed } from './subscribing';

const MONTHLY = 'monthly@example.com';
const paths = ({ requests }: { requests: { method: string; path: string }[] }) => requests.map(({ path }) => path);

describe('the next charge', () => {
  it('stands on the opening with its date, as an estimate, and asks for nothing more', async () => {
    const { seen } = await openedAgent('premium', MONTHLY);
    expect(seen.text).toContain('Active · renews Dec 4 · estimate $29.00');
    expect(paths(seen).filter((path) => /preview|payment_methods/.test(path))).toEqual([]);
  });

  it.each([
    ['trial@example.com', /estimate \$147\.00/],
    ['metered@example.com', null],
    ['leaving@example.com', null],
    ['pastdue@example.com', null],
    ['scheduled@example.com', null],
  ])('of %s is estimated only where it can be', async (email, estimate) => {
    const { seen } = await openedAgent('premium', email);
    if (estimate) expect(seen.text).toMatch(estimate);
    else expect(seen.text).not.toContain('estimate');
  });

  it('is Stripe’s own only when tapped, by one POST', async () => {
    const agent = await openedAgent('extras', 'renewing@example.com');
    await agent.clicks('Starter');
    const seen = await agent.clicks('Exact next amount');
    expect(seen.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /v1/invoices/create_preview']);
    expect(seen.text).toMatch(/\$7\.\d\d to pay Nov 2\d/);
    expect(seen.text).toContain('Stripe’s own preview, as things are now.');
  });

  it('is not offered exactly to a key that may not read invoices', async () => {
    const agent = await openedAgent('premium', MONTHLY);
    expect((await agent.clicks('Starter')).offers).not.toContain('Exact next amount');
  });

  it('of another customer’s subscription is not shown', async () => {
    const agent = await openedAgent('extras', MONTHLY);
    const all = [...agent.stripe.test.subscriptions.values()];
    const [own, other] = ['Monthly', 'Yearly'].map((whose) => all.find(({ id }) => id.includes(whose)));
    if (!own || !other) throw new Error('The sample lacks one of them.');
    const [connection = ''] = idsOf(agent);
    const customer = String(own.customer);
    const next = (subscription: string) => agent.forges({ route: 'nextInvoice', connection, customer, subscription });
    expect((await next(own.id)).text).toMatch(/to pay/);
    expect((await next(other.id)).text).not.toMatch(/to pay/);
  });
});

describe('what was paid in all', () => {
  it('has beside it what came by bank transfer and pays nothing yet, by currency', async () => {
    const agent = await openedAgent('premium', 'monthly@example.com');
    const { id: customer } = customerNamed(agent.stripe, 'monthly@example.com');
    const sent = makeCashBalance({ customer, livemode: false, available: { eur: 50_000, jpy: 1_200, usd: 0 } });
    agent.stripe.test.cash_balances.set(customer, sent);
    const { text, waves } = await agent.clicks('Total paid');
    expect(text).toContain('€500.00 received by bank transfer and not used for a payment yet (cash balance)');
    expect(text).toContain('¥1,200 received by bank transfer');
    expect(text).not.toContain('$0.00');
    expect(waves).toBe(1);
  });

  it('is counted when tapped, in one wave, with what it covers', async () => {
    const agent = await openedAgent('premium', MONTHLY);
    const seen = await agent.clicks('Total paid');
    expect(seen.text).toMatch(/Paid \$174\.00 in 6 payments since Jun/);
    expect(seen.text).toContain('$10.00 of it refunded or on its way back');
    expect(seen.text).toContain('Counted from all 6 payments and attempts that Stripe lists.');
    expect(seen.waves).toBe(1);
    expect(seen.requests.map(({ path }) => path.replace(/cus_\w+/, ':id'))).toEqual([
      '/v1/charges',
      '/v1/customers/:id/cash_balance',
    ]);
  });

  it('says of disputed ones that what the bank took back is not known, where the key may not read disputes', async () => {
    const agent = await openedAgent('premium', 'disputed@example.com');
    expect((await agent.clicks('Total paid')).text).toContain(
      'One of them was disputed: what the bank took back of it is not known here.',
    );
  });

  it('says how far it has counted, and goes on from there', async () => {
    const agent = await openedAgent('premium', 'whale@example.com');
    const { charges } = agent.stripe.test;
    const all = [...charges.values()].filter(({ customer }) => String(customer).includes('Whale'));
    for (const { id } of all.slice(0, -130)) charges.delete(id);
    expect((await agent.clicks('Total paid')).text).toMatch(/Counted from the newest 100 .* Older ones are not in it/);
    const { text, waves, offers } = await agent.clicks('Count older ones');
    expect(text).toContain('Counted from all 130 payments and attempts');
    expect(waves).toBe(1);
    expect(offers).not.toContain('Count older ones');
  });

  it('is counted anew where what was counted before is forged', async () => {
    const agent = await openedAgent('premium', MONTHLY);
    const customer = [...agent.stripe.test.customers.keys()].find((id) => id.includes('Monthly')) ?? '';
    const here = { connection: idsOf(agent)[0] ?? '', customer };
    const seen = await agent.forges({ route: 'paid', ...here, after: 'ch_forged', before: '{"sums":1}' });
    expect(seen.text).toContain('Paid $174.00 in 6 payments');
  });
});

describe('saved ways to pay', () => {
  it('say which is the default, what it pays and when it expires, in one wave', async () => {
    const agent = await openedAgent('extras', 'pastdue@example.com');
    const seen = await agent.clicks('Ways to pay');
    expect(seen.text).toMatch(/Visa •••• 0069[\s\S]*Expired 8\/2026 · default · pays Team × 2/);
    expect(seen.waves).toBe(1);
  });

  it('are none only where Stripe lists none', async () => {
    const agent = await openedAgent('extras', 'prospect@example.com');
    expect((await agent.clicks('Ways to pay')).text).toContain('No way to pay is on file.');
  });

  it('are not offered to a key that may not read them', async () => {
    const { seen } = await openedAgent('premium', MONTHLY);
    expect(seen.offers).not.toContain('Ways to pay');
  });
});

describe('a card that expires before it is charged again', () => {
  const expiring = async (month: number, year: number): Promise<Agent> => {
    const agent = await openedAgent('premium', MONTHLY);
    const { charges } = agent.stripe.test;
    for (const [id, charge] of charges)
      if (String(charge.customer).includes('Monthly') && charge.payment_method_details?.card) {
        const card = { ...charge.payment_method_details.card, exp_month: month, exp_year: year };
        charges.set(id, { ...charge, payment_method_details: { ...charge.payment_method_details, card } });
      }
    await agent.clicks('Refresh');
    return agent;
  };

  it('needs attention on the opening, as it was at its last payment', async () => {
    const { seen } = await expiring(11, 2026);
    expect(seen.text).toMatch(/Visa •••• 4242, expires this month; Starter charges it Dec 4/);
    expect(seen.text).toContain('As the card was at its last payment.');
  });

  it('is no news while it is good at the next charge', async () => {
    expect((await expiring(12, 2026)).seen.text).not.toMatch(/charges it/);
  });
});

describe('a subscription that has ended', () => {
  it('says why, as far as Stripe tells', async () => {
    const agent = await openedAgent('premium', 'former@example.com');
    const { text } = await agent.clicks(label(agent.seen, /Starter/));
    expect(text).toContain('Why it ended');
    expect(text).toContain('Stripe does not say whether by the customer or by your team.');
    expect(text).toContain('Reason given: too expensive. “We found something cheaper.”');
  });
});
