/** A customer's disputes: how each stands and by when to answer it, and nothing that Stripe does not say. */
import { describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { makeDispute } from '../../preview/stripe/objects/dispute';
import { writes } from './asked';
import { type Agent, beginning, connectedAgent, idsOf, NOW } from './harness';
import { label } from './paying';
import type { Seen } from './seen';

const DAY = 86_400;
const now = NOW / 1000;
const SEE = 'See disputes';

const paymentsOf = ({ stripe }: Agent, email: string) => {
  const customer = [...stripe.test.customers.values()].find((each) => !each.deleted && each.email === email);
  const charges = [...stripe.test.charges.values()].filter((each) => each.customer === customer?.id);
  return charges.sort((a, b) => b.created - a.created);
};

interface Made extends Pick<Stripe.Dispute, 'status'> {
  is_charge_refundable?: boolean;
  /** Of the customer's payments, which; 0 is the newest. */
  of?: number;
  daysAgo?: number;
  reason?: string;
  amount?: number;
  due: number | null;
}

/** Disputes of a customer's payments, in place of those of the sample. */
function disputed(agent: Agent, email: string, ...all: Made[]): void {
  const { test } = agent.stripe;
  const payments = paymentsOf(agent, email);
  for (const [id, { charge }] of test.disputes)
    if (payments.some((each) => each.id === charge)) test.disputes.delete(id);
  all.forEach(({ of = 0, daysAgo = 2, due, ...fields }, index) => {
    const charge = payments[of] as Stripe.Charge;
    const { amount, currency } = charge;
    const id = `dp_made${index}`;
    const made = makeDispute({
      id,
      created: now - daysAgo * DAY,
      livemode: false,
      amount,
      currency,
      charge: charge.id,
      ...fields,
    });
    test.disputes.set(id, { ...made, evidence_details: { ...made.evidence_details, due_by: due } });
    test.charges.set(charge.id, { ...charge, disputed: true });
  });
}

/** On the list of the disputes of a customer who has these. */
async function atDisputes(email: string, ...all: Made[]): Promise<Agent> {
  const agent = await connectedAgent('extras');
  if (all.length > 0) disputed(agent, email, ...all);
  await agent.opens(email);
  await agent.clicks(SEE);
  return agent;
}

/** What each dispute says, line by line; the first section says the mode. */
const rows = ({ card }: Seen) =>
  (card?.sections ?? [])
    .slice(1)
    .flatMap(({ widgets }) =>
      (widgets ?? []).flatMap(({ decoratedText: row }) =>
        row ? [`${row.text}\n${row.bottomLabel}`.replace(/<br>/g, '\n').replace(/<\/?b>/g, '')] : [],
      ),
    );

const MONTHLY = 'monthly@example.com';

describe('the disputes of a customer', () => {
  it('say the amount, why, how each stands and by when to answer, the newest first, in one wave', async () => {
    const { seen } = await atDisputes(
      MONTHLY,
      { of: 2, daysAgo: 40, status: 'lost', reason: 'product_not_received', due: now - 31 * DAY },
      { of: 0, daysAgo: 2, status: 'needs_response', reason: 'fraudulent', amount: 1200, due: now + 7 * DAY },
      { of: 1, daysAgo: 9, status: 'warning_needs_response', reason: 'unrecognized', due: now + 5 * DAY },
    );
    expect(seen.title).toBe('Disputes');
    expect(rows(seen)).toEqual([
      '$12.00 disputed Nov 18\nAnswer by Nov 27\nFraudulent, dispute needs an answer',
      '$29.00 disputed Nov 11\nAnswer by Nov 25\nNot recognized, inquiry needs an answer',
      '$29.00 disputed Oct 11\nProduct not received, dispute lost',
    ]);
    expect(seen.waves).toBe(1);
    expect(writes(seen.requests)).toEqual([]);
  });

  it('say that the day was, where it is past and still no answer was given', async () => {
    const { seen } = await atDisputes(MONTHLY, { status: 'needs_response', daysAgo: 20, due: now - DAY });
    expect(rows(seen)).toEqual([expect.stringContaining('Was due Nov 19')]);
    expect(seen.text).not.toContain('Answer by');
  });

  it.each<[string, Made]>([
    ['Stripe names no day', { status: 'needs_response', due: null }],
    ['the bank takes no answer', { status: 'needs_response', due: 0 }],
    ['it was answered in time', { status: 'under_review', due: now + 3 * DAY }],
    ['it was answered, and the day is past', { status: 'warning_under_review', due: now - DAY }],
    ['it is decided', { status: 'won', due: now - DAY }],
  ])('claim no day where %s', async (_, made) => {
    const { seen } = await atDisputes(MONTHLY, made);
    expect(rows(seen)).toHaveLength(1);
    expect(seen.text).not.toMatch(/answer by|was due|1970/i);
  });

  it('lead each to its payment, and to Stripe’s Dashboard', async () => {
    const agent = await atDisputes('disputed@example.com');
    const list = agent.seen;
    const dispute = [...agent.stripe.test.disputes.values()].find(({ status }) => status === 'needs_response');
    expect((await agent.clicks('Open in Stripe')).openedLink).toMatch(
      new RegExp(`^https://dashboard\\.stripe\\.com/(acct_\\w+/)?test/disputes/${dispute?.id}$`),
    );
    const payment = await agent.clicks(label(list, /disputed/));
    expect(payment.text).toContain(String(dispute?.charge));
    expect(payment.text).toContain('Chargeback');
    expect(payment.text).toMatch(/Answer by \w+\s\d+/);
  });

  it('leave no tick on the payment, unless it was won', async () => {
    const icons = async (status: Stripe.Dispute.Status) => {
      const agent = await connectedAgent('extras');
      disputed(agent, MONTHLY, { status, due: null });
      await agent.opens(MONTHLY);
      const all = (agent.seen.card?.sections ?? []).flatMap(({ widgets }) => widgets ?? []);
      return all.flatMap(({ decoratedText: row }) =>
        row?.text?.includes('paid Nov') ? (row.startIcon?.materialIcon?.name ?? '') : [],
      );
    };
    expect((await icons('lost'))[0]).toBe('gavel');
    expect((await icons('needs_response'))[0]).toBe('gavel');
    expect((await icons('won'))[0]).toBe('check');
  });

  it('are called those of the newest payments where there are older ones, and only there', async () => {
    const many = await atDisputes('whale@example.com', { of: 3, status: 'needs_response', due: now + DAY });
    expect(many.seen.text).toContain('Of the newest payments. Older ones may be disputed too.');
    const few = await atDisputes('disputed@example.com');
    expect(few.seen.text).not.toMatch(/newest|older/i);
  });

  it('are out of date where Stripe has none of them any more', async () => {
    const agent = await atDisputes('disputed@example.com');
    await agent.goesBack();
    agent.stripe.test.disputes.clear();
    expect((await agent.clicks(SEE)).title).toBe('This card is out of date');
  });
});

describe('the way to them', () => {
  it('is not offered where none of the payments is disputed', async () => {
    const agent = await connectedAgent('extras');
    expect((await agent.opens(MONTHLY)).offers).not.toContain(SEE);
  });

  it('is not offered where the key may not read disputes', async () => {
    const agent = await connectedAgent('premium');
    const { text, offers } = await agent.opens('disputed@example.com');
    expect(text).toContain('$29.00 of Sep 27 has been disputed');
    expect(offers).not.toContain(SEE);
  });
});

describe('where there is nothing to show', () => {
  const atCustomer = () =>
    beginning('disputed', async () => {
      const agent = await connectedAgent('extras');
      await agent.opens('disputed@example.com');
      return agent;
    });

  it('Stripe has a problem, and is asked again', async () => {
    const agent = await atCustomer();
    agent.suffers('500');
    expect((await agent.clicks(SEE)).title).toBe('Stripe has a problem');
    expect(rows(await agent.clicks('Try again'))).toHaveLength(1);
  });

  it('the key may no longer read disputes, and the card names the permission', async () => {
    const agent = await atCustomer();
    agent.stripe.keyring.edit('extras', { permissions: ['customer_read', 'charge_read'] });
    const { title, text } = await agent.clicks(SEE);
    expect(title).toBe('Not permitted');
    expect(text).toContain('Disputes: Read');
  });

  it('the key may no longer read payments, and the card names that', async () => {
    const agent = await atCustomer();
    agent.stripe.keyring.edit('extras', { permissions: ['customer_read', 'dispute_read'] });
    expect((await agent.clicks(SEE)).text).toContain('Charges and Refunds: Read');
  });

  it('forged ids ask for payments of others’, or for none', async () => {
    const agent = await atCustomer();
    const [own] = paymentsOf(agent, 'disputed@example.com');
    const foreign = paymentsOf(agent, 'inquiry@example.com').map(({ id }) => id);
    for (const [customer, charges] of [
      [String(own?.customer), foreign.join(',')],
      [String(own?.customer), '../customers'],
      [
        'cus_none',
        [...agent.stripe.test.charges.values()]
          .filter((each) => each.disputed)
          .map(({ id }) => id)
          .join(','),
      ],
    ]) {
      await agent.reopens();
      const seen = await agent.forges({
        route: 'disputes',
        connection: idsOf(agent)[0] ?? '',
        customer: customer ?? '',
        charges: charges ?? '',
      });
      expect(seen.title).not.toBe('Disputes');
      expect(seen.text).not.toMatch(/\$/);
    }
  });
});

describe('a payment of which a part is disputed', () => {
  const atPayment = async (fields: Partial<Made>) => {
    const agent = await connectedAgent('extras');
    disputed(agent, MONTHLY, { status: 'needs_response', due: now + 7 * DAY, amount: 1000, ...fields });
    await agent.opens(MONTHLY);
    await agent.clicks('$29.00 paid Nov 4');
    return agent;
  };

  it('is refunded as far as the bank left it, and no further', async () => {
    const agent = await atPayment({ is_charge_refundable: true });
    expect(agent.seen.text).toMatch(/Taken back by the bank\n\s+\$10\.00/);
    expect(agent.seen.text).toMatch(/Neither refunded nor taken back\n\s+\$19\.00/);
    const form = await agent.clicks('Refund');
    expect(form.text).toContain('The bank took back $10.00 of it by a dispute: that part is not refunded as well.');
    expect(form.text).toContain('19.00');
    const confirmation = await agent.clicks('Continue');
    expect(confirmation.title).toBe('Refund $19.00?');
    expect((await agent.clicks('Refund $19.00')).text).toContain('Done. $19.00 refunded.');
    expect(writes(agent.seen.requests)).toHaveLength(1);
    const { draft } = await agent.clicks('What to tell the customer');
    expect(draft?.body).toContain('This is about your payment of $29.00 on Nov 4, for Starter.');
    await agent.opens(MONTHLY);
    const paid = await agent.clicks('Total paid');
    expect(paid.text).toContain('$29.00 of it refunded or on its way back · $10.00 of it taken back by a bank');
    expect(paid.text).not.toContain('not known here');
    expect(paid.waves).toBe(1);
  });

  it('is not refunded where Stripe does not say that it can be', async () => {
    const { seen } = await atPayment({ is_charge_refundable: false });
    expect(seen.text).toMatch(/\(Off\) Refund\n\s+\$10\.00 of \$29\.00 is disputed\./);
  });
});

describe('in German', () => {
  it('they stand with their own words and dates', async () => {
    const agent = await connectedAgent('extras', { user: { locale: 'de-DE' } });
    disputed(
      agent,
      MONTHLY,
      { of: 0, status: 'needs_response', due: now + 7 * DAY },
      { of: 1, daysAgo: 20, status: 'needs_response', due: now - DAY },
    );
    await agent.opens(MONTHLY);
    const seen = await agent.clicks('Anfechtungen zeigen');
    expect(rows(seen)).toEqual([
      '29,00 $ angefochten am 18. November\nAntwort bis 27. November\nBetrug, Anfechtung erfordert Antwort',
      '29,00 $ angefochten am 31. Oktober\nFrist war am 19. November\nBetrug, Anfechtung erfordert Antwort',
    ]);
  });
});
