/**
 * What a credit note credits of an invoice, line by line, with its share of discounts and taxes.
 *
 * Source: https://docs.stripe.com/invoicing/integration/programmatic-credit-notes and, for how an amount is spread over net
 * and tax, https://docs.stripe.com/tax/invoicing/refunds
 */
import type Stripe from 'stripe';
import { invalid } from '../errors';
import { makeCreditNoteLine } from '../objects/credit_note_line';
import { choice, hashes, integer, only, required } from '../params';
import type { Params, Store } from '../types';
import { wholeUnits } from './amounts';
import type { Books } from './invoicing';
import { taxed } from './taxes';

type Line = Stripe.CreditNoteLineItem;

const offOf = (line: Stripe.InvoiceLineItem) =>
  (line.discount_amounts ?? []).reduce((sum, { amount }) => sum + amount, 0);

/** What a line comes to: after its discounts, with the taxes on top. */
const grossOf = (line: Stripe.InvoiceLineItem) => line.amount - offOf(line) + taxed(line.taxes ?? [], 'exclusive');

/** What a line of a credit note takes off. */
export const creditOf = ({ amount, discount_amount, taxes }: Line) =>
  amount - discount_amount + taxed(taxes ?? [], 'exclusive');

export function issuedOn(store: Store, invoice: string): Stripe.CreditNote[] {
  return [...store.credit_notes.values()].filter((note) => note.invoice === invoice && note.status === 'issued');
}

/** `amount` of the whole invoice, tax included, spread over its lines as they share in it. */
export function creditAmount(books: Books, invoice: Stripe.Invoice, amount: number): Line[] {
  // What was taken off by a line of its own can't be credited by an amount.
  const lines = invoice.lines.data.filter((line) => grossOf(line) > 0);
  const whole = lines.reduce((sum, line) => sum + grossOf(line), 0);
  let left = amount;
  let rest = whole;
  return lines.flatMap((line) => {
    const gross = rest === 0 ? 0 : wholeUnits((left * grossOf(line)) / rest);
    left -= gross;
    rest -= grossOf(line);
    return gross === 0 ? [] : [creditLine(books, line, gross)];
  });
}

/** So much of a line that it comes to `gross` after discounts and with taxes. */
function creditLine(books: Books, line: Stripe.InvoiceLineItem, gross: number, quantity: number | null = null): Line {
  const share = gross / grossOf(line);
  const part = (amount: number) => wholeUnits(amount * share) + 0;
  const taxes = (line.taxes ?? []).map((tax) => ({
    ...tax,
    amount: part(tax.amount),
    taxable_amount: part(tax.taxable_amount ?? 0),
  }));
  const discount_amounts = (line.discount_amounts ?? []).map((each) => ({ ...each, amount: part(each.amount) }));
  const discount_amount = discount_amounts.reduce((sum, each) => sum + each.amount, 0);
  return makeCreditNoteLine({
    id: books.id('cnli'),
    livemode: line.livemode,
    amount: gross - taxed(taxes, 'exclusive') + discount_amount,
    description: line.description,
    discount_amount,
    discount_amounts,
    invoice_line_item: line.id,
    pretax_credit_amounts: discount_amounts.map((each) => ({ ...each, type: 'discount' })),
    quantity,
    taxes,
    type: 'invoice_line_item',
    unit_amount: null,
    unit_amount_decimal: null,
  });
}

/** As `lines` names them; undefined without it. Throws what Stripe refuses. */
export function creditLines(books: Books, invoice: Stripe.Invoice, params: Params): Line[] | undefined {
  return hashes(params, 'lines')?.map(({ params: given, path }) =>
    choice(given, 'type', ['custom_line_item', 'invoice_line_item'], path) === 'custom_line_item'
      ? custom(books, invoice, given, path)
      : ofInvoice(books, invoice, given, path),
  );
}

function custom(books: Books, invoice: Stripe.Invoice, given: Params, path: string): Line {
  only(given, ['type', 'description', 'quantity', 'unit_amount'], path);
  if (invoice.automatic_tax.enabled) {
    throw invalid('`custom_line_item` is not valid when the invoice is set up with `automatic_tax[enabled]=true`.', {
      param: `${path}[type]`,
    });
  }
  const description = required(given, 'description', path);
  const unit_amount = integer(given, 'unit_amount', { min: 0 }, path) ?? Number(required(given, 'unit_amount', path));
  const quantity = integer(given, 'quantity', { min: 1 }, path) ?? 1;
  const line = { id: books.id('cnli'), livemode: invoice.livemode, amount: unit_amount * quantity };
  return makeCreditNoteLine({ ...line, description, quantity, unit_amount });
}

function ofInvoice(books: Books, invoice: Stripe.Invoice, given: Params, path: string): Line {
  only(given, ['type', 'invoice_line_item', 'amount', 'quantity'], path);
  const id = required(given, 'invoice_line_item', path);
  const line = invoice.lines.data.find((each) => each.id === id);
  if (!line) {
    throw invalid(`No such invoice line item on invoice ${invoice.id}: '${id}'`, {
      code: 'resource_missing',
      param: `${path}[invoice_line_item]`,
    });
  }
  const quantity = integer(given, 'quantity', { min: 1 }, path) ?? null;
  const amount = integer(given, 'amount', { min: 1 }, path);
  if ((quantity === null) === (amount === undefined)) {
    throw invalid('One of amount or quantity must be provided for an invoice line item.', { param: path });
  }
  const before = issuedOn(books.store, invoice.id)
    .flatMap(({ lines }) => lines.data)
    .filter((each) => each.invoice_line_item === id)
    .reduce((sum, each) => sum + each.amount, 0);
  const net = amount ?? wholeUnits((line.amount * (quantity ?? 0)) / (line.quantity ?? 1));
  if (net > line.amount - before) {
    throw invalid('The credited amount is greater than what is left of the invoice line item.', { param: path });
  }
  return creditLine(books, line, wholeUnits((grossOf(line) * net) / line.amount), quantity);
}
