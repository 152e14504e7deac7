import type { InvoiceStanding } from '../../../billing/invoice';
import type { Money } from '../../../billing/money';
import { type Html, html } from '../../html';
import type { Writer } from '../../writer';
import { invoices } from './invoices';

export const invoiceCard = (write: Writer) => {
  const { standing } = invoices(write);
  return {
    /** `$49.00 paid 4 Nov`. */
    standing: (amount: Money, how: InvoiceStanding): Html => html`<b>${write.money(amount)}</b> ${standing(how)}`,
    ofSubscription: 'Of a subscription',
    tapToOpen: 'Tap to open it',
    lines: 'Lines',
    moreLines: 'There are more lines. Open it in Stripe to see all.',
    noDescription: 'No description',
    totals: 'Totals',
    subtotal: 'Subtotal',
    discounts: 'Discounts',
    tax: 'Tax',
    total: 'Total',
    taxWithin: 'Tax within it',
    fromBalance: 'From the customer’s balance',
    creditNotes: 'Credit notes',
    due: 'Amount due',
    paid: 'Amount paid',
    owed: 'Still owed',
    created: 'Created',
    finalized: 'Finalized',
    dueOn: 'Due',
    paidOn: 'Paid on',
    nextTry: 'Next try',
    id: 'Invoice id',
    page: 'Invoice page',
    pdf: 'PDF',
  };
};
