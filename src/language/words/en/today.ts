import type { Money } from '../../../billing/money';
import type { Writer } from '../../writer';

const titles = { disputes: 'Disputes to answer', trials: 'Trials without a way to pay', failed: 'Failed payments' };

/** What needs somebody today, on Home. */
export const today = (write: Writer) => ({
  header: 'Needs somebody',
  /** `orMore`: there may be more. `first`: the first deadline or end, or the newest failure; seconds since 1970. */
  line: (kind: 'disputes' | 'trials' | 'failed', count: number, orMore: boolean, first: number): string => {
    const many = orMore ? `At least ${write.number(count)}` : write.number(count);
    const isOne = count === 1 && !orMore;
    switch (kind) {
      case 'disputes':
        return isOne
          ? `1 dispute to answer by ${write.date(first)}`
          : `${many} disputes to answer, the first by ${write.date(first)}`;
      case 'trials':
        return isOne
          ? `1 trial ends ${write.date(first)} without a way to pay`
          : `${many} trials end this week without a way to pay, the first ${write.date(first)}`;
      case 'failed':
        return isOne ? `1 payment failed ${write.date(first)}` : `${many} payments failed in the last 7 days`;
    }
  },
  title: (kind: 'disputes' | 'trials' | 'failed') => titles[kind],
  /** `at`: seconds since 1970. */
  toDo: (kind: 'disputes' | 'trials' | 'failed', amount: Money | null, at: number): string => {
    const sum = amount ? write.money(amount) : '';
    switch (kind) {
      case 'disputes':
        return `${sum}, answer by ${write.date(at)}`;
      case 'trials':
        return `Trial ends ${write.date(at)}`;
      case 'failed':
        return `${sum} failed ${write.date(at)}`;
    }
  },
  triedAgain: 'Each as it failed: what was tried again since may be paid.',
  none: 'Stripe names none of these now.',
  someOnly: 'There may be more of these than are listed here.',
});
