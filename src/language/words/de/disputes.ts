import type { DisputeKind } from '../../../billing/dispute';
import { html, quiet } from '../../html';
import { capitalized } from '../codes';
import type { Catalogue } from '../words';
import { wordOf } from './codes';

const kinds: Record<Exclude<DisputeKind, 'none'>, string> = {
  inquiry: 'Anfrage: Die Bank fragt nach, das Geld ist noch hier.',
  chargeback: 'Rückbuchung: Die Bank hat das Geld vorerst zurückgeholt.',
  lost: 'Angefochten und verloren: Die Bank hat das Geld endgültig zurückgeholt.',
  returned:
    'Rücklastschrift: Die Bank des Kunden hat das Geld zurückgeholt. Das ist endgültig, ein Einspruch ist nicht möglich. Ist der Betrag noch offen, bitten Sie um eine neue Zahlung.',
  won: 'Angefochten und zu Ihren Gunsten entschieden.',
  inquiryClosed: 'Die Bank hat nachgefragt. Diese Anfrage ist abgeschlossen.',
  prevented: 'Angefochten und vor einer Rückbuchung abgewendet. Wie, steht in Stripe.',
  other: 'Angefochten. Wie es steht, ist dieser Version neu: Sehen Sie in Stripe nach.',
  unknown: 'Die Zahlung wurde angefochten. Wie das steht, zeigt nur Disputes: Read.',
};

/** https://docs.stripe.com/api/disputes/object#dispute_object-reason */
const reasons: Readonly<Record<string, string>> = {
  bank_cannot_process: 'von der Bank nicht verarbeitbar',
  check_returned: 'Scheck nicht eingelöst',
  credit_not_processed: 'Rückerstattung nicht erhalten',
  customer_initiated: 'vom Kunden veranlasst',
  debit_not_authorized: 'Lastschrift nicht autorisiert',
  duplicate: 'doppelt belastet',
  fraudulent: 'Betrug',
  general: 'ohne bestimmten Grund',
  incorrect_account_details: 'falsche Kontodaten',
  insufficient_funds: 'Konto nicht gedeckt',
  noncompliant: 'Verstoß gegen eine Regel des Kartennetzwerks',
  product_not_received: 'Produkt nicht erhalten',
  product_unacceptable: 'Produkt mangelhaft',
  subscription_canceled: 'Abonnement war gekündigt',
  unrecognized: 'Zahlung nicht erkannt',
};

/** https://docs.stripe.com/api/disputes/object#dispute_object-status */
const statuses: Readonly<Record<string, string>> = {
  appeal_needs_response: 'Einspruch erfordert Antwort',
  appeal_under_review: 'Einspruch in Prüfung',
  lost: 'Anfechtung verloren',
  needs_response: 'Anfechtung erfordert Antwort',
  prevented: 'Anfechtung abgewendet',
  under_review: 'Anfechtung in Prüfung',
  warning_closed: 'Anfrage geschlossen',
  warning_needs_response: 'Anfrage erfordert Antwort',
  warning_under_review: 'Anfrage in Prüfung',
  won: 'Anfechtung gewonnen',
};

const frauds: Readonly<Record<string, string>> = {
  card_never_received: 'Karte nie angekommen',
  fraudulent_card_application: 'Karte durch Betrug beantragt',
  made_with_counterfeit_card: 'mit gefälschter Karte bezahlt',
  made_with_lost_card: 'mit verlorener Karte bezahlt',
  made_with_stolen_card: 'mit gestohlener Karte bezahlt',
  misc: 'Betrug anderer Art',
  unauthorized_use_of_card: 'Karte unbefugt benutzt',
};

export const disputes: Catalogue['disputes'] = (write) => ({
  fraudWarning: (type, at) => `Betrugswarnung vom ${write.date(at)} der Bank: ${wordOf(frauds, type)}`,
  afterWarning: (isActionable) =>
    isActionable
      ? 'Eine Anfechtung kann folgen. Eine volle Rückerstattung vorher kann sie vermeiden.'
      : 'Sie wurde seitdem angefochten oder ganz erstattet.',
  whileHeld:
    'Der Betrag ist nur reserviert, nicht abgebucht. Die Reservierung aufzuheben, statt ihn zu erfassen, kann eine Anfechtung vermeiden.',
  was: (status) => (status ? wordOf(statuses, status) : 'wurde angefochten'),
  mayBeOpen: 'angefochten, vielleicht noch offen',
  title: 'Anfechtungen',
  see: 'Anfechtungen zeigen',
  ofNewest: () => quiet`Unter den neuesten Zahlungen. Auch ältere können angefochten sein.`,
  disputed: (amount, at) => html`<b>${write.money(amount)}</b> angefochten am ${write.date(at)}`,
  answerBy: ({ on, isPast }) => (isPast ? `Frist war am ${write.date(on)}` : `Antwort bis ${write.date(on)}`),
  part: (part, of) => `Es geht um ${write.money(part)} von ${write.money(of)}.`,
  kind: (kind) => kinds[kind],
  why: (reason, status) =>
    capitalized([reason && wordOf(reasons, reason), status && wordOf(statuses, status)].filter(Boolean).join(', ')),
});
