/**
 * How Stripe refuses a write, in the wordings that it documents or was seen with, and what somebody must be told of each
 * whatever they did: https://docs.stripe.com/error-codes, https://docs.stripe.com/declines/codes
 */
import {
  broken,
  declined,
  forbidden,
  invalid,
  locked,
  missing,
  rateLimited,
  StripeFailure,
  unauthorized,
} from '../../preview/stripe/errors';

export interface Refused {
  name: string;
  answer: StripeFailure;
  /** Of the card. */
  title: string;
  says: RegExp;
  /** What leads on: where it is not the way back alone, one of these is offered. */
  leads?: RegExp;
}

/** What nobody must read. */
const UNTOLD = 'Something of Stripe’s.';
const card = (code: string, decline_code?: string) =>
  declined({ code, message: UNTOLD, ...(decline_code && { decline_code }) });
const refused = (code: string) => new StripeFailure(400, { type: 'invalid_request_error', code, message: UNTOLD });

const AGAIN_OR_WAY = /^(?!Back to customer|Ask Stripe again)./;

const ofCards: Refused[] = (
  [
    ['generic_decline', /The bank declined the card without giving a reason\. Ask for another card\./],
    ['insufficient_funds', /The card has insufficient funds\. Ask for another card\./],
    ['expired_card', /The card has expired\. Ask for another card\./],
    ['fraudulent', /Stripe suspects fraud\. Tell the customer only that it was declined\./],
    ['stolen_card', /reported lost or stolen\. Tell the customer only that it was declined\./],
    ['try_again_later', /trying again later may work/],
    ['live_mode_test_card', /It is a test card\. Live mode takes real cards/],
    ['test_mode_live_card', /It is a real card, and test mode takes Stripe’s test cards alone/],
    ['account_closed', /account is closed/],
    ['revocation_of_authorization', /Ask for another way to pay/],
    ['a_code_of_tomorrow', /The bank declined the card\. Ask for another card\./],
  ] as const
).map(([code, says]) => ({
  name: code,
  answer: card('card_declined', code),
  title: 'Declined',
  says,
  leads: AGAIN_OR_WAY,
}));

const toConfirm: Refused[] = [
  card('authentication_required'),
  card('card_declined', 'authentication_required'),
  card('invoice_payment_intent_requires_action'),
  refused('subscription_payment_intent_requires_action'),
  refused('payment_intent_action_required'),
].map((answer) => ({
  name: `to be confirmed: ${answer.status} ${answer.error.decline_code ?? answer.error.code}`,
  answer,
  title: 'The customer must confirm the payment',
  says: /The bank wants the customer to confirm the payment/,
  leads: AGAIN_OR_WAY,
}));

const STRIPE_REFUSED = 'Stripe refused';
const byCode: Refused[] = (
  [
    ['account_closed', /bank account is closed/],
    ['amount_too_large', /no amount this large/],
    ['amount_too_small', /no amount this small/],
    ['balance_insufficient', /Your Stripe balance does not cover it/],
    ['card_decline_rate_limit_exceeded', /declined too often/],
    ['charge_already_captured', /another state by now/],
    ['charge_already_refunded', /already refunded/],
    ['charge_disputed', /It is disputed/],
    ['charge_expired_for_capture', /no longer holds the money/],
    ['capture_charge_authorization_expired', /no longer holds the money/],
    ['charge_not_refundable', /can’t refund this payment any more/],
    ['coupon_expired', /coupon has expired/],
    ['customer_max_subscriptions', /as many subscriptions as Stripe allows/],
    ['customer_tax_location_invalid', /where to tax the customer/],
    ['email_invalid', /does not accept this email address/],
    ['invoice_no_customer_line_items', /nothing to invoice/],
    ['invoice_not_editable', /another state by now/],
    ['missing', /nothing to pay with/],
    ['payment_intent_mandate_invalid', /consent to be debited \(mandate\) no longer holds/],
    ['payment_method_not_available', /can’t be used for this/],
    ['payment_method_provider_decline', /did not go through/],
    ['product_inactive', /archived in Stripe/],
    ['stripe_tax_inactive', /could not calculate the tax/],
    ['tax_id_invalid', /for a tax ID of that kind/],
    ['testmode_charges_only', /can’t take live payments yet/],
    ['a_code_of_tomorrow', /did not accept the request\. Its logs say why/],
  ] as const
).map(([code, says]) => ({ name: code, answer: refused(code), title: STRIPE_REFUSED, says }));

const byMessage: Refused[] = (
  [
    [
      'You cannot combine currencies on a single customer. This customer has an active subscription, subscription schedule, discount, quote, or invoice item with currency eur',
      /billed in another currency/,
    ],
    [
      'The subscription is managed by the subscription schedule `sub_sched_1`, and updating any cancelation behavior directly is not allowed. Please update the schedule instead.',
      /A schedule decides how this subscription changes/,
    ],
    ['Invoice is already paid', /The invoice is paid by now/],
    ['Refund amount ($29.00) is greater than unrefunded amount on charge ($9.00)', /more than what is left to refund/],
    ['Your account cannot currently make live charges.', /can’t take live payments yet/],
    ['Your account cannot currently make charges.', /lets this account take no payments at present/],
  ] as const
).map(([message, says]) => ({ name: message.slice(0, 40), answer: invalid(message), title: STRIPE_REFUSED, says }));

const DEAD = 'Key no longer works';
const ofKeys: Refused[] = [
  {
    name: 'a key that was deleted',
    answer: unauthorized('Invalid API Key provided: rk_test_****1234'),
    title: DEAD,
    says: /no longer accepts it/,
  },
  {
    name: 'a key that has expired',
    answer: unauthorized('Expired API Key provided: rk_test_***123', 'api_key_expired'),
    title: DEAD,
    says: /has expired or was replaced/,
  },
  {
    name: 'a key of other addresses',
    answer: unauthorized('The API key provided does not allow requests from your IP address.'),
    title: DEAD,
    says: /limited to certain IP addresses/,
  },
  {
    name: 'an account that took its access back',
    answer: forbidden(UNTOLD, 'account_invalid'),
    title: DEAD,
    says: /no longer has access to this account/,
  },
].map((each) => ({ ...each, leads: /^Replace key$/ }));

const NOT_PERMITTED = 'Not permitted';
const denials: Refused[] = [
  {
    name: 'a 403 that names a row',
    answer: forbidden(
      "The provided key 'rk_test_****1' does not have the required permissions for this endpoint on account 'acct_1'. Having the 'rak_charge_write' permission would allow this request to continue.",
    ),
    title: NOT_PERMITTED,
    says: /this key lacks [A-Z].*: Write/,
    leads: /^Edit key in Stripe$/,
  },
  {
    name: 'a 403 that names none',
    answer: forbidden('The provided key does not have the required permissions for this endpoint.'),
    title: NOT_PERMITTED,
    says: /this key lacks [A-Z].*: Write/,
    leads: /^Check key again$/,
  },
  {
    name: 'a 403 for every restricted key',
    answer: forbidden('The required permissions for this endpoint are not available for use by restricted keys.'),
    title: NOT_PERMITTED,
    says: /Stripe allows this to no restricted key/,
    leads: /^(?:Open in Stripe|Ask someone who may)$/,
  },
];

const others: Refused[] = [
  {
    name: 'no active card',
    answer: declined({ code: 'missing', message: 'Cannot charge a customer that has no active card' }),
    title: 'Declined',
    says: /The customer has no saved card/,
    leads: AGAIN_OR_WAY,
  },
  {
    name: 'no attached payment source',
    answer: invalid('This customer has no attached payment source or default payment method.', {
      code: 'resource_missing',
    }),
    title: STRIPE_REFUSED,
    says: /nothing to pay with/,
    leads: AGAIN_OR_WAY,
  },
  {
    name: 'an object that is gone',
    answer: missing('thing', 'x_1'),
    title: 'No longer there',
    says: /Stripe has no such object\. It may have been deleted/,
  },
  {
    name: 'an object of the other mode',
    answer: new StripeFailure(404, {
      type: 'invalid_request_error',
      code: 'resource_missing',
      message:
        "No such thing: 'x_1'; a similar object exists in live mode, but a test mode key was used to make this request.",
    }),
    title: 'In the other mode',
    says: /Stripe has this in live mode/,
    leads: /^Connect a live key$/,
  },
  {
    name: 'a limit',
    answer: rateLimited('global-rate'),
    title: 'Too many requests',
    says: /Wait a minute, then try again/,
    leads: AGAIN_OR_WAY,
  },
  {
    name: 'a lock',
    answer: locked(),
    title: 'Stripe is busy with this',
    says: /Try again in a few seconds/,
    leads: AGAIN_OR_WAY,
  },
];

/** Each says that nothing was written, or that no money moved. */
export const refusals: readonly Refused[] = [
  ...ofCards,
  ...toConfirm,
  ...byCode,
  ...byMessage,
  ...ofKeys,
  ...denials,
  ...others,
];

/** What leaves open whether it was carried out: nobody is told that it was not. */
export const open: readonly Refused[] = [
  {
    name: 'an error of Stripe’s own',
    answer: broken(),
    title: 'Outcome unknown',
    says: /It may have happened, or not\. Checking only reads\./,
    leads: /^Check$/,
  },
];
