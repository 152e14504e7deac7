import { once } from '../../once';
import { maybeText } from '../fields';
import { maybe, object, type Read, text } from '../lenient';
import { get, path } from '../request';

const bacs = once(() => object({ reference: maybeText(), revocation_reason: maybeText() }));
const sepa = once(() => object({ reference: maybeText() }));

/** A customer's consent that a bank account of theirs is debited. */
const mandate = once(() =>
  object({
    id: text(),
    status: text(),
    /** `single_use` or `multi_use`. */
    type: maybeText(),
    payment_method_details: maybe(() => object({ bacs_debit: maybe(bacs), sepa_debit: maybe(sepa) })),
  }),
);

export type Mandate = Read<typeof mandate>;

/**
 * Stripe publishes no row of its own for it, so it is asked for with that of the PaymentMethod that it is for. Where a 403 names
 * another row, nothing is learned, and only the mandate stays unknown (docs/live-checks.md).
 */
export function mandateById(id: string) {
  return get('payment_method_read', path('/v1/mandates/', id), mandate);
}
