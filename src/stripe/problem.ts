/** Why a request gave no answer that can be shown: Stripe's errors, sorted into what a person can do about them. */
import { once } from '../once';
import { maybe, object, parse, type Read, text } from './lenient';
import { isPermissionId, type PermissionId } from './permissions';

/** Why Stripe does not take a key, as far as it tells. */
export type DeadWhy = 'invalid' | 'expired' | 'ipLimited' | 'accountRevoked' | 'publishable';

export type Problem = { requestId: string | null } & (
  | { kind: 'keyDead'; why: DeadWhy }
  | { kind: 'rateLimited' }
  /** Another request holds the object (429 `lock_timeout`): nothing was done. */
  | { kind: 'locked' }
  /** An earlier request under the same idempotency key is still being carried out (409). */
  | { kind: 'inFlight' }
  /** An earlier request under the same idempotency key was another one, and may have done something. */
  | { kind: 'keyReused' }
  | { kind: 'stripeDown'; status: number }
  /** No answer came: network, timeout, or the Workspace admin blocks the domain. The exception does not tell which. */
  | { kind: 'unreachable' }
  /** Google lets the add-on send nothing, as its user has not allowed it: nothing went out. `url`: Google’s own prompt. */
  | { kind: 'noConsent'; url: string | null }
  /** Not asked any more: Google ends a run after 30 s. */
  | { kind: 'outOfTime' }
  /** `otherMode`: the one in which Stripe has it; null where it has it in neither. */
  | { kind: 'notFound'; otherMode: 'live' | 'test' | null }
  /** `codes`: the bank's, where it gave one, then Stripe's. */
  | { kind: 'declined'; codes: (string | null | undefined)[] }
  /** Stripe understood and refused (400, 402 without a card, …). `code` and the parameter that it is about are Stripe's. */
  | { kind: 'refused'; status: number; code: string | null; param: string | null; uncoded?: Uncoded }
  /** Stripe offers this account no search at all, as in India: https://docs.stripe.com/search#availability */
  | { kind: 'noSearch' }
  /** An answer that is not what Stripe documents. */
  | { kind: 'unreadable'; where: string }
);

/** What Stripe refuses without a code, or under one that says less than its message. */
export type Uncoded = 'otherCurrency' | 'scheduled' | 'alreadyPaid' | 'moreThanLeft' | 'noCharges' | 'testOnly';

/** What its messages have in common, in every wording that was seen. */
const uncoded = once((): readonly (readonly [Uncoded, RegExp])[] => [
  ['otherCurrency', /combine currencies on a single customer|match the expected currency/],
  ['scheduled', /managed by the subscription schedule/],
  ['alreadyPaid', /^Invoice is already paid/],
  ['moreThanLeft', /greater than (?:the )?unrefunded amount/],
  // Of an account that Stripe has stopped: what it is asked for stands in the Dashboard.
  ['noCharges', /cannot currently make charges|requirements\.disabled_reason/],
  ['testOnly', /can(?:not| only) (?:currently )?make (?:live|test) charges/],
]);

/** A 403: which permissions Stripe says would do (one of them is enough), where to edit the key, whose account it is. */
export interface Denial {
  permissions: PermissionId[];
  editUrl: string | null;
  account: string | null;
  /** Stripe gives this to no restricted key, whatever its rows. */
  onlySecret: boolean;
  requestId: string | null;
}

export type Failure = { kind: 'denied'; denial: Denial } | { kind: 'problem'; problem: Problem };

const errorBody = once(() =>
  object({
    error: object({
      type: text(),
      code: maybe(text),
      decline_code: maybe(text),
      message: maybe(text),
      param: maybe(text),
    }),
  }),
);
type StripeError = Partial<Read<typeof errorBody>['error']>;

/** An HTTP answer that is not 200, as the one thing that a caller branches on. The only place that reads Stripe's error bodies. */
export function failureOf(status: number, body: unknown, requestId: string | null): Failure {
  const parsed = parse(errorBody(), body);
  const error: StripeError = parsed?.error ?? {};
  const problem = (kind: ProblemWithoutId): Failure => ({ kind: 'problem', problem: { ...kind, requestId } });
  const unreadable = problem({ kind: 'unreadable', where: `error body of a ${status}` });
  // Not Stripe's words, so they prove nothing about the key.
  if (!parsed && (status === 401 || status === 403)) return unreadable;
  // No publishable key is ever sent: it was seen in answer to a restricted one that lacks a permission.
  if (error.code === 'secret_key_required') return problem({ kind: 'keyDead', why: 'publishable' });
  if (status === 401) return problem({ kind: 'keyDead', why: whyDead(error) });
  if (status === 403) return forbidden(error, requestId);
  if (error.type === 'idempotency_error') return problem({ kind: 'keyReused' });
  if (status === 409) return problem({ kind: 'inFlight' });
  if (error.code === 'lock_timeout') return problem({ kind: 'locked' });
  if (status === 429) return problem({ kind: 'rateLimited' });
  if (status >= 500) return problem({ kind: 'stripeDown', status });
  if (status === 402 && error.type === 'card_error')
    return problem({ kind: 'declined', codes: [error.decline_code, error.code] });
  if (isMissing(status, error)) return problem({ kind: 'notFound', otherMode: otherModeIn(error.message ?? '') });
  if (!parsed) return unreadable;
  // It has no code of its own.
  if (status === 400 && /search feature.*unavailable in your region/i.test(error.message ?? ''))
    return problem({ kind: 'noSearch' });
  const [known] = uncoded().find(([, pattern]) => pattern.test(error.message ?? '')) ?? [];
  return problem({
    kind: 'refused',
    status,
    code: error.code ?? null,
    param: error.param ?? null,
    ...(known && { uncoded: known }),
  });
}

/** The code is said of a customer with no way to pay too; and the 404 of what was deleted has come without one. */
function isMissing(status: number, { code, message = '' }: StripeError): boolean {
  if (code === 'resource_missing') return !/no attached payment/.test(message ?? '');
  return status === 404 && !code && /^No such /.test(message ?? '');
}

function otherModeIn(message: string): 'live' | 'test' | null {
  const [, mode] = /a similar object exists in (test|live) mode/.exec(message) ?? [];
  return mode === 'test' || mode === 'live' ? mode : null;
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
type ProblemWithoutId = DistributiveOmit<Problem, 'requestId'>;

function whyDead(error: StripeError): 'invalid' | 'expired' | 'ipLimited' {
  if (error.code === 'api_key_expired') return 'expired';
  // Stripe gives this case no code of its own.
  return /IP address/i.test(error.message ?? '') ? 'ipLimited' : 'invalid';
}

function forbidden(error: StripeError, requestId: string | null): Failure {
  if (error.code === 'account_invalid')
    return { kind: 'problem', problem: { kind: 'keyDead', why: 'accountRevoked', requestId } };
  return { kind: 'denied', denial: denialOf(error.message ?? '', requestId) };
}

/**
 * Reads the two wordings of Stripe's 403 (`'rak_invoice_write'`; `Invoices Write ('invoice_write')`). The message holds
 * a tail of the key, so nothing of it is kept but ids and the edit link.
 */
export function denialOf(message: string, requestId: string | null): Denial {
  const named = [...message.matchAll(/['"](?:rak_)?([a-z_]+_(?:read|write))['"]/g)].map((match) => match[1] ?? '');
  const url = /https:\/\/dashboard\.stripe\.com\/[^\s'"<>]*[^\s'"<>.,]/.exec(message);
  const account = /\b(acct_[A-Za-z0-9]+)/.exec(message);
  return {
    permissions: named.filter(isPermissionId),
    editUrl: url?.[0] ?? null,
    account: account?.[1] ?? null,
    onlySecret: /not available for use by restricted keys/.test(message),
    requestId,
  };
}
