/** What a tap may cost: the contract, and what of it is not held. */

export type Tap = 'form' | 'confirmation' | 'write' | 'refresh' | 'detail';

/** Waves. A write reads again, writes, and reads the customer. */
export const contract: Readonly<Record<Tap, number>> = { form: 1, confirmation: 1, write: 3, refresh: 1, detail: 1 };

/** Known only when the form was read: what a code stands for, and what Stripe previews of the change. */
const following = [/^\/v1\/(coupons|promotion_codes)/, /\/create_preview$/, /\/credit_notes\/preview$/];

/** Waves that a tap may take. `paths`: what it asked for. */
export function wavesFor(tap: Tap, paths: readonly string[]): number {
  const follows = tap === 'write' ? [] : following.filter((each) => paths.some((path) => each.test(path)));
  return contract[tap] + follows.length;
}
