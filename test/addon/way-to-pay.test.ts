/** What failed or is still owed leads on: one draft that lets the customer pay, under the rules of all drafts. */
import { describe, expect, it } from '@jest/globals';
import { StripeFailure } from '../../preview/stripe/errors';
import { connectedAgent, openedAgent } from './harness';
import { confirms, effects, fillsIn, label } from './paying';
import { breakCards, byName, customerNamed } from './subscribing';

const WAY = 'Send a way to pay';
const ROW = { invoice: /^\$29\.00 waits/, subscription: /^Team × 2/, payment: /^\$98\.00 failed/ };
const PAGE = /https:\/\/invoice\.stripe\.com\/i\/\S+/;

describe('a way to pay', () => {
  it.each([
    ['an invoice that waits for them', 'incomplete@example.com', [ROW.invoice], /confirm it\. You can confirm and pay/],
    [
      'a subscription whose card expired',
      'pastdue@example.com',
      [ROW.subscription],
      /your card has expired\. You can pay/,
    ],
    ['a payment that failed', 'pastdue@example.com', [ROW.payment], /your card has expired\. You can pay/],
  ])('is one draft, with the reason and the page: %s', async (_, from, way, says) => {
    const agent = await openedAgent('extras', from);
    for (const row of way) await agent.clicks(label(agent.seen, row));
    const writes = effects(agent).length;
    const { draft } = await agent.clicks(WAY);
    expect(draft?.to).toEqual([from]);
    expect(draft?.subject).toMatch(/Your payment/);
    expect(draft?.body).toMatch(says);
    expect(draft?.body).toMatch(/\$\d+\.00 for invoice \S+-0\d+/);
    expect(draft?.body).toMatch(PAGE);
    expect(draft?.body).not.toMatch(/\b(?:cus|in|ch|sub)_/);
    expect(effects(agent)).toHaveLength(writes);
  });

  it('is offered after a decline, with the card’s fault in words', async () => {
    const agent = await connectedAgent('extras');
    breakCards(agent.stripe, 'pastdue@example.com', '9995');
    await agent.opens('pastdue@example.com');
    await agent.clicks(label(agent.seen, ROW.subscription));
    await agent.clicks(label(agent.seen, /^\$98\.00 is tried again/));
    await fillsIn(agent, 'Retry payment');
    expect(agent.seen.text).toMatch(/Visa •••• 9995/);
    const { title, offers } = await confirms(agent);
    expect(title).toBe('Declined');
    expect(offers).toEqual(expect.arrayContaining([WAY, 'Go to that invoice']));
    expect((await agent.clicks(WAY)).draft?.body).toMatch(/did not have enough funds\. You can pay here: https:/);
  });

  it('tells of a suspicion only that it was declined', async () => {
    const agent = await connectedAgent('extras');
    breakCards(agent.stripe, 'pastdue@example.com', '9979');
    await agent.opens('pastdue@example.com');
    await agent.clicks(label(agent.seen, ROW.subscription));
    await agent.clicks(label(agent.seen, /^\$98\.00 is tried again/));
    await fillsIn(agent, 'Retry payment');
    await confirms(agent);
    const { draft } = await agent.clicks(WAY);
    expect(draft?.body).toMatch(/because it was declined\./);
    expect(draft?.body).not.toMatch(/stolen|lost|fraud/i);
  });

  it('is the portal’s page where there is no invoice, or none that the key sees', async () => {
    const agent = await connectedAgent('extras');
    breakCards(agent.stripe, 'monthly@example.com', '0002');
    await agent.opens('monthly@example.com');
    await fillsIn(agent, 'New charge', { amount: '3' });
    await confirms(agent);
    expect(agent.seen.offers).toEqual(expect.arrayContaining([WAY, 'Request payment (link)']));
    expect((await agent.clicks(WAY)).draft?.body).toMatch(/was declined\. You can change how you pay here: https:/);
  });

  it('is off with its reason where the key sees no page at all', async () => {
    const agent = await openedAgent('premium', 'pastdue@example.com');
    await agent.clicks(label(agent.seen, ROW.payment));
    expect(agent.seen.offers).not.toContain(WAY);
    expect(agent.seen.text).toMatch(/Send a way to pay\n\s*Needs Invoices: Read or Customer portal: Read\./);
  });

  it('is off for a customer without an address', async () => {
    const agent = await connectedAgent('extras');
    const { id } = customerNamed(agent.stripe, 'pastdue@example.com');
    const customer = agent.stripe.test.customers.get(id);
    await agent.opens('pastdue@example.com');
    agent.stripe.test.customers.set(id, { ...customer, email: null } as never);
    await agent.waits(11 * 60_000);
    await agent.clicks(label(agent.seen, ROW.payment));
    expect(agent.seen.text).toMatch(/Send a way to pay\n\s*No email on file\./);
  });

  it('asks first where the mail does not prove who wrote it, and then is there', async () => {
    const agent = await connectedAgent('extras');
    await agent.opens('pastdue@example.com', {
      headers: { 'Authentication-Results': 'mx.google.com; dmarc=fail header.from=example.com' },
    });
    await agent.clicks(label(agent.seen, ROW.subscription));
    expect(agent.seen.offers).not.toContain(WAY);
    expect(agent.seen.text).toMatch(/Then you can send them a way to pay/);
    await agent.clicks('This is the right person');
    expect((await agent.clicks(WAY)).draft?.to).toEqual(['pastdue@example.com']);
  });

  it('is not written for what was paid meanwhile', async () => {
    const agent = await openedAgent('extras', 'incomplete@example.com');
    await agent.clicks(label(agent.seen, ROW.invoice));
    for (const [id, invoice] of agent.stripe.test.invoices)
      if (invoice.number === 'INCOMPLE-0001')
        agent.stripe.test.invoices.set(id, { ...invoice, status: 'paid', amount_remaining: 0, amount_paid: 2900 });
    const { draft } = await agent.clicks(WAY);
    expect(draft).toMatchObject({ to: [], body: expect.stringMatching(/There is nothing to pay there now/) });
  });

  it('is for the oldest of several open invoices, and for none that nobody collects any more', async () => {
    const agent = await connectedAgent('extras');
    const { invoices } = agent.stripe.test;
    const open = [...invoices.values()].find(
      ({ status, customer }) => status === 'open' && customer === 'cus_1TPastdue0000001',
    );
    if (!open) throw new Error('The sample has no open invoice to copy.');
    const older = (days: number, fields: object) => {
      const id = `in_1TOlder${days}`;
      const hosted_invoice_url = `https://invoice.stripe.com/i/older${days}`;
      invoices.set(id, { ...open, id, created: open.created - days * 86_400, hosted_invoice_url, ...fields });
    };
    older(10, { number: 'OLDER-0010' });
    older(20, { number: 'OLDER-0020', status: 'uncollectible' });
    await agent.opens('pastdue@example.com');
    const { draft } = await agent.clicks(WAY);
    expect(draft?.body).toContain('for invoice OLDER-0010');
    expect(draft?.body).toContain('https://invoice.stripe.com/i/older10');
  });

  it('is written in the customer’s language, and in the agent’s beside it', async () => {
    const agent = await connectedAgent('extras');
    const { id } = customerNamed(agent.stripe, 'pastdue@example.com');
    const customer = agent.stripe.test.customers.get(id);
    agent.stripe.test.customers.set(id, { ...customer, preferred_locales: ['de'] } as never);
    await agent.opens('pastdue@example.com');
    await agent.clicks(label(agent.seen, ROW.payment));
    expect((await agent.clicks('Send a way to pay (German)')).draft?.body).toMatch(
      /Ihre Zahlung über 98,00.\$ .* weil Ihre Karte abgelaufen ist\. Hier können Sie bezahlen: https:/,
    );
    expect((await agent.clicks('Send a way to pay (English)')).draft?.body).toMatch(/your card has expired/);
  });
});

const refused = (status: number, message: string, fields: object = {}) =>
  new StripeFailure(status, { type: 'invalid_request_error', message, ...fields });

describe('a refusal', () => {
  it.each([
    [
      'Start a subscription',
      { price: 'teamMonthly' },
      refused(
        400,
        'You cannot combine currencies on a single customer. This customer has an active subscription with currency eur',
      ),
      /billed in another currency/,
      'Start a subscription',
    ],
    [
      'New charge',
      { amount: '3' },
      new StripeFailure(402, {
        type: 'card_error',
        code: 'card_declined',
        decline_code: 'live_mode_test_card',
        message: 'Your card was declined. Your request was in live mode, but used a known test card.',
      }),
      /It is a test card\. Live mode takes real cards/,
      WAY,
    ],
    [
      'New charge',
      { amount: '3' },
      refused(400, 'The bank account has been closed.', { code: 'account_closed' }),
      /bank account is closed\. Ask for another way to pay/,
      WAY,
    ],
    [
      'New charge',
      { amount: '3' },
      refused(402, 'Cannot charge a customer that has no active card', {
        type: 'card_error',
        code: 'missing',
        param: 'card',
      }),
      /has no saved card/,
      'Request payment (link)',
    ],
    [
      'New charge',
      { amount: '3' },
      refused(400, 'Your account cannot currently make live charges.'),
      /can’t take live payments yet/,
      'Open in Stripe',
    ],
    ['New charge', { amount: '3' }, refused(400, 'Something new.'), /Its logs say why/, 'Open the log in Stripe'],
    [
      'New charge',
      { amount: '3' },
      refused(
        403,
        "Permission denied. Enabling PaymentIntents Write ('payment_intent_write') permissions on this key would allow this request to continue.",
        {
          code: 'more_permissions_required',
        },
      ),
      /this key lacks PaymentIntents: Write/,
      'Check key again',
    ],
  ] as const)('of “%s” %j has a sentence and a next step', async (action, filled, answer, says, offer) => {
    const agent = await openedAgent('extras', 'monthly@example.com');
    await fillsIn(agent, action, byName(agent, filled));
    agent.stripe.faults.push({ method: 'POST', when: 'before', answer });
    const { text, offers } = await confirms(agent);
    expect(text).toMatch(says);
    expect(text).not.toContain(answer.error.message);
    expect(offers).toContain(offer);
  });

  it('of a paid invoice leads to the invoice, one of a schedule to Stripe', async () => {
    const agent = await openedAgent('extras', 'incomplete@example.com');
    await agent.clicks(label(agent.seen, ROW.invoice));
    await fillsIn(agent, 'Retry payment');
    agent.stripe.faults.push({ method: 'POST', when: 'before', answer: refused(400, 'Invoice is already paid') });
    const { text, offers } = await confirms(agent);
    expect(text).toMatch(/The invoice is paid by now/);
    expect(offers).toContain('Go to that invoice');

    await agent.opens('monthly@example.com');
    await agent.clicks(label(agent.seen, /^Starter/));
    await fillsIn(agent, 'Cancel');
    const answer = refused(
      400,
      'The subscription is managed by the subscription schedule `sub_sched_1`, and updating any cancelation behavior directly is not allowed. Please update the schedule instead.',
    );
    agent.stripe.faults.push({ method: 'POST', when: 'before', answer });
    expect((await confirms(agent)).text).toMatch(/A schedule decides how this subscription changes/);
    expect((await agent.clicks('Open in Stripe')).openedLink).toMatch(/dashboard\.stripe\.com\/.*subscriptions\/sub_/);
  });
});
