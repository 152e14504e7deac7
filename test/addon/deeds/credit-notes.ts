/** What is tried through everything that can go wrong (see `matrix.ts`): credit notes on paid invoices. */
import type Stripe from 'stripe';
import type { Agent } from '../harness';
import type { Deed } from '../matrix';

interface Credited {
  charge: Stripe.Charge;
  notes: Stripe.CreditNote[];
  refunds: Stripe.Refund[];
}

const MONTHLY = 'cus_1TMonthly0000001';

/** The payment on the card, and what there is of refunds and credit notes of this customer's. */
export function creditedOf({ stripe: { test }, seen }: Pick<Agent, 'stripe' | 'seen'>): () => Credited {
  const id = /\bch_[A-Za-z0-9]+/.exec(seen.text)?.[0] ?? '';
  return () => ({
    charge: test.charges.get(id) as Stripe.Charge,
    notes: [...test.credit_notes.values()].filter(({ customer }) => customer === MONTHLY),
    refunds: [...test.refunds.values()].filter(({ charge }) => charge === id),
  });
}

const onPaid: Pick<Deed<Credited>, 'key' | 'from' | 'path' | 'needs' | 'look' | 'meddle'> = {
  key: 'extras',
  from: 'monthly@example.com',
  path: /^\/v1\/credit_notes$/,
  needs: 'Needs Credit notes: Write.',
  look: creditedOf,
  meddle: ({ stripe }, look) => {
    const { charge } = look();
    stripe.test.charges.set(charge.id, { ...charge, amount_refunded: charge.amount_refunded + 100 });
  },
};

/** Paid on Nov 4, nothing of it refunded. */
export const PAID = /^\$29\.00 paid Nov 4/;
/** $10.00 of it was refunded in the Dashboard. */
export const REFUNDED = /^\$29\.00 paid Oct 4/;

export const deeds: Deed<Credited>[] = [
  {
    ...onPaid,
    way: [PAID],
    name: 'a refund of a part, with its credit note',
    action: 'Refund with credit note',
    filled: { amount: '10', reason: 'product_unsatisfactory', memo: 'As agreed' },
    button: /^Refund \$10\.00 with credit note$/,
    done: /\$10\.00 refunded\. Credit note MONTHLY0-0006-CN-01 is issued\./,
    needs: 'Needs Charges and Refunds: Write and Credit notes: Write.',
    body: {
      ...{ amount: '1000', refund_amount: '1000', email_type: 'none' },
      ...{ reason: 'product_unsatisfactory', memo: 'As agreed' },
    },
    after: {
      charge: { amount_refunded: 1000 },
      notes: [{ amount: 1000, post_payment_amount: 1000, reason: 'product_unsatisfactory', memo: 'As agreed' }],
      refunds: [{ amount: 1000, status: 'succeeded' }],
    },
  },
  {
    ...onPaid,
    way: [REFUNDED],
    name: 'a credit note for a refund that was made before',
    action: 'Credit note for the refund of $10.00',
    called: 'Credit note for a refund',
    button: /^Make credit note of \$10\.00$/,
    done: /Credit note MONTHLY0-0005-CN-01 of \$10\.00 is issued\./,
    body: { amount: '1000', email_type: 'none', 'refunds[0][amount_refunded]': '1000' },
    after: {
      charge: { amount_refunded: 1000 },
      notes: [{ amount: 1000, refunds: [{ amount_refunded: 1000 }] }],
      refunds: [{ amount: 1000 }],
    },
  },
];
