/** Why there is nothing to show, in plain words: what happened, why, what to do. Four answers that must never blur. */

import { declineText, mustConfirm } from '../billing/payment';
import { keysPage } from '../keys/links';
import type { Connection } from '../keys/vault';
import { spaced } from '../language/format';
import { type Html, html, lines, quiet } from '../language/html';
import type { Part } from '../stripe/part';
import { type PermissionId, permissionLabel } from '../stripe/permissions';
import type { Denial, Problem } from '../stripe/problem';
import { accountCard, type Card, card } from './card';
import { barredCard, consentText, consentTitle } from './consent';
import { type Target, to } from './routes';
import { type Button, buttons, paragraph, section } from './widgets';

interface Words {
  title: string;
  text: string;
}

const dead: Record<Extract<Problem, { kind: 'keyDead' }>['why'], string> = {
  invalid: 'Stripe no longer accepts it: it was deleted or revoked, or it was copied incompletely.',
  expired: 'It has expired or was replaced by a new one.',
  ipLimited:
    'It is limited to certain IP addresses. Google’s addresses change, so such a key can’t work here: remove the limit or make another key.',
  accountRevoked: 'It no longer has access to this account.',
  publishable: 'Stripe takes it for a publishable key, which can’t read customers.',
};

const disputed = 'It is disputed. Answer that in Stripe.';
const lowBalance = 'Your Stripe balance does not cover it.';
const otherState = 'It is in another state by now. Look at it again.';

/** What Stripe refuses in a way that one can act on: https://docs.stripe.com/error-codes */
const refusals: Readonly<Record<string, string>> = {
  amount_too_large: 'Stripe charges no amount this large.',
  amount_too_small: 'Stripe charges no amount this small.',
  balance_insufficient: lowBalance,
  charge_already_captured: otherState,
  charge_already_refunded: 'It is already refunded.',
  charge_disputed: disputed,
  charge_expired_for_capture: 'The bank no longer holds the money. Charge the customer anew.',
  coupon_expired: 'The coupon has expired.',
  customer_max_subscriptions: 'The customer has as many subscriptions as Stripe allows.',
  customer_tax_location_invalid: 'Stripe can’t tell where to tax the customer. Edit their address.',
  email_invalid: 'Stripe does not accept this email address.',
  insufficient_funds: lowBalance,
  invoice_no_customer_line_items: 'There is nothing to invoice.',
  invoice_not_editable: otherState,
  payment_intent_unexpected_state: otherState,
  refund_disputed_payment: disputed,
  resource_missing: 'The customer has nothing to pay with.',
};

/** Of a 402, whatever type Stripe gives it: nothing was charged. */
function declineWords(codes: readonly (string | null | undefined)[]): Words {
  const title = mustConfirm(codes) ? 'The customer must confirm the payment' : 'Declined';
  return { title, text: declineText(codes) };
}

function refusalText({ code, param }: Extract<Problem, { kind: 'refused' }>): string {
  // `items[0][price]` is about the price.
  const [name] = /[a-z_]+(?=\]?$)/.exec(param ?? '') ?? [];
  const what = name ? `“${spaced(name)}”` : 'the request';
  return refusals[code ?? ''] ?? `Stripe did not accept ${what}. Its logs say why, under the request id.`;
}

/** A problem in words. Never an exception’s text, and nothing of Stripe’s message: it holds a part of the key. */
export function problemWords(problem: Problem): Words {
  switch (problem.kind) {
    case 'keyDead':
      return { title: 'Key no longer works', text: dead[problem.why] };
    case 'rateLimited':
      return {
        title: 'Too many requests',
        text: 'Stripe is limiting requests to this account. Wait a minute, then try again.',
      };
    case 'locked':
    case 'inFlight':
      return {
        title: 'Stripe is busy with this',
        text: 'Another request is using it right now. Try again in a few seconds.',
      };
    case 'stripeDown':
      return {
        title: 'Stripe has a problem',
        text: `Stripe answered with an error of its own (${problem.status}). Try again in a minute.`,
      };
    case 'unreachable':
      return {
        title: 'Could not reach Stripe',
        text: 'No answer came. Your network or Stripe may be down, or your Google Workspace admin does not allow api.stripe.com. Try again; if it keeps happening, ask your admin.',
      };
    case 'noConsent':
      return { title: consentTitle, text: consentText('requests') };
    case 'outOfTime':
      return {
        title: 'Ran out of time',
        text: 'Google gives an add-on 30 seconds, and Stripe answered slowly. Try again.',
      };
    case 'notFound':
      return problem.otherMode
        ? { title: 'In the other mode', text: 'Stripe has this in the other mode: test and live data are separate.' }
        : { title: 'No longer there', text: 'Stripe has no such object. It may have been deleted.' };
    case 'declined':
      return declineWords(problem.codes);
    case 'refused':
      return mustConfirm([problem.code])
        ? declineWords([problem.code])
        : { title: 'Stripe refused', text: refusalText(problem) };
    case 'unreadable':
      return { title: 'Answer not understood', text: 'Stripe’s answer has a shape that this version does not know.' };
  }
}

/** For Stripe’s support; every answer of Stripe’s has one. */
export function requestIdNote(requestId: string | null): Html | null {
  return requestId ? quiet`Request id: ${requestId}` : null;
}

export function problemText(problem: Problem): Html {
  return lines(problemWords(problem).text, requestIdNote(problem.requestId));
}

export function permissionText(permission: PermissionId): Html {
  return html`This key lacks <b>${permissionLabel(permission)}</b>.`;
}

/** A part that is not shown, in a section of a card that has others. */
export function unshownText(part: Exclude<Part<unknown>, { kind: 'shown' }>): Html {
  return part.kind === 'notPermitted' ? permissionText(part.permission) : problemText(part.problem);
}

/** A whole card for a part without which there is nothing to show. */
export function unshownCard(
  connection: Connection,
  part: Exclude<Part<unknown>, { kind: 'shown' }>,
  again: Target | null,
): Card {
  const retry: Button[] = again ? [{ text: 'Try again', to: again, filled: true }] : [];
  if (part.kind === 'notPermitted') return notPermittedCard(connection, part.permission, part.denial);
  if (part.problem.kind === 'noConsent') return barredCard(part.problem.url, again);
  const { title } = problemWords(part.problem);
  const replace: Button = { text: 'Replace key', to: to('replaceKey', { connection: connection.id }), filled: true };
  const isDead = part.problem.kind === 'keyDead';
  return accountCard(connection, title, [
    section([
      paragraph(problemText(part.problem)),
      isDead ? buttons(replace, { text: 'Open keys in Stripe', url: keysPage(connection.mode) }) : null,
      !isDead && retry.length > 0 ? buttons(...retry) : null,
    ]),
  ]);
}

function notPermittedCard(connection: Connection, permission: PermissionId, denial: Denial | null): Card {
  const edit = denial?.editUrl ?? connection.editUrl ?? keysPage(connection.mode);
  return accountCard(connection, 'Not permitted', [
    section([
      paragraph(permissionText(permission)),
      paragraph(html`Edit the key in Stripe, set this row, then check the key again.`),
      buttons(
        { text: 'Edit key in Stripe', url: edit },
        { text: 'Check key again', to: to('mended', { connection: connection.id }) },
      ),
    ]),
  ]);
}

/** The last resort of the error boundary. */
export function unexpectedCard(reference: string): Card {
  return card({
    title: 'Something unexpected',
    sections: [
      section([
        paragraph(
          html`Tillside ran into a fault of its own. If you had just confirmed something, look at the customer before you try again. If it happens again, report this reference: <b>${reference}</b>`,
        ),
        buttons({ text: 'Go to home', to: to('home', {}) }),
      ]),
    ],
  });
}

/** Google's store for the user's settings failed before anything was sent that could not be taken back. */
export function storeFailedCard(): Card {
  return card({
    title: 'Google’s storage did not answer',
    sections: [
      section([
        paragraph(
          html`Your keys and settings are stored in your Google account, and Google could not read or save them just now. Nothing was changed in Stripe by this tap. Try again in a minute.`,
        ),
        buttons({ text: 'Go to home', to: to('home', {}) }),
      ]),
    ],
  });
}

/** Gmail did not give the open message, for no reason that the user could mend. */
export function mailboxFailedCard(): Card {
  return card({
    title: 'Gmail did not answer',
    sections: [
      section([
        paragraph(
          html`Gmail did not give this email just now, so its sender can’t be looked up. This tap changed nothing in Stripe. Open the email once more, or find the customer yourself.`,
        ),
        buttons(
          { text: 'Find a customer', to: to('find', { query: '' }), filled: true },
          { text: 'Go to home', to: to('home', {}) },
        ),
      ]),
    ],
  });
}

/** The key may still be here: nothing less may be said. */
export function notDisconnectedCard(): Card {
  return card({
    title: 'Not disconnected',
    sections: [
      section([
        paragraph(
          html`Google’s storage did not delete the key: <b>it may still be here</b>. Try again in a minute. To be safe at once, delete the key in Stripe.`,
        ),
        buttons({ text: 'Go to Settings', to: to('settings', {}), filled: true }),
      ]),
    ],
  });
}

/** Another execution of the same user did not end in time. */
export function stillWorkingCard(): Card {
  return card({
    title: 'Still at work',
    sections: [
      section([
        paragraph(
          html`Another action of yours is still at work. Nothing was saved by this tap: try again in a moment.`,
        ),
        buttons({ text: 'Go to home', to: to('home', {}) }),
      ]),
    ],
  });
}

export function outdatedCard(): Card {
  return card({
    title: 'This card is out of date',
    sections: [
      section([
        paragraph(html`It was drawn by another version, or its account was disconnected meanwhile.`),
        buttons({ text: 'Go to home', to: to('home', {}) }),
      ]),
    ],
  });
}

/** Stripe still knows the id of a deleted customer, and nothing else of them. */
export function deletedCard(connection: Connection, customer: string): Card {
  return accountCard(connection, 'Deleted customer', [section([paragraph(deletedText(customer))])]);
}

export function deletedText(customer: string): Html {
  return html`<b>${customer}</b> was deleted in Stripe. Their payments are still there.`;
}
