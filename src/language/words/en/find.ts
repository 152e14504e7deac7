import { type Html, html } from '../../html';
import type { Writer } from '../../writer';
import type { Searched, WantedPayment } from '../facts';

const searched: Record<Searched, string> = {
  email: 'email addresses',
  name: 'names and email addresses of customers',
  phone: 'phone numbers of customers',
  number: 'numbers of invoices and receipts',
  numberOrPhone: 'numbers of invoices and receipts, and phone numbers of customers',
  numberOrName: 'numbers of invoices and receipts, and names and email addresses of customers',
  id: 'this id',
  card: 'card payments',
};

export const find = (write: Writer) => ({
  title: 'Find a customer',
  query: 'Email, name or Stripe id',
  orNumber: 'Or a phone, invoice or receipt number',
  orPhone: 'Or a phone number',
  notFound: 'Not found',
  byPayment: 'By a card payment',
  last4: 'Last 4 digits of the card',
  last4Hint: 'For example 4242',
  amount: 'Amount, if known',
  amountHint: 'For example 49.00',
  currency: 'Currency of the amount',
  currencyHint: 'For example usd',
  day: 'Day, if known',
  findPayment: 'Find payment',
  typeFirst: 'Type what to find first.',
  unclear: 'Type a name, an email address, an id or a number.',
  isKey:
    'This looks like a Stripe key, so it was not sent anywhere. If it came by email, or was seen by others, roll it in Stripe.',
  isCardNumber: 'This looks like a card number, so it was not sent anywhere. Search by the last four digits below.',
  otherId:
    'Tillside can’t find anybody by this kind of Stripe id. Use the id of a customer, payment, invoice or subscription.',
  fourDigits: 'Enter the last four digits of the card.',
  /** `card •••• 4242 · $49.00 · 4 Nov`. */
  payment: ({ last4, amount, day }: WantedPayment) =>
    [`card •••• ${last4}`, amount && write.money(amount), day && write.date(day)].filter(Boolean).join(' · '),
  found: 'Found',
  notEverywhere: 'Could not look everywhere',
  nobody: 'Nobody found',
  otherAddress: 'Another address',
  wholeNames: (name: string) =>
    `Customers whose whole name is “${name}” were looked for: Stripe finds parts of a name from three characters on.`,
  /** What stands beside it in Stripe, and that this search knows nothing of. */
  paymentsNotSearched:
    'Descriptions and amounts of payments are not searched. Find a payment by its id, or by card, amount and day.',
  nothingFits: (what: string, by: Searched): Html =>
    html`Nobody was found for <b>${what}</b>. Searched: ${searched[by]}.`,
  results: (what: string): Html => html`For <b>${what}</b>:`,
  open: (what: 'payment' | 'invoice' | 'subscription') => `Open this ${what}`,
  more: 'There are more in Stripe: type more of it.',
  somethingElse: 'Find something else',
});
