/** Source: https://docs.stripe.com/api/credit_notes */
import type Stripe from 'stripe';
import { creditAmount, creditLines } from '../billing/credit-lines';
import {
  chargesOf,
  composeCreditNote,
  type GivenBack,
  issueCreditNote,
  linkedOf,
  voidCreditNote,
} from '../billing/credit-note';
import { idOf } from '../billing/invoicing';
import { invalid } from '../errors';
import { filtered, find, matching } from '../find';
import { createdFilter, PAGING } from '../list';
import { choice, hashes, integer, metadata, only, required, unsettable } from '../params';
import type { Call, Route } from '../types';
import { refundCharge } from './refunds';

const CREATION = [
  'amount',
  'credit_amount',
  'effective_at',
  'email_type',
  'invoice',
  'lines',
  'memo',
  'metadata',
  'out_of_band_amount',
  'reason',
  'refund_amount',
  'refunds',
] as const;

const REASONS = ['duplicate', 'fraudulent', 'order_change', 'product_unsatisfactory'] as const;

const findNote = ({ store, path }: Call) => find(store.credit_notes, 'credit note', path.credit_note ?? '');

/** The refunds that `refunds` names: made before, of a payment of this invoice, and not linked already. */
function linkedRefunds(call: Call, invoice: Stripe.Invoice): GivenBack['linked'] {
  const { store, params } = call;
  const charges = chargesOf(store, invoice.id).map(({ id }) => id);
  return (hashes(params, 'refunds') ?? []).map(({ params: given, path }) => {
    only(given, ['amount_refunded', 'refund', 'type'], path);
    choice(given, 'type', ['refund'], path);
    const refund = find(store.refunds, 'refund', required(given, 'refund', path), `${path}[refund]`);
    if (!charges.includes(idOf(refund.charge) ?? '') || /^(failed|canceled)$/.test(refund.status ?? '')) {
      throw invalid(`Refund ${refund.id} can't be linked to a credit note of invoice ${invoice.id}.`, {
        param: `${path}[refund]`,
      });
    }
    const amount = integer(given, 'amount_refunded', { min: 1 }, path) ?? refund.amount;
    if (amount > refund.amount - linkedOf(store, refund.id)) {
      throw invalid(`Refund ${refund.id} is already linked to a credit note, or is of less.`, {
        param: `${path}[amount_refunded]`,
      });
    }
    return { refund: refund.id, amount };
  });
}

/** What the parameters describe, and what goes back with it. Throws every reason for which Stripe refuses but the refund's. */
function compose(call: Call): { note: Stripe.CreditNote; back: GivenBack } {
  const { store, params } = call;
  const invoice = find(store.invoices, 'invoice', required(params, 'invoice'), 'invoice');
  choice(params, 'email_type', ['credit_note', 'none']);
  const back: GivenBack = {
    refund: integer(params, 'refund_amount', { min: 1 }) ?? 0,
    credit: integer(params, 'credit_amount', { min: 1 }) ?? 0,
    outside: integer(params, 'out_of_band_amount', { min: 1 }) ?? 0,
    linked: linkedRefunds(call, invoice),
  };
  const named = integer(params, 'amount', { min: 1 });
  const lines = creditLines(call, invoice, params);
  if (named !== undefined && lines) {
    throw invalid('You may only specify one of these parameters: amount, lines.', { param: 'amount' });
  }
  // With neither, it is over what goes back: https://docs.stripe.com/tax/subscriptions#handle-refunds
  const given = back.refund + back.credit + back.outside + back.linked.reduce((sum, { amount }) => sum + amount, 0);
  if (named === undefined && !lines && given === 0) {
    throw invalid('One of the following params should be provided for this request: amount, lines, or shipping_cost.');
  }
  const note = composeCreditNote(call, invoice, {
    lines: lines ?? creditAmount(call, invoice, named ?? given),
    back,
    reason: choice(params, 'reason', REASONS) ?? null,
    memo: unsettable(params, 'memo') ?? null,
    metadata: metadata(params),
    effectiveAt: integer(params, 'effective_at') ?? null,
  });
  return { note, back };
}

function create(call: Call): Stripe.CreditNote {
  const { note, back } = compose(call);
  return issueCreditNote(call, note, { credit: back.credit, refund: back.refund > 0 ? refundFor(call, note) : null });
}

/** Of the charge that paid the invoice, the newest of several. */
function refundFor(call: Call, note: Stripe.CreditNote): Stripe.Refund {
  const charge = chargesOf(call.store, idOf(note.invoice) ?? '').at(-1);
  if (!charge) throw invalid('This invoice has no charge to refund.', { param: 'refund_amount' });
  return refundCharge({ ...call, params: { charge: charge.id, amount: String(call.params.refund_amount) } });
}

export const creditNotes: Route[] = [
  {
    method: 'GET',
    path: '/v1/credit_notes',
    permission: 'credit_note_read',
    params: [...PAGING, 'created', 'customer', 'invoice'],
    handle: ({ store, params }) => ({
      list: filtered(
        store.credit_notes,
        createdFilter(params),
        matching(params, 'customer'),
        matching(params, 'invoice'),
      ),
      url: '/v1/credit_notes',
    }),
  },
  {
    method: 'GET',
    path: '/v1/credit_notes/preview',
    permission: 'credit_note_read',
    params: CREATION,
    handle: (call) => ({ object: compose(call).note }),
  },
  {
    method: 'GET',
    path: '/v1/credit_notes/preview/lines',
    permission: 'credit_note_read',
    params: [...PAGING, ...CREATION],
    handle: (call) => ({ list: compose(call).note.lines.data, url: '/v1/credit_notes/preview/lines' }),
  },
  {
    method: 'GET',
    path: '/v1/credit_notes/:credit_note',
    permission: 'credit_note_read',
    params: [],
    handle: (call) => ({ object: findNote(call) }),
  },
  {
    method: 'GET',
    path: '/v1/credit_notes/:credit_note/lines',
    permission: 'credit_note_read',
    params: PAGING,
    handle(call) {
      const { id, lines } = findNote(call);
      return { list: lines.data, url: `/v1/credit_notes/${id}/lines` };
    },
  },
  {
    method: 'POST',
    path: '/v1/credit_notes',
    permission: 'credit_note_write',
    params: CREATION,
    handle: (call) => ({ object: create(call) }),
  },
  {
    method: 'POST',
    path: '/v1/credit_notes/:credit_note',
    permission: 'credit_note_write',
    params: ['memo', 'metadata'],
    handle(call) {
      const current = findNote(call);
      const memo = unsettable(call.params, 'memo');
      const note: Stripe.CreditNote = {
        ...current,
        metadata: metadata(call.params, current.metadata ?? {}),
        ...(memo === undefined ? {} : { memo }),
      };
      call.store.credit_notes.set(note.id, note);
      return { object: note };
    },
  },
  {
    method: 'POST',
    path: '/v1/credit_notes/:credit_note/void',
    permission: 'credit_note_write',
    params: [],
    handle: (call) => ({ object: voidCreditNote(call, findNote(call)) }),
  },
];
