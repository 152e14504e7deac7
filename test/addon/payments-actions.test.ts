/**
 * Each action on a payment, whatever goes wrong: at the end Stripe holds exactly one effect of it, or none where none
 * was meant; and the card says which.
 */
import { describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { declined, invalid } from '../../preview/stripe/errors';
import { type Agent, connectedAgent, HOUR, writes } from './harness';
import { atPayment, chargeOf, chargeOn, confirming, confirms, effects, type Filled, fillsIn, label } from './paying';

interface Deed {
  name: string;
  key: string;
  from: string;
  row: RegExp;
  action: string;
  filled?: Filled;
  button: RegExp;
  /** What is said when it is done. */
  done: RegExp;
  /** What the one write is. */
  path: RegExp;
  body: Record<string, string>;
  /** How the charge then is. */
  after: Partial<Stripe.Charge>;
}

const deeds: Deed[] = [
  {
    name: 'a refund in full',
    key: 'premium',
    from: 'monthly@example.com',
    row: /^\$29\.00 paid/,
    action: 'Refund',
    button: /^Refund \$29\.00$/,
    done: /\$29\.00 refunded\./,
    path: /^\/v1\/refunds$/,
    body: { amount: '2900' },
    after: { amount_refunded: 2900, refunded: true },
  },
  {
    name: 'a refund of a part',
    key: 'premium',
    from: 'monthly@example.com',
    row: /^\$29\.00 paid/,
    action: 'Refund',
    filled: { amount: '10', reason: 'duplicate', note: 'Two seats by mistake' },
    button: /^Refund \$10\.00$/,
    done: /\$10\.00 refunded\./,
    path: /^\/v1\/refunds$/,
    body: { amount: '1000', reason: 'duplicate', 'metadata[tillside_note]': 'Two seats by mistake' },
    after: { amount_refunded: 1000, refunded: false },
  },
  {
    name: 'a receipt',
    key: 'premium',
    from: 'monthly@example.com',
    row: /^\$29\.00 paid/,
    action: 'Re-send receipt',
    filled: { address: 'books@example.com' },
    button: /^Send receipt$/,
    done: /Receipt address set to books@example\.com\. Test mode sends nothing/,
    path: /^\/v1\/charges\/ch_\w+$/,
    body: { receipt_email: 'books@example.com' },
    after: { receipt_email: 'books@example.com', amount_refunded: 0 },
  },
];

/** At its confirmation; `charge`: as it was before. */
async function atConfirmation(deed: Deed, beside?: Agent) {
  const agent = await atPayment(deed.from, deed.row, deed.key, beside ? { beside } : {});
  const id = chargeOn(agent.seen);
  const charge = chargeOf(agent, id);
  await fillsIn(agent, deed.action, deed.filled);
  expect(confirming(agent)).toMatch(deed.button);
  const isDone = () => {
    const made = effects(agent).filter(({ path }) => deed.path.test(path)).length;
    expect(chargeOf(agent, id)).toMatchObject(made === 1 ? deed.after : { ...charge });
    return made;
  };
  return { agent, id, isDone };
}

const onWrite = (deed: Deed) => ({ method: 'POST', path: deed.path, when: 'before' as const });

describe.each(deeds)('$name', (deed) => {
  it('is one write under one key, and said', async () => {
    const { agent, isDone } = await atConfirmation(deed);
    const done = await confirms(agent);
    const [write, ...others] = writes(done.requests);
    expect(others).toEqual([]);
    expect(write?.path).toMatch(deed.path);
    expect(write?.idempotencyKey).toBeTruthy();
    expect(write?.body ?? {}).toMatchObject(deed.body);
    expect(done.text).toMatch(deed.done);
    expect(done.text).toMatch(/Done\./);
    expect(isDone()).toBe(1);
  });

  it('is one write for two clicks at once', async () => {
    const { agent, isDone } = await atConfirmation(deed);
    await agent.clicksTwice(confirming(agent));
    expect(isDone()).toBe(1);
  });

  it('does nothing where the permission is gone meanwhile', async () => {
    const { agent, isDone } = await atConfirmation(deed);
    agent.stripe.keyring.edit(deed.key, { permissions: ['customer_read', 'charge_read', 'subscription_read'] });
    expect((await confirms(agent)).title).toBe('Not permitted');
    expect(isDone()).toBe(0);
  });

  it('does nothing where the payment changed meanwhile', async () => {
    const { agent, id } = await atConfirmation(deed);
    const changed = { ...chargeOf(agent, id), amount_refunded: 900 };
    agent.stripe.test.charges.set(id, changed);
    const { title, requests } = await confirms(agent);
    expect(title).toBe('Changed meanwhile');
    expect(writes(requests)).toEqual([]);
    expect(chargeOf(agent, id)).toBe(changed);
  });

  it('is sent again under its key where it was lost on its way', async () => {
    const { agent, isDone } = await atConfirmation(deed);
    agent.suffers('lost-before');
    expect((await confirms(agent)).title).toBe('Outcome unknown');
    expect(isDone()).toBe(0);
    const checked = await agent.clicks('Check');
    expect(checked.title).toBe('Not carried out yet');
    expect(writes(checked.requests)).toEqual([]);
    expect((await agent.clicks('Do it now')).text).toMatch(deed.done);
    expect(isDone()).toBe(1);
    expect(new Set(writes(agent.session.requests).map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
  });

  it.each(['lost-after', 'kill'] as const)('is found by reading where its answer was lost: %s', async (fault) => {
    const { agent, isDone } = await atConfirmation(deed);
    agent.suffers(fault);
    await confirms(agent);
    await agent.reopens();
    const checked = await agent.clicks('Outcome unknown');
    expect(writes(checked.requests)).toEqual([]);
    expect(checked.text).toMatch(deed.done);
    expect(isDone()).toBe(1);
    expect((await agent.reopens()).text).not.toMatch(/outcome unknown/i);
  });

  it.each([
    ['declined', declined({ code: 'card_declined', message: 'Your card was declined.' }), 'Declined'],
    ['refused', invalid('No.'), 'Stripe refused'],
  ])('does nothing where it is %s', async (_, answer, title) => {
    const { agent, isDone } = await atConfirmation(deed);
    agent.stripe.faults.push({ ...onWrite(deed), answer });
    const { text, ...seen } = await confirms(agent);
    expect(seen.title).toBe(title);
    expect(text).toMatch(/nothing was written/i);
    expect(isDone()).toBe(0);
  });

  it('is closed after 21 hours, and sends nothing', async () => {
    const { agent, isDone } = await atConfirmation(deed);
    agent.suffers('lost-before');
    await confirms(agent);
    await agent.waits(21 * HOUR);
    const { title, offers } = await agent.clicks('Check');
    expect(title).toBe('Could not be confirmed');
    expect(offers).not.toContain('Do it now');
    expect(isDone()).toBe(0);
  });

  it('happens once for two agents at once', async () => {
    const first = await atConfirmation(deed);
    const second = await atConfirmation(deed, first.agent);
    expect((await confirms(first.agent)).text).toMatch(deed.done);
    expect((await confirms(second.agent)).title).toBe('Changed meanwhile');
    expect(first.isDone()).toBe(1);
  });
});

describe('a receipt', () => {
  it('goes to the address on file unless told otherwise, and says where test mode sends nothing', async () => {
    const agent = await atPayment('monthly@example.com', /^\$29\.00 paid/);
    const { text } = await fillsIn(agent, 'Re-send receipt');
    expect(text).toContain('To: monthly@example.com');
    expect(text).toContain('Test mode sends nothing.');
    expect(text).not.toMatch(/not the address on file/);
  });

  it('says when the address is not the one on file', async () => {
    const agent = await atPayment('monthly@example.com', /^\$29\.00 paid/, 'premium-live');
    const { text } = await fillsIn(agent, 'Re-send receipt', { address: 'books@example.com' });
    expect(text).toMatch(/not the address on file/);
    expect(text).not.toMatch(/Test mode/);
    expect((await confirms(agent)).text).toContain('Receipt sent to books@example.com.');
  });

  it.each(['nobody', 'a@b', 'a@b.example, c@d.example'])('does not go to “%s”', async (address) => {
    const agent = await atPayment('monthly@example.com', /^\$29\.00 paid/);
    expect((await fillsIn(agent, 'Re-send receipt', { address })).text).toMatch(/Enter one email address/);
  });

  it('is sent a second time when asked a second time', async () => {
    const agent = await atPayment('monthly@example.com', /^\$29\.00 paid/);
    await fillsIn(agent, 'Re-send receipt');
    await agent.clicks(label(await confirms(agent), /^\$29\.00 paid/));
    await fillsIn(agent, 'Re-send receipt');
    await confirms(agent);
    expect(effects(agent)).toHaveLength(2);
  });
});

describe('what to tell the customer', () => {
  const offer = 'What to tell the customer';

  it.each([['monthly@example.com', /^\$29\.00 paid/, 'Refund', /refunded \$29\.00/]] as const)(
    'is a draft to the address in Stripe, not sent: %s, %s, %s',
    async (from, row, action, words) => {
      const agent = await atPayment(from, row);
      await fillsIn(agent, action);
      await confirms(agent);
      const { draft } = await agent.clicks(offer);
      expect(draft).toMatchObject({ to: [from], cc: [], bcc: [] });
      expect(draft?.body).toMatch(words);
      expect(draft?.body).toMatch(/^Hello \S/);
    },
  );

  it('goes to the address in Stripe though the mail is from another', async () => {
    const agent = await atPayment('monthly+work@example.com', /^\$29\.00 paid/);
    await fillsIn(agent, 'Refund');
    await agent.fills('rightPerson', 'yes');
    await confirms(agent);
    expect((await agent.clicks(offer)).draft?.to).toEqual(['monthly@example.com']);
  });

  it('is not offered where Stripe has no address', async () => {
    const agent = await atPayment('monthly@example.com', /^\$29\.00 paid/);
    await fillsIn(agent, 'Refund');
    const { customers, charges } = agent.stripe.test;
    const [charge] = [...charges.values()].filter(({ amount }) => amount === 2900);
    for (const customer of customers.values())
      if (!customer.deleted && customer.email === 'monthly@example.com')
        customers.set(customer.id, { ...customer, email: null });
    expect(charge).toBeDefined();
    expect((await confirms(agent)).offers).not.toContain(offer);
  });

  it('tells nothing of an intention that is not known, or not done', async () => {
    const agent = await connectedAgent('premium');
    await agent.opens('monthly@example.com');
    const { draft } = await agent.forges({ route: 'tellCustomer', connection: 'x', intention: 'y' }, 'onDraft');
    expect(draft?.to ?? []).toEqual([]);
    expect(draft?.body).toMatch(/another version/);
  });
});
