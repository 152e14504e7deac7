import type { Money } from '../../../billing/money';
import type { InvoiceVerb } from '../../../stripe/resources/invoice';
import type { Writer } from '../../writer';
import type { Happened, Plan } from '../facts';
import { invoicing } from './invoicing';
import { subscriptions } from './subscriptions';

/** What the customer is told of it. */
export const telling = (write: Writer) => ({
  /** `isCard`: for other ways to pay Stripe names no usual time. */
  refunded: (amount: Money, isCard: boolean) =>
    isCard
      ? `We have refunded ${write.money(amount)} to your card. It usually takes 5–10 business days to arrive.`
      : `We have refunded ${write.money(amount)} to you.`,
  /** Stripe took back the payment itself. */
  reversed: (amount: Money) =>
    `We have refunded ${write.money(amount)} to your card. On your statement the payment itself changes or disappears, and no separate refund appears.`,
  refundUnderWay: (amount: Money, isCard: boolean) =>
    isCard
      ? `A refund of ${write.money(amount)} to your card is on its way. It usually takes 5–10 business days to arrive.`
      : `A refund of ${write.money(amount)} to you is on its way.`,
  refundAsks: (amount: Money) =>
    `We have started a refund of ${write.money(amount)}. Stripe asks you by email where to send it; please answer that, so that it can be sent.`,
  /** The payment that was refunded. `at`: seconds since 1970; `what`: null where that is not known. */
  wasFor: (amount: Money, at: number, what: string | null) =>
    `This is about your payment of ${write.money(amount)} on ${write.date(at)}${what ? `, for ${what}` : ''}.`,
  captured: (amount: Money) => `Your payment of ${write.money(amount)} has gone through.`,
  released: (amount: Money) => `The ${write.money(amount)} held on your card are released. You were not charged.`,
  /** `description`: what for; empty where that is not known. */
  charged: (amount: Money, description: string, receipt: string | null) => {
    const what = description ? `${write.money(amount)} for ${description}` : write.money(amount);
    return `We have charged you ${what}, as agreed.${receipt ? ` Your receipt: ${receipt}` : ''}`;
  },
  credited: (amount: Money) =>
    `We have credited ${write.money(amount)} to you. It is taken off your next invoices by itself.`,
  creditTakenBack: (amount: Money) =>
    `We have taken back credit of ${write.money(amount)}. It is not taken off your next invoices.`,
  linkClosed: (url: string) => `This payment link no longer works, so please do not pay there: ${url}`,
  taxIdAdded: (value: string) =>
    `We have added your tax ID ${value}. It stands on the invoices that we issue from now on; those that you have paid stay as they are.`,
  taxIdRemoved: (value: string) =>
    `We have removed your tax ID ${value}. It is left off the invoices that we issue from now on; those that you have paid stay as they are.`,
  receiptSent: (address: string) => `We have sent the receipt to ${address} again.`,
  page: (amount: Money, description: string, url: string) =>
    `You can pay ${write.money(amount)} for ${description} here: ${url}`,
  portal: (url: string) => `You can see your invoices and change how you pay here: ${url}`,
  invoice: (verb: InvoiceVerb, number: string | null, amount: Money) => invoicing(write).done(verb, number, amount),
  notCharged: (until: number | null) =>
    until === null
      ? 'We do not charge you for your subscription for now.'
      : `We do not charge you for your subscription until ${write.date(until)}.`,
  chargedAgain: 'We charge for your subscription again.',
  happened: (what: Happened, plan: Plan | null): string =>
    write.sentences([whatHappened(write, what), subscriptions(write).plan(what, plan)]),
});

function whatHappened(write: Writer, what: Happened): string {
  switch (what.kind) {
    case 'ended':
      return 'Your subscription has ended.';
    case 'endsOn':
      return `Your subscription ends on ${write.date(what.at)}.`;
    case 'goesOn':
      return 'Your subscription goes on.';
    case 'changed':
      return 'Your subscription was changed.';
    case 'started':
      return 'Your subscription has started.';
    case 'trialStarted':
      return `Your trial has started. It ends on ${write.date(what.at)}.`;
    case 'trialEndsOn':
      return `Your trial ends on ${write.date(what.at)}.`;
    case 'trialEnded':
      return 'Your trial has ended.';
    case 'activeAgain':
      return 'Your subscription is active again.';
    case 'paused':
      return 'Your subscription is paused: nothing is invoiced until it resumes.';
    case 'discountsChanged':
      return 'Your discounts were changed, from the next invoice on.';
  }
}
