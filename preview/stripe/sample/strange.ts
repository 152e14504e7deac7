/** Names, addresses and customers that break what is not careful. */
import type { SampleCustomer } from './shapes';

const LONG = 'Wolfeschlegelsteinhausenbergerdorff '.repeat(5).trim();

export const STRANGE: readonly SampleCustomer[] = [
  {
    key: 'hostile',
    email: 'hostile@example.com',
    name: `<script>alert("x")</script> O'Brien & "Sons" <b>\${7*7}</b> %s \\ ${LONG}`,
    why: 'A hostile and very long name: markup, script, quotes, backslash',
    since: 55,
    more: {
      description: '<img src=x onerror=alert(1)> & <a href="https://example.com/phish">Click here</a>',
      metadata: { '<u>key</u>': '<u>value</u>', note: '=HYPERLINK("https://example.com")' },
    },
    subscriptions: [{ items: [{ price: 'starterMonthly' }], started: 52, metadata: { note: '"quoted" <i>note</i>' } }],
  },
  {
    key: 'rtl',
    email: 'rtl@example.com',
    name: 'ליאת כהן‎ – شركة المثال',
    why: 'A name that runs from right to left',
    since: 48,
    subscriptions: [{ items: [{ price: 'starterMonthly' }], started: 46 }],
  },
  {
    key: 'noname',
    email: 'noname@example.com',
    name: null,
    why: 'No name, only an address',
    since: 84,
    subscriptions: [{ items: [{ price: 'starterMonthly' }], started: 82, discount: { coupon: 'FRIEND10' } }],
  },
  {
    key: 'plus',
    email: 'plus+billing@example.com',
    name: 'Plus Tagg',
    why: 'An address with a tag: plus+billing@',
    since: 115,
    subscriptions: [{ items: [{ price: 'starterMonthly' }], started: 112 }],
  },
  {
    key: 'noemail',
    email: null,
    name: 'Walk-in Customer',
    why: 'No address at all',
    since: 29,
    payments: [{ daysAgo: 29, amount: 7500, currency: 'usd', description: 'Consulting hour' }],
  },
  {
    key: 'gone',
    email: 'gone@example.com',
    name: 'Gone Girl',
    why: 'A deleted customer: found by id only',
    since: 600,
    payments: [{ daysAgo: 560, amount: 7500, currency: 'usd', description: 'Consulting hour' }],
    deleted: true,
  },
];
