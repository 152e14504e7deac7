import { describe, expect, it } from '@jest/globals';
import { monthlyFigure, recurs } from '../../src/billing/monthly';
import { wordsAt } from '../../src/language/words/languages';
import type { Subscription } from '../../src/stripe/resources/subscription';
import { discount, now, subscription } from './made';

const starter = { amount: 2900 };
const january = Date.UTC(2027, 0, 10) / 1000;

describe('the monthly figure in words', () => {
  const english = wordsAt('en-US', { timeZone: 'UTC', now: now * 1000 });
  const words = (...subscriptions: Subscription[]) => {
    const figure = monthlyFigure({ subscriptions, allCurrent: true, customer: null, now });
    return recurs(figure) ? { total: english.monthly.total(figure), note: english.monthly.note(figure) } : null;
  };

  it('is a plain amount where nothing was left out', () => {
    expect(words(subscription([starter]))).toEqual({ total: '$29.00 a month', note: '' });
  });

  it('says what was left out and assumed', () => {
    const metered = subscription([starter, { amount: 10, metered: true }], { discounts: ['di_1'] });
    expect(words(metered)).toEqual({
      total: '$29.00 a month',
      note: 'Before discounts; usage is not counted',
    });
  });

  it('says what a trial will add, and when a discount ends', () => {
    const trial = subscription([starter], { status: 'trialing' });
    expect(words(trial)).toEqual({ total: 'Nothing now', note: '$29.00 more after the trial' });
    const half = subscription([starter], {
      discounts: [discount({ percent_off: 50, duration: 'repeating' }, january)],
    });
    expect(words(half)).toEqual({
      total: '$14.50 to $29.00 a month',
      note: 'A discount ends on Jan\u00a010, 2027; what a coupon covers is not known',
    });
  });

  it('is nothing at all where nothing recurs', () => {
    expect(words()).toBeNull();
    expect(words(subscription([starter], { status: 'canceled' }))).toBeNull();
  });
});
