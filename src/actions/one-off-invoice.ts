import { customersMethod } from '../billing/subscription';
import { say } from '../language/words/words';
import { isShown, shown } from '../stripe/part';
import { customerById } from '../stripe/resources/customer';
import { createInvoice, type Invoice } from '../stripe/resources/invoice';
import { carries, traceMetadata } from '../stripe/trace';
import { type Action, blocked, type Follow, fits } from './action';
import { addLine, type Draft, type Drafted } from './add-line';
import { holderOf, ofCustomer } from './customer';
import { amount, choice, text } from './fields';
import { form, type Said } from './form';
import { currenciesPaid, type Owed, owedAsked, owedMark, owedRead, owingFirst } from './owing';
import { whatFor } from './payment';

/** Days until it is due, or that Stripe charges what they have saved. */
const collected = choice('7', '14', '30', '60', 'charge');

const order = form({ amount, description: text, collected }, (owed: Owed) => {
  const { email } = owed.customer;
  const within = (days: number) => say('drafting', 'collected', days);
  return {
    amount: currenciesPaid(owed),
    description: whatFor,
    collected: {
      label: say('drafting', 'howPaid'),
      ...(email && { value: '30' as const }),
      options: {
        ...(email && { 7: within(7), 14: within(14), 30: within(30), 60: within(60) }),
        ...(customersMethod(owed.customer) && { charge: say('drafting', 'collected', null) }),
      },
    },
  };
});
type Order = Said<typeof order>;

const daysOf = ({ collected }: Order) => (collected === 'charge' ? null : Number(collected));

/**
 * A draft that Stripe leaves alone, then its line: without `invoice` that would land on the next renewal. Issuing it and
 * collecting it are actions of the draft's own card. https://docs.stripe.com/api/invoices/create
 */
export const oneOffInvoice: Action<Owed, Order, Invoice> = {
  ...ofCustomer,
  name: 'oneOffInvoice',
  label: say('actions', 'label', 'oneOffInvoice'),
  needs: ['invoice_write', 'invoice_item_write'],
  load: (id, ask) => {
    const [part, ...lists] = ask(customerById(id), ...owedAsked(id));
    const holder = holderOf(part);
    if (!isShown(holder)) return holder;
    const owed = owedRead(lists);
    return isShown(owed) ? shown({ ...holder.value, ...owed.value }) : owed;
  },
  // Stripe makes none that it could not email: it is charged, then.
  fit: ({ customer }) => (customer.email || customersMethod(customer) ? fits : blocked(say('contacts', 'noEmail'))),
  fingerprint: (owed) => JSON.stringify([owed.customer.email, customersMethod(owed.customer), owedMark(owed)]),
  // Of the customer's balance it takes its part itself, when it is issued.
  first: (owed, telling) => owingFirst({ ...owed, customer: { ...owed.customer, balance: 0 } }, telling),
  form: order,
  confirm: (_, __, order) => {
    const { amount, description } = order;
    return {
      title: say('drafting', 'question', amount),
      deed: say('drafting', 'deed', amount),
      lines: [
        description ? say('paying', 'forWhat', description) : null,
        say('drafting', 'willBe', daysOf(order)),
        say('drafting', 'onlyIssued'),
        say('drafting', 'steps', amount),
        say('drafting', 'mayDiffer'),
      ],
      button: say('drafting', 'deed', amount),
      amount,
    };
  },
  does: 'invoice.draft',
  effect: (_, { amount }) => ({ kind: 'invoice', change: 'draft', amount }),
  write: ({ customer: { id } }, trace, order) => {
    const days = daysOf(order);
    return createInvoice({
      customer: id,
      currency: order.amount.currency,
      auto_advance: false,
      pending_invoice_items_behavior: 'exclude',
      ...(days === null
        ? { collection_method: 'charge_automatically' }
        : { collection_method: 'send_invoice', days_until_due: days }),
      metadata: traceMetadata(trace),
    });
  },
  follow: ({ customer }, order): Follow => {
    const { at, amount, description } = order;
    const subject: Drafted = { invoice: emptyDraft(customer.id, order) };
    return {
      action: addLine as Follow['action'],
      object: '',
      subject,
      values: { at, amount, description } as Follow['values'],
      title: say('drafting', 'line', amount),
    };
  },
  outcome: ({ id }) => ({ kind: 'done', says: say('drafting', 'made'), made: id }),
  trace: 'the metadata of their newest invoices',
  carriedOut: ({ invoices }, intention) => invoices?.all.find(carries(intention)) ?? null,
};

/** As Stripe makes it: a draft that is not so any more gets no line without being looked at. */
const emptyDraft = (customer: string, order: Order): Draft => ({
  id: '',
  customer,
  status: 'draft',
  currency: order.amount.currency,
  subtotal: 0,
  billing_reason: 'manual',
  collection_method: daysOf(order) === null ? 'charge_automatically' : 'send_invoice',
  auto_advance: false,
});
