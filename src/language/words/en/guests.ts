import type { Money } from '../../../billing/money';
import type { Writer } from '../../writer';

/** Who paid without being a customer. */
export const guests = (write: Writer) => ({
  guest: 'Paid as a guest',
  limits: 'Who this is rests on what they typed. Subscriptions, credit and saved cards need a customer in Stripe.',
  /** `on`: seconds since 1970. */
  paid: (amount: Money | null, on: number) =>
    amount ? `Paid ${write.money(amount)} as a guest on ${write.date(on)}` : `Paid as a guest on ${write.date(on)}`,
  typed: 'The address was typed at the payment: a claim, not proof',
  noCustomer: 'It has no customer in Stripe',
});
