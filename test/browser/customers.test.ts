import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../build/chromium';
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

async function open(key: string, mail?: string): Promise<void> {
  tillside = await openTillside(browser, { key });
  if (mail) await tillside.openMail(mail);
}

describe('beside an email', () => {
  it('stands who its sender is, how sure that is, and how they pay', async () => {
    await open('premium', 'Question about my last payment');
    expect(await tillside.title()).toBe('Mona Month');
    const text = await tillside.text();
    for (const fact of [
      'Stripe · TEST MODE',
      'monthly@example.com',
      'Starter · $29.00 a month',
      'Active · renews Dec 4',
      '$29.00 paid Oct 4, $10.00 refunded',
      'As of 10:42 AM',
    ])
      expect(text).toContain(fact);
    await tillside.screenshot('customer');

    const { panel } = tillside;
    await panel.getByRole('button', { name: 'Show more', exact: true }).click();
    await panel.getByRole('button', { name: 'Details' }).click();
    await tillside.settled();
    expect(await tillside.text()).toMatch(/Customer since\s+Jun 1/);
    await tillside.picture('customer-unfolded');
  });

  it('stands that nobody was found, where, and what else to try', async () => {
    await open('premium', 'Do you offer a plan for schools?');
    expect(await tillside.title()).toBe('Nobody found');
    expect(await tillside.text()).toContain('No customer with nobody@example.com in Stripe · TEST MODE.');
    expect(await tillside.offers()).toEqual(expect.arrayContaining(['Find by name, id or card', 'Ask Stripe again']));
    await tillside.panel.getByRole('button', { name: 'Why they may still be there' }).click();
    await tillside.settled();
    await tillside.picture('nobody');
  });

  it('stand all customers with its address, and the one chosen stays with it', async () => {
    await open('premium', 'Charged three times?');
    const offers = await tillside.offers();
    expect(offers.filter((offer) => /triplets@example\.com/i.test(offer))).toHaveLength(3);
    await tillside.picture('choose');
    await tillside.press('All payments together');
    expect(await tillside.title()).toBe('All payments together');
    await tillside.picture('together');
    await tillside.press('Back');
    await tillside.taps(/Triplets@Example\.com/i);
    const chosen = await tillside.title();
    await tillside.opens('monthly@example.com');
    await tillside.openMail('Charged three times?');
    expect(await tillside.title()).toBe(chosen);
    await tillside.picture('chosen');
  });

  it('stands as much as the smallest key can read, and that there is more', async () => {
    await open('free', 'Question about my last payment');
    expect(await tillside.title()).toBe('Mona Month');
    expect(await tillside.text()).toMatch(/Not shown with this key: .*subscriptions/);
    await tillside.picture('customer-free');
    await tillside.taps(/Not shown with this key/);
    expect(await tillside.title()).toBe('Key report');
  });

  it('stands what its headers tell: a mailing, a colleague, a failed check, a form, a group', async () => {
    await open('premium');
    const mails = [
      ['This week', 'A mailing', /Stripe was not asked/, 'mailing'],
      ['Fwd: Payment failed again', 'No address outside your company', /can’t read an email’s text/, 'nobody-outside'],
      ['Urgent: refund everything', 'Mona Month', /sender check failed/, 'sender-failed'],
      ['[Contact form] Update my card', 'Mona Month', /from Reply-To, not verified/, 'contact-form'],
      ['Charged twice this month', 'Dora Double', /\$49\.00 possibly charged twice/, 'google-group'],
      ['Re: in_1TWhale000000001', 'Moby Whale', /Others on this email/, 'whale'],
    ] as const;
    for (const [mail, title, says, picture] of mails) {
      await tillside.openMail(mail);
      expect(await tillside.title()).toBe(title);
      expect(await tillside.text()).toMatch(says);
      await tillside.picture(picture);
    }
  });
});

describe('every kind of customer', () => {
  it('what it says can be put into a draft, once it is seen who reads it', async () => {
    await open('extras');
    const { page } = tillside;
    await page.getByRole('button', { name: 'Compose' }).click();
    const box = page.getByRole('dialog', { name: 'New message' });
    const address = async (name: string, value: string) => {
      await box.getByRole('textbox', { name, exact: true }).fill(value);
      await box.getByRole('textbox', { name, exact: true }).press('Enter');
      await tillside.settled();
    };
    await address('To', 'monthly@example.com');
    await page.getByRole('button', { name: 'Insert from Stripe' }).click();
    await tillside.settled();
    await tillside.picture('insert');
    await address('Cc', 'bob@other.example');
    await tillside.taps(/^Starter/);
    expect(await tillside.text()).toContain('What you insert is also read by bob@other.example.');
    await tillside.picture('insert-readers');
    await tillside.taps(/^Starter/);
    await tillside.taps('Customer portal');
    const written = (await box.getByRole('textbox', { name: 'Draft text' }).textContent()) ?? '';
    // A day stays on one line with its month.
    expect(written.replaceAll('\u00a0', ' ')).toMatch(
      /Starter: \$29\.00 a month, renews Dec 4\.\n[\s\S]*https:\/\/billing\.stripe\.com/,
    );
    await page.getByLabel('Language of Gmail').selectOption('de-DE');
    await tillside.settled();
    expect(await tillside.text()).toContain('Heute ansehen');
    await tillside.screenshot('language-chosen');
  });

  it('fits the panel', async () => {
    await open('secret');
    const addresses = [
      'pastdue@example.com',
      'several@example.com',
      'disputed@example.com',
      'held@example.com',
      'trial-no-card@example.com',
      'credit@example.com',
      'vacation@example.com',
      'metered@example.com',
      'prospect@example.com',
      'yen@example.jp',
      'euro@example.de',
      'rtl@example.com',
      'hostile@example.com',
    ];
    for (const address of addresses) {
      await tillside.opens(address);
      expect(await tillside.text()).toContain(address);
      await tillside.picture(`customer-${address.split('@')[0]}`);
    }
  });
});

describe('finding a customer', () => {
  it('by name, by id, and by a card payment', async () => {
    await open('premium');
    const { panel, stripe } = tillside;
    await panel.getByLabel(/Stripe id$/).fill('pat due');
    await tillside.press('Find');
    expect(await tillside.title()).toBe('Found');
    await tillside.picture('found');
    await tillside.taps('Pat Due');
    expect(await tillside.title()).toBe('Pat Due');

    await tillside.chooses('Find a customer');
    await tillside.picture('find');
    const customers = [...stripe.test.customers.values()];
    const yearly = customers.find((customer) => !customer.deleted && customer.email === 'yearly@example.com');
    await panel.getByLabel(/Stripe id$/).fill(yearly?.id ?? '');
    await tillside.press('Find');
    await tillside.taps('Yearly Yang');
    expect(await tillside.title()).toBe('Yearly Yang');

    await tillside.chooses('Find a customer');
    await panel.getByLabel('Last 4 digits of the card').fill('4242');
    await panel.getByLabel('Amount, if known').fill('29.00');
    await panel.getByLabel('Currency of the amount').fill('usd');
    await panel.getByLabel('Day, if known').fill('2026-11-04');
    await tillside.press('Find payment');
    expect(await tillside.offers()).toContainEqual(expect.stringContaining('Mona Month'));
    await tillside.picture('found-by-payment');
  });

  it('says what it can’t find, and what it can’t read', async () => {
    await open('premium');
    const { panel } = tillside;
    await panel.getByLabel(/Stripe id$/).fill('no such person');
    await tillside.press('Find');
    expect(await tillside.text()).toContain('Nobody was found for no such person.');
    await tillside.picture('found-nothing');
    await tillside.press('Find something else');
    await panel.getByLabel('Last 4 digits of the card').fill('42');
    await tillside.press('Find payment');
    expect(await tillside.text()).toContain('Enter the last four digits of the card.');
    await tillside.picture('find-fault');
  });

  it('remembers a strange address for the customer that was found', async () => {
    await open('premium');
    await tillside.opens('stranger@example.net');
    await tillside.press('Find by name, id or card');
    await tillside.panel.getByLabel(/Stripe id$/).fill('monthly@example.com');
    await tillside.press('Find');
    await tillside.taps('Mona Month');
    expect(await tillside.text()).toContain('Chosen by you for this conversation.');
    await tillside.picture('chosen-stranger');
    await tillside.press('Remember address');
    await tillside.opens('pastdue@example.com');
    await tillside.opens('stranger@example.net');
    expect(await tillside.title()).toBe('Mona Month');
    expect(await tillside.text()).toContain('stranger@example.net was linked by you on Nov 20');
    await tillside.picture('linked');
  });
});

describe('a tap on a row', () => {
  it('opens the subscription, and the payment', async () => {
    await open('overview', 'Question about my last payment');
    await tillside.taps('Starter');
    expect(await tillside.title()).toBe('Starter');
    expect(await tillside.text()).toMatch(/Active · renews Dec 4[\s\S]*Current period ends\s+Dec 4/);
    await tillside.picture('subscription-overview');
    await tillside.press('Back');

    await tillside.taps(/\$10\.00 refunded/);
    expect(await tillside.title()).toBe('$29.00');
    expect(await tillside.text()).toMatch(/\$10\.00 refunded[\s\S]*Refunds/);
    await tillside.press('Show more');
    expect(await tillside.text()).toContain('Needs Charges and Refunds: Write.');
    await tillside.picture('payment-overview');
    await tillside.press('Back');

    expect(await tillside.title()).toBe('Mona Month');
  });
});
