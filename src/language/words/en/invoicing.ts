import type { Money } from '../../../billing/money';
import type { InvoiceVerb } from '../../../stripe/resources/invoice';
import type { Writer } from '../../writer';
import { wordOf } from './codes';
import { invoices } from './invoices';

const deeds: Record<InvoiceVerb, string> = {
  finalize: 'Finalize invoice',
  send: 'Email invoice',
  pay: 'Retry payment',
  void: 'Void invoice',
  mark_uncollectible: 'Mark uncollectible',
};

/** How `Invoice INV-0042 ($49.00)` then goes on. */
const done: Record<InvoiceVerb, string> = {
  finalize: 'is finalized',
  send: 'is on its way by email',
  pay: 'is paid',
  void: 'is void',
  mark_uncollectible: 'is written off',
};

/** https://docs.stripe.com/api/invoices/object#invoice_object-status */
const statuses: Readonly<Record<string, string>> = {
  draft: 'draft',
  open: 'open',
  paid: 'paid',
  uncollectible: 'uncollectible',
  void: 'void',
};

/** What the actions on invoices say. */
export const invoicing = (write: Writer) => {
  const { title } = invoices(write);
  return {
    deed: (verb: InvoiceVerb) => deeds[verb],
    question: (verb: InvoiceVerb) => `${deeds[verb]}?`,
    title: (number: string | null) => title(number),
    done: (verb: InvoiceVerb, number: string | null, amount: Money) =>
      `Invoice ${title(number)} (${write.money(amount)}) ${done[verb]}.`,
    /** `status`: Stripe's. */
    still: (status: string) => `Stripe took it, but the invoice is still ${wordOf(statuses, status)}.`,
    final: 'It gets a number and can’t be edited any more. The customer’s balance is added or taken off.',
    thenCharges: 'Stripe then charges the customer.',
    thenEmails: 'Stripe then emails the customer.',
    notCollected: 'Stripe does not collect it by itself.',
    staysOpen: 'It stays open.',
    emailsTo: (address: string) => `Stripe emails it to ${address}.`,
    chargedNow: 'The customer is charged now. If the bank declines, the invoice stays open.',
    owesNothing: 'The customer owes nothing for it. A payment on its way is not stopped. It can’t be undone.',
    noLongerCollected: 'Stripe no longer collects it. The customer can still pay it, and you can void it.',
  };
};
