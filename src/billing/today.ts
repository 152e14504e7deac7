/** What is worth a look today, of a whole account. Pure. */
import type { List } from '../stripe/fields';
import type { DisputedCharge, FailedCharge, Owner, Trial } from '../stripe/resources/today';
import { answerBy } from './dispute';
import { type Money, money } from './money';
import { defaultMethod } from './subscription';
import { pauseAt } from './summary';

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

/** What was paid since, or is on its way, by another try of the same payment. */
const isMended = ({ payment_intent: intent }: FailedCharge) =>
  /^(succeeded|processing|requires_capture)$/.test(intent?.status ?? '');

/** Payments that failed and are not paid since, as far as that is known; each by its last try. */
export function failedOf({ data, has_more, unread = 0 }: List<FailedCharge>): ToDos {
  const failed = data.filter((each) => !isMended(each));
  const lasts = failed.filter(
    ({ payment_intent: intent }, index) =>
      intent === null || failed.findIndex((each) => each.payment_intent?.id === intent.id) === index,
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
  const all = data.flatMap((dispute): ToDo[] => {
    const { charge, amount, currency } = dispute;
    const deadline = answerBy(dispute, now);
    if (!charge || !deadline || deadline.isPast) return [];
    return [{ object: charge.id, owner: charge.customer, amount: money(amount, currency), at: deadline.on }];
  });
  return { all: all.sort((a, b) => a.at - b.at), orMore: has_more || unread > 0 };
}

/** Trials that end soon with something to be paid and nothing to charge, the first first. `now`: seconds since 1970. */
export function unpayableTrials({ data, has_more, unread = 0 }: List<Trial>, now: number): ToDos {
  const all = data.flatMap((trial): ToDo[] => {
    const { id, customer, trial_end: end, collection_method } = trial;
    if (!customer || end === null || end < now || collection_method === 'send_invoice') return [];
    const isEnding = trial.cancel_at_period_end || (trial.cancel_at !== null && trial.cancel_at <= end);
    const isFree = trial.items.data.every(({ price }) => price.unit_amount === 0);
    if (isEnding || isFree || pauseAt(trial, end) || defaultMethod(trial, customer) !== null) return [];
    return [{ object: id, owner: customer, amount: null, at: end }];
  });
  return { all: all.sort((a, b) => a.at - b.at), orMore: has_more || unread > 0 };
}
