import type { InvoiceStanding } from '../../../billing/invoice';
import type { BalanceMove } from '../../../billing/invoice-amounts';
import { type Html, html } from '../../html';
import type { Writer } from '../../writer';
import { invoices } from './invoices';

const balance: Record<BalanceMove['kind'], string> = {
  credit: 'From the customer’s balance',
  owedBefore: 'Owed from before',
  toBalance: 'Put into the customer’s balance',
  carriedOver: 'Carried over to the next invoice',
};

export const invoiceCard = (write: Writer) => {
  const { standing } = invoices(write);
  return {
    /** `$400.00 of $1,000.00 overdue since 4 Nov`, `$49.00 is being prepared, charged today about 11:22`. */
    standing: (how: InvoiceStanding): Html => {
      const amount = write.money(how.amount);
      return how.of
        ? html`<b>${amount}</b> of ${write.money(how.of)} ${standing(how)}`
        : html`<b>${amount}</b> ${standing(how)}`;
    },
    tapToOpen: 'Tap to open it',
    howToStop: 'Stripe goes on with it by itself. To stop that, open it in Stripe and turn off automatic collection.',
    lines: 'Lines',
    moreLines: 'There are more lines. Open it in Stripe to see all.',
    noDescription: 'No description',
    totals: 'Totals',
    subtotal: 'Subtotal',
    discounts: 'Discounts',
    tax: 'Tax',
    total: 'Total',
    taxWithin: 'Tax within it',
    balance: (kind: BalanceMove['kind']) => balance[kind],
    creditNotes: 'Credit notes',
    due: 'Amount due',
    paid: 'Amount paid',
    paidElsewhere: 'Of that, outside of Stripe',
    overpaid: 'Paid too much, now credit',
    refunded: 'Refunded',
    owed: 'Still owed',
    created: 'Created',
    finalized: 'Issued',
    dueOn: 'Due',
    paidOn: 'Paid on',
    settledOn: 'Settled on',
    firstTry: 'First try',
    nextTry: 'Next try',
    id: 'Invoice id',
    page: 'Invoice page',
    pdf: 'PDF',
  };
};
