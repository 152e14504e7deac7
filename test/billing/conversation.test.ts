import { describe, expect, it } from '@jest/globals';
import { doneFrom } from '../../src/billing/conversation';
import { traceKeys } from '../../src/stripe/trace';
import { charge, subscription } from './made';

const here = { [traceKeys.thread]: 'thread-1', [traceKeys.agent]: 'ana@acme.example' };
const kinds = (metadata: Record<string, string>, thread: string | null = 'thread-1') =>
  doneFrom(thread, { charges: [charge({ metadata })], subscriptions: [] }).map(({ kind }) => kind);

describe('what was done from the open conversation', () => {
  it('is a payment that was made there', () => {
    expect(kinds({ ...here, [traceKeys.intention]: 'int_1' })).toEqual(['payment']);
  });

  it.each([
    ['another conversation', { ...here, [traceKeys.thread]: 'thread-2', [traceKeys.intention]: 'int_1' }, 'thread-1'],
    ['no conversation', { ...here, [traceKeys.intention]: 'int_1' }, null],
    // Such as its receipt that was sent again.
    ['something else that was done to it there', { ...here, [traceKeys.change]: 'int_2' }, 'thread-1'],
    [
      'another one, where its receipt was sent again from here',
      { ...here, [traceKeys.intention]: 'int_1', [traceKeys.change]: 'int_2' },
      'thread-1',
    ],
  ])('is no payment of %s', (_, metadata, thread) => expect(kinds(metadata, thread)).toEqual([]));

  it.each([
    ['started', {}],
    ['changed', { [traceKeys.change]: 'int_1' }],
  ])('is a subscription that was %s', (kind, more) => {
    const subscriptions = [subscription([{ amount: 1000 }], { metadata: { ...here, ...more } })];
    expect(doneFrom('thread-1', { charges: [], subscriptions })).toMatchObject([{ kind, by: 'ana@acme.example' }]);
  });
});
