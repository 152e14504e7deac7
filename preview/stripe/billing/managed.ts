import type { StripeFailure } from '../errors';
import { invalid } from '../errors';

/** 400: a schedule decides over the subscription. */
export function managed(schedule: string, what: string): StripeFailure {
  return invalid(
    `The subscription is managed by the subscription schedule \`${schedule}\`, and updating ${what} directly is not allowed. Please update the schedule instead.`,
  );
}
