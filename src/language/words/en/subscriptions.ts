import type { CustomerBalance } from '../../../billing/balance';
import type { AgreedItem, Interval } from '../../../billing/subscription';
import type { Agreed, Coming, Event, Pause, State, SubscriptionState } from '../../../billing/summary';
import type { Writer } from '../../writer';
import type { Happened, Plan } from '../facts';
import { ofStripe } from './codes';
import { discounts as discountWords } from './discounts';

const states: Record<SubscriptionState, string> = {
  active: 'Active',
  trial: 'Trial',
  pastDue: 'Past due',
  unpaid: 'Unpaid',
  firstPayment: 'Waiting for first payment',
  neverStarted: 'Never started',
  ended: 'Ended',
  paused: 'Paused',
};

/** By Stripe's code for what becomes of invoices while nothing is collected. */
const pausedInvoices: Readonly<Record<string, string>> = {
  keep_as_draft: 'invoices are kept as drafts',
  mark_uncollectible: 'invoices are not collected (uncollectible)',
  void: 'invoices are canceled (void)',
};

/** Stripe's units of time. */
const units: Readonly<Record<string, readonly [one: string, other: string]>> = {
  day: ['day', 'days'],
  week: ['week', 'weeks'],
  month: ['month', 'months'],
  year: ['year', 'years'],
};

/** `a month`, `every 3 months`, `a year`. */
export function everyInterval({ unit, count }: Interval): string {
  const [one, other] = units[unit] ?? [ofStripe(unit), ofStripe(unit)];
  return count === 1 ? `a ${one}` : `every ${count} ${other}`;
}

/** `month`, `3 months`: how it is called after `the`. */
export function intervalName({ unit, count }: Interval): string {
  const [one, other] = units[unit] ?? [ofStripe(unit), ofStripe(unit)];
  return count === 1 ? one : `${count} ${other}`;
}

export function agreedTitle({ items, more }: Agreed): string {
  const titles = items.map(({ name, quantity }) => {
    const title = name ?? 'Subscription';
    return quantity === null ? title : `${title} × ${quantity}`;
  });
  return [...titles, ...(more ? ['more items'] : [])].join(' + ') || 'Subscription';
}

export const subscriptions = (write: Writer) => {
  const { hint } = discountWords(write);
  const sum = ({ amount, before, ifNot, interval }: Agreed['sums'][number], off: Agreed['off']) => {
    const paid = ifNot ?? amount;
    const each = interval ? `${write.money(paid)} ${everyInterval(interval)}` : write.money(paid);
    if (!before || !off) return each;
    if (!ifNot) return `${each} (${write.money(before)}, ${hint(off)})`;
    return `${each}, or ${write.money(amount)} if the coupon covers it (${hint({ ...off, ifCovered: false })})`;
  };
  const taxes = { none: '', included: '', added: ' plus tax', perhaps: ' plus any tax' };
  /** `$2,940.00 a year`; empty where no item has a price that can be told. */
  const total = ({ sums, byTiers, byUsage, unknownIn, more, off, tax }: Agreed): string => {
    const open = [...(byTiers ? ['tiers'] : []), ...(byUsage ? ['usage'] : [])];
    const known =
      sums.length === 0 && open.length > 0
        ? [`by ${open.join(' + ')}`]
        : [...sums.map((each) => sum(each, off)), ...open];
    const unknown = [
      ...(unknownIn ? [`amount in ${unknownIn.toUpperCase()} not known here`] : []),
      ...(more ? ['more items'] : []),
    ];
    const all = [...known, ...unknown].join(' + ');
    if (sums.length === 0) return all;
    return all + (off && sums.some(({ before }) => !before) ? ' before discounts' : '') + taxes[tax];
  };
  return {
    /** `Team × 5`: products with quantities; never empty. */
    title: agreedTitle,
    total,
    every: everyInterval,
    state: (state: State) => {
      const { pausedUntil } = state;
      const how = state.kind === 'other' ? ofStripe(state.code) : states[state.kind];
      if (pausedUntil === undefined) return how;
      return `${how}, collection paused${pausedUntil === null ? '' : ` until ${write.date(pausedUntil)}`}`;
    },
    next: (next: Event) => {
      switch (next.kind) {
        case 'ended':
          return write.date(next.at);
        case 'ends': {
          const { before } = next;
          const comes = before?.kind === 'renews' ? 'renews' : 'next invoice';
          return `${before ? `${comes} ${write.date(before.at)}, ` : ''}ends ${write.date(next.at)}`;
        }
        case 'trialEnds':
          return `ends ${write.date(next.at)}`;
        case 'subscriptionEnds':
          return `${next.before ? `ends ${write.date(next.before.at)}, ` : ''}subscription ends ${write.date(next.at)}`;
        case 'trialCancels':
          return `canceled when the trial ends ${write.date(next.at)}`;
        case 'trialPauses':
          return `paused when the trial ends ${write.date(next.at)}`;
        case 'renews':
          return `renews ${write.date(next.at)}`;
        case 'invoiced':
          return `next invoice ${write.date(next.at)}`;
        case 'owes': {
          const owed = `${next.isCut ? 'at least ' : ''}${write.money(next.amount)} owed`;
          if (next.nextTry === null) return owed;
          return `${owed}; ${write.isPast(next.nextTry) ? 'next try was due' : 'next try'} ${write.date(next.nextTry)}`;
        }
        case 'unpaid':
          return 'no new invoice is charged until they pay';
        case 'mayChange':
          return 'a change may be scheduled';
      }
    },
    /** Of a draft that is there already. */
    coming: ({ amount, at, isSent }: Coming) =>
      `${write.money(amount)} to be ${isSent ? 'invoiced' : 'charged'} ${write.date(at)}`,
    /** What it is about by then: `Team × 3: $147.00 a month, renews Dec 4.`; empty where that is not said, or not known. */
    plan: (what: Happened, plan: Plan | null): string => {
      if (!plan) return '';
      const { agreed, next } = plan;
      const isNamed = agreed.items.some(({ name }) => name !== null);
      switch (what.kind) {
        case 'ended':
          return isNamed ? `Plan: ${agreedTitle(agreed)}.` : '';
        case 'endsOn':
        case 'paused':
          return isNamed ? `Plan: ${agreedTitle(agreed)}.` : '';
        default: {
          const renews = next?.kind === 'renews' ? `renews ${write.date(next.at)}` : '';
          const comes = next?.kind === 'invoiced' ? `next invoice ${write.date(next.at)}` : renews;
          // What is not known here is no news for whoever reads what was done.
          const isKnown = agreed.unknownIn === null && !agreed.more;
          const facts = [isKnown ? total(agreed) : '', comes].filter(Boolean).join(', ');
          return facts ? `${agreedTitle(agreed)}: ${facts}.` : '';
        }
      }
    },
    paused: (pause: Pause) => {
      if (pause.kind === 'paused') return 'The subscription is paused: nothing is invoiced until it resumes.';
      const until = pause.until === null ? '' : ` until ${write.date(pause.until)}`;
      const invoices = pausedInvoices[pause.invoices];
      return `Collection is paused${until}${invoices ? `: ${invoices}` : ` (${ofStripe(pause.invoices)})`}.`;
    },
    /** Until when each item is paid for, where that differs. */
    periods: (periods: readonly { name: string; end: number | null }[]) =>
      periods.map(({ name, end }) => `${name}: ${end === null ? 'not known' : write.date(end)}`).join('; '),
    /** One item: `2 × $49.00 a month`. */
    item: ({ each, total, quantity, interval, metered, isUnknown, currency }: AgreedItem) => {
      const every = interval ? ` ${everyInterval(interval)}` : '';
      if (each) return `${quantity} × ${write.money(each)}${every}`;
      if (total) return `${quantity}: ${write.money(total)}${every}`;
      if (isUnknown) return `${quantity}, amount in ${currency.toUpperCase()} not known here`;
      return metered ? 'by usage' : `${quantity}, in tiers`;
    },
    balance: ({ kind, amount }: CustomerBalance) =>
      kind === 'credit' ? `Credit ${write.money(amount)}` : `Owes ${write.money(amount)} on the next invoice`,
  };
};
