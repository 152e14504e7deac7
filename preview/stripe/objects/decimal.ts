import type Stripe from 'stripe';

/**
 * A decimal as it goes over the wire: its string. The store holds wire objects, so the SDK's own Decimal class, which
 * exists on the client's side only, never enters it.
 */
export function decimal(value: number): Stripe.Decimal;
export function decimal(value: number | null): Stripe.Decimal | null;
export function decimal(value: number | null): Stripe.Decimal | null {
  return value === null ? null : (String(value) as unknown as Stripe.Decimal);
}
