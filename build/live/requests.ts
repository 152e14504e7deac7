/** Each request that the product can send, as it sends it: whether Stripe takes it, and answers as it is read. */
import { parseOrPlace } from '../../src/stripe/lenient';
import type { StripeRequest } from '../../src/stripe/request';
import { accountsAfter, ownAccount } from '../../src/stripe/resources/account';
import { accountBalance } from '../../src/stripe/resources/balance';
import { balanceTransactionsOf, createBalanceTransaction } from '../../src/stripe/resources/balance-transaction';
import { cashBalanceOf } from '../../src/stripe/resources/cash-balance';
import {
  chargeById,
  chargesOf,
  chargesOfIntent,
  createCharge,
  hundredChargesOf,
  newestChargesOf,
  writeCharge,
} from '../../src/stripe/resources/charge';
import { sessionsByEmail, sessionsOfIntent } from '../../src/stripe/resources/checkout-session';
import { couponById, newestCoupons } from '../../src/stripe/resources/coupon';
import {
  createCreditNote,
  creditNoteById,
  creditNotesOf,
  creditNotesOn,
  previewCreditNote,
} from '../../src/stripe/resources/credit-note';
import {
  createCustomer,
  customerById,
  customerSearch,
  customersByEmail,
  searchTerm,
  updateCustomer,
} from '../../src/stripe/resources/customer';
import { disputesMaybeOpen, disputesOf } from '../../src/stripe/resources/dispute';
import { earlyFraudWarningsOf } from '../../src/stripe/resources/early-fraud-warning';
import {
  createInvoice,
  invoiceById,
  invoiceLinesOf,
  invoicesBefore,
  invoicesBetween,
  invoicesOf,
  invoicesOfSubscription,
  invoicesWithLinesOf,
  unpaidInvoicesOf,
  writeInvoice,
} from '../../src/stripe/resources/invoice';
import { createInvoiceItem, itemsOf, pendingItemsOf } from '../../src/stripe/resources/invoice-item';
import { invoicesPaidBy } from '../../src/stripe/resources/invoice-payment';
import { previewInvoice } from '../../src/stripe/resources/invoice-preview';
import { mandateById } from '../../src/stripe/resources/mandate';
import {
  createPaymentIntent,
  paymentIntentById,
  paymentIntentsOf,
  writePaymentIntent,
} from '../../src/stripe/resources/payment-intent';
import { paymentMethodById, paymentMethodsOf } from '../../src/stripe/resources/payment-method';
import { closePaymentLink, createPaymentPage, paymentPages } from '../../src/stripe/resources/payment-page';
import { portalPages } from '../../src/stripe/resources/portal-page';
import { offerById, recurringPrices } from '../../src/stripe/resources/price';
import { newestProducts, productSearch, productsById } from '../../src/stripe/resources/product';
import { promotionCodes } from '../../src/stripe/resources/promotion-code';
import { createRefund, refundsOfCharge } from '../../src/stripe/resources/refund';
import { scheduleById } from '../../src/stripe/resources/schedule';
import {
  cancelSubscription,
  createSubscription,
  subscriptionById,
  subscriptionItemsOf,
  subscriptionsOf,
  writeSubscription,
} from '../../src/stripe/resources/subscription';
import { createTaxId, deleteTaxId, taxIdsOf } from '../../src/stripe/resources/tax-id';
import { chargesFailed, disputesOfAccount, trialsEnding } from '../../src/stripe/resources/today';
import { differs, holds, type Seen } from '../../src/table';
import { address, brief, type Check, demandAnswer, field, kindOf, type Lab, mark } from './lab';

type Request = StripeRequest<unknown>;

/** An id that no object has: Stripe's have no hyphens. What is asked of it changes nothing, and shows whether it is taken. */
const absent = 'tillside-absent';

/** The requests of one function of `src/stripe/resources/`; of the check's customer, or of what is not there. */
const all = (customer: string, now: number): Request[] => {
  const sold = [{ quantity: 1, price_data: { currency: 'usd', unit_amount: 1000, product_data: { name: 'Check' } } }];
  return [
    accountBalance(),
    accountsAfter(''),
    ownAccount(),
    balanceTransactionsOf(customer),
    cashBalanceOf(customer),
    chargeById(absent),
    chargesOf(customer),
    chargesOfIntent(absent),
    newestChargesOf(customer),
    hundredChargesOf(customer, ''),
    chargesFailed(now),
    sessionsByEmail(address),
    sessionsOfIntent(absent),
    couponById(absent),
    newestCoupons(),
    creditNotesOf(customer),
    creditNotesOn(absent),
    creditNoteById(absent),
    previewCreditNote({ invoice: absent, amount: 100, refund_amount: 100, email_type: 'none' }),
    customersByEmail(address, ['subscriptions', 'tax_ids', 'discount.source.coupon']),
    customerById(customer, ['subscriptions', 'tax_ids'], 'withCoupons'),
    customerSearch(searchTerm('email', '~', address), ['subscriptions', 'tax_ids', 'discount.source.coupon']),
    customerSearch(searchTerm('name', ':', 'A "quoted" \\ name'), []),
    disputesMaybeOpen(now),
    disputesOf(absent),
    disputesOfAccount(now),
    earlyFraudWarningsOf(absent),
    invoicesOf(customer),
    invoicesWithLinesOf(customer, '', 10),
    invoicesBetween(customer, now - 86_400, now),
    unpaidInvoicesOf(customer, 'open', 10),
    invoiceById(absent),
    invoicesOfSubscription(absent, 'draft'),
    invoiceLinesOf(absent),
    invoicesBefore(absent, now),
    pendingItemsOf(customer),
    itemsOf(absent),
    invoicesPaidBy(absent),
    previewInvoice({ subscription: absent }),
    paymentIntentsOf(customer),
    paymentIntentById(absent),
    paymentMethodsOf(customer),
    paymentMethodById(absent),
    mandateById(absent),
    paymentPages('session', customer),
    paymentPages('link'),
    portalPages(),
    offerById(absent),
    recurringPrices(),
    newestProducts(),
    productSearch(searchTerm('name', '~', 'Team')),
    productsById([absent]),
    promotionCodes('TILLSIDE'),
    refundsOfCharge(absent),
    scheduleById(absent, 'withCoupons'),
    subscriptionById(absent, 'withCoupons', true),
    subscriptionsOf(customer, 'withCoupons'),
    subscriptionItemsOf(absent),
    subscriptionsOf(customer, 'plain', 'notCanceled'),
    taxIdsOf(customer),
    trialsEnding(now),
    // What writes: on the check's customer where something is made, else of what is not there.
    createCustomer({ email: address, metadata: mark }),
    updateCustomer(customer, { name: 'Tillside check', metadata: mark }),
    createBalanceTransaction(customer, { amount: -100, currency: 'usd', metadata: mark }),
    createTaxId(customer, { type: 'eu_vat', value: 'DE123456789' }),
    deleteTaxId(customer, absent),
    createPaymentIntent({
      amount: 2000,
      currency: 'usd',
      customer,
      payment_method: 'pm_card_visa',
      off_session: true,
      confirm: true,
      automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
      metadata: mark,
    }),
    writePaymentIntent(absent, '/capture', { amount_to_capture: 100, metadata: mark }),
    writePaymentIntent(absent, '/cancel'),
    createRefund({ charge: absent, amount: 100, reason: 'requested_by_customer', metadata: mark }),
    createCreditNote({ invoice: absent, amount: 100, refund_amount: 100, email_type: 'none', metadata: mark }),
    createCharge({ amount: 2000, currency: 'usd', customer: absent, metadata: mark }),
    writeCharge(absent, '', { receipt_email: address, metadata: mark }),
    writeCharge(absent, '/capture', { amount: 100 }),
    createSubscription({ customer: absent, items: [{ price: absent }], metadata: mark }),
    writeSubscription(absent, '', { cancel_at_period_end: true, metadata: mark }),
    writeSubscription(absent, '/pause', { type: 'subscription' }),
    writeSubscription(absent, '/resume', {}),
    cancelSubscription(absent, {}),
    createInvoice({
      customer,
      currency: 'usd',
      auto_advance: false,
      pending_invoice_items_behavior: 'exclude',
      collection_method: 'send_invoice',
      days_until_due: 30,
      metadata: mark,
    }),
    createInvoiceItem({ customer, invoice: absent, amount: 100, currency: 'usd', metadata: mark }),
    writeInvoice(absent, 'finalize'),
    writeInvoice(absent, 'send'),
    writeInvoice(absent, 'pay'),
    writeInvoice(absent, 'void'),
    writeInvoice(absent, 'mark_uncollectible'),
    createPaymentPage('session', {
      mode: 'payment',
      customer,
      line_items: sold,
      success_url: 'https://example.com',
      metadata: mark,
    }),
    createPaymentPage('link', {
      line_items: sold,
      metadata: mark,
      restrictions: { completed_sessions: { limit: 1 } },
    } as never),
    closePaymentLink(absent, mark),
  ];
};

/** `GET /v1/customers/:id`: as `src/keys/requests.ts` writes it. */
export function patternOf({ method, path }: Request): string {
  const shape = path.replace(
    /^\/v1\/(customers|charges|refunds|subscriptions|invoices|payment_intents|payment_methods|mandates|payment_links|prices|coupons|subscription_schedules|invoiceitems|disputes|credit_notes)\/(?!search$|create_preview$|preview$)[^/]+/,
    '/v1/$1/:id',
  );
  return `${method} ${shape.replace(/\/tax_ids\/.+/, '/tax_ids/:id')}`;
}

/** The patterns, each with how many requests of it are sent. */
export const patterns = (): string[] => [...new Set(all('cus_x', 0).map(patternOf))];

export const requests = (): Check[] =>
  patterns().map((pattern) => ({
    assumption: `Stripe takes ${pattern} as it is sent`,
    depends: 'that request, with its parameters and what it expands (src/stripe/resources/)',
    async look(lab) {
      const now = Math.floor(lab.now() / 1000);
      const sent = all(await lab.customer(), now).filter((request) => patternOf(request) === pattern);
      const seen: Seen[] = [];
      for (const request of sent) seen.push(await taken(lab, request));
      const wrong = seen.find(({ verdict }) => verdict === 'differs');
      return wrong ?? (seen[0] as Seen);
    },
  }));

/** What is not there shows as well that the request was understood. */
async function taken(lab: Lab, request: Request): Promise<Seen> {
  const answer = demandAnswer(await lab.send(request));
  if (answer.status !== 200) return kindOf(answer) === 'notFound' ? holds(brief(answer)) : differs(brief(answer));
  const read = parseOrPlace(request.schema(), answer.body);
  if ('refused' in read) return differs(`200, but ${read.refused || 'its whole'} is not as it is read`);
  if (kindOfPage(request) === 'link') await closed(lab, field(answer.body, 'id') ?? '');
  return holds('200');
}

const kindOfPage = ({ method, path }: Request) => (method === 'POST' && path === '/v1/payment_links' ? 'link' : null);

/** A link that is open would take payments. */
async function closed(lab: Lab, id: string): Promise<void> {
  await lab.send(closePaymentLink(id, mark));
}
