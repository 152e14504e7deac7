/** Texts that want to be more than text, and more of everything than a card can hold. */
import { describe, expect, it } from '@jest/globals';
import { connectedAgent } from './harness';
import { fillsIn } from './paying';
import type { Seen } from './seen';
import { markupOf, widgetsOf } from './watch';

describe('hostile texts', () => {
  const allowed = /^<\/?(b|i|u|s|br|font|a|time)\b[^<>]*>$/;

  function expectOnlyText({ card, text, title }: Seen): void {
    if (!card) throw new Error('no card');
    for (const markup of markupOf(card)) {
      for (const [tag] of markup.matchAll(/<[^>]*>?/g)) expect(tag).toMatch(allowed);
      for (const [, href] of markup.matchAll(/href="([^"]*)"/g)) {
        expect(href).toMatch(/^https:\/\/(dashboard|support)\.stripe\.com\//);
      }
    }
    for (const url of linksOf(card)) expect(url).toMatch(/^https:\/\/[a-z.-]*stripe\.com\//);
    expect(widgetsOf(card).length).toBeLessThanOrEqual(100);
    expect(text + title).not.toMatch(/&(amp|lt|gt|quot|#39);/);
  }

  const linksOf = (card: object) =>
    [...JSON.stringify(card).matchAll(/"openLink":\{[^}]*?"url":"([^"]*)"/g)].map(([, url]) => url ?? '');

  it('stay text through every card of a customer', async () => {
    const agent = await connectedAgent('secret');
    const opened = await agent.opens('hostile@example.com');
    expectOnlyText(opened);
    expect(opened.text).toContain('<script>alert("x")</script> O\'Brien & "Sons"');
    expect(opened.text).toContain('<img src=x onerror=alert(1)> & <a href="https://example.com/phish">Click here</a>');
    expectOnlyText(await agent.clicks('Starter'));
    expectOnlyText(await fillsIn(agent, 'Cancel'));
    expect(agent.seen.text).toContain('<script>');
    expectOnlyText(await agent.clicks('Cancel at period end'));
    await agent.clicks('Find');
    await agent.fills('query', '<script>alert("x")</script>');
    expectOnlyText(await agent.clicks('Find'));
  });

  it('stay text in metadata that the settings ask to be shown', async () => {
    const agent = await connectedAgent('secret');
    await agent.opensHome();
    await agent.clicks('Settings');
    await agent.fills('metadataKeys', '<u>key</u>, note, constructor, __proto__');
    expectOnlyText(await agent.clicks('Save settings'));
    const { text } = await agent.opens('hostile@example.com');
    expectOnlyText(agent.seen);
    expect(text).toContain('<u>value</u>');
    expect(text).not.toContain('function');
  });

  it.each([
    ['a name with a link', '"<a href=https://evil.example>Mona</a>" <nobody@unknown.example>'],
    ['a name with a script', '"<script>x</script> & \\"Co\\"" <nobody@unknown.example>'],
    ['an address with markup', '"<b>x</b>"@unknown.example'],
    ['a name that runs from right to left', '‮evil <nobody@unknown.example>'],
    ['a name of 5,000 characters', `${'Very long name '.repeat(330)} <nobody@unknown.example>`],
    ['no address', 'nobody in particular'],
    ['nothing', ''],
  ])('in the mail stay text: %s', async (_, from) => {
    const agent = await connectedAgent('premium');
    expectOnlyText(
      await agent.opens(from, { cc: from, subject: '<a href="https://evil.example">cus_1TMonthly0000001</a>' }),
    );
  });

  it('in a product, a description, a failure and an account’s name stay text', async () => {
    const agent = await connectedAgent('secret');
    const hostile = '<a href="https://evil.example">Refund & \'more\'</a>';
    const { test } = agent.stripe;
    for (const product of test.products.values()) test.products.set(product.id, { ...product, name: hostile });
    for (const charge of test.charges.values()) {
      if (charge.customer !== 'cus_1TPastdue0000001') continue;
      test.charges.set(charge.id, {
        ...charge,
        description: hostile,
        failure_code: hostile,
        outcome: null,
        receipt_url: 'https://evil.example/receipt',
      });
    }
    for (const invoice of test.invoices.values()) {
      if (invoice.customer !== 'cus_1TPastdue0000001') continue;
      test.invoices.set(invoice.id, {
        ...invoice,
        hosted_invoice_url: 'https://evil.example/in',
        invoice_pdf: 'javascript:alert(1)',
      });
    }
    await agent.opens('pastdue@example.com');
    expectOnlyText(agent.seen);
    expect(agent.seen.text).toContain(hostile);
    for (const label of agent.seen.offers.filter((each) => /\$98\.00|Refund/.test(each)).slice(0, 4)) {
      expectOnlyText(await agent.clicks(label));
      await agent.reopens();
    }
    await agent.opensHome();
    await agent.clicks('Connect an account');
    await agent.fills('mode', 'live');
    await agent.clicks('Continue');
    await agent.fills('account', hostile);
    await agent.fills('key', agent.stripe.keys['premium-live'] ?? '');
    expectOnlyText(await agent.clicks('Connect'));
    await agent.clicks('Go to home');
    expectOnlyText(agent.seen);
  });
});

describe('a card never holds more than the 100 widgets that Google draws', () => {
  const crowd = Array.from({ length: 80 }, (_, each) => `Person ${each} <person${each}@elsewhere${each}.example>`);
  const expectAllDrawn = ({ card }: Seen) => {
    expect(widgetsOf(card ?? {}).length).toBeGreaterThan(0);
    expect(widgetsOf(card ?? {}).length).toBeLessThanOrEqual(100);
  };

  it.each(['monthly@example.com', 'triplets@example.com', 'nobody@unknown.example'])(
    'with 80 others on a mail from %s',
    async (from) => {
      const agent = await connectedAgent('premium');
      expectAllDrawn(await agent.opens(from, { cc: crowd.join(', ') }));
    },
  );

  it('with 60 subscriptions of three items', async () => {
    const agent = await connectedAgent('secret');
    const { test } = agent.stripe;
    const plan = test.subscriptions.get('sub_1TMonthly0000001');
    const [item] = [...test.subscription_items.values()].filter(({ subscription }) => subscription === plan?.id);
    if (!plan || !item) throw new Error('no sample');
    for (let each = 0; each < 60; each += 1) {
      const id = `sub_1TMany${String(each).padStart(8, '0')}`;
      test.subscriptions.set(id, { ...plan, id });
      for (let line = 0; line < 3; line += 1) {
        const itemId = `si_1TMany${each}x${line}`;
        test.subscription_items.set(itemId, { ...item, id: itemId, subscription: id });
      }
    }
    expectAllDrawn(await agent.opens('monthly@example.com'));
  });

  it('with 60 customers on one address, and with all their payments together', async () => {
    const agent = await connectedAgent('secret');
    const { test } = agent.stripe;
    const mona = test.customers.get('cus_1TMonthly0000001');
    if (!mona || mona.deleted) throw new Error('no sample');
    for (let each = 0; each < 60; each += 1) {
      const id = `cus_1TTwin${String(each).padStart(8, '0')}`;
      test.customers.set(id, { ...mona, id, email: 'several-of-us@example.com', name: `Twin ${each}` });
    }
    expectAllDrawn(await agent.opens('several-of-us@example.com'));
    expectAllDrawn(await agent.clicks('All payments together'));
  });

  it('with older payments shown page after page', async () => {
    const agent = await connectedAgent('secret');
    await agent.opens('whale@example.com');
    for (let page = 0; page < 12 && agent.seen.offers.some((label) => /show older/i.test(label)); page += 1) {
      expectAllDrawn(await agent.clicks('Older payments'));
    }
    expect(agent.seen.text).toContain('$12.00');
  });
});
