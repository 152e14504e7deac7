import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../build/chromium';
import { broken } from '../../preview/stripe/errors';
import { openTillside, type Tillside } from './tillside';

let browser: Browser;
let tillside: Tillside;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());
afterEach(async () => {
  await tillside.close();
  expect(tillside.flaws).toEqual([]);
});

interface Case {
  name: string;
  happens(): unknown;
  title: string;
  says: RegExp;
  /** The way out. */
  offers: string;
}

const state = (change: Parameters<Tillside['stripe']['keyring']['edit']>[1]) => () =>
  tillside.stripe.keyring.edit('premium', change);

const cases: Case[] = [
  {
    name: 'key-expired',
    happens: state({ state: 'expired' }),
    title: 'Key no longer works',
    says: /expired/,
    offers: 'Replace key',
  },
  {
    name: 'key-revoked',
    happens: state({ state: 'revoked' }),
    title: 'Key no longer works',
    says: /revoked/,
    offers: 'Replace key',
  },
  {
    name: 'key-ip-limited',
    happens: state({ state: 'ip-limited' }),
    title: 'Key no longer works',
    says: /IP addresses/,
    offers: 'Replace key',
  },
  {
    name: 'unreachable',
    happens: () => tillside.suffers('lost-before'),
    title: 'Could not reach Stripe',
    says: /Workspace admin/,
    offers: 'Try again',
  },
  {
    name: 'rate-limited',
    happens: () => tillside.suffers('429'),
    title: 'Too many requests',
    says: /Wait a minute/,
    offers: 'Try again',
  },
  {
    name: 'stripe-down',
    happens: () => tillside.suffers('500'),
    title: 'Stripe has a problem',
    says: /Request id: req_/,
    offers: 'Try again',
  },
  {
    name: 'not-permitted',
    happens: state({ permissions: ['charge_read'] }),
    title: 'Not permitted',
    says: /Customers: Read/,
    offers: 'Edit key in Stripe',
  },
];

describe('a card about an error', () => {
  /** The lacking permission comes last: what a key is known to lack is not asked for again until it is checked. */
  it('says what happened and what to do', async () => {
    tillside = await openTillside(browser, { key: 'premium' });
    for (const { name, happens, title, says, offers } of cases) {
      await happens();
      await tillside.opens('monthly@example.com');
      expect([name, await tillside.title()]).toEqual([name, title]);
      const text = await tillside.text();
      expect(text).toMatch(says);
      expect(text).not.toContain('Mona Month');
      expect(await tillside.offers()).toContain(offers);
      await tillside.picture(`error-${name}`);
      state({ state: 'good' })();
    }
  });

  it('gives way to the customer as soon as Stripe answers again', async () => {
    tillside = await openTillside(browser, { key: 'premium' });
    tillside.suffers('500');
    await tillside.opens('monthly@example.com');
    await tillside.press('Try again');
    expect(await tillside.title()).toBe('Mona Month');
  });

  it('leads from a dead key to a new one', async () => {
    tillside = await openTillside(browser, { key: 'premium' });
    tillside.stripe.keyring.edit('premium', { state: 'expired' });
    await tillside.opens('monthly@example.com');
    await tillside.press('Replace key');
    const next = tillside.stripe.keyring.roll('premium');
    tillside.stripe.keyring.edit(next, { state: 'good' });
    await tillside.panel.getByLabel('Restricted key').fill(next);
    await tillside.press('Replace key');
    await tillside.opens('pastdue@example.com');
    expect(await tillside.title()).toBe('Pat Due');
  });

  it('costs no more than its own part, where only a part could not be had', async () => {
    tillside = await openTillside(browser, { key: 'premium' });
    tillside.stripe.faults.push({ path: '/v1/charges', when: 'before', answer: broken(), times: 10 });
    await tillside.opens('monthly@example.com');
    expect(await tillside.title()).toBe('Mona Month');
    expect(await tillside.text()).toMatch(/Starter · \$29\.00 a month[\s\S]*Payments[\s\S]*Stripe has a problem/);
    await tillside.picture('error-one-part');
  });

  it('says of a mended key what it may do now', async () => {
    tillside = await openTillside(browser, { key: 'premium' });
    tillside.stripe.keyring.edit('premium', { permissions: ['charge_read'] });
    await tillside.opens('monthly@example.com');
    tillside.stripe.keyring.edit('premium', { permissions: ['customer_read'] });
    await tillside.press('Check key again');
    expect(await tillside.title()).toBe('Mona Month');
    expect(await tillside.text()).toContain('Not shown with this key: payments, invoices.');
  });

  it('is Google’s own where Google ended the run, and the next try is whole', async () => {
    tillside = await openTillside(browser, { key: 'premium' });
    tillside.suffers('kill');
    await tillside.opens('monthly@example.com');
    expect(await tillside.text()).toContain('There was a problem with this add-on');
    await tillside.press('Try again');
    expect(await tillside.title()).toBe('Mona Month');
  });
});
