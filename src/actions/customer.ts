/** What the actions on a customer have in common. */
import type { List } from '../stripe/fields';
import { isShown, type Part, shown } from '../stripe/part';
import type { ReadRequest } from '../stripe/request';
import { type Along, type Customer, customerById } from '../stripe/resources/customer';
import { type Asker, fits } from './action';

/** The customer, and what an action reads beside them. */
export interface Holder {
  customer: Customer;
  /** Whether what they pay with is known to be no card. */
  paysWithoutCard?: boolean;
}

function loadHolder(id: string, ask: Asker, along: Along[] = []): Part<Holder> {
  return holderOf(ask(customerById(id, along))[0]);
}

/** A deleted customer holds nothing. */
export function holderOf(part: Part<Customer>): Part<Holder> {
  if (!isShown(part)) return part;
  return part.value.deleted
    ? { kind: 'problem', problem: { kind: 'notFound', otherMode: null, requestId: null } }
    : shown({ customer: part.value });
}

/** Where it was read: what Stripe lists along with the customer. */
export type With<T> = Holder & { along?: readonly T[] };

export function loadWith<T>(id: string, ask: Asker, request: ReadRequest<List<T>>): Part<With<T>> {
  const [part, list] = ask(customerById(id), request) as [Part<Customer>, Part<List<T>>];
  const holder = holderOf(part);
  if (!isShown(holder)) return holder;
  return isShown(list) ? shown({ ...holder.value, along: list.value.data }) : list;
}

export const ofCustomer = {
  load: (id: string, ask: Asker) => loadHolder(id, ask),
  customerOf: ({ customer }: Holder) => customer.id,
  fit: () => fits,
};
