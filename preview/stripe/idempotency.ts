/**
 * Remembers the first answer to an idempotency key. A second request under the same key gets that answer, 500s included;
 * with other parameters it is refused; while the first is still running it is refused too. After 24 hours a key is
 * forgotten, and the same request is carried out again. Each API key has its own: Stripe says nothing of a second key to the same
 * account, and who relied on that would write twice.
 *
 * Source: https://docs.stripe.com/api/idempotent_requests
 */
import { invalid, StripeFailure } from './errors';

const KEPT_MS = 24 * 3600 * 1000;

export interface StoredAnswer {
  status: number;
  body: string;
  requestId: string;
}

interface Entry {
  /** Method, path and parameters of the first request. */
  request: string;
  /** ms since 1970 */
  at: number;
  /** null while the first request runs. */
  answer: StoredAnswer | null;
}

export interface Idempotency {
  /**
   * The stored answer, or null when this request is the first and now holds the key until `settle` is called. `by`: with which API
   * key. Throws
   * for other parameters (400) and while the first request runs (409).
   */
  begin(by: string, key: string, request: string): StoredAnswer | null;
  /** Keeps the answer; `null` lets go of the key, as Stripe does for requests that failed validation. */
  settle(by: string, key: string, answer: StoredAnswer | null): void;
  /** Another, by this clock, that remembers the same. */
  copy(now: () => number): Idempotency;
}

export function createIdempotency(now: () => number, known: Iterable<[string, Entry]> = []): Idempotency {
  const entries = new Map<string, Entry>();
  for (const [key, entry] of known) entries.set(key, { ...entry });
  return {
    copy: (other) => createIdempotency(other, entries),
    begin(by, key, request) {
      if (key.length > 255) {
        throw invalid('Idempotency keys can have up to 255 characters.', { code: 'idempotency_key_too_long' });
      }
      const own = `${by} ${key}`;
      const entry = entries.get(own);
      if (!entry || (entry.answer !== null && now() - entry.at >= KEPT_MS)) {
        entries.set(own, { request, at: now(), answer: null });
        return null;
      }
      if (entry.request !== request) {
        throw new StripeFailure(400, {
          type: 'idempotency_error',
          message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
        });
      }
      if (entry.answer === null) {
        throw new StripeFailure(409, {
          type: 'invalid_request_error',
          code: 'idempotency_key_in_use',
          message: `There is currently another in-progress request using this Stripe idempotency key (${key}). Please try again later.`,
        });
      }
      return entry.answer;
    },
    settle(by, key, answer) {
      const own = `${by} ${key}`;
      const entry = entries.get(own);
      if (answer === null) entries.delete(own);
      else if (entry) entry.answer = answer;
    },
  };
}
