import type { Money } from '../../../billing/money';
import type { Mode } from '../../../keys/parse';
import type { EffectName, Limited } from '../../../policy/effect';
import type { Writer } from '../../writer';

/** The rules of a team: why something is not allowed, and what they say. */
export const team = ({ money, plural, number, date, list }: Writer) => {
  const days = (count: number) => plural(count, { one: '1 day', other: `${number(count)} days` });
  const deeds: Record<EffectName, string> = {
    moneyBack: 'giving money back',
    moneyIn: 'asking for money',
    balance: 'crediting a balance',
    method: 'changing what a customer pays with',
    'subscription.start': 'starting a subscription',
    'subscription.change': 'changing a subscription',
    'subscription.pause': 'pausing a subscription',
    'subscription.end': 'ending a subscription',
    'invoice.draft': 'drafting an invoice',
    'invoice.finalize': 'finalizing an invoice',
    'invoice.send': 'sending an invoice',
    'invoice.void': 'voiding an invoice',
    'invoice.mark_uncollectible': 'writing an invoice off',
    'invoice.credit': 'making a credit note without a refund',
    contact: 'changing or writing to a customer',
  };
  const limited: Record<Limited, string> = {
    moneyBack: 'Money back',
    moneyIn: 'Money in',
    balance: 'Credit',
  };
  const more: Record<Limited, string> = { moneyBack: 'give back', moneyIn: 'ask for', balance: 'credit' };
  const sums = (amounts: readonly Money[]) => (amounts.length > 0 ? list(amounts.map(money)) : 'in no currency');
  return {
    /** Why not. */
    faulty: 'Your team’s rules can’t be read here; Settings says where. Until then nothing may be written.',
    otherMode: (mode: Mode) => `Your team allows ${mode} mode only.`,
    restrictedOnly: 'Your team allows restricted keys only, and this is a secret key.',
    otherAccount: (account: string | null) =>
      account
        ? `Your team does not allow the Stripe account ${account}.`
        : 'Your team allows certain Stripe accounts, and of this key Stripe has not told which one it opens.',
    keyTooOld: (most: number) => `Your team replaces keys after ${days(most)}; this one is older.`,
    readOnly: 'Your team set this to read only for you.',
    mayNot: (deed: EffectName) => `Your team does not allow you ${deeds[deed]}.`,
    perAction: (kind: Limited, most: Money) =>
      most.minor === 0
        ? `${limited[kind]}: your team allows you nothing in ${most.currency.toUpperCase()}.`
        : `${limited[kind]}: your team allows you ${money(most)} at a time.`,
    perDay: (kind: Limited, most: Money, rest: Money) =>
      most.minor === 0
        ? `${limited[kind]}: your team allows you nothing in ${most.currency.toUpperCase()}.`
        : `${limited[kind]}: your team allows you ${money(most)} in 24 hours; ${money(rest)} of it is left.`,
    perCustomer: (most: Money, rest: Money) =>
      most.minor === 0
        ? `Your team allows no money back in ${most.currency.toUpperCase()} to a customer.`
        : `Your team gives a customer back ${money(most)} in 24 hours, whoever does it; ${money(rest)} of it is left.`,
    givenBackUnknown:
      'What this customer was given back in the last 24 hours can’t be read in full, so your team’s limit can’t be kept.',
    spentUnknown: 'What you moved in the last 24 hours can’t be read, so your team’s limit can’t be kept.',
    movesUnknown:
      'What this charges or credits can’t be known here, so your team’s limit can’t be kept. Stripe tells it to a key with Invoices: Read, but not of every change.',
    paidTooLongAgo: (ago: number | null, most: number) =>
      ago === null
        ? `Your team allows money back for ${days(most)} after a payment, and when this was paid is not known.`
        : `Paid ${days(ago)} ago; your team allows money back for ${days(most)}.`,
    /** Near a limit, on a confirmation. */
    left: (kind: Limited, rest: Money) => `After this you may ${more[kind]} ${money(rest)} more in these 24 hours.`,
    leftOfCustomer: (rest: Money) =>
      `After this your team may give this customer back ${money(rest)} more in these 24 hours.`,
    /** In Settings. */
    title: 'Your team’s rules',
    fault: (place: string) =>
      place
        ? `Can’t be read: ${place}. Nothing may be written until it can.`
        : 'They can’t be read. Nothing may be written until they can.',
    holds: (who: readonly string[] | 'everyone' | 'you', rule: string) =>
      `${who === 'everyone' ? 'Everyone' : who === 'you' ? 'You' : list(who)}: ${rule}`,
    onlyReads: 'read only.',
    may: (names: readonly EffectName[]) =>
      names.length > 0
        ? `may do this alone: ${list(names.map((name) => deeds[name]))}.`
        : 'may do nothing that writes.',
    mostPerAction: (kind: Limited, amounts: readonly Money[]) => `${limited[kind]} at a time: ${sums(amounts)}.`,
    mostPerDay: (kind: Limited, amounts: readonly Money[]) => `${limited[kind]} in 24 hours: ${sums(amounts)}.`,
    mostPerCustomer: (amounts: readonly Money[]) =>
      `Money back to one customer in 24 hours, whoever gives it: ${sums(amounts)}. Whoever paid as a guest gets none.`,
    mostAge: (most: number) => `Money back for ${days(most)} after a payment.`,
    oneMode: (mode: Mode) => `Keys of ${mode} mode.`,
    restricted: 'Restricted keys.',
    accounts: (ids: readonly string[]) => (ids.length > 0 ? `Stripe accounts: ${list(ids)}.` : 'No Stripe account.'),
    keyAge: (most: number) => `A key writes for ${days(most)}, then it must be replaced.`,
    domains: (domains: readonly string[]) => `Colleagues are at ${list(domains)}.`,
    metadata: (keys: readonly string[]) =>
      keys.length > 0 ? `Metadata that may be shown: ${list(keys)}.` : 'No metadata is shown.',
    tracing: 'What is written to Stripe names who did it.',
    disconnected: (at: number) =>
      `Keys that were put here before ${date(at)} are deleted when their user opens the add-on next. Expire them in Stripe first: that works at once.`,
  };
};
