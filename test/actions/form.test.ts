/** What the fields of forms make of what was typed; and what is stored of it, of what another version stored. */
import { describe, expect, it } from '@jest/globals';
import { creditNoteFor } from '../../src/actions/credit-note';
import { amount, choice, count, day, id, maybe, partOf, text, when } from '../../src/actions/fields';
import { type Field, form } from '../../src/actions/form';
import { money } from '../../src/billing/money';
import { wordsAt } from '../../src/language/words/languages';
import { say } from '../../src/language/words/words';

const AT = Date.UTC(2026, 10, 20) / 1000;
const { said, write } = wordsAt('en-US', { timeZone: 'UTC', now: AT * 1000 });
const word = (text: string) => say('actions', 'verbatim', text);
const label = { label: word('Label') };
const no = word('No.');
const midnight = Date.UTC(2026, 11, 24);
const whens = {
  options: [
    ['end', word('End')],
    ['day', word('On a day')],
  ],
} as const;

/** A field by itself, with what it is asked with. */
const one = <T, Q>(field: Field<T, Q>, question: Q) => ({
  read: (sent: Record<string, string>) => field.read('it', question, sent, AT, write),
  sent: (value: T) => field.sent('it', question, value, write),
  isValue: (stored: unknown) => field.isValue(stored),
});

// biome-ignore lint/suspicious/noExplicitAny: each row has a field of its own type
const rows: [string, any, Record<string, string>, unknown][] = [
  ['a text', one(text, label), { it: 'Extra seat' }, 'Extra seat'],
  ['a number', one(count, { ...label, wrong: no }), { it: '12' }, 12],
  ['a number in other digits', one(count, { ...label, wrong: no }), { it: '１２' }, 12],
  ['a number in groups', one(count, { ...label, wrong: no }), { it: ' 1,200 ' }, 1_200],
  ['no number', one(count, { ...label, wrong: no }), {}, null],
  ['a choice', one(choice('a', 'b'), { ...label, options: { a: word('A'), b: word('B') } }), { it: 'b' }, 'b'],
  [
    'one of several',
    one(id, {
      ...label,
      options: [
        ['si_1', word('Team')],
        ['si_2', word('Seat')],
      ],
    }),
    { it: 'si_2' },
    'si_2',
  ],
  ['what was not asked', one(maybe(text), null), {}, null],
  ['a part', one(partOf, { most: money(2900, 'usd'), bound: 'left' }), { it: '12.50' }, money(1250, 'usd')],
  ['an amount', one(amount, { usual: 'jpy' }), { it: '1250', currency: 'jpy' }, money(1250, 'jpy')],
  ['an amount in krónur', one(amount, { usual: 'isk' }), { it: '39', currency: 'isk' }, money(3900, 'isk')],
  ['a day', one(day, label), { it: String(midnight) }, midnight / 1000 + 37_800],
  ['a moment', one(when('end', 'now'), whens), { it: 'end' }, 'end'],
  [
    'a dated moment',
    one(when('end', 'now'), whens),
    { it: 'day', date: String(midnight) },
    { day: midnight / 1000 + 37_800 },
  ],
];

describe('an amount in a currency that is not on offer', () => {
  it.each([['jpy'], [null]])('is never filled in as one of another (usual: %s)', (usual) => {
    const inputs = amount.inputs('it', { usual }, { it: '1000', currency: 'sek' });
    expect(inputs.map((input) => input.value)).toEqual(['', usual ?? 'usd']);
    const other = amount.inputs('it', { usual }, { it: '1000', currency: 'eur' });
    expect(other.map((input) => input.value)).toEqual(['1000', 'eur']);
  });
});

describe('what Stripe previewed of a credit note', () => {
  it('is no value where it was not stored', () => {
    const stored = { at: AT, emailType: 'none', reason: 'none', memo: '', intent: null };
    expect(creditNoteFor.form?.isValues(stored)).toBe(false);
    expect(creditNoteFor.form?.isValues({ ...stored, preview: { total: 1000, tax: 0 } })).toBe(true);
  });
});

describe('a field', () => {
  it.each(rows)('reads %s, and would be filled in with it', (_, field, sent, value) => {
    expect(field.read(sent)).toEqual({ kind: 'read', value });
    expect(field.read(field.sent(value))).toEqual({ kind: 'read', value });
    expect(field.isValue(JSON.parse(JSON.stringify(value)))).toBe(true);
  });

  it.each([
    ['a number', one(count, { ...label, most: 730, wrong: no }), { it: '731' }, 'No.'],
    ['a number', one(count, { ...label, wrong: no }), { it: '1.5' }, 'No.'],
    ['a number', one(count, { ...label, wrong: no }), { it: '1.200' }, 'No.'],
    ['a number', one(count, { ...label, wrong: no }), { it: '1,20' }, 'No.'],
    ['a number', one(count, { ...label, wrong: no }), { it: '¥5' }, 'No.'],
    ['a number', one(count, { ...label, wrong: no }), { it: '1,000,000' }, 'No.'],
    [
      'a choice',
      one(choice('a', 'b'), { ...label, options: { a: word('A') } }),
      { it: 'b' },
      'Choose one of the options.',
    ],
    [
      'a part',
      one(partOf, { most: money(2900, 'usd'), bound: 'left' }),
      { it: '29.01' },
      'That is more than the $29.00 that is left to refund.',
    ],
    [
      'a part',
      one(partOf, { most: money(2900, 'usd'), bound: 'left' }),
      {},
      'Type the amount as a number, for example 12.50.',
    ],
    ['a part', one(partOf, { most: money(2900, 'usd'), bound: 'left' }), { it: '0' }, 'Type more than 0.'],
    [
      'a part',
      one(partOf, { most: money(2900, 'usd'), bound: 'held' }),
      { it: '30' },
      'That is more than the $29.00 that is held.',
    ],
    ['a moment', one(when('end', 'now'), whens), { it: 'now' }, 'Choose when.'],
    ['a day', one(day, label), { it: String(AT * 1000 - 86_400_000) }, 'Choose a later day.'],
  ] as const)('refuses what is no answer for %s: %j', (_, field, sent, why) => {
    const reading = field.read(sent);
    expect(reading.kind === 'wrong' && said(reading.why)).toBe(why);
  });
});

it('what was answered while it was asked is not dropped unseen where it is asked no more', () => {
  const field = maybe(text);
  const asked = (sent: Record<string, string>) => field.read('it', null, sent, AT, write);
  expect(asked(field.sent('it', null, 'Extra seat', write))).toEqual({
    kind: 'wrong',
    why: say('actions', 'askedNoMore'),
  });
  expect(asked(field.sent('it', null, null, write))).toEqual({ kind: 'read', value: null });
});

describe('what is stored', () => {
  const refund = form({ amount: maybe(partOf), reason: choice('none', 'duplicate'), note: text }, () => ({
    amount: null,
    reason: { label: word('Reason'), options: { none: word('None') } },
    note: { label: word('Note') },
  }));
  const values = { at: AT, amount: money(100, 'usd'), reason: 'duplicate', note: '' };

  it('is read as it was', () => {
    expect(refund.isValues(JSON.parse(JSON.stringify(values)))).toBe(true);
  });

  it.each([
    ['texts, as an older version stored them', { at: String(AT), amount: '1', reason: 'duplicate', note: '' }],
    ['an amount without its currency', { ...values, amount: { minor: 100 } }],
    ['a part of a cent', { ...values, amount: { minor: 1.5, currency: 'usd' } }],
    ['an option that is none', { ...values, reason: 'constructor' }],
    ['a field that is missing', { at: AT, amount: null, reason: 'none' }],
    ['nothing', null],
  ])('is not read where it is %s', (_, stored) => {
    expect(refund.isValues(stored)).toBe(false);
  });
});
