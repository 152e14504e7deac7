/** What the actions on a customer have in common. */

import { customerById } from '../stripe/requests';
import type { Customer } from '../stripe/schemas';
import { type Part, shown } from '../stripe/wave';
import type { Asker } from './action';

/** The customer, and what an action reads beside them. */
export interface Holder {
  customer: Customer;
}

export function loadHolder(id: string, ask: Asker): Part<Holder> {
  const [part] = ask(customerById(id));
  if (part.kind !== 'shown') return part;
  return 'deleted' in part.value
    ? { kind: 'problem', problem: { kind: 'notFound', otherMode: false, requestId: null } }
    : shown({ customer: part.value });
}

export const ofCustomer = {
  load: loadHolder,
  customerOf: ({ customer }: Holder) => customer.id,
  blocked: (): string | null => null,
};
