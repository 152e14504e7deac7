/** What the rules must bar, as plain questions to the code of `src/policy/` and the ledger, however it was built. */
import type { Ledger } from '../../src/actions/ledger';
import type { Properties } from '../../src/google/store';
import type { Effect, Moves } from '../../src/policy/effect';
import type { Policy } from '../../src/policy/rules';
import { NOW, type Readers, type Settled, settled as settledBy } from './settled';

export interface Rules extends Readers {
  barred(policy: Policy, effect: Effect): unknown;
  openLedger(properties: Properties, now: () => number): Ledger;
}

const HOUR = 3_600_000;
const usd = (minor: number) => ({ minor, currency: 'usd' });
const eur = (minor: number) => ({ minor, currency: 'eur' });
const back = (minor: number, daysAgo = 0): Effect => ({
  ...{ kind: 'moneyBack', amount: usd(minor) },
  paidAt: NOW / 1000 - daysAgo * 86_400,
});
const changed = (moves: Moves): Effect => ({ kind: 'subscription', change: 'change', moves });
const paid: Effect = { kind: 'moneyIn', amount: usd(100) };

/** The questions to which the answer is wrong; none where the rules hold. */
export function wrongs({ barred, readTeam, allotmentsOf, openLedger }: Rules): string[] {
  const settled = (rules: object | string | null, known: Settled = {}) =>
    settledBy({ rules, ...known }, { readTeam, allotmentsOf });
  const day = { everyone: { moneyBack: { perDay: { usd: 500 } } } };
  const customer = { everyone: { moneyBack: { perCustomer: { usd: 500 } } } };
  const before = (more: object = {}) => ({
    ...{ intention: 'a', at: NOW - HOUR, mode: 'live' as const, kind: 'moneyBack' as const, amount: usd(300) },
    ...more,
  });
  const secret = { mode: 'live', keyKind: 'secret', account: 'acct_1', keyAt: NOW } as const;
  const asked: [question: string, policy: Policy, effect: Effect, isBarred: boolean][] = [
    ['no rules', settled(null), paid, false],
    ['the demo', { ...settled(null), isDemo: true }, paid, true],
    ['the user wants nothing written', { ...settled(null), readOnly: true }, paid, true],
    ['rules that are no JSON', settled('{'), paid, true],
    ['a name that is not known', settled({ everyone: { refunds: 1 } }), paid, true],
    ['read only', settled({ everyone: { readOnly: true } }), paid, true],
    [
      'read only for them, in capitals',
      settled({ people: [{ who: ['KIM@acme.example'], readOnly: true }] }),
      paid,
      true,
    ],
    ['read only for another', settled({ people: [{ who: ['lee@acme.example'], readOnly: true }] }), paid, false],
    [
      'read only for another, and who asks is unknown',
      settled({ people: [{ who: ['lee@acme.example'], readOnly: true }] }, { agent: null }),
      paid,
      true,
    ],
    [
      'named twice',
      settled({ people: [{ who: ['kim@acme.example'] }, { who: ['kim@acme.example'], readOnly: true }] }),
      paid,
      true,
    ],
    [
      'what is said of everyone, of one who is named',
      settled({ everyone: { may: [] }, people: [{ who: ['kim@acme.example'], moneyIn: {} }] }),
      paid,
      true,
    ],
    ['another effect', settled({ everyone: { may: ['moneyBack'] } }), paid, true],
    ['this effect', settled({ everyone: { may: ['moneyIn'] } }), paid, false],
    ['another mode', settled({ keys: { mode: 'test' } }), paid, true],
    ['a secret key', settled({ keys: { restrictedOnly: true } }, { key: secret }), paid, true],
    ['another account', settled({ keys: { accounts: ['acct_2'] } }), paid, true],
    [
      'an account that is not told',
      settled({ keys: { accounts: ['acct_2'] } }, { key: { ...secret, account: null } }),
      paid,
      true,
    ],
    ['an old key', settled({ keys: { maxAgeDays: 9 } }), paid, true],
    ['less at a time', settled({ everyone: { moneyBack: { perAction: { usd: 99 } } } }), back(100), true],
    ['as much at a time', settled({ everyone: { moneyBack: { perAction: { usd: 100 } } } }), back(100), false],
    ['another currency at a time', settled({ everyone: { moneyBack: { perAction: { eur: 900 } } } }), back(1), true],
    ['too much in a day', settled(day, { spent: [before()] }), back(201), true],
    ['two before in a day', settled(day, { spent: [before(), before({ intention: 'b' })] }), back(1), true],
    ['as much in a day', settled(day, { spent: [before()] }), back(200), false],
    ['test mode before', settled(day, { spent: [before({ mode: 'test' })] }), back(500), false],
    ['what can’t be counted', settled(day, { spent: null }), back(1), true],
    ['an old payment', settled({ everyone: { moneyBack: { maxAgeDays: 14 } } }), back(1, 15), true],
    [
      'an unknown payment',
      settled({ everyone: { moneyBack: { maxAgeDays: 14 } } }),
      { kind: 'moneyBack', amount: usd(1) },
      true,
    ],
    ['too much for a customer', settled(customer, { givenBack: [usd(300)] }), back(201), true],
    ['two before to a customer', settled(customer, { givenBack: [usd(300), usd(200)] }), back(1), true],
    ['as much for a customer', settled(customer, { givenBack: [usd(300), eur(900)] }), back(200), false],
    ['what a customer got can’t be read', settled(customer, { givenBack: null }), back(1), true],
    ...(['moneyIn', 'balance'] as const).flatMap((kind): typeof asked => {
      const most = (minor: number) => settled({ everyone: { [kind]: { perAction: { usd: minor } } } });
      return [
        [`a change that moves more ${kind}`, most(99), changed({ kind, amount: usd(100) }), true],
        [`a change that moves as much ${kind}`, most(100), changed({ kind, amount: usd(100) }), false],
        [`a change that moves nobody knows how much ${kind}`, most(100), changed('unknown'), true],
        [`a change that moves no ${kind}`, most(100), changed(null), false],
      ];
    }),
    ['a change that nobody limits', settled({ everyone: { moneyBack: { perAction: {} } } }), changed('unknown'), false],
    ['half a minor unit', settled({ everyone: { moneyBack: { perDay: { usd: 0.5 } } } }), back(0), true],
  ];
  const wrong = asked.filter(([, policy, effect, isBarred]) => (barred(policy, effect) !== null) !== isBarred);
  return [...wrong.map(([question]) => question), ...miscounted(openLedger)];
}

/** What the ledger forgets, or keeps too long. */
function miscounted(openLedger: Rules['openLedger']): string[] {
  let now = NOW;
  const stored = new Map<string, string>();
  const properties = {
    get: (name: string) => stored.get(name) ?? null,
    names: () => [...stored.keys()],
    set: (values: Record<string, string>) => {
      for (const [name, value] of Object.entries(values)) stored.set(name, value);
    },
  } as unknown as Properties;
  const ledger = openLedger(properties, () => now);
  const spent = { intention: 'a', at: NOW, mode: 'live', kind: 'moneyBack', amount: usd(300) } as const;
  properties.set(ledger.entry(spent));
  const at = (hours: number) => {
    now = NOW + hours * HOUR;
    return JSON.stringify([ledger.recent(), ledger.outdated().length]);
  };
  const whole = JSON.stringify([[spent], 0]);
  const wrong = [
    ...(at(0) === whole ? [] : ['what was just moved']),
    ...(at(23) === whole ? [] : ['what was moved 23 hours ago']),
    ...(at(-1) === whole ? [] : ['what was moved by a clock that went back']),
    ...(at(24) === JSON.stringify([[], 1]) ? [] : ['what was moved 24 hours ago']),
  ];
  stored.set(`spent.${NOW}.b`, 'damaged');
  now = NOW;
  return ledger.recent() === null ? wrong : [...wrong, 'what can’t be read'];
}
