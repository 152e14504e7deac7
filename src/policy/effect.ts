/** What a write does to a customer's billing, whatever Stripe calls it. */
import type { Money } from '../billing/money';
import type { InvoiceVerb } from '../stripe/resources/invoice';

export type Effect =
  /** Given back, or no longer held. `paidAt`: when it was paid, or held, in seconds since 1970. */
  | { kind: 'moneyBack'; amount: Money; paidAt?: number }
  /** Charged, or asked for. */
  | { kind: 'moneyIn'; amount: Money }
  /** Taken off the next invoices. */
  | { kind: 'balance'; amount: Money }
  /** By what they pay from then on. */
  | { kind: 'method' }
  /** `moves`: what that charges or credits at once, or with the next invoice; none where it is left out. */
  | { kind: 'subscription'; change: 'start' | 'change' | 'pause' | 'end'; moves?: Moves }
  /** `asks`: whether it asks for the amount, that nobody was asked for before. */
  | { kind: 'invoice'; change: Exclude<InvoiceVerb, 'pay'> | 'credit' | 'draft'; amount: Money; asks?: boolean }
  /** Who the customer is, how they are reached, or what is sent to them. */
  | { kind: 'contact' };

/** Charged (`moneyIn`), or taken off the next invoices (`balance`); null: nothing. */
export type Moves = { kind: 'moneyIn' | 'balance'; amount: Money } | 'unknown' | null;

type NameOf<E> = E extends { kind: infer K extends string; change: infer C extends string }
  ? `${K}.${C}`
  : E extends { kind: infer K }
    ? K
    : never;

/** By which a rule names it, and an action says before anything is filled in what it will do: `subscription.end`. */
export type EffectName = NameOf<Effect>;

/** One that is not named here does not compile. */
const names: Record<EffectName, true> = {
  moneyBack: true,
  moneyIn: true,
  balance: true,
  method: true,
  'subscription.start': true,
  'subscription.change': true,
  'subscription.pause': true,
  'subscription.end': true,
  'invoice.draft': true,
  'invoice.finalize': true,
  'invoice.send': true,
  'invoice.void': true,
  'invoice.mark_uncollectible': true,
  'invoice.credit': true,
  contact: true,
};

export const effectNames = () => Object.keys(names) as EffectName[];

/** Whether what a rule names is this, or the kind that this is one of. */
export const covers = (named: string, name: EffectName) => name === named || name.startsWith(`${named}.`);

export function nameOf(effect: Effect): EffectName {
  return ('change' in effect ? `${effect.kind}.${effect.change}` : effect.kind) as EffectName;
}

/** Those of which a rule may say how much. */
export type Limited = 'moneyBack' | 'moneyIn' | 'balance';

export const limited: readonly Limited[] = ['moneyBack', 'moneyIn', 'balance'];

/** What a limit is about; null for what none is about, `unknown` where nobody can say how much it is. */
export function amountIn(effect: Effect): { kind: Limited; amount: Money } | 'unknown' | null {
  if (effect.kind === 'subscription') return effect.moves ?? null;
  if (effect.kind === 'invoice') return effect.asks ? { kind: 'moneyIn', amount: effect.amount } : null;
  const kind = limited.find((each) => each === effect.kind);
  return kind && 'amount' in effect ? { kind, amount: effect.amount } : null;
}
