/** Credit notes on paid invoices: with a refund, and for one that was made before. */
import { describe, expect, it } from '@jest/globals';
import { makeCreditNote } from '../../preview/stripe/objects/credit_note';
import { makeRefund } from '../../preview/stripe/objects/refund';
import { deeds, PAID, REFUNDED } from './deeds/credit-notes';
import { type Agent, MINUTE, NOW, openedAgent } from './harness';
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
  it('asks for it beside the payment that it is of, and what went back before', async () => {
    const agent = await atPayment(REFUNDED);
    await agent.clicks(WITH_NOTE);
    expect(agent.seen.text).toContain('Visa •••• 4242 · paid $29.00, Oct 4');
    expect(agent.seen.text).toContain('Before: $10.00 refunded Oct 7');
  });

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
      /We have refunded \$10\.00 to your card\..* Credit note MONTHLY0-0006-CN-01 is issued for it\. As a PDF: https:\/\/pay\.stripe\.com\/credit_notes\/\S+\nThis is about your payment of \$29\.00 on Nov 4, for Starter\./,
    );
  });

  it('is told as done in part where its refund fails: the credit note is there', async () => {
    const agent = await asked({ amount: '10' });
    agent.distorts((request, answer) =>
      request.method === 'POST' ? { ...answer, body: answer.body.replace('"succeeded"', '"failed"') } : answer,
    );
    const { text } = await confirms(agent);
    expect(text).toMatch(/Done in part\. The refund of \$10\.00 failed: .*Credit note MONTHLY0-0006-CN-01 is issued\./);
    await agent.opensHome();
    const { text: recent } = await agent.clicks('Recent actions');
    expect(recent).toMatch(/Refund with credit note \$10\.00[\s\S]*done in part/);
  });

  it('says when somebody else refunded at the same moment, and nothing of its own refund', async () => {
    const agent = await asked({ amount: '10' });
    const { test } = agent.stripe;
    const [charge] = [...test.charges.values()].filter(({ id }) => agent.sent.some(({ url }) => url.includes(id)));
    await agent.waits(MINUTE);
    agent.distorts((request, answer) => {
      // Right after it was read for the last time.
      if (charge && request.url.includes(`/v1/charges/${charge.id}`) && !test.refunds.has('re_1TTwin')) {
        const created = (NOW + MINUTE) / 1000;
        const twin = { id: 're_1TTwin', created, amount: 500, charge: charge.id, currency: 'usd' };
        test.refunds.set(twin.id, makeRefund({ ...twin, metadata: { tillside_agent: 'kim@acme.example' } }));
        test.charges.set(charge.id, { ...charge, amount_refunded: 500 });
      }
      return answer;
    });
    const { text } = await confirms(agent);
    expect(text).toMatch(/is issued\. Somebody else refunded it too: \$5\.00 refunded Nov \d+ by kim@acme\.example/);
    expect(text).not.toMatch(/refunded it too: [^·]*\$10\.00 refunded Nov/);
  });

  it('is not offered for what paid no invoice', async () => {
    const agent = await openedAgent('extras', 'credit@example.com');
    expect(agent.seen.text).not.toContain(WITH_NOTE);
  });

  it('is off, and says why, where invoices can’t be read and Billing charged it', async () => {
    const { seen } = await atPayment(PAID, 'premium');
    expect(seen.offers).not.toContain(WITH_NOTE);
    expect(seen.text).toMatch(/\(Off\) Refund with credit note.*\n.*Needs Credit notes: Write and Invoices: Read\./);
  });
});

describe('a refund by itself', () => {
  it('says that the invoice stays as it is', async () => {
    const agent = await atPayment();
    await fillsIn(agent, 'Refund', { amount: '10' });
    expect(agent.seen.text).toContain(
      'Subscriptions go on, and invoice MONTHLY0-0006 stays as it is: a refund cancels nothing and makes no credit note.',
    );
  });

  it.each([
    ['gave into the balance what no refund did', 2900, 0, true],
    ['stand for the refund alone', 1000, 1000, false],
  ])('says what comes twice where credit notes %s', async (_, noted, amount_refunded, isSaid) => {
    const agent = await atPayment();
    const { test } = agent.stripe;
    const [invoice] = [...test.invoices.values()].filter(({ number }) => number === 'MONTHLY0-0006');
    const [charge] = [...test.charges.values()].filter(({ id }) => agent.seen.text.includes(id));
    if (invoice) test.invoices.set(invoice.id, { ...invoice, post_payment_credit_notes_amount: noted });
    if (charge) test.charges.set(charge.id, { ...charge, amount_refunded });
    await fillsIn(agent, 'Refund', { amount: '10' });
    expect(agent.seen.text).toContain('Refund $10.00?');
    expect(agent.seen.text.includes('give back $29.00 beyond what was refunded of this payment')).toBe(isSaid);
    expect(agent.seen.text.includes('This refund comes on top.')).toBe(isSaid);
  });

  it('is confirmed anew where a credit note went into the balance since', async () => {
    const agent = await atPayment();
    await fillsIn(agent, 'Refund', { amount: '10' });
    const { test } = agent.stripe;
    const [invoice] = [...test.invoices.values()].filter(({ number }) => number === 'MONTHLY0-0006');
    if (invoice) test.invoices.set(invoice.id, { ...invoice, post_payment_credit_notes_amount: 2900 });
    const { text, requests } = await confirms(agent);
    expect(requests.filter(({ method }) => method === 'POST')).toEqual([]);
    expect(text).toContain('give back $29.00 beyond what was refunded of this payment');
    expect((await confirms(agent)).text).toContain('$10.00');
    expect([...test.refunds.values()].filter(({ metadata }) => metadata?.tillside_intention)).toHaveLength(1);
  });

  it('is given its credit note once', async () => {
    const agent = await atPayment(REFUNDED);
    await fillsIn(agent, 'Credit note for the refund of $10.00');
    expect(agent.seen.text).toContain('No money moves: the refund was made before.');
    await confirms(agent);
    const { draft } = await agent.clicks('What to tell the customer');
    expect(draft?.body).toContain('It is for what we refunded to you before; it is not another refund.');
    await agent.clicks(label(agent.seen, REFUNDED));
    expect(agent.seen.text).not.toContain('Credit note for the refund');
    expect(agent.seen.offers).toContain(WITH_NOTE);
  });
});

describe('an invoice with a credit note', () => {
  const credited = async () => {
    const agent = await atPayment();
    await fillsIn(agent, WITH_NOTE, { amount: '10', reason: 'order_change', memo: 'As agreed' });
    await confirms(agent);
    await agent.opens('monthly@example.com');
    await agent.clicks(label(agent.seen, PAID));
    await agent.clicks('Why this amount');
    return agent;
  };

  it('shows it with its number, reason and PDF, and drafts it for the customer', async () => {
    const agent = await credited();
    expect(agent.seen.text).toMatch(
      /\$10\.00 credited Nov 20.*\n.*Credit note MONTHLY0-0006-CN-01 · Reason: order change · As agreed/,
    );
    const { draft, requests } = await agent.clicks('Reply with credit note');
    expect(draft?.body).toMatch(
      /Here is credit note MONTHLY0-0006-CN-01 of \$10\.00 for your invoice MONTHLY0-0006\. As a PDF: https:\/\/pay\.stripe\.com\/credit_notes\//,
    );
    expect(requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('shows how much of it is tax', async () => {
    const agent = await atPayment();
    taxes(agent, 464);
    await fillsIn(agent, WITH_NOTE, { amount: '14.50' });
    await confirms(agent);
    await agent.opens('monthly@example.com');
    await agent.clicks(label(agent.seen, PAID));
    const { text } = await agent.clicks('Why this amount');
    expect(text).toMatch(/\$14\.50 credited Nov 20.*\n.*Credit note MONTHLY0-0006-CN-01 · \$2\.32 of it is tax/);
  });

  it('counts it after what was paid: it takes nothing off what was due', async () => {
    const { seen } = await credited();
    const [, totals = ''] = /── Totals ─+\n(.*?)\n\n/s.exec(seen.text) ?? [];
    expect(totals.match(/\S.*/g)?.join(' ')).toBe(
      'Total $29.00 Amount due $29.00 Amount paid $29.00 Credit notes -$10.00 Refunded $10.00',
    );
  });

  it('is in the timeline, with who made it', async () => {
    const agent = await credited();
    await agent.opens('monthly@example.com');
    const { text } = await agent.clicks('Timeline');
    expect(text).toMatch(
      /\$10\.00 credited Nov 20.*\n.*Credit note MONTHLY0-0006-CN-01 · Reason: order change · by agent@acme\.example/,
    );
  });

  it('says that one was taken back, and drafts no such thing', async () => {
    const agent = await openedAgent('extras', 'monthly@example.com');
    const { test } = agent.stripe;
    const [invoice] = [...test.invoices.values()].filter(({ number }) => number === 'MONTHLY0-0006');
    if (!invoice) throw new Error('The sample has no such invoice.');
    test.invoices.set(invoice.id, { ...invoice, pre_payment_credit_notes_amount: 500 });
    const base = { created: invoice.created, livemode: false, currency: 'usd', customer: String(invoice.customer) };
    const note = makeCreditNote({
      ...base,
      id: 'cn_1',
      invoice: invoice.id,
      amount: 500,
      number: 'MONTHLY0-0006-CN-01',
    });
    test.credit_notes.set(note.id, { ...note, status: 'void' });
    await agent.clicks(label(agent.seen, PAID));
    await agent.clicks('Why this amount');
    expect(agent.seen.text).toContain('$5.00 credited Nov 4, taken back since');
    expect(agent.seen.offers).not.toContain('Reply with credit note');
  });
});
