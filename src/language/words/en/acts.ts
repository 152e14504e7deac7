import type { PermissionId } from '../../../stripe/permissions';
import { type Html, html } from '../../html';
import { permissionName } from '../names';

/** From a form to what became of it. */
export const acts = () => ({
  continue: 'Continue',
  isElsewhere: (isSender: boolean, address: string): Html =>
    isSender
      ? html`This email is from <b>${address}</b>, another address.`
      : html`This email names <b>${address}</b>, another address.`,
  repliesElsewhere: (address: string): Html => html`A reply to this email goes to <b>${address}</b>, another address.`,
  mayNotBeTheirs: (): Html =>
    html`<b>The request may not be theirs.</b> If in doubt, ask them in a way that you knew before this request, such as their phone number.`,
  customer: 'Customer',
  noName: 'No name',
  noEmail: 'No email on file',
  askedOnce: 'You are asked this once in the conversation.',
  live: 'Live',
  liveMode: (account: string): Html => html`<b>LIVE: real money</b> · account ${account}`,

  off: 'Off',
  more: 'More actions',
  actions: 'Actions',
  keyDecides: (editUrl: Html): Html => html`The key decides. ${editUrl}, then check it again in Settings.`,
  editInStripe: 'Edit it in Stripe',

  notPossibleNow: 'Not possible now',
  changedMeanwhile: 'Changed in Stripe meanwhile: nothing was written. This is how it is now.',
  nothingWritten: 'Nothing was written.',
  noMoneyMoved: 'No money moved.',
  notPermitted: 'Not permitted',
  onlySecret: 'Nothing was written: Stripe allows this to no restricted key. Do it in Stripe.',
  lacks: (permission: PermissionId) =>
    `Nothing was written: this key lacks ${permissionName(permission)}. Edit the key in Stripe, then check it in Settings.`,
  notCarriedOut: 'Not carried out',
  notSent: 'It was not sent to Stripe: nothing was written. You can start again.',
  rightPersonQuestion: 'Is this the right person?',
  tickFirst: 'Nothing was written. Tick the box that says so, then confirm again.',
  noLongerValid: 'Confirmation no longer valid',
  notKept:
    'What became of it is not kept here any more. Look at the customer before you start again; this tap wrote nothing.',

  /** `title`: what was confirmed with what was just done, and was not carried out. */
  stillToDo: (title: string): Html => html`<b>Still to do:</b> ${title}`,
  toDo: 'Still to do',
  openToDo: 'Tap to do it, or to leave it',
  confirmedWith: 'You confirmed it together with that. It was not carried out.',
  doneBefore: (said: string) => `Done before: ${said}`,
  leave: 'Leave it undone',

  outcome: 'Outcome',
  done: 'Done.',
  accepted: 'Accepted, not finished.',
  partly: 'Done in part.',
  failed: 'Not done.',
  customerNotShown: 'The customer could not be shown after it.',
  outcomeUnknown: 'Outcome unknown',
  unknown: 'Unknown',
  theAction: 'The action',
  mayHaveHappened:
    'It was sent to Stripe, and no answer came that tells what became of it. It may have happened, or not. Checking only reads.',
  thisFirst: 'Nothing was sent by this tap: this comes first.',
  check: 'Check',
  firstAtWork: 'The first tap is still at work',
  stillAtWork: 'Still at work',
  atWork: 'At work',
  firstWaits: 'It was sent to Stripe by an earlier tap, which waits for the answer. This tap sent nothing.',
  notEnded: 'The first tap, or another action of yours, has not ended yet. This tap sent nothing.',
  notYet: 'Not carried out yet',
  noSign: 'Stripe shows no sign of it. You can send it again: it is done once.',
  notConfirmed: 'Could not be confirmed',
  canNotTell:
    'Whether it was done can’t be told any more, and it can’t be sent again. Look in Stripe before starting again.',
  doItNow: 'Do it now',
  backToCustomer: 'Back to customer',
});
