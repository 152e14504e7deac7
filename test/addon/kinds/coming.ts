/** Accounts, and what is told of what comes next and of what is owed, by its kind. */
import { day, type Kind, type Line, now } from './account';

const paidIn = { status: 'paid', amount_paid: 4_900 } as const;

export const coming: Kind[] = [
  [
    '5: what comes next is known or not said',
    [
      [
        'unpaid: nothing new is charged',
        (made) => {
          made.customer();
          made.subscription('a', [{ amount: 4_900 }], { status: 'unpaid' });
        },
        [],
        [/Unpaid · no new invoice is charged until they pay/],
        [/renews/],
      ],
      [
        'usage beside a fixed price',
        (made) => {
          made.customer();
          made.subscription('a', [{ amount: 2_900 }, { amount: 5, product: 'Calls', metered: true }]);
        },
        ['Team + Calls'],
        [/Next charge Dec 4: amount not known\n\s+Because it depends on usage/],
      ],
      [
        'a trial that pauses, since there is nothing to pay with',
        (made) => {
          made.customer();
          const trial_settings = { end_behavior: { missing_payment_method: 'pause' } } as never;
          const end = now + 3 * day;
          made.subscription('a', [{ amount: 2_900, end }], { status: 'trialing', trial_end: end, trial_settings });
        },
        [],
        [/Trial · paused when the trial ends Nov 23/, /Monthly value\n\s+Nothing now\n\s+Trials are not counted/],
        [/renews|more after/],
      ],
      [
        'a first payment that is due within the day',
        (made) => {
          made.customer();
          made.subscription('a', [{ amount: 2_900 }], { status: 'incomplete', created: now - 3_600 });
        },
        ['Team'],
        [
          /Nothing is charged until the first payment/,
          /Without its first payment by Nov 21, 8:\d\d.AM, the subscription never starts/,
        ],
      ],
      [
        'usage that makes an invoice once it reaches an amount',
        (made) => {
          made.customer();
          const billing_thresholds = { amount_gte: 5_000, reset_billing_cycle_anchor: false };
          made.subscription('a', [{ amount: 5, product: 'Calls', metered: true }], { billing_thresholds });
        },
        ['Calls'],
        [/Next charge Dec 4: amount not known/, /An invoice comes before that once \$50\.00 is reached/],
      ],
      [
        'an end within a year that is paid',
        (made) => {
          made.customer();
          const yearly: Line = { amount: 120_000, product: 'Platform', every: [1, 'year'], end: now + 200 * day };
          made.subscription('a', [{ amount: 2_900 }, yearly], { cancel_at: now + 14 * day });
        },
        ['Team'],
        [
          /it ends Dec 4/,
          /Platform runs until Jun 8, 2027, beyond that end: unless it was credited, what is left then is lost/,
        ],
      ],
      [
        'a draft that charges itself, after credit that its amount due lacks',
        (made) => {
          made.customer({ balance: -2_000 });
          const of = made.subscription('a', [{ amount: 4_900, end: now + 30 * day - 600 }]);
          const at = now + 3_000;
          const draft = {
            status: 'draft',
            auto_advance: true,
            automatically_finalizes_at: at,
            billing_reason: 'subscription_cycle',
          } as const;
          made.invoice(
            'D-1',
            {
              ...draft,
              number: null,
              total: 4_900,
              starting_balance: -2_000,
              ending_balance: null,
              created: now - 600,
            },
            { of },
          );
        },
        [],
        [
          /Active · \$29\.00 to be charged Nov 20/,
          /\$29\.00 is being prepared, charged today/,
          /\$20\.00 from the balance/,
        ],
        [/\$49\.00 to be charged/],
      ],
    ],
  ],
  [
    '6: invoices ask for what is left',
    [
      [
        'dinars, partly paid and partly from the balance',
        (made) => {
          made.customer({ currency: 'kwd' });
          made.invoice('K-1', {
            ...{ total: 50_000, amount_due: 45_000, amount_paid: 12_500, starting_balance: -5_000, ending_balance: 0 },
            ...{ due_date: now - 10 * day, collection_method: 'send_invoice' },
          });
        },
        [],
        [/KWD\s32\.500 of KWD\s45\.000 overdue since Nov 10/, /KWD\s12\.500 paid · KWD\s5\.000 from the balance/],
      ],
      [
        'less than nothing, and too little to charge',
        (made) => {
          made.customer();
          made.invoice('LESS-1', { status: 'paid', total: -1_500, amount_due: 0, ending_balance: -1_500 });
          made.invoice('LITTLE-1', {
            status: 'paid',
            total: 30,
            amount_due: 0,
            ending_balance: 30,
            created: now - 20 * day,
          });
        },
        [],
        [/\$15\.00 of credit, put into the customer’s balance/, /\$0\.30 too little to charge, carried over/],
        [/\$0\.00 paid/],
      ],
      [
        'given up, of which a part was paid',
        (made) => {
          made.customer();
          made.invoice('GONE-1', { status: 'uncollectible', total: 20_000, amount_paid: 5_000 });
        },
        [],
        [/\$150\.00 of \$200\.00 collecting stopped, still owed\s*›?\n\s+GONE-1 · \$50\.00 paid/],
      ],
      [
        'given up, and collected after all',
        (made) => {
          made.customer();
          made.invoice('GIVEN-1', { status: 'uncollectible', total: 8_000, attempt_count: 4, attempted: true });
        },
        ['$80.00', 'Retry payment'],
        [/\$80\.00/, /If that fails, the invoice stays as it is, and Stripe does not try again by itself/],
        [/stays open/],
      ],
      [
        'credited into the balance after it was paid: on the row of its payment',
        (made) => {
          made.customer({ balance: -4_900 });
          const pays = made.intent('a', 4_900, { status: 'succeeded' });
          made.charge('a', 4_900, { payment_intent: pays });
          made.invoice('C-1', { ...paidIn, total: 4_900, post_payment_credit_notes_amount: 4_900 }, { pays });
        },
        [],
        [/\$49\.00 paid Nov 15 ›\n\s*C-1 · \$49\.00 credited/],
      ],
      [
        'a draft that could not be issued goes nowhere by itself',
        (made) => {
          made.customer();
          const last_finalization_error = { code: 'customer_tax_location_invalid', type: 'invalid_request_error' };
          made.invoice('', {
            ...{ status: 'draft', auto_advance: true, number: null, total: 4_900 },
            last_finalization_error: last_finalization_error as never,
          });
        },
        ['Stripe could not issue'],
        [/\$49\.00 draft; Stripe could not issue it/],
        [/Stripe goes on with it by itself/],
      ],
    ],
  ],
];
