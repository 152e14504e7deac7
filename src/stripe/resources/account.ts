import type Stripe from 'stripe';
import { once } from '../../once';
import { list, maybeNumber, maybeText } from '../fields';
import { array, flag, maybe, object, type Read, recordOf, text } from '../lenient';
import { get } from '../request';

/** A Connect account of this platform's. What the key may not see of it is null. */
export const account = once(() =>
  object({
    id: text(),
    email: maybeText(),
    /** What the platform wrote on it. */
    metadata: maybe(() => recordOf(text)),
    country: maybeText(),
    business_profile: maybe(() => object({ name: maybeText(), support_email: maybeText() })),
    settings: maybe(() => object({ dashboard: maybe(() => object({ display_name: maybeText() })) })),
    charges_enabled: maybe(flag),
    payouts_enabled: maybe(flag),
    requirements: maybe(() =>
      object({
        currently_due: maybe(() => array(text())),
        past_due: maybe(() => array(text())),
        pending_verification: maybe(() => array(text())),
        /** Seconds since 1970. */
        current_deadline: maybeNumber(),
        disabled_reason: maybeText(),
      }),
    ),
  }),
);

export type Account = Read<typeof account>;

export function accountById(id: string) {
  return get('connected_account_read', `/v1/accounts/${encodeURIComponent(id)}`, account, {});
}

/**
 * The key's own account. By https://docs.stripe.com/keys/permissions-reference this permission lets it in; refusals that name
 * *Basic business contact information* have been seen, too.
 */
export function ownAccount() {
  return get('connected_account_read', '/v1/account', account, {});
}

/** A hundred at a time, newest first: Stripe has no filter by email. https://docs.stripe.com/api/accounts/list */
export function accountsAfter(after: string) {
  const params = { limit: 100, ...(after && { starting_after: after }) } satisfies Stripe.AccountListParams;
  return get('connected_account_read', '/v1/accounts', list(account), params);
}
