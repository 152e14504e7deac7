/**
 * Stripe's error bodies. Every answer that is not 200 is a `StripeFailure`, thrown where the fault is found.
 *
 * Source: https://docs.stripe.com/api/errors, https://docs.stripe.com/error-codes
 */
import type Stripe from 'stripe';

/** `error` in an error body. Fields that do not apply are absent, as in Stripe's answers. */
export interface ErrorBody {
  type: 'api_error' | 'card_error' | 'idempotency_error' | 'invalid_request_error';
  message: string;
  code?: string;
  param?: string;
  charge?: string;
  decline_code?: string;
  advice_code?: string;
  payment_intent?: Stripe.PaymentIntent;
  payment_method?: Stripe.PaymentMethod;
  doc_url?: string;
}

export class StripeFailure extends Error {
  readonly status: number;
  readonly error: ErrorBody;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, error: ErrorBody, headers: Readonly<Record<string, string>> = {}) {
    super(error.message);
    this.name = 'StripeFailure';
    this.status = status;
    this.error = error.code
      ? { ...error, doc_url: `https://docs.stripe.com/error-codes#${error.code.replaceAll('_', '-')}` }
      : error;
    this.headers = headers;
  }
}

/**
 * The object named in the path (404, `param: 'id'`) or in a parameter (400) does not exist. `kind` is Stripe's word for
 * it: `missing('customer', 'cus_x')` → "No such customer: 'cus_x'".
 */
export function missing(kind: string, id: string, param = 'id'): StripeFailure {
  return new StripeFailure(param === 'id' ? 404 : 400, {
    type: 'invalid_request_error',
    code: 'resource_missing',
    message: `No such ${kind}: '${id}'`,
    param,
  });
}

/** 400: the request can't be carried out as it stands. */
export function invalid(message: string, { param, code }: { param?: string; code?: string } = {}): StripeFailure {
  return new StripeFailure(400, {
    type: 'invalid_request_error',
    message,
    ...(param === undefined ? {} : { param }),
    ...(code === undefined ? {} : { code }),
  });
}

/** 402: the bank said no, or wants the customer to confirm (`authentication_required`). */
export function declined(
  details: Omit<ErrorBody, 'type' | 'message' | 'code'> & { message?: string; code?: string } = {},
): StripeFailure {
  return new StripeFailure(402, {
    type: 'card_error',
    code: 'card_declined',
    message: 'Your card was declined.',
    ...details,
  });
}

/** 401: no key, or one that is no longer good. */
export function unauthorized(message: string, code?: string): StripeFailure {
  return new StripeFailure(401, { type: 'invalid_request_error', message, ...(code === undefined ? {} : { code }) });
}

/** 403: the key is good but may not do this. */
export function forbidden(message: string, code?: string): StripeFailure {
  return new StripeFailure(403, { type: 'invalid_request_error', message, ...(code === undefined ? {} : { code }) });
}

/** 429. Source of the reasons: https://docs.stripe.com/rate-limits */
export function rateLimited(
  reason: 'global-rate' | 'endpoint-rate' | 'global-concurrency' | 'endpoint-concurrency' | 'resource-specific',
): StripeFailure {
  return new StripeFailure(
    429,
    {
      type: 'invalid_request_error',
      code: 'rate_limit',
      message:
        'Request rate limit exceeded. You can learn more about rate limits here https://docs.stripe.com/rate-limits.',
    },
    { 'Stripe-Rate-Limited-Reason': reason },
  );
}

/** 429: another request holds the object. */
export function locked(): StripeFailure {
  return new StripeFailure(
    429,
    {
      type: 'invalid_request_error',
      code: 'lock_timeout',
      message:
        'This object cannot be accessed right now because another API request or Stripe process is currently accessing it. If you see this error intermittently, retry the request. If you see this error frequently and are making multiple concurrent requests to a single object, make your requests serially or at a lower rate.',
    },
    { 'Stripe-Rate-Limited-Reason': 'resource-specific' },
  );
}

/** 500: Stripe's own trouble. */
export function broken(): StripeFailure {
  return new StripeFailure(500, {
    type: 'api_error',
    message:
      'An unknown error occurred. If you continue to see this error, please contact us at https://support.stripe.com/contact.',
  });
}
