import type { Money } from '../../../billing/money';
import type { SubscriptionDeed } from '../facts';
import { permissionName } from '../names';
import type { Catalogue } from '../words';
import { subscribing } from './subscribing';

export const ending: Catalogue['ending'] = (write) => {
  const deed = (what: SubscriptionDeed, amount: Money) =>
    `${subscribing(write).deed(what)}, puis rembourser ${write.money(amount)}`;
  return {
    refund: 'Rembourser aussi',
    nothing: 'Rien',
    unused: (amount) => `Jours non utilisés : ${write.money(amount)}`,
    paymentOf: (at, amount) => `Le paiement du ${write.date(at)} : ${write.money(amount)}`,
    refundNeeds: (permission) => `Pour rembourser en même temps, la clé doit avoir ${permissionName(permission)}.`,
    noPayment: 'Le dernier paiement de l’abonnement ne peut pas être remboursé en même temps : voir ses paiements.',
    maybeCredited: (isSeen) =>
      isSeen
        ? 'Un montant a été crédité ou facturé à sa fin, peut-être par quelqu’un d’autre. Pour ne pas rendre la somme deux fois, le remboursement n’est pas proposé : vérifiez dans Stripe.'
        : 'On ne peut pas voir si quelqu’un y a mis fin avec un crédit. Pour ne pas rendre la somme deux fois, le remboursement n’est pas proposé : vérifiez dans Stripe.',
    notTwice: 'Choisissez un crédit ou un remboursement : les deux rendraient la somme deux fois.',
    deed,
    question: (what, amount) => `${deed(what, amount)} ?`,
    steps: (amount) =>
      `Deux étapes : d’abord la fin de l’abonnement, puis, une fois que Stripe l’a confirmée, un bouton pour rembourser ${write.money(amount)}. Stripe ne crédite rien en plus.`,
    arithmetic: ({ paid, from, until, days, of, amount }) =>
      `${write.money(paid)}, payé pour la période du ${write.date(from)} au ${write.date(until)}, × ${write.plural(days, { one: `${write.number(days)} jour non utilisé`, other: `${write.number(days)} jours non utilisés` })} sur ${write.number(of)} = ${write.money(amount)}. Un jour entamé compte comme utilisé.`,
    invoiceStays: 'Sa facture reste telle quelle : payée.',
  };
};
