/** The timeline: one wave for each page, of what the key may read. */
import { describe, expect, it } from '@jest/globals';
import { makeRefund } from '../../preview/stripe/objects/refund';
import { idsOf, MINUTE, openedAgent } from './harness';
import { confirms, fillsIn, label } from './paying';
import { customerNamed } from './subscribing';

const MONTHLY = 'monthly@example.com';

describe('the timeline', () => {
  it('tells what happened, newest first, and what was done from here for whom, in one wave', async () => {
    const agent = await openedAgent('extras', MONTHLY);
    await agent.clicks(label(agent.seen, /^\$29\.00 paid/));
    await fillsIn(agent, 'Refund', { amount: '9', note: 'Asked twice' });
    await confirms(agent);
    const { text, waves, requests } = await agent.clicks('Timeline');
    expect(waves).toBe(1);
    expect(requests).toHaveLength(6);
    const told = [
      '$9.00 refunded Nov 20',
      'Asked twice',
      'from this mail',
      '$29.00 paid',
      '$10.00 refunded',
      'Starter began',
    ];
    const places = told.map((each) => text.indexOf(each));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(text).toMatch(/by \S+@\S+, from this mail/);
    expect(text).toContain('This goes back to the first that Stripe lists.');
    expect(text).toContain('A bank’s inquiries from more than 180 days ago are not listed.');
  });

  it('tells of disputes that are older than the account’s newest, with one wave more', async () => {
    const agent = await openedAgent('extras', 'market@example.com');
    const { text, waves } = await agent.clicks('Timeline');
    expect(waves).toBe(2);
    expect(text).toMatch(/\$45\.00 disputed/);
    expect(text).not.toContain('perhaps still open');
  });

  it('says where a payment has more refunds than came along', async () => {
    const agent = await openedAgent('extras', MONTHLY);
    const { id } = customerNamed(agent.stripe, MONTHLY);
    const paid = [...agent.stripe.test.charges.values()].find((each) => each.customer === id && !each.amount_refunded);
    for (let nth = 0; nth < 15; nth++) {
      const { id: charge = '', created = 0, currency = '' } = paid ?? {};
      const made = { id: `re_${nth}`, created: created + nth, amount: 1, currency, charge };
      agent.stripe.test.refunds.set(made.id, makeRefund(made));
    }
    const { text } = await agent.clicks('Timeline');
    expect(text.match(/\$0\.01 refunded/g)).toHaveLength(10);
    expect(text).toMatch(/\$29\.00 paid.*\n.*Older refunds are not shown here\./);
    expect(text).toContain('first that Stripe lists, but for older refunds of payments that have many.');
  });

  it('goes on page by page, each row once, and says how far back it is complete', async () => {
    const agent = await openedAgent('extras', 'whale@example.com');
    const { charges } = agent.stripe.test;
    const whales = [...charges.values()].filter(({ customer }) => String(customer).includes('Whale'));
    for (const { id } of whales.slice(0, -90)) charges.delete(id);
    const rows = (text: string) => text.match(/^.*\$12\.00 paid .*$/gm) ?? [];
    const seen = [];
    let page = await agent.clicks('Timeline');
    while (page.offers.includes('Older') && seen.length < 90) {
      expect(page.text).toMatch(/Complete back to \w{3} \d+/);
      expect(page.waves).toBe(1);
      seen.push(...rows(page.text));
      page = await agent.clicks('Older');
    }
    seen.push(...rows(page.text));
    expect(seen).toHaveLength(90);
    expect(new Set(seen).size).toBe(90);
    expect(page.text).toContain('This goes back to the first that Stripe lists.');
  });

  it.each([
    ['monthly@example.com', true],
    ['former@example.com', false],
  ])('of %s says that collection is paused only of what goes on', async (email, isSaid) => {
    const agent = await openedAgent('premium', email);
    const { id } = customerNamed(agent.stripe, email);
    const { subscriptions } = agent.stripe.test;
    for (const each of subscriptions.values())
      if (each.customer === id)
        subscriptions.set(each.id, { ...each, pause_collection: { behavior: 'void', resumes_at: null } });
    const { text } = await agent.clicks('Timeline');
    expect(text.includes('Collection is paused')).toBe(isSaid);
    const own = [...subscriptions.values()].find(({ customer }) => customer === id)?.id ?? '';
    const place = { connection: idsOf(agent)[0] ?? '', customer: id, subscription: own };
    await agent.waits(11 * MINUTE);
    const card = await agent.forges({ route: 'subscription', ...place });
    expect(card.text.includes('Collection is paused')).toBe(isSaid);
  });

  it('names the lists that the key may not read, and asks for none of them', async () => {
    const agent = await openedAgent('premium', MONTHLY);
    const { text, requests } = await agent.clicks('Timeline');
    expect(text).toContain('Not shown with this key: invoices, credit notes, disputes.');
    expect(requests.map(({ path }) => path).filter((path) => /invoices|disputes/.test(path))).toEqual([]);
  });

  it('is not told in part where one list has no answer', async () => {
    const agent = await openedAgent('extras', MONTHLY);
    agent.distorts((request, answer) =>
      /\/v1\/invoices/.test(request.url) ? { ...answer, status: 500, body: '{}' } : answer,
    );
    const { text } = await agent.clicks('Timeline');
    expect(text).not.toMatch(/paid|began/);
    expect(text).toMatch(/Stripe/);
  });
});
