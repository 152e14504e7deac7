import type { Writer } from '../../writer';
import type { Happened } from '../facts';
import type { Catalogue } from '../words';
import { invoicing } from './invoicing';
import { subscriptions } from './subscriptions';

const arrives = 'Il arrive habituellement sous 5 à 10 jours ouvrables.';

export const telling: Catalogue['telling'] = (write) => ({
  refunded: (amount, isCard) =>
    isCard
      ? `Nous avons effectué un remboursement de ${write.money(amount)} sur votre carte. ${arrives}`
      : `Nous vous avons remboursé ${write.money(amount)}.`,
  reversed: (amount) =>
    `Nous avons effectué un remboursement de ${write.money(amount)} sur votre carte. Sur votre relevé, le paiement lui-même est modifié ou disparaît, sans ligne de remboursement distincte.`,
  refundUnderWay: (amount, isCard) =>
    isCard
      ? `Votre remboursement de ${write.money(amount)} sur votre carte est en cours. ${arrives}`
      : `Votre remboursement de ${write.money(amount)} est en cours.`,
  refundAsks: (amount) =>
    `Nous avons lancé un remboursement de ${write.money(amount)}. Stripe vous demande par e-mail où l’envoyer ; merci d’y répondre, afin qu’il puisse être envoyé.`,
  wasFor: (amount, at, what) =>
    `Cela concerne votre paiement de ${write.money(amount)} du ${write.date(at)}${what ? ` (${what})` : ''}.`,
  captured: (amount) => `Votre paiement de ${write.money(amount)} a bien été effectué.`,
  released: (amount) =>
    `Le montant de ${write.money(amount)} bloqué sur votre carte est libéré. Rien ne vous a été débité.`,
  charged: (amount, description, receipt) => {
    const what = description ? ` pour : ${description}` : '';
    return `Comme convenu, nous avons débité ${write.money(amount)}${what}.${receipt ? ` Votre reçu : ${receipt}` : ''}`;
  },
  credited: (amount) =>
    `Nous vous avons accordé un crédit de ${write.money(amount)}. Il sera déduit automatiquement de vos prochaines factures.`,
  creditTakenBack: (amount) =>
    `Nous avons repris un crédit de ${write.money(amount)}. Il ne sera pas déduit de vos prochaines factures.`,
  linkClosed: (url) => `Ce lien de paiement n’est plus valable, merci de ne pas y payer : ${url}`,
  taxIdAdded: (value) =>
    `Nous avons ajouté votre numéro fiscal ${value}. Il figurera sur les factures que nous émettrons à partir de maintenant ; celles que vous avez payées restent telles quelles.`,
  taxIdRemoved: (value) =>
    `Nous avons retiré votre numéro fiscal ${value}. Il ne figurera plus sur les factures que nous émettrons à partir de maintenant ; celles que vous avez payées restent telles quelles.`,
  receiptSent: (address) => `Nous avons renvoyé le reçu à ${address}.`,
  page: (amount, description, url) => `Vous pouvez payer ${write.money(amount)} pour « ${description} » ici : ${url}`,
  portal: (url) => `Vous pouvez consulter vos factures et changer votre moyen de paiement ici : ${url}`,
  invoice: (verb, number, amount) => invoicing(write).done(verb, number, amount),
  notCharged: (until) =>
    until === null
      ? 'Pour le moment, nous ne vous débitons pas pour votre abonnement.'
      : `Nous ne vous débitons pas pour votre abonnement jusqu’au ${write.date(until)}.`,
  chargedAgain: 'Nous débitons de nouveau votre abonnement.',
  happened: (what, plan) => write.sentences([whatHappened(write, what), subscriptions(write).plan(what, plan)]),
});

function whatHappened(write: Writer, what: Happened): string {
  switch (what.kind) {
    case 'ended':
      return 'Votre abonnement a pris fin.';
    case 'endsOn':
      return `Votre abonnement prend fin le ${write.date(what.at)}.`;
    case 'goesOn':
      return 'Votre abonnement continue.';
    case 'changed':
      return 'Votre abonnement a été modifié.';
    case 'started':
      return 'Votre abonnement a commencé.';
    case 'trialStarted':
      return `Votre essai a commencé. Il prend fin le ${write.date(what.at)}.`;
    case 'trialEndsOn':
      return `Votre essai prend fin le ${write.date(what.at)}.`;
    case 'trialEnded':
      return 'Votre essai a pris fin.';
    case 'activeAgain':
      return 'Votre abonnement est de nouveau actif.';
    case 'paused':
      return 'Votre abonnement est suspendu : rien n’est facturé jusqu’à sa reprise.';
    case 'discountsChanged':
      return 'Vos réductions ont été modifiées, à partir de la prochaine facture.';
  }
}
