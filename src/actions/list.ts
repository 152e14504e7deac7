/** Every action. What it needs and when it applies stand in its own file. */
import type { Payment } from '../billing/dispute';
import type { Subscription } from '../stripe/schemas';
import type { Action } from './action';
import { cancel } from './cancel';
import { cancelAtPeriodEnd } from './cancel-at-period-end';
import { change } from './change';
import { receipt } from './receipt';
import { refund } from './refund';
import { takeBack } from './take-back';

/** Actions on a subscription, in the order in which its card offers them. */
export const subscriptionActions: readonly Action<Subscription>[] = [takeBack, cancelAtPeriodEnd, cancel, change];

/** Actions on a payment, likewise. */
export const paymentActions: readonly Action<Payment, unknown>[] = [refund, receipt];

const actions: readonly Action<unknown>[] = [...subscriptionActions, ...paymentActions];

/** By name, as a button's parameter carries it. */
export function findAction(name: string): Action<unknown> | null {
  return actions.find((action) => action.name === name) ?? null;
}
