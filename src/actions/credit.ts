import { balanceOf } from '../billing/balance';
import { type Money, money } from '../billing/money';
import { type Saying, say } from '../language/words/words';
import {
  type BalanceTransaction,
  balanceTransactionsOf,
  createBalanceTransaction,
} from '../stripe/resources/balance-transaction';
import { carries, traceMetadata } from '../stripe/trace';
import type { Action } from './action';
import { loadWith, ofCustomer, type With } from './customer';
import { amount, text } from './fields';
import { faultless, form, type Said, wrong } from './form';
import { confirmAmount } from './payment';

export type Holder = With<BalanceTransaction>;

// Stripe keeps a balance for each currency, and takes each off invoices in that currency alone:
// https://docs.stripe.com/invoicing/multi-currency-customers. So the customer's own is the only one on offer.
const given = form({ amount, description: text }, ({ customer: { currency } }: Holder) => ({
  amount: { usual: currency, isOnly: currency !== null },
  description: { label: say('paying', 'whatFor'), hint: say('paying', 'noteHint') },
}));

/** https://docs.stripe.com/api/customer_balance_transactions/create#create_customer_balance_transaction-description */
const maxDescription = 350;

export const noteFault = (description: string) =>
  description.length > maxDescription ? wrong(say('crediting', 'shorten', maxDescription)) : faultless;

/** Adds to what Stripe takes off the customer's next invoices: https://docs.stripe.com/billing/customer/balance */
export const credit: Action<Holder, Said<typeof given>, BalanceTransaction> = {
  ...ofCustomer,
  name: 'credit',
  label: say('actions', 'label', 'credit'),
  needs: ['customer_write'],
  about: 'credit',
  load: (id, ask) => loadWith(id, ask, balanceTransactionsOf(id)),
  fingerprint: ({ customer: { balance, currency }, along = [] }) => JSON.stringify([balance, currency, along[0]?.id]),
  form: given,
  fault: (_, { description }) => noteFault(description),
  confirm: (holder, _, { amount, description }) =>
    confirmAmount('credit', amount, [
      balanceLine(holder, amount),
      description ? say('paying', 'forWhat', description) : null,
      say('crediting', 'takenOff'),
      // What settles what they owe is used with it.
      holder.customer.balance > 0 ? null : say('crediting', 'undo'),
    ]),
  does: 'balance',
  effect: (_, { amount }) => ({ kind: 'balance', amount }),
  write: ({ customer: { id } }, trace, { amount: { minor, currency }, description }) =>
    createBalanceTransaction(id, {
      amount: -minor,
      currency,
      ...(description && { description }),
      metadata: traceMetadata(trace),
    }),
  outcome: ({ amount, currency, ending_balance: balance }) => {
    const sum = money(-amount, currency);
    return {
      kind: 'done',
      says: say('crediting', 'done', sum, balanceOf({ balance, currency })),
      tell: say('telling', 'credited', sum),
    };
  },
  trace: 'the metadata of their newest balance transactions',
  carriedOut: ({ along = [] }, intention) => along.find(carries(intention)) ?? null,
};

/** What the balance was and will be, by what is credited. null where a balance stands in a currency that Stripe does not tell. */
export function balanceLine({ customer }: Holder, { minor, currency }: Money): Saying | null {
  if (customer.balance !== 0 && !customer.currency) return null;
  const before = balanceOf(customer);
  return say('crediting', 'balance', before, balanceOf({ balance: customer.balance - minor, currency }));
}
