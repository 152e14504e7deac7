import type { Money } from '../../../billing/money';
import type { Writer } from '../../writer';

/** “Insert from Stripe”, in a draft. */
export const composing = (write: Writer) => ({
  title: 'Insert from Stripe',
  notTold: 'Google does not tell Tillside who this email goes to. Find the customer from Tillside’s home instead.',
  nobodyYet:
    'This email goes to nobody outside your company yet. Add the customer’s address, then choose Insert from Stripe again.',
  /** `accounts`: names. `wasSearched`: whether search answered in each of them. */
  nobody: (address: string, accounts: readonly string[], wasSearched: boolean) =>
    wasSearched
      ? `No customer with ${address} in ${write.list(accounts)}.`
      : `No customer with exactly ${address} in ${write.list(accounts)}. Other spellings could not be searched for.`,
  /** Several recipients. */
  whose: 'This email goes to several people. Whose billing is it about?',
  /** Several customers with one address. */
  which: (address: string) => `Which of the customers with ${address}?`,
  /** `address`: of the recipient. */
  notOnFile: (address: string) => `This email goes to ${address}, which is not this customer’s address in Stripe.`,
  others: (addresses: readonly string[]) => `What you insert is also read by ${write.list(addresses)}.`,
  readersChanged: 'The recipients have changed. Look who reads it, then insert.',
  /** `tag`: of a language, `ja`. */
  inLanguage: (tag: string) => `Texts are in ${write.language(tag)}.`,
  switchTo: (tag: string) => write.language(tag),
  plans: 'Plan',
  planNote: 'Plan, price and what comes next',
  next: (isSent: boolean) => (isSent ? 'Next invoice' : 'Next charge'),
  nextNote: 'Day and amount, by Stripe’s preview',
  payments: 'Newest payments',
  withReceipt: 'What it was for, with its receipt',
  withoutReceipt: 'How it stands, and what it was for',
  /** `orMore`: there are more than these. */
  refunds: (count: number, orMore: boolean) =>
    orMore ? 'Its refunds' : count === 1 ? 'Its refund' : `Its ${write.number(count)} refunds`,
  refundsNote: 'Amount, day and what is known of its arrival',
  invoices: 'Invoices',
  /** What an invoice is inserted with; empty for nothing. */
  withPages: ({ page, pdf }: { page: boolean; pdf: boolean }) =>
    page && pdf ? 'With its page and PDF' : page ? 'With its page' : pdf ? 'With its PDF' : '',
  pages: 'Pages',
  portal: 'Customer portal',
  portalNote: 'Where they log in to see invoices and change how they pay',
  /** `at`: ms since 1970. */
  paymentLink: (amount: Money | null) => (amount ? `Payment link for ${write.money(amount)}` : 'Payment link'),
  paymentLinkNote: (at: number) => `Made here ${write.date(at / 1000)}, for one payment`,
  newLinkNote: 'Made first, then inserted from here',
  noSuchLink: 'Among the newest payment links is none like this that can be paid.',
});
