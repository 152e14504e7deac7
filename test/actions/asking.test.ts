/** The subject that asks a colleague: what it says is read as it was written, and nothing else is read. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type Asking,
  askingSubject,
  minorUnits,
  readAsking,
  readSays,
  typedOut,
  written,
} from '../../src/actions/asking';
import { wordsAt } from '../../src/language/words/languages';
import { cases } from '../cases';

const digest = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 22);

const asking: Asking = {
  action: 'refund',
  object: 'ch_1TMonthly0000006',
  customer: 'cus_1TMonthly0000001',
  account: 'acct_1Acme',
  mode: 'live',
  ask: '9cK2e7Qa',
  says: {
    amount: minorUnits({ minor: 1000, currency: 'usd' }),
    reason: 'duplicate',
    note: 'as agreed (by phone): 50%',
  },
};
const subject = askingSubject('Please: Refund $10.00, Mona (Monthly)', asking, digest);

describe('the subject', () => {
  it('is a sentence, and behind it what the add-on reads', () => {
    expect(subject).toMatch(
      /^Please: Refund \$10\.00, Mona Monthly \(tillside refund ch_1TMonthly0000006 cus_1TMonthly0000001 acct_1Acme live 9cK2e7Qa amount=1000usd reason:duplicate note:as%20agreed%20%28by%20phone%29%3A%2050%25 \w{8}\)$/,
    );
    expect(readAsking(subject, digest)).toEqual(asking);
  });

  it('is read after it was folded into lines', () => {
    expect(readAsking(subject.replace(/ /g, '\r\n '), digest)).toEqual(asking);
  });

  it.each([
    ['answered', `Re: ${subject}`],
    ['forwarded', `Fwd: ${subject}`],
    ['tagged', `[EXTERNAL] ${subject}`],
    ['continued', `${subject} (was: lunch)`],
    ['cut', subject.slice(0, -1)],
    ['about another amount', subject.replace('1000usd', '9000usd')],
    ['about another sum in words', subject.replace('$10.00', '$1.00')],
    ['about another payment', subject.replace('ch_1TMonthly0000006', 'ch_1TMonthly0000005')],
    ['about another account', subject.replace('acct_1Acme', 'acct_1Other')],
    ['about test mode', subject.replace(' live ', ' test ')],
  ])('says nothing once it is %s', (_, other) => {
    expect(readAsking(other, digest)).toBeNull();
  });

  it('carries no key of Stripe’s, whoever typed one', () => {
    expect(written({ note: ['sk', 'live', '51Abcdefghijklmno'].join('_') })).toBe('');
  });

  it('says amounts in minor units, which each reader sees as they write them', () => {
    const says = {
      amount: minorUnits({ minor: 123_450, currency: 'eur' }),
      yen: minorUnits({ minor: 5_000, currency: 'jpy' }),
    };
    const read = readSays(written(says)) ?? {};
    for (const [locale, typed] of [
      ['en-US', '1,234.50'],
      ['de-DE', '1.234,50'],
      ['fr-FR', '1234,50'],
    ] as const) {
      const { write } = wordsAt(locale, { timeZone: 'UTC', now: 0 });
      const { amount = '' } = typedOut(read, write);
      expect(write.read(amount, 'eur')).toMatchObject({ amount: { minor: 123_450, currency: 'eur' } });
      expect([locale, amount.replace(/[\s.,]/g, '')]).toEqual([locale, typed.replace(/[.,]/g, '')]);
    }
  });
});

const name = fc.stringMatching(/^[a-z][a-z_]{0,12}$/);
const value = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  fc
    .record({ minor: fc.integer({ min: 1, max: 99_999_999 }), currency: fc.constantFrom('usd', 'jpy') })
    .map(minorUnits),
);

describe('whatever is said', () => {
  it('is read as it was written, or left out', () => {
    fc.assert(
      fc.property(fc.dictionary(name, value, { maxKeys: 5 }), fc.string({ unit: 'grapheme' }), (says, head) => {
        const whole = { ...asking, says };
        const read = readAsking(askingSubject(`Please ${head}`, whole, digest), digest);
        expect(read).toMatchObject({ ...asking, says: {} });
        for (const [each, said] of Object.entries(read?.says ?? {})) expect(said).toBe(says[each]);
      }),
      { numRuns: cases({ sample: 200, all: 20_000 }) },
    );
  });

  it('changed anywhere, is not read', () => {
    fc.assert(
      fc.property(
        fc.nat(subject.length - 1),
        fc.string({ unit: 'binary', maxLength: 3 }),
        fc.nat(3),
        (at, put, over) => {
          const changed = subject.slice(0, at) + put + subject.slice(at + over);
          // Blanks are as many as the way of a mail makes them.
          const isSame = changed.replace(/\s+/g, ' ').trim().normalize('NFC') === subject.normalize('NFC');
          expect(readAsking(changed, digest) === null).toBe(!isSame);
        },
      ),
      { numRuns: cases({ sample: 300, all: 50_000 }) },
    );
  });

  it('is nothing in any other subject, and takes no time', () => {
    const piece = fc.constantFrom(
      '(tillside ',
      'refund ',
      'ch_1 ',
      'cus_1 ',
      'acct_1 ',
      'live ',
      'amount=1usd ',
      ')',
      ' ',
      '(',
      'a:b ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), (pieces) => {
        expect(readAsking(pieces.join(''), digest)).toBeNull();
      }),
      { numRuns: cases({ sample: 200, all: 50_000 }) },
    );
    const began = process.cpuUsage().user;
    for (const long of ['(tillside ', 'a ', '(', 'refund ch_1 cus_1 acct_1 live '])
      readAsking(long.repeat(2_000), digest);
    expect(process.cpuUsage().user - began).toBeLessThan(200_000);
  });
});
