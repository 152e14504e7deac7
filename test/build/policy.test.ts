/** What `npm run policy` says of the rules of a team. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { checked } from '../../build/policy';
import { NOW } from '../policy/settled';
import { root } from './fixtures/project';

const of = (rules: object) => checked(JSON.stringify({ v: 1, ...rules }), NOW);

describe('a file of rules', () => {
  it('is told in sentences, as the example in ARCHITECTURE.md', () => {
    const [, example = ''] = /```json\n([\s\S]+?)```/.exec(readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')) ?? [];
    const { lines, isSound } = checked(example, NOW);
    expect(isSound).toBe(true);
    expect(lines).toEqual([
      'Everyone: may do this alone: giving money back, ending a subscription, and changing or writing to a customer.',
      'Everyone: Money back at a time: $50.00.',
      'Everyone: Money back in 24 hours: $120.00.',
      'Everyone: Money back to one customer in 24 hours, whoever gives it: $200.00. Whoever paid as a guest gets none.',
      'Everyone: Money back for 14 days after a payment.',
      expect.stringMatching(/^lead@acme\.example: may do this alone: /),
      'lead@acme.example: Money back at a time: $1,000.00 and €1,000.00.',
      'intern@acme.example: read only.',
      'Keys of live mode.',
      'Restricted keys.',
      'Stripe accounts: acct_1Acme.',
      'A key writes for 90 days, then it must be replaced.',
      'Colleagues are at acme.example.',
      'Metadata that may be shown: plan.',
      'What is written to Stripe names who did it.',
      'Keys that were put here before Oct\u00a01 are deleted when their user opens the add-on next. Expire them in Stripe first: that works at once.',
      'Put it into the script property “rules”.',
    ]);
  });

  it.each<[string, object, string]>([
    [
      'a name that is not known',
      { everyone: { refunds: 1 } },
      'Can’t be read: everyone.refunds. Nothing may be written until it can.',
    ],
    ['a day that has not come', { disconnectBefore: '2027-01-01' }, 'disconnectBefore has not come yet'],
    ['more than a property holds', { domains: Array(900).fill('acme.example') }, 'longer than the 9 KB'],
  ])('with %s is refused', (_, rules, says) => {
    const { lines, isSound } = of(rules);
    expect(isSound).toBe(false);
    expect(lines.join('\n')).toContain(says);
  });

  it('that says nothing is told as that', () => {
    expect(of({}).lines[0]).toBe('It says nothing: everyone may do what their key may.');
  });
});
