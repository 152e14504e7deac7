/** What is tried through everything that can go wrong (see `matrix.ts`): credit to a customer's balance. */
import type Stripe from 'stripe';
import { makeCustomerBalanceTransaction } from '../../../preview/stripe/objects/customer';
import { type Agent, NOW } from '../harness';
import type { Deed } from '../matrix';
import { customerNamed } from '../subscribing';

/** Their balance, and what it comes from. */
export function balanceOf({ stripe }: Pick<Agent, 'stripe'>, email: string) {
  const { id, balance, currency } = customerNamed(stripe, email);
  const all = [...stripe.test.customer_balance_transactions.values()];
  return { balance, currency, transactions: all.filter(({ customer }) => customer === id) };
}

/** A colleague credits or debits them in the Dashboard. */
export function adjusts({ stripe }: Pick<Agent, 'stripe'>, email: string, amount: number): void {
  const { id: customer, ...before } = customerNamed(stripe, email);
  const balance = before.balance + amount;
  const made: Stripe.CustomerBalanceTransaction = makeCustomerBalanceTransaction({
    ...{ id: `cbtxn_${amount}`, created: NOW / 1000, livemode: false },
    ...{ amount, customer, currency: before.currency ?? 'usd', ending_balance: balance },
  });
  stripe.test.customer_balance_transactions.set(made.id, made);
  stripe.test.customers.set(customer, { ...before, id: customer, balance });
}

type Balance = ReturnType<typeof balanceOf>;

const crediting = (from: string): Omit<Deed<Balance>, 'name' | 'filled' | 'done' | 'body' | 'after'> => ({
  key: 'extras',
  from,
  way: [],
  action: 'Give credit',
  button: /^Credit \S+$/,
  path: /^\/v1\/customers\/cus_\w+\/balance_transactions$/,
  needs: 'Needs Customers: Write.',
  look: (agent) => () => balanceOf(agent, from),
  meddle: (agent) => {
    // The balance comes to the same.
    adjusts(agent, from, -100);
    adjusts(agent, from, 100);
  },
});

export const deeds: Deed<Balance>[] = [
  {
    ...crediting('credit@example.com'),
    name: 'more credit',
    filled: { amount: '10', description: 'Late delivery' },
    done: /\$10\.00 credited\. Balance: Credit \$30\.00\./,
    body: { amount: '-1000', currency: 'usd', description: 'Late delivery' },
    after: {
      balance: -3000,
      transactions: [{}, { amount: -1000, description: 'Late delivery', ending_balance: -3000 }],
    },
  },
  {
    ...crediting('credit@example.com'),
    name: 'credit taken back',
    action: 'Take back credit',
    button: /^Take back credit of \S+$/,
    filled: { amount: '5' },
    done: /Credit of \$5\.00 taken back\. Balance: Credit \$15\.00\./,
    body: { amount: '500', currency: 'usd', description: 'Credit taken back' },
    after: { balance: -1500, transactions: [{}, { amount: 500, ending_balance: -1500 }] },
  },
  {
    ...crediting('prospect@example.com'),
    name: 'credit before anything was paid',
    filled: { amount: '60', currency: 'jpy' },
    done: /¥60 credited\. Balance: Credit ¥60\./,
    body: { amount: '-60', currency: 'jpy' },
    after: { balance: -60, currency: 'jpy', transactions: [{ amount: -60, currency: 'jpy', description: null }] },
  },
];
