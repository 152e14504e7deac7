/** Where a customer can pay what no invoice asks for. */
import {
  createPaymentPage,
  type PaymentPage,
  type PaymentPageKind,
  paymentPages,
} from '../stripe/resources/payment-page';
import { carries, traceKeys, traceMetadata } from '../stripe/trace';
import type { Action } from './action';
import { loadWith, ofCustomer, type With } from './customer';
import { textField } from './fields';
import { amountFault, amountIn, confirmAmount, most, orderFields } from './payment';
import { unclear } from './subscription';

type Own = Pick<Action<unknown>, 'label' | 'needs'> & { kind: PaymentPageKind; note: string };

function paymentPage({ kind, note, label, needs }: Own): Action<With<PaymentPage>, PaymentPage> {
  const isSession = kind === 'session';
  return {
    ...ofCustomer,
    name: kind,
    label,
    needs,
    load: (id, ask) => loadWith(id, ask, paymentPages(kind, isSession ? id : undefined)),
    // Those that were made here for this customer: a colleague may just have made one.
    fingerprint: ({ customer, along = [] }) =>
      along.flatMap(({ id, metadata }) => (metadata[traceKeys.customer] === customer.id ? id : [])).join(),
    form: ({ customer }, { site }) => ({
      lines: [note],
      fields: [
        ...orderFields(customer.currency ?? 'usd'),
        ...(isSession ? [textField('site', 'Your website, opened after paying', site)] : []),
      ],
    }),
    fault: (_, values, { formats }) => {
      const { description = '', site = '' } = values;
      if (!/^.{1,250}$/.test(description)) return 'Say what for, in a line.';
      if (isSession && !/^https:\/\/\S+$/.test(site)) return 'Enter your website: https://…';
      return amountFault(values, most(values), formats);
    },
    confirm: (_, telling, values) => ({
      ...confirmAmount('Create link for', amountIn(values, most(values)), telling, [
        `What for: ${values.description}`,
        isSession ? `Opened after paying: ${values.site}` : null,
        note,
      ]),
      isElsewhere: true,
    }),
    write: ({ customer: { id } }, trace, values) => {
      const { description: name = '', site = '' } = values;
      const { minor, currency } = amountIn(values, most(values));
      const sold = {
        line_items: [{ quantity: 1, price_data: { currency, unit_amount: minor, product_data: { name } } }],
        metadata: { ...traceMetadata(trace), [traceKeys.customer]: id },
      };
      return isSession
        ? createPaymentPage(kind, { ...sold, mode: 'payment', customer: id, success_url: site })
        : createPaymentPage(kind, { ...sold, restrictions: { completed_sessions: { limit: 1 } } });
    },
    outcome: ({ url }, { formats }, values) => {
      const what = `${formats.money(amountIn(values, most(values)))} for ${values.description}`;
      return url
        ? { kind: 'done', text: `The link is ready: ${url}`, tell: `You can pay ${what} here: ${url}` }
        : unclear;
    },
    carriedOut: ({ along = [] }, intention) => along.find(carries(intention)) ?? null,
  };
}

/** A Checkout Session. Afterwards it leads to the shop's own website: https://docs.stripe.com/api/checkout/sessions/create */
export const checkout = paymentPage({
  kind: 'session',
  label: 'Create payment page',
  needs: ['checkout_session_write'],
  note: 'Tied to this customer. It can be paid once, within 24 hours.',
});

export const paymentLink = paymentPage({
  kind: 'link',
  label: 'Create payment link',
  needs: ['payment_links_write'],
  note: 'Not tied to this customer. It can be paid once, at any time.',
});
