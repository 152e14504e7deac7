import type { Method } from '../../../billing/method';
import type { Money } from '../../../billing/money';
import type { Expected } from '../../../billing/on-its-way';
import type { InvoiceVerb } from '../../../stripe/resources/invoice';
import type { Writer } from '../../writer';
import type { InvoiceDeed } from '../facts';
import { wordOf } from './codes';
import { about, invoices } from './invoices';
import { methodName } from './methods';
import { paidByThemselves } from './waiting';

const deeds: Record<InvoiceDeed, string> = {
  finalize: 'Issue invoice (finalize)',
  send: 'Email invoice',
  pay: 'Retry payment',
  collect: 'Collect payment',
  void: 'Cancel invoice (void)',
  mark_uncollectible: 'Stop collecting (uncollectible)',
};

/** How `Invoice INV-0042 ($49.00)` then goes on. */
const done: Record<InvoiceVerb, string> = {
  finalize: 'is issued',
  send: 'is on its way by email',
  pay: 'is paid',
  void: 'is canceled',
  mark_uncollectible: 'is no longer collected',
};

/** https://docs.stripe.com/api/invoices/object#invoice_object-status */
const statuses: Readonly<Record<string, string>> = {
  draft: 'draft',
  open: 'open',
  paid: 'paid',
  uncollectible: 'uncollectible',
  void: 'canceled (void)',
};

/** What the actions on invoices say. */
export const invoicing = (write: Writer) => {
  const { title, expected } = invoices(write);
  return {
    deed: (deed: InvoiceDeed) => deeds[deed],
    question: (deed: InvoiceDeed) => `${deeds[deed]}?`,
    title,
    done: (verb: InvoiceVerb, number: string | null, amount: Money) =>
      `${number ? `Invoice ${number}` : 'The invoice'} (${write.money(amount)}) ${done[verb]}.`,
    /** `status`: Stripe's. */
    still: (status: string) => `Stripe took it, but the invoice is still ${wordOf(statuses, status)}.`,
    partPaid: (owed: Money, due: Money) =>
      `${write.money(owed)} of ${write.money(due)} is still owed; the rest is settled.`,
    expected: (what: Expected) => `${expected(what)}.`,
    notKnown: 'This key can’t tell whether a payment for it is on its way.',
    mayPayTwice: 'If both go through, the customer pays twice.',
    final: 'It gets a number and can’t be edited any more. The customer’s balance is added or taken off.',
    creditUsed: (amount: Money) => `${write.money(amount)} of the customer’s credit is used for it.`,
    debtAdded: (amount: Money) => `${write.money(amount)} that the customer owes from before is added.`,
    /** `at`: seconds since 1970. */
    byItself: (at: number) => `Without this, Stripe does so by itself ${about(write, at)}.`,
    nothingDue: 'Nothing is to be paid: Stripe then marks it paid.',
    thenCharges: 'Stripe then charges the customer.',
    thenEmails: 'Stripe then emails the customer.',
    notCollected: 'Stripe does not collect it by itself.',
    staysOpen: 'It stays open.',
    emailsTo: (address: string) => `Stripe emails it to ${address}.`,
    chargedNow: (method: Method | null) =>
      method ? `${methodName(method)} is charged now.` : 'The customer is charged now.',
    collectedNow:
      'Stripe collects it now, by the default payment method of the invoice, its subscription or the customer.',
    /** `next`: when Stripe tries again, in seconds since 1970. */
    ifItFails: (next: number | null, isLeftAlone: boolean) => {
      const open = 'If that fails, the invoice stays open';
      if (next !== null) return `${open}, and Stripe tries again ${write.date(next)}.`;
      return isLeftAlone ? `${open}, and Stripe does not try again by itself.` : `${open}.`;
    },
    /** Of one that was given up. */
    ifGivenUpFails: 'If that fails, the invoice stays as it is, and Stripe does not try again by itself.',
    newVoucher: (type: string) =>
      `Nobody is charged. Stripe makes a new ${paidByThemselves(type)}, which the customer then pays or not.`,
    creditBack: (amount: Money) => `${write.money(amount)} of credit used for it goes back to the customer’s balance.`,
    debtBack: (amount: Money) => `${write.money(amount)} owed from before goes back to the customer’s balance.`,
    partPaidNotVoid: (paid: Money) =>
      `${write.money(paid)} of it is paid: Stripe cancels no such invoice. Credit the rest in Stripe.`,
    attached: 'A payment that is not through was attached to it. Cancel that in Stripe first.',
    owesNothing: 'The customer owes nothing for it. A payment on its way is not stopped. It can’t be undone.',
    noLongerCollected: 'Stripe no longer collects it. The customer can still pay it, and you can cancel it.',
    noLongerCollectedPart:
      'Stripe no longer collects the rest. The customer can still pay it. What is paid stays paid.',
  };
};
