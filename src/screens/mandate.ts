/** Whether the bank account of a debit can be debited again: its mandate, and what Stripe says of the account. One wave. */
import { type Blocked, blockOf, type MandateFacts, mandateFacts } from '../billing/mandate';
import { mandateOf, paidWith } from '../billing/method';
import { accountCard, type Card } from '../cards/card';
import { dashboardPage } from '../cards/dashboard';
import { fact } from '../cards/facts';
import { buttons, paragraph, row, section } from '../cards/widgets';
import { html } from '../language/html';
import type { Words } from '../language/words/words';
import { payerOf } from '../lookup/guest';
import { isShown, type Part, shown } from '../stripe/part';
import { type Charge, chargeById } from '../stripe/resources/charge';
import { mandateById } from '../stripe/resources/mandate';
import { paymentMethodById } from '../stripe/resources/payment-method';
import type { Screen, Visit } from './screen';

/** `method`: empty where the charge names none. */
const params = { connection: 'id', customer: 'id', charge: 'id', mandate: 'id', method: 'text' } as const;
type Here = Visit<typeof params>;

interface Found {
  charge: Charge;
  /** null where the key may not read it, or Stripe did not answer. */
  mandate: MandateFacts | null;
  /** null where Stripe does not say that it blocks the account. */
  blocked: Blocked | null;
}

export const mandate: Screen<typeof params, Found> = {
  params,
  asks: ({ params: { mandate: id } }) => mandateById(id),
  load: findMandate,
  customerOf: ({ charge }) => payerOf(charge),
  draw: mandateCard,
};

/** The payment beside it tells whose it is. */
function findMandate({ ask, params: { charge: id, mandate: mandateId, method: methodId } }: Here): Part<Found> {
  const [charge, found, ...methods] = ask(
    chargeById(id),
    mandateById(mandateId),
    ...(methodId ? [paymentMethodById(methodId)] : []),
  );
  if (!isShown(charge)) return charge;
  const [method] = methods;
  return shown({
    charge: charge.value,
    mandate: isShown(found) ? mandateFacts(found.value) : null,
    blocked: method && isShown(method) ? blockOf(method.value) : null,
  });
}

/** null where the payment was debited by another one, or of another account. */
function mandateCard(
  { charge, mandate: facts, blocked }: Found,
  { desk: { words }, connection, params }: Here,
): Card | null {
  if (mandateOf(charge) !== params.mandate || (charge.payment_method ?? '') !== params.method) return null;
  const { mandates: texts, methods, buttons: labels } = words;
  const method = paidWith(charge);
  return accountCard(words, connection, texts.title, [
    section([
      row({ icon: 'account_balance', text: html`<b>${method ? methods.name(method) : ''}</b>` }),
      blocked && blockedRow(words, blocked),
      facts ? standingRow(words, facts) : paragraph(html`${texts.unread}`),
    ]),
    section([fact(texts.reference, facts?.reference), fact(texts.id, params.mandate)]),
    section([
      buttons({
        text: labels.openInStripe,
        url: dashboardPage(connection, `payments/${charge.payment_intent ?? charge.id}`),
      }),
    ]),
  ]);
}

function blockedRow({ mandates: texts, common }: Words, blocked: Blocked) {
  return row({ icon: 'warning', iconText: common.needsAttention, text: html`${texts.blocked(blocked)}` });
}

function standingRow({ mandates: texts, common, write }: Words, facts: MandateFacts) {
  const isFine = facts.status === 'active';
  return row({
    icon: isFine ? 'check_circle' : facts.status === 'pending' ? 'schedule' : 'warning',
    iconText: isFine ? undefined : common.needsAttention,
    text: texts.standing(facts.status),
    note:
      write.sentences([facts.isSingle ? texts.single : null, facts.revoked && texts.revoked(facts.revoked)]) ||
      undefined,
  });
}
