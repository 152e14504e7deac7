/**
 * What an agent reads about the customers of the sample account. The expectations are what a careful reader of
 * `preview/stripe/sample` works out by hand for 20 November 2026.
 */
import { describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { sampleCustomers } from '../../preview/stripe/sample/customers';
import { type Agent, connectedAgent } from './harness';

const agents = new Map<string, Promise<Agent>>();
function agentWith(key: string): Promise<Agent> {
  const known = agents.get(key) ?? connectedAgent(key);
  agents.set(key, known);
  return known;
}

interface Reading {
  from: string;
  title: string;
  facts: (string | RegExp)[];
  never?: (string | RegExp)[];
}

/** With the five rows of Premium. */
const readings: Reading[] = [
  {
    from: 'monthly@example.com',
    title: 'Mona Month',
    facts: ['Starter', '$29.00 a month', 'Active', /renews Dec 4/, '$10.00 refunded', 'Visa •••• 4242', 'Jun 1'],
    never: [/past due/i, /failed/i, /disputed/i, /charged twice/i],
  },
  {
    // 5 × $588 a year, as agreed; each payment less 20%.
    from: 'yearly@example.com',
    title: 'Yearly Yang',
    facts: ['Team × 5', '$2,940.00 a year', /renews Sep 26, 2027/, '$2,352.00', 'Mastercard •••• 4444'],
  },
  {
    from: 'trial@example.com',
    title: 'Tria Ling',
    facts: ['Team × 3', '$147.00 a month', /trial/i, 'Nov 26', /no payments/i],
    never: [/renews/],
  },
  {
    from: 'pastdue@example.com',
    title: 'Pat Due',
    facts: ['Team × 2', '$98.00 a month', /past due/i, /payment failed Nov 19/i, /card has expired/, /not charged/],
  },
  {
    from: 'incomplete@example.com',
    title: 'Ina Complete',
    facts: ['Starter', /waiting for first payment|incomplete/i],
    never: [/\bActive\b/],
  },
  {
    from: 'leaving@example.com',
    title: 'Lea Ving',
    facts: ['$29.00 a month', 'Active', /ends Dec 5/],
    never: [/renews/],
  },
  {
    from: 'ending@example.com',
    title: 'Finn Ending',
    facts: ['$49.00 a month', 'Active', /ends Dec 5/],
    never: [/renews/],
  },
  { from: 'paused@example.com', title: 'Paula Used', facts: [/collection.*paused/i, '$29.00 a month'] },
  { from: 'vacation@example.com', title: 'Vic Ation', facts: [/\bpaused\b/i, '$49.00'], never: [/renews/] },
  {
    from: 'former@example.com',
    title: 'Anna Former',
    facts: ['Starter', /ended/i, 'Oct 11', '$29.00'],
    never: [/renews/, /\bActive\b/],
  },
  { from: 'metered@example.com', title: 'Meta Reed', facts: ['Starter', 'Storage', '$29.00 a month', /usage/] },
  { from: 'seats@example.com', title: 'Theo Seats', facts: ['Seats × 34', /usage|tier/i] },
  {
    from: 'several@example.com',
    title: 'Sev Eral',
    facts: [
      'Pro',
      '$249.00 every 3 months',
      '$9.00 a week',
      'Team × 4',
      'Priority support',
      '$211.00 a month',
      'American Express',
    ],
  },
  { from: 'prospect@example.com', title: 'Prosper Ect', facts: [/no subscriptions/i, /no payments/i] },
  {
    from: 'held@example.com',
    title: 'Helda Mount',
    facts: ['$500.00', /not captured/i, /not charged; capture it by Nov 25/i, '$75.00', 'Nov 18'],
  },
  { from: 'refunded@example.com', title: 'Rhea Fund', facts: ['$500.00', /refunded in full|fully refunded/i] },
  { from: 'disputed@example.com', title: 'Dis Puted', facts: ['$29.00', /disputed/i, 'Sep 27'] },
  { from: 'twice@example.com', title: 'Dora Double', facts: [/\$49\.00 possibly charged twice/i] },
  {
    from: 'declined@example.com',
    title: 'Declan Ined',
    facts: ['$75.00', /failed/i, /not charged/i],
    never: [/needs attention/i],
  },
  { from: 'pending@example.com', title: 'Penn Ding', facts: ['Team × 10', '$490.00', /pending/i] },
  { from: 'credit@example.com', title: 'Cree Dit', facts: ['Credit $20.00'] },
  { from: 'owes@example.com', title: 'Owen Mony', facts: ['Owes $20.00 on the next invoice'] },
  {
    from: 'yen@example.jp',
    title: '円 花子',
    facts: ['¥3,000 a month', '¥60 refunded', 'JCB •••• 0505', /renews Dec 12/],
  },
  { from: 'dinar@example.kw', title: 'Dina Rashid', facts: ['KWD 9.500 a month', 'KWD 12.340', /not captured/i] },
  { from: 'krona@example.is', title: 'Krona Jónsdóttir', facts: ['ISK 3,900 a month'], never: ['390,000', '3,900.00'] },
  {
    from: 'shilling@example.ug',
    title: 'Sheila Ling',
    facts: ['UGX 105,000 a month', /past due/i, /insufficient funds/i],
    never: ['10,500,000'],
  },
  { from: 'won@example.kr', title: '원 지민', facts: ['₩39,000 a month'] },
  {
    from: 'euro@example.de',
    title: 'Eugen Ro',
    facts: [
      '€135.00 a month',
      'Team × 3',
      /sepa/i,
      '+49 30 5550123',
      'Beispielstraße 12',
      '10115 Berlin',
      'Prefers to be called',
    ],
  },
  { from: 'noname@example.com', title: 'noname@example.com', facts: ['$29.00 a month'] },
  { from: 'rtl@example.com', title: 'ליאת כהן‎ – شركة المثال', facts: ['$29.00 a month'] },
  {
    from: 'accounts@example-corp.com',
    title: 'Example Corp. – Accounts',
    facts: ['Seats × 40', 'Send receipts to accounts@'],
  },
  {
    from: 'it@example-corp.com',
    title: 'Example Corp. IT',
    facts: ['Team × 8', 'Priority support', '$407.00 a month', /ends Feb 3, 2027/],
  },
];

describe('a premium key', () => {
  it.each(readings)('reads $from as $title', async ({ from, title, facts, never = [] }) => {
    const seen = await (await agentWith('premium')).opens(from);
    expect(seen.title).toBe(title);
    for (const fact of facts) expect(seen.text).toMatch(fact instanceof RegExp ? fact : literal(fact));
    for (const wrong of never) expect(seen.text).not.toMatch(wrong instanceof RegExp ? wrong : literal(wrong));
  });

  it('puts what went wrong before the lists', async () => {
    const { text } = await (await agentWith('premium')).opens('pastdue@example.com');
    const lines = text.split('\n');
    const at = (fact: RegExp) => lines.findIndex((line) => fact.test(line));
    expect(at(/past due/i)).toBeLessThan(8);
    expect(at(/payment failed/i)).toBeLessThan(8);
    expect(at(/past due/i)).toBeLessThan(at(/\$98\.00 failed/));
  });

  it('opens a subscription with its terms, and keeps off what a schedule manages', async () => {
    const agent = await agentWith('premium');
    await agent.opens('scheduled@example.com');
    const { text, offers } = await agent.clicks('Team × 2');
    expect(text).toMatch(/managed by a schedule/i);
    expect(text).toContain('2 × $49.00 a month');
    expect(offers).not.toContain('Cancel');
  });

  it('reads dates and money in the agent’s own locale and time zone', async () => {
    const agent = await connectedAgent('premium', { user: { locale: 'en-GB', timeZone: 'Pacific/Auckland' } });
    const { text } = await agent.opens('euro@example.de');
    expect(text).toContain('€135.00');
    expect(text).toMatch(/23:42/);
  });
});

describe('the details of a customer', () => {
  const detailsOf = async (more: Partial<Stripe.Customer>) => {
    const agent = await connectedAgent('premium');
    const { customers } = agent.stripe.test;
    const prospect = [...customers.values()].find((each) => !each.deleted && each.email === 'prospect@example.com');
    customers.set(prospect?.id ?? '', { ...(prospect as Stripe.Customer), ...more });
    const { card } = await agent.opens('prospect@example.com');
    const details = card?.sections?.find(({ header }) => header === 'Details');
    return (details?.widgets ?? []).map(({ decoratedText: row }) => `${row?.topLabel}: ${row?.text}`);
  };

  it('name the languages that they prefer, the most wanted first, and what their invoice numbers begin with', async () => {
    const details = await detailsOf({ preferred_locales: ['de', 'pt-BR'], invoice_prefix: 'PROSPER7' });
    expect(details).toContain('Preferred languages: German and Brazilian Portuguese');
    expect(details).toContain('Invoice prefix: PROSPER7');
  });

  it('keep a language that nobody knows as Stripe has it', async () => {
    expect(await detailsOf({ preferred_locales: ['no language'] })).toContain('Preferred languages: no language');
  });

  it('claim nothing of what Stripe does not say', async () => {
    expect((await detailsOf({ preferred_locales: [], invoice_prefix: null })).join()).not.toMatch(/language|prefix/i);
  });
});

function literal(fact: string): RegExp {
  return new RegExp(fact.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
}

describe('every sample customer', () => {
  const onTheirOwn = sampleCustomers.filter(({ email }) => email && !/triplets|^gone@/i.test(email));

  it.each(['free', 'overview', 'premium', 'secret'])('has a card of their own with the key %s', async (key) => {
    const agent = await agentWith(key);
    const before = agent.stripe.requests.length;
    for (const { email, name } of onTheirOwn) {
      const { title, text, hostError } = await agent.opens(email ?? '');
      // A title is one line: a name that is very long is cut.
      const start = (name ?? email ?? '').slice(0, 40);
      expect({ email, title: title.slice(0, 40), hostError }).toEqual({ email, title: start, hostError: null });
      expect(text).toContain(email);
      expect(text).not.toMatch(/undefined|NaN|\[object|Invalid Date/);
      expect([email, /has a problem|not understood|unexpected/i.test(text)]).toEqual([email, false]);
    }
    expect(agent.stripe.requests.slice(before).filter(({ status }) => status !== 200)).toEqual([]);
  });
});
