import type { SubscriptionTurn } from '../../../billing/happenings';
import type { Money } from '../../../billing/money';
import type { Pause } from '../../../billing/summary';
import { type Html, html, quiet } from '../../html';
import type { Writer } from '../../writer';
import { wordOf } from './codes';
import { subscriptions } from './subscriptions';

/** https://docs.stripe.com/api/customer_balance_transactions/object#customer_balance_transaction_object-type */
const types: Readonly<Record<string, string>> = {
  adjustment: 'by hand',
  applied_to_invoice: 'for an invoice',
  checkout_session_subscription_payment: 'for a subscription begun at Checkout',
  checkout_session_subscription_payment_canceled: 'a subscription begun at Checkout was canceled',
  credit_note: 'by credit note',
  initial: 'the balance to begin with',
  invoice_overpaid: 'an invoice was overpaid',
  invoice_too_large: 'an invoice was too large to charge',
  invoice_too_small: 'an invoice was too small to charge',
  migration: 'moved by Stripe',
  unapplied_from_invoice: 'taken back from an invoice',
  unspent_receiver_credit: 'left of a bank transfer',
};

const butRefunds = ', but for older refunds of payments that have many';

/** What happened to a customer, newest first. Times in seconds since 1970. */
export const timeline = (write: Writer) => {
  const turned = (turn: SubscriptionTurn, at: number): string => {
    const on = write.date(at);
    switch (turn.kind) {
      case 'began':
        return `began ${on}`;
      case 'waits':
        return `set up ${on}, waits for its first payment`;
      case 'neverStarted':
        return `set up ${on}, and did not start`;
      case 'trialEnded':
        return `trial ended ${on}`;
      case 'canceled':
        return turn.ends === null ? `canceled ${on}` : `canceled ${on}, with effect from ${write.date(turn.ends)}`;
      case 'ended':
        return `ended ${on}`;
    }
  };
  return {
    title: 'Timeline',
    button: 'Timeline',
    /** `name`: of its products; null where that is not known. */
    subscription: (name: string | null, turn: SubscriptionTurn, at: number): Html =>
      turn.kind === 'began' && turn.isTrial
        ? html`Trial of <b>${name ?? 'a subscription'}</b> ${turned(turn, at)}`
        : html`<b>${name ?? 'Subscription'}</b> ${turned(turn, at)}`,
    issued: (amount: Money, at: number): Html => html`<b>${write.money(amount)}</b> invoiced ${write.date(at)}`,
    /** A change of plan or quantity, told where it was billed. */
    billedWith: (invoice: string | null) => (invoice === null ? 'Billed with an invoice' : `Billed with ${invoice}`),
    balance: (kind: 'credit' | 'debit', amount: Money, at: number): Html =>
      kind === 'credit'
        ? html`<b>${write.money(amount)}</b> credited to the balance ${write.date(at)}`
        : html`<b>${write.money(amount)}</b> debited from the balance ${write.date(at)}`,
    /** `type`: Stripe's. */
    balanceType: (type: string) => wordOf(types, type),
    /** Who did it with this add-on, where that is known, and whether from the conversation that is open. */
    by: (agent: string | null, isThisMail: boolean) => {
      const whom = agent === null ? 'with Tillside' : `by ${agent}`;
      return isThisMail ? `${whom}, from this mail` : whom;
    },
    /** How one stands now: since when, Stripe does not say. */
    pausedNow: (name: string | null, pause: Pause): Html =>
      html`<b>${name ?? 'Subscription'}</b> now: ${subscriptions(write).paused(pause)}`,
    lateHeader: (at: number) => `Since ${write.date(at)}, to these older ones`,
    nothing: 'Stripe lists nothing for this customer that this key may read.',
    completeTo: (at: number, lacksRefunds: boolean): Html =>
      quiet`Complete back to ${write.date(at)}${lacksRefunds ? butRefunds : ''}. What came of older payments and invoices since comes with the older ones.`,
    complete: (lacksRefunds: boolean): Html =>
      quiet`This goes back to the first that Stripe lists${lacksRefunds ? butRefunds : ''}.`,
    /** `days`: how far back disputes are read. */
    limits: (days: number): Html =>
      quiet`Pauses, and changes that were not billed, have no date at Stripe. A bank’s inquiries from more than ${write.number(days)} days ago are not listed.`,
    older: 'Older',
  };
};
