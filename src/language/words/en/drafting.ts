import type { Money } from '../../../billing/money';
import type { Writer } from '../../writer';
import { capitalized } from '../codes';

/** What making an invoice by hand says. */
export const drafting = (write: Writer) => {
  /** `days`: until it is due; null where it is charged. */
  const collected = (days: number | null): string =>
    days === null
      ? 'charged to what they have saved'
      : `by email, due in ${write.plural(days, { one: '1 day', other: `${write.number(days)} days` })}`;
  const howPaid = 'How it is paid';
  return {
    question: (amount: Money) => `Draft an invoice of ${write.money(amount)}?`,
    deed: (amount: Money) => `Draft an invoice of ${write.money(amount)}`,
    howPaid,
    collected: (days: number | null) => capitalized(collected(days)),
    willBe: (days: number | null) => `${howPaid}: ${collected(days)}`,
    onlyIssued: 'It is a draft: before it is issued, nobody gets it, and nobody is charged.',
    steps: (amount: Money) =>
      `Two steps: first an empty draft, then, once Stripe says that it is done, a button that puts ${write.money(amount)} on it.`,
    mayDiffer: 'A discount, tax or the customer’s balance may change what is to be paid.',
    made: 'The draft invoice is made. It is still empty.',
    line: (amount: Money) => `Put ${write.money(amount)} on the draft invoice`,
    lineQuestion: (amount: Money) => `Put ${write.money(amount)} on the draft invoice?`,
    onItBefore: (amount: Money) => `On it before: ${write.money(amount)}, without discounts and tax`,
    lineDone: (amount: Money) => `${write.money(amount)} is on the draft invoice. It is not issued.`,
    open: 'Open the draft invoice',
  };
};
