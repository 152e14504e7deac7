import type Stripe from 'stripe';
import { askBank } from '../bank';
import {
  awaitConfirmation,
  cancelPayment,
  chargeInvoice,
  expectPayment,
  methodFor,
  openPaymentOf,
  settle,
  voidInvoice,
  writeOff,
} from '../billing/collect';
import {
  advancing,
  composeInvoice,
  customerOf,
  finalizeInvoice,
  idOf,
  keep,
  subscriptionIdOf,
} from '../billing/invoicing';
import { claim, lineOfItem, pendingItems } from '../billing/pending';
import { previewInvoice } from '../billing/preview';
import { keepRedeemed, readDiscounts } from '../billing/redeem';
import { couponsOf } from '../billing/subscription';
import { declined, invalid, missing } from '../errors';
import { filtered, find, findCustomer, findGiven, matching } from '../find';
import { createdFilter, PAGING } from '../list';
import { choice, flag, integer, metadata, required, text, unsettable } from '../params';
import type { Call, Route, Store } from '../types';

const COLLECTION = ['charge_automatically', 'send_invoice'] as const;
const STATUSES = ['draft', 'open', 'paid', 'uncollectible', 'void'] as const;

/** What may be changed on a draft, and of that, what still may be once it is finalized. */
const EDITABLE = [
  'auto_advance',
  'collection_method',
  'days_until_due',
  'default_payment_method',
  'description',
  'due_date',
  'footer',
  'metadata',
] as const;
const STILL_EDITABLE: readonly string[] = ['auto_advance', 'default_payment_method', 'metadata', 'expand'];

function findInvoice({ store, path }: Call): Stripe.Invoice {
  return find(store.invoices, 'invoice', path.invoice ?? '');
}

function create(call: Call): Stripe.Invoice {
  const { store, params, now, id } = call;
  const subscription = findGiven(store.subscriptions, 'subscription', params, 'subscription');
  const customer = findCustomer(
    call,
    text(params, 'customer') ?? idOf(subscription?.customer) ?? required(params, 'customer'),
    'customer',
  );
  const behavior = choice(params, 'pending_invoice_items_behavior', ['exclude', 'include']) ?? 'exclude';
  const currency =
    text(params, 'currency') ?? subscription?.currency ?? customer.currency ?? store.account.default_currency ?? 'usd';
  const takes = subscription !== undefined || behavior === 'include';
  const items = takes
    ? pendingItems(call, customer.id, subscription?.id ?? null).filter((item) => item.currency === currency)
    : [];
  if (subscription && items.length === 0) {
    throw invalid('Nothing to invoice for subscription', { code: 'invoice_no_subscription_line_items' });
  }
  const method = choice(params, 'collection_method', COLLECTION) ?? 'charge_automatically';
  const redeemed = readDiscounts(call, params, {
    customer: customer.id,
    currency,
    subscription: subscription?.id ?? null,
    current: subscription?.discounts ?? [],
  });
  const discounts = new Map([...store.discounts, ...(redeemed?.fresh ?? []).map((each) => [each.id, each] as const)]);
  const books = { ...call, store: { ...store, discounts } };
  const draft = composeInvoice(books, id('in'), {
    customer,
    subscription: subscription ?? null,
    currency,
    lines: items.map((item) => lineOfItem(call, item)),
    discounts: redeemed
      ? couponsOf(books, redeemed.ids, { ...customer, discount: null })
      : couponsOf(books, subscription?.discounts ?? [], customer),
    reason: 'manual',
    period: { start: now, end: now },
    collectionMethod: method,
    daysUntilDue: null,
  });
  const invoice = edited(call, { ...advancing(draft, false), metadata: {} });
  if (redeemed) keepRedeemed(call, redeemed);
  claim(call, items, invoice.id);
  return keep(call, invoice);
}

/** The invoice after what the parameters say of it. Throws before anything is changed. */
function edited(call: Call, current: Stripe.Invoice): Stripe.Invoice {
  const { params, store } = call;
  const method = choice(params, 'collection_method', COLLECTION) ?? current.collection_method;
  const sends = method === 'send_invoice';
  const days = integer(params, 'days_until_due', { min: 0 });
  const date = integer(params, 'due_date');
  if (days !== undefined && date !== undefined) {
    throw invalid('You may only specify one of these parameters: days_until_due, due_date.');
  }
  if ((days ?? date) !== undefined && !sends) {
    throw invalid('You can only set a due date if `collection_method` is `send_invoice`.', {
      param: days === undefined ? 'due_date' : 'days_until_due',
    });
  }
  const due = date ?? (days === undefined ? current.due_date : current.created + days * 86_400);
  if (sends && due === null) {
    throw invalid('If `collection_method` is `send_invoice`, you must pass in `due_date` or `days_until_due`.', {
      param: 'days_until_due',
    });
  }
  const methodId = text(params, 'default_payment_method');
  const saved = methodId === undefined ? undefined : store.payment_methods.get(methodId);
  if (methodId !== undefined && saved?.customer !== current.customer) {
    throw missing('PaymentMethod', methodId, 'default_payment_method');
  }
  const description = unsettable(params, 'description');
  const footer = unsettable(params, 'footer');
  const advances = flag(params, 'auto_advance');
  const changed = { ...current, collection_method: method };
  const isDraft = current.status === 'draft';
  return {
    ...(isDraft ? advancing(changed, advances ?? current.auto_advance === true) : changed),
    due_date: sends ? due : null,
    metadata: metadata(params, current.metadata ?? {}),
    ...(isDraft || advances === undefined ? {} : { auto_advance: advances }),
    ...(description === undefined ? {} : { description }),
    ...(footer === undefined ? {} : { footer }),
    ...(methodId === undefined ? {} : { default_payment_method: methodId }),
  };
}

function update(call: Call): Stripe.Invoice {
  const current = findInvoice(call);
  const refused = Object.keys(call.params).find((name) => !STILL_EDITABLE.includes(name));
  if (current.status !== 'draft' && refused !== undefined) {
    throw invalid("Finalized invoices can't be updated in this way", { code: 'invoice_not_editable', param: refused });
  }
  return keep(call, edited(call, current));
}

function finalize(call: Call, invoice: Stripe.Invoice): Stripe.Invoice {
  if (invoice.status !== 'draft') {
    throw invalid("This invoice is already finalized, you can't re-finalize a non-draft invoice.", {
      code: 'invoice_not_editable',
    });
  }
  return expectPayment(call, finalizeInvoice(call, invoice));
}

/** Pays an open or uncollectible invoice; a draft is finalized first. 402 when the bank says no. */
function pay(call: Call): Stripe.Invoice {
  const { params, store } = call;
  const found = findInvoice(call);
  const elsewhere = flag(params, 'paid_out_of_band') ?? false;
  const offSession = flag(params, 'off_session') ?? true;
  if (found.status === 'paid') throw invalid('Invoice is already paid');
  if (found.status === 'void') throw notOpen();
  const given = findGiven(store.payment_methods, 'PaymentMethod', params, 'payment_method');
  const customer = customerOf(call, found);
  if (given && given.customer !== customer.id) throw missing('PaymentMethod', given.id, 'payment_method');
  const subscription = store.subscriptions.get(subscriptionIdOf(found) ?? '') ?? null;
  const method = given ?? methodFor(call, customer, subscription, found);
  if (!method && !elsewhere && found.amount_remaining > 0) {
    throw invalid(
      'This customer has no attached payment source or default payment method. Please consider adding a default payment method.',
      { code: 'resource_missing' },
    );
  }
  const invoice = found.status === 'draft' ? finalize(call, found) : found;
  if (invoice.status === 'paid') return invoice;
  // A bank debit takes days: meanwhile its PaymentIntent can't be confirmed again.
  const open = idOf(openPaymentOf(call, invoice.id)?.payment.payment_intent);
  if (store.payment_intents.get(open ?? '')?.status === 'processing') {
    throw invalid(
      'This PaymentIntent could not be confirmed because it has a status of processing. Only a PaymentIntent with one of the following statuses may be confirmed: requires_confirmation, requires_action, requires_payment_method.',
      { code: 'payment_intent_unexpected_state' },
    );
  }
  if (elsewhere || !method) {
    cancelPayment(call, invoice.id);
    return settle(call, { ...invoice, amount_paid_off_stripe: invoice.amount_remaining });
  }
  const answer = askBank(method, { offSession });
  // A resumption that waits for an attempt has had it now; unless it succeeds, that failed.
  const resumes = subscription?.status === 'paused' && subscription.latest_invoice === invoice.id && !invoice.attempted;
  const failResumption = () => {
    if (resumes) store.subscriptions.set(subscription.id, { ...subscription, status: 'past_due' });
  };
  if (answer.status === 'authentication') {
    awaitConfirmation(call, invoice, method, { automatic: false });
    failResumption();
    throw declined({
      code: 'invoice_payment_intent_requires_action',
      message:
        'This payment requires additional user action before it can be completed successfully. Payment can be completed using the PaymentIntent associated with the invoice. For more details see: https://stripe.com/docs/billing/subscriptions/overview#requires-action',
    });
  }
  const { invoice: tried, payment } = chargeInvoice(call, invoice, method, answer, { automatic: false });
  if (answer.status !== 'failed') return store.invoices.get(tried.id) ?? tried;
  failResumption();
  const { status: _, ...details } = answer;
  throw declined({ ...details, charge: payment.charge.id, payment_intent: payment.intent, payment_method: method });
}

/** Emails the invoice, in live mode. A draft is finalized first. */
function send(call: Call): Stripe.Invoice {
  const invoice = findInvoice(call);
  if (invoice.collection_method !== 'send_invoice') {
    throw invalid("You can only manually send an invoice if its collection method is 'send_invoice'.");
  }
  if (invoice.status === 'void' || invoice.status === 'uncollectible') throw notOpen();
  if (customerOf(call, invoice).email === null) {
    throw invalid(
      'Missing email. In order to create invoices that are sent to the customer, the customer must have a valid email.',
    );
  }
  return invoice.status === 'draft' ? finalize(call, invoice) : invoice;
}

/** Whether a payment beside Stripe's own waits to pay it. */
function hasAttached({ invoice_payments }: Store, invoice: string): boolean {
  return [...invoice_payments.values()].some(
    (each) => each.invoice === invoice && each.status === 'open' && !each.is_default,
  );
}

/** Source: https://docs.stripe.com/invoicing/partial-payments; the wording is not documented. */
function hasPayments(deed: string) {
  return invalid(`You can't ${deed} an invoice that has payments.`);
}

function notOpen() {
  return invalid("You can only pass in open invoices. This invoice isn't open.");
}

export const invoices: Route[] = [
  {
    method: 'GET',
    path: '/v1/invoices',
    permission: 'invoice_read',
    // Not documented, but seen in several places: https://docs.stripe.com/stripe-apps/reference/permissions has both go together.
    named: 'credit_note_read',
    params: [...PAGING, 'collection_method', 'created', 'customer', 'status', 'subscription'],
    handle(call) {
      const { store, params } = call;
      choice(params, 'status', STATUSES);
      const subscription = text(params, 'subscription');
      findGiven(store.customers, 'customer', params, 'customer');
      return {
        list: filtered(
          store.invoices,
          createdFilter(params),
          matching(params, 'customer'),
          matching(params, 'status'),
          matching(params, 'collection_method'),
          (invoice) => subscription === undefined || subscriptionIdOf(invoice) === subscription,
        ),
        url: '/v1/invoices',
      };
    },
  },
  {
    method: 'GET',
    path: '/v1/invoices/search',
    permission: 'invoice_read',
    params: ['query', 'limit', 'page'],
    handle: ({ store }) => ({ search: [...store.invoices.values()], url: '/v1/invoices/search' }),
  },
  {
    method: 'GET',
    path: '/v1/invoices/:invoice',
    permission: 'invoice_read',
    params: [],
    handle: (call) => ({ object: findInvoice(call) }),
  },
  {
    method: 'GET',
    path: '/v1/invoices/:invoice/lines',
    permission: 'invoice_read',
    params: PAGING,
    handle(call) {
      const { id, lines } = findInvoice(call);
      return { list: lines.data, url: `/v1/invoices/${id}/lines` };
    },
  },
  {
    method: 'POST',
    path: '/v1/invoices',
    permission: 'invoice_write',
    params: [...EDITABLE, 'currency', 'customer', 'discounts', 'pending_invoice_items_behavior', 'subscription'],
    handle: (call) => ({ object: create(call) }),
  },
  {
    method: 'POST',
    path: '/v1/invoices/create_preview',
    permission: 'invoice_read',
    params: ['customer', 'discounts', 'subscription', 'subscription_details'],
    handle: (call) => ({ object: previewInvoice(call) }),
  },
  {
    method: 'POST',
    path: '/v1/invoices/:invoice',
    permission: 'invoice_write',
    params: EDITABLE,
    handle: (call) => ({ object: update(call) }),
  },
  {
    method: 'POST',
    path: '/v1/invoices/:invoice/finalize',
    permission: 'invoice_write',
    params: ['auto_advance'],
    handle(call) {
      const advances = flag(call.params, 'auto_advance');
      const invoice = findInvoice(call);
      return { object: finalize(call, advances === undefined ? invoice : { ...invoice, auto_advance: advances }) };
    },
  },
  {
    method: 'POST',
    path: '/v1/invoices/:invoice/pay',
    permission: 'invoice_write',
    params: ['off_session', 'paid_out_of_band', 'payment_method'],
    handle: (call) => ({ object: pay(call) }),
  },
  {
    method: 'POST',
    path: '/v1/invoices/:invoice/send',
    permission: 'invoice_write',
    params: [],
    handle: (call) => ({ object: send(call) }),
  },
  {
    method: 'POST',
    path: '/v1/invoices/:invoice/void',
    permission: 'invoice_write',
    params: [],
    handle(call) {
      const invoice = findInvoice(call);
      if (invoice.status !== 'open' && invoice.status !== 'uncollectible') throw notOpen();
      if (invoice.amount_paid > 0 || hasAttached(call.store, invoice.id)) throw hasPayments('void');
      return { object: voidInvoice(call, invoice) };
    },
  },
  {
    method: 'POST',
    path: '/v1/invoices/:invoice/mark_uncollectible',
    permission: 'invoice_write',
    params: [],
    handle(call) {
      const invoice = findInvoice(call);
      if (invoice.status !== 'open') throw notOpen();
      if (hasAttached(call.store, invoice.id)) throw hasPayments('mark uncollectible');
      return { object: writeOff(call, invoice, 'user_forgiven') };
    },
  },
];
