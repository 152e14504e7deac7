import type Stripe from 'stripe';

/** The account's default configuration, with its login page switched on. */
export function makePortalConfiguration(
  fields: { id: string; created: number; livemode: boolean } & Partial<Stripe.BillingPortal.Configuration>,
): Stripe.BillingPortal.Configuration {
  return {
    object: 'billing_portal.configuration',
    active: true,
    application: null,
    business_profile: { headline: null, privacy_policy_url: null, terms_of_service_url: null },
    default_return_url: null,
    features: {
      customer_update: { allowed_updates: ['email', 'address'], enabled: true },
      invoice_history: { enabled: true },
      payment_method_update: { enabled: true, payment_method_configuration: null },
      subscription_cancel: {
        cancellation_reason: {
          enabled: false,
          feedback_options: null,
          options: ['too_expensive', 'missing_features', 'unused', 'other'],
        },
        enabled: true,
        mode: 'at_period_end',
        proration_behavior: 'none',
      },
      subscription_pause: { enabled: false, duration: { interval_options: [], type: 'indefinite' } },
      subscription_update: {
        billing_cycle_anchor: null,
        default_allowed_updates: [],
        enabled: false,
        proration_behavior: 'none',
        schedule_at_period_end: { conditions: [] },
        trial_update_behavior: 'end_trial',
      },
    },
    is_default: true,
    login_page: {
      enabled: true,
      url: `https://billing.stripe.com/p/login/${fields.livemode ? '' : 'test_'}tillsideSample`,
    },
    metadata: {},
    name: null,
    updated: fields.created,
    ...fields,
  };
}

/** Its `url` is a short-lived login for whoever holds it. */
export function makePortalSession(
  fields: {
    id: string;
    created: number;
    livemode: boolean;
    configuration: string;
    customer: string;
  } & Partial<Stripe.BillingPortal.Session>,
): Stripe.BillingPortal.Session {
  return {
    object: 'billing_portal.session',
    customer_account: null,
    flow: null,
    locale: null,
    on_behalf_of: null,
    return_url: null,
    url: `https://billing.stripe.com/p/session/${fields.livemode ? 'live' : 'test'}_${fields.id.replace(/^bps_/, '')}`,
    ...fields,
  };
}
