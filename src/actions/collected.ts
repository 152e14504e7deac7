/** What confirmations say of money that moves, or does not, beside what they change. */
import { unusedDays } from '../billing/give-back';
import type { Money } from '../billing/money';
import { chargedTo, type Paying, payingBy } from '../billing/paying';
import { creditBy, dueBy } from '../billing/preview';
import type { Unsettled } from '../billing/unsettled';
import { endingAt, unusedAfter } from '../billing/unused';
import type { Known } from '../language/words/facts';
import { type Saying, say } from '../language/words/words';
import type { Moves } from '../policy/effect';
import { isShown, type Part } from '../stripe/part';
import type { InvoicePreview } from '../stripe/resources/invoice-preview';
import type { Filled } from './form';
import type { Subject } from './subject';

/** What it is charged to; a customer who was not read has something on file, as far as is known. `now`: s since 1970. */
export function payingFor(subject: Subject, now: number): Paying {
  const { payer, methods = [] } = subject;
  return payer ? payingBy(subject, payer, methods, now) : { kind: 'onFile' };
}

/** More than these are counted. */
const maxNamed = 2;

/** What becomes of the invoices that are not settled. `then`: what is done to the subscription. */
export function unsettledLines(subject: Subject, then: 'ends' | 'endsNow' | 'goesOn', now: number): Saying[] {
  const { unsettled } = subject;
  if (!unsettled) return [say('collecting', 'unseen', then)];
  const { all, isCut } = unsettled;
  const paying = payingFor(subject, now);
  const payingOf = ({ ownMethod }: Unsettled) =>
    ownMethod ? chargedTo(ownMethod, subject.methods ?? [], now) : paying;
  const others = all.length - maxNamed;
  return [
    ...all.slice(0, maxNamed).map((each) => say('collecting', 'unsettled', each, then, payingOf(each))),
    ...(others > 0 || isCut ? [say('collecting', 'others', Math.max(0, others), isCut)] : []),
  ];
}

/** What becomes of the time after `end`, in seconds since 1970. `moves`: what Stripe says of the credit, where it was asked. */
export function unusedLine(
  subject: Subject,
  end: number,
  isCredited: boolean,
  moves: Moves = 'unknown',
): Saying | null {
  if (/trialing|paused/.test(subject.status)) return say('collecting', 'nothingBack');
  const { paid = 'unknown' } = subject;
  const { cut } = endingAt(subject, end);
  if (!isCredited) {
    const unused = subject.lastPaid ? unusedDays(subject, subject.lastPaid, end) : null;
    const until = Math.max(0, ...cut.map((item) => Number(item.current_period_end)));
    return paid === 'no' || !cut[0]
      ? say('collecting', 'nothingBack')
      : say('collecting', 'lost', unused?.amount ?? null, until, paid === 'yes');
  }
  // Stripe credits no more than what was paid.
  if (moves === null) return say('collecting', 'creditsNothing');
  // Of a list that is cut, the rest is not known.
  const estimate = subject.items.has_more ? null : unusedAfter(subject, cut, end);
  const exact = moves === 'unknown' ? null : moves.amount;
  // What is billed by usage, or free, has no unused time.
  if (!exact && estimate?.minor === 0) return say('collecting', 'nothingBack');
  return say('collecting', 'credit', known(exact, estimate), paid);
}

/** Stripe's figure, else an estimate that says so; null where neither is to be had. */
export function known(exact: Money | null, estimate: Money | null): Known | null {
  if (exact) return { amount: exact, by: 'stripe' };
  return estimate && { amount: estimate, by: 'estimate' };
}

/** How exact an amount is that is charged now. */
export function exactness(due: ReturnType<typeof dueIn>, price: Money | null): 'stripe' | 'price' | 'unknown' {
  return typeof due === 'object' ? 'stripe' : price ? 'price' : 'unknown';
}

/** What Stripe said when it was confirmed; it is kept with what was filled in. */
export interface Foreseen {
  due: ReturnType<typeof dueIn>;
  moves: Moves;
}

/** Another version kept none of it: then nobody knows. */
export function foreseenIn(values: Filled & { readonly foreseen?: Foreseen }): Foreseen {
  return values.foreseen ?? { due: 'unknown', moves: 'unknown' };
}

/** What is credited for unused time, by the preview of the end. */
export function creditedBy(preview: Part<InvoicePreview>): Moves {
  const credit = isShown(preview) ? creditBy(preview.value) : null;
  return credit === null ? 'unknown' : credit.minor === 0 ? null : { kind: 'balance', amount: credit };
}

/** What is charged or credited, by what is due. */
export function movesBy(due: ReturnType<typeof dueIn>): Moves {
  if (typeof due === 'string') return due === 'none' ? null : due;
  if (due.minor === 0) return null;
  return { kind: due.minor > 0 ? 'moneyIn' : 'balance', amount: { ...due, minor: Math.abs(due.minor) } };
}

/** What Stripe's preview says is due. `none`: Stripe says that nothing would be invoiced; `unknown`: it was not to be had. */
export function dueIn(preview: Part<InvoicePreview>): Money | 'none' | 'unknown' {
  if (isShown(preview)) return dueBy(preview.value) ?? 'unknown';
  const isNone =
    preview.kind === 'problem' &&
    preview.problem.kind === 'refused' &&
    preview.problem.code === 'invoice_upcoming_none';
  return isNone ? 'none' : 'unknown';
}
