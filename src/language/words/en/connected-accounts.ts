import type { AccountAddress } from '../../../lookup/connected';
import type { Writer } from '../../writer';

/** Accounts that are connected to this platform. */
export const connectedAccounts = ({ date, list, number, plural }: Writer) => {
  return {
    title: 'Connected account',
    look: 'Connected account',
    noName: 'No name',
    noEmail: 'No email that this key may see',
    has: (on: AccountAddress, address: string) =>
      ({
        email: `${address} is this account’s email.`,
        support: `${address} is this account’s support email.`,
        metadata: `${address} stands in this account’s metadata.`,
      })[on],
    /** null: not known. */
    enabled: (what: 'charges' | 'payouts', isEnabled: boolean | null) =>
      `${what === 'charges' ? 'Charges' : 'Payouts'}: ${isEnabled === null ? 'not shown to this key' : isEnabled ? 'enabled' : 'not enabled'}`,
    requirements: 'What Stripe needs',
    requirementsUnknown: 'What Stripe needs of it is not shown to this key.',
    pastDue: (names: readonly string[]) => `Past due, by Stripe’s names: ${list(names)}.`,
    /** `deadline`: seconds since 1970. */
    due: (names: readonly string[], deadline: number | null) =>
      `Due${deadline === null ? '' : ` by ${date(deadline)}`}, by Stripe’s names: ${list(names)}.`,
    pending: (count: number) =>
      plural(count, { one: 'Stripe is checking 1 item.', other: `Stripe is checking ${number(count)} items.` }),
    nothingDue: 'Nothing is due now.',
    disabled: (reason: string) => `Stripe’s reason for what is off: ${reason}.`,
    notConnected: (id: string) =>
      `Among the accounts that are connected to this one there is no ${id} that this key may see.`,
    lookThrough: 'Look through all',
    /** `read`: how many were read; `found`: of those with the address. */
    readAll: (read: number, found: number, address: string) =>
      read === 0
        ? 'No account is connected to this one.'
        : found === 0
          ? `None of the connected accounts (${number(read)}) has ${address} as its email or support email, or in its metadata.`
          : `Connected accounts with ${address}: ${number(found)} of ${number(read)}.`,
    readSome: (read: number, found: number, address: string) =>
      found === 0
        ? `Of the newest ${number(read)} connected accounts none has ${address} as its email or support email, or in its metadata. There are more.`
        : `Connected accounts with ${address}: ${number(found)} among the newest ${number(read)}. There are more.`,
    hidden: (count: number) =>
      plural(count, {
        one: 'Of 1 more no email can be read with this key.',
        other: `Of ${number(count)} more no email can be read with this key.`,
      }),
    next: 'Look through the next 100',
    lookUpWith: (account: string) => `Look it up with ${account}`,
  };
};
