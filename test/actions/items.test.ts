/** What can be done with the items of a subscription, and what that comes to where Stripe’s preview is not to be had. */
import { describe, expect, it } from '@jest/globals';
import type { Asker } from '../../src/actions/action';
import { addItem } from '../../src/actions/add-item';
import { removeItem } from '../../src/actions/remove-item';
import type { Offer, Subject } from '../../src/actions/subject';
import { wordsAt } from '../../src/language/words/languages';
import { say } from '../../src/language/words/words';
import { day, type Item, now, subscription } from '../billing/made';

const { said, write } = wordsAt('en-US', { timeZone: 'UTC', now: now * 1000 });
const telling = { said, write, products: { prod_1: 'Team', prod_2: 'Support', prod_3: 'Storage' } };
const team: Item = { amount: 4900, quantity: 2 };
const support: Item = { amount: 3000, product: 'prod_2' };
const storage: Item = { amount: 5, product: 'prod_3', metered: true };
const unseen = (() => [{ kind: 'notPermitted', permission: 'invoice_read', denial: null }]) as unknown as Asker;

const of = (...items: Item[]): Subject => subscription(items);
const cut = (): Subject => ({ ...of(team, support), items: { ...of(team, support).items, has_more: true } });

function confirmed(action: typeof removeItem | typeof addItem, subject: Subject, sent: Record<string, string>) {
  const reading = action.form?.read(subject, telling, sent, now);
  if (reading?.kind !== 'read') return reading;
  const fault = action.fault?.(subject, reading.value as never);
  if (fault?.kind === 'wrong') return fault;
  const { lines } = action.confirm(subject, telling, reading.value as never, unseen);
  return lines.flatMap((line) => (line ? [said(line)] : []));
}

describe('removing an item', () => {
  it.each([
    ['of one', of(team), { kind: 'pointless' }],
    ['of several', of(team, support), { kind: 'fits' }],
    [
      'that is billed by usage, beside another',
      of(storage, { ...storage, product: 'prod_4' }),
      { kind: 'blocked', why: say('subscribing', 'byUsage') },
    ],
    ['of more than were read', cut(), { kind: 'blocked', why: say('subscribing', 'itemsCut') }],
    [
      'of what a schedule manages',
      { ...of(team, support), schedule: 'sub_sched_1' },
      { kind: 'blocked', why: say('subscriptionCard', 'managed') },
    ],
  ])('%s', (_, subject, fit) => {
    expect(removeItem.fit(subject, telling)).toEqual(fit);
  });

  it('offers those with a price of their own, and chooses none beforehand', () => {
    const subject = of(team, support, storage);
    const item = removeItem.form?.draw(subject, telling, null).inputs[0];
    expect(item).toMatchObject({
      value: 'none',
      options: [
        ['none', expect.anything()],
        ['si_0', expect.anything()],
        ['si_1', expect.anything()],
      ],
    });
    for (const sent of ['none', 'si_2', 'si_9'])
      expect(confirmed(removeItem, subject, { item: sent, proration: 'none' })).toMatchObject({ kind: 'wrong' });
  });

  it('says what goes, what is left, and the credit for the days left: 20 of 30', () => {
    const lines = confirmed(removeItem, of(team, support), { item: 'si_1', proration: 'create_prorations' });
    expect(lines).toEqual(
      expect.arrayContaining([
        'To be removed: Support: $30.00 a month',
        'Changes at once to Team × 2: $98.00 a month, before discounts and tax, billed from the next renewal on.',
        'Estimate before discounts and tax: $20.00 is credited to later invoices.',
      ]),
    );
  });

  it('charges nothing in a trial', () => {
    const trial = { ...of(team, support), status: 'trialing', trial_end: now + 5 * day };
    expect(confirmed(removeItem, trial, { item: 'si_1', proration: 'always_invoice' })).toContain(
      'This charges nothing before the trial ends.',
    );
  });
});

describe('adding an item', () => {
  const offer = (id: string, fields: object = {}) => ({
    ...of(support).items.data[0]?.price,
    ...{ id, nickname: 'Support', sold: 'Support', ...fields },
  });
  const withPrices = (subject: Subject): Subject => ({
    ...subject,
    prices: [
      offer('price_new'),
      offer('price_year', { recurring: { interval: 'year', interval_count: 1, usage_type: 'licensed' } }),
      offer('price_0'),
    ] as unknown as readonly Offer[],
  });

  it('offers what renews alike and is not there yet', () => {
    const { inputs = [] } = addItem.form?.draw(withPrices(of(team)), telling, null) ?? {};
    const price = inputs.find(({ name }) => name === 'price');
    expect(price).toMatchObject({
      options: [
        ['none', expect.anything()],
        ['price_new', expect.anything()],
      ],
    });
  });

  it('says what comes, all that there is then, and what the days left cost', () => {
    const sent = { price: 'price_new', quantity: '2', proration: 'create_prorations' };
    expect(confirmed(addItem, withPrices(of(team)), sent)).toEqual(
      expect.arrayContaining([
        'New: Support × 2: $60.00 a month',
        'Changes at once to Team × 2 + Support × 2: $158.00 a month, before discounts and tax, billed from the next renewal on.',
        'Estimate before discounts and tax: $40.00 more is due on Dec\u00a010.',
      ]),
    );
  });

  it('begins a new period, paid whole, where all was free before', () => {
    const sent = { price: 'price_new', proration: 'none' };
    expect(confirmed(addItem, withPrices(of({ amount: 0 })), sent)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Estimate before discounts and tax: \$30\.00 is due now/)]),
    );
  });

  it('begins none where what comes is free as well', () => {
    const free = {
      ...withPrices(of({ amount: 0 })),
      prices: [offer('price_new', { unit_amount: 0 })] as unknown as readonly Offer[],
    };
    const lines = confirmed(addItem, free, { price: 'price_new', proration: 'none' });
    expect(JSON.stringify(lines)).toMatch(/New: Support.*billed from the next renewal on/);
  });

  it('is off where not all items were read, so that none comes twice', () => {
    expect(addItem.fit(cut(), telling)).toEqual({ kind: 'blocked', why: say('subscribing', 'itemsCut') });
  });
});
