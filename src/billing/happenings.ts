/** What happened to each of a customer's objects, and when, as far as the object itself tells. Pure. */
import type { BalanceTransaction } from '../stripe/resources/balance-transaction';
import type { Charge } from '../stripe/resources/charge';
import type { CreditNote } from '../stripe/resources/credit-note';
import type { Dispute } from '../stripe/resources/dispute';
import type { InvoiceWithLines } from '../stripe/resources/invoice';
import type { Refund } from '../stripe/resources/refund';
import type { Subscription } from '../stripe/resources/subscription';
import { invoiceState } from './invoice';
import { refundsOf } from './refund';
import type { Happened, Source } from './timeline';
import { type BillPart, billedParts } from './why-lines';

/** `ends`: when it takes effect, in seconds since 1970; null where Stripe does not say. */
export type SubscriptionTurn =
  | { kind: 'began'; isTrial: boolean }
  | { kind: 'waits' | 'neverStarted' | 'trialEnded' | 'ended' }
  | { kind: 'canceled'; ends: number | null };

export type Happening =
  /** Also one that failed, or is only held. */
  | { kind: 'payment'; charge: Charge; isDisputeKnown: boolean }
  | { kind: 'refund'; charge: Charge; refund: Refund }
  | { kind: 'dispute'; charge: Charge; dispute: Dispute }
  | { kind: 'issued' | 'settled'; invoice: InvoiceWithLines }
  /** Of plan or quantity, as prorations prove it. Told when it was billed. */
  | { kind: 'change'; invoice: InvoiceWithLines; parts: BillPart[] }
  | { kind: 'subscription'; subscription: Subscription; turn: SubscriptionTurn; isLast: boolean }
  | { kind: 'balance'; transaction: BalanceTransaction }
  | { kind: 'credited'; note: CreditNote };

type Turned = Happened<SubscriptionTurn>;

/** Nothing happened to an object before it was made. */
function source({ id, created }: { id: string; created: number }, all: Happened<Happening>[]): Source<Happening> {
  return { id, created, happened: all.map(({ at, what }) => ({ at: Math.max(at, created), what })) };
}

/** `disputes`: the account's, as far as they were read. */
export function ofCharge(charge: Charge, disputes: readonly Dispute[]): Source<Happening> {
  const own = disputes.filter((each) => each.charge === charge.id);
  return source(charge, [
    { at: charge.created, what: { kind: 'payment', charge, isDisputeKnown: own.length > 0 } },
    ...refundsOf(charge).map((refund) => ({ at: refund.created, what: { kind: 'refund' as const, charge, refund } })),
    ...own.map((dispute) => ({ at: dispute.created, what: { kind: 'dispute' as const, charge, dispute } })),
  ]);
}

/** What a payment settled is told by the payment. `now`: seconds since 1970. `products`: names by id. */
export function ofInvoice(invoice: InvoiceWithLines, products: Record<string, string>, now: number): Source<Happening> {
  const { created, status, collection_method, lines, status_transitions: became } = invoice;
  const state = invoiceState(invoice, now);
  const isPaidByItself = status === 'paid' && collection_method === 'charge_automatically';
  const settled = /^(paidElsewhere|fromBalance|credited|toBalance|carriedOver|settled)$/.test(state)
    ? (became.paid_at ?? became.finalized_at)
    : state === 'void'
      ? became.voided_at
      : state === 'uncollectible'
        ? became.marked_uncollectible_at
        : null;
  // Of lines that go on, two may be a part of what changed.
  const parts = lines.has_more ? [] : billedParts(invoice, null, products).filter(isChange);
  return source(invoice, [
    ...(became.finalized_at === null || isPaidByItself || invoice.amount_due === 0
      ? []
      : [{ at: became.finalized_at, what: { kind: 'issued' as const, invoice } }]),
    ...(settled === null ? [] : [{ at: settled, what: { kind: 'settled' as const, invoice } }]),
    ...(parts.length > 0 && status !== 'draft' && status !== 'void'
      ? [{ at: became.finalized_at ?? created, what: { kind: 'change' as const, invoice, parts } }]
      : []),
  ]);
}

const isChange = ({ kind }: BillPart) => kind === 'change' || kind === 'changes';

/** `now`: seconds since 1970. */
export function ofSubscription(subscription: Subscription, now: number): Source<Happening> {
  const turns = turnsOf(subscription, now);
  return source(
    subscription,
    turns.map(({ at, what: turn }, index) => ({
      at,
      what: { kind: 'subscription', subscription, turn, isLast: index === turns.length - 1 },
    })),
  );
}

/** In their order. */
function turnsOf(
  { status, created, trial_start, trial_end, canceled_at, cancel_at, ended_at }: Subscription,
  now: number,
): Turned[] {
  if (status === 'incomplete_expired') return [{ at: created, what: { kind: 'neverStarted' } }];
  if (status === 'incomplete') return [{ at: created, what: { kind: 'waits' } }];
  const over = ended_at ?? now;
  const isTrialOver = trial_end !== null && trial_end > created && trial_end <= over;
  const turns: Turned[] = [
    { at: created, what: { kind: 'began', isTrial: trial_start !== null && trial_start <= created } },
    ...(isTrialOver ? [{ at: trial_end, what: { kind: 'trialEnded' as const } }] : []),
    ...(canceled_at !== null && canceled_at !== ended_at
      ? [{ at: canceled_at, what: { kind: 'canceled' as const, ends: ended_at ?? cancel_at } }]
      : []),
    ...(ended_at === null ? [] : [{ at: ended_at, what: { kind: 'ended' as const } }]),
  ];
  return turns.sort((a, b) => a.at - b.at);
}

export function ofTransaction(transaction: BalanceTransaction): Source<Happening> {
  return source(transaction, [{ at: transaction.created, what: { kind: 'balance', transaction } }]);
}

export function ofCreditNote(note: CreditNote): Source<Happening> {
  return source(note, [{ at: note.created, what: { kind: 'credited', note } }]);
}
