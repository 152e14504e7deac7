/** What needs somebody today, of a whole account. Pure. */
import type { List } from '../stripe/fields';
import type { DisputedCharge, FailedCharge, Owner, Trial } from '../stripe/resources/today';
import { type Money, money } from './money';

export interface ToDo {
  /** Of the payment or the subscription. */
  object: string;
  /** null for a guest. */
  owner: Owner | null;
  amount: Money | null;
  /** When it failed, by when it is to be answered, or when the trial ends; seconds since 1970. */
  at: number;
}

export interface ToDos {
  /** The most urgent first. */
  all: ToDo[];
  /** Whether there may be more of them. */
  orMore: boolean;
}

export const nothing: ToDos = { all: [], orMore: false };

/** Payments that failed, each by its last try. Tried again since, they may be paid: Stripe's card of it tells. */
export function failedOf({ data, has_more, unread = 0 }: List<FailedCharge>): ToDos {
  const lasts = data.filter(
    ({ payment_intent: intent }, index) =>
      intent === null || data.findIndex((each) => each.payment_intent === intent) === index,
  );
  return {
    all: lasts.map(({ id, customer, amount, currency, created }) => ({
      object: id,
      owner: customer,
      amount: money(amount, currency),
      at: created,
    })),
    orMore: has_more || unread > 0,
  };
}

/** Disputes that wait for an answer, the first to be given first. `now`: seconds since 1970. */
export function toAnswer({ data, has_more, unread = 0 }: List<DisputedCharge>, now: number): ToDos {
  const all = data.flatMap(({ status, charge, evidence_details, amount, currency }): ToDo[] => {
    const by = evidence_details?.due_by;
    if (!/needs_response$/.test(status) || !charge || !by || by < now) return [];
    return [{ object: charge.id, owner: charge.customer, amount: money(amount, currency), at: by }];
  });
  return { all: all.sort((a, b) => a.at - b.at), orMore: has_more || unread > 0 };
}

/** Trials that end soon with something to be paid and nothing to charge, the first first. `now`: seconds since 1970. */
export function unpayableTrials({ data, has_more, unread = 0 }: List<Trial>, now: number): ToDos {
  const all = data.flatMap(({ id, customer, trial_end, ...trial }): ToDo[] => {
    if (!customer || trial_end === null || trial_end < now || trial.collection_method === 'send_invoice') return [];
    const isEnding = trial.cancel_at_period_end || (trial.cancel_at !== null && trial.cancel_at <= trial_end);
    const resumes = trial.pause_collection && (trial.pause_collection.resumes_at ?? Number.POSITIVE_INFINITY);
    const isFree = trial.items.data.every(({ price }) => price.unit_amount === 0);
    if (isEnding || isFree || (resumes !== null && resumes > trial_end)) return [];
    const method =
      trial.default_payment_method ??
      trial.default_source ??
      customer.invoice_settings?.default_payment_method ??
      customer.default_source;
    return method === null ? [{ object: id, owner: customer, amount: null, at: trial_end }] : [];
  });
  return { all: all.sort((a, b) => a.at - b.at), orMore: has_more || unread > 0 };
}
