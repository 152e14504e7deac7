/**
 * What can be done with an invoice. None of these requests takes metadata: their trace is the invoice's own state.
 * https://docs.stripe.com/invoicing/integration/workflow-transitions
 */
import {
  comingAt,
  dueOf,
  fromBalance,
  invoiceAmount,
  invoiceStanding,
  ownMethod,
  paidByCustomer,
  stillOwed,
  subscriptionOf,
} from '../billing/invoice';
import { lastMandate } from '../billing/mandate';
import { methodOf } from '../billing/method';
import { money } from '../billing/money';
import { certainlyOnItsWay, expectedFor, isPaidByCustomer, onItsWay } from '../billing/on-its-way';
import { chargedTo } from '../billing/paying';
import { customersMethod } from '../billing/subscription';
import type { InvoiceDeed } from '../language/words/facts';
import { type Saying, say } from '../language/words/words';
import { isShown } from '../stripe/part';
import type { Charge } from '../stripe/resources/charge';
import { customerById } from '../stripe/resources/customer';
import { type Invoice, type InvoiceVerb, type InvoiceWithLines, writeInvoice } from '../stripe/resources/invoice';
import { type Mandate, mandateById } from '../stripe/resources/mandate';
import { type PaymentMethod, paymentMethodById } from '../stripe/resources/payment-method';
import { subscriptionById } from '../stripe/resources/subscription';
import { type Action, type Asker, blocked, type Fit, fits, pointless } from './action';
import { holderOf } from './customer';
import { debitLine, doubtLines } from './debit';
import type { Filled } from './form';
import { loadWithNewest, type Receivable } from './receivable';

export type InvoiceAction = Action<Receivable, Filled, InvoiceWithLines>;

interface Own extends Pick<InvoiceAction, 'afterwards'> {
  /** As the end of the path says it. */
  name: InvoiceVerb;
  /** The states that it applies to and leads to, by Stripe's names. */
  from: string;
  to: string;
  /** Whether it applies, where the state is right; it does unless this says otherwise. */
  fit?(receivable: Receivable): Fit;
  /** What it means for the customer. `now`: seconds since 1970. */
  lines(receivable: Receivable, now: number, ask: Asker): (Saying | null)[];
  /** Whether the customer should hear of it. */
  tells?: true;
}

/** By Stripe's names on every level. */
const reliedOn =
  'status amount_due amount_paid amount_remaining collection_method auto_advance automatically_finalizes_at customer_email next_payment_attempt default_payment_method default_source starting_balance ending_balance';

function onInvoice({ name, from, to, lines, tells, ...own }: Own): InvoiceAction {
  const isIn = (states: string, { status }: Invoice) => states.split(' ').includes(status ?? '');
  return {
    name,
    label: say('actions', 'label', name),
    labelFor: ({ invoice }) => say('invoicing', 'deed', deedOf(name, invoice)),
    needs: ['invoice_write'],
    load: loadWithNewest,
    customerOf: ({ invoice }) => invoice.customer,
    fingerprint: ({ invoice, payments }) =>
      JSON.stringify(invoice, reliedOn.split(' ')) + JSON.stringify(expectedFor(invoice, payments)),
    fit: (receivable) => (isIn(from, receivable.invoice) ? (own.fit?.(receivable) ?? fits) : pointless),
    confirm: (receivable, _, { at }, ask) => {
      const { invoice } = receivable;
      const deed = deedOf(name, invoice);
      return {
        title: say('invoicing', 'question', deed),
        deed: say('invoicing', 'deed', deed),
        lines: [
          say('invoicing', 'title', invoice.number, invoice.status),
          partPaid(invoice),
          ...lines(receivable, at, ask),
        ],
        button: say('invoicing', 'deed', deed),
        amount: money(invoice.amount_remaining, invoice.currency),
      };
    },
    does: name === 'pay' ? 'moneyIn' : `invoice.${name}`,
    effect: ({ invoice }) => {
      const amount = money(invoice.amount_remaining, invoice.currency);
      return name === 'pay'
        ? { kind: 'moneyIn', amount }
        : { kind: 'invoice', change: name, amount, asks: isIssued(invoice) };
    },
    write: ({ invoice }) => writeInvoice(invoice.id, name),
    outcome: (invoice) => {
      const facts = [name, invoice.number, invoiceAmount(invoice)] as const;
      return isIn(to, invoice)
        ? {
            kind: 'done',
            says: say('invoicing', 'done', ...facts),
            ...(tells && { tell: say('telling', 'invoice', ...facts) }),
          }
        : { kind: 'accepted', says: say('invoicing', 'still', invoice.status ?? '') };
    },
    trace: 'its status',
    carriedOut: ({ invoice }) => (isIn(to, invoice) ? invoice : null),
    ...(own.afterwards && { afterwards: own.afterwards }),
  };
}

/** What was never tried is not tried again. */
const deedOf = (name: InvoiceVerb, { attempted, attempt_count }: Invoice): InvoiceDeed =>
  name === 'pay' && !attempted && attempt_count === 0 ? 'collect' : name;

/** A draft is issued by any of these; not what Stripe would issue by itself, as a renewal. */
const isIssued = (invoice: Invoice) => invoice.status === 'draft' && comingAt(invoice) === null;

const isCharged = ({ collection_method }: Invoice) => collection_method === 'charge_automatically';
const final = say('invoicing', 'final');

function partPaid(invoice: Invoice): Saying | null {
  const owed = stillOwed(invoice);
  const due = money(invoice.amount_due, invoice.currency);
  return owed.minor > 0 && owed.minor < due.minor ? say('invoicing', 'partPaid', owed, due) : null;
}

const expectedLines = ({ invoice, payments }: Receivable): Saying[] =>
  expectedFor(invoice, payments).map((each) => say('invoicing', 'expected', each));

/** What making it final does with the customer's balance, as it is now. */
function balanceLine(invoice: Invoice, used: 'creditUsed' | 'creditBack', added: 'debtAdded' | 'debtBack') {
  const { minor, currency } = fromBalance(invoice);
  if (minor === 0) return null;
  return minor < 0 ? say('invoicing', used, money(-minor, currency)) : say('invoicing', added, money(minor, currency));
}

/** What a draft comes to, and what Stripe does with it. */
function finalLines(invoice: Invoice): (Saying | null)[] {
  const at = comingAt(invoice);
  return [
    final,
    balanceLine(invoice, 'creditUsed', 'debtAdded'),
    at === null ? null : say('invoicing', 'byItself', at),
  ];
}

/** What follows by itself: https://docs.stripe.com/invoicing/integration/automatic-advancement-collection */
export const finalize = onInvoice({
  name: 'finalize',
  from: 'draft',
  lines: ({ invoice }) => [
    ...finalLines(invoice),
    dueOf(invoice).minor === 0
      ? say('invoicing', 'nothingDue')
      : say('invoicing', invoice.auto_advance ? (isCharged(invoice) ? 'thenCharges' : 'thenEmails') : 'notCollected'),
  ],
  to: 'open paid',
});

const email = onInvoice({
  name: 'send',
  from: 'draft open',
  fit: ({ invoice }) =>
    isCharged(invoice) ? pointless : invoice.customer_email ? fits : blocked(say('contacts', 'noEmail')),
  lines: (receivable) => {
    const { status, livemode, customer_email } = receivable.invoice;
    return [
      ...(status === 'draft'
        ? finalLines(receivable.invoice)
        : [...expectedLines(receivable), say('invoicing', 'staysOpen')]),
      livemode ? say('invoicing', 'emailsTo', customer_email ?? '') : say('paying', 'testSendsNothing'),
    ];
  },
  to: 'open paid',
  tells: true,
});

/**
 * The email leaves no trace in the invoice. Without an answer the same request may be sent again, since Stripe knows it by
 * its key; two agents who send an open invoice at once make two emails.
 */
export const send: typeof email = {
  ...email,
  outcome: (invoice, values, products) => {
    const told = email.outcome(invoice, values, products);
    return invoice.livemode || told.kind !== 'done' ? told : { kind: 'done', says: say('paying', 'testSendsNothing') };
  },
  trace: 'nowhere: the same email may be asked for again',
  carriedOut: () => null,
};

/** A debit that is on its way can't be tried again: https://docs.stripe.com/payments/paymentintents/lifecycle */
export const pay = onInvoice({
  name: 'pay',
  from: 'open uncollectible',
  fit: ({ invoice, payments }) => {
    if (!isCharged(invoice)) return pointless;
    const [first] = onItsWay(invoice, payments);
    const isAll = certainlyOnItsWay(invoice, payments) >= invoice.amount_remaining;
    return first && isAll ? blocked(say('invoicing', 'expected', { kind: 'onItsWay', ...first })) : fits;
  },
  lines: (receivable, now, ask) => {
    const { invoice, payments, isKnown } = receivable;
    return [
      ...expectedLines(receivable),
      onItsWay(invoice, payments)[0] ? say('invoicing', 'mayPayTwice') : null,
      isKnown ? null : say('invoicing', 'notKnown'),
      ...collectedNow(receivable, now, ask),
    ];
  },
  to: 'paid',
  tells: true,
  afterwards: ({ invoice, payments }) => {
    const [first] = expectedFor(invoice, payments);
    return first ? say('invoicing', 'expected', first) : null;
  },
});

/** By what it is paid, and what comes if it is not. */
function collectedNow({ invoice, payments }: Receivable, now: number, ask: Asker): Saying[] {
  const charges = payments.charges ?? [];
  const { method: found, mandate } = payingMethod(invoice, charges, ask);
  const method = found === 'none' ? null : found;
  const { state, awaited } = invoiceStanding(invoice, now, payments);
  const held = awaited?.kind === 'voucher' || awaited?.kind === 'code' ? awaited.method : paidByCustomer(invoice);
  const byCustomer = method ? isPaidByCustomer(method.type) && method.type : held;
  if (byCustomer) return [say('invoicing', 'newVoucher', byCustomer)];
  const debit = method && debitLine(method);
  // A bank answers in days: what Stripe has set until then may be another day by then.
  const next = debit ? null : invoice.next_payment_attempt;
  const failing =
    invoice.status === 'uncollectible'
      ? say('invoicing', 'ifGivenUpFails')
      : say('invoicing', 'ifItFails', next, invoice.auto_advance === false);
  if (found === 'none') return [say('collecting', 'chargedTo', { kind: 'none' }), failing];
  const paying = method && chargedTo(method.id, [method], now);
  if (paying?.kind === 'method' && paying.expired) return [say('collecting', 'chargedTo', paying), failing];
  const how = method ? methodOf(method) : null;
  const charged = how || state === 'tried' ? say('invoicing', 'chargedNow', how) : say('invoicing', 'collectedNow');
  return [debit ?? charged, ...(method ? doubtLines(method, charges, mandate) : []), failing];
}

/** The invoice's own, the subscription's, or the customer's; `none` of them; null where the key can't tell. Up to two waves. */
function payingMethod(invoice: Invoice, charges: readonly Charge[], ask: Asker): PayingMethod {
  const id = ownMethod(invoice) ?? defaultMethodOf(invoice, ask);
  if (id === 'none') return { method: id, mandate: null };
  if (!id?.startsWith('pm_')) return { method: null, mandate: null };
  const mandateId = lastMandate(id, charges);
  const [method, ...mandates] = ask(paymentMethodById(id), ...(mandateId ? [mandateById(mandateId)] : []));
  const [mandate] = mandates;
  return {
    method: isShown(method) ? method.value : null,
    mandate: mandate && isShown(mandate) ? mandate.value : null,
  };
}

/** `mandate`: that by which it was debited last, where it is a debit and that could be read. */
interface PayingMethod {
  method: PaymentMethod | 'none' | null;
  mandate: Mandate | null;
}

function defaultMethodOf(invoice: Invoice, ask: Asker): string | null {
  if (!invoice.customer) return null;
  const subscription = subscriptionOf(invoice);
  const [customer, agreed] = ask(
    customerById(invoice.customer),
    ...(subscription ? [subscriptionById(subscription)] : []),
  );
  if (agreed && !isShown(agreed)) return null;
  const own = agreed?.value.default_payment_method ?? agreed?.value.default_source ?? null;
  if (own !== null) return own;
  const holder = holderOf(customer);
  return isShown(holder) ? (customersMethod(holder.value.customer) ?? 'none') : null;
}

/** Stripe voids none that has a payment: https://docs.stripe.com/invoicing/partial-payments */
export const voidInvoice = onInvoice({
  name: 'void',
  from: 'open uncollectible',
  fit: ({ invoice }) => {
    if (invoice.amount_paid > 0)
      return blocked(say('invoicing', 'partPaidNotVoid', money(invoice.amount_paid, invoice.currency)));
    return hasAttached(invoice) ? blocked(say('invoicing', 'attached')) : fits;
  },
  lines: (receivable) => [
    ...expectedLines(receivable),
    balanceLine(receivable.invoice, 'creditBack', 'debtBack'),
    say('invoicing', 'owesNothing'),
  ],
  to: 'void',
  tells: true,
});

export const writeOff = onInvoice({
  name: 'mark_uncollectible',
  from: 'open',
  fit: ({ invoice }) => (hasAttached(invoice) ? blocked(say('invoicing', 'attached')) : fits),
  lines: (receivable) => [
    ...expectedLines(receivable),
    say('invoicing', receivable.invoice.amount_paid > 0 ? 'noLongerCollectedPart' : 'noLongerCollected'),
  ],
  to: 'uncollectible',
});

/** Whether a payment beside Stripe's own waits to pay it. */
function hasAttached({ payments }: Invoice): boolean {
  return (payments?.data ?? []).some(({ status, is_default }) => status === 'open' && !is_default);
}
