/** Who pays a refund of a payment that Connect splits: the question, what the confirmation says of it, and what Stripe is told. */
import { type Bearer, bearersOf, borneBy } from '../billing/connect';
import { type Money, money } from '../billing/money';
import { type Saying, say } from '../language/words/words';
import type { Charge } from '../stripe/resources/charge';

/** null where nothing is split: then nobody is asked. */
export function bearerQuestion(charge: Charge) {
  const bearers = bearersOf(charge);
  if (bearers.length === 0) return null;
  const hasFee = Boolean(charge.application_fee_amount);
  const options = Object.fromEntries(bearers.map((each) => [each, say('refunding', 'bearerOption', each, hasFee)]));
  return { label: say('refunding', 'bearer'), options };
}

/** Who pays it, where Connect splits the payment. */
export function borneLines(charge: Charge, bearer: Bearer | null, amount: Money): (Saying | null)[] {
  const fee = money(charge.application_fee_amount ?? 0, charge.currency);
  if (bearer) return [say('refunding', 'borne', bearer, borneBy(charge, bearer, amount), fee)];
  return [
    fee.minor > 0 ? say('refunding', 'platformFee', fee) : null,
    // A refund never touches transfers of their own: https://docs.stripe.com/connect/separate-charges-and-transfers#issue-refunds
    charge.transfer_group ? say('refunding', 'transfersStay') : null,
  ];
}

/** https://docs.stripe.com/api/refunds/create#create_refund-reverse_transfer: without it the connected account keeps its share. */
export function takenBack({ application_fee_amount: fee }: Charge, bearer: Bearer) {
  return { reverse_transfer: true, ...(fee && bearer === 'account' ? { refund_application_fee: true } : {}) };
}
