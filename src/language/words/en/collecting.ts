import type { Money } from '../../../billing/money';
import type { Paying } from '../../../billing/paying';
import type { PeriodPaid } from '../../../billing/period-paid';
import type { Interval } from '../../../billing/subscription';
import type { Agreed } from '../../../billing/summary';
import type { Unsettled } from '../../../billing/unsettled';
import type { Writer } from '../../writer';
import { capitalized } from '../codes';
import type { Known, Then } from '../facts';
import { methodName } from './methods';
import { agreedTitle, intervalName, subscriptions } from './subscriptions';
import { waiting } from './waiting';

/** What Stripe calls a proration. */
const partly = (isMonthly: boolean) => `a charge or credit for part of a ${isMonthly ? 'month' : 'period'}`;

/** `US bank account •••• 6789 for $49.00 has been on its way since Nov 18`. */
export function onItsWayText(write: Writer, each: Unsettled): string {
  const { since } = each.begun ?? {};
  const moves = since ? `has been on its way since ${write.date(since)}` : 'is on its way';
  const what = each.begun?.method ? methodName(each.begun.method) : 'A payment';
  return each.begun?.isCertain
    ? `${what} for ${write.money(each.amount)} ${moves}`
    : `${what} ${moves}, perhaps for ${write.money(each.amount)} of an invoice`;
}

/** What confirmations say of money that moves, or does not, beside what they change. */
export const collecting = (write: Writer) => {
  const moment = (at: number | null) =>
    at === null ? 'within hours' : `on ${write.date(at)} about ${write.time(at * 1000)}`;
  const known = ({ amount, by }: Known) =>
    by === 'stripe' ? `${write.money(amount)} (Stripe’s preview)` : `About ${write.money(amount)}`;
  const beforeTax = ({ by }: Known) => (by === 'estimate' ? ', before discounts and tax,' : '');
  const period = ({ start, interval }: { start: number; interval: Interval }) =>
    `for the ${intervalName(interval)} that began on ${write.date(start)}`;
  const draft = (each: Unsettled) =>
    each.period ? `${write.money(each.amount)} ${period(each.period)}` : `A draft of ${write.money(each.amount)}`;
  const invoice = ({ number, amount }: Unsettled) =>
    `${number ? `Invoice ${number}` : 'An invoice'} of ${write.money(amount)}`;
  /** As it goes on after „charged“. */
  const toMethod = (paying: Paying): string => {
    switch (paying.kind) {
      case 'method': {
        const { expired, isBlocked } = paying;
        const end = expired ? ` (expired ${expired.month}/${expired.year})` : isBlocked ? ' (blocked by Stripe)' : '';
        return ` to ${methodName(paying.method)}${end}`;
      }
      case 'none':
        return ', though there is no default way to pay on file';
      case 'onFile':
        return ' to the method on file';
      case 'invoice':
        return '';
    }
  };
  const noWay = 'There is no default way to pay on file: Stripe may refuse it.';
  const exactly = { stripe: ', by Stripe’s preview', price: ', before tax', unknown: '; how much is not known' };
  const withoutMethod = (code: string | null): string => {
    if (code === 'cancel') return 'it ends';
    return code === 'pause' ? 'it is paused' : 'its first invoice is made and stays unpaid';
  };
  return {
    unsettled: (each: Unsettled, then: Then, paying: Paying): string => {
      switch (each.kind) {
        case 'charged': {
          const how =
            then === 'endsNow'
              ? `may still be charged ${moment(each.at)}${toMethod(paying)}: this does not stop a draft`
              : `is charged ${moment(each.at)} all the same${toMethod(paying)}`;
          return `${draft(each)} ${how}. To stop that, turn off automatic collection of its draft in Stripe.`;
        }
        case 'sent':
          return `${draft(each)} is sent to them as an invoice ${moment(each.at)} all the same.`;
        case 'draft':
          return `${draft(each)} stays a draft: it is not charged by itself.`;
        case 'stuck':
          return `${draft(each)} stays a draft: Stripe could not issue it.`;
        case 'onItsWay':
          return `${onItsWayText(write, each)}: this does not stop it.`;
        case 'awaited':
          return `${invoice(each)} ${each.awaited ? waiting(write).awaits(each.awaited, 0) : 'is open'}: this does not stop it.`;
        case 'tried':
        case 'retried':
          return then === 'endsNow'
            ? `${invoice(each)} stays open. Stripe stops trying to collect it.`
            : `${invoice(each)} is tried ${each.kind === 'retried' ? 'again ' : ''}${moment(each.at)} all the same${toMethod(paying)}. To stop that, cancel the invoice (void).`;
        case 'open':
          return `${invoice(each)} stays open.`;
      }
    },
    /** `isCut`: there may be others still. */
    others: (count: number, isCut: boolean) => {
      if (count === 0) return 'There may be more open invoices and drafts.';
      const more = `${write.number(count)} more ${write.plural(count, { one: 'open invoice or draft is', other: 'open invoices and drafts are' })}`;
      return `${isCut ? 'At least ' : ''}${more} not settled either.`;
    },
    unseen: (then: Then) =>
      then === 'endsNow'
        ? 'Open invoices stay open, and drafts may still be charged. This key can’t see whether there are any.'
        : 'Open invoices and drafts are still collected. This key can’t see whether there are any.',
    chargedTo: (paying: Paying) => (paying.kind === 'none' ? noWay : `It is charged${toMethod(paying)}.`),
    chargedNow: (paying: Paying, by: 'stripe' | 'price' | 'unknown') =>
      paying.kind === 'none'
        ? noWay
        : `Charged at once${toMethod(paying)}${exactly[by]}. If the payment fails, nothing changes.`,
    resumesCharging: (paying: Paying, by: 'stripe' | 'price' | 'unknown') =>
      `A new period is charged at once${toMethod(paying)}${exactly[by]}. It resumes when that is paid.`,
    resumesUntil: (end: number) => `It keeps its old billing day: no new period is charged before ${write.date(end)}.`,
    resumesUnknown: 'It keeps its old billing day: when that is next is not known.',
    chargedAgainOn: (at: number) => `It renews on ${write.date(at)}: from then on it is charged again.`,
    startCharges: (paying: Paying) => `Charged now${toMethod(paying)}. If that fails, nothing starts.`,
    startChargesThen: (paying: Paying) => `Charged then${toMethod(paying)}.`,
    renewsNext: (at: number) => `A new period begins now: it renews on ${write.date(at)}.`,
    dropsPending: (until: number | null) =>
      `Another change waits to be paid${until === null ? '' : ` until ${write.date(until)}`}. This may drop it.`,
    /** `missing`: Stripe's code for what happens with no way to pay. */
    trialEnds: (at: number, amount: Money | null, paying: Paying, missing: string | null) => {
      const day = write.date(at);
      if (paying.kind === 'none') return `On ${day} ${withoutMethod(missing)}: there is no default way to pay on file.`;
      const sum = amount ? `, ${write.money(amount)} before tax,` : '';
      return paying.kind === 'invoice'
        ? `On ${day} the first invoice${sum} is sent.`
        : `On ${day} the first period${sum} is charged${toMethod(paying)}.`;
    },
    billedThen: (amount: Money) => `Stripe’s preview: ${write.money(amount)} that no invoice has yet is billed then.`,
    usageBilledThen: 'Usage until then is billed then.',
    /** Where nothing is billed by usage. */
    partlyBilledThen: (isMonthly: boolean) => `${capitalized(partly(isMonthly))} is billed then, if there is any.`,
    maybeBilledThen: (isMonthly: boolean) =>
      `Usage until then is billed then, and ${partly(isMonthly)}, if there is any.`,
    notBilled: (amount: Money) => `Stripe’s preview: ${write.money(amount)} that no invoice has yet is not billed.`,
    usageNotBilled: 'Not billed: usage that no invoice has yet.',
    maybeNotBilled: (isMonthly: boolean) => `Not billed: usage, and ${partly(isMonthly)}, that no invoice has yet.`,

    nothingBack: 'Nothing is refunded or credited.',
    creditsNothing: 'Stripe’s preview: nothing becomes a credit.',
    /** `amount`: of what was paid; null where that can't be told. `isSure`: whether it is known to be paid. */
    lost: (amount: Money | null, until: number, isSure: boolean) => {
      const what = amount
        ? `about ${write.money(amount)} of what was paid, for the time until ${write.date(until)},`
        : `the time until ${write.date(until)}`;
      return `Nothing is refunded or credited: ${what} is lost${isSure ? '' : ', if it is paid'}.`;
    },
    credit: (amount: Known | null, paid: PeriodPaid) => {
      const what = amount ? `${known(amount)}${beforeTax(amount)}` : 'Unused time';
      const how = `${what} becomes a credit for a later invoice, not money back.`;
      const unknown = amount ? '' : ' How much is not known.';
      const gift = {
        yes: '',
        no: ' This period is not paid: the credit is a gift.',
        part: ' This period is paid in part.',
        refunded: ' This period was refunded or credited, at least in part: this may give money twice.',
        onItsWay: ' A payment for this period may be on its way.',
        unknown: ' Whether this period was paid is not known.',
      };
      return how + unknown + gift[paid];
    },
    /** Of items whose period goes on beyond the end. `isSure`: whether it is known to be paid. */
    cut: (all: Agreed, until: number, isSure: boolean) => {
      const runs = isSure ? 'is paid' : 'runs';
      return `${agreedTitle(all)} ${runs} until ${write.date(until)}, beyond that end: what is left then is lost${isSure ? '' : ', if it is paid'}.`;
    },
    /** `end`: the later end that could be chosen. */
    orLater: (end: number) => `To keep it, go back and choose ${write.date(end)}.`,
    renewsUntil: (all: Agreed, end: number) =>
      `Until ${write.date(end)} it renews and is charged: ${subscriptions(write).title(all)}, ${subscriptions(write).total(all)}.`,
    firstEnd: (end: number) => `When the first item ends (${write.date(end)})`,
    lastEnd: (end: number) => `When all items end (${write.date(end)})`,
  };
};
