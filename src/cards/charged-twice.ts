/** The warning that equal payments were made close to each other. */
import { paid } from '../billing/payment';
import type { Connection } from '../keys/vault';
import type { Formats } from '../language/format';
import { type Html, html } from '../language/html';
import type { Charge } from '../stripe/resources/charge';
import { to } from './routes';
import { row } from './widgets';

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
