/** A payment as a row, and in words. */
import { failureReason, methodName, paid, paymentState, refundedPart } from '../billing/payment';
import { refundedBy, refundLine, refundsOf } from '../billing/refund';
import { dotted, type Formats } from '../language/format';
import { html, lines } from '../language/html';
import type { Charge } from '../stripe/resources/charge';
import { to } from './routes';
import { row } from './widgets';

/** Where a row stands. `label`: what tells it from others around it. */
export interface RowPlace {
  connection: string;
  customer: string;
  label?: string | undefined;
  /** What else is worth saying, on a line of its own. */
  more?: string;
}

/** `$49.00 paid 1 Nov`, with the card below. What moved no money says “not charged”. */
export function paymentRow(charge: Charge, formats: Formats, { connection, customer, label, more }: RowPlace) {
  return row({
    label,
    icon: paymentIcons[paymentState(charge)],
    text: lines(html`<b>${formats.money(paid(charge))}</b> ${paymentWords(charge, formats)}`, more ?? null),
    note: dotted(methodName(charge), noteOf(charge, formats)) || undefined,
    to: to('payment', { connection, customer, charge: charge.id }),
  });
}

export const paymentIcons: Record<ReturnType<typeof paymentState>, string> = {
  succeeded: 'check',
  partlyRefunded: 'undo',
  refunded: 'undo',
  pending: 'schedule',
  failed: 'close',
  uncaptured: 'lock_clock',
  released: 'close',
};

/** `paid 1 Nov`. */
export function paymentWords(charge: Charge, formats: Formats): string {
  const date = formats.date(charge.created);
  switch (paymentState(charge)) {
    case 'succeeded':
      return `paid ${date}`;
    case 'partlyRefunded':
      return `paid ${date}, ${formats.money(refundedPart(charge))} refunded`;
    case 'refunded':
      return `paid ${date}, refunded in full`;
    case 'pending':
      return `pending since ${date}, not charged yet`;
    case 'failed':
      return `failed ${date}, not charged`;
    case 'uncaptured':
      return `held ${date}, not charged`;
    case 'released':
      return `held ${date}, released, not charged`;
  }
}

function noteOf(charge: Charge, formats: Formats): string | null {
  if (charge.disputed) return 'disputed';
  if (paymentState(charge) === 'failed') return failureReason(charge);
  const ours = refundsOf(charge).find(refundedBy);
  return ours ? refundLine(ours, formats) : null;
}
