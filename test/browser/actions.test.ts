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

async function openCustomer(key = 'premium', address = 'monthly@example.com'): Promise<void> {
  tillside = await openTillside(browser, { key });
  await tillside.opens(address);
  tillside.stripe.requests.length = 0;
}

/** What Stripe carried out: what it is sent again under the same key, it only answers again. */
const writes = () => tillside.stripe.requests.filter(({ method, replayed }) => method !== 'GET' && !replayed);

async function askToCancel(): Promise<void> {
  await tillside.taps('Starter');
  await tillside.press('Cancel');
  await tillside.press('Continue');
  expect(await tillside.title()).toBe('Cancel at period end?');
}

describe('canceling at period end', () => {
  it('is confirmed by name, account and mode, done once, shown on a fresh customer card, and can be taken back', async () => {
    await openCustomer();
    await tillside.taps('Starter');
    await tillside.picture('subscription');
    await tillside.press('Cancel');
    await tillside.panel.getByLabel('Comment').fill('Moves to a yearly plan next spring');
    await tillside.picture('cancel-form');
    await tillside.press('Continue');
    const confirmation = await tillside.text();
    for (const fact of [
      'TEST MODE: no real money',
      'Mona Month',
      'monthly@example.com',
      'Ends on Dec 4',
      'next spring',
    ])
      expect(confirmation).toContain(fact);
    await tillside.picture('cancel');
    expect(writes()).toEqual([]);

    await tillside.press('Cancel at period end');
    expect(writes()).toHaveLength(1);
    expect(await tillside.title()).toBe('Mona Month');
    const text = await tillside.text();
    expect(text).toMatch(/Done\. The subscription ends on Dec 4/);
    expect(text).toContain('Active · ends Dec 4');
    expect(text).not.toContain('renews');
    await tillside.picture('canceled');

    await tillside.taps('Starter');
    expect(await tillside.offers()).toContain('Undo cancellation');
    expect(await tillside.text()).toContain('Active · ends Dec 4');
    await tillside.picture('subscription-ending');

    await tillside.press('Undo cancellation');
    expect(await tillside.text()).toContain(
      'It does not end on Dec 4. It renews on Dec 4. This itself charges nothing.',
    );
    await tillside.picture('take-back');
    await tillside.press('Undo cancellation');
    expect(await tillside.text()).toContain('Active · renews Dec 4');
    expect(writes()).toHaveLength(2);
    await tillside.picture('taken-back');
  });

  it('says that live money is real', async () => {
    await openCustomer('premium-live');
    await askToCancel();
    expect(await tillside.text()).toContain('LIVE: real money');
    await tillside.picture('cancel-live');
  });

  it('changes nothing for whoever goes back, and can be done with the keyboard alone', async () => {
    await openCustomer();
    await askToCancel();
    await tillside.press('Go back');
    await tillside.press('Go back');
    expect(await tillside.text()).toContain('Active · renews Dec 4');
    expect(writes()).toEqual([]);

    await tillside.opens('monthly@example.com');
    const { page } = tillside;
    /** Presses Tab until what has the focus is named so, as often as the card has controls at most. */
    const enter = async (name: RegExp) => {
      await tillside.panel.getByRole('article').focus();
      const controls = tillside.panel.locator('button, input, select, textarea, a');
      for (let stops = await controls.count(); stops > 0; stops -= 1) {
        await page.keyboard.press('Tab');
        if (name.test(await page.evaluate<string>('document.activeElement.textContent.trim()'))) break;
      }
      await page.keyboard.press('Enter');
      await tillside.settled();
    };
    await enter(/Starter/);
    await enter(/^Cancel$/);
    await enter(/^Continue$/);
    await enter(/Cancel at period end/);
    expect(await tillside.text()).toContain('Active · ends Dec 4');
    expect(writes()).toHaveLength(1);
  });

  it('writes nothing where it changed meanwhile', async () => {
    await openCustomer();
    await askToCancel();
    const { subscriptions } = tillside.stripe.test;
    const subscription = subscriptions.get('sub_1TMonthly0000001');
    if (subscription) subscriptions.set(subscription.id, { ...subscription, cancel_at_period_end: true });
    await tillside.press('Cancel at period end');
    expect(await tillside.text()).toContain('Changed in Stripe meanwhile: nothing was written.');
    expect(writes()).toEqual([]);
    await tillside.picture('changed-meanwhile');
  });
});

describe('changing a plan', () => {
  it('says before what is due now and from when on, and shows the new plan', async () => {
    await openCustomer();
    await tillside.taps('Starter');
    await tillside.press('Change plan or quantity');
    await tillside.picture('change-form');
    const { panel } = tillside;
    await panel.getByRole('combobox', { name: 'Product' }).selectOption('Team');
    await tillside.settled();
    await panel.getByRole('radio', { name: 'Team: $49.00 a month' }).check();
    await tillside.picture('change-form-product');
    await panel.getByRole('textbox', { name: 'Quantity' }).fill('2');
    await panel.getByRole('radio', { name: 'Now' }).check();
    await tillside.press('Continue');
    const confirmation = await tillside.text();
    expect(confirmation).toMatch(/Team × 2: \$98\.00 a month, before discounts and tax/);
    expect(confirmation).toMatch(/Estimate before discounts and tax: \$[\d.]+ is due now/);
    await tillside.picture('change');
    await tillside.press('Change plan or quantity');
    expect(await tillside.text()).toMatch(/Done\. The subscription was changed\.[\s\S]*Team × 2/);
    expect(writes()).toHaveLength(1);
    await tillside.picture('changed');
  });
});

describe('an outcome that is unknown', () => {
  it('is checked by reading alone, and done once where Stripe shows no sign of it', async () => {
    await openCustomer();
    await askToCancel();
    tillside.suffers('lost-before');
    await tillside.press('Cancel at period end');
    expect(await tillside.title()).toBe('Outcome unknown');
    await tillside.picture('unknown');
    await tillside.opens('monthly@example.com');
    expect(await tillside.text()).toContain('Outcome unknown: Cancel at period end');
    await tillside.picture('unknown-on-customer');

    await tillside.taps(/Outcome unknown/);
    expect(await tillside.title()).toBe('Not carried out yet');
    expect(writes()).toEqual([]);
    await tillside.picture('unknown-not-done');
    await tillside.press('Do it now');
    expect(await tillside.text()).toContain('Active · ends Dec 4');
    expect(writes()).toHaveLength(1);
  });

  it('is settled by the check where Stripe shows that it was done', async () => {
    await openCustomer();
    await askToCancel();
    tillside.suffers('lost-after');
    await tillside.press('Cancel at period end');
    await tillside.press('Check');
    expect(await tillside.text()).toMatch(/Done\. The subscription ends on Dec 4/);
    expect(writes()).toHaveLength(1);
    await tillside.opens('monthly@example.com');
    expect(await tillside.text()).not.toContain('Outcome unknown');
  });
});

describe('a refund', () => {
  it('is confirmed with its amount, shown on a fresh customer card, and leaves the rest where it is of a part', async () => {
    await openCustomer();
    await tillside.taps(/\$10\.00 refunded/);
    expect(await tillside.title()).toBe('$29.00');
    await tillside.picture('payment');
    await tillside.press('Refund');
    await tillside.picture('refund-form');
    await tillside.press('Continue');
    expect(await tillside.title()).toBe('Refund $19.00?');
    const confirmation = await tillside.text();
    for (const fact of ['Mona Month', 'Visa •••• 4242', 'Subscriptions go on', 'fees are not returned'])
      expect(confirmation).toContain(fact);
    await tillside.picture('refund');
    await tillside.press('Refund $19.00');
    expect(await tillside.text()).toMatch(/Done\. \$19\.00 refunded/);
    expect(await tillside.text()).toContain('$29.00 paid Oct 4, refunded in full');
    expect(writes()).toHaveLength(1);
    await tillside.picture('refunded');

    await tillside.taps(/\$29\.00 paid Nov/);
    await tillside.press('Refund');
    const { panel } = tillside;
    await panel.getByLabel('Amount in USD').fill('40');
    await tillside.press('Continue');
    expect(await tillside.text()).toContain('That is more than the $29.00 that is left to refund.');
    await tillside.picture('refund-too-much');
    await panel.getByLabel('Amount in USD').fill('12.50');
    await panel.getByRole('radio', { name: 'Duplicate' }).check();
    await panel.getByLabel('Note').fill('Two seats by mistake');
    await tillside.press('Continue');
    expect(await tillside.title()).toBe('Refund $12.50?');
    expect(await tillside.text()).toContain('Left after this: $16.50');
    await tillside.picture('refund-partial');
    await tillside.press('Refund $12.50');
    expect(await tillside.text()).toContain('$29.00 paid Nov 4, $12.50 refunded');
    expect(writes()).toHaveLength(2);
    await tillside.picture('refunded-partial');
  });

  it('is not on offer where the bank already took the money back', async () => {
    await openCustomer('secret', 'disputed@example.com');
    await tillside.taps(/is disputed/);
    expect(await tillside.offers()).not.toContain('Refund');
    expect(await tillside.text()).toContain('a refund could pay twice');
    await tillside.picture('payment-disputed');
  });
});

describe('a key that may only read', () => {
  it('sees the actions, off, with what they need', async () => {
    await openCustomer('overview');
    await tillside.taps('Starter');
    expect(await tillside.offers()).not.toContain('Cancel');
    await tillside.press('Show more');
    expect(await tillside.text()).toMatch(/Cancel\s+Needs Subscriptions: Write\./);
    await tillside.picture('subscription-overview');
  });
});
