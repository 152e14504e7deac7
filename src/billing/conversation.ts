/** What was done from the open conversation, read from what the add-on writes into Stripe's metadata. Pure. */
import type { Charge } from '../stripe/resources/charge';
import type { Subscription } from '../stripe/resources/subscription';
import { traceKeys } from '../stripe/trace';
import { factsAmong, type RefundFacts, refundsOf } from './refund';

/** `by`: the agent's address; null where it is not recorded. When a subscription was changed is not told. */
export type Deed =
  | { kind: 'refund'; charge: Charge; refund: RefundFacts }
  | { kind: 'payment'; charge: Charge; by: string | null }
  | { kind: 'started' | 'changed'; subscription: Subscription; by: string | null };

interface Seen {
  charges: readonly Charge[];
  subscriptions: readonly Subscription[];
}

interface Traced {
  metadata: Record<string, string>;
}

/** `thread`: Gmail's id of the conversation; null where none is open. */
export function doneFrom(thread: string | null, { charges, subscriptions }: Seen): Deed[] {
  if (thread === null) return [];
  const isFromHere = ({ metadata }: Traced) => metadata[traceKeys.thread] === thread;
  const by = ({ metadata }: Traced) => metadata[traceKeys.agent] ?? null;
  const refunds = charges.flatMap((charge) =>
    refundsOf(charge)
      .filter(isFromHere)
      .map((made): Deed => ({ kind: 'refund', charge, refund: factsAmong(charge, made) })),
  );
  // What was changed of one since, such as to send its receipt again, leaves open from where it was made.
  const isMade = ({ metadata }: Traced) =>
    metadata[traceKeys.intention] !== undefined && metadata[traceKeys.change] === undefined;
  const made = charges.filter((charge) => isFromHere(charge) && isMade(charge));
  const payments = made.map((charge): Deed => ({ kind: 'payment', charge, by: by(charge) }));
  const plans = subscriptions.filter(isFromHere).map((subscription): Deed => {
    const kind = subscription.metadata[traceKeys.change] === undefined ? 'started' : 'changed';
    return { kind, subscription, by: by(subscription) };
  });
  return [...refunds, ...payments, ...plans];
}
