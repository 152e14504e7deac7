/** To whom something is done, and what a form or a confirmation about them is drawn with. */
import type { Guess } from '../actions/ahead';
import type { Telling } from '../actions/telling';
import type { Desk } from '../desk/desk';
import type { Connection } from '../keys/vault';
import { codeBefore } from '../lookup/codes';
import { latelyMs } from '../lookup/lately';
import { nothingOnCard, type OnCard, onCard } from '../lookup/on-card';
import { openCustomer } from '../lookup/open';
import { lacksEnded, type Picture } from '../lookup/picture';
import { domainOf, sameAddress } from '../people/address';
import { isPublicProvider } from '../people/domains';
import { isShown, listOf, type Part, shown } from '../stripe/part';
import type { PermissionId } from '../stripe/permissions';
import { nameOf } from '../stripe/request';
import { chargesOf } from '../stripe/resources/charge';
import type { Customer } from '../stripe/resources/customer';
import { invoicesOf } from '../stripe/resources/invoice';
import { paymentIntentsOf } from '../stripe/resources/payment-intent';

/** What is known of a customer, or of somebody who is to become one. */
export type Whom = Pick<Picture, 'products'> &
  Partial<Pick<Picture, 'subscriptions' | 'charges' | 'invoices' | 'intents' | 'asOf'>> & {
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

/** What is known of what is asked for: as their card shows it, or as a code was found before. */
export function guessIn({ remembered }: Desk, connection: Connection, whom: Whom): Guess {
  const { customer, subscriptions, charges, invoices, intents } = whom;
  const lists = [subscriptions, charges, invoices, intents] as readonly (
    | Part<{ data: { id: string }[] }>
    | undefined
  )[];
  const objects = [customer, ...lists.flatMap(listOf)];
  const listed = new Map<string, typeof charges | typeof invoices | typeof intents>([
    [nameOf(chargesOf(customer.id)), charges],
    [nameOf(invoicesOf(customer.id)), invoices],
    [nameOf(paymentIntentsOf(customer.id)), intents],
  ]);
  return (request) => {
    const list = listed.get(nameOf(request));
    if (list && isShown(list)) return list.value;
    const [, , , id, ...rest] = request.path.split('/');
    const object = id && rest.length === 0 && objects.find((each) => each.id === decodeURIComponent(id));
    return object || codeBefore(remembered, connection, request);
  };
}

/** What of it was read within a minute. */
export function lately(desk: Desk, connection: Connection, person: Whom): OnCard {
  const isNew = person.asOf !== undefined && desk.now() - person.asOf < latelyMs;
  const { state } = desk.use(connection);
  return isNew ? onCard(person as Picture, (permission) => state(permission) === 'missing') : nothingOnCard;
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
    lacksEnded: subscriptions !== undefined && lacksEnded(subscriptions),
    site: siteOf(desk.agent()),
    may: (permission: PermissionId) => state(permission) !== 'missing',
  };
}

/** Their own domain; providers of mail for everybody have no website of one company. */
function siteOf(agent: string | null): string {
  const domain = domainOf(agent ?? '');
  return !domain || isPublicProvider(domain) ? '' : `https://${domain}`;
}
