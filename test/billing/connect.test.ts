import { describe, expect, it } from '@jest/globals';
import { onBehalfOf, splitOf } from '../../src/billing/connect';
import { charge } from './made';

const transfer_data = { amount: null, destination: 'acct_shop' };
const split = (kind: string, share: number, fee: number, isDone = true) => ({
  kind,
  account: kind === 'passedOn' ? 'acct_shop' : null,
  share: { minor: share, currency: 'usd' },
  fee: { minor: fee, currency: 'usd' },
  isDone,
});

describe('what Connect does with a payment of $49.00', () => {
  it.each<[string, Record<string, unknown>, ReturnType<typeof split> | null]>([
    ['nothing', {}, null],
    ['all of it passed on', { transfer_data }, split('passedOn', 4_900, 0)],
    ['passed on but for a fee', { transfer_data, application_fee_amount: 490 }, split('passedOn', 4_410, 490)],
    ['a part passed on', { transfer_data: { ...transfer_data, amount: 4_000 } }, split('passedOn', 4_000, 900)],
    [
      'passed on what was captured',
      { transfer_data, amount_captured: 3_000, application_fee_amount: 300 },
      split('passedOn', 2_700, 300),
    ],
    ['a fee of the platform’s', { application_fee_amount: 245 }, split('platformFee', 4_655, 245)],
    ['no fee', { application_fee_amount: 0 }, null],
    ['not yet', { transfer_data, captured: false, amount_captured: 0 }, split('passedOn', 4_900, 0, false)],
    ['not until the bank pays', { transfer_data, status: 'pending' }, split('passedOn', 4_900, 0, false)],
    ['nothing of a failed one', { transfer_data, status: 'failed', captured: false, amount_captured: 0 }, null],
    ['nothing of one released', { transfer_data, captured: false, amount_captured: 0, refunded: true }, null],
    ['passed on, whatever was refunded', { transfer_data, amount_refunded: 100 }, split('passedOn', 4_900, 0)],
  ])('%s', (_, fields, expected) => {
    expect(splitOf(charge(fields))).toEqual(expected);
  });

  it.each([
    [{}, null],
    [{ on_behalf_of: 'acct_shop' }, 'acct_shop'],
    [{ on_behalf_of: 'acct_shop', transfer_data }, null],
    [{ on_behalf_of: 'acct_other', transfer_data }, 'acct_other'],
  ])('on behalf of another: %j', (fields, expected) => {
    expect(onBehalfOf(charge(fields))).toBe(expected);
  });
});
