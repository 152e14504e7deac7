/** Facts for what is said of people, keys and everything else. */
import { link } from '../../../src/language/html';
import { effectNames, limited } from '../../../src/policy/effect';
import { resources } from '../../../src/stripe/permissions';
import { amount, each, lastWeek, modes, more, newCode, nextYear, pairs, thisYear, yesterday } from '../facts/base';
import {
  actionNames,
  contactFields,
  doubts,
  faults,
  keyScopes,
  permissions,
  problems,
  refusals,
  relations,
  scopes,
  tiers,
} from '../facts/people';
import type { Samples } from './shape';

export const onPeople: Pick<
  Samples,
  | 'actions'
  | 'asking'
  | 'acts'
  | 'card'
  | 'connectedAccounts'
  | 'connecting'
  | 'consent'
  | 'contacts'
  | 'conversation'
  | 'customerCard'
  | 'accounts'
  | 'drafts'
  | 'facts'
  | 'find'
  | 'guests'
  | 'help'
  | 'home'
  | 'settings'
  | 'keyReport'
  | 'rotation'
  | 'keys'
  | 'lookups'
  | 'permissions'
  | 'policy'
  | 'problems'
  | 'sighting'
  | 'team'
> = {
  accounts: {
    age: each([thisYear, yesterday, lastWeek]),
    moveBefore: each(['Acme']),
  },
  actions: {
    label: each(actionNames),
    choice: each(['items', 'pausing', 'requesting', 'taxIds']),
    means: each([
      'pauseCollection',
      'pause',
      'session',
      'link',
      'closeLink',
      'addTaxId',
      'replaceTaxId',
      'removeTaxId',
    ]),
    verbatim: each(['Team']),
  },
  connectedAccounts: {
    has: pairs(['email', 'support', 'metadata'], ['kim@acme.example']),
    enabled: pairs(['charges', 'payouts'], [true, false, null]),
    pastDue: each([['external_account']]),
    due: pairs([['external_account', 'tos_acceptance.date']], [thisYear, null]),
    pending: each([1, 3]),
    disabled: each(['requirements.past_due']),
    notConnected: each(['acct_1Other']),
    readAll: pairs([0, 1, 240], [0, 1]).map(
      ([read, found]) => [read, Math.min(read, found), 'kim@acme.example'] as const,
    ),
    readSome: pairs([100, 200], [0, 1]).map(([read, found]) => [read, found, 'kim@acme.example'] as const),
    hidden: each([1, 3]),
    lookUpWith: each(['Acme']),
  },
  asking: {
    by: each(['kim@acme.example']),
    doneBefore: each(['kim@acme.example', null]),
    not: each(['notProven', 'yourself', 'noAccount']),
    subject: pairs(['Mona', null], modes).map(([name, mode]) => ['Lorem ipsum', name, mode] as const),
    body: pairs([true, false], modes).map(([isReadable, mode]) => [
      {
        deed: 'Lorem ipsum',
        lines: ['Dolor sit amet.'],
        ...(isReadable ? { name: 'Mona', email: 'mona@example.com' } : { name: null, email: null }),
        account: 'Acme',
        mode,
        url: 'https://dashboard.stripe.com/customers/cus_1',
        isReadable,
      },
    ]),
  },
  acts: {
    repliesElsewhere: each(['kim@acme.example']),
    isElsewhere: pairs([true, false], ['kim@acme.example']),
    liveMode: each(['Acme']),
    stillToDo: each(['Refund']),
    doneBefore: each(['Lorem ipsum.']),
    keyDecides: each([link('https://dashboard.stripe.com', 'Stripe')]),
    lacks: each(permissions),
  },
  card: { account: pairs(['Acme'], modes), mode: each(modes) },
  connecting: {
    step: each([1, 2]),
    place: [['Acme', 'Live']],
    refused: each(['Lorem ipsum.']),
    probes: [[23]],
    make: each(tiers),
    gives: each(tiers),
    help: { where: each(['https://dashboard.stripe.com/apikeys']), support: each(['https://support.stripe.com']) },
    twin: each(['Acme']),
    noCustomers: each([[], permissions]),
  },
  consent: { text: each(scopes), row: each(scopes), box: each(scopes), sentBefore: each(['Lorem ipsum']) },
  contacts: {
    name: each(['', 'Kim']),
    email: each(['kim@acme.example']),
    field: each(contactFields),
    taxIdNew: [['DE123456789', 'eu_vat']],
    taxIdStays: [['DE123456789', 'eu_vat']],
    taxIdAdded: [['DE123456789', 'eu_vat']],
    taxIdGoes: [['DE123456789', 'eu_vat']],
    taxIdRemoved: [['DE123456789', 'eu_vat']],
    taxIdRemove: each(['DE123456789']),
    change: [
      ['name', 'Kim', 'Kim Example'],
      ['phone', '', '1'],
      ['phone', '1', ''],
    ],
  },
  conversation: {
    by: each(['ana@acme.example']),
    started: each([null, 'ana@acme.example']),
    changed: each([null, 'ana@acme.example']),
  },
  customerCard: {
    remember: each(['kim@acme.example']),
    taxIdText: [['DE123456789', 'eu_vat']],
    languageNames: each([['de'], ['de', 'pt-BR']]),
    notShown: each([permissions]),
    asOf: each([thisYear * 1000]),
    remembered: each(['kim@acme.example']),
  },
  drafts: {
    askAdmin: { subject: each(modes), body: [['test', 'premium', permissions, 'https://dashboard.stripe.com']] },
    tell: {
      subject: pairs(['billing', 'payment', 'invoice', 'subscription', 'credit'], modes),
      body: [null, 'Kim'].flatMap((name) =>
        modes.map((mode) => [name, 'Lorem ipsum.', mode, { greeting: '', sentence: '', signOff: '' }] as const),
      ),
    },
    sayFirst: each(['Lorem ipsum.']),
    notWritten: each(['Lorem ipsum.']),
    fault: each(['a1b2']),
    lastPaid: [[amount, thisYear]],
    inLanguage: each(['en', 'de']),
  },
  facts: { collection: pairs(['charge_automatically', 'send_invoice'], ['card', 'sepa_debit', null]) },
  find: {
    open: each(['payment', 'invoice', 'subscription']),
    payment: each([
      { last4: '4242', amount, day: thisYear },
      { last4: '4242', amount: null, day: null },
    ]),
    nothingFits: pairs(
      ['kim@acme.example'],
      ['email', 'name', 'phone', 'number', 'numberOrPhone', 'numberOrName', 'id', 'card'],
    ),
    wholeNames: each(['Li']),
    results: each(['kim@acme.example']),
  },
  settings: {
    letter: each(['en', 'de']),
    productFault: each(['https', 'characters', 'prefix', 'blank'] as const),
  },
  guests: { paid: pairs([amount, null], [thisYear]) },
  home: {
    connectFor: each(['kim@acme.example']),
    unknown: each(['Lorem ipsum']),
    balance: pairs([[], [amount, more]], [[], [amount]]),
  },
  keyReport: {
    key: each(keyScopes),
    scope: each(keyScopes),
    tooWide: pairs([0, 12], [true, false]),
    wouldNeed: each([5]),
    sends: each([12]),
    enough: each(['read', 'none']),
    checkAllWhy: each([10]),
    newKey: { has: each([permissions]) },
    missingFor: pairs(tiers, [1, 12]),
    missingOptional: each([1, 12]),
    untested: each([permissions]),
    grantedCount: each([12]),
    wouldGive: [
      ['Charges', 'none', 'payments'],
      ['Charges', 'read', 'payments'],
      ['Charges', null, 'payments'],
    ],
    safer: each(['https://dashboard.stripe.com']),
    disconnect: { unknown: each([1, 2]), notSent: each(['Refund $29.00']), allOf: each([2, 20]) },
  },
  rotation: {
    before: each(['rk_test_…abcd']),
    stays: each(['27 November 2026']),
    newer: each(['rk_test_…abcd']),
    goesOn: each([null, 'invalid', 'expired', 'ipLimited', 'accountRevoked', 'publishable']),
    rotate: each([91, 120]),
    old: pairs([91, 120], [90]),
  },
  keys: { fault: each(faults), tier: each(tiers) },
  lookups: {
    which: [
      [3, false, 'kim@acme.example'],
      [100, true, 'kim@acme.example'],
    ],
    pays: each(['Lorem ipsum']),
    stands: [['Trial', 'Lorem ipsum']],
    since: each([thisYear]),
    nobodyWith: [['kim@acme.example', 'Acme, Other']],
    whyAsked: each([true, false]),
    inAccount: each(['Acme']),
    from: each([
      'From',
      'Reply-To',
      'X-Original-Sender',
      'X-Original-From',
      'X-Failed-Recipients',
      'To',
      'Cc',
      'subject',
    ]),
    someOthers: [[5, 12]],
    mailingText: each(['news@acme.example']),
  },
  permissions: {
    row: each(resources()),
    name: each(permissions),
    gives: each(permissions),
    needs: [
      ...permissions.map((permission) => [[permission]] as const),
      [['charge_write', 'credit_note_write']] as const,
    ],
    names: each([permissions]),
  },
  help: { build: pairs(['0.1.0'], ['0123456789ab']) },
  policy: { setReadOnly: pairs(['Acme'], modes) },
  team: {
    otherMode: each(modes),
    otherAccount: each([null, 'acct_1Acme']),
    keyTooOld: each([1, 90]),
    mayNot: each(effectNames()),
    perAction: pairs(limited, [amount, { ...amount, minor: 0 }]),
    perDay: limited.flatMap((kind) => [amount, { ...amount, minor: 0 }].map((most) => [kind, most, more] as const)),
    perCustomer: [amount, { ...amount, minor: 0 }].map((most) => [most, more] as const),
    paidTooLongAgo: pairs([null, 1, 20], [1, 14]),
    left: pairs(limited, [amount]),
    leftOfCustomer: each([amount]),
    fault: each(['', 'people.0.who']),
    holds: pairs(['everyone', 'you', ['kim@acme.example', 'lee@acme.example']], ['Lorem ipsum.']),
    may: each([[], effectNames()]),
    mostPerAction: pairs(limited, [[amount, more], []]),
    mostPerDay: pairs(limited, [[amount, more], []]),
    mostPerCustomer: each([[amount, more], []]),
    mostAge: each([1, 14]),
    oneMode: each(modes),
    accounts: each([['acct_1Acme'], []]),
    keyAge: each([1, 90]),
    domains: each([['acme.example']]),
    metadata: each([['plan'], []]),
    disconnected: each([thisYear, nextYear]),
  },
  problems: {
    title: each(problems),
    keyDead: each(['invalid', 'expired', 'ipLimited', 'accountRevoked', 'publishable']),
    stripeDown: [[500]],
    otherMode: each(['live', 'test']),
    openInMode: pairs(['live', 'test'], ['Acme']),
    connectMode: each(['live', 'test']),
    noSearch: each([null, 'Acme']),
    unread: pairs(['payment', 'invoice', 'subscription', 'customer', 'dispute', 'refund', 'line'], [1, 3]),
    refused: each(refusals),
    notAccepted: each([null, newCode]),
    requestId: each(['req_1']),
    withRequestId: [['Lorem ipsum.', 'req_1']],
    titled: [['Lorem ipsum', 'Lorem ipsum.']],
    titledPlainly: [['Lorem ipsum', 'Lorem ipsum.']],
    lacks: each(permissions),
    lacksPlainly: each(permissions),
    unexpected: { text: each(['a1b2']) },
    deleted: { text: each(['kim@acme.example']) },
  },
  sighting: {
    relation: [
      [{ kind: 'address' }, 'kim@acme.example', true],
      ...[true, false].flatMap((isSender) => relations.map((each) => [each, 'kim@acme.example', isSender] as const)),
    ],
    place: each(['X-Original-Sender', 'X-Original-From', 'X-Failed-Recipients', 'To', 'Cc', 'Reply-To', 'subject']),
    check: each(['passed', 'failed', 'unknown']),
    doubt: each(doubts),
    checkFailed: each([null, 'other@acme.example']),
    askFirst: pairs(doubts, ['payment', 'invoice', 'outcome', 'way', 'question']),
  },
};
