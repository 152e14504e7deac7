import type { Person } from '../../../people/people';
import type { SenderCheck } from '../../../people/sender-check';
import { type Html, html } from '../../html';
import type { Writer } from '../../writer';
import type { Doubt, Relation } from '../facts';

const places: Record<Exclude<Person['from'], 'From'>, string> = {
  'X-Original-Sender': 'through a group',
  'X-Original-From': 'through a group',
  'X-Failed-Recipients': 'an email to this address did not arrive, says this email',
  To: 'in To',
  Cc: 'in Cc',
  Bcc: 'in Bcc',
  'Reply-To': 'from Reply-To, not verified',
  subject: 'from the subject, not verified',
};

const checks: Record<SenderCheck, string> = {
  passed: 'sender check passed',
  failed: 'sender check failed',
  unknown: 'sender check unknown',
};

/** What is waiting for the user's word. */
const waiting: Record<'payment' | 'invoice' | 'outcome' | 'way' | 'question', string> = {
  payment: 'Then the receipt’s page is shown here.',
  invoice: 'Then the invoice’s page and PDF are shown here.',
  outcome: 'Then you can write to them what was done.',
  way: 'Then you can send them a way to pay.',
  question: 'Then you can ask them.',
};

function doubtText(doubt: Doubt): string {
  switch (doubt.kind) {
    case 'notNamed':
      return 'This email does not name this customer.';
    case 'checkFailed':
      return 'This email may not be from whom it says: Google’s sender check failed.';
    case 'severalSenders':
      return 'This email does not name exactly one sender.';
    case 'unreadable':
      return 'Google does not let this email be read, so nothing proves whom it is from.';
    case 'spelling':
      return `This email is from ${doubt.address}, another spelling of the address on file.`;
    case 'notOnFile':
      return `This email is from ${doubt.address}, which is not on file for this customer.`;
    case 'notProven':
      return `Google could not prove that this email is really from ${doubt.address}.`;
    case 'group':
      return `A group passed this email on. Nothing proves that it is really from ${doubt.address}.`;
    case 'replyTo':
      return `${doubt.address} stands in Reply-To, where a sender can write anything.`;
    case 'notReached':
      return `An email to ${doubt.address} did not arrive, says this email. Nothing proves that it is from them.`;
    case 'subject':
      return `${doubt.address} stands in the subject, where a sender can write anything.`;
    case 'notSender':
      return `This email is not from ${doubt.address}.`;
  }
}

/** Whether the address is the customer’s, and whether the mail proves who wrote it. */
export const sighting = (write: Writer) => ({
  notOnMail: 'Not on this email',
  /** `isSender`: whether the mail is from that address, or only names it. */
  relation: (relation: Relation, address: string, isSender: boolean) => {
    switch (relation.kind) {
      case 'address':
        return 'Address matches';
      case 'variant':
        return `Possible match: this email ${isSender ? 'is from' : 'names'} ${address}, another spelling`;
      case 'linked':
        return relation.at === null
          ? `${address} was linked by you`
          : `${address} was linked by you on ${write.date(relation.at / 1000)}`;
      case 'chosen':
        return `This email ${isSender ? 'is from' : 'names'} ${address}`;
    }
  },
  place: (from: Exclude<Person['from'], 'From'>) => places[from],
  check: (check: SenderCheck) => checks[check],
  doubt: doubtText,
  /** `replies`: where answers to the mail go, if elsewhere. */
  checkFailed: (replies: string | null): Html =>
    replies
      ? html`<b>This email may not be from whom it says</b>: Google’s sender check failed. Replies go to ${replies}.`
      : html`<b>This email may not be from whom it says</b>: Google’s sender check failed.`,
  proven: 'Address and sender proven',
  asksOnce: 'Before anything is changed you are asked once whether this is the right person.',
  /** `on`: what waits for it. */
  askFirst: (doubt: Doubt, on: keyof typeof waiting): Html =>
    html`${doubtText(doubt)} Is this the right person? ${waiting[on]}`,
});
