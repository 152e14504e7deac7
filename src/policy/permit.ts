/** The one place that lets a write go out. */
import type { Saying } from '../language/words/words';
import type { Permitted, StripeRequest } from '../stripe/request';
import type { Effect } from './effect';
import { barred, type Policy } from './rules';

/** The request, as it may be sent; else why it may not. */
export function permit<R extends StripeRequest<unknown>>(
  policy: Policy,
  effect: Effect,
  request: R,
): { kind: 'permitted'; request: Permitted<R> } | { kind: 'barred'; why: Saying } {
  const why = barred(policy, effect);
  return why ? { kind: 'barred', why } : { kind: 'permitted', request: request as Permitted<R> };
}
