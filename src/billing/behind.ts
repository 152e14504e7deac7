/** What is known of the payment that a subscription waits for: why it failed, or that it is on its way. Pure. */
import { isBillingsOwn } from '../stripe/descriptions';
import type { Charge } from '../stripe/resources/charge';
import type { Invoice } from '../stripe/resources/invoice';
import type { PaymentIntent } from '../stripe/resources/payment-intent';
import type { Subscription } from '../stripe/resources/subscription';
import { invoiceState, subscriptionOf } from './invoice';
import { openIntentsOf, paysFor } from './on-its-way';
import { paymentState } from './payment';
import { waitingOf } from './waiting';

/** Of one customer, newest first, as far as it is known. */
export interface Known {
  charges: readonly Charge[];
  /** null where they are not known at all. */
  invoices: readonly Invoice[] | null;
  intents: readonly PaymentIntent[];
  /** How many subscriptions wait for a payment. */
  waiting: number;
}

export interface Behind {
  /** The newest payment for it, where that failed. */
  failed: Charge | null;
  /** All that is asked for is perhaps on its way. */
  isOnItsWay: boolean;
  /** It waits for the customer's confirmation. */
  awaitsCustomer: boolean;
}

/** `now`: seconds since 1970. */
export function behindOf({ id }: Subscription, { charges, invoices, intents, waiting }: Known, now: number): Behind {
  const own = (invoices ?? []).filter((each) => subscriptionOf(each) === id);
  const open = own.filter(({ status }) => status === 'open');
  const ids = open.flatMap(openIntentsOf);
  const awaited = intents.filter((each) => ids.includes(each.id)).flatMap((each) => waitingOf(each) ?? []);
  const awaitsCustomer = awaited.some(({ awaited: { kind } }) => kind === 'confirmation');
  const states = open.map((each) => invoiceState(each, now, { charges, intents }));
  const latest = invoices ? charges.find((each) => own.some((bill) => paysFor(bill, each))) : onlyOne(charges, waiting);
  return {
    failed: latest && !awaitsCustomer && paymentState(latest) === 'failed' ? latest : null,
    isOnItsWay: states.length > 0 && states.every((state) => /onItsWay/i.test(state)),
    awaitsCustomer,
  };
}

/** Without invoices: the newest payment, where Billing made it and there is but one subscription that it can be for. */
function onlyOne([latest]: readonly Charge[], waiting: number): Charge | undefined {
  return waiting === 1 && latest?.description && isBillingsOwn(latest.description) ? latest : undefined;
}
