/** How a customer is written to beside the open mail: whether at all, in which language, and as what. */
import { isAddress } from '../actions/fields';
import type { Writing } from '../cards/writing';
import type { Connection } from '../keys/vault';
import { openCustomer } from '../lookup/open';
import { isShown } from '../stripe/part';
import type { Customer } from '../stripe/resources/customer';
import type { Desk } from './desk';
import { careFor, repliesReach } from './right-person';

/** null where the customer can't be read. As they were read within ten minutes. */
export function writingTo(desk: Desk, connection: Connection, customer: string): Writing | null {
  const part = openCustomer(desk, connection, customer);
  return isShown(part) ? writingFor(desk, connection, part.value.customer) : null;
}

export function writingFor(desk: Desk, connection: Connection, customer: Customer): Writing {
  const { email, preferred_locales } = customer;
  return {
    hasAddress: email !== null && isAddress(email),
    doubt: careFor(desk, connection, customer).doubt,
    isReply: repliesReach(desk, email),
    tellIn: desk.wordsFor(preferred_locales ?? []).language,
    mayDraft: desk.draftRefusal() === null,
  };
}
