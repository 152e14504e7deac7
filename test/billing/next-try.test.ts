import { describe, expect, it } from '@jest/globals';
import { makeInvoice } from '../../preview/stripe/objects/invoice';
import { type NextTry, nextTryOf } from '../../src/billing/next-try';
import { wordsAt } from '../../src/language/words/languages';
import { invoice as invoiceSchema } from '../../src/stripe/resources/invoice';
import { asRead, day, now } from './made';

const { paymentCard } = wordsAt('en-US', { timeZone: 'UTC', now: now * 1000 });

const invoice = (fields: Record<string, unknown>) => {
  const made = makeInvoice({ id: 'in_1', created: now - 9 * day, livemode: false, customer: 'cus_1', currency: 'eur' });
  return asRead(invoiceSchema, { ...made, status: 'open', ...fields });
};

describe('after a payment that failed', () => {
  it.each([
    [{ next_payment_attempt: now + 3 * day }, 'Stripe tries to collect its invoice again Nov\u00a023.'],
    [{ next_payment_attempt: now - day }, 'Stripe’s next try to collect its invoice was due Nov\u00a019.'],
    [
      { next_payment_attempt: null, auto_advance: true },
      'Stripe has set no time for another try to collect its invoice.',
    ],
    [
      { next_payment_attempt: null, auto_advance: false },
      'Stripe does not try to collect its invoice again by itself.',
    ],
    [{ status: 'paid', next_payment_attempt: null }, 'Its invoice has been paid since.'],
    [{ status: 'void', next_payment_attempt: null }, null],
    [{ status: 'uncollectible', next_payment_attempt: null }, null],
    [null, 'Whether Stripe tries again is not known here.'],
  ])('what comes next is what Stripe says: %j', (fields, says) => {
    const next: NextTry | null = nextTryOf(fields && invoice(fields), now);
    expect(next && paymentCard.nextTry(next)).toBe(says);
  });
});
