import type { Money } from '../../../billing/money';
import type { NextAmount, NextCharge, Unknown } from '../../../billing/next';
import type { Scheduled } from '../../../billing/schedule';
import type { Agreed, PaidLast } from '../../../billing/summary';
import type { Unsettled } from '../../../billing/unsettled';
import type { Writer } from '../../writer';
import { capitalized } from '../codes';
import { onItsWayText } from './collecting';
import { discounts as discountWords } from './discounts';
import { agreedTitle, subscriptions as subscriptionWords } from './subscriptions';
import { waiting } from './waiting';

const unknowns: Record<Unknown, string> = {
  usage: 'it depends on usage',
  tiers: 'it is priced in tiers',
  currency: 'the price is in another currency',
  price: 'the price bills in a way that is new to this version',
  items: 'not every item was read',
  discounts: 'what discounts take off is not known',
  pendingUpdate: 'a change waits for its payment',
  endsWithin: 'it ends within that period',
};

/** What a subscription takes next by itself. */
export const nextCharge = (write: Writer) => {
  const { hint } = discountWords(write);
  const waits = (pending: NextAmount['pending']) => {
    const sure = pending?.sure;
    if (!sure) return '';
    const sum = write.money({ ...sure, minor: Math.abs(sure.minor) });
    return sure.minor < 0 ? `, less ${sum} for items that wait` : `, plus ${sum} for items that wait`;
  };
  const amount = ({ net, ifNot, tax, withTax, pending }: NextAmount) => {
    if (!net) return `amount not known${waits(pending)}`;
    if (withTax) return `about ${write.money(withTax)} with tax, as last time${waits(pending)}`;
    const tail = { none: '', included: '', added: ' plus tax', perhaps: ' plus any tax' };
    const either = ifNot ? `${write.money(net)} or ${write.money(ifNot)}` : write.money(net);
    return either + tail[tax] + waits(pending);
  };
  /** All that is left to pay, where that is known and the balance or what waits changes it. */
  const charged = (next: NextAmount) => {
    const { due, withTax, balance, pending } = next;
    if (!due || (!balance && !pending?.sure)) return amount(next);
    return withTax ? `about ${write.money(due)}, with tax as last time` : write.money(due);
  };
  const paidLast = ({ amount: sum, at }: PaidLast) => `last paid ${write.money(sum)} on ${write.date(at)}`;
  return {
    /** null where there is nothing to say. `isAfter`: another charge, or an invoice, comes before. */
    text: (next: NextCharge, isAfter: boolean): string | null => {
      if (next.kind === 'unknown')
        return next.why === 'schedule'
          ? 'What is charged next is not known: a change or an end may be scheduled.'
          : next.why === 'change'
            ? 'What is charged next is not known: it depends on the scheduled change.'
            : 'What is charged next is not known.';
      if (next.kind === 'charge') {
        const comes = next.how === 'sent' ? 'Next invoice' : next.isFirst ? 'First charge' : 'Next charge';
        return `${isAfter ? 'After that,' : comes} ${write.date(next.at)}: ${charged(next.amount)}`;
      }
      switch (next.why) {
        case 'unpaid':
          return 'No new invoice is charged until they pay.';
        case 'firstPayment':
          return 'Nothing is charged until the first payment.';
        case 'ends':
          return `It does not renew: it ends ${write.date(next.at)}.`;
        case 'trialCancels':
          return `No default way to pay on file: it is canceled when the trial ends ${write.date(next.at)}.`;
        case 'trialPauses':
          return `No default way to pay on file: it is paused when the trial ends ${write.date(next.at)}.`;
        case 'ended':
        case 'paused':
          return null;
      }
    },
    /** What the amount leaves out, or has in it. */
    note: (
      { net, ifNot, unknown, before, off, withTax, balance, isShared, pending, due }: NextAmount,
      last: PaidLast | null,
    ): string => {
      if (!net)
        return write.sentences([
          unknown ? `Because ${unknowns[unknown]}.` : '',
          last ? `${capitalized(paidLast(last))}.` : '',
        ]);
      const waiting = pending?.sure || pending?.perhaps || ifNot;
      const unsure = waiting ? 'what is left is not known' : 'what is left depends on tax';
      const ifLeft = isShared ? ', as far as it is left by then' : due ? '' : `: ${unsure}`;
      const own = due && (balance || pending?.sure) ? `${write.money(withTax ?? net)}${waits(pending)}` : null;
      const parts = [
        before && off ? `${write.money(before)} before discounts, ${hint(off)}` : null,
        own && !balance ? own : null,
        balance && balance.minor < 0
          ? `${own ? `${own}, ` : ''}less their credit of ${write.money({ ...balance, minor: -balance.minor })}${ifLeft}`
          : null,
        balance && balance.minor > 0
          ? `${own ? `${own}, ` : ''}plus the ${write.money(balance)} that they owe${isShared ? ifLeft : ''}`
          : null,
        pending?.sure && !due ? 'items that wait are before discounts and tax' : null,
        pending?.perhaps && `${write.money(pending.perhaps)} that waits for this customer may come with it`,
        pending ? null : 'without items that are still pending',
      ];
      const text = parts.filter(Boolean).join('; ');
      return text.charAt(0).toUpperCase() + text.slice(1);
    },
    paidLast,
    /** What it may come to, in few words; null where no amount is known. */
    estimate: (next: NextAmount): string | null => {
      if (next.due) return `estimate ${write.money(next.due)}`;
      if (!next.net) return null;
      const sum = next.withTax ? `${write.money(next.withTax)} with tax` : amount(next);
      return next.balance ? `estimate ${sum}, before the balance` : `estimate ${sum}`;
    },
    /** Of an invoice that is there already. */
    unsettled: (each: Unsettled): string => {
      const { kind, at, amount: sum, awaited } = each;
      const on = at === null ? '' : ` ${write.date(at)}`;
      switch (kind) {
        case 'charged':
          return `A draft of ${write.money(sum)} will be charged${on}`;
        case 'sent':
          return `A draft of ${write.money(sum)} will be sent${on}`;
        case 'stuck':
          return `A draft of ${write.money(sum)} could not be issued`;
        case 'onItsWay':
          return onItsWayText(write, each);
        case 'awaited':
          return `An invoice of ${write.money(sum)} ${awaited ? waiting(write).awaits(awaited, 0) : 'is open'}`;
        case 'tried':
          return `${write.money(sum)} is tried${on}`;
        case 'retried':
          return `${write.money(sum)} is tried again${on}`;
        case 'draft':
          return `A draft of ${write.money(sum)} is not charged by itself`;
        case 'open':
          return `An invoice of ${write.money(sum)} is open`;
      }
    },
    /** What a schedule does next. `agreed`: what it changes to; null where that is not known. `endsOff`: discounts end. */
    scheduled: (scheduled: Scheduled, agreed: Agreed | null, endsOff: boolean): string => {
      switch (scheduled.kind) {
        case 'goesOn':
          return 'No further change is scheduled.';
        case 'ends':
          return `Scheduled: it ends ${write.date(scheduled.at)}.`;
        case 'changes': {
          const { at, more, ends } = scheduled;
          const total = agreed && subscriptionWords(write).total(agreed);
          const what = agreed ? ` to ${agreedTitle(agreed)}${total ? `, ${total}` : ''}` : '';
          const off = endsOff ? '; the discount ends with it' : '';
          const others = write.plural(more, {
            one: 'another change follows',
            other: `${write.number(more)} more changes follow`,
          });
          return `Changes ${write.date(at)}${what}${off}${more > 0 ? `; ${others}` : ''}${ends === null ? '' : `; ends ${write.date(ends)}`}.`;
        }
      }
    },
    /** By when its first payment must be through. */
    startBy: (at: number) =>
      `Without its first payment by ${write.date(at)}, ${write.time(at * 1000)}, the subscription never starts.`,
    /** `amount`: null where it is usage that is counted. */
    threshold: (amount: Money | null) =>
      amount
        ? `An invoice comes before that once ${write.money(amount)} is reached.`
        : 'An invoice comes before that once usage reaches a set limit.',
    /** Of an item whose period goes on beyond the end. */
    beyondEnd: (all: Agreed, until: number) =>
      `${agreedTitle(all)} runs until ${write.date(until)}, beyond that end: unless it was credited, what is left then is lost.`,
    /** Where its invoices are not known. */
    owedUnknown: 'What is owed for it, and when that is collected, is not known here.',
    pendingUpdate: (until: number | null) =>
      until === null
        ? 'A change waits for its payment.'
        : `A change waits for its payment until ${write.date(until)}, else it is dropped.`,
  };
};
