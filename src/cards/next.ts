/** What a subscription takes next by itself, as rows. */
import type { NextAmount, NextCharge } from '../billing/next';
import { scheduledEnd, startBy, thresholdOf } from '../billing/subscription';
import { type Agreed, agreedOf, type PaidLast } from '../billing/summary';
import { endingAt } from '../billing/unused';
import { html } from '../language/html';
import type { Words } from '../language/words/words';
import type { Subscription } from '../stripe/resources/subscription';
import { row } from './widgets';

/** Where the amount is not known, what was paid last tells most. `agreed`: what stands above it. */
export function nextRow(
  { nextCharge: texts }: Words,
  next: NextCharge,
  agreed: Agreed,
  { last, isAfter }: { last: PaidLast | null; isAfter: boolean },
) {
  const text = texts.text(next, isAfter);
  if (!text) return null;
  if (next.kind !== 'charge') return row({ icon: 'event', text: html`${text}` });
  const note = texts.note(besidePrice(agreed, next.amount), last);
  return row({ icon: 'event', text: html`${text}`, note: note || undefined });
}

/** What is taken off, and of how much, is told once: with the price, where that is of the same. */
function besidePrice({ sums }: Agreed, amount: NextAmount): NextAmount {
  const [sum, ...others] = sums;
  const isTold = sum?.before && !others[0] && sum.before.minor === amount.before?.minor;
  return isTold ? { ...amount, before: null } : amount;
}

/** What comes before that, what must come first, and what of it is not used up by its end. */
export function besideNext(
  { nextCharge: texts }: Words,
  subscription: Subscription,
  { next, products, now }: { next: NextCharge; products: Record<string, string>; now: number },
) {
  const threshold = next.kind === 'charge' ? thresholdOf(subscription) : null;
  const by = startBy(subscription, now);
  const end = /^(active|past_due)$/.test(subscription.status) ? scheduledEnd(subscription) : null;
  const told = [
    threshold && texts.threshold(threshold.amount),
    by === null ? null : texts.startBy(by),
    ...(end === null ? [] : endingAt(subscription, end).cut).map((item) =>
      texts.beyondEnd(agreedOf({ items: { data: [item] } }, products), Number(item.current_period_end)),
    ),
  ];
  return told.map((text) => text && row({ icon: 'info', text: html`${text}` }));
}
