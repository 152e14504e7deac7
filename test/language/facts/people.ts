/** Facts about people, keys, and what went wrong. */
import type { KeyFault } from '../../../src/keys/parse';
import { type ActionName, labels } from '../../../src/language/words/en/actions';
import type { ContactField, Doubt, ProblemName, Refusal } from '../../../src/language/words/facts';
import { permissionId, resources } from '../../../src/stripe/permissions';
import { all, thisYear } from './base';

export const scopes = ['message', 'drafts', 'requests', 'place', 'address'] as const;

export const tiers = ['free', 'overview', 'premium'] as const;

export const keyScopes = [...tiers, 'secret', 'lessThanFree', 'untested'] as const;

export const permissions = resources().flatMap((each) => [permissionId(each, 'read'), permissionId(each, 'write')]);

export const faults = all<KeyFault>({
  empty: 0,
  masked: 0,
  publishable: 0,
  webhookSecret: 0,
  ephemeral: 0,
  organization: 0,
  notAKey: 0,
  cut: 0,
  liveKeyInTest: 0,
  testKeyInLive: 0,
});

export const relations = [
  { kind: 'variant' },
  { kind: 'chosen' },
  { kind: 'linked', at: null },
  { kind: 'linked', at: thisYear * 1000 },
] as const;

export const doubts: readonly Doubt[] = [
  ...(['notNamed', 'checkFailed', 'severalSenders', 'unreadable'] as const).map((kind) => ({ kind })),
  ...(['spelling', 'notOnFile', 'notProven', 'group', 'replyTo', 'notReached', 'subject', 'notSender'] as const).map(
    (kind) => ({
      kind,
      address: 'kim@acme.example',
    }),
  ),
];

export const problems = all<ProblemName>({
  keyDead: 0,
  rateLimited: 0,
  locked: 0,
  inFlight: 0,
  keyReused: 0,
  stripeDown: 0,
  unreachable: 0,
  noConsent: 0,
  outOfTime: 0,
  notFound: 0,
  otherMode: 0,
  keyNotTaken: 0,
  declined: 0,
  mustConfirm: 0,
  refused: 0,
  noSearch: 0,
  unreadable: 0,
});

export const refusals = all<Refusal>({
  tooLarge: 0,
  tooSmall: 0,
  lowBalance: 0,
  otherState: 0,
  refunded: 0,
  disputed: 0,
  holdExpired: 0,
  couponExpired: 0,
  maxSubscriptions: 0,
  taxLocation: 0,
  email: 0,
  nothingToInvoice: 0,
  taxId: 0,
  methodFailed: 0,
  methodUnfit: 0,
  mandate: 0,
  taxNotCalculated: 0,
  productArchived: 0,
  notRefundable: 0,
  nothingToPayWith: 0,
  otherCurrency: 0,
  scheduled: 0,
  alreadyPaid: 0,
  testOnly: 0,
  accountClosed: 0,
  moreThanLeft: 0,
  noCharges: 0,
});

export const actionNames = Object.keys(labels) as ActionName[];

export const contactFields = all<ContactField>({
  name: 0,
  email: 0,
  phone: 0,
  description: 0,
  line1: 0,
  line2: 0,
  postal_code: 0,
  city: 0,
  state: 0,
  country: 0,
});
