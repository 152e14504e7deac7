import type Stripe from 'stripe';
import { once } from '../../once';
import { idOf, list, maybeText, metadata } from '../fields';
import { array, fallback, flag, mapped, maybe, number, object, type Read, text } from '../lenient';
import { get, path, post } from '../request';
import { type Refund, refund } from './refund';

export const creditNote = once(() =>
  object({
    id: text(),
    created: number(),
    livemode: flag(),
    currency: text(),
    customer: maybe(idOf),
    invoice: idOf(),
    number: maybeText(),
    /** `issued` or `void`. */
    status: maybeText(),
    /** With tax. */
    amount: number(),
    total_taxes: maybe(() => array(object({ amount: number() }))),
    reason: maybeText(),
    memo: maybeText(),
    /** What went back of what was paid, or is recorded as that; the rest was still owed. */
    post_payment_amount: fallback(number, 0),
    refunds: fallback(() => array(object({ amount_refunded: number(), refund: idOf() })), []),
    pdf: maybeText(),
    metadata: metadata(),
  }),
);

export type CreditNote = Read<typeof creditNote>;

/** The newest hundred of a customer. */
export function creditNotesOf(customer: string, after?: string) {
  const params = {
    customer,
    limit: 100,
    ...(after ? { starting_after: after } : {}),
  } satisfies Stripe.CreditNoteListParams;
  return get('credit_note_read', '/v1/credit_notes', list(creditNote), params);
}

/** Those of one invoice. */
export function creditNotesOn(invoice: string) {
  const params = { invoice, limit: 100 } satisfies Stripe.CreditNoteListParams;
  return get('credit_note_read', '/v1/credit_notes', list(creditNote), params);
}

export function creditNoteById(id: string) {
  return get('credit_note_read', path('/v1/credit_notes/', id), creditNote);
}

/** What it would come to; nothing is made. */
export function previewCreditNote(params: Stripe.CreditNotePreviewParams) {
  return get('credit_note_read', '/v1/credit_notes/preview', creditNote, params as never);
}

/** A new one, with the refund that was made with it, or is linked to it as the first; null where there is none. */
export type Issued = CreditNote & { made: Refund | null };

const expanded = once(() => object({ amount_refunded: number(), refund: maybe(refund) }));

/** As Stripe answers to its creation. */
export const issued = once(() =>
  mapped(
    object({ ...creditNote().shape, refunds: fallback(() => array(expanded()), []) }),
    ({ refunds, ...note }): Issued => ({
      ...note,
      refunds: refunds.flatMap(({ amount_refunded, refund }) =>
        refund ? [{ amount_refunded, refund: refund.id }] : [],
      ),
      made: refunds[0]?.refund ?? null,
    }),
  ),
);

export function createCreditNote(params: Stripe.CreditNoteCreateParams) {
  const request = post('credit_note_write', '/v1/credit_notes', issued, params);
  return { ...request, expands: [{ field: 'refunds.refund', permission: 'charge_read' }] as const };
}
