import type { AttentionKind } from '../../../billing/attention';
import type { Owed } from '../../../billing/summary';
import { type Html, html } from '../../html';
import type { Forms } from '../../writer';
import type { FailedPayment } from '../facts';
import type { Catalogue } from '../words';
import { refunds } from './refunds';

const kinds: Record<AttentionKind, Forms> = {
  pastDue: { one: 'abonnement en retard de paiement', other: 'abonnements en retard de paiement' },
  firstPayment: { one: 'abonnement non démarré', other: 'abonnements non démarrés' },
  trialUnpaid: { one: 'essai sans moyen de paiement', other: 'essais sans moyen de paiement' },
  failed: { one: 'paiement échoué', other: 'paiements échoués' },
  disputed: { one: 'paiement contesté', other: 'paiements contestés' },
  refund: { one: 'remboursement', other: 'remboursements' },
  fraud: { one: 'paiement signalé comme frauduleux', other: 'paiements signalés comme frauduleux' },
  chargedTwice: { one: 'montant débité deux fois', other: 'montants débités deux fois' },
  overdue: { one: 'facture en retard', other: 'factures en retard' },
  unpaid: { one: 'facture impayée', other: 'factures impayées' },
  stuck: { one: 'facture qui n’a pas pu être émise', other: 'factures qui n’ont pas pu être émises' },
  cardExpires: { one: 'carte qui expire', other: 'cartes qui expirent' },
  uncaptured: { one: 'paiement non capturé', other: 'paiements non capturés' },
  delinquent: { one: 'facture impayée', other: 'factures impayées' },
  cardGoesOn: { one: 'carte expirée qui fonctionne encore', other: 'cartes expirées qui fonctionnent encore' },
  onItsWay: { one: 'paiement en cours', other: 'paiements en cours' },
  awaited: { one: 'paiement attendu', other: 'paiements attendus' },
};

const underWay = 'un paiement semble être en cours';
const afterTrial = {
  trialEnds: '',
  trialCancels: ' : l’abonnement sera alors résilié',
  trialPauses: ' : l’abonnement sera alors suspendu',
};

export const attention: Catalogue['attention'] = (write) => {
  const failed = ({ at, reason }: FailedPayment) =>
    reason ? `échec du paiement le ${write.date(at)} (${reason})` : `échec du paiement le ${write.date(at)}`;
  const owes = (owed: Owed | null) =>
    owed ? `, ${owed.isCut ? 'au moins ' : ''}${write.money(owed.amount)} à payer` : '';
  const withReason = (text: Html, payment: FailedPayment | null, owed: Owed | null, isOnItsWay: boolean): Html => {
    if (isOnItsWay) return html`${text} ; ${underWay}`;
    const why = payment ? html`${text} ; ${failed(payment)}` : text;
    if (!owed?.nextTry) return why;
    return html`${why} ; prochaine tentative ${write.isPast(owed.nextTry) ? 'prévue ' : ''}le ${write.date(owed.nextTry)}`;
  };
  return {
    openDispute: 'Ouvrir le litige dans Stripe',
    openPayment: 'Voir le paiement dans Stripe',
    openInvoice: 'Voir la facture dans Stripe',
    compare: 'Comparer les paiements',
    seeRefund: 'Voir le remboursement',
    pastDue: (title, payment, owed, isOnItsWay) =>
      withReason(html`<b>${title} : en retard de paiement${owes(owed)}</b>`, payment, owed, isOnItsWay),
    unpaid: (title, payment, owed, isOnItsWay) =>
      withReason(html`<b>${title} : impayé${owes(owed)}</b>`, payment, owed, isOnItsWay),
    firstPayment: (title, payment, awaitsCustomer, isOnItsWay) => {
      const text = html`<b>${title} : pas encore démarré</b>`;
      if (isOnItsWay) return html`${text} ; ${underWay}`;
      if (awaitsCustomer) return html`${text} ; le client doit confirmer le premier paiement`;
      return payment ? html`${text} ; ${failed(payment)}` : html`${text} ; le premier paiement n’a pas abouti`;
    },
    trialUnpaid: (title, end, outcome) =>
      html`<b>${title} : fin de l’essai le ${write.date(end)}</b>, sans moyen de paiement par défaut${afterTrial[outcome]}`,
    failed: (amount, { at, reason }) =>
      reason
        ? html`<b>Échec du paiement de ${write.money(amount)} le ${write.date(at)} : ${reason}</b>`
        : html`<b>Échec du paiement de ${write.money(amount)} le ${write.date(at)}</b>`,
    overdue: ({ amount, of, at }) => {
      const sum = of ? `${write.money(amount)} sur ${write.money(of)}` : write.money(amount);
      return at === null ? html`<b>${sum} en retard</b>` : html`<b>${sum} en retard</b> depuis le ${write.date(at)}`;
    },
    stuck: (amount) =>
      html`<b>Stripe n’a pas pu émettre une facture</b> (${write.money(amount)}) : elle reste un brouillon, ni débitée ni envoyée`,
    notCaptured: (amount, since, by) => {
      const held = html`<b>${write.money(amount)} : non capturé</b>, bloqué depuis le ${write.date(since)}, non débité`;
      return by === null ? held : html`${held} ; à capturer au plus tard le ${write.date(by)}`;
    },
    delinquent: () => html`<b>Retard sur une facture</b>, selon Stripe`,
    fraud: (amount, at) =>
      html`<b>Stripe signale une fraude : ${write.money(amount)}, paiement du ${write.date(at)}</b>`,
    disputed: (kind, amount, at, deadline) => {
      const what = `${write.money(amount)}, paiement du ${write.date(at)}`;
      const by =
        deadline &&
        `${deadline.isPast ? 'la réponse était attendue pour le' : 'répondre au plus tard le'} ${write.date(deadline.on)}`;
      const stands =
        kind === 'inquiry'
          ? html`<b>La banque demande des informations : ${what}</b>`
          : kind === 'chargeback'
            ? html`<b>Contesté : ${what}</b>`
            : kind === 'returned'
              ? html`<b>Prélèvement retourné par la banque : ${what}</b>`
              : html`<b>A été contesté : ${what}</b>`;
      return by ? html`${stands} ; ${by}` : stands;
    },
    refund: (made, code) =>
      code
        ? html`<b>${refunds(write).title(made)}</b> : ${refunds(write).failure(code)}`
        : html`<b>${refunds(write).title(made)}</b>`,
    more: (rest) => {
      const all = rest.reduce((sum, { count }) => sum + count, 0);
      const each = rest.map(({ kind, count }) => `${write.number(count)} ${write.plural(count, kinds[kind])}`);
      return html`et ${write.number(all)} de plus : ${write.list(each)}`;
    },
  };
};
