import type { Person } from '../../../people/people';
import { type Html, html, quiet } from '../../html';
import type { Writer } from '../../writer';

const headers: Record<Person['from'], string> = {
  From: 'From',
  'Reply-To': 'Reply-To',
  'X-Original-Sender': 'X-Original-Sender',
  'X-Original-From': 'Through a group',
  'X-Failed-Recipients': 'Not reached',
  To: 'To',
  Cc: 'Cc',
  Bcc: 'Bcc',
  subject: 'In the subject',
};

/** What a lookup comes to when it is not one customer. */
export const lookups = (write: Writer) => ({
  choose: 'Choose a customer',
  /** `orMore`: there may be more than these. */
  which: (count: number, orMore: boolean, address: string): Html =>
    orMore
      ? html`<b>At least ${write.number(count)} customers</b> have ${address}. Which one is it?`
      : html`<b>${write.number(count)} customers</b> have ${address}. Which one is it?`,
  otherSpelling: 'Possible match: another spelling',
  filter: 'Filter',
  filterHint: 'Name, email or id',
  byUsage: 'by usage',
  /** `total`: what a subscription costs, `$49.00 a month`. */
  pays: (total: string) => `Pays ${total}`,
  /** `state`: of a subscription that is not simply active. */
  stands: (state: string, total: string) => `${state}: ${total}`,
  noSubscription: 'No active subscription',
  latestUnpaid: 'Latest invoice unpaid',
  /** `at`: seconds since 1970. */
  since: (at: number) => `Since ${write.date(at)}`,
  nobody: 'Nobody found',
  notEverywhere: 'Could not look everywhere',
  /** `accounts`: names, by comma. */
  nobodyWith: (address: string, accounts: string): Html => html`No customer with <b>${address}</b> in ${accounts}.`,
  searchFailed: (): Html =>
    html`<b>Search did not answer</b>, so only the exact address was looked for. Ask again in a minute.`,
  possible: 'Possible matches',
  onThisEmail: 'On this email',
  sameDomain: 'Same domain',
  inAccount: (account: string) => `In ${account}`,
  why: 'Why they may still be there',
  /** `searched`: whether search answered as well. */
  whyAsked: (searched: boolean) =>
    searched
      ? 'Stripe was asked for the exact address, for it in lower case, and by search for other spellings.'
      : 'Stripe was asked for the exact address, and for it in lower case. No other spelling was searched for.',
  whyDots: 'Gmail ignores dots, but Stripe’s search does not: with dots elsewhere they may not be found.',
  whyGuest:
    'They may have paid with another address, or as a guest: guests have no customer record in Stripe. Their payments are found by card, amount and day, since Stripe searches no payments by address.',
  whyDeleted: 'They may have been deleted in Stripe: find them by the id of a payment, or their customer id.',
  whyNew: 'A customer made in the last minute may not be found by search yet.',
  whyMode: 'Test and live mode are separate: a customer of one is not in the other.',
  mentioned: 'Mentioned',
  number: 'Perhaps an invoice or receipt',
  claim: 'In the subject: a claim, not proof',
  key: 'The subject seems to hold a Stripe key',
  rollKey:
    'Whoever can read this email could use it. Roll it in Stripe, or ask its owner to. Tillside leaves this subject alone.',
  /** Where on the mail somebody stands. */
  from: (from: Person['from']) => headers[from],
  others: 'Others on this email',
  someOthers: (shown: number, all: number) => `Others on this email (${write.number(shown)} of ${write.number(all)})`,
  otherAccounts: 'In other accounts',
  knownHere: 'Known here too',
  notAsked: 'Could not be asked',
  colleagues: 'No address outside your company',
  colleaguesText:
    'Every address on this email is yours or your company’s, so Stripe was not asked. Tillside can’t read an email’s text.',
  /** From holds no address that can be read. */
  unreadable: 'Sender not readable',
  unreadableText: 'The address in this email’s From could not be read, so Stripe was not asked.',
  foundStays: 'A customer that you find stays with this conversation.',
  /** Nobody in Stripe has the address, which is a machine’s or only passes mail on. */
  machine:
    'This address looks like a machine’s, or like another one of your own. Whom the email is about may stand in its text, which Tillside can’t read: find them by their address.',
  mailing: 'A mailing',
  mailingText: (address: string): Html => quiet`This looks like a mailing, so Stripe was not asked about ${address}.`,
  anyway: 'Look up anyway',
});
