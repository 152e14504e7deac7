import type { Bearer } from '../../../billing/connect';
import type { Agreed } from '../../../billing/summary';
import type { Catalogue } from '../words';
import { describedWithin } from './invoices';
import { methodName } from './methods';
import { refunds } from './refunds';
import { agreedTitle } from './subscriptions';

const bearers: Record<Bearer, string> = {
  here: 'Nous : le compte connecté garde sa part',
  account: 'Les deux : reprendre sa part, rendre notre commission',
  accountAll: 'Le compte connecté : nous gardons notre commission',
};

const paidFor = (description: string | null, agreed: Agreed | null): string => {
  if (agreed) return ` pour ${agreedTitle(agreed)}`;
  return description ? ` pour ${describedWithin(description)}` : '';
};

export const refunding: Catalogue['refunding'] = (write) => ({
  fraud: (isCard) =>
    isCard ? 'Fraude : bloquer aussi cette carte et cet e-mail' : 'Fraude : bloquer aussi cet e-mail',
  fraudGiven: (isCard) =>
    isCard
      ? 'Signalé comme fraude : cette carte et cet e-mail rejoignent vos listes de blocage, et les paiements ultérieurs avec eux sont bloqués.'
      : 'Signalé comme fraude : cet e-mail rejoint votre liste de blocage, et les paiements ultérieurs avec lui sont bloqués.',
  oneReason: 'La fraude est un motif à part entière. N’en choisissez pas d’autre en plus.',
  bearer: 'Qui supporte le coût',
  bearerOption: (bearer, hasFee) =>
    bearer === 'account' && !hasFee ? 'Reprendre ce qui a été reversé' : bearers[bearer],
  borne: (bearer, { account, byAccount, byUs, isExact }, fee) => {
    const sum = (text: string) => (isExact ? text : `environ ${text}`);
    const whom = account === null ? 'le compte connecté' : `le compte ${account}`;
    if (bearer === 'here') return `Déduit de votre solde : ${write.money(byUs)} ; ${whom} garde sa part.`;
    const ours = byUs.minor > 0 ? ` Déduit de votre solde : ${sum(write.money(byUs))}.` : '';
    const kept = bearer === 'accountAll' ? ` Vous gardez votre commission de ${write.money(fee)}.` : '';
    return `Repris sur ${whom} : ${sum(write.money(byAccount))}.${ours}${kept}`;
  },
  ended: (at, isSeen) =>
    isSeen
      ? `L’abonnement lié à ce paiement a pris fin le ${write.date(at)}, et un montant a alors été crédité ou facturé : la somme pourrait être rendue deux fois.`
      : `L’abonnement lié à ce paiement a pris fin le ${write.date(at)}. Impossible de voir si un montant a alors été crédité.`,
  transfersStay: 'Déduit de votre solde : ce qui a été transféré à des comptes connectés y reste.',
  platformFee: (fee) => `La plateforme garde sa commission de ${write.money(fee)}, sauf si elle la rend elle-même.`,
  askAt: 'E-mail du client',
  askAtHint: 'Stripe y demande un compte bancaire',
  goesTo: ({ method, amount, at, description }, isPart, agreed) => {
    const paid = isPart ? `paiement de ${write.money(amount)} du ${write.date(at)}` : `paiement du ${write.date(at)}`;
    const forWhat = paidFor(description, agreed);
    if (!method) return `Retour à l’origine du ${paid}${forWhat}.`;
    const usual = method.type === 'card' ? ' Habituellement 5 à 10 jours ouvrables.' : '';
    return `Retour vers ${methodName(method)}, ${paid}${forWhat}.${usual}`;
  },
  expired:
    'Cette carte a expiré. Sa banque transmet habituellement l’argent ; si elle ne le peut pas, le remboursement échoue.',
  asked: ({ method, at, description }, address, agreed) =>
    `Stripe demande par e-mail à ${address} un compte bancaire ; l’argent y est envoyé. Paiement du ${write.date(at)}${method ? ` avec ${methodName(method)}` : ''}${paidFor(description, agreed)}.`,
  mayBeAsked: (address) =>
    `L’argent va sur le compte bancaire du client. Stripe ${address ? `envoie un e-mail à ${address}` : 'lui envoie un e-mail'} et y demande le compte si celui-ci n’est pas connu.`,
  left: (left) => `Reste ensuite : ${write.money(left)}.`,
  goOn: 'Les abonnements continuent : un remboursement ne résilie rien.',
  goOnAndInvoice: (invoice) =>
    `Les abonnements continuent et ${invoice ? `la facture ${invoice}` : 'la facture de ce paiement'} reste telle quelle : un remboursement ne résilie rien et n’émet pas de note de crédit.`,
  invoiceStays: (invoice) =>
    `${invoice ? `La facture ${invoice}` : 'La facture de ce paiement'} reste telle quelle : ceci n’émet pas de note de crédit.`,
  otherStays: 'L’autre paiement de ce montant reste : il est relu une dernière fois avant que celui-ci soit rendu.',
  otherChanged:
    'L’autre paiement de ce montant a été remboursé, contesté ou modifié entre-temps : celui-ci est peut-être le bon.',
  final: 'Un remboursement est irréversible. Les frais de Stripe ne sont pas remboursés.',
  outcome: ({ amount, status, waitsFor }, code) => {
    const sum = write.money(amount);
    switch (status) {
      case 'succeeded':
        return `Remboursement effectué : ${sum}.`;
      case 'pending':
        if (waitsFor === 'insufficient_funds')
          return `Le remboursement de ${sum} attend : votre solde Stripe est insuffisant. Il partira une fois le solde approvisionné.`;
        if (waitsFor === 'charge_pending') return `Le remboursement de ${sum} attend que le paiement soit réglé.`;
        return `Le remboursement de ${sum} est en cours ; la banque ne l’a pas encore confirmé.`;
      case 'requires_action':
        return `Le remboursement de ${sum} attend le client : Stripe lui demande par e-mail où l’envoyer.`;
      case 'failed':
        return code
          ? `Le remboursement de ${sum} a échoué : aucune somme n’a été rendue (${refunds(write).failure(code)}).`
          : `Le remboursement de ${sum} a échoué : aucune somme n’a été rendue. Vérifiez dans Stripe.`;
      case 'canceled':
        return `Le remboursement de ${sum} a été annulé : aucune somme n’a été rendue.`;
      default:
        return `Le remboursement de ${sum} n’est pas encore effectué. Vérifiez dans Stripe.`;
    }
  },
});
