import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { denialOf, failureOf } from '../../src/stripe/problem';

const requestId = 'req_1';
const invalid = 'invalid_request_error';
const of = (status: number, error: object) => failureOf(status, { error }, requestId);
const problem = (fields: object) => ({ kind: 'problem', problem: { ...fields, requestId } });

describe('an error of Stripe’s', () => {
  it.each([
    [
      'an unknown or deleted key',
      of(401, { type: invalid, message: 'Invalid API Key provided: rk_test_****1234' }),
      { kind: 'keyDead', why: 'invalid' },
    ],
    [
      'an expired or rolled key',
      of(401, { type: invalid, code: 'api_key_expired', message: 'Expired API Key provided: rk_test_***123' }),
      { kind: 'keyDead', why: 'expired' },
    ],
    [
      'a key limited to other IPs',
      of(401, { type: invalid, message: 'The API key provided does not allow requests from your IP address.' }),
      { kind: 'keyDead', why: 'ipLimited' },
    ],
    [
      'a publishable key',
      of(401, { type: invalid, code: 'secret_key_required' }),
      { kind: 'keyDead', why: 'publishable' },
    ],
    [
      'a publishable key, as 400',
      of(400, { type: invalid, code: 'secret_key_required' }),
      { kind: 'keyDead', why: 'publishable' },
    ],
    [
      'a publishable key, as 403',
      of(403, { type: invalid, code: 'secret_key_required' }),
      { kind: 'keyDead', why: 'publishable' },
    ],
    [
      'an account that took its access back',
      of(403, { type: invalid, code: 'account_invalid' }),
      { kind: 'keyDead', why: 'accountRevoked' },
    ],
    [
      'an absent object',
      of(404, { type: invalid, code: 'resource_missing', message: "No such customer: 'cus_x'" }),
      { kind: 'notFound', otherMode: null },
    ],
    [
      'an object of the other mode',
      of(404, {
        type: invalid,
        code: 'resource_missing',
        message:
          "No such customer: 'cus_x'; a similar object exists in test mode, but a live mode key was used to make this request.",
      }),
      { kind: 'notFound', otherMode: 'test' },
    ],
    [
      'an object of the other mode, named in a body',
      of(400, {
        type: invalid,
        code: 'resource_missing',
        message:
          "No such charge: 'ch_x'; a similar object exists in live mode, but a test mode key was used to make this request.",
      }),
      { kind: 'notFound', otherMode: 'live' },
    ],
    [
      'a deleted object, without a code',
      of(404, { type: invalid, message: "No such customer: 'cus_x'" }),
      { kind: 'notFound', otherMode: null },
    ],
    ['too many requests', of(429, { type: invalid, code: 'rate_limit' }), { kind: 'rateLimited' }],
    ['too many requests, without a code', of(429, {}), { kind: 'rateLimited' }],
    ['an object held by another request', of(429, { type: invalid, code: 'lock_timeout' }), { kind: 'locked' }],
    ['an idempotency key used with other params', of(400, { type: 'idempotency_error' }), { kind: 'keyReused' }],
    ...(
      [
        [
          'otherCurrency',
          'You cannot combine currencies on a single customer. This customer has an active subscription, subscription schedule, discount, quote, or invoice item with currency eur',
        ],
        [
          'otherCurrency',
          "Can't combine currencies on a single customer. This customer has had a subscription, coupon, or invoice item with currency eur",
        ],
        ['otherCurrency', "The price specified only supports `usd`. This doesn't match the expected currency: `eur`."],
        [
          'scheduled',
          'The subscription is managed by the subscription schedule `sub_sched_1`, and updating any cancelation behavior directly is not allowed. Please update the schedule instead.',
        ],
        ['alreadyPaid', 'Invoice is already paid'],
        ['testOnly', 'Your account cannot currently make live charges.'],
        ['moreThanLeft', 'Refund amount ($29.00) is greater than unrefunded amount on charge ($9.00)'],
        ['noCharges', 'Your account cannot currently make charges.'],
        [
          'noCharges',
          'The account cannot currently make live charges. The `requirements.disabled_reason` property on the account will provide information about why this account is currently disabled.',
        ],
      ] as const
    ).map(
      ([uncoded, message]) =>
        [
          `${uncoded}, which has no code: ${message.slice(0, 30)}`,
          of(400, { type: invalid, message }),
          { kind: 'refused', status: 400, code: null, param: null, uncoded },
        ] as const,
    ),
    ['an idempotency key in flight', of(409, { type: invalid, code: 'idempotency_key_in_use' }), { kind: 'inFlight' }],
    [
      'a declined card',
      of(402, { type: 'card_error', code: 'card_declined', decline_code: 'insufficient_funds' }),
      { kind: 'declined', codes: ['insufficient_funds', 'card_declined'] },
    ],
    [
      'a payment that needs the customer',
      of(402, { type: 'card_error', code: 'authentication_required' }),
      { kind: 'declined', codes: [null, 'authentication_required'] },
    ],
    ['a decline without a code', of(402, { type: 'card_error' }), { kind: 'declined', codes: [null, null] }],
    [
      'an expand that is too deep',
      of(400, { type: invalid, code: 'property_expansion_max_depth' }),
      { kind: 'refused', status: 400, code: 'property_expansion_max_depth', param: null },
    ],
    [
      'a charge that was refunded before',
      of(400, { type: invalid, code: 'charge_already_refunded', param: 'charge' }),
      { kind: 'refused', status: 400, code: 'charge_already_refunded', param: 'charge' },
    ],
    ['an error at Stripe', of(500, { type: 'api_error' }), { kind: 'stripeDown', status: 500 }],
    ['an outage', of(503, {}), { kind: 'stripeDown', status: 503 }],
    [
      'null where there is no code',
      of(400, { type: 'invalid_request_error', code: null, message: null }),
      { kind: 'refused', status: 400, code: null, param: null },
    ],
  ])('is told from the others: %s', (_, failure, expected) => {
    expect(failure).toEqual(problem(expected));
  });

  it.each([502, 504])('needs no body where a proxy answers %s for Stripe', (status) => {
    expect(failureOf(status, undefined, null)).toEqual({
      kind: 'problem',
      problem: { kind: 'stripeDown', status, requestId: null },
    });
  });

  it.each([400, 401, 403, 404])(
    'is not made up from a %s that is not Stripe’s: it proves nothing about the key',
    (status) => {
      for (const body of [undefined, null, '<html>', [], {}, { error: 'no' }, { error: { message: 5 } }])
        expect(failureOf(status, body, requestId)).toEqual(
          problem({ kind: 'unreadable', where: `error body of a ${status}` }),
        );
    },
  );

  it('is always one of the known ones, whatever came', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.anything(), (status, body) => {
        expect(['denied', 'problem']).toContain(failureOf(status, body, null).kind);
        expect(['denied', 'problem']).toContain(failureOf(status, { error: body }, null).kind);
      }),
    );
  });
});

const keyTail = 'SYT3aB';
const older = (rest: string) =>
  `The provided key 'rk_live_****${keyTail}' does not have the required permissions for this endpoint on account 'acct_1A2b3C'. ${rest} would allow this request to continue.`;
const editUrl = 'https://dashboard.stripe.com/b/acct_1A2b3C?destination=%2Fapikeys%2Fmk_1%2Fedit';
const newer = (rest: string, url = editUrl) =>
  `Permission denied. The provided key 'rk_live_...${keyTail}' does not have the required permissions for this endpoint on account 'acct_1A2b3C'. Enabling ${rest} permissions on this key would allow this request to continue. You can edit permissions at ${url}`;

describe('a refusal for want of a permission', () => {
  it.each([
    ['older', older("Having the 'rak_invoice_write' permission"), ['invoice_write'], null],
    [
      'older, with alternatives',
      older("Having the 'rak_product_read', 'rak_plan_read' permissions"),
      ['product_read', 'plan_read'],
      null,
    ],
    ['newer', newer("Checkout Sessions Write ('checkout_session_write')"), ['checkout_session_write'], editUrl],
    ['newer, with the label in double quotes', newer(`"Invoices Write" ('invoice_write')`), ['invoice_write'], editUrl],
    ['newer, all in double quotes', newer('"Invoices Write" ("invoice_write")'), ['invoice_write'], editUrl],
    [
      'newer, with alternatives',
      newer(`"Products Read" ('product_read') or "Prices Read" ('plan_read')`),
      ['product_read', 'plan_read'],
      editUrl,
    ],
    [
      'newer, and a full stop',
      newer("Charges and Refunds Write ('charge_write')", `${editUrl}.`),
      ['charge_write'],
      editUrl,
    ],
    ['about a permission that has no place here', newer("Issuing Read ('issuing_card_read')"), [], editUrl],
    ['in words that are not known yet', 'You shall not pass.', [], null],
  ])('is read in its wording: %s', (_, message, permissions, url) => {
    const failure = failureOf(403, { error: { type: invalid, message, code: 'more_permissions_required' } }, requestId);
    const account = message.includes('acct_') ? 'acct_1A2b3C' : null;
    expect(failure).toEqual({
      kind: 'denied',
      denial: { permissions, editUrl: url, account, onlySecret: false, requestId },
    });
  });

  it('is told from one that no restricted key escapes', () => {
    const never = older('The required permissions are not available for use by restricted keys.');
    expect(denialOf(never, null)).toMatchObject({ permissions: [], onlySecret: true });
  });

  it.each([
    'https://dashboard.stripe.com.evil.example/apikeys',
    'https://dashboard.stripe.com@evil.example/apikeys',
    'https://evil.example/dashboard.stripe.com/apikeys',
    'https://dashboard-stripe.com/apikeys',
    'http://dashboard.stripe.com/apikeys',
    'javascript:alert(1)',
  ])('gives no link to another place than Stripe’s Dashboard: %s', (url) => {
    expect(denialOf(newer("Invoices Read ('invoice_read')", url), null).editUrl).toBeNull();
  });

  it('keeps nothing of the key', () => {
    for (const message of [
      older("Having the 'rak_invoice_write' permission"),
      newer("Invoices Write ('invoice_write')"),
    ])
      expect(JSON.stringify(denialOf(message, requestId))).not.toContain(keyTail);
  });

  it('is read from any text, and its link is always one to the Dashboard', () => {
    const piece = fc.constantFrom("'rak_", "_read'", '"', 'https://dashboard.stripe.com', '/', '@', 'acct_1', '.');
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
        const { editUrl: url } = denialOf(pieces.join(''), null);
        if (url !== null && URL.canParse(url)) expect(new URL(url).host).toBe('dashboard.stripe.com');
      }),
    );
  });
});
