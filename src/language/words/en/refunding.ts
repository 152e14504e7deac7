import type { Bearer, Borne } from '../../../billing/connect';
import type { Money } from '../../../billing/money';
import type { RefundFacts } from '../../../billing/refund';
import type { Agreed } from '../../../billing/summary';
import type { Writer } from '../../writer';
import { capitalized } from '../codes';
import type { PaymentFacts } from '../facts';
import { describedWithin } from './invoices';
import { methodName } from './methods';
import { refunds } from './refunds';
import { agreedTitle } from './subscriptions';

const bearers: Record<Bearer, string> = {
  here: 'We do: the connected account keeps its share',
  account: 'Both: take back its share, give back our fee',
  accountAll: 'The connected account: we keep our fee',
};

const paidFor = (description: string | null, agreed: Agreed | null): string => {
  if (agreed) return ` for ${agreedTitle(agreed)}`;
  return description ? ` for ${describedWithin(description)}` : '';
};

/** The form of a refund, its confirmation, and what became of it. */
export const refunding = (write: Writer) => ({
  fraud: (isCard: boolean) => (isCard ? 'Fraud: block this card and email too' : 'Fraud: block this email too'),
  fraudGiven: (isCard: boolean) =>
    isCard
      ? 'Marked as fraud: this card and email go on your block lists, and later payments with them are blocked.'
      : 'Marked as fraud: this email goes on your block list, and later payments with it are blocked.',
  oneReason: 'Fraud is a reason of its own. Choose no other beside it.',
  bearer: 'Who pays it',
  bearerOption: (bearer: Bearer, hasFee: boolean) =>
    bearer === 'account' && !hasFee ? 'Take back what was passed on' : bearers[bearer],
  /** Of a payment that Connect passed on. */
  borne: (bearer: Bearer, { account, byAccount, byUs, isExact }: Borne, fee: Money): string => {
    const about = isExact ? '' : 'about ';
    const theirs = `${about}${write.money(byAccount)}`;
    const whom = account ?? 'the connected account';
    if (bearer === 'here') return `${write.money(byUs)} comes from your balance: ${whom} keeps its share.`;
    const ours = byUs.minor > 0 ? ` ${isExact ? '' : 'About '}${write.money(byUs)} comes from your balance.` : '';
    const kept = bearer === 'accountAll' ? ` You keep your fee of ${write.money(fee)}.` : '';
    return `${capitalized(theirs)} is taken back from ${whom}.${ours}${kept}`;
  },
  /** `isSeen`: whether something was credited or billed then; else that can’t be read. `at`: seconds since 1970. */
  ended: (at: number, isSeen: boolean) =>
    isSeen
      ? `Its subscription ended on ${write.date(at)}, and something was credited or billed then: this may give it back twice.`
      : `Its subscription ended on ${write.date(at)}. Whether something was credited then can’t be seen.`,
  transfersStay: 'It comes from your balance: what was transferred to connected accounts stays there.',
  platformFee: (fee: Money) => `The platform keeps its fee of ${write.money(fee)}, unless it gives that back itself.`,
  askAt: 'Email of the customer',
  askAtHint: 'Stripe asks there for a bank account',
  /**
   * Where it goes. `isPart`: then what was paid is another amount than the one that goes back. `agreed`: what was paid for,
   * where it is a subscription that still runs.
   */
  goesTo: ({ method, amount, at, description }: PaymentFacts, isPart: boolean, agreed: Agreed | null): string => {
    const what = `${isPart ? `${write.money(amount)} paid` : 'paid'} ${write.date(at)}`;
    const forWhat = paidFor(description, agreed);
    if (!method) return `Back to where it came from, ${what}${forWhat}.`;
    const usual = method.type === 'card' ? ' Usually 5–10 business days.' : '';
    return `Back to ${methodName(method)}, ${what}${forWhat}.${usual}`;
  },
  expired: 'That card has expired. Its bank usually passes the money on; where it can’t, the refund fails.',
  /** In place of the above. */
  asked: ({ method, at, description }: PaymentFacts, address: string, agreed: Agreed | null): string =>
    `Stripe asks ${address} by email for a bank account; it goes there. Paid ${write.date(at)}${method ? ` with ${methodName(method)}` : ''}${paidFor(description, agreed)}.`,
  /** Beside the above. `address`: the customer’s on file. */
  mayBeAsked: (address: string | null) =>
    `It goes to the customer’s bank account. Stripe emails ${address ?? 'them'} about it, and asks there for the account if it does not know it.`,
  left: (left: Money) => `Left after this: ${write.money(left)}.`,
  goOn: 'Subscriptions go on: a refund cancels nothing.',
  /** `invoice`: the number of what the payment was for. */
  goOnAndInvoice: (invoice: string | null) =>
    `Subscriptions go on, and ${invoice ? `invoice ${invoice}` : 'its invoice'} stays as it is: a refund cancels nothing and makes no credit note.`,
  invoiceStays: (invoice: string | null) =>
    `${invoice ? `Invoice ${invoice}` : 'Its invoice'} stays as it is: this makes no credit note.`,
  otherStays: 'The other payment of this amount stays: it is read once more before this one goes back.',
  otherChanged:
    'The other payment of this amount was refunded, disputed or changed meanwhile: this one may be the right one.',
  final: 'A refund can’t be undone. Stripe’s fees are not returned.',
  /** `code`: why it failed, in Stripe’s word. */
  outcome: ({ amount, status, waitsFor }: RefundFacts, code: string | null): string => {
    const sum = write.money(amount);
    switch (status) {
      case 'succeeded':
        return `${sum} refunded.`;
      case 'pending':
        if (waitsFor === 'insufficient_funds')
          return `The refund of ${sum} waits: your Stripe balance does not cover it. It goes out once you top that up.`;
        if (waitsFor === 'charge_pending') return `The refund of ${sum} waits for the payment to settle.`;
        return `The refund of ${sum} is on its way; the bank has not confirmed it yet.`;
      case 'requires_action':
        return `The refund of ${sum} waits for the customer: Stripe asks them by email where to send it.`;
      case 'failed':
        return code
          ? `The refund of ${sum} failed: no money went back, ${refunds(write).failure(code)}.`
          : `The refund of ${sum} failed: no money went back. Look in Stripe.`;
      case 'canceled':
        return `The refund of ${sum} was canceled: no money went back.`;
      default:
        return `The refund of ${sum} is not done yet. Look in Stripe.`;
    }
  },
});
