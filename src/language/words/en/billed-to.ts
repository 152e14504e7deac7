import type { Correction } from '../../../billing/billed-to';
import { lined } from '../../letter';
import type { Writer } from '../../writer';
import { capitalized } from '../codes';
import type { BilledFacts, BilledLine } from '../facts';
import { taxIdName } from '../names';

const stays: Record<Correction, string> = {
  credit: 'Stripe can’t change a paid invoice: this stays on it as it was when it was issued.',
  void: 'Stripe can’t change an issued invoice of a subscription: this stays on it as it was then.',
  revise: 'Until it is paid, Stripe can put a corrected invoice in its place: open it there and edit it.',
};

const steps: Record<Correction, string> = {
  credit: 'Two steps: refund its payment whole, with a credit note. Then issue a new invoice, which the customer pays.',
  void: 'Two steps: cancel it (void). Then issue a new invoice, which the customer pays.',
  revise: 'Or cancel it (void) and issue a new invoice.',
};

const nothing: Record<BilledLine, string> = { name: 'none', address: 'none', taxId: 'none' };

/** Whom an invoice is for, and how it can come to say otherwise. */
export const billedTo = (write: Writer) => ({
  row: 'Company or VAT ID on the invoice',
  title: (number: string | null) => (number ? `Who ${number} is billed to` : 'Billed to'),
  onIt: 'On this invoice',
  onFile: 'On file, for the next ones',
  name: 'Name',
  address: 'Address',
  taxId: 'Tax ID',
  none: (what: BilledLine) => capitalized(nothing[what]),
  stays: (how: Correction) => stays[how],
  replace: 'Replace this one',
  steps: (how: Correction) => steps[how],
  /** To the customer. */
  told: ({ number, how, name, address, taxIds }: BilledFacts): string =>
    lined(
      `Your invoice${number ? ` ${number}` : ''} is ${how === 'credit' ? 'paid' : 'issued'}, so what it says about you can’t simply be changed.`,
      'From the next invoice on, it will say what we have on file for you:',
      `Name: ${name || nothing.name}`,
      `Address: ${write.address(address) || nothing.address}`,
      ...(taxIds ?? []).map(({ type, value }) => `Tax ID: ${value} (${taxIdName(type)})`),
      taxIds?.length === 0 ? `Tax ID: ${nothing.taxId}` : '',
      'Please tell us what should be different.',
      `If you need this invoice itself with other details, please tell us that too: ${how === 'credit' ? 'it takes a credit note and a new invoice' : 'we would then replace it with a new one'}.`,
    ),
});
