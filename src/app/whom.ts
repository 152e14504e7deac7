/** To whom something is done, and what a form or a confirmation about them is drawn with. */
import type { Guess } from '../actions/ahead';
import type { Telling } from '../actions/telling';
import type { Desk } from '../desk/desk';
import type { Connection } from '../keys/vault';
import { openCustomer } from '../lookup/open';
import type { Picture } from '../lookup/picture';
import { domainOf, sameAddress } from '../people/address';
import { isPublicProvider } from '../people/domains';
import { isShown, listOf, type Part, shown } from '../stripe/part';
import type { PermissionId } from '../stripe/permissions';
import type { Customer } from '../stripe/resources/customer';

/** What is known of a customer, or of somebody who is to become one. */
export type Whom = Pick<Picture, 'products'> &
  Partial<Pick<Picture, 'subscriptions' | 'charges' | 'invoices' | 'intents'>> & {
    customer: Pick<Customer, 'id' | 'name' | 'email'>;
  };

/** The customer; for an address in place of an id, who has it on the open mail. */
export function whom(desk: Desk, connection: Connection, id: string): Part<Whom | null> {
  if (!id.includes('@')) {
    const part = openCustomer(desk, connection, id);
    if (!isShown(part) || !part.value.customer.deleted) return part;
    return shown({ ...part.value, customer: { ...part.value.customer, name: desk.words.problems.deleted.title } });
  }
  const person = desk.people()?.people.find(({ address }) => sameAddress(address, id));
  return shown(person ? { customer: { id, name: person.name, email: id }, products: {} } : null);
}

/** What is known of it by its id, as their card shows it. */
export function guessIn({ customer, subscriptions, charges, invoices, intents }: Whom): Guess {
  const lists: readonly (Part<{ data: { id: string }[] }> | undefined)[] = [subscriptions, charges, invoices, intents];
  return (id) => [customer, ...lists.flatMap(listOf)].find((each) => each.id === id) ?? null;
}

export function tellingTo(desk: Desk, connection: Connection, { customer, products, subscriptions }: Whom): Telling {
  const { state } = desk.use(connection);
  return {
    said: desk.words.said,
    now: Math.floor(desk.now() / 1000),
    write: desk.words.write,
    products,
    name: customer.name,
    email: customer.email,
    subscriptions: listOf(subscriptions),
    allCurrent: !subscriptions || (isShown(subscriptions) && subscriptions.value.allCurrent),
    site: siteOf(desk.agent()),
    may: (permission: PermissionId) => state(permission) !== 'missing',
  };
}

/** Their own domain; providers of mail for everybody have no website of one company. */
function siteOf(agent: string | null): string {
  const domain = domainOf(agent ?? '');
  return !domain || isPublicProvider(domain) ? '' : `https://${domain}`;
}
