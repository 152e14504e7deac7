/** What a customer is told of a trial, beside when it ends. */
import { expect, it } from '@jest/globals';
import { comesNext } from '../../src/billing/told-next';
import { customer, day, now, subscription } from './made';

const noWay = customer({ invoice_settings: { default_payment_method: null }, default_source: null });
const withCard = customer({ invoice_settings: { default_payment_method: 'pm_1' } });
const trial_end = now + 6 * day;

it.each<[string, Parameters<typeof comesNext>[1], Record<string, unknown>, string, ReturnType<typeof comesNext>]>([
  ['ends for want of a way to pay', noWay, {}, 'cancel', { kind: 'withoutMethod', outcome: 'trialCancels' }],
  ['pauses for want of one', noWay, {}, 'pause', { kind: 'withoutMethod', outcome: 'trialPauses' }],
  ['is invoiced all the same', noWay, {}, 'create_invoice', null],
  ['goes on', withCard, {}, 'cancel', null],
  ['ends with its subscription', noWay, { cancel_at: trial_end }, 'cancel', null],
  ['ends before it', withCard, { cancel_at: now + 60 * day }, 'cancel', { kind: 'trialEndsBefore', at: trial_end }],
  ['of somebody who is not known', null, {}, 'cancel', null],
])('tells of a trial that %s', (_, whose, fields, missing_payment_method, expected) => {
  const settings = { trial_settings: { end_behavior: { missing_payment_method } } };
  const trial = subscription([{ amount: 2900 }], { status: 'trialing', trial_end, ...settings, ...fields });
  expect(comesNext(trial, whose, null, now)).toEqual(expected);
});
