/** `npm run policy -- record`: what the traces in Stripe's metadata say, read over HTTP. */
import { describe, expect, it } from '@jest/globals';
import Stripe from 'stripe';
import { boundsOf, recorded } from '../../build/record';
import { traceMetadata } from '../../src/stripe/trace';
import { openStripe } from '../stripe/open';

const stripe = openStripe({ sample: true });
const november = boundsOf('2026-11') as { gte: number; lt: number };
const trace = (intention: string) => ({ intention, agent: 'kim@acme.example', thread: 'thread-7', askedBy: null });

describe('the record of a month', () => {
  it('says who did what from which conversation, each once, and what leaves no trace', async () => {
    const client = stripe.client('secret');
    const customer = await client.customers.create({ email: 'n@example.com', metadata: traceMetadata(trace('a')) });
    const [charge] = (await client.charges.list({ customer: 'cus_1TMonthly0000001' })).data;
    const refund = await client.refunds.create({
      charge: charge?.id ?? '',
      amount: 500,
      metadata: traceMetadata(trace('b')),
    });
    await client.subscriptions.update('sub_1TMonthly0000001', {
      metadata: traceMetadata({ ...trace('c'), agent: null }, 'change'),
    });
    const asked = { ...trace('d'), askedBy: 'lee@acme.example' };
    const [one, two] = [
      await client.refunds.create({ charge: charge?.id ?? '', amount: 100, metadata: traceMetadata(asked) }),
      await client.refunds.create({ charge: charge?.id ?? '', amount: 100, metadata: traceMetadata(asked) }),
    ];
    const [card] = (await client.paymentMethods.list({ customer: 'cus_1TMonthly0000001' })).data;
    const paid = await client.paymentIntents.create({
      amount: 700,
      currency: 'usd',
      customer: 'cus_1TMonthly0000001',
      payment_method: card?.id ?? '',
      automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
      confirm: true,
      metadata: traceMetadata(trace('e')),
    });
    stripe.clock.now += 120_000;
    const lines = await recorded(client, november);
    expect(lines).toContain(`2026-11-20 12:00  kim@acme.example  refund ${refund.id} of $5.00  conversation thread-7`);
    expect(lines).toContain(`2026-11-20 12:00  kim@acme.example  customer ${customer.id}  conversation thread-7`);
    expect(lines.filter((line) => line.includes(refund.id))).toHaveLength(1);
    for (const { id } of [one, two])
      expect(lines).toContain(
        `2026-11-20 12:00  kim@acme.example  refund ${id} of $1.00  asked by lee@acme.example  conversation thread-7`,
      );
    expect(lines.filter((line) => line.includes('$7.00'))).toHaveLength(1);
    expect(lines.join()).toContain(String(paid.latest_charge));
    expect(lines).toContain('somebody unnamed  subscription sub_1TMonthly0000001  conversation thread-7');
    const said = lines.join('\n');
    expect(said).toMatch(/Need not leave a trace of who did them: .*Capture, Release, Issue invoice/);
    expect(said).not.toMatch(/a trace of who did them: [^.]*Refund/);
    expect((await recorded(client, boundsOf('2026-10') as typeof november))[0]).toMatch(/^Nothing with a trace/);
  });

  it('names what the key may not read, and goes on', async () => {
    const before = stripe.server.requests.length;
    const lines = await recorded(stripe.client('overview'), november);
    expect(lines.join('\n')).toContain('Not read, since the key lacks');
    expect(stripe.server.requests.slice(before).filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('loses only what Stripe refuses', async () => {
    const client = stripe.client('secret');
    client.charges.search = () => {
      throw new Stripe.errors.StripeInvalidRequestError({ type: 'invalid_request_error', message: 'No search here.' });
    };
    const said = (await recorded(client, november)).join('\n');
    expect(said).toContain('The payments changed last are not here in full: Stripe refused the request.');
    expect(said).toMatch(/refund re_\w+ of \$5\.00/);
    expect(said).not.toContain('the key lacks');
  });

  it('repeats no part of a key that Stripe does not take', async () => {
    await expect(recorded(stripe.client('revoked'), november)).rejects.toThrow(/^Stripe does not take this key\.$/);
  });

  it.each(['2026-13', '2026-1', 'October', ''])('takes %j for no month', (month) => {
    expect(boundsOf(month)).toBeNull();
  });
});
