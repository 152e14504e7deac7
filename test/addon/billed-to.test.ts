/** Company and VAT ID on an issued invoice: that Stripe does not change it, what changes the next ones, and what replaces it. */
import { describe, expect, it } from '@jest/globals';
import { makeTaxId } from '../../preview/stripe/objects/customer';
import { type Agent, connectedAgent, openedAgent, takePermissions } from './harness';
import { fillsIn, label } from './paying';

const ROW = 'Company or VAT ID on the invoice';
const MONA = 'cus_1TMonthly0000001';
const base = { created: 1, livemode: false };

async function atBilledTo(agent: Agent, row: RegExp): Promise<Agent> {
  await agent.clicks(label(agent.seen, row));
  await agent.clicks(ROW);
  return agent;
}

describe('whom an invoice is for', () => {
  it('stands two taps from the opening, beside what is on file by now', async () => {
    const agent = await connectedAgent('extras');
    const { customers, invoices, tax_ids } = agent.stripe.test;
    const mona = customers.get(MONA);
    const address = { line1: 'Gasse 1', line2: null, postal_code: '3000', city: 'Bern', state: null, country: 'CH' };
    if (mona && !mona.deleted) customers.set(MONA, { ...mona, name: 'Month & Moon AG', address });
    tax_ids.set('txi_1', makeTaxId({ ...base, id: 'txi_1', customer: MONA, type: 'ch_vat', value: 'CHE123456789' }));
    for (const [id, invoice] of invoices)
      if (invoice.number === 'MONTHLY0-0006') invoices.set(id, { ...invoice, customer_name: 'Mona Month' });
    await agent.opens('monthly@example.com');
    const { seen } = await atBilledTo(agent, /^\$29\.00 paid Nov 4/);
    const [before = '', after = ''] = seen.text.split('On file, for the next ones');
    expect(before).toMatch(/Name\s+Mona Month[\s\S]*Stripe can’t change a paid invoice/);
    expect(before).not.toContain('Month & Moon AG');
    expect(after).toMatch(/Month & Moon AG[\s\S]*Gasse 1, 3000 Bern, Switzerland[\s\S]*CHE123456789/);
    const { draft, requests } = await agent.clicks('Reply with this');
    expect(draft?.body).toMatch(
      /Your invoice MONTHLY0-0006 is paid[\s\S]*Name: Month & Moon AG\nAddress: Gasse 1, 3000 Bern, Switzerland\nTax ID: CHE123456789/,
    );
    expect(requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('leads to what changes the next ones, and to the credit note for the payment', async () => {
    const agent = await atBilledTo(await openedAgent('extras', 'monthly@example.com'), /^\$29\.00 paid Nov 4/);
    expect(agent.seen.offers).toEqual(
      expect.arrayContaining(['Edit customer', 'Add a tax ID', 'Refund with credit note', 'New invoice']),
    );
    await fillsIn(agent, 'Refund with credit note');
    expect(agent.seen.text).toContain('Refund $29.00 with credit note?');
  });

  it('says that an open invoice of a subscription is canceled and issued anew', async () => {
    const agent = await atBilledTo(await openedAgent('extras', 'invoiced@example.com'), /^\$7,056\.00 open/);
    expect(agent.seen.text).toContain('Stripe can’t change an issued invoice of a subscription');
    expect(agent.seen.text).toContain('cancel it (void)');
    expect(agent.seen.offers).not.toContain('Refund with credit note');
    expect(agent.seen.offers).not.toContain('Open in Stripe');
    const { draft } = await agent.clicks('Reply with this');
    expect(draft?.body).toContain('we would then replace it with a new one.');
    expect(draft?.body).not.toContain('credit note');
    await agent.clicks('Cancel invoice (void)');
    expect(agent.seen.text).toMatch(/^Cancel invoice \(void\)\?[\s\S]*\$7,056\.00[\s\S]*INVOICED-0005/);
  });

  it('leads to Stripe’s page of an open one-off invoice, and to its void', async () => {
    const agent = await atBilledTo(await openedAgent('extras', 'invoiced@example.com'), /^\$500\.00 overdue/);
    expect(agent.seen.text).toContain('Stripe can put a corrected invoice in its place');
    expect(agent.seen.offers).toEqual(
      expect.arrayContaining(['Open in Stripe', 'Cancel invoice (void)', 'New invoice']),
    );
  });

  it('offers no credit note that the key may not make, and claims no tax ID that it may not read', async () => {
    const agent = await connectedAgent('extras');
    takePermissions(agent, 'extras', /^(credit_note|tax_id)_/);
    await agent.connects('extras');
    await agent.opens('monthly@example.com');
    const { seen } = await atBilledTo(agent, /^\$29\.00 paid Nov 4/);
    expect(seen.text).toMatch(/\(Off\) Refund with credit note\s+Needs Credit notes: Write\./);
    const { draft } = await agent.clicks('Reply with this');
    expect(draft?.body).not.toContain('Tax ID');
  });

  it('is not asked of a payment that paid no invoice', async () => {
    const agent = await openedAgent('extras', 'market@example.com');
    await agent.clicks(label(agent.seen, /^\$120\.00 paid/));
    expect(agent.seen.offers).not.toContain(ROW);
  });
});
