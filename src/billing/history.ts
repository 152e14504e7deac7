/** Payments and invoices as one history: each thing that happened to a customer's money once. Pure. */
import type { Charge } from '../stripe/resources/charge';
import type { Invoice } from '../stripe/resources/invoice';
import { isUnsettled } from './invoice';
import { paysFor } from './on-its-way';
import { paid, paymentState } from './payment';

/** `tries`: attempts at the same payment that failed before, newest first. */
export type Entry = { kind: 'payment'; charge: Charge; tries: Charge[] } | { kind: 'invoice'; invoice: Invoice };

export interface History {
  /** Invoices that somebody must still see to, newest first. */
  unsettled: Invoice[];
  /** What was tried to pay one of these and is not through: the invoice tells of it already. */
  attempts: Entry[];
  /** The other payments, and settled invoices that none of them shows; newest first. */
  entries: Entry[];
}

/** Of what was read of each, newest first. `invoices`: with what paid them. */
export function historyOf(charges: readonly Charge[], invoices: readonly Invoice[]): History {
  const isShown = (invoice: Invoice) => {
    const its = charges.filter((each) => each.status !== 'failed' && paysFor(invoice, each));
    // A part of it may have been paid elsewhere.
    return its.length > 0 && its.reduce((sum, each) => sum + paid(each).minor, 0) >= invoice.amount_paid;
  };
  const settled = invoices.filter((each) => !isUnsettled(each) && !(each.status === 'paid' && isShown(each)));
  const unsettled = invoices.filter(isUnsettled);
  const isAttempt = (charge: Charge) =>
    /failed|pending/.test(charge.status) && unsettled.some((invoice) => paysFor(invoice, charge));
  const entries = [
    ...paymentsOf(charges.filter((each) => !isAttempt(each))),
    ...settled.map((invoice): Entry => ({ kind: 'invoice', invoice })),
  ];
  const attempts = paymentsOf(charges.filter(isAttempt));
  return { unsettled, attempts, entries: entries.sort((one, other) => at(other) - at(one)) };
}

const day = 86_400;

/**
 * The one payment that may have paid it, where Stripe names none: of the same amount, at that time, and known to be for no other
 * invoice. null where none is, or several are.
 */
export function perhapsPaidBy(
  invoice: Invoice,
  charges: readonly Charge[],
  invoices: readonly Invoice[],
): Charge | null {
  const { status, amount_paid, currency, payments, status_transitions } = invoice;
  const at = status_transitions.paid_at;
  if (status !== 'paid' || amount_paid <= 0 || at === null || (payments?.data.length ?? 0) > 0) return null;
  const fitting = charges.filter(
    (each) =>
      /^(succeeded|pending)$/.test(each.status) &&
      each.currency === currency &&
      paid(each).minor === amount_paid &&
      Math.abs(each.created - at) <= day &&
      !invoices.some((other) => paysFor(other, each)),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** Attempts at one payment share its PaymentIntent: https://docs.stripe.com/payments/payment-intents#multiple-attempts */
function paymentsOf(charges: readonly Charge[]): Entry[] {
  const newest = (charge: Charge) => charges.find((each) => each === charge || isTryOf(charge, each)) ?? charge;
  return charges
    .filter((charge) => newest(charge) === charge)
    .map((charge) => ({
      kind: 'payment',
      charge,
      tries: charges.filter((each) => each !== charge && newest(each) === charge),
    }));
}

/** Whether this charge is a failed attempt at what another one tried again. */
function isTryOf(failed: Charge, { payment_intent, created }: Charge): boolean {
  const isSame = failed.payment_intent !== null && failed.payment_intent === payment_intent;
  return isSame && paymentState(failed) === 'failed' && failed.created < created;
}

function at(entry: Entry): number {
  return entry.kind === 'payment' ? entry.charge.created : entry.invoice.created;
}
