/** What a tap may cost: the contract, and what of it is not held. */

export type Tap = 'form' | 'confirmation' | 'write' | 'refresh' | 'detail';

/** Waves. A write reads again, writes, and reads the customer. */
export const contract: Readonly<Record<Tap, number>> = { form: 1, confirmation: 1, write: 3, refresh: 1, detail: 1 };

/** What a code stands for, where it was never typed before: Stripe previews a promotion code by its id alone. */
const following = /^\/v1\/(coupons|promotion_codes)/;

/** What the cards that lead to a form have read within a minute: for this alone it takes no wave. */
const onCards =
  /^\/v1\/((customers|subscriptions|charges)\/\w+|charges|payment_intents|disputes|radar\/early_fraud_warnings)$/;

/** The form that edits a customer shows them as they are now, since it replaces that. */
const isOfCustomer = ([path = '', ...others]: readonly string[]) => !others[0] && /\/customers\/\w+$/.test(path);

/** A request as `wavesFor` tells it apart: what coupons are limited to stands on no card. */
export const askedBy = ({ path, query }: { path: string; query: object }): string =>
  JSON.stringify(query).includes('applies_to') ? `${path} with limits` : path;

/** Waves that a tap may take. `paths`: what it asked for, by `askedBy`. */
export function wavesFor(tap: Tap, paths: readonly string[]): number {
  if (tap === 'form') return paths.every((path) => onCards.test(path)) && !isOfCustomer(paths) ? 0 : contract.form;
  const follows = tap === 'confirmation' && paths.some((path) => following.test(path));
  return contract[tap] + (follows ? 1 : 0);
}
