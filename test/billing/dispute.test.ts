/** What is known of a dispute, and of how much of a payment it is about. */
import { describe, expect, it } from '@jest/globals';
import { disputeNow } from '../../src/billing/dispute';
import { charge, day, now } from './made';

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
