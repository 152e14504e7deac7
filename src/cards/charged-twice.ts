/** The warning that equal payments were made close to each other. */
import { paid } from '../billing/payment';
import type { Connection } from '../keys/vault';
import { html } from '../language/html';
import type { Words } from '../language/words/words';
import type { Charge } from '../stripe/resources/charge';
import { to } from './routes';
import { warningRow } from './warning';

/** The warning, which opens all of them; newest first. `whose`: what to say after a date, where customers differ. */
export function chargedTwiceRow(
  words: Words,
  connection: Connection,
  charges: readonly Charge[],
  whose?: (charge: Charge) => string,
) {
  const on = [...charges].reverse().map((each) => ({ at: each.created, whose: whose?.(each) ?? null }));
  const [newest] = charges;
  return warningRow(words, {
    text: newest ? words.paymentLists.chargedTwice(paid(newest), on) : html``,
    to: equalPaymentsTarget(connection, charges),
  });
}

/** To where they are compared. */
export function equalPaymentsTarget({ id }: Connection, charges: readonly Charge[]) {
  const customers = [...new Set(charges.map(({ customer }) => customer ?? ''))];
  return to('equalPayments', {
    connection: id,
    customers: customers.join(','),
    charges: charges.map((charge) => charge.id).join(','),
    intents: charges.flatMap(({ payment_intent }) => payment_intent ?? []).join(','),
  });
}
