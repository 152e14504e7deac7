import { filtered, find, matching } from '../find';
import { createdFilter, PAGING } from '../list';
import { absent, choice, hash, only, text } from '../params';
import type { Params, Route } from '../types';

/** `payment[type]` with `payment[payment_intent]` or `payment[payment_record]`. */
function paymentFilter(params: Params): (id: unknown) => boolean {
  const given = hash(params, 'payment');
  if (!given) return () => true;
  only(given, ['payment_intent', 'payment_record', 'type'], 'payment');
  const type = choice(given, 'type', ['payment_intent', 'payment_record'], 'payment') ?? absent('type', 'payment');
  const wanted = text(given, type, 'payment');
  return (id) => type === 'payment_intent' && (wanted === undefined ? id !== undefined : id === wanted);
}

export const invoicePayments: Route[] = [
  {
    method: 'GET',
    path: '/v1/invoice_payments',
    permission: 'invoice_read',
    params: [...PAGING, 'created', 'invoice', 'payment', 'status'],
    handle({ store, params }) {
      choice(params, 'status', ['canceled', 'open', 'paid']);
      const paidBy = paymentFilter(params);
      return {
        list: filtered(
          store.invoice_payments,
          createdFilter(params),
          matching(params, 'invoice'),
          matching(params, 'status'),
          ({ payment }) => paidBy(payment.payment_intent),
        ),
        url: '/v1/invoice_payments',
      };
    },
  },
  {
    method: 'GET',
    path: '/v1/invoice_payments/:invoice_payment',
    permission: 'invoice_read',
    params: [],
    handle: ({ store, path }) => ({
      object: find(store.invoice_payments, 'invoice payment', path.invoice_payment ?? ''),
    }),
  },
];
