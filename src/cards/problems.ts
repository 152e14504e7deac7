/** Why there is nothing to show, in plain words: what happened, why, what to do. Four answers that must never blur. */

import { declineOf, mustConfirm, stepAfter } from '../billing/decline';
import { keysPage } from '../keys/links';
import type { Connection } from '../keys/vault';
import { type Html, html, lines, quiet } from '../language/html';
import type { ProblemName, Refusal } from '../language/words/facts';
import type { Words } from '../language/words/words';
import type { Part } from '../stripe/part';
import type { PermissionId } from '../stripe/permissions';
import type { Denial, Problem } from '../stripe/problem';
import { accountCard, type Card, card } from './card';
import { barredCard } from './consent';
import { type Target, to } from './routes';
import { type Button, buttons, paragraph, row, section } from './widgets';

/** Stripe's codes that mean the same to a person: https://docs.stripe.com/error-codes */
const codesOf = {
  accountClosed: 'account_closed',
  tooLarge: 'amount_too_large charge_exceeds_source_limit charge_exceeds_transaction_limit',
  tooSmall: 'amount_too_small',
  lowBalance: 'balance_insufficient insufficient_funds',
  otherState:
    'charge_already_captured capture_unauthorized_payment intent_invalid_state invoice_not_editable payment_intent_unexpected_state status_transition_invalid',
  refunded: 'charge_already_refunded',
  disputed: 'charge_disputed refund_disputed_payment',
  notRefundable: 'charge_not_refundable',
  holdExpired: 'charge_expired_for_capture capture_charge_authorization_expired',
  couponExpired: 'coupon_expired',
  productArchived: 'product_inactive',
  maxSubscriptions: 'customer_max_subscriptions',
  taxLocation: 'customer_tax_location_invalid invalid_tax_location',
  taxNotCalculated: 'stripe_tax_inactive taxes_calculation_failed',
  taxId: 'tax_id_invalid tax_id_prohibited',
  email: 'email_invalid',
  nothingToInvoice: 'invoice_no_customer_line_items invoice_no_subscription_line_items',
  nothingToPayWith: 'missing resource_missing',
  mandate: 'billing_invalid_mandate payment_intent_mandate_invalid',
  methodFailed:
    'bank_account_declined bank_account_unusable payment_intent_payment_attempt_expired payment_intent_payment_attempt_failed payment_method_bank_account_blocked payment_method_customer_decline payment_method_provider_decline payment_method_provider_timeout',
  methodUnfit:
    'invalid_source_usage payment_intent_incompatible_payment_method payment_method_currency_mismatch payment_method_not_available payment_method_unactivated payment_method_unexpected_state payment_method_unsupported_type',
  testOnly: 'testmode_charges_only',
} as const;

function nameOf(problem: Problem): ProblemName {
  if (problem.kind === 'notFound' && problem.otherMode) return 'otherMode';
  if (problem.kind === 'keyDead' && problem.why === 'publishable') return 'keyNotTaken';
  const codes = problem.kind === 'declined' ? problem.codes : problem.kind === 'refused' ? [problem.code] : [];
  return mustConfirm(codes) ? 'mustConfirm' : problem.kind;
}

export function problemTitle({ problems }: Words, problem: Problem): string {
  return problems.title(nameOf(problem));
}

/** What happened and what to do. Never an exception’s text, and nothing of Stripe’s message: it holds a part of the key. */
function textOf({ problems, declines, consent }: Words, problem: Problem): string {
  const declined = (codes: Parameters<typeof declineOf>[0]) => declines.refused(declineOf(codes), stepAfter(codes));
  switch (problem.kind) {
    case 'keyDead':
      return problems.keyDead(problem.why);
    case 'locked':
    case 'inFlight':
      return problems.busy;
    case 'stripeDown':
      return problems.stripeDown(problem.status);
    case 'noConsent':
      return consent.text('requests');
    case 'notFound':
      return problem.otherMode ? problems.otherMode(problem.otherMode) : problems.notFound;
    case 'refused':
      return isDecline(problem) ? declined([problem.code]) : refusalText({ problems }, problem);
    case 'noSearch':
      return problems.noSearch(null);
    case 'keyReused':
    case 'rateLimited':
    case 'unreachable':
    case 'outOfTime':
    case 'unreadable':
      return problems[problem.kind];
    case 'declined':
      return declined(problem.codes);
  }
}

/** null for what only Stripe’s logs tell. */
export function refusalOf({ code, uncoded }: Extract<Problem, { kind: 'refused' }>): Refusal | null {
  const refusals = Object.keys(codesOf) as (keyof typeof codesOf)[];
  return uncoded ?? refusals.find((each) => codesOf[each].split(' ').includes(code ?? '')) ?? null;
}

/** Whether Stripe refused it under the code of a decline, whose words are more exact. */
export function isDecline(problem: Extract<Problem, { kind: 'refused' }>): boolean {
  return refusalOf(problem) === null && typeof declineOf([problem.code]) === 'string';
}

function refusalText({ problems }: Pick<Words, 'problems'>, problem: Extract<Problem, { kind: 'refused' }>) {
  const { param } = problem;
  const known = refusalOf(problem);
  // `items[0][price]` is about the price.
  const [name] = /[a-z_]+(?=\]?$)/.exec(param ?? '') ?? [];
  return known ? problems.refused(known) : problems.notAccepted(name?.replace(/_/g, ' ') ?? null);
}

/** As plain text, with the id under which Stripe’s support finds it; every answer of Stripe’s has one. */
export function problemSentences(words: Words, problem: Problem): string {
  const text = textOf(words, problem);
  return problem.requestId ? words.problems.withRequestId(text, problem.requestId) : text;
}

/** The same, with its title before. */
export function titledProblem(words: Words, problem: Problem): string {
  return words.problems.titledPlainly(problemTitle(words, problem), problemSentences(words, problem));
}

function problemText(words: Words, problem: Problem): Html {
  return lines(textOf(words, problem), requestIdNote(words, problem));
}

function requestIdNote({ problems }: Words, { requestId }: Problem): Html | null {
  return requestId ? quiet`${problems.requestId(requestId)}` : null;
}

/** A problem as a part of a card that shows other things. */
function problemRow(words: Words, problem: Problem) {
  const { titled, icon } = words.problems;
  const text = titled(problemTitle(words, problem), textOf(words, problem));
  return row({ icon: 'error', iconText: icon, text: lines(text, requestIdNote(words, problem)) });
}

/** A section of a list of which nothing can be shown. */
export function problemSection(
  words: Words,
  { problem }: Extract<Part<unknown>, { kind: 'problem' }>,
  header: { header: string },
) {
  return section([problemRow(words, problem)], header);
}

/** A part that is not shown, in a section of a card that has others. */
export function unshownText(words: Words, part: Exclude<Part<unknown>, { kind: 'shown' }>): Html {
  return part.kind === 'notPermitted' ? words.problems.lacks(part.permission) : problemText(words, part.problem);
}

/** A whole card for a part without which there is nothing to show. `others`: all connected accounts. */
export function unshownCard(
  words: Words,
  connection: Connection,
  part: Exclude<Part<unknown>, { kind: 'shown' }>,
  again: Target | null,
  others: readonly Connection[] = [],
): Card {
  if (part.kind === 'notPermitted') return notPermittedCard(words, connection, part.permission, part.denial);
  const { problem } = part;
  if (problem.kind === 'noConsent') return barredCard(words, problem.url, again);
  const { replaceKey, disconnect, keysInStripe, tryAgain } = words.buttons;
  const mend: Button[] = [
    { text: replaceKey, to: to('replaceKey', { connection: connection.id }), filled: true },
    { text: disconnect, to: to('askDisconnect', { connection: connection.id }) },
    { text: keysInStripe, url: keysPage(connection.mode) },
  ];
  const retry: Button[] = again ? [{ text: tryAgain, to: again, filled: true }] : [];
  const elsewhere =
    problem.kind === 'notFound' && problem.otherMode && inMode(words, problem.otherMode, connection, again, others);
  const ways = problem.kind === 'keyDead' ? mend : elsewhere || retry;
  return accountCard(words, connection, problemTitle(words, problem), [
    section([paragraph(problemText(words, problem)), ways.length > 0 ? buttons(...ways) : null]),
  ]);
}

/** Where an object of the other mode can be opened: asking this key once more would only be told the same. */
export function inMode(
  { problems }: Words,
  mode: Connection['mode'],
  { account }: Connection,
  again: Target | null,
  others: readonly Connection[],
): Button[] {
  const fitting = others.filter(
    (each) => each.mode === mode && (account === null || each.account === null || each.account === account),
  );
  const opening = again && 'connection' in again.params ? again : null;
  const open = (opening ? fitting : []).slice(0, 3).map(({ id, name }): Button => {
    const there = { ...opening, params: { ...opening?.params, connection: id } } as Target;
    return { text: problems.openInMode(mode, name), to: there, filled: true };
  });
  return open[0] ? open : [{ text: problems.connectMode(mode), to: to('connect', {}), filled: true }];
}

function notPermittedCard(words: Words, connection: Connection, permission: PermissionId, denial: Denial | null): Card {
  const edit = denial?.editUrl ?? connection.editUrl ?? keysPage(connection.mode);
  const { lacks, notPermitted } = words.problems;
  return accountCard(words, connection, notPermitted.title, [
    section([
      paragraph(lacks(permission)),
      paragraph(html`${notPermitted.mend}`),
      buttons(
        { text: words.buttons.editKey, url: edit },
        { text: notPermitted.check, to: to('mended', { connection: connection.id }) },
      ),
    ]),
  ]);
}

/** What can’t be helped here: a title, a text, and where to go. */
function toldCard(words: Words, title: string, text: Html, ...ways: Button[]): Card {
  return card(words, { title, sections: [section([paragraph(text), buttons(...ways)])] });
}

const home = ({ buttons }: Words): Button => ({ text: buttons.home, to: to('home', {}) });

/** The last resort of the error boundary. */
export function unexpectedCard(words: Words, reference: string): Card {
  const { title, text } = words.problems.unexpected;
  return toldCard(words, title, text(reference), home(words));
}

/** Google's store for the user's settings failed before anything was sent that could not be taken back. */
export function storeFailedCard(words: Words): Card {
  const { title, text } = words.problems.storeFailed;
  return toldCard(words, title, html`${text}`, home(words));
}

/** Gmail did not give the open message, for no reason that the user could mend. */
export function mailboxFailedCard(words: Words): Card {
  const { title, text } = words.problems.mailboxFailed;
  const find: Button = { text: words.buttons.findCustomer, to: to('find', { query: '' }), filled: true };
  return toldCard(words, title, html`${text}`, find, home(words));
}

/** The key may still be here: nothing less may be said. */
export function notDisconnectedCard(words: Words): Card {
  const { title, text, settings } = words.problems.notDisconnected;
  return toldCard(words, title, text(), { text: settings, to: to('settings', {}), filled: true });
}

/** Another execution of the same user did not end in time. */
export function stillWorkingCard(words: Words): Card {
  const { title, text } = words.problems.stillWorking;
  return toldCard(words, title, html`${text}`, home(words));
}

export function outdatedCard(words: Words): Card {
  const { title, text } = words.problems.outdated;
  return toldCard(words, title, html`${text}`, home(words));
}
