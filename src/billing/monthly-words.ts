/** The monthly figure in words: `$49.00 a month`, and below it what was left out or assumed. Pure. */
import type { Formats } from '../language/format';
import type { Money } from './money';
import type { MonthlyFigure, MonthlyNote } from './monthly';

const noteWords: Record<MonthlyNote, string> = {
  beforeDiscounts: 'before discounts',
  couponOnAllItems: 'if the coupon covers every item',
  withoutMetered: 'usage is not counted',
  withoutTiered: 'tiered prices are not counted',
  withoutTrials: 'trials are not counted',
  withoutPaused: 'paused subscriptions are not counted',
  withoutUnpaid: 'unpaid subscriptions are not counted',
  endingSoon: 'some of it ends soon',
  newestOnly: 'only the newest subscriptions are counted',
};

/** null where nothing recurs. */
export function monthlyWords(figure: MonthlyFigure, formats: Formats): { total: string; note: string | null } | null {
  const { amounts, afterTrials, discountedUntil, notes } = figure;
  if (amounts.length === 0 && notes.length === 0) return null;
  const sum = (each: readonly Money[]) => each.map(formats.money).join(' + ');
  const note = [
    discountedUntil === null ? null : `a discount ends on ${formats.date(discountedUntil)}`,
    afterTrials.length > 0 ? `${sum(afterTrials)} more after the trial` : null,
    ...notes.filter((each) => each !== 'withoutTrials' || afterTrials.length === 0).map((each) => noteWords[each]),
  ].filter((words) => words !== null);
  return {
    total: amounts.length > 0 ? `${sum(amounts)} a month` : 'Nothing now',
    note: note.length > 0 ? sentence(note.join('; ')) : null,
  };
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
