/** What is known of a dispute, and of how much of a payment it is about. */
import { describe, expect, it } from '@jest/globals';
import { makeDispute } from '../../preview/stripe/objects/dispute';
import { disputedPart, disputeNow } from '../../src/billing/dispute';
import { dispute as schema } from '../../src/stripe/resources/dispute';
import { asRead, charge, day, now } from './made';

describe('how a dispute of which only its payment tells stands', () => {
  it.each<[number, boolean, string | undefined]>([
    [20, false, undefined],
    [20, true, 'maybeOpen'],
    [119, true, 'maybeOpen'],
    [121, true, 'unknown'],
    [209, true, 'unknown'],
    [211, true, 'past'],
  ])('%i days after it was paid (disputed: %s): %s', (days, disputed, expected) => {
    expect(disputeNow(charge({ created: now - days * day, disputed }), [], now)?.kind).toBe(expected);
  });
});

it('names the part of a payment that is disputed', () => {
  const part = (amount: number, currency = 'usd') => {
    const made = { id: 'dp_1', created: now, livemode: false, amount, charge: 'ch_1', currency };
    return disputedPart({ charge: charge(), disputes: [asRead(schema, makeDispute(made))] })?.part.minor;
  };
  expect([part(4000), part(4900), part(4000, 'eur')]).toEqual([4000, undefined, undefined]);
});
