import type { PermissionId } from '../../../stripe/permissions';
import type { Problem } from '../../../stripe/problem';
import { type Html, html } from '../../html';
import type { Writer } from '../../writer';
import type { Listed, ProblemName, Refusal } from '../facts';
import { permissionName } from '../names';

const titles: Record<ProblemName, string> = {
  keyDead: 'Key no longer works',
  keyNotTaken: 'Key not accepted for this',
  rateLimited: 'Too many requests',
  locked: 'Stripe is busy with this',
  inFlight: 'Stripe is busy with this',
  keyReused: 'Another request came first',
  stripeDown: 'Stripe has a problem',
  unreachable: 'Could not reach Stripe',
  noConsent: 'Google’s permission is missing',
  outOfTime: 'Ran out of time',
  notFound: 'No longer there',
  otherMode: 'In the other mode',
  declined: 'Declined',
  mustConfirm: 'The customer must confirm the payment',
  refused: 'Stripe refused',
  noSearch: 'No search in this account',
  unreadable: 'Answer not understood',
};

const deadKeys: Record<Extract<Problem, { kind: 'keyDead' }>['why'], string> = {
  invalid: 'Stripe no longer accepts it: it was deleted or revoked, or it was copied incompletely.',
  expired: 'It has expired or was replaced by a new one.',
  ipLimited:
    'It is limited to certain IP addresses. Google’s addresses change, so such a key can’t work here: remove the limit or make another key.',
  accountRevoked: 'It no longer has access to this account.',
  publishable:
    'Stripe answered as if it were a publishable key, which it is not. The key may lack a permission for this: check it in Settings, or try again.',
};

const refusals: Record<Refusal, string> = {
  tooLarge: 'Stripe charges no amount this large.',
  tooSmall: 'Stripe charges no amount this small.',
  lowBalance: 'Your Stripe balance does not cover it.',
  otherState: 'It is in another state by now. Look at it again.',
  refunded: 'It is already refunded.',
  disputed: 'It is disputed. Answer that in Stripe.',
  holdExpired: 'The bank no longer holds the money. Charge the customer anew.',
  couponExpired: 'The coupon has expired.',
  maxSubscriptions: 'The customer has as many subscriptions as Stripe allows.',
  taxLocation: 'Stripe can’t tell where to tax the customer. Edit their address.',
  email: 'Stripe does not accept this email address.',
  nothingToInvoice: 'There is nothing to invoice.',
  nothingToPayWith: 'The customer has nothing to pay with.',
  otherCurrency:
    'The customer is billed in another currency, and Stripe bills a customer in one at a time. Choose a price in theirs, or use another customer for this currency.',
  scheduled: 'A schedule decides how this subscription changes. Change the schedule in Stripe.',
  alreadyPaid: 'The invoice is paid by now. Look at it again.',
  moreThanLeft: 'It is more than what is left to refund. Look at it again.',
  noCharges: 'Stripe lets this account take no payments at present. See in Stripe what it asks for.',
  testOnly: 'This Stripe account can’t take live payments yet. Finish setting it up in Stripe.',
  accountClosed: 'The customer’s bank account is closed. Ask for another way to pay.',
  taxId: 'Stripe does not take this for a tax ID of that kind. Check its kind and its number.',
  methodFailed: 'The customer’s way to pay did not go through. Ask for another one.',
  methodUnfit: 'The customer’s way to pay can’t be used for this. Choose another one.',
  mandate: 'The customer’s consent to be debited (mandate) no longer holds. Ask them to set up the debit anew.',
  taxNotCalculated: 'Stripe could not calculate the tax. Check your tax settings in Stripe.',
  productArchived: 'The product is archived in Stripe. Choose another price.',
  notRefundable: 'Stripe can’t refund this payment any more. Give credit, or pay it back another way.',
};

/** Why there is nothing to show. */
export const problems = ({ number, plural }: Writer) => ({
  title: (name: ProblemName) => titles[name],
  keyDead: (why: keyof typeof deadKeys) => deadKeys[why],
  rateLimited: 'Stripe is limiting requests to this account. Wait a minute, then try again.',
  busy: 'Another request is using it right now. Try again in a few seconds.',
  keyReused:
    'Stripe had another request under the same confirmation before, and what that did is not told. Look at the customer in Stripe, then start again from here.',
  stripeDown: (status: number) => `Stripe answered with an error of its own (${status}). Try again in a minute.`,
  unreachable:
    'No answer came. Your network or Stripe may be down, or your Google Workspace admin does not allow api.stripe.com. Try again; if it keeps happening, ask your admin.',
  outOfTime: 'Google gives an add-on 30 seconds, and Stripe answered slowly. Try again.',
  notFound: 'Stripe has no such object. It may have been deleted.',
  otherMode: (mode: 'live' | 'test') =>
    mode === 'live'
      ? 'Stripe has this in live mode, and this key is one of test mode. Their data are separate.'
      : 'Stripe has this in test mode, and this key is one of live mode. Their data are separate.',
  /** Opens it there. `account`: its name. */
  openInMode: (mode: 'live' | 'test', account: string) =>
    mode === 'live' ? `Open in ${account} (live)` : `Open in ${account} (test)`,
  connectMode: (mode: 'live' | 'test') => (mode === 'live' ? 'Connect a live key' : 'Connect a test key'),
  /** `account`: which one, where that is not said beside it. */
  noSearch: (account: string | null) =>
    `Stripe offers ${account ?? 'this account'} no search, as in India. Only an exact email address or a Stripe id can be found.`,
  unreadable: 'Stripe’s answer has a shape that this version does not know.',
  /** Of a list of which the others are shown. */
  unread: (what: Listed, count: number) =>
    plural(count, {
      one: `One ${what} could not be read. Look in Stripe.`,
      other: `${number(count)} ${what}s could not be read. Look in Stripe.`,
    }),
  refused: (refusal: Refusal) => refusals[refusal],
  /** `param`: what it is about, in Stripe's terms. */
  notAccepted: (param: string | null) =>
    `Stripe did not accept ${param ? `“${param}”` : 'the request'}. Its logs say why, under the request id.`,
  requestId: (id: string) => `Request id: ${id}`,
  withRequestId: (text: string, id: string) => `${text} Request id: ${id}`,
  /** As one text. */
  titled: (title: string, text: string): Html => html`<b>${title}.</b> ${text}`,
  titledPlainly: (title: string, text: string) => `${title}. ${text}`,
  openLog: 'Open the log in Stripe',
  icon: 'Problem',
  lacks: (permission: PermissionId): Html => html`This key lacks <b>${permissionName(permission)}</b>.`,
  lacksPlainly: (permission: PermissionId) => `This key lacks ${permissionName(permission)}.`,
  notPermitted: {
    title: 'Not permitted',
    mend: 'Edit the key in Stripe, set this row, then check the key again.',
    check: 'Check key again',
  },
  unexpected: {
    title: 'Something unexpected',
    text: (reference: string): Html =>
      html`Tillside ran into a fault of its own. If you had just confirmed something, look at the customer before you try again. If it happens again, report this reference: <b>${reference}</b>`,
  },
  storeFailed: {
    title: 'Google’s storage did not answer',
    text: 'Your keys and settings are stored in your Google account, and Google could not read or save them just now. Nothing was changed in Stripe by this tap. Try again in a minute.',
  },
  mailboxFailed: {
    title: 'Gmail did not answer',
    text: 'Gmail did not give this email just now, so its sender can’t be looked up. This tap changed nothing in Stripe. Open the email once more, or find the customer yourself.',
  },
  notDisconnected: {
    title: 'Not disconnected',
    text: (): Html =>
      html`Google’s storage did not delete the key: <b>it may still be here</b>. Try again in a minute. To be safe at once, delete the key in Stripe.`,
    settings: 'Go to Settings',
  },
  stillWorking: {
    title: 'Still at work',
    text: 'Another action of yours is still at work. Nothing was saved by this tap: try again in a moment.',
  },
  outdated: {
    title: 'This card is out of date',
    text: 'It was drawn by another version, or its account was disconnected meanwhile.',
  },
  deleted: {
    title: 'Deleted customer',
    text: (customer: string): Html => html`<b>${customer}</b> was deleted in Stripe. What they paid is still there.`,
  },
});
