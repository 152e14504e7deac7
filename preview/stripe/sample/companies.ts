/** Several customers on one address or at one company. */
import type { SampleCustomer } from './shapes';

export const COMPANIES: readonly SampleCustomer[] = [
  {
    key: 'firsttriplet',
    email: 'triplets@example.com',
    name: 'Tri Plets',
    why: 'One of three customers on one address: the one that pays',
    since: 280,
    subscriptions: [{ items: [{ price: 'teamMonthly' }], started: 270 }],
  },
  {
    key: 'secondtriplet',
    email: 'Triplets@example.com',
    name: 'Tri Plets',
    why: 'One of three customers on one address, in other case: left long ago',
    since: 900,
    subscriptions: [{ items: [{ price: 'starterMonthly' }], started: 640, classic: true, ended: { daysAgo: 330 } }],
  },
  {
    key: 'thirdtriplet',
    email: 'TRIPLETS@Example.com',
    name: 'TRI PLETS GMBH',
    why: 'One of three customers on one address, in other case: never paid, has credit',
    since: 35,
    pays: 'none',
    balance: { amount: -5000, currency: 'usd', description: 'Referral' },
  },
  {
    key: 'corpaccounts',
    email: 'accounts@example-corp.com',
    name: 'Example Corp. – Accounts',
    why: 'A company with several customers: the one that pays the yearly bill',
    since: 420,
    more: { description: 'Send receipts to accounts@' },
    taxId: { type: 'us_ein', value: '12-3456789', country: 'US' },
    subscriptions: [{ items: [{ price: 'seatsVolume', quantity: 40 }], started: 90 }],
  },
  {
    key: 'corpit',
    email: 'it@example-corp.com',
    name: 'Example Corp. IT',
    why: 'A company with several customers: a team plan with two items, leaving on a date',
    since: 160,
    subscriptions: [
      {
        items: [{ price: 'teamMonthly', quantity: 8 }, { price: 'supportMonthly' }],
        started: 155,
        ends: { inDays: 75 },
      },
    ],
  },
  {
    key: 'corpceo',
    email: 'ceo@example-corp.com',
    name: 'Cleo Oh',
    why: 'A company with several customers: no subscription',
    since: 15,
    pays: 'none',
  },
];
