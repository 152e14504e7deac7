import type { Proof } from '../../../billing/double';
import type { Money } from '../../../billing/money';
import type { Mark, Ordered } from '../../../billing/order-mark';
import { dotted } from '../../dotted';
import { lined } from '../../letter';
import type { Writer } from '../../writer';
import type { PaymentFacts } from '../facts';
import { described } from './invoices';
import { methodName } from './methods';

const ordered: Record<Ordered, string> = {
  order: 'order',
  invoice: 'invoice',
  cart: 'cart',
  booking: 'booking',
  reservation: 'reservation',
  purchase: 'purchase',
};

/** What tells equal payments apart, and which of them is too many. */
export const double = (write: Writer) => ({
  /** `Order 1001`. */
  mark: ({ of, value }: Mark) => `${ordered[of]} ${value}`,
  proof: (proof: Proof) => {
    switch (proof.kind) {
      case 'invoice':
        return proof.number ? `Both are for invoice ${proof.number}.` : 'Both are for the same invoice.';
      case 'session':
        return 'Both were paid in the same Checkout Session.';
      case 'order':
        return `Both are for ${ordered[proof.of]} ${proof.value}, and ${proof.isWhole ? 'each paid it in full' : 'were paid alike'}.`;
    }
  },
  refund: (isLater: boolean) => (isLater ? 'Refund the second' : 'Refund the first'),
  noInvoice: 'no invoice behind it',
  noInvoiceNorCheckout: 'no invoice or Checkout Session behind it',
  checkout: 'paid in Checkout',
  unproven: 'Nothing here proves that one of them is too many: two equal payments may be for two things.',
  changed: 'It changed in Stripe meanwhile: what showed that one is too many no longer holds.',
  /** `number`: null where Stripe gave it none. */
  credited: (amount: Money, number: string | null) =>
    `${write.money(amount)} was paid too much for ${number ? `invoice ${number}` : 'one invoice'}, and Stripe has put it into the customer’s balance. A refund would give it back a second time.`,
  ask: 'Ask the customer',
  /** `tag`: of the language, `ja`. */
  askIn: (tag: string) => `Ask the customer (${write.language(tag)})`,
  customers: 'Customers with this address',
  notTwo: 'Fewer than two of these payments still count.',
  /** To the customer. Each payment on a line of its own. `besides`: equal ones that are not meant, each with its invoice. */
  question: (
    amount: Money,
    payments: readonly PaymentFacts[],
    besides: readonly { at: number; what: string }[] = [],
  ) => {
    const lines = payments.map(({ at, method, description }) =>
      dotted(write.date(at), method && methodName(method), description && described(description)),
    );
    return lined(
      `These ${write.number(payments.length)} payments of ${write.money(amount)} from you look alike:`,
      ...lines.map((line) => `- ${line}`),
      ...(besides.length > 0 ? ['This is not about what was paid for an invoice of its own:'] : []),
      ...besides.map(({ at, what }) => `- ${dotted(write.date(at), what)}`),
      'Did you mean to pay each of them? If not, please tell us which one was a mistake.',
    );
  },
});
