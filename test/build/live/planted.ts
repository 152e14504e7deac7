/** Deviations of Stripe from what is assumed of it, each with the row of the check that must find it. */

/** An answer of the stand-in, or what stands in its place. `narrow`: to the key that has hardly anything. */
export interface Asked {
  method: string;
  path: string;
  query: string;
  body: string;
  narrow: boolean;
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: whatever the stand-in said.
  answer: any;
  headers: Record<string, string>;
}

/** The id of the customer whose address has capitals, as it was last listed. */
let lastSpelled = '';

/** A refusal of Stripe's. */
export const error = (status: number, of: object) => ({
  status,
  answer: { error: { type: 'invalid_request_error', message: 'Something else.', ...of } },
});
const on =
  (method: string, path: RegExp, deviation: (asked: Asked) => Partial<Asked>) =>
  (asked: Asked): Partial<Asked> | undefined =>
    asked.method === method && path.test(asked.path) ? deviation(asked) : undefined;
const toNarrow =
  (method: string, path: RegExp, deviation: (asked: Asked) => Partial<Asked>) =>
  (asked: Asked): Partial<Asked> | undefined =>
    asked.narrow ? on(method, path, deviation)(asked) : undefined;
const reworded = (from: RegExp, to: string) => (asked: Asked) => ({
  answer: { error: { ...asked.answer.error, message: asked.answer.error?.message?.replace(from, to) } },
});

/** What is planted, the row that must find it, and how Stripe would then answer. */
export const planted: [string, RegExp, (asked: Asked) => Partial<Asked> | undefined][] = [
  ['a list that is open to every key', /^GET \/v1\/disputes is/, toNarrow('GET', /disputes$/, () => ({ status: 200 }))],
  [
    'an id that is looked at before the permission',
    /^POST \/v1\/subscriptions\/tillside-probe is/,
    toNarrow('POST', /subscriptions\//, () => error(404, { code: 'resource_missing' })),
  ],
  [
    'parameters that are looked at before the permission',
    /^A parameter that is unknown/,
    toNarrow('GET', /charges$/, () => error(400, { code: 'parameter_unknown' })),
  ],
  [
    'another row in the 403',
    /^GET \/v1\/radar/,
    toNarrow('GET', /radar/, reworded(/early_fraud_warning_read/g, 'radar_read')),
  ],
  [
    'another row for tax IDs',
    /^POST \/v1\/customers\/tillside-probe\/tax_ids is/,
    toNarrow('POST', /tax_ids/, reworded(/tax_id_write/g, 'customer_write')),
  ],
  [
    'a probe that does something',
    /^POST \/v1\/refunds is/,
    on('POST', /refunds$/, () => ({ status: 200, answer: {} })),
  ],
  [
    'a fourth wording',
    /^The 403 has one of/,
    toNarrow('GET', /charges/, reworded(/Enabling[\s\S]*/, 'Ask for charge_read.')),
  ],
  ['no account in the 403', /^The 403 names the account/, toNarrow('GET', /charges/, reworded(/acct_\w+/g, 'it'))],
  [
    'another address to edit keys',
    /^The 403 leads/,
    toNarrow('GET', /charges/, reworded(/https:\S+/g, 'https://example.com')),
  ],
  [
    'an empty body that is refused as usual',
    /^Changing a PaymentIntent without/,
    toNarrow('POST', /payment_intents/, () => error(403, { code: 'more_permissions_required' })),
  ],
  [
    'a body that is refused like an empty one',
    /^The same with a field/,
    toNarrow('POST', /payment_intents/, () => error(401, { code: 'secret_key_required' })),
  ],
  [
    'expanding that takes no permission',
    /^Expanding an object/,
    toNarrow('GET', /customers$/, () => ({ status: 200, answer: { object: 'list', data: [] } })),
  ],
  [
    'a cash balance with a row of its own',
    /^Customers: Read covers/,
    toNarrow('GET', /cash_balance/, () => error(403, { code: 'more_permissions_required' })),
  ],
  [
    'a preview that takes writing',
    /^The preview of an invoice takes/,
    toNarrow('POST', /create_preview/, reworded(/invoice_read/g, 'invoice_write')),
  ],
  [
    'a code for keys that do not exist',
    /^A key that does not exist/,
    (asked) => (asked.status === 401 ? error(401, { code: 'api_key_invalid' }) : undefined),
  ],
  [
    'another code for what is absent',
    /^An absent id in the path/,
    on('GET', /cus_absent/, () => error(404, { code: 'not_found' })),
  ],
  [
    'an empty search term that is no error',
    /^A parameter that does not exist/,
    on('GET', /customers$/, () => ({ status: 200 })),
  ],
  [
    'errors without a type',
    /^An error has a type/,
    (asked) => (asked.status === 404 ? { answer: { error: { message: 'No.' } } } : undefined),
  ],
  [
    'another version',
    /^Stripe answers in the version/,
    ({ headers }) => ({ headers: { ...headers, 'stripe-version': '2020-08-27' } }),
  ],
  [
    'a repeated write that is done twice',
    /^The same idempotency key with the same/,
    ({ headers }) => ({ headers: { ...headers, 'idempotent-replayed': 'false' } }),
  ],
  [
    'a reused idempotency key with another type',
    /^The same idempotency key with other/,
    (asked) => (asked.answer.error?.type === 'idempotency_error' ? error(400, {}) : undefined),
  ],
  [
    'a list that minds no case',
    /^The list by address/,
    on('GET', /customers$/, ({ answer, query }) => {
      if (/email=tillside-check\.spelled/.test(query)) return { answer: { ...answer, data: [{ id: lastSpelled }] } };
      lastSpelled = answer.data[0]?.id ?? lastSpelled;
      return {};
    }),
  ],
  [
    'a search that minds case',
    /^Search by address/,
    on('GET', /search$/, ({ answer, query }) =>
      /check\.spelled/.test(query) ? { answer: { ...answer, data: [] } } : {},
    ),
  ],
  [
    'lists that come oldest first',
    /^Lists come/,
    on('GET', /customers$/, ({ answer }) => ({
      answer: {
        ...answer,
        data: [
          { id: 'a', created: 1 },
          { id: 'b', created: 2 },
        ],
      },
    })),
  ],
  [
    'a payment that wants a page',
    /^A payment off session/,
    on('POST', /payment_intents$/, () => error(400, { code: 'parameter_missing', param: 'return_url' })),
  ],
  [
    'a charge without metadata',
    /^A charge carries/,
    on('GET', /charges\/ch_/, ({ answer }) => ({ answer: { ...answer, metadata: {} } })),
  ],
  [
    'a charge with its invoice',
    /^A charge has no refunds/,
    on('GET', /charges\/ch_/, ({ answer }) => ({ answer: { ...answer, invoice: 'in_1' } })),
  ],
  [
    'a decline without the bank’s code',
    /^A declined card/,
    (asked) => (asked.status === 402 ? error(402, { type: 'card_error', code: 'card_declined' }) : undefined),
  ],
  [
    'another code where the customer is wanted',
    /^Where the bank wants/,
    (asked) =>
      asked.status === 402 ? error(402, { type: 'card_error', code: 'payment_intent_requires_action' }) : undefined,
  ],
  [
    'a refund that counts later',
    /^A refund of a part/,
    on('GET', /charges\/ch_/, ({ answer }) => ({ answer: { ...answer, amount_refunded: 0 } })),
  ],
  [
    'a failed refund that still counts',
    /^A refund that failed/,
    on('GET', /charges\/ch_/, ({ answer }) => ({ answer: { ...answer, amount_refunded: 500 } })),
  ],
  [
    'a second refund that is taken',
    /^What was refunded in full/,
    on('POST', /refunds$/, ({ answer }) => (answer.error ? { status: 200, answer: {} } : {})),
  ],
  [
    'a hold that is captured whole',
    /^A hold waits/,
    on('POST', /capture$/, ({ answer }) => ({ answer: { ...answer, amount_received: 2000 } })),
  ],
  [
    'a hold that no refund releases',
    /^A hold without a PaymentIntent/,
    on('GET', /charges\/ch_/, ({ answer }) => ({ answer: { ...answer, refunded: false } })),
  ],
  [
    'an issued invoice that starts from nothing',
    /^An issued invoice keeps/,
    on('GET', /invoices\/in_/, ({ answer }) => ({ answer: { ...answer, starting_balance: 0 } })),
  ],
  [
    'an account that is not connected, told as one that is not there',
    /^An account that is not connected/,
    on('GET', /accounts\/acct_/, () => error(404, { code: 'resource_missing' })),
  ],
  [
    'a period on the subscription',
    /^A period stands/,
    on('GET', /subscriptions\/sub_/, ({ answer }) => ({ answer: { ...answer, current_period_end: 1 } })),
  ],
  [
    'other words for a paid invoice',
    /^Paying a paid invoice/,
    on('POST', /pay$/, reworded(/^Invoice is already/, 'This invoice was')),
  ],
  [
    'no attached payment in other words',
    /^An invoice of a customer without/,
    on('POST', /pay$/, () => error(404, { code: 'resource_missing', message: 'No such source' })),
  ],
  [
    'an end that can’t be moved',
    /^A date for the end/,
    on('GET', /subscriptions\/sub_/, ({ answer }) => ({ answer: { ...answer, cancel_at: 1 } })),
  ],
  ['a pause that is refused', /^A subscription can be paused/, on('POST', /resume$/, () => error(400, {}))],
  [
    'two currencies in other words',
    /^Two currencies/,
    on('POST', /subscriptions$/, ({ answer }) => (answer.error ? error(400, {}) : {})),
  ],
  [
    'a Checkout Session that needs no page',
    /^A Checkout Session must/,
    on('POST', /sessions$/, () => ({ status: 200, answer: { id: 'cs_1' } })),
  ],
  [
    'a filter that is gone',
    /^Stripe takes GET \/v1\/subscriptions as/,
    on('GET', /subscriptions$/, ({ query }) =>
      /current_period_end/.test(query) ? error(400, { code: 'parameter_unknown' }) : {},
    ),
  ],
  [
    'an object in another shape',
    /^Stripe takes POST \/v1\/checkout\/sessions as/,
    on('POST', /sessions$/, () => ({ status: 200, answer: { object: 'checkout.session' } })),
  ],
  [
    'a path that is gone',
    /^Stripe takes GET \/v1\/invoice_payments/,
    on('GET', /invoice_payments/, () => error(404, { message: 'Unrecognized request URL' })),
  ],
];
