import type { AttentionKind } from '../../../billing/attention';
import type { Owed } from '../../../billing/summary';
import { type Html, html } from '../../html';
import type { Forms } from '../../writer';
import type { FailedPayment } from '../facts';
import type { Catalogue } from '../words';
import { refunds } from './refunds';

/** Several of a kind, after their number. */
const kinds: Record<AttentionKind, Forms> = {
  pastDue: { one: 'überfälliges Abonnement', other: 'überfällige Abonnements' },
  firstPayment: { one: 'nicht begonnenes Abonnement', other: 'nicht begonnene Abonnements' },
  trialUnpaid: { one: 'Testphase ohne Zahlungsweise', other: 'Testphasen ohne Zahlungsweise' },
  failed: { one: 'fehlgeschlagene Zahlung', other: 'fehlgeschlagene Zahlungen' },
  disputed: { one: 'angefochtene Zahlung', other: 'angefochtene Zahlungen' },
  refund: { one: 'Rückerstattung', other: 'Rückerstattungen' },
  fraud: { one: 'als Betrug gemeldete Zahlung', other: 'als Betrug gemeldete Zahlungen' },
  chargedTwice: { one: 'doppelt abgebuchter Betrag', other: 'doppelt abgebuchte Beträge' },
  overdue: { one: 'überfällige Rechnung', other: 'überfällige Rechnungen' },
  unpaid: { one: 'unbezahlte Rechnung', other: 'unbezahlte Rechnungen' },
  stuck: { one: 'nicht ausgestellte Rechnung', other: 'nicht ausgestellte Rechnungen' },
  cardExpires: { one: 'ablaufende Karte', other: 'ablaufende Karten' },
  uncaptured: { one: 'nicht erfasste Zahlung', other: 'nicht erfasste Zahlungen' },
  delinquent: { one: 'unbezahlte Rechnung', other: 'unbezahlte Rechnungen' },
  cardGoesOn: { one: 'Karte, die nach Ablauf weiter zahlt', other: 'Karten, die nach Ablauf weiter zahlen' },
  onItsWay: { one: 'Zahlung unterwegs', other: 'Zahlungen unterwegs' },
  awaited: { one: 'erwartete Zahlung', other: 'erwartete Zahlungen' },
};

const underWay = 'Eine Zahlung scheint unterwegs zu sein';
const afterTrial = {
  trialEnds: '',
  trialCancels: ': Das Abonnement wird dann beendet',
  trialPauses: ': Das Abonnement wird dann pausiert',
};

export const attention: Catalogue['attention'] = (write) => {
  const failed = ({ at, reason }: FailedPayment) =>
    reason ? `Zahlung am ${write.date(at)} fehlgeschlagen, ${reason}` : `Zahlung am ${write.date(at)} fehlgeschlagen`;
  const owes = (owed: Owed | null) =>
    owed ? `, ${owed.isCut ? 'mindestens ' : ''}${write.money(owed.amount)} offen` : '';
  const withReason = (text: Html, payment: FailedPayment | null, owed: Owed | null, isOnItsWay: boolean): Html => {
    if (isOnItsWay) return html`${text}: ${underWay}`;
    const why = payment ? html`${text}: ${failed(payment)}` : text;
    if (!owed?.nextTry) return why;
    return html`${why}; nächster Versuch ${write.isPast(owed.nextTry) ? 'war fällig ' : ''}am ${write.date(owed.nextTry)}`;
  };
  return {
    openDispute: 'Anfechtung in Stripe öffnen',
    openPayment: 'Zahlung in Stripe öffnen',
    openInvoice: 'Rechnung in Stripe öffnen',
    compare: 'Zahlungen vergleichen',
    seeRefund: 'Rückerstattung ansehen',
    pastDue: (title, payment, owed, isOnItsWay) =>
      withReason(html`<b>${title} ist überfällig${owes(owed)}</b>`, payment, owed, isOnItsWay),
    unpaid: (title, payment, owed, isOnItsWay) =>
      withReason(html`<b>${title} ist unbezahlt${owes(owed)}</b>`, payment, owed, isOnItsWay),
    firstPayment: (title, payment, awaitsCustomer, isOnItsWay) => {
      const text = html`<b>${title} hat noch nicht begonnen</b>`;
      if (isOnItsWay) return html`${text}: ${underWay}`;
      if (awaitsCustomer) return html`${text}: Der Kunde muss die erste Zahlung bestätigen`;
      return payment ? html`${text}: ${failed(payment)}` : html`${text}: Die erste Zahlung ist nicht abgeschlossen`;
    },
    trialUnpaid: (title, end, outcome) =>
      html`<b>Testphase von ${title} endet am ${write.date(end)}</b>, und es ist keine Standard-Zahlungsmethode hinterlegt${afterTrial[outcome]}`,
    failed: (amount, { at, reason }) => {
      const what = `Zahlung über ${write.money(amount)} am ${write.date(at)} fehlgeschlagen`;
      return reason ? html`<b>${what}, ${reason}</b>` : html`<b>${what}</b>`;
    },
    overdue: ({ amount, of, at }) => {
      const sum = of ? `${write.money(amount)} von ${write.money(of)}` : write.money(amount);
      return at === null ? html`<b>${sum} überfällig</b>` : html`<b>${sum} überfällig</b> seit ${write.date(at)}`;
    },
    stuck: (amount) =>
      html`<b>Stripe konnte eine Rechnung nicht ausstellen</b> über ${write.money(amount)}: Sie bleibt ein Entwurf, wird nicht abgebucht und nicht verschickt`,
    notCaptured: (amount, since, by) => {
      const held = html`<b>${write.money(amount)} nicht erfasst</b>: reserviert seit ${write.date(since)}, nicht abgebucht`;
      return by === null ? held : html`${held}; zu erfassen bis ${write.date(by)}`;
    },
    delinquent: () => html`<b>Mit einer Rechnung im Rückstand</b>, laut Stripe`,
    fraud: (amount, at) => html`<b>Stripe meldet Betrug: ${write.money(amount)} vom ${write.date(at)}</b>`,
    disputed: (kind, amount, at, deadline) => {
      const what = `${write.money(amount)} vom ${write.date(at)}`;
      const by = deadline && `${deadline.isPast ? 'Frist war am' : 'Antwort bis'} ${write.date(deadline.on)}`;
      const stands =
        kind === 'inquiry'
          ? html`<b>Die Bank fragt nach ${what}</b>`
          : kind === 'chargeback'
            ? html`<b>${what} angefochten</b>`
            : kind === 'returned'
              ? html`<b>Rücklastschrift: ${what}</b>`
              : html`<b>${what} wurden angefochten</b>`;
      return by ? html`${stands}: ${by}` : stands;
    },
    refund: (made, code) =>
      code
        ? html`<b>${refunds(write).title(made)}</b>: ${refunds(write).failure(code)}`
        : html`<b>${refunds(write).title(made)}</b>`,
    more: (rest) => {
      const all = rest.reduce((sum, { count }) => sum + count, 0);
      const each = rest.map(({ kind, count }) => `${write.number(count)} ${write.plural(count, kinds[kind])}`);
      return html`und ${write.number(all)} weitere: ${write.list(each)}`;
    },
  };
};
