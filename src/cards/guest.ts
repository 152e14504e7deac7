/** Who paid as a guest: what they typed, their payment, and what became of what was done about it. */
import type { Intention } from '../actions/intention';
import type { Connection } from '../keys/vault';
import { dotted } from '../language/dotted';
import { type Html, html } from '../language/html';
import type { Words } from '../language/words/words';
import type { Picture } from '../lookup/picture';
import { listOf } from '../stripe/part';
import type { CheckoutSession } from '../stripe/resources/checkout-session';
import { accountCard, type Card } from './card';
import { tellWidgets } from './draft';
import { paymentRow } from './payment';
import { type Target, to } from './routes';
import { row, section } from './widgets';
import type { Writing } from './writing';

interface GuestFacts {
  connection: Connection;
  picture: Picture;
  /** The outcome of what was just done. */
  notice: Html | null;
  done: Intention | null;
  writing: Writing;
}

export function guestCard(words: Words, { connection, picture, notice, done, writing }: GuestFacts): Card {
  const { id, name, email } = picture.customer;
  const texts = words.guests;
  return accountCard(words, connection, name ?? email ?? texts.guest, [
    notice && section([row({ icon: 'check_circle', iconText: words.acts.outcome, text: notice })]),
    section(tellWidgets(words, { connection, id, done, writing })),
    section([row({ icon: 'person_outline', text: html`<b>${texts.guest}</b>`, note: dotted(email, texts.limits) })]),
    section(
      listOf(picture.charges).map((charge) => paymentRow(words, charge, { connection: connection.id, customer: id })),
    ),
  ]);
}

/**
 * What somebody paid in Checkout without becoming a customer: anybody may have typed the address. `target`: where it leads, by its
 * PaymentIntent.
 */
export function guestRow(
  words: Words,
  connection: Connection,
  session: CheckoutSession,
  target: (payment: string) => Target = (payment) => to('guestPayment', { connection: connection.id, payment }),
) {
  const { customer_details: typed, amount_total, currency, created, payment_intent } = session;
  const { guests: texts } = words;
  const amount = amount_total !== null && currency !== null ? { minor: amount_total, currency } : null;
  return row({
    icon: 'person_outline',
    label: dotted(typed?.name, typed?.email) || undefined,
    text: html`${texts.paid(amount, created)}`,
    note: texts.typed,
    to: target(payment_intent ?? ''),
  });
}

/** A guest's payment that was found by something of its own. */
export function foundGuestRow(words: Words, connection: Connection, payment: string) {
  const { guests: texts } = words;
  return row({
    icon: 'person_outline',
    label: texts.guest,
    text: html`${payment}`,
    note: texts.noCustomer,
    to: to('guestPayment', { connection: connection.id, payment }),
  });
}
