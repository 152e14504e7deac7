import { paid } from '../billing/payment';
import type { Formats } from '../language/format';
import { type Html, html } from '../language/html';
import type { Charge } from '../stripe/schemas';

/** `$49.00 charged 3 times: Nov 17, Nov 19, Nov 19`. `whose`: what to say after a date, where customers differ. */
export function chargedTwiceText(
  charges: readonly Charge[],
  formats: Formats,
  whose: (charge: Charge) => string = () => '',
): Html {
  const [newest] = charges;
  const amount = newest ? formats.money(paid(newest)) : '';
  const times = charges.length === 2 ? 'twice' : `${charges.length} times`;
  const dates = [...charges].reverse().map((charge) => formats.date(charge.created) + whose(charge));
  return html`<b>${amount} charged ${times}</b>: ${dates.join(', ')}`;
}
