/** Equal payments close to each other: the warning, and what it opens. Which of them is too many is not guessed. */
import { isKept } from '../billing/attention';
import { paid } from '../billing/payment';
import type { Connection } from '../keys/vault';
import { dotted, type Formats } from '../language/format';
import { type Html, html } from '../language/html';
import type { Charge } from '../stripe/resources/charge';
import type { Customer } from '../stripe/resources/customer';
import { accountCard, type Card, type Reader } from './card';
import { namesOf } from './names';
import { paymentRow } from './payment';
import { to } from './routes';
import { paragraph, row, section } from './widgets';

/** The warning, which opens all of them. `whose`: what to say after a date, where customers differ. */
export function chargedTwiceRow(
  { id }: Connection,
  charges: readonly Charge[],
  formats: Formats,
  whose?: (charge: Charge) => string,
) {
  const customers = [...new Set(charges.map(({ customer }) => customer ?? ''))];
  const ids = charges.map((charge) => charge.id);
  return row({
    icon: 'warning',
    iconText: 'Needs attention',
    text: chargedTwiceText(charges, formats, whose),
    to: to('equalPayments', { connection: id, customers: customers.join(','), charges: ids.join(',') }),
  });
}

/** `$49.00 charged 3 times: Nov 17, Nov 19, Nov 19`. */
function chargedTwiceText(charges: readonly Charge[], formats: Formats, whose = (_: Charge) => ''): Html {
  const [newest] = charges;
  const amount = newest ? formats.money(paid(newest)) : '';
  const times = charges.length === 2 ? 'twice' : `${charges.length} times`;
  const dates = [...charges].reverse().map((charge) => formats.date(charge.created) + whose(charge));
  return html`<b>${amount} charged ${times}</b>: ${dates.join(', ')}`;
}

export interface EqualPayment {
  charge: Charge;
  /** What it was for; null where Stripe does not tell. */
  purpose: string | null;
}

export interface ChargedTwiceFacts {
  connection: Connection;
  /** Whose payments they are. */
  customers: readonly Customer[];
  /** Newest first, as they are now. */
  payments: readonly EqualPayment[];
}

export function chargedTwiceCard({ connection, customers, payments }: ChargedTwiceFacts, { formats }: Reader): Card {
  const nameOf = namesOf(customers);
  const isStill = payments.filter(({ charge }) => isKept(charge)).length > 1;
  return accountCard(connection, isStill ? 'Possibly charged twice' : 'No longer charged twice', [
    section([
      paragraph(
        isStill
          ? html`These payments are equal and close to each other. Compare what each was for before you refund one.`
          : html`They are equal, but by now at most one of them still counts, as each says.`,
      ),
    ]),
    section(
      payments.map(({ charge, purpose }) =>
        paymentRow(charge, formats, {
          connection: connection.id,
          customer: charge.customer ?? '',
          label: customers[1] ? nameOf(charge.customer) : undefined,
          more: dotted(formats.time(charge.created * 1000), purpose ?? 'What for is not known'),
        }),
      ),
    ),
  ]);
}
