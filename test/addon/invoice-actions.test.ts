/** Each action on an invoice, whatever goes wrong (see `matrix.ts`), and what each says. */
import { describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import type { StripeServer } from '../../preview/stripe/server';
import { writes } from './asked';
import { DRAFT, deeds, EMAIL, invoiceOf, invoiceOn, OVERDUE, TRIED } from './deeds/invoices';
import { connectedAgent, HOUR, NOW, startAgent } from './harness';
import { atConfirmation, CHANGED, describeDeeds } from './matrix';
import { confirming, confirms, effects, fillsIn, label } from './paying';
import { customerNamed } from './subscribing';

describeDeeds<Stripe.Invoice>(deeds);

describe('emailing an invoice', () => {
  it('in live mode says that it is on its way, and offers to tell the customer', async () => {
    const agent = await startAgent();
    const permissions = ['customer_read', 'subscription_read', 'charge_read', 'invoice_write', 'product_read'] as const;
    await agent.connects(agent.stripe.addKey({ name: 'live-invoices', livemode: true, permissions: [...permissions] }));
    await agent.clicks(label(await agent.opens(OVERDUE.from), /^\$500\.00 overdue/));
    expect((await agent.clicks('Email invoice')).text).toContain('Stripe emails it to invoiced@example.com.');
    const { text, offers } = await agent.clicks('Email invoice');
    expect(text).toMatch(/Done\. Invoice INVOICED-0004 \(\$500\.00\) is on its way by email\./);
    expect(offers).toContain('What to tell the customer');
  });

  it('is not called done where Stripe answers with another state', async () => {
    const agent = await connectedAgent('extras');
    await agent.clicks(label(await agent.opens(DRAFT.from), /^\$120\.00 draft/));
    await agent.clicks('Email invoice');
    agent.distorts((request, answer) =>
      /\/send$/.test(request.url)
        ? { ...answer, body: answer.body.replace(/"status":\s*"open"/, '"status":"draft"') }
        : answer,
    );
    const { text } = await agent.clicks('Email invoice');
    expect(text).toMatch(/Accepted, not finished\. .*still draft/);
  });

  it('is one request under one key, and said', async () => {
    const { agent, made } = await atConfirmation(EMAIL);
    const done = await confirms(agent);
    expect(writes(done.requests)).toMatchObject([{ path: expect.stringMatching(EMAIL.path) }]);
    expect(done.text).toMatch(EMAIL.done);
    expect(made()).toBe(1);
  });

  it('is one request for two clicks at once', async () => {
    const { agent, made } = await atConfirmation(EMAIL);
    await agent.clicksTwice(confirming(agent));
    expect(made()).toBe(1);
  });

  it('leaves no trace, so after a lost answer the same request goes out again under its key', async () => {
    const { agent } = await atConfirmation(EMAIL);
    agent.suffers('lost-after');
    expect((await confirms(agent)).title).toBe('Outcome unknown');
    const checked = await agent.clicks('Check');
    expect(checked.title).toBe('Not carried out yet');
    expect(writes(checked.requests)).toEqual([]);
    expect((await agent.clicks('Do it now')).text).toMatch(EMAIL.done);
    expect(effects(agent)).toHaveLength(1);
    expect(new Set(writes(agent.session.requests).map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
  });

  it('is closed after 21 hours, and sends nothing', async () => {
    const { agent, made } = await atConfirmation(EMAIL);
    agent.suffers('lost-before');
    await confirms(agent);
    await agent.waits(21 * HOUR);
    expect((await agent.clicks('Check')).offers).not.toContain('Do it now');
    expect(made()).toBe(0);
  });

  it('of a draft finalizes it, once for two agents, and after a lost answer says to look in Stripe', async () => {
    const deed = { ...EMAIL, ...DRAFT, after: { status: 'open', number: expect.any(String) } };
    const first = await atConfirmation(deed);
    const second = await atConfirmation(deed, first.agent);
    expect(first.agent.seen.text).toMatch(/gets a number and can’t be edited/);
    first.agent.suffers('lost-after');
    await confirms(first.agent);
    expect((await confirms(second.agent)).text).toMatch(CHANGED);
    const checked = await first.agent.clicks('Check');
    expect(checked.title).toBe('Could not be confirmed');
    expect(checked.text).toMatch(/Look in Stripe/);
    expect(first.made()).toBe(1);
  });

  it('names the address in live mode, and says that test mode sends nothing', async () => {
    const { agent } = await atConfirmation(EMAIL);
    expect(agent.seen.text).toContain('Test mode sends nothing.');
    const live = await startAgent();
    const permissions = ['customer_read', 'invoice_write'] as const;
    await live.connects(live.stripe.keyring.add({ name: 'live', livemode: true, permissions }));
    await live.clicks(label(await live.opens(EMAIL.from), OVERDUE.way[0] as RegExp));
    const { text } = await fillsIn(live, EMAIL.action);
    expect(text).toContain('Stripe emails it to invoiced@example.com.');
    expect(text).toMatch(/real money[\s\S]*\$500\.00/);
  });

  it('is not offered without an address, or where Stripe charges', async () => {
    const agent = await connectedAgent('extras');
    for (const invoice of agent.stripe.test.invoices.values())
      agent.stripe.test.invoices.set(invoice.id, { ...invoice, customer_email: null });
    await agent.clicks(label(await agent.opens(OVERDUE.from), OVERDUE.way[0] as RegExp));
    expect(agent.seen.offers).not.toContain('Email invoice');
    expect(agent.seen.text).toMatch(/Email invoice\s+No email on file\./);
    await agent.clicks(label(await agent.opens(TRIED.from), TRIED.way[0] as RegExp));
    expect(agent.seen.text).not.toContain('Email invoice');
  });
});

describe('a payment that is tried again', () => {
  it('leaves the invoice open where the bank declines, and says so', async () => {
    const agent = await connectedAgent('extras');
    await agent.clicks(label(await agent.opens(TRIED.from), TRIED.way[0] as RegExp));
    const id = invoiceOn(agent);
    await fillsIn(agent, 'Retry payment');
    expect(agent.seen.text).toContain('$98.00');
    const { title, text } = await confirms(agent);
    expect(title).toBe('Declined');
    expect(text).toContain('The card has expired.');
    expect(invoiceOf(agent, id)).toMatchObject({ status: 'open', amount_paid: 0 });
  });

  it('is told as not finished where the bank takes days', async () => {
    const agent = await connectedAgent('extras');
    const { payment_methods, customers } = agent.stripe.test;
    const bank = [...payment_methods.values()].find(({ us_bank_account }) => us_bank_account);
    const customer = [...customers.values()].find((each) => !each.deleted && each.email === TRIED.from);
    for (const method of payment_methods.values())
      if (method.customer === customer?.id && bank)
        payment_methods.set(method.id, { ...bank, id: method.id, customer: method.customer });
    await agent.clicks(label(await agent.opens(TRIED.from), TRIED.way[0] as RegExp));
    await fillsIn(agent, 'Retry payment');
    expect((await confirms(agent)).text).toMatch(/Accepted, not finished\. .*still open/);
  });

  it('is off while an earlier one is on its way, and says since when', async () => {
    const agent = await connectedAgent('extras');
    await agent.clicks(label(await agent.opens('pending@example.com'), /^\$490\.00 on its way since Nov 19$/m));
    expect(agent.seen.offers).not.toContain('Retry payment');
    expect(agent.seen.text).toMatch(
      /Retry payment\s+US bank account •••• 6789 of \$490\.00 has been on its way since Nov 19\./,
    );
  });

  it('names what is charged, and what comes if that fails', async () => {
    const agent = await connectedAgent('extras');
    await agent.clicks(label(await agent.opens(TRIED.from), TRIED.way[0] as RegExp));
    const { text } = await fillsIn(agent, 'Retry payment');
    expect(text).toContain('It is charged to Visa •••• 0069 (expired 8/2026).');
    expect(text).toMatch(/If that fails, the invoice stays open, and Stripe tries again Nov \d+\./);
  });

  it.each<[string, (stripe: StripeServer, customer: Stripe.Customer) => void, string]>([
    [
      'a card that can still be charged',
      ({ test }, { id }) => {
        for (const method of test.payment_methods.values())
          if (method.customer === id && method.card)
            test.payment_methods.set(method.id, { ...method, card: { ...method.card, exp_year: 2031 } });
      },
      'Visa •••• 0069 is charged now.',
    ],
    [
      'nothing, where no default is on file',
      ({ test }, customer) => {
        const invoice_settings = { ...customer.invoice_settings, default_payment_method: null };
        test.customers.set(customer.id, { ...customer, invoice_settings, default_source: null });
      },
      'There is no default way to pay on file: Stripe may refuse it.',
    ],
  ])('names what is charged: %s', async (_, given, says) => {
    const agent = await connectedAgent('extras');
    given(agent.stripe, customerNamed(agent.stripe, TRIED.from));
    await agent.clicks(label(await agent.opens(TRIED.from), TRIED.way[0] as RegExp));
    expect((await fillsIn(agent, 'Retry payment')).text).toContain(says);
  });

  it('charges nobody where the customer holds a voucher', async () => {
    const agent = await connectedAgent('extras');
    await agent.opens(TRIED.from);
    const { invoices, payment_intents } = agent.stripe.test;
    const invoice = [...invoices.values()].find((each) => each.customer_email === TRIED.from && each.status === 'open');
    const intent = [...agent.stripe.test.invoice_payments.values()].find(
      (each) => each.invoice === invoice?.id && each.status === 'open',
    )?.payment.payment_intent as string;
    const holding = payment_intents.get(intent) as Stripe.PaymentIntent;
    payment_intents.set(intent, {
      ...holding,
      status: 'requires_action',
      next_action: {
        type: 'konbini_display_details',
        konbini_display_details: {
          expires_at: Date.UTC(2026, 10, 24) / 1000,
          hosted_voucher_url: null,
          stores: {} as never,
        },
      },
    });
    for (const method of agent.stripe.test.payment_methods.values())
      if (method.customer === invoice?.customer)
        agent.stripe.test.payment_methods.set(method.id, { ...method, type: 'konbini', konbini: {} });
    await agent.clicks(label(agent.seen, TRIED.way[0] as RegExp));
    expect(agent.seen.text).toContain('$98.00 waits for the customer’s konbini voucher, good until Nov 24');
    const { text } = await fillsIn(agent, 'Retry payment');
    expect(text).toContain(
      'Nobody is charged. Stripe makes a new konbini voucher, which the customer then pays or not.',
    );
    expect(text).not.toMatch(/charged now|declines/);
  });
});

describe('an invoice', () => {
  it('offers only what its state allows', async () => {
    const agent = await connectedAgent('extras');
    const offered = async (from: string, row: RegExp) => {
      await agent.clicks(label(await agent.opens(from), row));
      const all = [
        'Issue invoice (finalize)',
        'Email invoice',
        'Retry payment',
        'Cancel invoice (void)',
        'Stop collecting (uncollectible)',
      ];
      return agent.seen.offers.filter((offer) => all.includes(offer));
    };
    expect(await offered(DRAFT.from, /^\$120\.00 draft/)).toEqual(['Issue invoice (finalize)', 'Email invoice']);
    expect(await offered(DRAFT.from, /^\$500\.00 overdue/)).toEqual([
      'Email invoice',
      'Cancel invoice (void)',
      'Stop collecting (uncollectible)',
    ]);
    expect(await offered(DRAFT.from, /^\$75\.00 collecting stopped/)).toEqual(['Cancel invoice (void)']);
    expect(await offered(DRAFT.from, /^\$99\.00 canceled/)).toEqual([]);
    expect(await offered(TRIED.from, /^\$98\.00 unpaid/)).toEqual([
      'Retry payment',
      'Cancel invoice (void)',
      'Stop collecting (uncollectible)',
    ]);
    expect(await offered('pastdue@example.com', /^\$98\.00 paid/)).toEqual([]);
  });

  it('is not voided once a part of it is paid, and its confirmations name what is left', async () => {
    const agent = await connectedAgent('extras');
    const { invoices } = agent.stripe.test;
    const [overdue] = [...invoices.values()].filter((each) => each.amount_due === 50_000 && each.status === 'open');
    invoices.set(overdue?.id ?? '', { ...(overdue as Stripe.Invoice), amount_paid: 20_000, amount_remaining: 30_000 });
    await agent.opens(OVERDUE.from);
    expect(agent.seen.text).toMatch(/Needs attention\) \$300\.00 of \$500\.00 overdue since/);
    await agent.clicks(label(agent.seen, /^\$300\.00 of \$500\.00 overdue since/));
    expect(agent.seen.offers).not.toContain('Cancel invoice (void)');
    expect(agent.seen.text).toMatch(
      /Cancel invoice \(void\)\s+\$200\.00 of it is paid: Stripe cancels no such invoice/,
    );
    const { text } = await fillsIn(agent, 'Stop collecting (uncollectible)');
    expect(text).toContain('$300.00 of $500.00 is still owed; the rest is settled.');
    expect(text).toContain('What is paid stays paid.');
    expect((await confirms(agent)).text).toMatch(/\(\$300\.00\) is no longer collected/);
  });

  it('that charges itself is said before it does, unfolded, and how to stop it', async () => {
    const agent = await connectedAgent('extras');
    const { invoices } = agent.stripe.test;
    const [draft] = [...invoices.values()].filter((each) => each.status === 'draft' && each.amount_due === 12_000);
    const soon = NOW / 1000 + 2400;
    invoices.set(draft?.id ?? '', {
      ...(draft as Stripe.Invoice),
      auto_advance: true,
      automatically_finalizes_at: soon,
      billing_reason: 'subscription_cycle',
      collection_method: 'charge_automatically',
    });
    const { text } = await agent.opens(DRAFT.from);
    expect(text.split('\n⌄\n')[0]).toContain('$120.00 is being prepared, charged today about ');
    await agent.clicks(label(agent.seen, /^\$120\.00 is being/));
    expect(agent.seen.text).toContain('To stop that, open it in Stripe and turn off automatic collection.');
    expect((await fillsIn(agent, 'Issue invoice (finalize)')).text).toMatch(
      /Without this, Stripe does so by itself today about/,
    );
  });

  it('says what happens after it is finalized', async () => {
    const { agent } = await atConfirmation({
      ...EMAIL,
      ...DRAFT,
      action: 'Issue invoice (finalize)',
      button: /^Issue/,
    });
    expect(agent.seen.text).toMatch(/does not collect it by itself|then emails the customer/);
  });
});
