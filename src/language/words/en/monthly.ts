import type { Average, MonthlyFigure, MonthlyNote } from '../../../billing/monthly';
import type { Writer } from '../../writer';
import { capitalized } from '../codes';

const notes: Record<MonthlyNote, string> = {
  beforeDiscounts: 'before discounts',
  couponOnAllItems: 'what a coupon covers is not known',
  withoutMetered: 'usage is not counted',
  withoutTiered: 'tiered prices are not counted',
  withoutUnknown: 'amounts that are not known are not counted',
  withoutTrials: 'trials are not counted',
  withoutPaused: 'paused subscriptions are not counted',
  withoutUnpaid: 'unpaid subscriptions are not counted',
  beforeTax: 'before tax',
  someEnds: 'some of it ends',
  notAll: 'not every subscription is counted',
  notAllItems: 'not every item is counted',
};

export const monthly = (write: Writer) => {
  const range = (average: Average) =>
    average.most === undefined
      ? write.money(average)
      : `${write.money(average)} to ${write.money({ ...average, minor: average.most })}`;
  const sum = (amounts: readonly Average[]) => amounts.map(range).join(' + ');
  return {
    total: ({ amounts, isWhole }: MonthlyFigure) =>
      amounts.length > 0 ? `${sum(amounts)} a month` : isWhole ? 'Nothing now' : 'Not known',
    /** What was left out or assumed; empty where nothing. */
    note: ({ afterTrials, discountedUntil, endsAt, notes: left }: MonthlyFigure) => {
      const parts = [
        ...(endsAt === null ? [] : [`ends on ${write.date(endsAt)}`]),
        ...(discountedUntil === null ? [] : [`a discount ends on ${write.date(discountedUntil)}`]),
        ...(afterTrials.length > 0 ? [`${sum(afterTrials)} more after the trial`] : []),
        ...left.filter((each) => each !== 'withoutTrials' || afterTrials.length === 0).map((each) => notes[each]),
      ];
      return capitalized(parts.join('; '));
    },
  };
};
