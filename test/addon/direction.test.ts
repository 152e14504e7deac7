/** Names that run from right to left, and controls that make others do so: on every card our own words stay in order. */
import { describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { writes } from './asked';
import { type Agent, connectedAgent } from './harness';
import { confirming, confirms, fillsIn, label } from './paying';
import type { Seen } from './seen';
import { movesWords } from './watch';

const MONA = 'cus_1TMonthly0000001';
const mona = ({ stripe }: Agent) => stripe.test.customers.get(MONA) as Stripe.Customer;
const isolate = (text: string) => `\u2068\u200e${text}\u2069`;

/** Each control by itself, unclosed, closed too often, and with line breaks. */
const REVERSED = 'Mona \u202eHtnoM\u2066\u200f';
const BROKEN = `${REVERSED}\u2069\u202c\r\nSender check\u2028passed\0\u061cby us\u2067`;
const HEBREW = 'דוד כהן';

/** Everything about Mona that somebody outside has written; every step of the agent's is watched. */
async function agentWith(text: string, key = 'secret'): Promise<Agent> {
  const agent = await connectedAgent(key);
  const { test } = agent.stripe;
  const metadata = { note: text };
  test.customers.set(MONA, { ...mona(agent), name: text, description: text, phone: text, metadata });
  for (const product of test.products.values()) test.products.set(product.id, { ...product, name: text });
  for (const coupon of test.coupons.values()) test.coupons.set(coupon.id, { ...coupon, name: text });
  // Where no invoice tells what it was for, the description does.
  for (const payment of test.invoice_payments.values()) test.invoice_payments.delete(payment.id);
  for (const charge of test.charges.values()) test.charges.set(charge.id, { ...charge, description: text });
  for (const invoice of test.invoices.values()) test.invoices.set(invoice.id, { ...invoice, description: text });
  return agent;
}

/** Whatever stands on its card, line by line, with isolates as they are. */
const lines = ({ text }: Seen) => text.split('\n');

describe('names that would turn our words round', () => {
  it.each([
    ['controls', BROKEN, 'Mona HtnoM Sender check passed by us', 'Mona HtnoM Sender check passed by us'],
    ['letters', HEBREW, HEBREW, isolate(HEBREW)],
    ['letters and controls', `\u202d${HEBREW}\u202e 29\u200e`, `${isolate(HEBREW)} 29`, `${isolate(HEBREW)} 29`],
  ])('by their %s leave them where they are, from the mail to the outcome', async (_, text, title, inText) => {
    const agent = await agentWith(text);
    await agent.opensHome();
    await agent.clicks('Settings');
    await agent.fills('metadataKeys', 'note');
    await agent.clicks('Save settings');

    const opened = await agent.opens(`"${text}" <monthly@example.com>`);
    expect(opened.title).toBe(title);
    expect(opened.text).toContain(`${inText} · $29.00 a month`);
    expect(opened.stack).toHaveLength(1);
    await agent.clicks(label(agent.seen, /\$29\.00 a month/));
    const form = await agent.clicks('Cancel');
    expect(lines(form)[1]).toMatch(/ · Stripe · TEST MODE$/);
    expect(lines(form)[1]?.startsWith(inText)).toBe(true);
    const confirmation = await agent.clicks('Continue');
    expect(confirmation.text).toContain(`${inText}: $29.00 a month`);
    const done = await confirms(agent);
    expect(done.notification).toMatch(/^The subscription ends on Dec 4\.$/);
    expect(done.text).toMatch(/Done\. The subscription ends on Dec 4\./);

    const { draft } = await agent.clicks('What to tell the customer');
    expect(draft?.to).toEqual(['monthly@example.com']);
    expect(draft?.body.split('\n')).toHaveLength(7);
    expect(draft?.body).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u2028\0]/);
    expect(draft?.body).toMatch(/^Hello (Mona HtnoM Sender check passed by us|דוד כהן( 29\u200e)?),$/m);

    await agent.reopens();
    await agent.clicks(label(agent.seen, /^\$29\.00 paid Nov/));
    expect(agent.seen.text).toContain(inText);
    await fillsIn(agent, 'Refund', { amount: '10' });
    await confirms(agent);
    expect(agent.seen.notification).toMatch(/\$10\.00/);
  });

  it.each([
    ['controls', 'Extra \u202etaes\u2066', 'Extra taes', 'Extra taes'],
    ['letters', HEBREW, isolate(HEBREW), HEBREW],
  ])(
    'by their %s leave them in what is chosen and typed, and in a draft about it',
    async (_, text, inText, inDraft) => {
      const agent = await agentWith(text);
      await agent.opens('monthly@example.com');
      expect((await agent.clicks('Start a subscription')).text).toContain(`${inText} (…000001)`);
      await agent.goesBack();
      await fillsIn(agent, 'Request payment (link)', { amount: '10', description: text });
      await confirms(agent);
      const { draft } = await agent.clicks('What to tell the customer');
      expect(draft?.body).toContain(`You can pay $10.00 for ${inDraft} here: https://`);
    },
  );

  it('are not mixed with amounts and dates of another language than the words', async () => {
    const agent = await connectedAgent('secret', { user: { locale: 'ar-KW' } });
    const held = label(await agent.opens('dinar@example.kw'), / held /);
    expect(agent.seen.text).toMatch(/KWD\s9\.500 a month/);
    await agent.clicks(held);
    await fillsIn(agent, 'Capture', { amount: '2' });
    expect(confirming(agent)).toMatch(/^Capture KWD\s2\.000$/);
    await confirms(agent);
    expect(agent.seen.notification).toMatch(/^KWD\s2\.000 captured\.$/);
  });

  it.each([
    ['controls', BROKEN],
    ['letters', HEBREW],
  ])('by their %s leave them in a list of customers', async (_, text) => {
    const agent = await agentWith(text);
    for (let twin = 0; twin < 3; twin += 1) {
      const id = `cus_1TTwin0000000${twin}`;
      agent.stripe.test.customers.set(id, { ...mona(agent), id });
    }
    const several = await agent.opens('monthly@example.com');
    expect(several.offers.length).toBeGreaterThan(3);
    await agent.clicks('All payments together');
    await agent.opensHome();
    await agent.clicks('Find a customer');
    await agent.fills('query', 'monthly@example.com');
    expect((await agent.clicks('Find')).title).toBe('Found');
    await agent.clicks('Find a customer');
    await agent.fills('query', text);
    await agent.clicks('Find');
  });

  it.each([
    [HEBREW, isolate(HEBREW)],
    ['<b>Mona</b> & Co\u202e', '<b>Mona</b> & Co'],
  ])('stand over what could not be shown of theirs as they are: %s', async (text, header) => {
    const agent = await agentWith(text, 'premium');
    agent.stripe.test.customers.set('cus_1TTwin00000001', { ...mona(agent), id: 'cus_1TTwin00000001' });
    await agent.opens('monthly@example.com');
    agent.stripe.keyring.edit('premium', { permissions: ['customer_read'] });
    expect((await agent.clicks('All payments together')).text).toContain(`── ${header} ──`);
  });

  it.each([
    ['controls', `${'\u202e'.repeat(100)}Mona`, 'Mona'],
    ['characters that count double', '😀'.repeat(70), `${'😀'.repeat(60)}…`],
  ])('are cut where they are too long for a title, and %s cost no more than they show', async (_, text, title) => {
    const agent = await agentWith(text);
    expect((await agent.opens('monthly@example.com')).title).toBe(title);
  });

  it.each([['\u202e\u202d'], ['\u200b\u2060\ufeff'], [' \u3164 '], ['\u200f']])(
    'count as none where nobody could see them: %j',
    async (name) => {
      const agent = await agentWith(name);
      const { title } = await agent.opens(`"${name}" <monthly@example.com>`);
      expect(title).toBe('monthly@example.com');
      await agent.clicks('Edit customer');
      await agent.fills('name', 'Mona');
      expect((await agent.clicks('Continue')).text).toContain('Name: none → Mona');
    },
  );
});

describe('what goes to Stripe', () => {
  const sent = (agent: Agent) =>
    writes(agent.sent).map(({ body }) => Object.fromEntries(new URLSearchParams(body ?? '')));

  it.each([
    ['a name that runs from right to left', HEBREW, HEBREW],
    ['one with a mark of its own', `${HEBREW}\u200e (${HEBREW})`, `${HEBREW}\u200e (${HEBREW})`],
    ['one with controls', 'Mona \u202eHtnoM\u2069', 'Mona HtnoM'],
  ])('is not %s where something else was edited', async (_, name, filled) => {
    const agent = await agentWith(name);
    await agent.opens('monthly@example.com');
    const { card } = await agent.clicks('Edit customer');
    const fields = (card?.sections ?? []).flatMap(({ widgets = [] }) =>
      widgets.flatMap(({ textInput }) => textInput ?? []),
    );
    expect(fields.find((field) => field.name === 'name')?.value).toBe(filled);
    await agent.fills('city', 'Bern');
    expect((await agent.clicks('Continue')).text).not.toContain('Name:');
    await confirms(agent);
    const [body] = sent(agent);
    expect(body).toMatchObject({ 'address[city]': 'Bern' });
    expect(body).not.toHaveProperty('name');
    expect(mona(agent).name).toBe(name);
  });

  it('has no isolates, where a name is typed', async () => {
    const agent = await agentWith('Mona');
    await agent.opens('monthly@example.com');
    await fillsIn(agent, 'Edit customer', { name: HEBREW });
    expect(agent.seen.text).toContain(`Name: Mona → ${isolate(HEBREW)}`);
    await confirms(agent);
    expect(mona(agent).name).toBe(HEBREW);
  });

  it('has no controls of a mail’s, where a customer is made of its sender', async () => {
    const agent = await connectedAgent('secret');
    await agent.opens(`"${REVERSED}" <nina@new.example>`);
    await fillsIn(agent, 'Create customer');
    expect(agent.seen.text).toContain('Name: Mona HtnoM');
    await confirms(agent);
    expect(sent(agent)).toMatchObject([{ name: 'Mona HtnoM', email: 'nina@new.example' }]);
  });

  it('is no address with characters that nobody sees', async () => {
    const agent = await agentWith('Mona');
    const { text } = await agent.opens('Mona <monthly\u200b@example.com>');
    expect(text).not.toMatch(/Address matches|Address and sender proven/);
    await agent.opens('monthly@example.com');
    const again = await fillsIn(agent, 'Edit customer', { email: 'mona\u202e@example.com' });
    expect(again.text).toContain('Enter one email address.');
    expect(movesWords(again.text.replace(/\n/g, ' '))).toBe(false);
  });
});
