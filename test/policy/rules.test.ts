/** What the rules of a team bar, by what a write does. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Effect, effectNames, nameOf } from '../../src/policy/effect';
import { barred, countedIn, kindBarred, nearLimit } from '../../src/policy/rules';
import { sumOf } from '../../src/policy/spent';
import { readTeam } from '../../src/policy/team';
import { cases } from '../cases';
import { DAY, NOW, settled } from './settled';

const usd = (minor: number) => ({ minor, currency: 'usd' });
const eur = (minor: number) => ({ minor, currency: 'eur' });
const back = (amount = usd(1000), paidAt = NOW / 1000 - 3600): Effect => ({ kind: 'moneyBack', amount, paidAt });
const spent = (minor: number, more: object = {}) => ({
  ...{ intention: 'before', at: NOW - 1, mode: 'live' as const, kind: 'moneyBack' as const, amount: usd(minor) },
  ...more,
});

const effects: readonly Effect[] = [
  back(),
  { kind: 'moneyIn', amount: usd(1000) },
  { kind: 'balance', amount: usd(1000) },
  { kind: 'method' },
  ...(['start', 'change', 'pause', 'end'] as const).map((change) => ({ kind: 'subscription', change }) as const),
  ...(['draft', 'finalize', 'send', 'void', 'mark_uncollectible', 'credit'] as const).map(
    (change) => ({ kind: 'invoice', change, amount: usd(1000) }) as const,
  ),
  { kind: 'contact' },
];

it('what is moved counts from the first rule on, whatever that limits, and not where there is none', () => {
  const moved = { kind: 'moneyBack', amount: usd(1000) };
  expect(countedIn(settled({ rules: { everyone: { balance: { perDay: { usd: 1 } } } } }), back())).toEqual(moved);
  expect(countedIn(settled({}), back())).toBeNull();
  expect(countedIn(settled({ rules: { everyone: { may: ['contact'] } } }), { kind: 'contact' })).toBeNull();
});

it('every kind of effect is among those that are tried here', () => {
  expect(effects.map(nameOf)).toEqual(effectNames());
});

describe.each(effects.map((effect) => [nameOf(effect), effect] as const))('%s', (name, effect) => {
  const because = (rules: object, more: object = {}) => barred(settled({ rules, ...more }), effect)?.[1] ?? null;

  it('is free without rules, and where the rules are about something else', () => {
    expect(barred(settled({}), effect)).toBeNull();
    const others = effectNames().filter((each) => each !== name);
    expect(because({ people: [{ who: ['lee@acme.example'], readOnly: true, may: others }] })).toBeNull();
    expect(
      because({ everyone: { may: [name] }, keys: { mode: 'live', accounts: ['acct_1Acme'], maxAgeDays: 11 } }),
    ).toBeNull();
  });

  it.each<[string, object, string]>([
    ['rules that can’t be read', { everyone: { readonly: true } }, 'faulty'],
    ['read only for all', { everyone: { readOnly: true } }, 'readOnly'],
    ['read only for them', { people: [{ who: ['Kim@Acme.example'], readOnly: true }] }, 'readOnly'],
    ['other effects alone', { everyone: { may: effectNames().filter((each) => each !== name) } }, 'mayNot'],
    ['no effect', { people: [{ who: ['kim@acme.example'], may: [] }] }, 'mayNot'],
    ['another mode', { keys: { mode: 'test' } }, 'otherMode'],
    ['another account', { keys: { accounts: ['acct_1Other'] } }, 'otherAccount'],
    ['an older key', { keys: { maxAgeDays: 9 } }, 'keyTooOld'],
  ])('is barred by %s, and is off before anything is filled in', (_, rules, why) => {
    expect(because(rules)).toBe(why);
    expect(kindBarred(settled({ rules }), name)?.[1]).toBe(why);
  });

  it('is barred with a secret key, or one of an unknown account, where the team wants otherwise', () => {
    const { key } = settled({});
    expect(because({ keys: { restrictedOnly: true } }, { key: { ...key, keyKind: 'secret' } })).toBe('restrictedOnly');
    expect(because({ keys: { accounts: ['acct_1Acme'] } }, { key: { ...key, account: null } })).toBe('otherAccount');
  });

  it('is barred for who has no known address by whatever is said of anybody', () => {
    const rules = { people: [{ who: ['lee@acme.example'], readOnly: true }] };
    expect(because(rules)).toBeNull();
    expect(because(rules, { agent: null })).toBe('readOnly');
  });

  it('is bound by all that is said of them', () => {
    const twice = [{ who: ['kim@acme.example'] }, { who: ['kim@acme.example'], may: [] }];
    expect(because({ people: twice })).toBe('mayNot');
  });
});

describe.each(['moneyBack', 'moneyIn', 'balance'] as const)('a limit on %s', (kind) => {
  const move = (amount: ReturnType<typeof usd>): Effect => ({ kind, amount });
  const because = (limits: object, amount: ReturnType<typeof usd>, more: object = {}) =>
    barred(settled({ rules: { everyone: { [kind]: limits } }, ...more }), move(amount));

  it('per action allows as much, and no more; a currency that it does not name is not allowed', () => {
    expect(because({ perAction: { usd: 500 } }, usd(500))).toBeNull();
    expect(because({ perAction: { usd: 500 } }, usd(501))).toEqual(['team', 'perAction', kind, usd(500)]);
    expect(because({ perAction: { usd: 500 } }, eur(1))).toEqual(['team', 'perAction', kind, eur(0)]);
  });

  it('per day counts what went before, of its mode and currency, and what it can’t read as too much', () => {
    const limits = { perDay: { usd: 500, eur: 500 } };
    const before = { spent: [spent(300, { kind })] };
    expect(because(limits, usd(200), before)).toBeNull();
    expect(because(limits, usd(201), before)).toEqual(['team', 'perDay', kind, usd(500), usd(200)]);
    expect(because(limits, eur(500), before)).toBeNull();
    expect(because(limits, usd(500), { spent: [spent(300, { kind, mode: 'test' })] })).toBeNull();
    expect(because(limits, usd(1), { spent: null })).toEqual(['team', 'spentUnknown']);
  });

  it('says what is left where that is little', () => {
    const near = (minor: number) =>
      nearLimit(settled({ rules: { everyone: { [kind]: { perDay: { usd: 500 } } } } }), move(usd(minor)));
    expect(near(200)).toBeNull();
    expect(near(300)).toEqual(['team', 'left', kind, usd(200)]);
  });

  it('binds those who are named otherwise by theirs, and who is unknown by the lowest', () => {
    const rules = {
      everyone: { [kind]: { perAction: { usd: 500 } } },
      people: [{ who: ['lead@acme.example'], [kind]: { perAction: { usd: 9000 } } }],
    };
    const asks = (agent: string | null) => barred(settled({ rules, agent }), move(usd(501)));
    expect(asks('lead@acme.example')).toBeNull();
    expect(asks('kim@acme.example')).not.toBeNull();
    expect(asks(null)).not.toBeNull();
  });
});

describe('a limit on what one customer is given back', () => {
  const rules = { everyone: { moneyBack: { perCustomer: { usd: 500 } } } };

  it('counts what anybody gave back, and what it can’t read as too much', () => {
    const policy = settled({ rules, givenBack: [usd(200), eur(900), usd(100)] });
    expect(barred(policy, back(usd(200)))).toBeNull();
    expect(barred(policy, back(usd(201)))).toEqual(['team', 'perCustomer', usd(500), usd(200)]);
    expect(barred(policy, back(eur(1)))).toEqual(['team', 'perCustomer', eur(0), eur(0)]);
    expect(barred(settled({ rules, givenBack: null }), back(usd(1)))).toEqual(['team', 'givenBackUnknown']);
  });

  it('is said when it ends before the day’s', () => {
    const both = { everyone: { moneyBack: { perCustomer: { usd: 500 }, perDay: { usd: 600 } } } };
    const near = (givenBack: number, spentToday: number) =>
      nearLimit(settled({ rules: both, givenBack: [usd(givenBack)], spent: [spent(spentToday)] }), back(usd(100)));
    expect(near(0, 0)).toBeNull();
    expect(near(300, 300)).toEqual(['team', 'leftOfCustomer', usd(100)]);
    expect(near(300, 450)).toEqual(['team', 'left', 'moneyBack', usd(50)]);
  });
});

describe('a limit on the age of a payment', () => {
  const rules = { everyone: { moneyBack: { maxAgeDays: 14 } } };

  it('counts whole days, and takes an unknown date for too old', () => {
    const paid = (days: number) => back(usd(1), NOW / 1000 - days * 86_400);
    expect(barred(settled({ rules }), paid(14))).toBeNull();
    expect(barred(settled({ rules }), paid(15))).toEqual(['team', 'paidTooLongAgo', 15, 14]);
    expect(barred(settled({ rules }), { kind: 'moneyBack', amount: usd(1) })).toEqual([
      ...['team', 'paidTooLongAgo', null],
      14,
    ]);
  });
});

it('what was sent twice under one intention counts once', () => {
  const twice = [spent(300), spent(300, { at: NOW }), spent(200, { intention: 'another' })];
  expect(sumOf(twice, { mode: 'live', kind: 'moneyBack', amount: usd(1) })).toEqual(usd(500));
});

describe('rules that can’t be read', () => {
  it.each<[unknown, string]>([
    ['not JSON', ''],
    [[], ''],
    [{}, 'v'],
    [{ v: 2 }, 'v'],
    [{ v: 1, readOnly: true }, 'readOnly'],
    [{ v: 1, everyone: { may: ['refund'] } }, 'everyone.may.0'],
    [{ v: 1, everyone: { moneyBack: { perDay: { USD: 1 } } } }, 'everyone.moneyBack.perDay.USD'],
    [{ v: 1, everyone: { moneyBack: { perDay: { usd: 1.5 } } } }, 'everyone.moneyBack.perDay.usd'],
    [{ v: 1, everyone: { moneyIn: { maxAgeDays: 3 } } }, 'everyone.moneyIn.maxAgeDays'],
    [{ v: 1, people: [{ who: ['kim'] }] }, 'people.0.who.0'],
    [{ v: 1, people: [{ may: [] }] }, 'people.0.who'],
    [{ v: 1, keys: { mode: 'prod' } }, 'keys.mode'],
    [{ v: 1, disconnectBefore: 'yesterday' }, 'disconnectBefore'],
  ])('%j is named at “%s”', (value, place) => {
    const { faults, disconnectBefore, tracing, metadataKeys } = readTeam(
      typeof value === 'string' ? value : JSON.stringify(value),
    );
    expect(faults).toContain(place);
    // Nothing of it is believed, nor deleted for its sake.
    expect({ disconnectBefore, tracing, metadataKeys }).toEqual({
      disconnectBefore: null,
      tracing: true,
      metadataKeys: [],
    });
  });

  it('allow no write, whatever they are', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .dictionary(fc.constantFrom('v', 'everyone', 'people', 'keys', 'other'), fc.jsonValue())
        .map((each) => JSON.stringify(each)),
    );
    fc.assert(
      fc.property(anything, fc.constantFrom(...effects), (json, effect) => {
        const team = readTeam(json);
        if (team.faults.length > 0) expect(barred({ ...settled({}), team }, effect)).toEqual(['team', 'faulty']);
        else expect(JSON.parse(json)).toMatchObject({ v: 1 });
      }),
      { numRuns: cases({ sample: 300, all: 20_000 }) },
    );
  });
});

it('a key that is as old as the rule says may still write', () => {
  const policy = settled({ rules: { keys: { maxAgeDays: 10 } } });
  expect(barred(policy, back())).toBeNull();
  expect(barred({ ...policy, now: NOW + DAY }, back())).toEqual(['team', 'keyTooOld', 10]);
});
