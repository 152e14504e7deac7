/** Every action on a subscription, through everything that can come between its confirmation and its end. */
import { describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { declined } from '../../preview/stripe/errors';
import type { Permission } from '../../preview/stripe/permissions';
import { type Agent, connectedAgent, contents, HOUR, type Seen, writes } from './harness';

const seconds = (day: string) => Date.parse(day) / 1000;

interface Case {
  name: string;
  from: string;
  /** How its row begins. */
  row: RegExp;
  action: string;
  /** What the form is given. A price by its lookup key. */
  form: Readonly<Record<string, string>> | null;
  button: RegExp;
  /** Whether it is as was wanted. */
  isDone(subscription: Stripe.Subscription, items: Stripe.SubscriptionItem[]): boolean;
  says: RegExp;
}

const quantities = (items: Stripe.SubscriptionItem[]) => items.map(({ quantity }) => quantity);
const plans = (items: Stripe.SubscriptionItem[]) => items.map(({ price }) => price.lookup_key);
const goesOn = ({ cancel_at, cancel_at_period_end }: Stripe.Subscription) =>
  cancel_at === null && !cancel_at_period_end;

const TAKE_BACK = { action: 'Take back the end', form: null, button: /^Take back the end$/, says: /goes on/ };
const CANCEL = { action: 'Cancel now or on a date' };
const CHANGE = {
  action: 'Change plan or quantity',
  button: /^Change plan or quantity$/,
  says: /The subscription was changed/,
};
const PAUSE = { action: 'Pause collection', button: /^Pause collection$/ };
const TRIAL = { action: 'Change the trial’s end', from: 'trial@example.com', row: /^Team × 3/ };
const NOW = { proration: 'always_invoice' };

const cases: Case[] = [
  {
    ...TAKE_BACK,
    name: 'take back an end, as older subscriptions say it',
    from: 'leaving@example.com',
    row: /^Starter/,
    isDone: goesOn,
  },
  {
    ...TAKE_BACK,
    name: 'take back an end, as flexible billing says it',
    from: 'ending@example.com',
    row: /^Team/,
    isDone: goesOn,
  },
  {
    ...CANCEL,
    name: 'cancel now',
    from: 'monthly@example.com',
    row: /^Starter/,
    form: { feedback: 'too_expensive', comment: 'Sorry' },
    button: /^Cancel now$/,
    says: /has ended/,
    isDone: ({ status, cancellation_details: details }) =>
      status === 'canceled' && details?.feedback === 'too_expensive' && details.comment === 'Sorry',
  },
  {
    ...CANCEL,
    name: 'cancel now, with a credit, as classic billing does it',
    from: 'leaving@example.com',
    row: /^Starter/,
    form: { credit: 'create_prorations' },
    button: /^Cancel now$/,
    says: /has ended/,
    isDone: ({ status }) => status === 'canceled',
  },
  {
    ...CANCEL,
    name: 'cancel on a date',
    from: 'monthly@example.com',
    row: /^Starter/,
    form: { date: '2026-12-20', feedback: 'unused' },
    button: /^Cancel on Dec 20$/,
    says: /ends on Dec 20/,
    isDone: ({ cancel_at, status, cancellation_details: details }) =>
      cancel_at === seconds('2026-12-20T10:30Z') && status === 'active' && details?.feedback === 'unused',
  },
  {
    ...CHANGE,
    name: 'change the quantity',
    from: 'monthly@example.com',
    row: /^Starter/,
    form: { quantity: '3' },
    isDone: (_, items) => quantities(items).join() === '3',
  },
  {
    ...CHANGE,
    name: 'change the plan, paid now',
    from: 'monthly@example.com',
    row: /^Starter/,
    form: { ...NOW, price: 'teamMonthly', quantity: '2' },
    isDone: (_, items) => plans(items).join() === 'teamMonthly' && quantities(items).join() === '2',
  },
  {
    ...CHANGE,
    name: 'change to a plan of another interval',
    from: 'retired@example.com',
    row: /^(Classic|\$19)/,
    form: { price: 'teamYearly', proration: 'none' },
    isDone: (_, items) => plans(items).join() === 'teamYearly',
  },
  {
    ...CHANGE,
    name: 'change one of several items',
    from: 'several@example.com',
    row: /^Team × 4/,
    form: { item: 'supportMonthly', price: 'none', quantity: '2' },
    isDone: (_, items) => quantities(items).join() === '4,2' && plans(items).join() === 'teamMonthly,supportMonthly',
  },
  {
    ...CHANGE,
    name: 'change a quantity in yen',
    from: 'yen@example.jp',
    row: /^Starter/,
    form: { ...NOW, quantity: '2' },
    isDone: (_, items) => quantities(items).join() === '2',
  },
  {
    ...PAUSE,
    name: 'pause collection until a day',
    from: 'monthly@example.com',
    row: /^Starter/,
    form: { behavior: 'void', date: '2026-12-24' },
    says: /Collection is paused until Dec 24: invoices are made void/,
    isDone: ({ pause_collection: pause }) =>
      pause?.behavior === 'void' && pause.resumes_at === seconds('2026-12-24T10:30Z'),
  },
  {
    ...PAUSE,
    name: 'pause collection, as classic billing does it, until it is resumed',
    from: 'retired@example.com',
    row: /^(Classic|\$19)/,
    form: {},
    says: /Collection is paused: invoices are kept as drafts/,
    isDone: ({ pause_collection: pause }) => pause?.behavior === 'keep_as_draft' && pause.resumes_at === null,
  },
  {
    name: 'resume collection',
    from: 'paused@example.com',
    row: /^Starter/,
    action: 'Resume collection',
    form: null,
    button: /^Resume collection$/,
    says: /Invoices are collected again/,
    isDone: ({ pause_collection: pause }) => pause === null,
  },
  {
    ...TRIAL,
    name: 'end a trial now',
    form: {},
    button: /^End trial now$/,
    says: /The trial has ended/,
    isDone: ({ status }) => status === 'active',
  },
  {
    ...TRIAL,
    name: 'end a trial later',
    form: { date: '2026-12-10' },
    button: /^Trial until Dec 10$/,
    says: /The trial ends on Dec 10/,
    isDone: ({ status, trial_end }) => status === 'trialing' && trial_end === seconds('2026-12-10T10:30Z'),
  },
];

interface Scene {
  agent: Agent;
  id: string;
  click(): Promise<Seen>;
}

const label = ({ offers }: Seen, pattern: RegExp) => offers.find((offer) => pattern.test(offer)) ?? String(pattern);
const itemsOf = ({ stripe }: Agent, id: string) =>
  [...stripe.test.subscription_items.values()].filter(({ subscription }) => subscription === id);
const subscriptionOf = ({ stripe }: Agent, id: string) => stripe.test.subscriptions.get(id) as Stripe.Subscription;
const isDone = ({ isDone: done }: Case, { agent, id }: Scene) => done(subscriptionOf(agent, id), itemsOf(agent, id));
const isWrite = ({ path }: { path: string }) => !path.endsWith('/create_preview');
/** How often Stripe says that it carried a write out. */
const effects = ({ stripe }: Agent) =>
  writes(stripe.requests).filter((each) => isWrite(each) && !each.replayed && each.status === 200).length;
const sent = (requests: Seen['requests']) => writes(requests).filter(isWrite);

async function atSubscription({ from, row }: Pick<Case, 'from' | 'row'>, key = 'premium') {
  const agent = await connectedAgent(key);
  await agent.opens(from);
  await agent.clicks(label(agent.seen, row));
  const id = /\bsub_[A-Za-z0-9]+/.exec(agent.seen.text)?.[0] ?? '';
  return { agent, id };
}

async function confirming(each: Case, key?: string): Promise<Scene> {
  const { agent, id } = await atSubscription(each, key);
  await agent.clicks(each.action);
  if (each.form) {
    for (const [field, value] of Object.entries(each.form)) await agent.fills(field, idIn(agent, id, field, value));
    await agent.clicks('Continue');
  }
  return { agent, id, click: () => agent.clicks(label(agent.seen, each.button)) };
}

/** Prices and items go by the name of the price. */
function idIn(agent: Agent, subscription: string, field: string, value: string): string {
  if (field === 'item')
    return itemsOf(agent, subscription).find(({ price }) => price.lookup_key === value)?.id ?? value;
  return [...agent.stripe.test.prices.values()].find(({ lookup_key }) => lookup_key === value)?.id ?? value;
}

describe.each(cases)('$name', (each) => {
  it('is done once, under one key, and told', async () => {
    const scene = await confirming(each);
    expect(scene.agent.seen.text).toMatch(/no real money/);
    expect(isDone(each, scene)).toBe(false);
    const done = await scene.click();
    expect(isDone(each, scene)).toBe(true);
    expect(effects(scene.agent)).toBe(1);
    expect(done.text).toMatch(/Done\./);
    expect(done.text).toMatch(each.says);
    const [write] = sent(done.requests);
    const { metadata } = subscriptionOf(scene.agent, scene.id);
    if (write?.method === 'DELETE') expect(write.idempotencyKey).toBeFalsy();
    else expect(metadata.tillside_intention).toBe(write?.idempotencyKey);
  });

  it('is done once for two clicks at once', async () => {
    const scene = await confirming(each);
    await scene.agent.clicksTwice(label(scene.agent.seen, each.button));
    expect([effects(scene.agent), isDone(each, scene)]).toEqual([1, true]);
  });

  it.each(['lost-after', 'kill'] as const)('is found by checking when the answer does not come: %s', async (fault) => {
    const scene = await confirming(each);
    scene.agent.suffers(fault);
    await scene.click();
    await scene.agent.reopens();
    const checked = await scene.agent.clicks('Outcome unknown');
    expect(writes(checked.requests)).toEqual([]);
    expect(checked.text).toMatch(each.says);
    expect([effects(scene.agent), isDone(each, scene)]).toEqual([1, true]);
  });

  it.each(['lost-before', '500'] as const)(
    'is not done, and then done once, when it never arrived: %s',
    async (fault) => {
      const scene = await confirming(each);
      scene.agent.suffers(fault);
      expect((await scene.click()).title).toBe('Outcome unknown');
      const checked = await scene.agent.clicks('Check');
      expect(writes(checked.requests)).toEqual([]);
      expect([effects(scene.agent), isDone(each, scene)]).toEqual([0, false]);
      expect((await scene.agent.clicks('Do it now')).text).toMatch(each.says);
      expect([effects(scene.agent), isDone(each, scene)]).toEqual([1, true]);
    },
  );

  it('is closed, and not done, 21 hours after it was lost', async () => {
    const scene = await confirming(each);
    scene.agent.suffers('lost-before');
    await scene.click();
    await scene.agent.waits(21 * HOUR);
    const checked = await scene.agent.clicks('Check');
    expect(checked.title).toBe('Could not be confirmed');
    expect(checked.offers).not.toContain('Do it now');
    expect(effects(scene.agent)).toBe(0);
  });

  it('is not done when it changed meanwhile', async () => {
    const scene = await confirming(each);
    const { agent, id } = scene;
    agent.stripe.test.subscriptions.set(id, { ...subscriptionOf(agent, id), trial_end: 1_900_000_000 });
    const { title, requests } = await scene.click();
    expect(title).toBe('Changed meanwhile');
    expect(writes(requests)).toEqual([]);
  });

  it('is done once by two agents, the second of whom is told that it changed', async () => {
    const scene = await confirming(each);
    const first = scene.agent.seen.card?.fixedFooter?.primaryButton?.onClick?.action?.parameters ?? [];
    await scene.agent.reopens();
    await scene.agent.clicks(label(scene.agent.seen, each.row));
    await scene.agent.clicks(each.action);
    if (each.form) {
      for (const [field, value] of Object.entries(each.form))
        await scene.agent.fills(field, idIn(scene.agent, scene.id, field, value));
      await scene.agent.clicks('Continue');
    }
    await scene.click();
    const second = await scene.agent.forges(
      Object.fromEntries(first.map(({ key, value }) => [key ?? '', value ?? ''])),
    );
    expect(second.title).toBe('Changed meanwhile');
    expect([effects(scene.agent), isDone(each, scene)]).toEqual([1, true]);
  });

  it('is not done when Stripe declines', async () => {
    const scene = await confirming(each);
    const answer = declined({ code: 'card_declined', decline_code: 'insufficient_funds', message: 'No.' });
    scene.agent.stripe.faults.push({
      method: 'POST',
      path: `/v1/subscriptions/${scene.id}`,
      when: 'before',
      answer,
    });
    scene.agent.stripe.faults.push({
      method: 'DELETE',
      path: `/v1/subscriptions/${scene.id}`,
      when: 'before',
      answer,
    });
    const { title, text } = await scene.click();
    expect(title).toBe('Declined');
    expect(text).toMatch(/Nothing was written/);
    expect([effects(scene.agent), isDone(each, scene)]).toEqual([0, false]);
  });

  it('is not done when the permission went away, and is off without it', async () => {
    const scene = await confirming(each);
    const left: Permission[] = ['customer_read', 'product_read', 'plan_read', 'subscription_read'];
    scene.agent.stripe.keyring.edit('premium', { permissions: left });
    expect((await scene.click()).title).toBe('Not permitted');
    expect([effects(scene.agent), isDone(each, scene)]).toEqual([0, false]);
    const { agent } = await atSubscription(each, 'overview');
    expect(agent.seen.offers).not.toContain(each.action);
    expect(agent.seen.text).toContain('Needs Subscriptions: Write');
  });
});

describe('taking back an end', () => {
  it('is not offered, and not mentioned, where none is scheduled', async () => {
    const { agent } = await atSubscription({ from: 'monthly@example.com', row: /^Starter/ });
    expect(agent.seen.text).not.toContain('Take back');
  });
});

describe('cancelling now or on a date', () => {
  const form = { from: 'monthly@example.com', row: /^Starter/ };

  it.each([
    ['none', 0],
    ['create_prorations', 1],
  ])('credits the unused time only when asked to: %s', async (credit, count) => {
    const { agent } = await atSubscription(form);
    const before = agent.stripe.test.invoiceitems.size;
    await agent.clicks('Cancel now or on a date');
    await agent.fills('credit', credit);
    const { text } = await agent.clicks('Continue');
    expect(text).toMatch(count ? /credit for a later invoice, not money back/ : /Nothing is refunded or credited/);
    expect(text).toMatch(/loses access at once/);
    expect(text).toMatch(/Open invoices stay open/);
    await agent.clicks('Cancel now');
    expect(agent.stripe.test.invoiceitems.size - before).toBe(count);
  });

  it.each([
    ['none', '2026-11-29', 0, /is not charged again/],
    ['create_prorations', '2026-11-29', 1, /is not charged again/],
    ['create_prorations', '2026-12-20', 0, /It renews before; the last period is billed in part/],
  ])('credits what comes after a day in this period, when asked to: %s, %s', async (credit, date, count, says) => {
    const { agent } = await atSubscription(form);
    const before = agent.stripe.test.invoiceitems.size;
    await agent.clicks('Cancel now or on a date');
    await agent.fills('credit', credit);
    await agent.fills('date', date);
    expect((await agent.clicks('Continue')).text).toMatch(says);
    await agent.clicks(label(agent.seen, /^Cancel on/));
    expect(agent.stripe.test.invoiceitems.size - before).toBe(count);
  });

  it('asks again for a day that is over', async () => {
    const { agent } = await atSubscription(form);
    await agent.clicks('Cancel now or on a date');
    await agent.fills('date', '2026-11-20');
    const { text, requests } = await agent.clicks('Continue');
    expect(text).toContain('Choose a later day.');
    expect(writes(requests)).toEqual([]);
  });

  it('finds it done when a colleague ended it meanwhile', async () => {
    const { agent, id } = await atSubscription(form);
    await agent.clicks('Cancel now or on a date');
    await agent.clicks('Continue');
    agent.suffers('lost-before');
    await agent.clicks('Cancel now');
    agent.stripe.test.subscriptions.set(id, {
      ...subscriptionOf(agent, id),
      status: 'canceled',
      ended_at: 1_795_000_000,
    });
    expect((await agent.clicks('Check')).text).toMatch(/has ended/);
    expect(effects(agent)).toBe(0);
  });
});

describe('changing plan or quantity', () => {
  const starter = { from: 'monthly@example.com', row: /^Starter/ };

  async function asked(place: Pick<Case, 'from' | 'row'>, form: Record<string, string>, key?: string) {
    const { agent, id } = await atSubscription(place, key);
    await agent.clicks('Change plan or quantity');
    for (const [field, value] of Object.entries(form)) await agent.fills(field, idIn(agent, id, field, value));
    await agent.clicks('Continue');
    return { agent, id };
  }

  it('offers the active prices of the same currency, by name, and none that is billed by usage or sold no more', async () => {
    const { agent } = await atSubscription(starter);
    const { text } = await agent.clicks('Change plan or quantity');
    for (const words of ['Team: $49.00 a month', 'Pro: $899.00 a year', 'Seats: by tiers', 'As it is'])
      expect(text).toContain(words);
    for (const words of ['Classic', 'Storage', '€', 'Onboarding']) expect(text).not.toContain(words);
  });

  it('offers only prices that renew alike where there are several items', async () => {
    const { agent } = await atSubscription({ from: 'several@example.com', row: /^Team × 4/ });
    const { text } = await agent.clicks('Change plan or quantity');
    expect(text).toContain('Starter: $29.00 a month');
    expect(text).not.toMatch(/a year|a week/);
  });

  it('says what is paid from the next renewal, and an estimate that says so, without Invoices: Read', async () => {
    const { agent } = await asked(starter, { quantity: '3' });
    expect(agent.seen.text).toMatch(/From the next renewal Starter × 3: \$87\.00 a month, before discounts and tax/);
    expect(agent.seen.text).toMatch(/Estimate before discounts and tax: \$27\.07 more is due on Dec 4/);
    expect(agent.seen.requests.map(({ path }) => path)).not.toContain('/v1/invoices/create_preview');
  });

  it('says Stripe’s own figure where the key may read invoices, and that is what is then charged', async () => {
    const { agent, id } = await asked(starter, { price: 'teamMonthly', proration: 'always_invoice' }, 'secret');
    const [, shown = ''] = /Stripe’s preview: \$([\d.]+) is due now/.exec(agent.seen.text) ?? [];
    await agent.waits(HOUR);
    await agent.clicks('Change plan or quantity');
    const latest = agent.stripe.test.invoices.get(String(subscriptionOf(agent, id).latest_invoice));
    expect(latest?.amount_paid).toBe(Math.round(Number(shown) * 100));
  });

  it('says that a credit is one', async () => {
    const { agent } = await asked(
      { from: 'several@example.com', row: /^Team × 4/ },
      {
        item: 'teamMonthly',
        quantity: '1',
        proration: 'always_invoice',
      },
    );
    expect(agent.seen.text).toMatch(/Estimate before discounts and tax: \$[\d.]+ is credited now/);
  });

  it('charges nothing in a trial', async () => {
    const { agent } = await asked({ from: 'trial@example.com', row: /^Team × 3/ }, { quantity: '5' });
    expect(agent.seen.text).toMatch(/Nothing is charged before the trial ends/);
    const before = agent.stripe.test.charges.size;
    await agent.clicks('Change plan or quantity');
    expect(agent.stripe.test.charges.size).toBe(before);
  });

  it.each(['0', '-1', '1.5', 'many'])('asks again for a quantity of %s', async (quantity) => {
    const { agent } = await asked(starter, { quantity });
    expect(agent.seen.text).toContain('whole quantity');
    expect(agent.seen.offers).toContain('Continue');
  });

  it('asks again when nothing is changed', async () => {
    const { agent } = await asked(starter, { quantity: '1' });
    expect(agent.seen.text).toContain('Choose another price or a whole quantity.');
  });

  it('is refused as a whole when the price is no longer sold', async () => {
    const { agent, id } = await asked(starter, { price: 'teamMonthly', quantity: '4' });
    for (const [key, price] of agent.stripe.test.prices)
      if (price.lookup_key === 'teamMonthly') agent.stripe.test.prices.set(key, { ...price, active: false });
    const { text } = await agent.clicks('Change plan or quantity');
    expect(text).toMatch(/Nothing was written/);
    expect(plans(itemsOf(agent, id))).toEqual(['starterMonthly']);
    expect(quantities(itemsOf(agent, id))).toEqual([1]);
  });

  it('changes nothing where the payment is declined', async () => {
    const { agent } = await asked(
      { from: 'pastdue@example.com', row: /^Team × 2/ },
      {
        quantity: '9',
        proration: 'always_invoice',
      },
    );
    const before = contents(agent.stripe.test);
    expect((await agent.clicks('Change plan or quantity')).title).toBe('Declined');
    expect(contents(agent.stripe.test)).toBe(before);
  });

  it('tells of an unpaid invoice, and does not call that done', async () => {
    const { agent } = await asked({ from: 'pastdue@example.com', row: /^Team × 2/ }, { quantity: '3' });
    const { text } = await agent.clicks('Change plan or quantity');
    expect(text).toMatch(/Accepted, not finished/);
    expect(text).not.toMatch(/Done\./);
  });

  it('needs the catalogue', async () => {
    const { agent, id } = await atSubscription(starter);
    expect(id).not.toBe('');
    agent.stripe.keyring.edit('premium', { permissions: ['customer_read', 'subscription_write', 'product_read'] });
    expect((await agent.clicks('Change plan or quantity')).text).toContain('Prices (Plan): Read');
  });
});

describe('pausing collection', () => {
  it('is offered while it is not paused, and resuming while it is', async () => {
    const going = await atSubscription({ from: 'monthly@example.com', row: /^Starter/ });
    expect(going.agent.seen.offers).toContain('Pause collection');
    expect(going.agent.seen.text).not.toContain('Resume collection');
    const paused = await atSubscription({ from: 'paused@example.com', row: /^Starter/ });
    expect(paused.agent.seen.offers).toContain('Resume collection');
    expect(paused.agent.seen.text).not.toContain('Pause collection');
  });
});

describe('ending a trial', () => {
  it('charges once, and says before that it will', async () => {
    const { agent } = await atSubscription({ from: 'trial@example.com', row: /^Team × 3/ });
    const before = agent.stripe.test.charges.size;
    await agent.clicks('Change the trial’s end');
    expect((await agent.clicks('Continue')).text).toMatch(/charged at once/);
    await agent.clicks('End trial now');
    expect(agent.stripe.test.charges.size).toBe(before + 1);
  });

  it('changes nothing where there is no way to pay, and does not speak of a missing object', async () => {
    const { agent } = await atSubscription({ from: 'trial-no-card@example.com', row: /^Starter/ });
    const before = contents(agent.stripe.test);
    await agent.clicks('Change the trial’s end');
    await agent.clicks('Continue');
    const { title, text } = await agent.clicks('End trial now');
    expect(title).toBe('Stripe refused');
    expect(text).toMatch(/Nothing was written/);
    expect(contents(agent.stripe.test)).toBe(before);
  });
});

describe('a subscription that a schedule manages', () => {
  it('is left to Stripe: nothing can be done to it, and it says why', async () => {
    const { agent } = await atSubscription({ from: 'scheduled@example.com', row: /^Team × 2/ });
    for (const action of ['Cancel at period end', 'Cancel now or on a date', 'Change plan or quantity'])
      expect(agent.seen.offers).not.toContain(action);
    expect(agent.seen.text).toContain('Managed by a schedule; change it in Stripe.');
  });
});
