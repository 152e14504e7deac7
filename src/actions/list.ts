/** Every action. What it needs and when it applies stand in its own file. */
import type { Payment } from '../billing/payment';
import type { InvoiceWithLines } from '../stripe/resources/invoice';
import type { Subscription } from '../stripe/resources/subscription';
import type { Action } from './action';
import { cancel } from './cancel';
import { capture } from './capture';
import { change } from './change';
import { charge } from './charge';
import { chargeSource } from './charge-source';
import { createCustomer, type Newcomer } from './create-customer';
import type { Holder } from './customer';
import { discount } from './discount';
import { editCustomer } from './edit-customer';
import { finalize, pay, send, voidInvoice, writeOff } from './invoice';
import { pause, pauseCollection, resume, resumeCollection } from './pause';
import { checkout, paymentLink } from './payment-page';
import { portal } from './portal';
import { receipt } from './receipt';
import { refund } from './refund';
import { release } from './release';
import { start } from './start';
import { takeBack } from './take-back';
import { trialEnd } from './trial';

// Beside each stands where its trace is found when its answer was lost; the README has it from here.

/** Actions on a subscription, in the order in which its card offers them. */
export const subscriptionActions: readonly Action<Subscription>[] = [
  takeBack, // its metadata
  cancel, // its metadata; now: that it has ended
  change, // its metadata
  pauseCollection, // its metadata
  resumeCollection, // its metadata
  pause, // that it is paused
  resume, // that it is not paused
  trialEnd, // its metadata
  discount, // its metadata
];

/** Actions on a payment, likewise. */
export const paymentActions: readonly Action<Payment, unknown>[] = [
  capture, // that it is captured, and how much
  release, // that it is released
  refund, // the metadata of its refunds
  receipt, // its metadata
];

/** Actions on an invoice, likewise. */
export const invoiceActions: readonly Action<InvoiceWithLines>[] = [
  finalize, // its status
  send, // nowhere: the same email may be asked for again
  pay, // its status
  voidInvoice, // its status
  writeOff, // its status
];

/** Actions on a customer, likewise. */
export const customerActions: readonly Action<Holder, unknown>[] = [
  start, // the metadata of their subscriptions
  charge, // the metadata of their newest payments
  chargeSource, // the metadata of their newest payments
  checkout, // the metadata of their Checkout Sessions
  paymentLink, // the metadata of the newest payment links
  portal, // nothing is written
  editCustomer, // their metadata
];

/** Actions on somebody on the mail who is no customer. */
export const senderActions: readonly Action<Newcomer, unknown>[] = [
  createCustomer, // the metadata of the customers on that address
];

const actions: readonly Action<unknown>[] = [
  ...subscriptionActions,
  ...paymentActions,
  ...invoiceActions,
  ...customerActions,
  ...senderActions,
];

/** By name, as a button's parameter carries it. */
export function findAction(name: string): Action<unknown> | null {
  return actions.find((action) => action.name === name) ?? null;
}
