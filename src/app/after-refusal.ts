/** What can be done next where a write was refused: each of it one tap away, or off with its reason. */
import type { Intention } from '../actions/intention';
import { findAction } from '../actions/list';
import type { Unshown } from '../actions/performed';
import { toldReason } from '../billing/way-to-pay';
import { inStripe as customerInStripe } from '../cards/act';
import { offReason, offRow } from '../cards/action-offers';
import { dashboardPage } from '../cards/dashboard';
import { inMode, isDecline, refusalOf } from '../cards/problems';
import { to, whose } from '../cards/routes';
import { type Button, buttons, type Widget } from '../cards/widgets';
import type { Desk } from '../desk/desk';
import { keysPage } from '../keys/links';
import type { Connection } from '../keys/vault';
import type { ActionName } from '../language/words/en/actions';
import type { Refusal } from '../language/words/facts';
import { isGuest } from '../lookup/guest';
import { wayTo } from '../screens/way-to-pay';
import type { Denial, Problem } from '../stripe/problem';
import { isCharge } from '../stripe/resources/charge';

type Step =
  /** A draft with a page to pay on. */
  | { kind: 'way'; codes: readonly (string | null | undefined)[] }
  /** Another action on the customer. */
  | { kind: 'action'; name: ActionName }
  /** The same once more: its form asks anew. */
  | { kind: 'again' }
  /** Its object, as it is now. */
  | { kind: 'object' }
  | { kind: 'button'; button: Button };

const customersActions: Partial<Record<Refusal, ActionName>> = {
  holdExpired: 'charge',
  notRefundable: 'credit',
  taxLocation: 'editCustomer',
  email: 'editCustomer',
};

export function stepsAfter(desk: Desk, connection: Connection, intention: Intention, failure: Unshown): Widget[] {
  const steps =
    failure.kind === 'notPermitted'
      ? afterDenial(desk, connection, intention, failure.denial)
      : stepsFor(desk, connection, intention, failure.problem);
  return steps.flatMap((step) => drawn(step, desk, connection, intention));
}

function stepsFor(desk: Desk, connection: Connection, intention: Intention, problem: Problem): Step[] {
  const { buttons: texts, problems } = desk.words;
  const inStripe = (text: string, path: string): Step => ({
    kind: 'button',
    button: { text, url: dashboardPage(connection, path) },
  });
  switch (problem.kind) {
    case 'declined':
      return payingSteps(intention, problem.codes);
    case 'notFound':
      return problem.otherMode ? thereSteps(desk, connection, intention, problem.otherMode) : [];
    case 'keyDead':
      // Of a dead one the card itself offers the ways out.
      return problem.why === 'publishable' ? mending(desk, connection) : [];
    case 'rateLimited':
    case 'locked':
    case 'outOfTime':
      return [{ kind: 'again' }];
    case 'refused': {
      const refusal = refusalOf(problem);
      switch (refusal) {
        case 'nothingToPayWith':
          return payingSteps(intention, ['missing']);
        case 'accountClosed':
          return payingSteps(intention, ['account_closed']);
        case 'methodFailed':
        case 'methodUnfit':
        case 'mandate':
          return payingSteps(intention, [problem.code]);
        case 'scheduled':
          return [inStripe(texts.openInStripe, `subscriptions/${intention.object}`)];
        case 'testOnly':
          return [inStripe(texts.openInStripe, 'account/onboarding')];
        case 'noCharges':
          return [inStripe(texts.openInStripe, 'account/status')];
        case 'taxNotCalculated':
          return [inStripe(texts.openInStripe, 'settings/tax')];
        case 'lowBalance':
          return [inStripe(texts.openInStripe, 'balance/overview')];
        case 'alreadyPaid':
        case 'refunded':
        case 'disputed':
        case 'otherState':
        case 'moreThanLeft':
        case 'nothingToInvoice':
          return [{ kind: 'object' }];
        case 'otherCurrency':
        case 'couponExpired':
        case 'tooLarge':
        case 'tooSmall':
        case 'taxId':
        case 'productArchived':
          return [{ kind: 'again' }];
        case 'holdExpired':
        case 'notRefundable':
        case 'taxLocation':
        case 'email':
          return [{ kind: 'action', name: customersActions[refusal] ?? 'editCustomer' }];
        case null:
          if (isDecline(problem)) return payingSteps(intention, [problem.code]);
          return problem.requestId ? [inStripe(problems.openLog, `logs/${problem.requestId}`)] : [];
        default:
          return [];
      }
    }
    default:
      return [];
  }
}

/**
 * The customer has to pay, or to change how they pay; not for what charges nobody. Retrying is offered by the object's own
 * card.
 */
function payingSteps({ action }: Intention, codes: readonly (string | null | undefined)[]): Step[] {
  const does = findAction(action)?.does ?? '';
  if (!/^(?:moneyIn|subscription\.|invoice\.finalize)/.test(does)) return [{ kind: 'again' }];
  const way: Step = { kind: 'way', codes };
  if (action === 'pay') return [way, { kind: 'object' }];
  if (action === 'charge' || action === 'chargeSource') return [way, { kind: 'action', name: 'link' }];
  return [way, { kind: 'again' }];
}

/** The key may be given what it lacks; what no restricted key may do is done in Stripe. */
function afterDenial(desk: Desk, connection: Connection, { customer }: Intention, denial: Denial | null): Step[] {
  if (!denial?.onlySecret) return mending(desk, connection);
  return customerInStripe(desk.words, connection, customer).map((button) => ({ kind: 'button', button }));
}

/** The same customer, in an account of that mode. */
function thereSteps(desk: Desk, connection: Connection, { customer }: Intention, mode: 'live' | 'test'): Step[] {
  const there = to('customer', whose(connection, customer));
  const ways = inMode(desk.words, mode, connection, there, desk.vault.connections());
  return ways.map((button) => ({ kind: 'button', button }));
}

function mending({ words }: Desk, connection: Connection): Step[] {
  const edit: Button = { text: words.buttons.editKey, url: connection.editUrl ?? keysPage(connection.mode) };
  const check: Button = { text: words.problems.notPermitted.check, to: to('mended', { connection: connection.id }) };
  return [edit, check].map((button) => ({ kind: 'button', button }));
}

function drawn(step: Step, desk: Desk, connection: Connection, intention: Intention): Widget[] {
  const { customer, object, action } = intention;
  switch (step.kind) {
    case 'way': {
      const isInvoice = action === 'pay';
      const why = toldReason(step.codes);
      const way = isInvoice
        ? { on: 'invoice' as const, object, why }
        : { on: 'customer' as const, object: customer, why };
      return wayTo(way, desk, connection, customer);
    }
    case 'action':
      return offered(step.name, customer, desk, connection, customer);
    case 'again':
      return offered(action, object, desk, connection, customer);
    case 'object': {
      const button = objectButton(desk, connection, intention);
      return button ? [buttons(button)] : [];
    }
    case 'button':
      return [buttons(step.button)];
  }
}

/** An action under its own name, off where the key is known to lack what it needs. */
function offered(name: string, object: string, desk: Desk, connection: Connection, customer: string): Widget[] {
  const action = findAction(name);
  // What is done to a customer can't be done to a guest.
  if (!action || (isGuest(customer) && object === customer && name !== 'refund' && name !== 'receipt')) return [];
  const text = desk.words.said(action.label);
  // Which of them it takes is only known of what it acts on.
  const needs = action.needsFor ? [] : action.needs;
  const off = offReason(desk.reader, connection, { does: action.does, needs }, desk.use(connection).state);
  if (off) return [offRow(desk.words, text, off)];
  return [buttons({ text, to: to('prepare', { action: name, connection: connection.id, customer, object }) })];
}

function objectButton({ words, reader }: Desk, connection: Connection, { customer, object }: Intention): Button | null {
  const place = whose(connection, customer);
  const offers = [
    {
      text: words.owing.toInvoice,
      is: (id: string) => id.startsWith('in_'),
      to: to('invoice', { ...place, invoice: object }),
    },
    { text: words.owing.toPayment, is: isCharge, to: to('payment', { ...place, charge: object }) },
  ];
  const fitting = offers.find(({ is }) => is(object));
  return fitting && reader.offers(fitting.to) ? { text: fitting.text, to: fitting.to } : null;
}
