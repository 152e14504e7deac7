import type { Owing } from '../../../billing/owing';
import type { Writer } from '../../writer';
import { invoices } from './invoices';
import { methodName } from './methods';
import { waiting } from './waiting';

const signs = {
  pastDue: 'A subscription is past due or not paid yet, so an invoice may be open.',
  delinquent: 'Stripe marks this customer as delinquent, so an invoice may be open.',
};

/** What a customer owes or is paying already, where one more payment is asked for. */
export const owing = (write: Writer) => ({
  owing: (what: Owing) => {
    switch (what.kind) {
      case 'invoice': {
        const how = what.tries
          ? `tried again ${write.date(what.tries)}`
          : invoices(write).standing(what.standing, true);
        const on = what.number ?? 'an invoice without a number';
        const owes = `Owes ${write.money(what.amount)} on ${on}`;
        if (what.onItsWay === 'surely') return `${owes}, and a payment for it is on its way; this would come on top.`;
        if (what.onItsWay === 'perhaps')
          return `${owes}, and a payment on its way may be for it; this would not settle it.`;
        if (what.standing.awaited) return `${owes}, ${how}; this would come on top.`;
        // Stripe tries nothing that was written off; the customer can still pay it.
        const apart = `${owes}, ${how}; this would not settle it.`;
        return what.standing.state === 'uncollectible' ? apart : `${apart} Collect that invoice instead.`;
      }
      case 'coming': {
        const at = what.at === null ? 'soon' : write.date(what.at);
        return `A draft invoice of ${write.money(what.amount)} is issued by itself, ${at}; this would come on top.`;
      }
      case 'onItsWay': {
        const method = what.method ? methodName(what.method) : 'A payment';
        return `${method}: ${write.money(what.amount)} has been on its way since ${write.date(what.at)}; this would come on top.`;
      }
      case 'held': {
        const method = what.method ? ` on ${methodName(what.method)}` : '';
        return `${write.money(what.amount)} has been held${method} since ${write.date(what.at)}, and not captured; this would come on top.`;
      }
      case 'awaited': {
        const { amount, awaited, since } = what.waiting;
        return `${write.money(amount)} ${waiting(write).awaits(awaited, since)}; this would come on top.`;
      }
      case 'balance': {
        const sum = write.money(what.balance.amount);
        return what.balance.kind === 'credit'
          ? `Has a credit of ${sum}, which only invoices use: this would not use it.`
          : `Owes ${sum} on the next invoice: this would not settle it.`;
      }
      case 'maybe':
        return `${signs[what.sign]} This key can’t see invoices. This would not settle one.`;
    }
  },
  /** `isCut`: there may be more than were read. */
  others: (count: number, isCut: boolean) =>
    count === 0 ? 'More invoices are open.' : `${isCut ? 'At least ' : 'And '}${write.number(count)} more.`,
  toInvoice: 'Go to that invoice',
  toPayment: 'Go to that payment',
});
