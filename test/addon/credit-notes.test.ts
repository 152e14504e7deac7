/** Credit notes on paid invoices: with a refund, and for one that was made before. */
import { describe, expect, it } from '@jest/globals';
import { deeds, PAID, REFUNDED } from './deeds/credit-notes';
import { type Agent, openedAgent } from './harness';
import { describeDeeds } from './matrix';
import { confirms, type Filled, fillsIn, label } from './paying';

describeDeeds(deeds);

const WITH_NOTE = 'Refund with credit note';

async function atPayment(row: RegExp = PAID, key = 'extras'): Promise<Agent> {
  const agent = await openedAgent(key, 'monthly@example.com');
  await agent.clicks(label(agent.seen, row));
  return agent;
}

async function asked(filled: Filled, key?: string): Promise<Agent> {
  const agent = await atPayment(PAID, key);
  await fillsIn(agent, WITH_NOTE, filled);
  return agent;
}

/** Their invoices bear so much tax on top, as Stripe Tax would have it. */
function taxes({ stripe: { test } }: Agent, amount: number): void {
  for (const [id, invoice] of test.invoices) {
    if (invoice.customer !== 'cus_1TMonthly0000001') continue;
    const tax = {
      ...{ amount, tax_behavior: 'inclusive' as const, taxability_reason: 'standard_rated' as const },
      ...{ tax_rate_details: { tax_rate: 'txr_1' }, taxable_amount: 2900 - amount, type: 'tax_rate_details' as const },
    };
    const data = invoice.lines.data.map((line) => ({ ...line, taxes: [tax] }));
    test.invoices.set(id, { ...invoice, lines: { ...invoice.lines, data }, total_taxes: [tax] });
  }
}

describe('a refund with a credit note', () => {
  it('is confirmed with the invoice, the tax that Stripe previews, and that nobody is emailed', async () => {
    const agent = await atPayment();
    taxes(agent, 464);
    await fillsIn(agent, WITH_NOTE, { amount: '14.50', reason: 'order_change' });
    for (const words of [
      'Refund $14.50 with credit note?',
      'Back to Visa •••• 4242, $29.00 paid Nov 4 for a subscription.',
      'The credit note is for invoice MONTHLY0-0006: $2.32 of it is tax.',
      'The invoice stays as it is: paid.',
      'Stripe does not email the credit note.',
      'Reason on it: Order change',
    ])
      expect(agent.seen.text).toContain(words);
  });

  it('emails only who is chosen, and says so', async () => {
    const { seen } = await asked({ amount: '10', emailType: 'credit_note' });
    expect(seen.text).toContain('Test mode sends nothing.');
    const agent = await asked({ amount: '10', emailType: 'credit_note' });
    await confirms(agent);
    const [note] = agent.session.requests.filter(
      ({ method, path }) => method === 'POST' && path === '/v1/credit_notes',
    );
    expect(note?.body).toMatchObject({ email_type: 'credit_note' });
  });

  it('asks again where Stripe would refuse it, and writes nothing', async () => {
    const agent = await atPayment();
    const [invoice] = [...agent.stripe.test.invoices.values()].filter(({ number }) => number === 'MONTHLY0-0006');
    // Stripe knows of less that can be credited than the invoice says.
    if (invoice) agent.stripe.test.invoices.set(invoice.id, { ...invoice, lines: { ...invoice.lines, data: [] } });
    await fillsIn(agent, WITH_NOTE, { amount: '10' });
    expect(agent.seen.text).toContain('Stripe would not make this credit note.');
  });

  it('lets no more go back than can be credited', async () => {
    const { seen } = await asked({ amount: '30' });
    expect(seen.text).toContain('That is more than the $29.00 that is left to refund.');
  });

  it('is told to the customer with the payment, and the PDF', async () => {
    const agent = await asked({ amount: '10' });
    await confirms(agent);
    const { draft } = await agent.clicks('What to tell the customer');
    expect(draft?.body).toMatch(
      /We have refunded \$10\.00 to your card\..* Credit note MONTHLY0-0006-CN-01 is issued for it\. As a PDF: https:\/\/pay\.stripe\.com\/credit_notes\/\S+ This is about your payment of \$29\.00 on Nov 4, for Starter\./,
    );
  });

  it('is not offered for what paid no invoice', async () => {
    const agent = await openedAgent('extras', 'credit@example.com');
    expect(agent.seen.text).not.toContain(WITH_NOTE);
  });

  it('is off, and says why, where invoices can’t be read and Billing charged it', async () => {
    const { seen } = await atPayment(PAID, 'premium');
    expect(seen.offers).not.toContain(WITH_NOTE);
    expect(seen.text).toMatch(/\(Off\) Refund with credit note.*\n.*Needs Credit notes: Write\./);
  });
});

describe('a refund by itself', () => {
  it('says that the invoice stays as it is', async () => {
    const agent = await atPayment();
    await fillsIn(agent, 'Refund', { amount: '10' });
    expect(agent.seen.text).toContain('Invoice MONTHLY0-0006 stays as it is: this makes no credit note.');
  });

  it('is given its credit note once', async () => {
    const agent = await atPayment(REFUNDED);
    await fillsIn(agent, 'Credit note for the refund of $10.00');
    expect(agent.seen.text).toContain('No money moves: the refund was made before.');
    await confirms(agent);
    await agent.clicks(label(agent.seen, REFUNDED));
    expect(agent.seen.text).not.toContain('Credit note for the refund');
    expect(agent.seen.offers).toContain(WITH_NOTE);
  });
});
