/** Accounts, and what is told of them, by its kind. */
import { day, type Kind, now } from './account';

const paidIn = { status: 'paid', amount_paid: 4_900 } as const;

export const seeing: Kind[] = [
  [
    '1: a list that is cut is not the whole',
    [
      [
        'one active behind twelve that never began',
        (made) => {
          made.customer();
          made.subscription('old', [{ amount: 2_900, product: 'Solo' }], { created: now - 90 * day });
          for (let at = 0; at < 12; at += 1)
            made.subscription(`x${at}`, [{ amount: 900 }], { status: 'incomplete_expired', created: now - at * day });
        },
        [],
        [/Solo · \$29\.00 a month ›\n\s+Active/, /Monthly value\n\s+\$29\.00 a month/],
      ],
      [
        'three refunds to see and a dispute: one of each first',
        (made) => {
          made.customer();
          for (const [at, name] of ['a', 'b', 'c'].entries())
            made.charge(name, 3_000 + at, {}, [{ status: 'failed', failure_reason: 'lost_or_stolen_card' }]);
          const disputed = made.charge('d', 9_000, { disputed: true });
          made.dispute('d', disputed, { amount: 9_000 });
        },
        [],
        [/\$90\.00 of Nov 15 is disputed/, /and 2 more: 2 refunds/],
      ],
      [
        'an invoice that is overdue behind eleven newer ones',
        (made) => {
          made.customer();
          made.invoice('OLD-1', {
            total: 7_700,
            due_date: now - 60 * day,
            created: now - 90 * day,
            collection_method: 'send_invoice',
          });
          for (let at = 0; at < 11; at += 1)
            made.invoice(`N-${at}`, { ...paidIn, total: 4_900, created: now - at * day });
        },
        ['Unpaid invoices'],
        [/\$77\.00 owed in all/, /\$77\.00 overdue since Sep 21/],
      ],
    ],
  ],
  [
    '2: an amount and its currency are of one object',
    [
      [
        'euros on a price of yen',
        (made) => {
          made.customer({ currency: 'eur' });
          made.subscription('a', [{ amount: 4_200, currency: 'jpy' }]);
        },
        [],
        [/Team · amount in EUR not known here/],
        [/42\.00|4,200/],
      ],
      [
        'three decimals, times three',
        (made) => {
          made.customer({ currency: 'kwd' });
          made.subscription('a', [{ amount: 9_500, quantity: 3 }]);
        },
        [],
        [/Team × 3 · KWD\s28\.500 a month/],
      ],
      [
        'no decimals, two items, less credit in the same currency',
        (made) => {
          made.customer({ currency: 'jpy', balance: -500 });
          made.subscription('a', [
            { amount: 980, quantity: 3 },
            { amount: 1_200, product: 'Extra' },
          ]);
        },
        ['Team × 3 + Extra'],
        [/¥4,140 a month/, /Next charge Dec 4: ¥3,640/],
      ],
    ],
  ],
  [
    '3: refunds are told by their own status',
    [
      [
        'one that waits for the balance, in euros',
        (made) => {
          made.customer({ currency: 'eur' });
          made.charge('a', 10_000, { amount_refunded: 2_000 }, [
            { amount: 2_000, status: 'pending', pending_reason: 'insufficient_funds' },
          ]);
        },
        ['€100.00 paid'],
        [/refund of €20\.00 waiting for your Stripe balance since Nov 18/, /once you top up/],
        [/€20\.00 refunded/],
      ],
      [
        'one that failed, and was made again since',
        (made) => {
          made.customer();
          made.charge('a', 5_000, { amount_refunded: 5_000, refunded: true }, [
            { created: now - day },
            { created: now - 3 * day, status: 'failed', failure_reason: 'expired_or_canceled_card' },
          ]);
        },
        ['$50.00 paid'],
        [/Refund of \$50\.00 made on Nov 17 failed, perhaps made up for by \$50\.00 since/, /the card is expired/],
        [/Pay the customer another way/],
      ],
      [
        'one that was canceled: nothing went back',
        (made) => {
          made.customer();
          made.charge('a', 6_000, {}, [{ amount: 6_000, status: 'canceled' }]);
        },
        [],
        [/\$60\.00 paid Nov 15.*refund of \$60\.00 .*canceled/],
        [/refunded in full/],
      ],
      [
        'a part that is done, with the bank’s reference',
        (made) => {
          made.customer();
          made.charge('a', 5_000, { amount_refunded: 1_500 }, [
            {
              amount: 1_500,
              destination_details: {
                type: 'card',
                card: {
                  type: 'refund',
                  reference: '74130000',
                  reference_status: 'available',
                  reference_type: 'acquirer_reference_number',
                },
              },
            },
          ]);
        },
        ['$50.00 paid'],
        [/\$15\.00 refunded/, /Reference for the bank: 74130000/, /Left after refunds\n\s+\$35\.00/],
      ],
    ],
  ],
  [
    '4: old flags are not news',
    [
      [
        'a dispute that was won two years ago',
        (made) => {
          made.customer();
          const charge = made.charge('a', 2_900, { disputed: true, created: now - 700 * day });
          made.dispute('a', charge, { amount: 2_900, status: 'won', created: now - 690 * day });
        },
        [],
        [/\$29\.00 paid/],
        [/Needs attention/],
      ],
      [
        'a failure of last year, with nothing current',
        (made) => {
          made.customer();
          made.charge('a', 2_900, { status: 'failed', created: now - 400 * day, failure_code: 'card_declined' });
        },
        [],
        [/\$29\.00/],
        [/Needs attention/],
      ],
      [
        'a failed payment of an invoice that was paid since',
        (made) => {
          made.customer();
          const pays = made.intent('a', 4_900, { status: 'succeeded' });
          made.charge('a', 4_900, { status: 'failed', created: now - day, payment_intent: pays });
          made.invoice('PAID-1', { ...paidIn, total: 4_900 }, { pays });
        },
        [],
        [/\$49\.00 paid/],
        [/Needs attention/],
      ],
    ],
  ],
  [
    '7: “charged twice” is right or silent',
    [
      [
        'two equal subscriptions, each paid',
        (made) => {
          made.customer();
          for (const name of ['1', '2']) {
            const of = made.subscription(name, [{ amount: 4_900 }]);
            const pays = made.intent(name, 4_900, { status: 'succeeded' });
            made.charge(name, 4_900, { payment_intent: pays });
            made.invoice(`T-${name}`, { ...paidIn, total: 4_900, billing_reason: 'subscription_cycle' }, { of, pays });
          }
        },
        [],
        [/T-1 · Renewal of Team/, /T-2 · Renewal of Team/],
        [/possibly charged/],
      ],
      [
        'equal holds, captured in different parts',
        (made) => {
          made.customer();
          made.charge('a', 10_000, { amount_captured: 3_000, amount_refunded: 7_000 });
          made.charge('b', 10_000, { amount_captured: 9_000, amount_refunded: 1_000 });
        },
        [],
        [/\$30\.00 paid/, /\$90\.00 paid/],
        [/possibly charged/],
      ],
      [
        'the same sum in two currencies',
        (made) => {
          made.customer();
          made.charge('a', 4_900);
          made.charge('b', 4_900, { currency: 'eur' });
        },
        [],
        [/\$49\.00 paid/, /€49\.00 paid/],
        [/possibly charged/],
      ],
      [
        'three times within minutes: all three are compared',
        (made) => {
          made.customer();
          for (const [at, name] of ['a', 'b', 'c'].entries())
            made.charge(name, 4_900, { created: now - 5 * day + at * 60 });
        },
        ['$49.00 possibly charged 3 times'],
        [/Possibly charged 3 times/],
        [/twice/],
      ],
      [
        'twice on one day, for nothing that tells them apart',
        (made) => {
          made.customer();
          made.charge('a', 4_900);
          made.charge('b', 4_900, { created: now - 5 * day + 60 });
        },
        [],
        [/\$49\.00 possibly charged twice/],
      ],
    ],
  ],
  [
    '8: unknown is not zero',
    [
      [
        'a status that is new',
        (made) => {
          made.customer();
          made.subscription('a', [{ amount: 4_900 }], { status: 'dormant' as never });
        },
        [],
        [/dormant/],
        [/\$0\.00|Nothing now/],
      ],
      [
        'an interval that is new',
        (made) => {
          made.customer();
          made.subscription('a', [{ amount: 4_900, every: [1, 'decade' as never] }]);
        },
        [],
        [/decade/],
        [/\$0\.00|Nothing now/],
      ],
      [
        'a dispute’s status that is new',
        (made) => {
          made.customer();
          const charge = made.charge('a', 2_900, { disputed: true });
          made.dispute('a', charge, { amount: 2_900, status: 'mediation' as never });
        },
        ['$29.00 paid'],
        [/mediation/],
        [/took the money back for good/],
      ],
    ],
  ],
];
