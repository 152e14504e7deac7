import type Stripe from 'stripe';
import type { Deed } from '../matrix';
import { chargeOf, chargeOn } from '../paying';

/** On a payment: what it comes to is seen on the charge. */
const onCharge: Pick<Deed<Stripe.Charge>, 'look' | 'meddle'> = {
  look: (agent) => {
    const id = chargeOn(agent.seen);
    return () => chargeOf(agent, id);
  },
  meddle: ({ stripe }, look) => stripe.test.charges.set(look().id, { ...look(), amount_refunded: 900 }),
};

export const monthly = {
  ...onCharge,
  key: 'premium',
  from: 'monthly@example.com',
  way: [/^\$29\.00 paid/],
  needs: 'Needs Charges and Refunds: Write.',
};

/** Held, as old accounts made it: without a PaymentIntent. */
const oldHeld = {
  ...monthly,
  from: 'old@example.com',
  way: [/^\$125\.00 held/],
  needs: 'Needs Charges and Refunds: Write.',
};
/** Held through a PaymentIntent, which takes a permission of its own. */
export const held = {
  ...onCharge,
  key: 'extras',
  from: 'held@example.com',
  way: [/^\$500\.00 held/],
  needs: 'Needs PaymentIntents: Write.',
};

export const deeds: Deed<Stripe.Charge>[] = [
  {
    ...oldHeld,
    name: 'a capture of all, without a PaymentIntent',
    action: 'Capture',
    button: /^Capture \$125\.00$/,
    done: /\$125\.00 captured\./,
    path: /^\/v1\/charges\/ch_\w+\/capture$/,
    body: { amount: '12500' },
    after: { captured: true, amount_captured: 12_500, amount_refunded: 0 },
  },
  {
    ...oldHeld,
    name: 'a capture of a part, without a PaymentIntent',
    action: 'Capture',
    filled: { amount: '100' },
    button: /^Capture \$100\.00$/,
    done: /\$100\.00 captured\./,
    path: /^\/v1\/charges\/ch_\w+\/capture$/,
    body: { amount: '10000' },
    after: { captured: true, amount_captured: 10_000, amount_refunded: 2500, refunded: false },
  },
  {
    ...oldHeld,
    name: 'a release, without a PaymentIntent',
    action: 'Release',
    button: /^Release \$125\.00$/,
    done: /\$125\.00 released\./,
    path: /^\/v1\/refunds$/,
    body: { amount: '12500' },
    after: { captured: false, amount_refunded: 12_500, refunded: true },
  },
  {
    ...held,
    name: 'a capture of all, through its PaymentIntent',
    action: 'Capture',
    button: /^Capture \$500\.00$/,
    done: /\$500\.00 captured\./,
    path: /^\/v1\/payment_intents\/pi_\w+\/capture$/,
    body: { amount_to_capture: '50000' },
    after: { captured: true, amount_captured: 50_000, amount_refunded: 0 },
  },
  {
    ...held,
    name: 'a capture of a part, through its PaymentIntent',
    action: 'Capture',
    filled: { amount: '123.45' },
    button: /^Capture \$123\.45$/,
    done: /\$123\.45 captured\./,
    path: /^\/v1\/payment_intents\/pi_\w+\/capture$/,
    body: { amount_to_capture: '12345' },
    after: { captured: true, amount_captured: 12_345, amount_refunded: 37_655, refunded: false },
  },
  {
    ...held,
    name: 'a release, through its PaymentIntent',
    action: 'Release',
    button: /^Release \$500\.00$/,
    done: /\$500\.00 released\./,
    path: /^\/v1\/payment_intents\/pi_\w+\/cancel$/,
    body: {},
    after: { captured: false, amount_refunded: 50_000, refunded: true },
  },
  {
    ...monthly,
    name: 'a refund in full',
    action: 'Refund',
    button: /^Refund \$29\.00$/,
    done: /\$29\.00 refunded\./,
    path: /^\/v1\/refunds$/,
    body: { amount: '2900' },
    after: { amount_refunded: 2900, refunded: true },
  },
  {
    ...monthly,
    name: 'a refund of a part',
    action: 'Refund',
    filled: { amount: '10', reason: 'duplicate', note: 'Two seats by mistake' },
    button: /^Refund \$10\.00$/,
    done: /\$10\.00 refunded\./,
    path: /^\/v1\/refunds$/,
    body: { amount: '1000', reason: 'duplicate', 'metadata[tillside_note]': 'Two seats by mistake' },
    after: { amount_refunded: 1000, refunded: false },
  },
  {
    ...monthly,
    name: 'a refund by a key that may read invoices',
    key: 'extras',
    action: 'Refund',
    button: /^Refund \$29\.00$/,
    done: /\$29\.00 refunded\./,
    path: /^\/v1\/refunds$/,
    body: { amount: '2900' },
    after: { amount_refunded: 2900, refunded: true },
  },
  {
    ...monthly,
    name: 'a receipt',
    action: 'Re-send receipt',
    filled: { address: 'books@example.com' },
    button: /^Send receipt$/,
    done: /Receipt address set to books@example\.com\. Test mode sends nothing/,
    path: /^\/v1\/charges\/ch_\w+$/,
    body: { receipt_email: 'books@example.com' },
    after: { receipt_email: 'books@example.com', amount_refunded: 0 },
  },
];
