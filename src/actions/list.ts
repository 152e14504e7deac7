/** Every action. What it needs and when it applies stand in its own file. */
import type { Payment } from '../billing/payment';
import type { ChoiceName, WayName } from '../language/words/en/actions';
import type { Subscription } from '../stripe/resources/subscription';
import type { Action, Look } from './action';
import { addItem } from './add-item';
import { addLine, type Drafted } from './add-line';
import { addTaxId } from './add-tax-id';
import { cancel } from './cancel';
import { capture } from './capture';
import { change } from './change';
import { charge } from './charge';
import { chargeSource } from './charge-source';
import { closeLink } from './close-link';
import { createCustomer, type Newcomer } from './create-customer';
import { credit } from './credit';
import { creditNoteFor, refundWithNote } from './credit-note';
import type { Holder } from './customer';
import { defaultMethod } from './default-method';
import { discount } from './discount';
import { editCustomer } from './edit-customer';
import type { Filled } from './form';
import { finalize, pay, send, voidInvoice, writeOff } from './invoice';
import { oneOffInvoice } from './one-off-invoice';
import { pause, pauseCollection, resume, resumeCollection } from './pause';
import { checkout, paymentLink } from './payment-page';
import { portal } from './portal';
import { receipt } from './receipt';
import { refund } from './refund';
import { release } from './release';
import { removeItem } from './remove-item';
import { removeTaxId } from './remove-tax-id';
import { replaceTaxId } from './replace-tax-id';
import { start } from './start';
import { takeBack } from './take-back';
import { takeBackCredit } from './take-back-credit';
import { trialEnd } from './trial';

/** Actions on a subscription, in the order in which its card offers them. */
export const subscriptionActions: readonly Action<Subscription>[] = [
  takeBack,
  cancel,
  change,
  addItem,
  removeItem,
  pauseCollection,
  resumeCollection,
  pause,
  resume,
  trialEnd,
  discount,
];

/** Actions on a payment, likewise. */
export const paymentActions: readonly Action<Payment, Filled, unknown>[] = [
  capture,
  release,
  refund,
  refundWithNote,
  creditNoteFor,
  receipt,
];

/** Actions on an invoice, likewise. */
export const invoiceActions: readonly Action<Drafted, Filled, unknown>[] = [
  finalize,
  send,
  addLine,
  pay,
  voidInvoice,
  writeOff,
];

/** Actions on a customer, likewise. */
export const customerActions: readonly (Action<Holder, Filled, unknown> | Look<Holder>)[] = [
  start,
  charge,
  chargeSource,
  checkout,
  paymentLink,
  closeLink,
  oneOffInvoice,
  credit,
  takeBackCredit,
  portal,
  defaultMethod,
  editCustomer,
  addTaxId,
  replaceTaxId,
  removeTaxId,
];

/** Actions on somebody on the mail who is no customer. */
export const senderActions: readonly Action<Newcomer, Filled, unknown>[] = [createCustomer];

export const offered: readonly (Action<unknown> | Look<unknown>)[] = [
  ...subscriptionActions,
  ...paymentActions,
  ...invoiceActions,
  ...customerActions,
  ...senderActions,
];

/** Ways to one end: they share a button where more than one of them can be taken, and then the user chooses. */
export const choices = {
  items: ['addItem', 'removeItem'],
  pausing: ['pauseCollection', 'pause'],
  requesting: ['session', 'link', 'closeLink'],
  taxIds: ['addTaxId', 'replaceTaxId', 'removeTaxId'],
} as const satisfies Record<ChoiceName, readonly WayName[]>;
export const choiceNames = ['items', 'pausing', 'requesting', 'taxIds'] as const satisfies readonly ChoiceName[];

export const isLook = (offer: Action<unknown> | Look<unknown>): offer is Look<unknown> => 'found' in offer;

/** By name, as a button's parameter carries it. */
export function findOffered(name: string): Action<unknown> | Look<unknown> | null {
  return offered.find((each) => each.name === name) ?? null;
}

/** One that writes, likewise. */
export function findAction(name: string): Action<unknown> | null {
  const found = findOffered(name);
  return found && !isLook(found) ? found : null;
}
