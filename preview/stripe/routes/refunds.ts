import type Stripe from 'stripe';
import { givenUp } from '../billing/moving';
import { invalid } from '../errors';
import { filtered, find, ofPayments, PAYMENT_FILTERS } from '../find';
import { checkStep, formatMoney } from '../money';
import { makeBalanceTransaction } from '../objects/balance';
import { makeRefund } from '../objects/refund';
import { choice, email, flag, integer, metadata, text } from '../params';
import type { Call, Route, Store } from '../types';
import { recordEvent } from './events';

/**
 * How a refund begins, by what was paid with: banks take days, and some methods need the customer's account first.
 *
 * Source: https://docs.stripe.com/refunds#refund-states
 */
const WAITING: Readonly<Record<string, 'pending' | 'requires_action'>> = {
  acss_debit: 'pending',
  au_becs_debit: 'pending',
  bacs_debit: 'pending',
  boleto: 'requires_action',
  konbini: 'requires_action',
  multibanco: 'requires_action',
  oxxo: 'requires_action',
  sepa_debit: 'pending',
  us_bank_account: 'pending',
};

/** The charge that `charge` or `payment_intent` names. */
function chargeFor({ store, params }: Call): Stripe.Charge {
  const chargeId = text(params, 'charge');
  const intentId = text(params, 'payment_intent');
  if (chargeId === undefined && intentId === undefined) {
    throw invalid('One of the following params should be provided for this request: payment_intent or charge.');
  }
  if (chargeId !== undefined && intentId !== undefined) {
    throw invalid('You may only specify one of these parameters: charge, payment_intent.');
  }
  if (chargeId !== undefined) return find(store.charges, 'charge', chargeId, 'charge');
  const intent = find(store.payment_intents, 'payment_intent', intentId ?? '', 'payment_intent');
  const charge = store.charges.get(String(intent.latest_charge));
  if (charge?.status !== 'succeeded' || !charge.captured) {
    throw invalid(`This PaymentIntent (${intent.id}) does not have a successful charge to refund.`, {
      param: 'payment_intent',
    });
  }
  return charge;
}

/**
 * The dispute that stands in the way: an inquiry doesn't, nor one that was won. Others do unless `is_charge_refundable`; what
 * is disputed is then counted as gone. https://docs.stripe.com/api/disputes/object#dispute_object-is_charge_refundable
 */
function chargebackOn(store: Store, charge: string): Stripe.Dispute | undefined {
  return filtered(store.disputes, (dispute) => dispute.charge === charge).find(
    ({ status }) => !status.startsWith('warning_') && status !== 'won',
  );
}

/** Throws every reason for which Stripe refuses; returns the amount. */
function refundable(call: Call, charge: Stripe.Charge): number {
  const asked = integer(call.params, 'amount', { min: 1 });
  if (charge.refunded) {
    throw invalid(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' });
  }
  if (charge.status === 'failed') {
    throw invalid(`Charge ${charge.id} has failed and cannot be refunded.`, { code: 'charge_not_refundable' });
  }
  if (charge.status === 'pending') {
    throw invalid(`Charge ${charge.id} is still pending and cannot be refunded yet.`, {
      code: 'charge_not_refundable',
    });
  }
  const dispute = chargebackOn(call.store, charge.id);
  if (dispute && !dispute.is_charge_refundable) {
    throw invalid(`Charge ${charge.id} has been charged back; cannot issue a refund.`, { code: 'charge_disputed' });
  }
  if (!charge.captured && charge.payment_intent !== null) {
    throw invalid(
      `Charge ${charge.id} has not been captured. To release it, cancel its PaymentIntent (${charge.payment_intent}).`,
      { code: 'charge_not_refundable' },
    );
  }
  // What was released when only a part was captured counts as refunded already.
  const left = charge.amount - charge.amount_refunded - (dispute?.amount ?? 0);
  const amount = asked ?? left;
  if (amount > left) {
    throw invalid(
      `Refund amount (${formatMoney(amount, charge.currency)}) is greater than unrefunded amount on charge (${formatMoney(left, charge.currency)})`,
      { param: 'amount' },
    );
  }
  checkStep(amount, charge.currency);
  if (!charge.captured && amount < left) {
    throw invalid(
      'You cannot partially refund an uncaptured charge. Instead, capture the charge for an amount less than the original amount.',
      { param: 'amount' },
    );
  }
  return amount;
}

/** Gives back what the parameters say. Throws every reason for which Stripe refuses, before anything is changed. */
export function refundCharge(call: Call): Stripe.Refund {
  const { store, params, now, id } = call;
  const reason = choice(params, 'reason', ['duplicate', 'fraudulent', 'requested_by_customer']) ?? null;
  const written = metadata(params);
  const instructions = email(params, 'instructions_email');
  const charge = chargeFor(call);
  const amount = refundable(call, charge);
  const taken = takenBack(call, charge);
  const type = charge.payment_method_details?.type ?? 'card';
  const status = WAITING[type] ?? 'succeeded';
  const refund = makeRefund({
    id: id(charge.id.startsWith('py_') ? 'pyr' : 're'),
    created: now,
    amount,
    charge: charge.id,
    currency: charge.currency,
    customer: charge.customer,
    metadata: written,
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason,
    status,
    ...taken,
    ...(instructions ? { instructions_email: instructions } : {}),
    destination_details: type === 'card' ? cardDestination(now - charge.created) : { type },
    ...(status === 'pending' ? { pending_reason: 'processing' } : {}),
    ...(status === 'requires_action' ? waitForCustomer(instructions ?? charge.billing_details.email, now) : {}),
  });
  if (charge.captured) refund.balance_transaction = giveBack(call, refund);
  store.refunds.set(refund.id, refund);
  const refunded = charge.amount_refunded + amount;
  const after: Stripe.Charge = {
    ...charge,
    amount_refunded: refunded,
    refunded: refunded === charge.amount,
    ...(reason === 'fraudulent' ? { fraud_details: { ...charge.fraud_details, user_report: 'fraudulent' } } : {}),
  };
  store.charges.set(charge.id, after);
  if (after.refunded) settleInquiry(store, charge.id);
  recordEvent(call, 'charge.refunded', after);
  recordEvent(call, 'refund.created', refund);
  return refund;
}

/**
 * A refund takes nothing back of a transfer, or of a fee, unless it says so; and it can say so only where there is one.
 *
 * Source: https://docs.stripe.com/connect/destination-charges#issue-refunds
 */
function takenBack({ params, id }: Call, charge: Stripe.Charge): Pick<Stripe.Refund, 'transfer_reversal'> {
  const reverses = flag(params, 'reverse_transfer') ?? false;
  if (reverses && charge.transfer_data === null) {
    throw invalid(`Charge ${charge.id} does not have an associated transfer to reverse.`, {
      param: 'reverse_transfer',
    });
  }
  if (flag(params, 'refund_application_fee') && !charge.application_fee_amount) {
    throw invalid(`Charge ${charge.id} has no application fee to refund.`, { param: 'refund_application_fee' });
  }
  return { transfer_reversal: reverses ? id('trr') : null };
}

/** How long a card's payment can be taken back as if it had never been. */
const REVERSIBLE_SECONDS = 3600;

/** Source: https://docs.stripe.com/refunds#refund-requests: soon after the payment it is a reversal. */
function cardDestination(age: number): Stripe.Refund.DestinationDetails {
  return age < REVERSIBLE_SECONDS
    ? { type: 'card', card: { type: 'reversal' } }
    : {
        type: 'card',
        card: { type: 'refund', reference_status: 'pending', reference_type: 'acquirer_reference_number' },
      };
}

function waitForCustomer(sentTo: string | null, now: number): Pick<Stripe.Refund, 'next_action'> {
  return {
    next_action: {
      type: 'display_details',
      display_details: {
        email_sent: { email_sent_at: now, email_sent_to: sentTo ?? '' },
        expires_at: now + 45 * 24 * 3600,
      },
    },
  };
}

function giveBack({ store, now, id }: Call, refund: Stripe.Refund): string {
  const transaction = makeBalanceTransaction({
    id: id('txn'),
    created: now,
    amount: -refund.amount,
    currency: refund.currency,
    source: refund.id,
    type: 'refund',
  });
  store.balance_transactions.set(transaction.id, transaction);
  return transaction.id;
}

/**
 * Only one that waits for the customer can be canceled; what it would have given back is no longer refunded.
 *
 * Source: https://docs.stripe.com/api/refunds/cancel
 */
function cancel({ store, path }: Call): Stripe.Refund {
  const refund = find(store.refunds, 'refund', path.refund ?? '');
  if (refund.status !== 'requires_action') {
    throw invalid(`Refund ${refund.id} has a status of ${refund.status} and cannot be canceled.`);
  }
  const canceled = { ...givenUp(store, refund), failure_reason: 'merchant_request' };
  store.refunds.set(refund.id, canceled);
  return canceled;
}

/** A full refund closes an inquiry. */
function settleInquiry(store: Store, charge: string): void {
  for (const dispute of filtered(store.disputes, (each) => each.charge === charge)) {
    if (dispute.status.startsWith('warning_')) store.disputes.set(dispute.id, { ...dispute, status: 'warning_closed' });
  }
}

export const refunds: Route[] = [
  {
    method: 'GET',
    path: '/v1/refunds',
    permission: 'charge_read',
    params: PAYMENT_FILTERS,
    handle: (call) => ({ list: ofPayments(call.store.refunds, call), url: '/v1/refunds' }),
  },
  {
    method: 'GET',
    path: '/v1/refunds/:refund',
    permission: 'charge_read',
    params: [],
    handle: ({ store, path }) => ({ object: find(store.refunds, 'refund', path.refund ?? '') }),
  },
  {
    method: 'POST',
    path: '/v1/refunds',
    permission: 'charge_write',
    params: [
      'amount',
      'charge',
      'instructions_email',
      'metadata',
      'payment_intent',
      'reason',
      'refund_application_fee',
      'reverse_transfer',
    ],
    handle: (call) => ({ object: refundCharge(call) }),
  },
  {
    method: 'POST',
    path: '/v1/refunds/:refund',
    permission: 'charge_write',
    params: ['metadata'],
    handle({ store, params, path }) {
      const current = find(store.refunds, 'refund', path.refund ?? '');
      const refund = { ...current, metadata: metadata(params, current.metadata ?? {}) };
      store.refunds.set(refund.id, refund);
      return { object: refund };
    },
  },
  {
    method: 'POST',
    path: '/v1/refunds/:refund/cancel',
    permission: 'charge_write',
    params: [],
    handle: (call) => ({ object: cancel(call) }),
  },
];
