/**
 * From lines to an invoice, and through its states: draft → open → paid, void or uncollectible.
 *
 * Source: https://docs.stripe.com/invoicing/overview#invoice-statuses, https://docs.stripe.com/billing/customer/balance
 */
import type Stripe from 'stripe';
import { makeCustomerBalanceTransaction } from '../objects/customer';
import { decimal } from '../objects/decimal';
import { makeInvoice } from '../objects/invoice';
import { makeInvoiceLine } from '../objects/invoice_line';
import type { Call } from '../types';
import { priceIn, unitAmountOf } from './amounts';
import { balanceIn, withBalanceIn } from './credit';
import { type AppliedCoupon, discountLines } from './discounts';
import { type DraftLine, productOf } from './lines';
import type { Period } from './period';
import { automaticTax, taxed, taxesOf, totalTaxes } from './taxes';

/** What is needed to write into an account: the store, the time, and ids. */
export type Books = Pick<Call, 'store' | 'now' | 'id'>;

export interface InvoiceDraft {
  customer: Stripe.Customer;
  subscription: Stripe.Subscription | null;
  currency: string;
  lines: readonly DraftLine[];
  discounts: readonly AppliedCoupon[];
  reason: Stripe.Invoice.BillingReason;
  period: Period;
  collectionMethod: Stripe.Invoice.CollectionMethod;
  daysUntilDue: number | null;
  /** Set on previews of a change: the time that its prorations were counted from. */
  prorationDate?: number;
}

/** Puts an invoice together without storing it. */
export function composeInvoice(books: Books, id: string, draft: InvoiceDraft): Stripe.Invoice {
  const { customer, subscription } = draft;
  const off = discountLines(
    draft.lines.map((line) => ({ ...line, product: line.price === null ? null : productOf(line.price) })),
    draft.discounts,
    draft.currency,
  );
  const lines = draft.lines.map((line, index): Stripe.InvoiceLineItem => {
    const taken = off.lines[index] ?? [];
    const sum = taken.reduce((sum, { amount }) => sum + amount, 0);
    const taxes = taxesOf(books.store, { line, off: sum }, customer, subscription);
    return { ...invoiceLine(books, id, line, taken, draft.discounts), taxes };
  });
  const taxes = totalTaxes(lines.map((line) => line.taxes ?? []));
  const subtotal = draft.lines.reduce((sum, { amount }) => sum + amount, 0);
  const discounted = subtotal - off.totals.reduce((sum, { amount }) => sum + amount, 0);
  const total = discounted + taxed(taxes, 'exclusive');
  return withBalance(
    advancing(
      makeInvoice({
        id,
        created: books.now,
        livemode: books.store.livemode,
        account_name: books.store.account.business_profile?.name ?? null,
        automatic_tax: automaticTax(customer, subscription),
        billing_reason: draft.reason,
        collection_method: draft.collectionMethod,
        currency: draft.currency,
        ...customerSnapshot(books, customer),
        default_payment_method: idOf(subscription?.default_payment_method ?? null),
        discounts: draft.discounts.map(({ discount }) => discount),
        due_date: draft.daysUntilDue === null ? null : books.now + draft.daysUntilDue * 86_400,
        lines: { object: 'list', data: lines, has_more: false, url: `/v1/invoices/${id}/lines` },
        parent: subscription && {
          quote_details: null,
          subscription_details: {
            metadata: subscription.metadata,
            subscription: subscription.id,
            ...(draft.prorationDate === undefined ? {} : { subscription_proration_date: draft.prorationDate }),
          },
          type: 'subscription_details',
        },
        period_end: draft.period.end,
        period_start: draft.period.start,
        subtotal,
        subtotal_excluding_tax: subtotal - taxed(taxes, 'inclusive'),
        total,
        total_discount_amounts: off.totals,
        total_excluding_tax: discounted - taxed(taxes, 'inclusive'),
        total_pretax_credit_amounts: off.totals.map((each) => ({ ...each, type: 'discount' })),
        total_taxes: taxes,
      }),
      true,
    ),
    balanceIn(books.store, customer, draft.currency),
  );
}

/** A draft with one line more: its sums, discounts and taxes follow. */
export function withLine(
  books: Books,
  draft: Stripe.Invoice,
  line: DraftLine,
  discounts: readonly AppliedCoupon[],
): Stripe.Invoice {
  const customer = customerOf(books, draft);
  const composed = composeInvoice(books, draft.id, {
    customer,
    subscription: books.store.subscriptions.get(subscriptionIdOf(draft) ?? '') ?? null,
    currency: draft.currency,
    lines: [...draft.lines.data.map((each) => asDrafted(books, each)), line],
    discounts,
    reason: draft.billing_reason ?? 'manual',
    period: { start: draft.period_start, end: draft.period_end },
    collectionMethod: draft.collection_method,
    daysUntilDue: null,
  });
  const data = composed.lines.data.map((each, index) => ({ ...each, id: draft.lines.data[index]?.id ?? each.id }));
  return {
    ...draft,
    lines: { ...draft.lines, data },
    ...sums(composed),
  };
}

const sums = (invoice: Stripe.Invoice) => {
  const { subtotal, subtotal_excluding_tax, total, total_discount_amounts, total_excluding_tax } = invoice;
  const { total_pretax_credit_amounts, total_taxes, starting_balance, amount_due, amount_remaining } = invoice;
  return {
    ...{ subtotal, subtotal_excluding_tax, total, total_discount_amounts, total_excluding_tax },
    ...{ total_pretax_credit_amounts, total_taxes, starting_balance, amount_due, amount_remaining },
  };
};

/** The line as it was before it had an id. */
function asDrafted({ store }: Books, line: Stripe.InvoiceLineItem): DraftLine {
  const details = line.parent?.subscription_item_details ?? line.parent?.invoice_item_details;
  const price = store.prices.get(idOf(line.pricing?.price_details?.price) ?? '');
  return {
    amount: line.amount,
    currency: line.currency,
    description: line.description,
    period: line.period,
    quantity: line.quantity,
    price: price ? priceIn(price, line.currency) : null,
    proration: details?.proration ?? false,
    discountable: line.discountable,
    subscription: idOf(line.subscription),
    subscriptionItem: line.parent?.subscription_item_details?.subscription_item ?? null,
    invoiceItem: details?.invoice_item ?? null,
  };
}

/** How long a draft waits before Stripe makes it final, where the account has not set another grace period. */
const GRACE = 3600;

/**
 * A draft that Stripe makes final by itself, and charges or sends, or one that it leaves alone.
 *
 * Source: `automatically_finalizes_at` and `next_payment_attempt` of invoices in the API reference,
 * https://docs.stripe.com/invoicing/integration/automatic-advancement-collection
 */
export function advancing(draft: Stripe.Invoice, auto_advance: boolean): Stripe.Invoice {
  const at = auto_advance ? draft.created + GRACE : null;
  const isCharged = draft.collection_method === 'charge_automatically';
  return {
    ...draft,
    auto_advance,
    automatically_finalizes_at: at,
    next_payment_attempt: isCharged ? at : null,
  };
}

/**
 * What is due after the customer's balance in the invoice's currency. A credit is used up first; what the customer owes is
 * added; a negative total becomes credit.
 */
function withBalance(invoice: Stripe.Invoice, starting: number): Stripe.Invoice {
  const due = Math.max(0, invoice.total + starting);
  return { ...invoice, starting_balance: starting, amount_due: due, amount_remaining: due };
}

/** Gives a draft its number and pages, uses the customer's balance, and opens it; with nothing due it is paid at once. */
export function finalizeInvoice(books: Books, draft: Stripe.Invoice): Stripe.Invoice {
  const { store, now } = books;
  const customer = customerOf(books, draft);
  const invoice = withBalance(draft, balanceIn(store, customer, draft.currency));
  const sequence = customer.next_invoice_sequence ?? 1;
  const ending = Math.min(0, invoice.total + invoice.starting_balance);
  const used = ending - invoice.starting_balance;
  if (used !== 0) moveBalance(books, { ...customer, balance: ending }, invoice, used, 'applied_to_invoice');
  store.customers.set(customer.id, {
    ...withBalanceIn(customer, invoice.currency, ending),
    next_invoice_sequence: sequence + 1,
  });
  const page = `https://invoice.stripe.com/i/${store.account.id}/${store.livemode ? 'live' : 'test'}_${invoice.id.slice(3)}`;
  const open: Stripe.Invoice = {
    ...invoice,
    automatically_finalizes_at: null,
    effective_at: now,
    ending_balance: ending,
    hosted_invoice_url: page,
    invoice_pdf: `https://pay.stripe.com/invoice/${store.account.id}/${store.livemode ? 'live' : 'test'}_${invoice.id.slice(3)}/pdf`,
    next_payment_attempt: null,
    number: invoice.number ?? `${customer.invoice_prefix ?? 'INV'}-${String(sequence).padStart(4, '0')}`,
    status: 'open',
    status_transitions: { ...invoice.status_transitions, finalized_at: now },
  };
  return keep(books, open.amount_due === 0 ? paidInvoice(open, now) : open);
}

/** Puts back what the invoice took from the customer's balance, or added to it. */
export function returnBalance(books: Books, invoice: Stripe.Invoice): void {
  const used = (invoice.ending_balance ?? invoice.starting_balance) - invoice.starting_balance;
  if (used === 0) return;
  const customer = customerOf(books, invoice);
  const after = { ...customer, balance: customer.balance - used };
  moveBalance(books, after, invoice, -used, 'unapplied_from_invoice');
  books.store.customers.set(customer.id, after);
}

/** A line in the ledger of the customer, who has the balance already. */
function moveBalance(
  { store, now, id }: Books,
  { id: customer, balance }: Stripe.Customer,
  { currency, id: invoice }: Stripe.Invoice,
  amount: number,
  type: 'applied_to_invoice' | 'unapplied_from_invoice',
): void {
  const transaction = makeCustomerBalanceTransaction({
    id: id('cbtxn'),
    created: now,
    livemode: store.livemode,
    amount,
    currency,
    customer,
    ending_balance: balance,
    invoice,
    type,
  });
  store.customer_balance_transactions.set(transaction.id, transaction);
}

/** The same invoice, settled in full. */
export function paidInvoice(invoice: Stripe.Invoice, now: number): Stripe.Invoice {
  return {
    ...invoice,
    amount_paid: invoice.amount_paid + invoice.amount_remaining,
    amount_remaining: 0,
    attempted: true,
    next_payment_attempt: null,
    status: 'paid',
    status_transitions: { ...invoice.status_transitions, paid_at: now },
  };
}

/** Stores the invoice as it is now and answers it. */
export function keep(books: Books, invoice: Stripe.Invoice): Stripe.Invoice {
  books.store.invoices.set(invoice.id, invoice);
  return invoice;
}

/** The customer that an invoice bills; deleted ones can't be billed. */
export function customerOf(books: Books, invoice: Stripe.Invoice): Stripe.Customer {
  const customer = books.store.customers.get(idOf(invoice.customer) ?? '');
  if (!customer || customer.deleted) throw new Error(`${invoice.id} has no customer`);
  return customer;
}

/** The subscription that an invoice belongs to, by id. */
export function subscriptionIdOf(invoice: Stripe.Invoice): string | null {
  return idOf(invoice.parent?.subscription_details?.subscription ?? null);
}

/** The id of something that may be expanded; the store only holds ids. */
export function idOf(reference: string | { id: string } | null | undefined): string | null {
  return typeof reference === 'string' ? reference : (reference?.id ?? null);
}

function customerSnapshot({ store }: Books, customer: Stripe.Customer) {
  return {
    customer: customer.id,
    customer_address: customer.address ?? null,
    customer_email: customer.email,
    customer_name: customer.name ?? null,
    customer_phone: customer.phone ?? null,
    customer_tax_exempt: customer.tax_exempt ?? null,
    customer_tax_ids: [...store.tax_ids.values()]
      .filter((taxId) => taxId.customer === customer.id)
      .map(({ type, value }) => ({ type, value })),
  };
}

function invoiceLine(
  books: Books,
  invoice: string,
  line: DraftLine,
  off: { discount: string; amount: number }[],
  discounts: readonly AppliedCoupon[],
): Stripe.InvoiceLineItem {
  const proration = { proration: line.proration, proration_details: { credited_items: null } };
  return makeInvoiceLine({
    id: books.id('il'),
    livemode: books.store.livemode,
    amount: line.amount,
    currency: line.currency,
    description: line.description,
    discount_amounts: off,
    discountable: line.discountable,
    discounts: line.discountable ? discounts.map(({ discount }) => discount) : [],
    invoice,
    parent:
      line.subscriptionItem === null || line.subscription === null
        ? {
            invoice_item_details: {
              invoice_item: line.invoiceItem ?? '',
              ...proration,
              subscription: line.subscription,
            },
            subscription_item_details: null,
            type: 'invoice_item_details',
          }
        : {
            invoice_item_details: null,
            subscription_item_details: {
              invoice_item: line.invoiceItem,
              ...proration,
              subscription: line.subscription,
              subscription_item: line.subscriptionItem,
            },
            type: 'subscription_item_details',
          },
    period: line.period,
    pretax_credit_amounts: off.map((each) => ({ ...each, type: 'discount' })),
    pricing: line.price && {
      price_details: { price: line.price.id, product: productOf(line.price) },
      type: 'price_details',
      unit_amount_decimal: decimal(unitAmountOf(line.price)),
    },
    quantity: line.quantity,
    subscription: line.subscription,
  });
}
