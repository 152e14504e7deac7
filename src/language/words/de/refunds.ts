import type { Asked, OnStatement, RefundFacts } from '../../../billing/refund';
import { capitalized, wordIn } from '../codes';
import type { Catalogue } from '../words';
import { ofStripe, wordOf } from './codes';

/** By Stripe's code: https://docs.stripe.com/refunds#failed-refunds */
const failures: Readonly<Record<string, string>> = {
  charge_for_pending_refund_disputed: 'der Kunde hat die Zahlung inzwischen angefochten',
  declined: 'sie wurde abgelehnt',
  expired_or_canceled_card: 'die Karte ist abgelaufen oder gekündigt',
  insufficient_funds: 'Ihr Stripe-Saldo reichte nicht rechtzeitig aus',
  lost_or_stolen_card: 'die Karte ist als verloren oder gestohlen gemeldet',
  merchant_request: 'sie wurde auf Ihren Wunsch angehalten',
  unknown: 'Stripe kennt den Grund nicht',
};

const failureSteps: Readonly<Record<string, string>> = {
  charge_for_pending_refund_disputed:
    'Sehen Sie zuerst die Anfechtung an: Eine weitere Rückerstattung könnte doppelt zahlen.',
  declined: 'Erstatten Sie erneut, oder zahlen Sie dem Kunden auf anderem Weg.',
  expired_or_canceled_card: 'Zahlen Sie dem Kunden auf anderem Weg.',
  insufficient_funds: 'Laden Sie Ihren Saldo in Stripe auf, und erstatten Sie dann erneut.',
  lost_or_stolen_card: 'Zahlen Sie dem Kunden auf anderem Weg.',
  unknown: 'Erstatten Sie erneut, oder zahlen Sie dem Kunden auf anderem Weg.',
};

/** https://docs.stripe.com/api/refunds/object#refund_object-reason */
const reasons: Readonly<Record<string, string>> = {
  duplicate: 'doppelt',
  expired_uncaptured_charge: 'Reservierung abgelaufen',
  fraudulent: 'Betrug',
  requested_by_customer: 'vom Kunden gewünscht',
};

const referenceTypes: Readonly<Record<string, string>> = {
  acquirer_reference_number: 'ARN',
  retrieval_reference_number: 'RRN',
  system_trace_audit_number: 'STAN',
};

const onStatement: Record<OnStatement, string> = {
  past: 'Die 5–10 Werktage, die es meist dauert, sind vorbei.',
  usual: 'Das dauert meist 5–10 Werktage.',
  refund: 'Sie erscheint auf dem Kontoauszug als Rückerstattung, meist innerhalb von 5–10 Werktagen.',
  reversal: 'Eine Umkehrung: Die Zahlung selbst verschwindet vom Kontoauszug, und keine Rückerstattung erscheint.',
  partlyReversed: 'Eine Umkehrung: Sie ändert die Zahlung auf dem Kontoauszug, und keine Rückerstattung erscheint.',
  cashBalance: 'Das Geld ging auf das Guthaben des Kunden bei Stripe (cash balance), nicht auf ein Bankkonto.',
  open: 'Ob eine Rückerstattung erscheint oder die Zahlung selbst verschwindet, ist noch nicht bekannt.',
};

export const refunds: Catalogue['refunds'] = (write) => {
  const standing = ({ amount, status, waitsFor, at, since }: RefundFacts): string => {
    const refund = `Rückerstattung über ${write.money(amount)}`;
    const on = write.date(at);
    switch (status) {
      case 'succeeded':
        return `${write.money(amount)} am ${on} erstattet`;
      case 'pending':
        if (waitsFor === 'insufficient_funds') return `${refund} wartet seit ${on} auf Ihren Stripe-Saldo`;
        if (waitsFor === 'charge_pending') return `${refund} wartet seit ${on} darauf, dass die Zahlung verbucht ist`;
        return waitsFor && waitsFor !== 'processing'
          ? `${refund} wartet seit ${on}, ${ofStripe(waitsFor)}`
          : `${refund} seit ${on} unterwegs`;
      case 'requires_action':
        return `${refund} wartet seit ${on} auf den Kunden`;
      case 'failed':
        return `${refund} vom ${on} fehlgeschlagen${since ? `, vielleicht seither durch ${write.money(since)} ausgeglichen` : ''}`;
      case 'canceled':
        return `${refund} vom ${on} abgebrochen`;
      default:
        return `${refund} vom ${on}, ${ofStripe(status)}`;
    }
  };
  const asked = ({ address, at }: Asked) =>
    address
      ? `Stripe hat ${address}${at ? ` am ${write.date(at)}` : ''} per E-Mail gefragt, wohin das Geld soll.`
      : 'Stripe fragt den Kunden per E-Mail, wohin das Geld soll.';
  const line = (made: RefundFacts) => (made.by ? `${standing(made)} (${made.by})` : standing(made));
  return {
    standing,
    line,
    title: (made) => capitalized(line(made)),
    failure: (code) => wordOf(failures, code),
    failed: (code) => (code ? `Es ging kein Geld zurück: ${wordOf(failures, code)}.` : 'Es ging kein Geld zurück.'),
    failedThen: (code) =>
      write.sentences([
        `Es ging damals kein Geld zurück${code ? `: ${wordOf(failures, code)}` : ''}.`,
        wordIn(failureSteps, code ?? 'unknown'),
      ]),
    failureStep: (code) => wordIn(failureSteps, code ?? 'unknown'),
    topUp: 'Sie geht hinaus, sobald Sie Ihren Saldo in Stripe aufladen.',
    asked,
    askedYou: ({ address, at }) =>
      address
        ? `Stripe hat Sie${at ? ` am ${write.date(at)}` : ''} per E-Mail an ${address} gefragt, wohin das Geld soll.`
        : 'Stripe fragt Sie per E-Mail, wohin das Geld soll.',
    askedUntil: ({ on, isPast }) =>
      isPast
        ? `Eine Antwort war bis zum ${write.date(on)} möglich.`
        : `Eine Antwort ist bis zum ${write.date(on)} möglich.`,
    onStatement: (kind) => onStatement[kind],
    reference: (reference) => {
      switch (reference.kind) {
        case 'there': {
          const type = reference.type ? ` (${wordOf(referenceTypes, reference.type)})` : '';
          return `Referenz für die Bank: ${reference.value}${type}`;
        }
        case 'pending':
          return 'Die Referenz für die Bank liegt noch nicht vor.';
        case 'unavailable':
          return 'Eine Referenz für die Bank gibt es nicht.';
        case 'other':
          return `Referenz für die Bank: ${ofStripe(reference.state)}`;
      }
    },
    reason: (code) => `Grund: ${wordOf(reasons, code)}`,
    older: 'Ältere Rückerstattungen stehen hier nicht.',
  };
};
