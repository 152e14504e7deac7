/** When a card can't be judged without ended subscriptions. */
import { describe, expect, it } from '@jest/globals';
import { makeInvoice } from '../../preview/stripe/objects/invoice';
import { type Judged, needsEnded } from '../../src/billing/ended';
import { invoice } from '../../src/stripe/resources/invoice';
import type { Subscription } from '../../src/stripe/resources/subscription';
import { asRead, charge, day, now, subscription } from './made';

const plan = (fields = {}) => subscription([{ amount: 2900 }], { created: now - 300 * day, ...fields });
const ended = (daysAgo: number) => plan({ id: 'sub_2', status: 'canceled', ended_at: now - daysAgo * day });
const along = (data: Subscription[], more = {}) => ({ subscriptions: { data, has_more: false, ...more } });
const paid = (daysAgo: number, description = 'Subscription update') =>
  charge({ id: `ch_${daysAgo}`, amount: 2900, amount_captured: 2900, created: now - daysAgo * day, description });
const bill = (daysAgo: number, id: string | null) =>
  asRead(
    invoice,
    makeInvoice({
      ...{ id: `in_${daysAgo}`, created: now - daysAgo * day, livemode: false, customer: 'cus_1', currency: 'usd' },
      parent: { type: 'subscription_details', quote_details: null, subscription_details: id && { subscription: id } },
    } as Parameters<typeof makeInvoice>[0]),
  );

/** What is known of a customer, and whether that is judged only with them. */
const rows: [string, Judged, boolean][] = [
  ['a current one', { customer: along([plan()]) }, false],
  ['nothing that came along', { customer: { subscriptions: null } }, true],
  ['no current one', { customer: along([]) }, true],
  ['one that never started', { customer: along([plan(), plan({ id: 'sub_2', status: 'incomplete_expired' })]) }, true],
  ['more than came along', { customer: along([plan()], { has_more: true }) }, true],
  ['one that could not be read', { customer: along([plan()], { unread: 1 }) }, true],
  ['a discount', { customer: along([plan({ discounts: ['di_1'] })]) }, true],
  ['one that ended lately', { customer: along([plan()]), subscriptions: [plan(), ended(60)] }, true],
  ['one that ended long ago', { customer: along([plan()]), subscriptions: [plan(), ended(120)] }, false],
  ['a bill of lately of one that is not current', { customer: along([plan()]), invoices: [bill(60, 'sub_2')] }, true],
  ['an old bill of one that is not current', { customer: along([plan()]), invoices: [bill(120, 'sub_2')] }, false],
  [
    'bills of the current one',
    { customer: along([plan()]), invoices: [bill(1, plan().id), bill(31, plan().id)] },
    false,
  ],
  ['a bill of no subscription', { customer: along([plan()]), invoices: [bill(1, null)] }, false],
  ['renewals a month apart', { customer: along([plan()]), charges: [paid(1), paid(31)] }, false],
  ['two renewals where one plan was current', { customer: along([plan()]), charges: [paid(1), paid(2)] }, true],
  [
    'as many renewals as there are current plans',
    { customer: along([plan(), plan({ id: 'sub_2' })]), charges: [paid(1), paid(2)] },
    false,
  ],
];

describe('ended subscriptions', () => {
  it.each(rows.filter(([, , isNeeded]) => isNeeded))('are needed with %s', (_, known) => {
    expect(needsEnded(known, now)).toBe(true);
  });

  it.each(rows.filter(([, , isNeeded]) => !isNeeded))('are left out with %s', (_, known) => {
    expect(needsEnded(known, now)).toBe(false);
  });
});
