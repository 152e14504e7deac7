/** Accounts, and what is told where money is about to move, and of what is no card. */
import { ach, boleto, day, failed, type Input, type Kind, now, sepa, waits } from './account';

/** A Bacs debit: what the customer's bank takes back is final. */
const returnedByBank: Input[1] = (made) => {
  made.customer({ currency: 'gbp' });
  const method = { type: 'bacs_debit', bacs_debit: { last4: '2345' } } as never;
  const charge = made.charge('a', 4_900, { disputed: true, payment_method_details: method });
  made.dispute('a', charge, {
    ...{ amount: 4_900, status: 'lost', is_charge_refundable: false, reason: 'debit_not_authorized' },
    balance_transactions: [{ amount: -4_900, currency: 'gbp' }] as never,
  });
};

export const acting: Kind[] = [
  [
    '9: what is shown can be typed back',
    (
      [
        ['with sign and grouping', 'usd', 250_000, 'amount=$1,000.50', /Refund \$1,000\.50\?/],
        ['in full width, of a currency without decimals', 'jpy', 12_000, 'amount=９，８９９', /Refund ¥9,899\?/],
        ['with more decimals than there are', 'usd', 5_000, 'amount=1.999', /three decimals|decimals/],
      ] as const
    ).map(
      ([name, currency, amount, typed, says]): Input => [
        name,
        (made) => {
          made.customer({ currency });
          made.charge('a', amount);
        },
        ['/paid/', 'Refund', typed, 'Continue'],
        [says],
      ],
    ),
  ],
  [
    '10: confirmations say the figure',
    [
      [
        'a part of a payment: what goes where, what is left',
        (made) => {
          made.customer({ currency: 'eur' });
          made.charge('a', 10_000, { amount_refunded: 1_500 }, [{ amount: 1_500 }]);
        },
        ['/paid/', 'Refund', 'amount=65', 'Continue'],
        [/Refund €65\.00\?/, /Back to Visa •••• 4242, €100\.00 paid Nov 15/, /Left after this: €20\.00\./],
      ],
      [
        'a pause: which invoices, and until when',
        (made) => {
          made.customer();
          made.subscription('a', [{ amount: 4_900, quantity: 2 }]);
        },
        ['Team × 2', 'Pause', 'Stop charging for now', 'Continue'],
        [/\$98\.00 a month/, /until you resume it|Until you resume it|until/],
      ],
      [
        'an end in a later period, while nothing is collected',
        (made) => {
          made.customer();
          const pause_collection = { behavior: 'keep_as_draft', resumes_at: null } as const;
          made.subscription('a', [{ amount: 2_900, quantity: 2 }], { pause_collection });
        },
        ['Team × 2', 'Cancel', 'when=day', 'Day=2027-02-10', 'Continue'],
        [/Collection stays paused until then: no new invoice is charged by itself/],
        [/how much is not known|It is billed/],
      ],
      [
        'an end at once: what is lost, and that nothing goes back',
        (made) => {
          made.customer();
          made.subscription('a', [{ amount: 4_900 }]);
        },
        ['Team', 'Cancel', 'when=now', 'Continue'],
        [/Cancel now\?/, /loses access at once/, /Nothing is refunded or credited/],
      ],
    ],
  ],
  [
    '11: no second payment by mistake',
    [
      [
        'a charge beside an open invoice',
        (made) => {
          made.customer({ invoice_settings: { default_payment_method: null } as never });
          made.invoice('OPEN-1', { total: 9_800, due_date: now + 9 * day, collection_method: 'send_invoice' });
        },
        ['Request payment', 'Request payment (page'],
        [/\$98\.00.*OPEN-1|OPEN-1.*\$98\.00/],
      ],
      [
        'a request beside a debit on its way',
        (made) => {
          made.customer({ currency: 'eur' });
          made.charge('a', 4_900, { status: 'pending', captured: true, payment_method_details: sepa });
        },
        ['Request payment', 'Request payment (page'],
        [/€49\.00/],
      ],
      [
        'a charge beside a credit, which it does not use',
        (made) => {
          made.customer({
            balance: -10_000,
            currency: 'usd',
            invoice_settings: { default_payment_method: 'pm_x' } as never,
          });
        },
        ['New charge'],
        [/Has a credit of \$100\.00, which only invoices use: this would not use it/],
      ],
      [
        'a request beside an invoice that was written off: only that it would not settle that',
        (made) => {
          made.customer();
          made.invoice('OLD-1', { total: 5_000, status: 'uncollectible', attempt_count: 4 });
        },
        ['Request payment', 'Request payment (page'],
        [/Owes \$50\.00 on OLD-1.*this would not settle it\./],
        [/Collect that invoice/],
      ],
      [
        'a request beside a voucher',
        (made) => {
          made.customer({ currency: 'brl' });
          made.intent('a', 2_900, { ...waits, next_action: boleto(now + 3 * day), payment_method_types: ['boleto'] });
        },
        ['Request payment', 'Request payment (page'],
        [/R\$29\.00/],
      ],
    ],
  ],
  [
    '12: who pays, and what is lost by it',
    [
      [
        'a destination charge: the platform, as Stripe does by default',
        (made) => {
          made.customer();
          made.charge('a', 6_000, { transfer_data: { destination: 'acct_1Seller', amount: 5_000 }, transfer: 'tr_1' });
        },
        ['/paid/', 'Refund', 'Continue'],
        [/\$60\.00 comes from your balance: acct_1Seller keeps its share/],
      ],
      [
        'a part of one with a fee, taken back from the account',
        (made) => {
          made.customer();
          made.charge('a', 6_000, {
            ...{ transfer_data: { destination: 'acct_1Seller', amount: null }, transfer: 'tr_1' },
            ...{ application_fee_amount: 500, application_fee: 'fee_1' },
          });
        },
        ['/paid/', 'Refund', 'bearer=account', 'amount=30', 'Continue'],
        [/\$27\.50 is taken back from acct_1Seller\. \$2\.50 comes from your balance/],
      ],
      [
        'an inquiry about a part: how much of it, and that only all of it settles that',
        (made) => {
          made.customer();
          const charge = made.charge('a', 20_000, { disputed: true });
          made.dispute('a', charge, { amount: 8_000, status: 'warning_needs_response' });
        },
        ['/paid/', 'Refund', 'amount=80', 'Continue'],
        [/Refund \$80\.00\?/, /Left after this: \$120\.00/, /It is about \$80\.00 of \$200\.00/],
      ],
      [
        'an end beside a balance: it is not paid out',
        (made) => {
          made.customer({ balance: -10_000, currency: 'usd' });
          made.subscription('a', [{ amount: 4_900 }]);
        },
        ['Team', 'Cancel', 'when=end', 'Continue'],
        [/Their credit of \$100\.00 is not paid out: only invoices use it/],
      ],
      [
        'an end with credit of what is billed by usage: there is none',
        (made) => {
          made.customer();
          made.subscription('a', [{ amount: 5, metered: true }]);
        },
        ['Team', 'Cancel', 'when=now', 'credit=create_prorations', 'Continue'],
        [/Nothing is refunded or credited/, /Not billed: usage that no invoice has yet/],
        [/\$0\.00/],
      ],
      [
        'a change billed now that their credit covers: what is used, and no charge',
        (made) => {
          made.customer({ balance: -10_000, currency: 'usd' });
          made.subscription('a', [{ amount: 4_900 }]);
        },
        ['Team', 'Change plan', 'quantity=2', 'proration=always_invoice', 'Continue'],
        [/preview: \$0\.00 is invoiced now/, /This amount is after their credit of \$100\.00, as far as it is needed/],
        [/charged to|payment fails/],
      ],
      [
        'a change that gives nothing back: what is lost by it',
        (made) => {
          made.customer();
          made.subscription('a', [{ amount: 4_900, quantity: 3 }]);
        },
        ['Team', 'Change plan', 'quantity=1', 'proration=none', 'Continue'],
        [/Not credited: the rest of this period, about \$45\.73 before discounts and tax, if it is paid/],
      ],
      [
        'separate transfers: they stay where they are',
        (made) => {
          made.customer();
          made.charge('a', 6_000, { transfer_group: 'ORDER-1' });
        },
        ['/paid/', 'Refund', 'Continue'],
        [/what was transferred to connected accounts stays there/],
      ],
    ],
  ],
  [
    '13: not every payment is a card',
    [
      [
        'a boleto that waits without a charge',
        (made) => {
          made.customer({ currency: 'brl' });
          made.intent('a', 2_900, { ...waits, next_action: boleto(now + 3 * day), payment_method_types: ['boleto'] });
        },
        [],
        [/R\$29\.00 waits for the customer’s boleto, good until Nov 23/],
        [/tried|failed/],
      ],
      [
        'a transfer of which a part arrived',
        (made) => {
          made.customer({ currency: 'eur' });
          const next_action = {
            type: 'display_bank_transfer_instructions',
            display_bank_transfer_instructions: { amount_remaining: 50_000, currency: 'eur', type: 'eu_bank_transfer' },
          } as never;
          const pays = made.intent('a', 90_000, { ...waits, next_action, payment_method_types: ['customer_balance'] });
          made.invoice('B-1', { total: 90_000, collection_method: 'send_invoice', due_date: now + 5 * day }, { pays });
        },
        [],
        [/€900\.00 waits for the customer’s bank transfer: €400\.00 arrived, €500\.00 to come/],
      ],
      [
        'a refund of a bank transfer, whose account Stripe may have to ask for',
        (made) => {
          made.customer({ currency: 'eur' });
          made.charge('a', 2_900, {
            payment_method_details: { type: 'customer_balance', customer_balance: {} } as never,
          });
        },
        ['/paid/', 'Refund', 'Continue'],
        [/Back to Bank transfer/, /Stripe emails kim-\d+@kinds\.example about it, and asks there for the account/],
      ],
      [
        'a hold that ran out',
        (made) => {
          made.customer();
          made.charge('a', 8_000, { captured: false, refunded: true, amount_refunded: 8_000, created: now - 12 * day });
        },
        [],
        [/\$80\.00 held Nov 8, released, never charged/],
        [/Needs attention|refunded/],
      ],
      [
        'a SEPA debit on its way, and its invoice',
        (made) => {
          made.customer({ currency: 'eur' });
          const pays = made.intent('a', 4_900, { status: 'processing', amount_received: 0 });
          const charge = { status: 'pending', payment_method_details: sepa, payment_intent: pays } as const;
          made.charge('a', 4_900, { ...charge, created: now - 2 * day });
          made.invoice('S-1', { total: 4_900, attempt_count: 1 }, { pays });
        },
        ['S-1'],
        [/SEPA debit •••• 3000 of €49\.00 has been on its way since Nov 18/, /\(Off\) Retry payment/],
        [/tried, not paid/],
      ],
      [
        'a SEPA debit that failed, and no other try of its invoice is set',
        (made) => {
          made.customer({ currency: 'eur' });
          const pays = made.intent('a', 4_900, { status: 'requires_payment_method', amount_received: 0 });
          made.charge('a', 4_900, { ...failed, payment_method_details: sepa, payment_intent: pays });
          made.invoice('S-2', { total: 4_900, attempt_count: 1, auto_advance: true }, { pays });
        },
        ['/failed/'],
        [
          /agree to debits again, or pay in another way/,
          /Stripe has set no time for another try to collect its invoice/,
          /customer’s bank says that the debit was not authorized/,
        ],
        [/tries to collect its invoice again/],
      ],
      [
        'an ACH debit that failed, and is tried again',
        (made) => {
          made.customer();
          const pays = made.intent('a', 4_900, { status: 'requires_payment_method', amount_received: 0 });
          const method = { failure_code: 'insufficient_funds', payment_method_details: ach };
          made.charge('a', 4_900, { ...failed, ...method, payment_intent: pays });
          const again = { attempt_count: 1, next_payment_attempt: now + 4 * day };
          made.invoice('A-1', { total: 4_900, auto_advance: true, ...again }, { pays });
        },
        ['/failed/'],
        [/once the money is in the account/, /Stripe tries to collect its invoice again Nov 24/],
      ],
      [
        'a Canadian debit that failed, on no invoice',
        (made) => {
          made.customer({ currency: 'cad' });
          const method = { type: 'acss_debit', acss_debit: { last4: '2227' } } as never;
          made.charge('a', 4_900, { ...failed, failure_code: 'account_closed', payment_method_details: method });
        },
        ['/failed/'],
        [/ask for another account/, /Whether Stripe tries again is not known here/],
      ],
      [
        'a debit that came back, on the customer’s card, which leads to no dispute to answer',
        returnedByBank,
        [],
        [/was returned by the customer’s bank/, /New charge/],
        [/Open dispute in Stripe/],
      ],
      [
        'a Bacs debit that the customer’s bank took back',
        returnedByBank,
        ['/returned by the customer’s bank/'],
        [
          /Returned: the customer’s bank took this debit back/,
          /took this debit back for good.* a refund would pay twice/,
        ],
        [/Answer by/],
      ],
      [
        'a SEPA debit whose mandate is inactive',
        (made) => {
          made.customer({ currency: 'eur' });
          const { method, mandate } = made.debit({ type: 'sepa_debit' }, { status: 'inactive' });
          const details = { type: 'sepa_debit', sepa_debit: { last4: '3000', mandate } } as never;
          made.charge('a', 4_900, { payment_method: method, payment_method_details: details });
        },
        ['/paid/', 'Mandate and bank account'],
        [/Inactive: the mandate was rejected, revoked or used up/, /SEPA debit •••• 3000/],
      ],
      [
        'a Bacs debit that the customer’s bank revoked',
        (made) => {
          made.customer({ currency: 'gbp' });
          const bacs = { reference: 'ACME-1', network_status: 'revoked', revocation_reason: 'account_closed' };
          const details = { type: 'bacs_debit', bacs_debit: bacs } as never;
          const inactive = { status: 'inactive', payment_method_details: details } as const;
          const { method, mandate } = made.debit({ type: 'bacs_debit' }, inactive);
          const debit = { type: 'bacs_debit', bacs_debit: { last4: '2345', mandate } } as never;
          made.charge('a', 4_900, { payment_method: method, payment_method_details: debit });
        },
        ['/paid/', 'Mandate and bank account'],
        [/The customer’s bank revoked it: the bank account is closed or does not exist/, /ACME-1/],
      ],
      [
        'a Retry by an account that Stripe blocks, whose mandate is pending',
        (made) => {
          made.customer();
          const status_details = { blocked: { network_code: 'R29', reason: 'debit_not_authorized' } };
          const blocked = { type: 'us_bank_account', us_bank_account: { last4: '6789', status_details } } as never;
          const { method, mandate } = made.debit(blocked, { status: 'pending' });
          const debit = { type: 'us_bank_account', us_bank_account: { last4: '6789', mandate } } as never;
          const pays = made.intent('a', 4_900, { status: 'requires_payment_method', amount_received: 0 });
          const charged = { payment_method: method, payment_method_details: debit, payment_intent: pays };
          made.charge('a', 4_900, { ...failed, ...charged });
          const next_payment_attempt = now + 4 * day;
          made.invoice('B-2', { total: 4_900, attempt_count: 1, auto_advance: true, next_payment_attempt }, { pays });
        },
        ['B-2', 'Retry payment'],
        [
          /Stripe blocks this bank account: the customer’s bank says that the debit was not authorized/,
          /This begins a debit: US bank account •••• 6789\. The bank usually confirms or refuses it within 4 business days/,
          /mandate of this account is not active yet/,
          /If that fails, the invoice stays open\./,
        ],
        [/Stripe tries again|is charged now/],
      ],
      [
        'a saved account that Stripe blocks',
        (made) => {
          made.customer();
          const status_details = { blocked: { network_code: 'R02', reason: 'bank_account_closed' } };
          made.debit({ type: 'us_bank_account', us_bank_account: { last4: '6789', status_details } } as never);
        },
        ['Ways to pay'],
        [/US bank account •••• 6789/, /blocked by Stripe: the bank account is closed or does not exist/],
      ],
    ],
  ],
];
