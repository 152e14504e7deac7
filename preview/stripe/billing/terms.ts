/**
 * Reading the terms of a subscription from a request: its end, its trial, how it is paid. Each reader answers what the
 * request changes, and throws what Stripe refuses; none changes anything.
 *
 * Source: parameters of "Create / Update / Cancel a subscription" in the API reference.
 */
import type Stripe from 'stripe';
import { invalid, missing } from '../errors';
import { absent, choice, flag, hash, integer, only, text, unsettable } from '../params';
import type { Call, Params } from '../types';
import { idOf } from './invoicing';

const TWO_YEARS = 2 * 366 * 86_400;

const FEEDBACK = [
  'customer_service',
  'low_quality',
  'missing_features',
  'other',
  'switched_service',
  'too_complex',
  'too_expensive',
  'unused',
] as const;

type Terms = Partial<Stripe.Subscription>;
type Ends = Pick<Stripe.Subscription, 'cancel_at' | 'cancel_at_period_end' | 'canceled_at'>;

/**
 * `cancel_at` and `cancel_at_period_end`. Each takes back only its own encoding. With mixed intervals the end of "the"
 * period is the earliest (https://docs.stripe.com/changelog/basil/2025-07-30/cancel-at-enums). `periodEnds`: of the items
 * as they are after the request.
 */
export function readEnd(
  call: Call,
  current: Stripe.Subscription,
  periodEnds: readonly number[],
  params: Params,
): Terms {
  const { now } = call;
  const flexible = current.billing_mode.type === 'flexible';
  const atPeriodEnd = flag(params, 'cancel_at_period_end');
  const at = params.cancel_at === undefined ? undefined : cancelTime(params, periodEnds, now, flexible);
  if (at !== undefined && atPeriodEnd !== undefined) {
    throw invalid('You may only specify one of these parameters: cancel_at, cancel_at_period_end.');
  }
  const none: Ends = { cancel_at: null, cancel_at_period_end: false, canceled_at: null };
  const taken = { ...none, cancellation_details: { ...NO_DETAILS } };
  if (at === null) return current.cancel_at_period_end ? {} : taken;
  if (at !== undefined) return { ...requested(current), ...none, cancel_at: at, canceled_at: now };
  if (atPeriodEnd === false) return current.cancel_at_period_end ? taken : {};
  if (atPeriodEnd) {
    return { ...requested(current), cancel_at: Math.min(...periodEnds), cancel_at_period_end: true, canceled_at: now };
  }
  // The end moves with the period; a date stays where it is.
  return current.cancel_at_period_end ? { cancel_at: Math.min(...periodEnds) } : {};
}

/** `cancellation_details[comment]`, `[feedback]`. */
export function readDetails(
  params: Params,
  current: Stripe.Subscription.CancellationDetails | null | undefined,
): Stripe.Subscription.CancellationDetails | undefined {
  const given = hash(params, 'cancellation_details');
  if (!given) return undefined;
  only(given, ['comment', 'feedback'], 'cancellation_details');
  const comment = unsettable(given, 'comment', 'cancellation_details');
  const feedback = given.feedback === '' ? null : choice(given, 'feedback', FEEDBACK, 'cancellation_details');
  return {
    ...NO_DETAILS,
    ...current,
    ...(comment === undefined ? {} : { comment }),
    ...(feedback === undefined ? {} : { feedback }),
  };
}

/** `pause_collection`; an empty value resumes. */
export function readPauseCollection({ params, now }: Call): Terms {
  if (params.pause_collection === undefined) return {};
  if (params.pause_collection === '') return { pause_collection: null };
  const given = hash(params, 'pause_collection') ?? {};
  only(given, ['behavior', 'resumes_at'], 'pause_collection');
  const behavior =
    choice(given, 'behavior', ['keep_as_draft', 'mark_uncollectible', 'void'], 'pause_collection') ??
    absent('behavior', 'pause_collection');
  const resumesAt = integer(given, 'resumes_at', {}, 'pause_collection');
  if (resumesAt !== undefined && resumesAt <= now) {
    throw invalid('`resumes_at` must be a timestamp in the future.', { param: 'pause_collection[resumes_at]' });
  }
  return { pause_collection: { behavior, resumes_at: resumesAt ?? null } };
}

/** End of the trial that the request asks for: a time, `now` for none, undefined when it says nothing. */
export function readTrialEnd({ params, now }: Call): number | 'now' | undefined {
  const days = integer(params, 'trial_period_days', { min: 0, max: 730 });
  if (days !== undefined && params.trial_end !== undefined) {
    throw invalid('You may only specify one of these parameters: trial_end, trial_period_days.');
  }
  if (days !== undefined) return days === 0 ? undefined : now + days * 86_400;
  if (params.trial_end === 'now') return 'now';
  const end = integer(params, 'trial_end');
  if (end === undefined) return undefined;
  if (end <= now) {
    throw invalid('Invalid timestamp: must be an integer Unix timestamp in the future.', { param: 'trial_end' });
  }
  if (end > now + TWO_YEARS) {
    throw invalid('Trial end must be at most two years from the billing cycle anchor.', { param: 'trial_end' });
  }
  return end;
}

/** `automatic_tax[enabled]`. */
export function readTax({ params }: Call): Terms {
  const given = hash(params, 'automatic_tax');
  if (!given) return {};
  only(given, ['enabled'], 'automatic_tax');
  const enabled = flag(given, 'enabled', 'automatic_tax') ?? absent('enabled', 'automatic_tax');
  return { automatic_tax: { disabled_reason: null, enabled, liability: enabled ? { type: 'self' } : null } };
}

/** `trial_settings[end_behavior]`: what happens at the trial's end where there is no way to pay. */
export function readTrialSettings({ params }: Call): Terms {
  const given = hash(params, 'trial_settings');
  if (!given) return {};
  only(given, ['end_behavior'], 'trial_settings');
  const path = 'trial_settings[end_behavior]';
  const behavior = hash(given, 'end_behavior', 'trial_settings') ?? absent('end_behavior', 'trial_settings');
  only(behavior, ['missing_payment_method'], path);
  const missing = choice(behavior, 'missing_payment_method', ['cancel', 'create_invoice', 'pause'], path);
  return {
    trial_settings: {
      end_behavior: {
        billing_cycle_anchor: null,
        missing_payment_method: missing ?? absent('missing_payment_method', path),
      },
    },
  };
}

/** How invoices are collected, and from what. */
export function readCollection(call: Call, current: Stripe.Subscription): Terms {
  const { params } = call;
  const method = choice(params, 'collection_method', ['charge_automatically', 'send_invoice']);
  const days = integer(params, 'days_until_due', { min: 0 });
  const sends = (method ?? current.collection_method) === 'send_invoice';
  if (days !== undefined && !sends) {
    throw invalid('You can only set `days_until_due` if `collection_method` is `send_invoice`.', {
      param: 'days_until_due',
    });
  }
  if (sends && days === undefined && current.days_until_due === null) {
    throw invalid('If `collection_method` is `send_invoice`, you must pass in `days_until_due`.', {
      param: 'days_until_due',
    });
  }
  return {
    ...(method === undefined
      ? {}
      : { collection_method: method, days_until_due: sends ? current.days_until_due : null }),
    ...(days === undefined ? {} : { days_until_due: days }),
    ...readDefaultMethod(call, idOf(current.customer) ?? ''),
  };
}

/** A saved payment method, which must be the customer's. */
function readDefaultMethod({ store, params }: Call, customer: string): Terms {
  const id = text(params, 'default_payment_method');
  if (id === undefined) return {};
  const method = store.payment_methods.get(id);
  if (!method) throw missing('PaymentMethod', id, 'default_payment_method');
  if (method.customer !== customer) {
    throw invalid(
      `The customer does not have a payment method with the ID ${id}. The payment method must be attached to the customer.`,
      { code: 'resource_missing', param: 'default_payment_method' },
    );
  }
  return { default_payment_method: id };
}

export const NO_DETAILS: Stripe.Subscription.CancellationDetails = {
  comment: null,
  feedback: null,
  feedback_option: null,
  reason: null,
};

function requested(current: Stripe.Subscription): Pick<Stripe.Subscription, 'cancellation_details'> {
  return {
    cancellation_details: { ...NO_DETAILS, ...current.cancellation_details, reason: 'cancellation_requested' },
  };
}

function cancelTime(params: Params, ends: readonly number[], now: number, flexible: boolean): number | null {
  const named = { min_period_end: Math.min(...ends), max_period_end: Math.max(...ends) };
  const word = params.cancel_at;
  if (word === '') return null;
  if (word === 'min_period_end' || word === 'max_period_end') {
    if (flexible) return named[word];
    throw invalid(`\`${word}\` is only supported for subscriptions with \`billing_mode\` set to \`flexible\`.`, {
      param: 'cancel_at',
    });
  }
  const at = integer(params, 'cancel_at') ?? now;
  if (at <= now) throw invalid('`cancel_at` must be a timestamp in the future.', { param: 'cancel_at' });
  return at;
}
