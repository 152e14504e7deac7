/** Subscriptions, invoices and credit, as the product relies on them. */

import type { FormFields } from '../../src/stripe/form';
import { previewCreditNote } from '../../src/stripe/resources/credit-note';
import { invoiceById, invoicesOfSubscription, writeInvoice } from '../../src/stripe/resources/invoice';
import { invoicesPaidBy } from '../../src/stripe/resources/invoice-payment';
import { previewInvoice } from '../../src/stripe/resources/invoice-preview';
import { cancelSubscription, subscriptionById, writeSubscription } from '../../src/stripe/resources/subscription';
import { differs, holds, judged } from '../../src/table';
import {
  type Answer,
  address,
  at,
  brief,
  type Check,
  demandAnswer,
  field,
  kindOf,
  type Lab,
  mark,
  Untold,
  understood,
} from './lab';

/** Of this subscription, the newest invoice. */
async function invoiceOf(lab: Lab): Promise<string> {
  const answer = demandAnswer(await lab.send(invoicesOfSubscription(await lab.subscription())));
  const id = field(answer.body, 'data', '0', 'id');
  if (!id) throw new Untold(`no invoice: ${brief(answer)}`);
  return id;
}

export const billing: readonly Check[] = [
  {
    assumption: 'An issued invoice keeps in starting_balance what the balance was before it',
    depends:
      'what an invoice took from credit, or added to it beside a credit note (fromBalance in src/billing/invoice.ts)',
    look: balanceBefore,
  },
  {
    assumption: 'A customer has a balance for each currency',
    depends: 'only their own currency is on offer for credit, so that the next invoice takes it off',
    async look(lab) {
      const path = `/v1/customers/${await lab.customer()}/balance_transactions`;
      await lab.subscription();
      const { body } = await lab.ask({ method: 'GET', path: `/v1/customers/${await lab.customer()}` });
      const currency = field(body, 'currency') === 'eur' ? 'usd' : 'eur';
      const answer = demandAnswer(
        await lab.ask({ method: 'POST', path, params: { amount: -100, currency, metadata: mark } }),
      );
      return judged(answer.status === 200, brief(answer));
    },
  },
  {
    assumption: 'A period stands on a subscription’s items',
    depends: 'every “next charge” and “ends on”',
    async look(lab) {
      const { body } = demandAnswer(await lab.send(subscriptionById(await lab.subscription())));
      const end = at(body, 'items', 'data', '0', 'current_period_end');
      return judged(typeof end === 'number' && at(body, 'current_period_end') === undefined, typeof end);
    },
  },
  {
    assumption: 'The invoice of a payment is found by its PaymentIntent',
    depends: 'what a payment was for (src/screens/ahead.ts)',
    async look(lab) {
      const invoice = await invoiceOf(lab);
      const payments = demandAnswer(
        await lab.ask({ method: 'GET', path: '/v1/invoice_payments', params: { invoice } }),
      );
      const intent = field(payments.body, 'data', '0', 'payment', 'payment_intent');
      if (!intent) throw new Untold(`the invoice has no payment: ${brief(payments)}`);
      const answer = demandAnswer(await lab.send(invoicesPaidBy(intent)));
      const found = field(answer.body, 'data', '0', 'invoice', 'id') ?? field(answer.body, 'data', '0', 'invoice');
      return judged(found === invoice, found === null ? brief(answer) : found === invoice ? 'that invoice' : 'another');
    },
  },
  {
    assumption: 'Paying a paid invoice is refused in words that start “Invoice is already paid”',
    depends: 'a second agent is told that it was paid (uncoded in src/stripe/problem.ts)',
    async look(lab) {
      const answer = demandAnswer(await lab.send(writeInvoice(await invoiceOf(lab), 'pay')));
      const failure = answer.status === 200 ? null : understood(answer);
      const isSo =
        failure?.kind === 'problem' && failure.problem.kind === 'refused' && failure.problem.uncoded === 'alreadyPaid';
      return judged(isSo, brief(answer));
    },
  },
  {
    assumption: 'A credit note over an amount of a paid invoice is previewed, with as much refunded, and its tax told',
    depends: 'a refund with a credit note: its confirmation, and that the sum of both is taken',
    async look(lab) {
      const invoice = await invoiceOf(lab);
      const params = { invoice, amount: 100, refund_amount: 100, email_type: 'none' } as const;
      const answer = demandAnswer(await lab.send(previewCreditNote(params)));
      const isSo = at(answer.body, 'post_payment_amount') === 100 && Array.isArray(at(answer.body, 'total_taxes'));
      return judged(isSo, brief(answer));
    },
  },
  {
    assumption: 'The next invoice of a subscription can be previewed',
    depends: 'what comes next, and what a change costs',
    async look(lab) {
      const subscription = await lab.subscription();
      const answer = demandAnswer(await lab.send(previewInvoice({ subscription })));
      return judged(typeof at(answer.body, 'total') === 'number', brief(answer));
    },
  },
  {
    assumption: 'A date for the end replaces an end at the period’s end',
    depends: '“Cancel on a day”; the end is shown anew after each write',
    async look(lab) {
      const id = await lab.subscription();
      demandAnswer(await lab.send(writeSubscription(id, '', { cancel_at_period_end: true })));
      const day = Math.floor(lab.now() / 1000) + 10 * 86_400;
      const answer = await lab.send(writeSubscription(id, '', { cancel_at: day }));
      const { body } = await lab.send(subscriptionById(id));
      await lab.send(writeSubscription(id, '', { cancel_at: '' }));
      await lab.send(writeSubscription(id, '', { cancel_at_period_end: false }));
      return judged(
        at(body, 'cancel_at') === day,
        `${brief(answer)}, ${at(body, 'cancel_at') === day ? 'that day' : 'another end'}`,
      );
    },
  },
  {
    assumption: 'A subscription can be paused and resumed',
    depends: '“Pause plan”, “Resume”',
    async look(lab) {
      const id = await lab.subscription();
      const pause = demandAnswer(await lab.send(writeSubscription(id, '/pause', { type: 'subscription' })));
      const resume = await lab.send(
        writeSubscription(id, '/resume', {
          payment_behavior: 'resume_on_payment_success',
          billing_cycle_anchor: { type: 'unchanged' },
          proration_behavior: 'none',
        }),
      );
      const is = [pause, resume].map((answer) => field(answer.body, 'status') ?? brief(answer)).join(', then ');
      return judged(is === 'paused, then active', is);
    },
  },
  {
    assumption:
      'An invoice of a customer without a way to pay is refused as resource_missing, in words of no attached payment',
    depends: 'it is told from an invoice that is gone (isMissing in src/stripe/problem.ts)',
    async look(lab) {
      const answer = demandAnswer(await lab.send(writeInvoice(await unpaidInvoice(lab), 'pay')));
      return judged(kindOf(answer) === 'refused' && answer.status < 500, brief(answer));
    },
  },
  {
    assumption: 'Two currencies on one customer are refused in words that are known',
    depends: '“This customer pays in another currency” (uncoded in src/stripe/problem.ts)',
    look: otherCurrency,
  },
  {
    assumption: 'A subscription that is ended can be read as canceled, and not be ended again',
    depends: 'what became of an end whose answer was lost',
    async look(lab) {
      const id = await lab.subscription();
      const ended = demandAnswer(await lab.send(cancelSubscription(id, {})));
      const again = await lab.send(cancelSubscription(id, {}));
      const { body } = await lab.send(subscriptionById(id));
      const isSo = field(body, 'status') === 'canceled' && again.status !== 200;
      return judged(isSo, `${brief(ended)}, then ${brief(again)}`);
    },
  },
];

/** Of a customer of its own, who has a credit of 1.00 and is billed 20.00. */
async function balanceBefore(lab: Lab) {
  const made = async (path: string, params: FormFields) => {
    const answer = demandAnswer(await lab.ask({ method: 'POST', path, params: { metadata: mark, ...params } }));
    const id = field(answer.body, 'id');
    if (!id) throw new Untold(`POST ${path}: ${brief(answer)}`);
    return id;
  };
  const customer = await made('/v1/customers', { email: address });
  await made(`/v1/customers/${customer}/balance_transactions`, { amount: -100, currency: 'usd' });
  const billing = { customer, currency: 'usd' };
  const invoice = await made('/v1/invoices', { ...billing, collection_method: 'send_invoice', days_until_due: 30 });
  await made('/v1/invoiceitems', { ...billing, invoice, amount: 2000 });
  demandAnswer(await lab.send(writeInvoice(invoice, 'finalize')));
  const { body } = demandAnswer(await lab.send(invoiceById(invoice)));
  const is = ['starting_balance', 'ending_balance', 'amount_due'].map((name) => at(body, name)).join(', ');
  return judged(is === '-100, 0, 1900', is);
}

/** Of a customer who has nothing saved: their subscription is billed by email. */
async function unpaidInvoice(lab: Lab): Promise<string> {
  const price = await lab.price();
  if (price === null) throw new Untold('the account has no recurring price');
  const params = {
    customer: await lab.spelled(),
    items: [{ price }],
    collection_method: 'send_invoice',
    days_until_due: 30,
    metadata: mark,
  };
  const made = demandAnswer(await lab.ask({ method: 'POST', path: '/v1/subscriptions', params }));
  const invoice = field(made.body, 'latest_invoice');
  if (!invoice) throw new Untold(`no invoice: ${brief(made)}`);
  // It may wait as a draft for an hour: https://docs.stripe.com/billing/invoices/subscription#sub-invoice-lifecycle
  await lab.send(writeInvoice(invoice, 'finalize'));
  const { body } = await lab.send(invoiceById(invoice));
  if (field(body, 'status') !== 'open') throw new Untold(`its invoice is ${field(body, 'status')}`);
  return invoice;
}

async function otherCurrency(lab: Lab) {
  const customer = await lab.customer();
  const { body } = await lab.send(subscriptionById(await lab.subscription()));
  const others = await lab.ask({
    method: 'GET',
    path: '/v1/prices',
    params: { type: 'recurring', active: true, limit: 100 },
  });
  const prices = at(others.body, 'data');
  const other = (Array.isArray(prices) ? prices : []).find(
    (each) => field(each, 'currency') !== field(body, 'currency'),
  );
  if (!other) throw new Untold('all prices have one currency');
  const items = [{ price: field(other, 'id') }];
  const params = { customer, items, default_payment_method: await lab.card(), metadata: mark };
  const answer = demandAnswer(await lab.ask({ method: 'POST', path: '/v1/subscriptions', params }));
  if (answer.status === 200) return differs('200');
  return known(answer);
}

function known(answer: Answer) {
  const failure = understood(answer);
  const isKnown =
    failure.kind === 'problem' && failure.problem.kind === 'refused' && failure.problem.uncoded === 'otherCurrency';
  return isKnown ? holds(brief(answer)) : differs(`${brief(answer)}, in other words`);
}
