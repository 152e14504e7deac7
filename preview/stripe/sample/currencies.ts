/** Currencies of every kind: two decimals, none, three, and none that are sent as two. */
import type { SampleCustomer } from './shapes';

export const CURRENCIES: readonly SampleCustomer[] = [
  {
    key: 'yen',
    email: 'yen@example.jp',
    name: '円 花子',
    why: 'Yen: no decimals',
    since: 110,
    pays: 'jcb',
    more: { preferred_locales: ['ja'] },
    subscriptions: [
      {
        items: [{ price: 'starterMonthlyJpy' }],
        started: 100,
        refunds: [{ newest: 2, amount: 60, daysLater: 2, reason: 'requested_by_customer' }],
      },
    ],
  },
  {
    key: 'euro',
    email: 'euro@example.de',
    name: 'Eugen Ro',
    why: 'Euro by SEPA debit; address, phone, tax id, metadata and notes are filled in',
    since: 240,
    pays: 'sepa',
    more: {
      phone: '+49 30 5550123',
      description: 'Prefers to be called in the morning',
      address: {
        line1: 'Beispielstraße 12',
        line2: '2. Hinterhof',
        city: 'Berlin',
        postal_code: '10115',
        state: null,
        country: 'DE',
      },
      metadata: { crm_id: 'A-1007', account_manager: 'Kim', segment: 'smb' },
      preferred_locales: ['de'],
    },
    taxId: { type: 'eu_vat', value: 'DE123456789', country: 'DE' },
    subscriptions: [
      { items: [{ price: 'teamMonthlyEur', quantity: 3 }], started: 230, metadata: { contract: '2026-14' } },
    ],
  },
  {
    key: 'dinar',
    email: 'dinar@example.kw',
    name: 'Dina Rashid',
    why: 'Kuwaiti dinar: three decimals',
    since: 61,
    subscriptions: [{ items: [{ price: 'starterMonthlyKwd' }], started: 58 }],
    payments: [{ daysAgo: 9, amount: 12_340, currency: 'kwd', description: 'Training', state: 'held' }],
  },
  {
    key: 'krona',
    email: 'krona@example.is',
    name: 'Krona Jónsdóttir',
    why: 'Icelandic króna: no decimals, but sent in hundredths',
    since: 66,
    subscriptions: [{ items: [{ price: 'starterMonthlyIsk' }], started: 64 }],
  },
  {
    key: 'shilling',
    email: 'shilling@example.ug',
    name: 'Sheila Ling',
    why: 'Ugandan shilling: no decimals, but sent in hundredths; the last payment had no funds',
    since: 50,
    pays: 'insufficient',
    subscriptions: [{ items: [{ price: 'starterMonthlyUgx' }], started: 36, newest: 'declined' }],
  },
  {
    key: 'won',
    email: 'won@example.kr',
    name: '원 지민',
    why: 'Korean won: no decimals',
    since: 33,
    pays: 'mastercard',
    subscriptions: [{ items: [{ price: 'starterMonthlyKrw' }], started: 31 }],
  },
];
