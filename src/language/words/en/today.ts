import type { Money } from '../../../billing/money';
import type { Writer } from '../../writer';

const titles = { disputes: 'Disputes to answer', trials: 'Trials without a way to pay', failed: 'Failed payments' };

const maybes = {
  disputes: 'disputes to answer',
  trials: 'trials that end soon without a way to pay',
  failed: 'payments that failed in the last 7 days',
};

/** What is worth a look today, on Home. */
export const today = (write: Writer) => ({
  header: 'Worth a look today',
  /**
   * `orMore`: there may be more, also where `count` is 0. `first`: the first deadline or end, or the newest failure, where there
   * is one and these are all; seconds since 1970.
   */
  line: (kind: 'disputes' | 'trials' | 'failed', count: number, orMore: boolean, first: number): string => {
    if (count === 0) return `There may be ${maybes[kind]}`;
    const isOne = count === 1;
    const many = orMore ? `At least ${write.number(count)}` : write.number(count);
    const since = orMore
      ? ''
      : kind === 'disputes'
        ? `, the first by ${write.date(first)}`
        : `, the first ${write.date(first)}`;
    switch (kind) {
      case 'disputes':
        if (isOne) return orMore ? 'At least 1 dispute to answer' : `1 dispute to answer by ${write.date(first)}`;
        return `${many} disputes to answer${since}`;
      case 'trials':
        if (isOne)
          return orMore
            ? 'At least 1 trial ends in the next 7 days without a way to pay'
            : `1 trial ends ${write.date(first)} without a way to pay`;
        return `${many} trials end in the next 7 days without a way to pay${since}`;
      case 'failed':
        if (isOne)
          return orMore ? 'At least 1 payment failed in the last 7 days' : `1 payment failed ${write.date(first)}`;
        return `${many} payments failed in the last 7 days`;
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
