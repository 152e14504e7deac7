import { describe, expect, it } from '@jest/globals';
import { type Bearer, bearersOf, borneBy, onBehalfOf, splitOf } from '../../src/billing/connect';
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

describe('who bears a refund of a payment of $49.00', () => {
  const withFee = { transfer_data, application_fee_amount: 490 };
  const apart = { transfer_data: { ...transfer_data, amount: 4_000 } };

  it.each<[string, Record<string, unknown>, Bearer, number, [account: number, us: number, isExact: boolean]]>([
    ['this account, all of it', withFee, 'here', 4_900, [0, 4_900, true]],
    ['this account, a part', withFee, 'here', 700, [0, 700, true]],
    ['the connected account its share, and this one its fee', withFee, 'account', 4_900, [4_410, 490, true]],
    ['the connected account all of it', withFee, 'accountAll', 4_900, [4_900, 0, true]],
    ['both of a part', withFee, 'account', 1_000, [900, 100, true]],
    ['both of a part that does not divide', withFee, 'account', 333, [300, 33, false]],
    ['the connected account what was passed on', apart, 'account', 4_900, [4_000, 900, true]],
    ['the same of a part', apart, 'account', 2_450, [2_000, 450, true]],
    ['the connected account, where there is no fee', { transfer_data }, 'account', 4_900, [4_900, 0, true]],
    ['of what was captured', { ...withFee, amount_captured: 2_450 }, 'account', 2_450, [1_960, 490, true]],
  ])('is %s', (_, fields, bearer, refunded, [account, us, isExact]) => {
    expect(borneBy(charge(fields), bearer, { minor: refunded, currency: 'usd' })).toEqual({
      account: 'acct_shop',
      byAccount: { minor: account, currency: 'usd' },
      byUs: { minor: us, currency: 'usd' },
      isExact,
    });
  });

  it.each<[Record<string, unknown>, readonly Bearer[]]>([
    [withFee, ['here', 'account', 'accountAll']],
    [apart, ['here', 'account']],
    [{ transfer_data }, ['here', 'account']],
    // The platform's fee of this account's own payment: only the platform can give it back.
    [{ application_fee_amount: 245 }, []],
    [{}, []],
  ])('can be chosen where it was passed on: %j', (fields, expected) => {
    expect(bearersOf(charge(fields))).toEqual(expected);
  });
});
