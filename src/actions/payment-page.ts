/** Where a customer can pay what no invoice asks for. */
import { say } from '../language/words/words';
import { isShown, shown } from '../stripe/part';
import { customerById } from '../stripe/resources/customer';
import {
  createPaymentPage,
  type PaymentPage,
  type PaymentPageKind,
  paymentPages,
} from '../stripe/resources/payment-page';
import { carries, traceKeys, traceMetadata } from '../stripe/trace';
import type { Action } from './action';
import { holderOf, ofCustomer, type With } from './customer';
import { amount, maybe, text } from './fields';
import { faultless, form, type Said, wrong } from './form';
import { currenciesPaid, type Owed, owedAsked, owedMark, owedRead, owingFirst } from './owing';
import { confirmAmount, whatFor } from './payment';
import { unclear } from './subscription';

/** `along`: the pages that there are. */
type Payer = With<PaymentPage> & Owed;

type Own = Pick<Action<unknown>, 'needs' | 'trace'> & { kind: PaymentPageKind };

/** Only a Checkout Session asks where it leads afterwards. */
const orderOf = (kind: PaymentPageKind) =>
  form(
    { amount, description: text, site: maybe(text) },
    (payer: Payer, telling) => ({
      amount: currenciesPaid(payer),
      description: whatFor,
      site:
        kind === 'session'
          ? { label: say('paying', 'site'), hint: say('paying', 'siteHint'), value: telling.site ?? '' }
          : null,
    }),
    () => [say('actions', 'means', kind)],
  );
type Order = Said<ReturnType<typeof orderOf>>;

function paymentPage({ kind, ...own }: Own): Action<Payer, Order, PaymentPage> {
  const isSession = kind === 'session';
  return {
    ...ofCustomer,
    name: kind,
    label: say('actions', 'label', kind),
    ...own,
    load: (id, ask) => {
      const [part, pages, ...lists] = ask(
        customerById(id),
        paymentPages(kind, isSession ? id : undefined),
        ...owedAsked(id),
      );
      const holder = holderOf(part);
      if (!isShown(holder)) return holder;
      if (!isShown(pages)) return pages;
      const owed = owedRead(lists);
      return isShown(owed) ? shown({ ...holder.value, ...owed.value, along: pages.value.data }) : owed;
    },
    // Those that were made here for this customer: a colleague may just have made one.
    fingerprint: (payer) => {
      const { customer, along = [] } = payer;
      const made = along.flatMap(({ id, metadata }) => (metadata[traceKeys.customer] === customer.id ? id : []));
      return JSON.stringify([made, owedMark(payer)]);
    },
    first: owingFirst,
    form: orderOf(kind),
    fault: (_, { description, site }) => {
      if (!/^.{1,250}$/.test(description)) return wrong(say('paying', 'sayWhatFor'));
      return site === null || /^https:\/\/\S+$/.test(site) ? faultless : wrong(say('paying', 'enterSite'));
    },
    confirm: (_, __, { amount, description, site }) => ({
      ...confirmAmount('link', amount, [
        say('paying', 'forWhat', description),
        site === null ? null : say('paying', 'siteOpened', site),
        say('actions', 'means', kind),
      ]),
      isElsewhere: true,
    }),
    does: 'moneyIn',
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
    outcome: ({ url }, { amount, description }) =>
      url
        ? {
            kind: 'done',
            says: say('paying', 'linkReadyAt', url),
            brief: say('paying', 'linkReady'),
            tell: say('telling', 'page', amount, description, url),
          }
        : unclear,
    carriedOut: ({ along = [] }, intention) => along.find(carries(intention)) ?? null,
  };
}

/** A Checkout Session. Afterwards it leads to the shop's own website: https://docs.stripe.com/api/checkout/sessions/create */
export const checkout = paymentPage({
  kind: 'session',
  needs: ['checkout_session_write'],
  trace: 'the metadata of their Checkout Sessions',
});

export const paymentLink = paymentPage({
  kind: 'link',
  needs: ['payment_links_write'],
  trace: 'the metadata of the newest payment links',
});
