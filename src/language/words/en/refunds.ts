import type { RefundFacts } from '../../../billing/refund';
import type { Writer } from '../../writer';
import { ofStripe } from './codes';

/** By Stripe's status: https://docs.stripe.com/api/refunds/object#refund_object-status */
const statuses: Readonly<Record<string, string>> = {
  succeeded: 'refunded',
  pending: 'refund on its way',
  requires_action: 'refund waits for the customer',
  failed: 'refund failed',
  canceled: 'refund canceled',
};

export const refunds = (write: Writer) => ({
  /** `$20.00 refunded 3 Nov by kim@acme.example`. */
  line: ({ amount, status, at, by }: RefundFacts) => {
    const what = statuses[status] ?? `refund ${ofStripe(status)}`;
    return `${write.money(amount)} ${what} ${write.date(at)}${by ? ` by ${by}` : ''}`;
  },
});
