import type { CustomerBalance } from '../../../billing/balance';
import type { Money } from '../../../billing/money';
import type { Writer } from '../../writer';
import { subscriptions } from './subscriptions';

/** What giving credit to a customer's balance says. null: nothing either way. */
export const crediting = (write: Writer) => {
  const balance = (of: CustomerBalance | null) => (of ? subscriptions(write).balance(of) : 'None');
  return {
    balance: (before: CustomerBalance | null, after: CustomerBalance | null) =>
      `Balance: ${balance(before)} → ${balance(after)}`,
    takenOff: 'Stripe takes it off the next invoices by itself. No money moves now.',
    undo: 'It can’t be deleted. To undo it, add the same amount as a debit in Stripe.',
    shorten: (most: number) => `Say what for in at most ${write.number(most)} characters.`,
    done: (amount: Money, after: CustomerBalance | null) =>
      `${write.money(amount)} credited. Balance: ${balance(after)}.`,
  };
};
