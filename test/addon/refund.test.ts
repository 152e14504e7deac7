/** A refund, from the payment's card to Stripe: once, never more than is left, and never where it could pay twice. */
import { describe, expect, it } from '@jest/globals';
import { makeRefund } from '../../preview/stripe/objects/refund';
import { contents, writes } from './asked';
import { type Agent, connectedAgent, idsOf, MINUTE, NOW } from './harness';
import { CHANGED } from './matrix';
import { atPayment, chargeOf, chargeOn, confirming, confirms, type Filled, fillsIn, label, refundsOf } from './paying';

async function atConfirmation(
  address = 'monthly@example.com',
  row = /^\$29\.00 paid/,
  key?: string,
  filled: Filled = {},
): Promise<Agent> {
  const agent = await atPayment(address, row, key);
  await fillsIn(agent, 'Refund', filled);
  return agent;
}

describe('a full refund', () => {
  it('is confirmed with amount, card, date, customer, account and mode, and what it does not do', async () => {
    const { seen } = await atConfirmation('monthly@example.com', /\$10\.00 refunded/);
    expect(seen.title).toBe('Refund $19.00?');
    for (const words of [
      /Mona Month/,
      /monthly@example\.com/,
      /Stripe · TEST MODE/,
      /no real money/,
      /Back to Visa •••• 4242, \$29\.00 paid \w+ \d+/,
      /\$10\.00 refunded/,
      /Subscriptions go on/,
      /fees are not returned/,
      /5–10 business days/,
    ])
      expect(seen.text).toMatch(words);
    expect(seen.offers).toContain('Refund $19.00');
  });

  it('sends one write: all that is left of this charge, under the intention’s id, which is in the metadata too', async () => {
    const agent = await atPayment('monthly@example.com', /\$10\.00 refunded/);
    const charge = chargeOn(agent.seen);
    await fillsIn(agent, 'Refund');
    const done = await agent.clicks('Refund $19.00');
    const [write, ...others] = writes(done.requests);
    expect(others).toEqual([]);
    expect(write).toMatchObject({ method: 'POST', path: '/v1/refunds', status: 200 });
    expect(write?.body).toMatchObject({
      charge,
      amount: '1900',
      'metadata[tillside_intention]': write?.idempotencyKey,
      'metadata[tillside_agent]': 'agent@acme.example',
    });
    expect(chargeOf(agent, charge)).toMatchObject({ amount_refunded: 2900, refunded: true });
    expect(done.title).toBe('Mona Month');
    expect(done.text).toContain('$19.00 refunded.');
    expect(done.text).toMatch(/paid Oct \d+, refunded in full/);
  });

  it('leaves the subscription as it was, and is told on the payment with who did it', async () => {
    const agent = await atConfirmation();
    const before = JSON.stringify([...agent.stripe.test.subscriptions]);
    const done = await agent.clicks('Refund $29.00');
    expect(JSON.stringify([...agent.stripe.test.subscriptions])).toBe(before);
    expect(done.text).toMatch(
      /refunded in full.*\n(?:.*\n)?.*Visa •••• 4242 · \$29\.00 refunded Nov 20 by agent@acme\.example/,
    );
    const { text, offers } = await agent.clicks(label(done, /refunded in full/));
    expect(text).toMatch(/\$29\.00 refunded Nov 20 by agent@acme\.example/);
    expect(offers).not.toContain('Refund');
  });

  it('is told as accepted, not finished, where the bank takes days', async () => {
    const agent = await atConfirmation('euro@example.de', /^€135\.00 paid/);
    const { text } = await agent.clicks('Refund €135.00');
    expect(text).toMatch(/Accepted, not finished.*€135\.00 is on its way/);
    expect(text).not.toMatch(/Done\./);
  });

  it.each([
    ['yen@example.jp', /^¥3,000 paid/, /^Refund ¥3,000$/, 3000],
    ['dinar@example.kw', /^KWD\s9\.500 paid/, /^Refund KWD\s9\.500$/, 9500],
    ['krona@example.is', /^ISK\s3,900 paid/, /^Refund ISK\s3,900$/, 390_000],
  ])('gives back the whole amount in the currency’s own decimals: %s', async (address, row, button, minor) => {
    const agent = await atConfirmation(address, row);
    const before = refundsOf(agent).length;
    await agent.clicks(label(agent.seen, button));
    const made = refundsOf(agent).slice(before);
    expect(made.map(({ amount }) => amount)).toEqual([minor]);
  });

  it('settles an inquiry, which the key can tell from a chargeback', async () => {
    const agent = await atConfirmation('inquiry@example.com', /^\$500\.00 paid/, 'secret');
    expect(agent.seen.text).toMatch(/bank asked.*settles/);
    await agent.clicks('Refund $500.00');
    expect([...agent.stripe.test.disputes.values()].map(({ status }) => status)).toContain('warning_closed');
  });
});

describe('the subscription that a payment was for', () => {
  const offer = 'Cancel the subscription';

  it('is named where the key may read invoices, and can be canceled afterwards', async () => {
    const agent = await atConfirmation('monthly@example.com', /^\$29\.00 paid/, 'extras');
    expect(agent.seen.text).toMatch(/^Back to Visa •••• 4242, paid \w+\s\d+ for Starter\. /m);
    expect(agent.seen.text).not.toContain('for a subscription');
    expect(agent.seen.text).not.toContain('also has');
    await confirms(agent);
    const { offers, requests } = await agent.clicks(offer);
    expect(offers).toContain('Cancel');
    expect(writes(requests)).toEqual([]);
  });

  it('is offered too where the outcome was found later', async () => {
    const agent = await atConfirmation('monthly@example.com', /^\$29\.00 paid/, 'extras');
    agent.suffers('lost-after');
    await confirms(agent);
    expect((await agent.clicks('Check')).offers).toContain(offer);
  });

  it.each([
    ['the key may not read invoices', 'monthly@example.com', 'Starter', 'premium', () => undefined],
    [
      'the payment was for none',
      'twice@example.com',
      'Team',
      'extras',
      ({ stripe }: Agent) => stripe.test.invoice_payments.clear(),
    ],
  ])('is not guessed where %s', async (_, from, title, key, given) => {
    const agent = await connectedAgent(key);
    given(agent);
    await agent.clicks(label(await agent.opens(from), /^\$\d+\.00 paid/));
    await fillsIn(agent, 'Refund');
    expect(agent.seen.text).toContain(`This customer also has ${title}.`);
    const done = await confirms(agent);
    expect(done.offers).not.toContain(offer);
    expect(done.text).toMatch(new RegExp(`This customer also has\\s+${title}`));
    expect((await agent.clicks(label(done, new RegExp(`^${title} · `)))).offers).toContain('Cancel');
  });

  it('is not offered once it has ended', async () => {
    const agent = await connectedAgent('extras');
    for (const [id, each] of agent.stripe.test.subscriptions)
      agent.stripe.test.subscriptions.set(id, { ...each, status: 'canceled', ended_at: each.created });
    await agent.clicks(label(await agent.opens('monthly@example.com'), /^\$29\.00 paid/));
    await fillsIn(agent, 'Refund');
    expect(agent.seen.text).not.toMatch(/^Back to .* for Starter/m);
    expect((await confirms(agent)).offers).not.toContain(offer);
  });
});

describe('a full refund is not offered, and says why,', () => {
  it.each([
    ['of a payment that failed', 'pastdue@example.com', /^\$98.00 failed/, /It failed: nothing was charged/, 'premium'],
    ['of one that is pending', 'pending@example.com', /on its way/, /still pending/, 'premium'],
    ['of one that is only held', 'held@example.com', /held/, /only held: nothing/, 'premium'],
    ['of one refunded in full', 'refunded@example.com', /refunded in full/, /already refunded in full/, 'premium'],
    ['of a chargeback', 'disputed@example.com', /^\$29\.00 of/, /took this back for now.*pay twice/, 'secret'],
    ['of a dispute of unknown kind', 'disputed@example.com', /^\$29\.00 of/, /disputed.*could pay twice/, 'premium'],
    ['of an inquiry that can’t be told from one', 'inquiry@example.com', /^\$500\.00 of/, /could pay twice/, 'premium'],
    ['without the permission', 'monthly@example.com', /^\$29\.00 paid/, /Needs Charges and Refunds: Write/, 'overview'],
  ])('%s', async (_, address, row, why, key) => {
    const agent = await atPayment(address, row, key);
    expect(agent.seen.offers).not.toContain('Refund');
    expect(agent.seen.text).toMatch(why);
    const before = contents(agent.stripe.test);
    const object = chargeOn(agent.seen);
    const customer = String(chargeOf(agent, object).customer);
    const [connection = ''] = idsOf(agent);
    const { requests } = await agent.forges({ route: 'prepare', action: 'refund', connection, customer, object });
    if (agent.seen.offers.some((offer) => offer.startsWith('Refund $')))
      await agent.clicks(label(agent.seen, /^Refund \$/));
    expect(requests.every(({ method }) => method === 'GET')).toBe(true);
    expect(contents(agent.stripe.test)).toBe(before);
  });

  it('of another customer’s payment, whatever a button says', async () => {
    const agent = await connectedAgent('premium');
    await agent.opens('monthly@example.com');
    const [other] = [...agent.stripe.test.charges.values()].filter(({ description }) => description === 'Extra seat');
    const mine = [...agent.stripe.test.customers.values()].find(
      (each) => !each.deleted && each.email === 'monthly@example.com',
    );
    const [connection = ''] = idsOf(agent);
    const place = { connection, customer: mine?.id ?? '' };
    await agent.forges({ route: 'prepare', action: 'refund', ...place, object: other?.id ?? '' });
    expect(agent.seen.offers.filter((offer) => offer.startsWith('Refund'))).toEqual([]);
    await agent.forges({ route: 'payment', ...place, charge: other?.id ?? '' });
    expect(agent.seen.title).toBe('This card is out of date');
  });
});

describe('a full refund happens once', () => {
  it('for a double click', async () => {
    const agent = await atConfirmation();
    const before = refundsOf(agent).length;
    await agent.clicksTwice('Refund $29.00');
    expect(refundsOf(agent)).toHaveLength(before + 1);
  });

  it('when the answer is lost after Stripe did it: checking finds it', async () => {
    const agent = await atConfirmation();
    const before = refundsOf(agent).length;
    agent.suffers('lost-after');
    expect((await agent.clicks('Refund $29.00')).title).toBe('Outcome unknown');
    const checked = await agent.clicks('Check');
    expect(writes(checked.requests)).toEqual([]);
    expect(checked.text).toContain('$29.00 refunded.');
    expect(refundsOf(agent)).toHaveLength(before + 1);
  });

  it('when the request was lost on its way: checking writes nothing, doing it now does', async () => {
    const agent = await atConfirmation();
    const before = refundsOf(agent).length;
    agent.suffers('lost-before');
    await agent.clicks('Refund $29.00');
    const checked = await agent.clicks('Check');
    expect(writes(checked.requests)).toEqual([]);
    expect(refundsOf(agent)).toHaveLength(before);
    await agent.clicks('Do it now');
    expect(refundsOf(agent)).toHaveLength(before + 1);
  });

  it('and not at all when a colleague refunded a part meanwhile', async () => {
    const agent = await atPayment('monthly@example.com', /^\$29\.00 paid/);
    const id = chargeOn(agent.seen);
    await fillsIn(agent, 'Refund');
    agent.stripe.test.charges.set(id, { ...chargeOf(agent, id), amount_refunded: 500 });
    const { text, requests } = await agent.clicks('Refund $29.00');
    expect(text).toMatch(CHANGED);
    expect(text).toContain('That is more than the $24.00 that is left to refund.');
    expect(writes(requests)).toEqual([]);
    await agent.fills('amount', '24');
    await agent.clicks('Continue');
    expect((await agent.clicks('Refund $24.00')).text).toMatch(/Done\. \$24\.00 refunded/);
  });
});

describe('a refund of a part', () => {
  it('is confirmed with what is left after it, who refunded before, and what the customer also has', async () => {
    const agent = await atConfirmation(undefined, undefined, undefined, { amount: '5' });
    await confirms(agent);
    await agent.clicks(label(agent.seen, /^\$29\.00 paid .*\$5\.00 refunded/));
    const { text } = await fillsIn(agent, 'Refund', { amount: '10.50' });
    for (const words of [
      /Refund \$10\.50\?/,
      /Before: \$5\.00 refunded Nov 20 by agent@acme\.example/,
      /Left after this: \$13\.50/,
      /Subscriptions go on/,
      /This customer also has Starter\./,
    ])
      expect(text).toMatch(words);
  });

  it('says that fraud also blocks card and email, and keeps the note', async () => {
    const filled = { amount: '1', fraud: 'yes', note: 'Card was stolen' };
    const agent = await atConfirmation(undefined, undefined, undefined, filled);
    expect(agent.seen.text).toMatch(/this card and email go on your block lists/);
    expect(agent.seen.text).toContain('Note: Card was stolen');
    const [write] = writes((await confirms(agent)).requests);
    expect(write?.body).toMatchObject({ reason: 'fraudulent', 'metadata[tillside_note]': 'Card was stolen' });
  });

  it('sends no reason where none was given', async () => {
    const agent = await atConfirmation();
    const [write] = writes((await confirms(agent)).requests);
    expect(Object.keys(write?.body ?? {})).not.toContain('reason');
  });

  it.each([
    ['yen@example.jp', /^¥3,000 paid/, '60', 60],
    ['dinar@example.kw', /^KWD\s9\.500 paid/, '1.5', 1500],
    ['krona@example.is', /^ISK\s3,900 paid/, '900', 90_000],
    ['shilling@example.ug', /^UGX\s[\d,]+ paid/, '5000', 500_000],
    ['won@example.kr', /^₩[\d,]+ paid/, '1000', 1000],
    ['monthly@example.com', /^\$29\.00 paid/, '10.5', 1050],
    ['monthly@example.com', /^\$29\.00 paid/, '10,50', 1050],
  ])('reads the amount in the currency’s own decimals: %s, %s, %s', async (address, row, amount, minor) => {
    const agent = await atConfirmation(address, row, 'premium', { amount });
    const before = refundsOf(agent).length;
    await confirms(agent);
    expect(
      refundsOf(agent)
        .slice(before)
        .map((made) => made.amount),
    ).toEqual([minor]);
  });

  it.each([
    ['monthly@example.com', /^\$29\.00 paid/, '29.01', /more than the \$29\.00 that is left to refund\./],
    ['monthly@example.com', /^\$29\.00 paid/, '5.005', /“5\.005” has three decimals; US dollars have two\./],
    ['monthly@example.com', /^\$29\.00 paid .*refunded/, '20', /more than the \$19\.00 that is left to refund\./],
    ['krona@example.is', /^ISK\s3,900 paid/, '10.50', /“10\.50” has two decimals; Icelandic krónur have none\./],
    ['dinar@example.kw', /^KWD\s9\.500 paid/, '1.505', /whose last digit is 0, such as KWD\s1\.500\./],
  ])('is not made of what is no amount of it: %s, %s, “%s”', async (address, row, amount, why) => {
    const agent = await atConfirmation(address, row, 'premium', { amount });
    expect(agent.seen.text).toMatch(why);
    expect(confirming(agent)).toBe('Continue');
    // What was filled in is still there.
    expect(JSON.stringify(agent.seen.card)).toContain('"amount"');
  });

  it('is not made with a note that Stripe would not keep', async () => {
    const agent = await atConfirmation(undefined, undefined, undefined, { note: 'x'.repeat(501) });
    expect(agent.seen.text).toMatch(/note has more than 500/);
    expect(confirming(agent)).toBe('Continue');
  });

  it('of an inquiry is not asked for: only all of it settles that', async () => {
    const agent = await atPayment('inquiry@example.com', /^\$500\.00 paid/, 'secret');
    await agent.clicks('Refund');
    expect(JSON.stringify(agent.seen.card)).not.toContain('"amount"');
    expect((await agent.clicks('Continue')).title).toBe('Refund $500.00?');
  });

  it('says when somebody else refunded at the same moment', async () => {
    const agent = await atConfirmation(undefined, undefined, undefined, { amount: '10' });
    const charge = [...agent.stripe.test.charges.values()].find(({ id }) =>
      agent.sent.some(({ url }) => url.includes(id)),
    );
    await agent.waits(MINUTE);
    agent.distorts((request, answer) => {
      // Right after the charge was read for the last time.
      if (
        charge &&
        request.method === 'GET' &&
        request.url.includes(charge.id) &&
        chargeOf(agent, charge.id).amount_refunded === 0
      ) {
        const created = (NOW + MINUTE) / 1000;
        const twin = { id: 're_1TTwin', created, amount: 1000, charge: charge.id, currency: 'usd' };
        agent.stripe.test.refunds.set(
          're_1TTwin',
          makeRefund({ ...twin, metadata: { tillside_agent: 'kim@acme.example' } }),
        );
        agent.stripe.test.charges.set(charge.id, { ...charge, amount_refunded: 1000 });
      }
      return answer;
    });
    const { text } = await confirms(agent);
    expect(text).toMatch(
      /\$10\.00 refunded\. Somebody else refunded it too: \$10\.00 refunded Nov \d+ by kim@acme\.example/,
    );
  });

  it('says nothing of what was refunded before', async () => {
    const agent = await atConfirmation(undefined, /^\$29\.00 paid .*refunded/, undefined, { amount: '10' });
    expect((await confirms(agent)).text).not.toMatch(/somebody else/i);
  });
});
