import { html } from '../../html';
import type { Catalogue } from '../words';
import { wordOf } from './codes';
import { methodName, savedName } from './methods';
import { feedbacks } from './subscribing';

/** https://docs.stripe.com/api/subscriptions/object#subscription_object-cancellation_details-reason */
const endings: Readonly<Record<string, string>> = {
  canceled_by_retention_policy: 'Une politique de conservation y a mis fin.',
  cancellation_requested:
    'La résiliation a été demandée. Stripe n’indique pas si c’est par le client ou par votre équipe.',
  payment_disputed: 'Un de ses paiements a été contesté.',
  payment_failed: 'Un de ses paiements a échoué.',
};

export const outlook: Catalogue['outlook'] = (write) => ({
  preview: 'Prochain montant exact',
  previewTitle: 'Prochaine facture',
  previewed: (due, at) =>
    at === null
      ? html`<b>${write.money(due)}</b> à payer`
      : html`<b>${write.money(due)}</b> à payer le ${write.date(at)}`,
  previewNote: 'L’aperçu de Stripe, dans l’état actuel.',
  nothingComes: 'Stripe n’a rien à facturer pour cet abonnement, dans l’état actuel.',
  moreLines: 'Il y a d’autres lignes.',
  offAndTax: 'Réductions et taxes',
  total: 'Total',
  balanceBefore: 'Solde avant',

  paidButton: 'Total payé',
  paidTitle: 'Total payé',
  paid: ({ amount, count, since }) =>
    html`<b>Payé : ${write.money(amount)}</b> en ${write.number(count)} ${write.plural(count, { one: 'paiement', other: 'paiements' })} depuis le ${write.date(since)}`,
  paidBack: (refunded) => `Dont remboursé ou en cours de remboursement : ${write.money(refunded)}`,
  cash: (amount) =>
    html`<b>${write.money(amount)}</b> · montant reçu par virement bancaire et pas encore utilisé pour un paiement (solde de trésorerie)`,
  takenBack: (amount) => `Dont repris par une banque : ${write.money(amount)}`,
  disputed: (count) =>
    write.plural(count, {
      one: 'Un de ces paiements a été contesté : ce que la banque en a repris n’est pas connu ici.',
      other: `${write.number(count)} de ces paiements ont été contestés : ce que la banque en a repris n’est pas connu ici.`,
    }),
  nonePaid: 'Aucun paiement parmi eux.',
  pending: (count) =>
    write.plural(count, {
      one: 'Un paiement en cours n’est pas compté.',
      other: `${write.number(count)} paiements en cours ne sont pas comptés.`,
    }),
  coversAll: (read) =>
    `Calculé sur l’ensemble des paiements et tentatives que liste Stripe (${write.number(read)}). Ce qui a été payé ailleurs n’y figure pas.`,
  coversSome: (read, back) =>
    `Calculé sur les paiements et tentatives les plus récents (${write.number(read)})${back === null ? '' : `, jusqu’au ${write.date(back)}`}. Les plus anciens n’y figurent pas, ni ce qui a été payé ailleurs.`,
  countOn: 'Compter les plus anciens',

  methodsButton: 'Moyens de paiement',
  methodsTitle: 'Moyens de paiement enregistrés',
  saved: savedName,
  isDefault: 'par défaut',
  pays: (titles, count) =>
    titles.length > 0
      ? `paie ${write.list(titles)}`
      : `paie ${write.number(count)} ${write.plural(count, { one: 'abonnement', other: 'abonnements' })}`,
  noneSaved: 'Aucun moyen de paiement n’est enregistré.',
  moreSaved: 'Il y en a d’autres.',

  cardExpires: (method, expiry, title, at) =>
    html`<b>${savedName(method, expiry)}</b> ; prochain débit le ${write.date(at)} (${title})`,
  cardGoesOn: (method, expiry, paid, title, at) =>
    html`<b>${methodName(method)} fonctionne, bien qu’expirée (${`${expiry.month}/${expiry.year}`})</b>, dernier paiement le ${write.date(paid)} ; prochain débit le ${write.date(at)} (${title})`,
  asLastPaid: 'État de la carte lors de son dernier paiement.',

  whyEnded: 'Pourquoi il a pris fin',
  whyEnds: 'Pourquoi il prend fin',
  ending: (code) => wordOf(endings, code),
  feedback: (code) => `Motif indiqué : ${wordOf(feedbacks, code)}.`,
  comment: (text) => `« ${text} »`,
});
