import type { InvoiceStanding } from '../../../billing/invoice';
import type { Billed, Purpose } from '../../../billing/purpose';
import type { Writer } from '../../writer';
import { ofStripe } from './codes';

/** `Subscription invoice ACME-0004: 1 × Team (at $49.00 / month) and 2 more`. */
function billedBy({ number, isSubscription, first, others, hasMore }: Billed): string {
  const kind = isSubscription ? 'Subscription invoice' : 'Invoice';
  const title = number ? `${kind} ${number}` : kind;
  const more = others === 0 ? '' : ` and ${others}${hasMore ? '+' : ''} more`;
  return first ? `${title}: ${first}${more}` : title;
}

export const invoices = (write: Writer) => ({
  /** A draft has no number yet. */
  title: (number: string | null) => number ?? 'Draft invoice',
  /** `paid 4 Nov`, `overdue since 20 Oct`: what an agent would say of it. */
  standing: ({ state, at, code }: InvoiceStanding) => {
    const on = at === null ? null : write.date(at);
    switch (state) {
      case 'draft':
        return 'draft, not sent';
      case 'open':
        return on ? `open, due ${on}` : 'open';
      case 'overdue':
        return on ? `overdue since ${on}` : 'overdue';
      case 'tried':
        return on ? `tried, not paid; next try ${on}` : 'tried, not paid';
      case 'paid':
        return on ? `paid ${on}` : 'paid';
      case 'credited':
        return on ? `settled by credit note ${on}` : 'settled by credit note';
      case 'uncollectible':
        return on ? `written off ${on}` : 'written off';
      case 'void':
        return on ? `void since ${on}` : 'void';
      case 'other':
        return code ? ofStripe(code) : 'unknown status';
    }
  },
  /** What a payment was for. */
  purpose: (purpose: Purpose) => {
    switch (purpose.kind) {
      case 'invoices':
        return purpose.billed.map(billedBy).join('; ');
      case 'description':
        return purpose.text;
      case 'statement':
        return `“${purpose.text}” on the bank statement`;
    }
  },
});
