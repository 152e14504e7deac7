/** What the form of a refund asks, what its confirmation says, what is sent, and what is told of each outcome. */
import { describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { makeRefund } from '../../preview/stripe/objects/refund';
import type { Asker } from '../../src/actions/action';
import { faultless, wrong } from '../../src/actions/form';
import { refund } from '../../src/actions/refund';
import { wordsAt } from '../../src/language/words/languages';
import { say } from '../../src/language/words/words';
import { shown } from '../../src/stripe/part';
import { refund as refundSchema } from '../../src/stripe/resources/refund';
import { asRead, charge, now } from '../billing/made';

const { said, write } = wordsAt('en-US', { timeZone: 'UTC', now: now * 1000 });
const telling = { said, write, products: {}, email: 'yui@example.jp' };
const trace = { intention: 'int_1', agent: null, thread: null, askedBy: null };
const noAnswer: Asker = () => [] as never;

/** A payment of $49.00 with these fields. */
const payment = (fields: Record<string, unknown> = {}) => ({ charge: charge(fields), disputes: [] });

function filled(fields: Record<string, unknown>, sent: Record<string, string>) {
  const subject = payment(fields);
  const reading = refund.form?.read(subject, telling, { amount: '49', ...sent }, now);
  if (reading?.kind !== 'read') throw new Error(`not read: ${JSON.stringify(reading)}`);
  const values = reading.value;
  const { lines, ...confirmation } = refund.confirm(subject, telling, values, noAnswer);
  return {
    fault: refund.fault?.(subject, values),
    values,
    lines: lines.flatMap((each) => (each ? said(each) : [])),
    title: said(confirmation.title),
    confirmation,
    params: refund.write(subject, trace, values).params,
  };
}

const inputs = (fields: Record<string, unknown> = {}) => refund.form?.draw(payment(fields), telling, null).inputs ?? [];

const seller = { transfer_data: { amount: null, destination: 'acct_seller' }, application_fee_amount: 490 };
const konbini = { payment_method_details: { type: 'konbini', konbini: { store: null } } };
const debit = { payment_method_details: { type: 'sepa_debit', sepa_debit: { last4: '3000' } } };
const expired = {
  payment_method_details: { type: 'card', card: { brand: 'visa', last4: '4242', exp_month: 10, exp_year: 2026 } },
};

it.each([
  ['says what to do where the newest failed', 0, true],
  ['does not say it again once another has gone through', 1, false],
])('%s', (_, failedAt, isTold) => {
  const made = [2, 1].map((at) =>
    makeRefund({ id: `re_${at}`, created: now - 10 + at, charge: 'ch_1', amount: 1_000, currency: 'usd' }),
  );
  const data = made.map((each, at) => ({ ...each, status: at === failedAt ? 'failed' : 'succeeded' }));
  const { lines } = filled(
    { amount_refunded: 1_000, refunds: { object: 'list', data, has_more: false } },
    { amount: '10' },
  );
  expect(lines.join(' ').includes('No money went back then')).toBe(isTold);
});

describe('the form', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ['a card', {}, ['amount amount', 'reason choice', 'note text', 'fraud tick']],
    ['what was passed on', seller, ['amount amount', 'bearer choice', 'reason choice', 'note text', 'fraud tick']],
    ['what takes nothing back', konbini, ['amount amount', 'address text', 'reason choice', 'note text', 'fraud tick']],
  ])('asks of %s', (_, fields, expected) => {
    expect(inputs(fields).map(({ kind, name }) => `${name} ${kind}`)).toEqual(expected);
  });

  it('has fraud apart from the other reasons, and takes no other beside it', () => {
    const [reason] = inputs().filter(({ name }) => name === 'reason');
    const options = reason?.kind === 'choice' ? reason.options.map(([option]) => option) : [];
    expect(options).toEqual(['none', 'duplicate', 'requested_by_customer']);
    expect(filled({}, { fraud: 'yes', reason: 'duplicate' }).fault).toEqual(wrong(say('refunding', 'oneReason')));
    expect(filled({}, { fraud: 'yes' }).fault).toEqual(faultless);
  });

  it('asks who pays only for what can be', () => {
    const options = (fields: Record<string, unknown>) =>
      inputs(fields).flatMap((each) => (each.name === 'bearer' && each.kind === 'choice' ? each.options : []));
    expect(options(seller).map(([, words]) => said(words))).toEqual([
      'We do: the connected account keeps its share',
      'Both: take back its share, give back our fee',
      'The connected account: we keep our fee',
    ]);
    const apart = { transfer_data: { amount: 4000, destination: 'acct_seller' } };
    expect(options(apart).map(([, words]) => said(words))).toEqual([
      'We do: the connected account keeps its share',
      'Take back what was passed on',
    ]);
  });

  it('says that subscriptions go on unless there is known to be none', () => {
    const says = (known: object) =>
      refund
        .confirm(payment(), { ...telling, ...known }, filled({}, {}).values, noAnswer)
        .lines.some((each) => each && said(each).startsWith('Subscriptions go on'));
    expect(says({})).toBe(true);
    expect(says({ subscriptions: [], allCurrent: false })).toBe(true);
    expect(says({ subscriptions: [], allCurrent: true })).toBe(false);
  });

  it('takes only an address to ask at', () => {
    expect(filled(konbini, { address: 'nobody' }).fault).toEqual(wrong(say('contacts', 'oneAddress')));
    expect(filled(konbini, { address: 'yui@example.jp' }).fault).toEqual(faultless);
  });
});

describe('what it acts on', () => {
  const made = (id: string) => makeRefund({ id, created: now, amount: 100, charge: 'ch_1', currency: 'usd' });
  const list = (has_more: boolean, ...ids: string[]) => ({ object: 'list', data: ids.map(made), has_more, url: '' });
  const load = (answers: readonly unknown[]) => {
    const left = [...answers];
    const ask = (...requests: unknown[]) => requests.map(() => left.shift() ?? { kind: 'notPermitted' });
    return refund.load('ch_1', ask as unknown as Asker, { customer: 'cus_1', values: null, sent: null });
  };
  const none = shown({ data: [], has_more: false });
  const loaded = (first: unknown, ...refunds: unknown[]) => {
    const part = load([first, none, none, ...refunds]);
    return part.kind === 'shown' ? part.value.charge.refunds?.data.map(({ id }) => id) : part.kind;
  };

  it('has all refunds, where a charge has more than come along', () => {
    const cut = shown(charge({ refunds: list(true, 're_3', 're_2') }));
    expect(loaded(cut, shown(list(false, 're_3', 're_2', 're_1')))).toEqual(['re_3', 're_2', 're_1']);
    // Stripe had a problem with them: those that came along.
    expect(loaded(cut, { kind: 'problem' })).toEqual(['re_3', 're_2']);
  });

  it('has an inquiry that the charge does not tell of', () => {
    const disputes = shown({ data: [{ id: 'dp_1' }], has_more: false });
    expect(load([shown(charge({ disputed: false })), disputes])).toMatchObject({
      value: { disputes: [{ id: 'dp_1' }] },
    });
  });

  it('asks for no more where all came along', () => {
    expect(loaded(shown(charge({ refunds: list(false, 're_1') })))).toEqual(['re_1']);
  });
});

describe('the confirmation', () => {
  const toCard = 'Back to Visa •••• 4242, paid Nov\u00a019. Usually 5–10 business days.';
  const final = [
    'Subscriptions go on: a refund cancels nothing.',
    'A refund can’t be undone. Stripe’s fees are not returned.',
  ];

  it.each<[string, Record<string, unknown>, Record<string, string>, string[]]>([
    ['all to a card', {}, {}, [toCard, ...final]],
    [
      'a part, with what it was for',
      { description: 'Extra seat' },
      { amount: '20' },
      [
        'Back to Visa •••• 4242, $49.00 paid Nov\u00a019 for Extra seat. Usually 5–10 business days.',
        'Left after this: $29.00.',
        'Subscriptions go on: a refund cancels nothing.',
        'A refund can’t be undone. Stripe’s fees are not returned.',
      ],
    ],
    [
      'a card that has expired since',
      expired,
      {},
      [
        toCard,
        'That card has expired. Its bank usually passes the money on; where it can’t, the refund fails.',
        ...final,
      ],
    ],
    [
      'a debit, of whose time nothing is known',
      debit,
      {},
      ['Back to SEPA debit •••• 3000, paid Nov\u00a019.', ...final],
    ],
    ['no known way', { payment_method_details: null }, {}, ['Back to where it came from, paid Nov\u00a019.', ...final]],
    [
      'one for which a bank account must be asked',
      konbini,
      { address: 'yui@example.jp' },
      [
        'Stripe asks yui@example.jp by email for a bank account; it goes there. Paid Nov\u00a019 with Konbini.',
        ...final,
      ],
    ],
    [
      'fraud',
      {},
      { fraud: 'yes' },
      [
        toCard,
        ...final,
        'Marked as fraud: this card and email go on your block lists, and later payments with them are blocked.',
      ],
    ],
    [
      'what was passed on, borne here',
      seller,
      { bearer: 'here' },
      [toCard, ...final, '$49.00 comes from your balance: acct_seller keeps its share.'],
    ],
    [
      'what was passed on, each its own',
      seller,
      { bearer: 'account' },
      [toCard, ...final, '$44.10 is taken back from acct_seller. $4.90 comes from your balance.'],
    ],
    [
      'what was passed on, a part that does not divide',
      seller,
      { bearer: 'account', amount: '3.33' },
      [
        'Back to Visa •••• 4242, $49.00 paid Nov\u00a019. Usually 5–10 business days.',
        'Left after this: $45.67.',
        'Subscriptions go on: a refund cancels nothing.',
        'A refund can’t be undone. Stripe’s fees are not returned.',
        'About $3.00 is taken back from acct_seller. About $0.33 comes from your balance.',
      ],
    ],
    [
      'what was passed on, the fee kept',
      seller,
      { bearer: 'accountAll' },
      [toCard, ...final, '$49.00 is taken back from acct_seller. You keep your fee of $4.90.'],
    ],
    [
      'what belongs to transfers of their own',
      { transfer_group: 'ORDER-7' },
      {},
      [toCard, ...final, 'It comes from your balance: what was transferred to connected accounts stays there.'],
    ],
    [
      'a platform’s fee',
      { application_fee_amount: 245 },
      {},
      [toCard, ...final, 'The platform keeps its fee of $2.45, unless it gives that back itself.'],
    ],
  ])('says of %s where it goes, what stays and who pays', (_, fields, sent, expected) => {
    const { lines, title } = filled(fields, sent);
    expect(lines).toEqual(expected);
    expect(title).toBe(`Refund $${Number(sent.amount ?? 49).toFixed(2)}?`);
  });

  it('says that the request may not be theirs, where the bank account is asked for elsewhere', () => {
    expect(filled(konbini, { address: 'else@example.org' }).confirmation.isElsewhere).toBe(true);
    expect(filled(konbini, { address: 'Yui@Example.jp' }).confirmation.isElsewhere).toBe(false);
    expect(filled({}, {}).confirmation.isElsewhere).toBe(false);
  });
});

describe('what is sent', () => {
  it.each<[Record<string, unknown>, Record<string, string>, Record<string, unknown>]>([
    [{}, {}, {}],
    [{}, { reason: 'duplicate' }, { reason: 'duplicate' }],
    [{}, { fraud: 'yes' }, { reason: 'fraudulent' }],
    [konbini, { address: 'yui@example.jp' }, { instructions_email: 'yui@example.jp' }],
    [seller, { bearer: 'here' }, {}],
    [seller, { bearer: 'account' }, { reverse_transfer: true, refund_application_fee: true }],
    [seller, { bearer: 'accountAll' }, { reverse_transfer: true }],
    [
      { transfer_data: { amount: 4000, destination: 'acct_seller' } },
      { bearer: 'account' },
      { reverse_transfer: true },
    ],
  ])('is what was said: %#', (fields, sent, expected) => {
    const { metadata: _, charge: id, amount, ...others } = filled(fields, sent).params;
    expect([id, amount]).toEqual(['ch_1', 4900]);
    expect(others).toEqual(expected);
  });
});

describe('what became of it', () => {
  const answered = (fields: Partial<Stripe.Refund>) => {
    const base = { id: 're_1', created: now, amount: 3000, charge: 'ch_1', currency: 'usd' };
    const { kind, says, tell } = refund.outcome(
      asRead(refundSchema, makeRefund({ ...base, ...fields } as typeof base)),
      {} as never,
      {},
    );
    return [kind, said(says), tell ? said(tell) : null];
  };
  const reversal = { type: 'card', card: { type: 'reversal' as const } };

  it.each<[string, Partial<Stripe.Refund>, [string, string, string | null]]>([
    [
      'done',
      {},
      [
        'done',
        '$30.00 refunded.',
        'We have refunded $30.00 to your card. It usually takes 5–10 business days to arrive.',
      ],
    ],
    [
      'done, as a reversal',
      { destination_details: reversal },
      [
        'done',
        '$30.00 refunded.',
        'We have refunded $30.00 to your card. On your statement the payment itself changes or disappears, and no separate refund appears.',
      ],
    ],
    [
      'done, not to a card',
      { destination_details: { type: 'klarna' } },
      ['done', '$30.00 refunded.', 'We have refunded $30.00 to you.'],
    ],
    [
      'on its way',
      { status: 'pending', pending_reason: 'processing', destination_details: { type: 'sepa_debit' } },
      [
        'accepted',
        'The refund of $30.00 is on its way; the bank has not confirmed it yet.',
        'A refund of $30.00 to you is on its way.',
      ],
    ],
    [
      'held for the balance',
      { status: 'pending', pending_reason: 'insufficient_funds' },
      [
        'accepted',
        'The refund of $30.00 waits: your Stripe balance does not cover it. It goes out once you top that up.',
        null,
      ],
    ],
    [
      'held for the payment',
      { status: 'pending', pending_reason: 'charge_pending' },
      ['accepted', 'The refund of $30.00 waits for the payment to settle.', null],
    ],
    [
      'waiting for the customer',
      { status: 'requires_action' },
      [
        'accepted',
        'The refund of $30.00 waits for the customer: Stripe asks them by email where to send it.',
        'We have started a refund of $30.00. Stripe asks you by email where to send it; please answer that, so that it can be sent.',
      ],
    ],
    [
      'failed',
      { status: 'failed', failure_reason: 'expired_or_canceled_card' },
      ['failed', 'The refund of $30.00 failed: no money went back, the card is expired or canceled.', null],
    ],
    [
      'failed, and Stripe does not say why',
      { status: 'failed' },
      ['failed', 'The refund of $30.00 failed: no money went back. Look in Stripe.', null],
    ],
    ['canceled', { status: 'canceled' }, ['failed', 'The refund of $30.00 was canceled: no money went back.', null]],
    ['new', { status: 'queued' }, ['accepted', 'The refund of $30.00 is not done yet. Look in Stripe.', null]],
  ])('is told as Stripe said it: %s', (_, fields, expected) => {
    expect(answered(fields)).toEqual(expected);
  });
});
