/** “Charged twice” leads to exactly the equal payments, with what each was for, and never to one of them by itself. */
import { describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { makeCharge } from '../../preview/stripe/objects/charge';
import { writes } from './asked';
import { type Agent, connectedAgent, idsOf, type MailFields, NOW, openedAgent, startAgent } from './harness';
import { confirms, fillsIn, label } from './paying';
import type { Seen } from './seen';

const DAY = 86_400;
const WARNING = /charged (twice|\d times)/;

/** The rows of a list of payments: each line of what they say. */
const rows = ({ card }: Seen) =>
  (card?.sections ?? []).flatMap(({ widgets }) =>
    (widgets ?? []).flatMap(({ decoratedText: row }) =>
      row?.onClick ? [[row.topLabel, row.text, row.bottomLabel].filter(Boolean).join('\n')] : [],
    ),
  );

const warned = (key = 'premium', from = 'twice@example.com', more: MailFields = {}) => openedAgent(key, from, more);

const idOf = ({ stripe }: Agent, email: string) =>
  [...stripe.test.customers.values()].find((each) => !each.deleted && each.email === email)?.id ?? '';

/** Further payments of a customer's: days ago, and what else Stripe says of them. */
function pays({ stripe }: Agent, customer: string, ...all: [number, Partial<Stripe.Charge>][]): string[] {
  return all.map(([days, fields], index) => {
    const id = `ch_more${customer}${index}`;
    const created = Math.round(NOW / 1000 - days * DAY);
    stripe.test.charges.set(
      id,
      makeCharge({ id, created, livemode: false, amount: 4900, currency: 'usd', customer, ...fields }),
    );
    return id;
  });
}

const warnings = ({ offers }: Seen) => offers.filter((offer) => WARNING.test(offer));

describe('a warning that a customer was charged twice', () => {
  it('opens exactly the equal payments, each with what it was for, and writes nothing', async () => {
    const agent = await warned();
    const seen = await agent.clicks(label(agent.seen, /^\$49\.00 possibly charged twice/));
    expect(seen.title).toBe('Possibly charged twice');
    expect(seen.text).toMatch(/Compare what each was for before you refund one/);
    expect(rows(seen)).toEqual([
      expect.stringMatching(/<b>\$49\.00<\/b> paid Nov 17<br>.* · Extra seat\nVisa •••• 4242/),
      expect.stringMatching(/<b>\$49\.00<\/b> paid Nov 19<br>5:54.AM · Extra seat\nVisa •••• 4242/),
    ]);
    expect(seen.waves).toBe(1);
    expect(writes(agent.session.requests)).toEqual([]);
  });

  it('says which invoice, and what it bills, where the key may read invoices', async () => {
    const agent = await connectedAgent('overview');
    pays(agent, idOf(agent, 'twice@example.com'), [1.5, {}]);
    const seen = await agent.opens('twice@example.com');
    expect(seen.text).toMatch(/\$49\.00 paid Nov 19.*\n.*TWICE000-0004 · Renewal of Team\n/);
    const { text, waves } = await agent.clicks(label(agent.seen, WARNING));
    expect(text).toMatch(/Renewal of a subscription, invoice TWICE000-0004: 1 × Team \(at \$49\.00 \/ month\)/);
    expect(text).not.toContain('Subscription update');
    expect(text.match(/Extra seat/g)).toHaveLength(2);
    expect(waves).toBe(1);
  });

  it('leads from each of them to its own payment, where it can be refunded', async () => {
    const agent = await warned();
    const list = await agent.clicks(label(agent.seen, WARNING));
    const first = list.offers.find((offer) => /^\$49\.00 paid/.test(offer)) ?? '';
    const payment = await agent.clicks(first);
    expect(payment.text).toMatch(/Extra seat/);
    expect(payment.text).toMatch(/paid Nov 17/);
    expect(payment.offers).toContain('Refund');
  });

  it('names what stands on the bank statement where nothing else tells, and says so where nothing does', async () => {
    const agent = await connectedAgent('premium');
    const customer = idOf(agent, 'prospect@example.com');
    const statement = { calculated_statement_descriptor: 'ACME* SEATS' };
    pays(agent, customer, [1, { ...statement }], [2, { calculated_statement_descriptor: null }]);
    await agent.opens('prospect@example.com');
    const { text } = await agent.clicks(label(agent.seen, WARNING));
    expect(text).toMatch(/“ACME\* SEATS” on the bank statement/);
    expect(text).toMatch(/What for is not known/);
  });

  it('stands once for each amount, and each opens its own', async () => {
    const agent = await connectedAgent('premium');
    const customer = idOf(agent, 'twice@example.com');
    const other = { amount: 1500, amount_captured: 1500, description: 'Sticker' };
    pays(agent, customer, [0.5, other], [1.5, other]);
    const seen = await agent.opens('twice@example.com');
    expect(warnings(seen)).toEqual([
      expect.stringMatching(/^\$15\.00 possibly charged twice/),
      expect.stringMatching(/^\$49\.00 possibly charged twice/),
    ]);
    expect(rows(await agent.clicks(warnings(seen)[0] ?? ''))).toEqual([
      expect.stringContaining('Sticker'),
      expect.stringContaining('Sticker'),
    ]);
    await agent.goesBack();
    expect(rows(await agent.clicks(warnings(seen)[1] ?? ''))).toHaveLength(2);
  });

  it('is gone once one of two was given back, and an older list says so', async () => {
    const agent = await connectedAgent('premium');
    const customer = idOf(agent, 'prospect@example.com');
    pays(agent, customer, [1, { description: 'Extra seat' }], [2, { description: 'Extra seat' }]);
    const colleague = await connectedAgent('premium', { beside: agent });
    const warning = label(await agent.opens('prospect@example.com'), WARNING);
    await colleague.opens('prospect@example.com');
    await colleague.clicks(label(colleague.seen, WARNING));
    await colleague.clicks(label(colleague.seen, /paid Nov 19/));
    await fillsIn(colleague, 'Refund');
    expect(warnings(await confirms(colleague))).toEqual([]);
    const seen = await agent.clicks(warning);
    expect(seen.title).toBe('No longer charged twice');
    expect(seen.text).toMatch(/\$49\.00 paid Nov 19, refunded in full/);
  });

  const held = (captured: number): Partial<Stripe.Charge> => ({
    amount: 10_000,
    amount_captured: captured,
    amount_refunded: 10_000 - captured,
  });

  it.each<[string, Partial<Stripe.Charge>, Partial<Stripe.Charge>]>([
    ['two holds, captured in different parts', held(3000), held(9000)],
    ['one that is only held', {}, { captured: false, amount_captured: 0 }],
    ['one that was released', {}, { captured: false, amount_captured: 0, refunded: true, amount_refunded: 4900 }],
    ['one that failed', {}, { status: 'failed', paid: false, captured: false, amount_captured: 0 }],
    ['one that is on its way', {}, { status: 'pending' }],
    ['one that was refunded', {}, { refunded: true, amount_refunded: 4900 }],
    ['one that the bank took back', {}, { disputed: true }],
    ['another currency', {}, { currency: 'eur' }],
  ])('is not given for %s', async (_, first, second) => {
    const agent = await connectedAgent('premium');
    pays(agent, idOf(agent, 'prospect@example.com'), [1, first], [2, second]);
    expect((await agent.opens('prospect@example.com')).text).not.toMatch(WARNING);
  });

  it('is given for two that were captured alike, whatever was held', async () => {
    const agent = await connectedAgent('premium');
    const more = { amount: 20_000, amount_captured: 3000, amount_refunded: 17_000 };
    pays(agent, idOf(agent, 'prospect@example.com'), [1, held(3000)], [2, more]);
    expect((await agent.opens('prospect@example.com')).text).toMatch(/\$30\.00 possibly charged twice/);
  });

  it('names whose each payment is where duplicates of a customer paid them', async () => {
    const agent = await connectedAgent('premium');
    await agent.opens('triplets@example.com');
    const [one = '', two = ''] = [...agent.stripe.test.customers.values()].flatMap((each) =>
      !each.deleted && /^triplets@/i.test(each.email ?? '') ? [each.id] : [],
    );
    const odd = { amount: 7700, amount_captured: 7700 };
    pays(agent, one, [1, odd]);
    pays(agent, two, [1.5, odd]);
    const together = await agent.clicks('All payments together');
    const seen = await agent.clicks(label(together, /^\$77\.00 possibly charged twice/));
    expect(seen.title).toBe('Possibly charged twice');
    const [first = '', second = '', ...customers] = rows(seen);
    for (const row of [first, second]) expect(row).toMatch(/^Tri Plets.*\n<b>\$77\.00/);
    expect(first.split('\n')[0]).not.toBe(second.split('\n')[0]);
    // Either of them can be opened, by who has the subscription.
    expect(customers).toEqual([
      expect.stringMatching(/Tri Plets.*\nNo active subscription/),
      expect.stringMatching(/Tri Plets.*\nPays \$49\.00 a month/),
    ]);
    expect(together.text).toMatch(/last charged \$77\.00 on Nov 19/);
    expect(seen.waves).toBe(1);
  });

  it('is told as a problem, not as a card that is out of date, where Stripe does not answer', async () => {
    const agent = await warned();
    const warning = label(agent.seen, WARNING);
    agent.suffers('500');
    const { title, offers } = await agent.clicks(warning);
    expect(title).toBe('Stripe has a problem');
    expect(offers).toContain('Try again');
    expect(rows(await agent.clicks('Try again'))).toHaveLength(2);
  });

  it('shows nothing that forged ids ask for: others’ payments, unequal ones, one alone, none', async () => {
    const agent = await warned();
    const of = (email: string) => {
      const customer = idOf(agent, email);
      return [...agent.stripe.test.charges.values()].filter((each) => each.customer === customer);
    };
    const own = of('twice@example.com').filter(({ amount }) => amount === 4900);
    const [equal] = own.slice(-1);
    const foreign = of('monthly@example.com');
    const [unequal] = pays(agent, idOf(agent, 'twice@example.com'), [0.2, { amount: 100, amount_captured: 100 }]);
    const forge = (charges: readonly (string | undefined)[], customers = idOf(agent, 'twice@example.com')) =>
      agent.forges({
        route: 'equalPayments',
        connection: idsOf(agent)[0] ?? '',
        customers,
        charges: charges.join(','),
      });
    for (const ids of [
      foreign.map(({ id }) => id),
      [equal?.id, ...foreign.map(({ id }) => id)],
      [equal?.id, unequal],
      [equal?.id],
      ['../customers', '__proto__'],
    ]) {
      await agent.reopens();
      const { title, text } = await forge(ids);
      expect([ids, title]).toEqual([ids, 'This card is out of date']);
      expect(text).not.toMatch(/\$/);
    }
    await agent.reopens();
    expect(
      (
        await forge(
          own.map(({ id }) => id),
          'cus_none',
        )
      ).text,
    ).not.toMatch(/\$/);
    expect(writes(agent.session.requests)).toEqual([]);
  });
});

describe('with a key that may not read payments any more', () => {
  it('the list says which permission is missing', async () => {
    const agent = await startAgent();
    await agent.connects('premium');
    await agent.opens('twice@example.com');
    const warning = label(agent.seen, WARNING);
    agent.stripe.keyring.edit('premium', { permissions: ['customer_read'] });
    const { title, text } = await agent.clicks(warning);
    expect(title).toBe('Not permitted');
    expect(text).toContain('Charges and Refunds: Read');
  });
});
