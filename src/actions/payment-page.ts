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
import { amount, maybe, text } from './fields';
import { faultless, form, type Said, wrong } from './form';
import { confirmAmount, whatFor } from './payment';
import { unclear } from './subscription';

type Own = Pick<Action<unknown>, 'label' | 'needs' | 'trace'> & { kind: PaymentPageKind; note: string };

/** Only a Checkout Session asks where it leads afterwards. */
const orderOf = (isSession: boolean, note: string) =>
  form(
    { amount, description: text, site: maybe(text) },
    ({ customer }: With<PaymentPage>, telling) => ({
      amount: { usual: customer.currency ?? 'usd', telling },
      description: whatFor,
      site: isSession ? { label: 'Your website, opened after paying', value: telling.site ?? '' } : null,
    }),
    () => [note],
  );
type Order = Said<ReturnType<typeof orderOf>>;

function paymentPage({ kind, note, ...own }: Own): Action<With<PaymentPage>, Order, PaymentPage> {
  const isSession = kind === 'session';
  return {
    ...ofCustomer,
    name: kind,
    ...own,
    load: (id, ask) => loadWith(id, ask, paymentPages(kind, isSession ? id : undefined)),
    // Those that were made here for this customer: a colleague may just have made one.
    fingerprint: ({ customer, along = [] }) =>
      along.flatMap(({ id, metadata }) => (metadata[traceKeys.customer] === customer.id ? id : [])).join(),
    form: orderOf(isSession, note),
    fault: (_, { description, site }) => {
      if (!/^.{1,250}$/.test(description)) return wrong('Say what for, in a line.');
      return site === null || /^https:\/\/\S+$/.test(site) ? faultless : wrong('Enter your website: https://…');
    },
    confirm: (_, telling, { amount, description, site }) => ({
      ...confirmAmount('Create link for', amount, telling, [
        `What for: ${description}`,
        site === null ? null : `Opened after paying: ${site}`,
        note,
      ]),
      isElsewhere: true,
    }),
    effect: (_, { amount }) => ({ kind: 'moneyIn', amount }),
    write: ({ customer: { id } }, trace, { amount: { minor, currency }, description: name, site }) => {
      const sold = {
        line_items: [{ quantity: 1, price_data: { currency, unit_amount: minor, product_data: { name } } }],
        metadata: { ...traceMetadata(trace), [traceKeys.customer]: id },
      };
      return site === null
        ? createPaymentPage('link', { ...sold, restrictions: { completed_sessions: { limit: 1 } } })
        : createPaymentPage('session', { ...sold, mode: 'payment', customer: id, success_url: site });
    },
    outcome: ({ url }, { formats }, { amount, description }) => {
      const what = `${formats.money(amount)} for ${description}`;
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
  trace: 'the metadata of their Checkout Sessions',
  note: 'Tied to this customer. It can be paid once, within 24 hours.',
});

export const paymentLink = paymentPage({
  kind: 'link',
  label: 'Create payment link',
  needs: ['payment_links_write'],
  trace: 'the metadata of the newest payment links',
  note: 'Not tied to this customer. It can be paid once, at any time.',
});
