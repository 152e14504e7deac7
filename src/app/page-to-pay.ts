/** Where a customer can pay what is owed, or change how they pay: the invoice's own page before the portal. */
import { asker } from '../actions/asker';
import { invoiceState, stillOwed, subscriptionOf } from '../billing/invoice';
import { paysFor } from '../billing/on-its-way';
import { paid } from '../billing/payment';
import { type PageToPay, type WayToPay, whyOwed } from '../billing/way-to-pay';
import type { Desk } from '../desk/desk';
import type { Connection } from '../keys/vault';
import type { Picture } from '../lookup/picture';
import { isShown, listOf, type Part, shown, unreadable, unreadIn } from '../stripe/part';
import type { Charge } from '../stripe/resources/charge';
import { type Invoice, invoiceById } from '../stripe/resources/invoice';
import { portalPages } from '../stripe/resources/portal-page';

/** `notOpen`: Stripe says that nothing is owed there. `noPage`: the key sees none. Up to two waves. */
export function pageToPay(
  desk: Desk,
  connection: Connection,
  picture: Picture,
  { on, object, why: asked }: WayToPay,
): Part<PageToPay | 'notOpen' | 'noPage'> {
  const ask = asker(desk, connection);
  const payments = { charges: listOf(picture.charges), intents: listOf(picture.intents) };
  const now = desk.now() / 1000;
  const isMoving = (each: Invoice) => /onItsWay/i.test(invoiceState(each, now, payments));
  const known = invoiceAmong(picture, { on, object }, isMoving);
  const id = known ? null : invoiceIdOf(picture, { on, object });
  const [read] = id ? ask(invoiceById(id)) : [];
  if (read?.kind === 'problem') return read;
  const invoice = known ?? (read && isShown(read) && read.value.customer === picture.customer.id ? read.value : null);
  const owed = invoice ? stillOwed(invoice) : null;
  const isSettled = owed !== null && owed.minor <= 0;
  // What could not be read may be what paid for it.
  if (on === 'payment' && unreadIn(picture.charges) + unreadIn(picture.invoices) > 0) return unreadable('a payment');
  const payment = on === 'payment' ? listOf(picture.charges).find((charge) => charge.id === object) : undefined;
  if (invoice && isMoving(invoice)) return shown('notOpen');
  // A subscription may have others that are open.
  if ((isSettled && on !== 'subscription') || (payment && wentThrough(picture, payment))) return shown('notOpen');
  const amount = isSettled ? null : (owed ?? (payment ? paid(payment) : null));
  const number = isSettled ? null : (invoice?.number ?? null);
  // A subscription's newest payment may have been for another of its invoices.
  const why = on === 'subscription' && known ? whyOwed(known, payments) : asked;
  if (invoice?.status === 'open' && invoice.hosted_invoice_url && owed && !isSettled)
    return shown({ kind: 'invoice', url: invoice.hosted_invoice_url, amount: owed, number, why });
  const [portals] = ask(portalPages());
  if (portals.kind === 'problem') return portals;
  const url = listOf(portals)[0]?.login_page.url;
  return shown(url ? { kind: 'portal', url, amount, number, why } : 'noPage');
}

/** Tried again since, and paid. */
function wentThrough({ charges }: Picture, { payment_intent }: Charge): boolean {
  return (
    payment_intent !== null &&
    listOf(charges).some((each) => each.payment_intent === payment_intent && each.status !== 'failed')
  );
}

/** Among the newest that were just read. */
function invoiceAmong(
  { invoices, charges }: Picture,
  { on, object }: Pick<WayToPay, 'on' | 'object'>,
  isMoving: (invoice: Invoice) => boolean,
): Invoice | null {
  const all = listOf(invoices);
  switch (on) {
    case 'invoice':
      return all.find(({ id }) => id === object) ?? null;
    case 'subscription': {
      // What was written off is collected by nobody.
      const open = all.filter((each) => subscriptionOf(each) === object && each.status === 'open');
      // As Stripe lists them, the oldest is the last.
      return open.filter((each) => !isMoving(each)).pop() ?? open.pop() ?? null;
    }
    case 'payment': {
      const charge = listOf(charges).find(({ id }) => id === object);
      return (charge && all.find((each) => paysFor(each, charge))) ?? null;
    }
    case 'customer':
      return null;
  }
}

/** Of one that is older than those. */
function invoiceIdOf({ subscriptions }: Picture, { on, object }: Pick<WayToPay, 'on' | 'object'>): string | null {
  if (on === 'invoice') return object;
  if (on !== 'subscription') return null;
  return listOf(subscriptions).find(({ id }) => id === object)?.latest_invoice ?? null;
}
