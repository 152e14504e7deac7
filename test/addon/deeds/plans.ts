import type { Deed } from '../matrix';
import type { Filled } from '../paying';
import { byName, onSubscription, type Subscribed } from '../subscribing';

export const CHANGE = 'Change plan or quantity';

export const changing = (from: string, row: RegExp, filled: Filled): Omit<Deed<Subscribed>, 'name' | 'after'> => ({
  ...onSubscription,
  from,
  way: [row],
  action: CHANGE,
  filled: (agent) => byName(agent, filled),
  button: /^Change plan or quantity$/,
  done: /The subscription was changed/,
  body: { payment_behavior: 'error_if_incomplete' },
});

export const NOW = { proration: 'always_invoice' };

export const deeds: Deed<Subscribed>[] = [
  {
    ...changing('monthly@example.com', /^Starter/, { quantity: '3' }),
    name: 'changing the quantity',
    after: { quantities: [3] },
  },
  {
    ...changing('monthly@example.com', /^Starter/, { ...NOW, price: 'teamMonthly', quantity: '2' }),
    name: 'changing the plan, paid now',
    after: { plans: ['teamMonthly'], quantities: [2] },
  },
  {
    ...changing('retired@example.com', /^(Classic|\$19)/, { price: 'teamYearly', proration: 'none' }),
    name: 'changing to a plan of another interval',
    after: { plans: ['teamYearly'] },
  },
  {
    ...changing('several@example.com', /^Team × 4/, { item: 'supportMonthly', quantity: '2' }),
    name: 'changing one of several items',
    after: { plans: ['teamMonthly', 'supportMonthly'], quantities: [4, 2] },
  },
  {
    ...changing('several@example.com', /^Team × 4/, { price: 'starterMonthly', quantity: '2' }),
    name: 'adding an item',
    action: 'Add an item',
    button: /^Add an item$/,
    after: { plans: ['teamMonthly', 'supportMonthly', 'starterMonthly'], quantities: [4, 1, 2] },
  },
  {
    ...changing('several@example.com', /^Team × 4/, { ...NOW, item: 'supportMonthly' }),
    name: 'removing an item',
    action: 'Remove an item',
    button: /^Remove an item$/,
    after: { plans: ['teamMonthly'], quantities: [4] },
  },
  {
    ...changing('yen@example.jp', /^Starter/, { ...NOW, quantity: '2' }),
    name: 'changing a quantity in yen',
    after: { quantities: [2] },
  },
];
