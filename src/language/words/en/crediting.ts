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
    takenOff: 'Stripe takes it off the next invoices by itself, not off those already issued. No money moves now.',
    undo: 'It can’t be deleted. Until an invoice uses it, it can be taken back.',
    takenOffLess: 'The next invoices take off that much less. No money moves now.',
    /** What stands beside it in Stripe, unless the agent says something else. */
    takenBackNote: 'Credit taken back',
    takenBack: (amount: Money, after: CustomerBalance | null) =>
      `Credit of ${write.money(amount)} taken back. Balance: ${balance(after)}.`,
    shorten: (most: number) => `Say what for in at most ${write.number(most)} characters.`,
    done: (amount: Money, after: CustomerBalance | null) =>
      `${write.money(amount)} credited. Balance: ${balance(after)}.`,
  };
};
