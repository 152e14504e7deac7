import type { UnusedDays } from '../../../billing/give-back';
import type { Money } from '../../../billing/money';
import type { PermissionId } from '../../../stripe/permissions';
import type { Writer } from '../../writer';
import type { SubscriptionDeed } from '../facts';
import { permissionName } from '../names';
import { subscribing } from './subscribing';

/** A refund that is confirmed with the end of a subscription. */
export const ending = (write: Writer) => {
  const deed = (what: SubscriptionDeed, amount: Money) =>
    `${subscribing(write).deed(what)}, then refund ${write.money(amount)}`;
  return {
    refund: 'Refund as well',
    nothing: 'Nothing',
    unused: (amount: Money) => `Unused days: ${write.money(amount)}`,
    /** `at`: seconds since 1970. */
    paymentOf: (at: number, amount: Money) => `The payment of ${write.date(at)}: ${write.money(amount)}`,
    refundNeeds: (permission: PermissionId) => `To refund with it, the key needs ${permissionName(permission)}.`,
    noPayment: 'Its last payment can’t be refunded with it: see its payments.',
    /** `isSeen`: something was credited or billed at its end; else it can't be seen whether that is so. */
    maybeCredited: (isSeen: boolean) =>
      isSeen
        ? 'Something was credited or billed at its end, perhaps by somebody else. So that it is not given back twice, the refund is not offered: look at it in Stripe.'
        : 'Whether somebody ended it with a credit can’t be seen. So that it is not given back twice, the refund is not offered: look at it in Stripe.',
    notTwice: 'Choose a credit or a refund: both would give it back twice.',
    deed,
    question: (what: SubscriptionDeed, amount: Money) => `${deed(what, amount)}?`,
    steps: (amount: Money) =>
      `Two steps: first the end, then, once Stripe says that it is done, a button for the refund of ${write.money(amount)}. Stripe credits nothing besides.`,
    arithmetic: ({ paid, from, until, days, of, amount }: UnusedDays) =>
      `${write.money(paid)} paid for ${write.date(from)} to ${write.date(until)} × ${write.number(days)} unused of ${write.number(of)} days = ${write.money(amount)}. A day that has begun counts as used.`,
    invoiceStays: 'Its invoice stays as it is: paid.',
  };
};
