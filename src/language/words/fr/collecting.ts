import type { Paying } from '../../../billing/paying';
import type { Interval } from '../../../billing/subscription';
import type { Unsettled } from '../../../billing/unsettled';
import type { Writer } from '../../writer';
import { capitalized } from '../codes';
import type { Known } from '../facts';
import type { Catalogue } from '../words';
import { methodName } from './methods';
import { agreedTitle, intervalName, subscriptions } from './subscriptions';
import { waiting } from './waiting';

const partly = (isMonthly: boolean) =>
  `un montant au prorata (débit ou crédit) pour une partie ${isMonthly ? 'du mois' : 'de la période'}`;

/** `Compte bancaire américain •••• 6789, 49,00 € : paiement en cours depuis le 18 novembre`. */
export function onItsWayText(write: Writer, each: Unsettled): string {
  const { since } = each.begun ?? {};
  const moves = since ? `paiement en cours depuis le ${write.date(since)}` : 'paiement en cours';
  const what = each.begun?.method ? `${methodName(each.begun.method)}, ` : '';
  return each.begun?.isCertain
    ? `${what}${write.money(each.amount)} : ${moves}`
    : `${each.begun?.method ? `${methodName(each.begun.method)} : ${moves}` : `Un ${moves}`}, peut-être pour une facture (${write.money(each.amount)})`;
}

export const collecting: Catalogue['collecting'] = (write) => {
  const moment = (at: number | null) =>
    at === null ? 'dans les prochaines heures' : `le ${write.date(at)} vers ${write.time(at * 1000)}`;
  const known = ({ amount, by }: Known) =>
    by === 'stripe' ? `${write.money(amount)} (aperçu de Stripe)` : `Environ ${write.money(amount)}`;
  const beforeTax = ({ by }: Known) => (by === 'estimate' ? ', avant réductions et taxes,' : '');
  const period = ({ start, interval }: { start: number; interval: Interval }) =>
    `pour la période ${intervalName(interval)} commencée le ${write.date(start)}`;
  const draft = (each: Unsettled) =>
    each.period
      ? `Brouillon de ${write.money(each.amount)} ${period(each.period)}`
      : `Brouillon de ${write.money(each.amount)}`;
  const invoice = ({ number, amount }: Unsettled) =>
    `${number ? `Facture ${number}` : 'Une facture'} de ${write.money(amount)}`;
  /** As it goes on after « débité ». */
  const toMethod = (paying: Paying): string => {
    switch (paying.kind) {
      case 'method': {
        const { expired, isBlocked } = paying;
        const end = expired
          ? ` (expirée ${expired.month}/${expired.year})`
          : isBlocked
            ? ' (compte bloqué par Stripe)'
            : '';
        return ` avec ${methodName(paying.method)}${end}`;
      }
      case 'none':
        return ', bien qu’aucun moyen de paiement par défaut ne soit enregistré';
      case 'onFile':
        return ' avec le moyen de paiement enregistré';
      case 'invoice':
        return '';
    }
  };
  const noWay = 'Aucun moyen de paiement par défaut n’est enregistré : Stripe peut refuser.';
  const exactly = {
    stripe: ', selon l’aperçu de Stripe',
    price: ', avant taxes',
    unknown: ' ; le montant n’est pas connu',
  };
  const withoutMethod = (code: string | null): string => {
    if (code === 'cancel') return 'l’abonnement prend fin';
    return code === 'pause'
      ? 'l’abonnement est suspendu'
      : 'la première facture de l’abonnement est créée et reste impayée';
  };
  return {
    unsettled: (each, then, paying) => {
      switch (each.kind) {
        case 'charged': {
          const how =
            then === 'endsNow'
              ? `peut encore être débité ${moment(each.at)}${toMethod(paying)} : ceci n’arrête pas un brouillon`
              : `sera tout de même débité ${moment(each.at)}${toMethod(paying)}`;
          return `${draft(each)} : ${how}. Pour l’empêcher, désactivez l’encaissement automatique de ce brouillon dans Stripe.`;
        }
        case 'sent':
          return `${draft(each)} : envoyé tout de même au client comme facture ${moment(each.at)}.`;
        case 'draft':
          return `${draft(each)} : reste un brouillon, sans débit automatique.`;
        case 'stuck':
          return `${draft(each)} : reste un brouillon, Stripe n’a pas pu émettre la facture.`;
        case 'onItsWay':
          return `${onItsWayText(write, each)} ; ceci ne l’arrête pas.`;
        case 'awaited':
          return `${invoice(each)} : ${each.awaited ? waiting(write).awaits(each.awaited, 0) : 'ouverte'} ; ceci ne l’arrête pas.`;
        case 'tried':
        case 'retried':
          return then === 'endsNow'
            ? `${invoice(each)} : reste ouverte. Stripe cesse d’essayer de l’encaisser.`
            : `${invoice(each)} : ${each.kind === 'retried' ? 'nouvelle tentative de débit' : 'tentative de débit'} ${moment(each.at)} tout de même${toMethod(paying)}. Pour l’empêcher, annulez la facture (void).`;
        case 'open':
          return `${invoice(each)} : reste ouverte.`;
      }
    },
    others: (count, isCut) => {
      if (count === 0) return 'Il peut y avoir d’autres factures ouvertes et brouillons.';
      const more = write.plural(count, {
        one: `${write.number(count)} autre facture ouverte ou brouillon n’est pas réglé non plus`,
        other: `${write.number(count)} autres factures ouvertes ou brouillons ne sont pas réglés non plus`,
      });
      return `${isCut ? 'Au moins ' : ''}${more}.`;
    },
    unseen: (then) =>
      then === 'endsNow'
        ? 'Les factures ouvertes le restent, et les brouillons peuvent encore être débités. Cette clé ne permet pas de voir s’il y en a.'
        : 'Les factures ouvertes et les brouillons sont encore encaissés. Cette clé ne permet pas de voir s’il y en a.',
    chargedTo: (paying) => (paying.kind === 'none' ? noWay : `Le débit se fait${toMethod(paying)}.`),
    chargedNow: (paying, by) =>
      paying.kind === 'none'
        ? noWay
        : `Débité immédiatement${toMethod(paying)}${exactly[by]}. Si le paiement échoue, rien ne change.`,
    resumesCharging: (paying, by) =>
      `Une nouvelle période est débitée immédiatement${toMethod(paying)}${exactly[by]}. L’abonnement reprend une fois celle-ci payée.`,
    resumesUntil: (end) =>
      `L’ancien jour de facturation est conservé : aucune nouvelle période n’est débitée avant le ${write.date(end)}.`,
    resumesUnknown: 'L’ancien jour de facturation est conservé : on ne sait pas quand vient le prochain.',
    chargedAgainOn: (at) => `Renouvellement le ${write.date(at)} : à partir de là, les débits reprennent.`,
    startCharges: (paying) => `Débité maintenant${toMethod(paying)}. En cas d’échec, rien ne démarre.`,
    startChargesThen: (paying) => `Débité à ce moment-là${toMethod(paying)}.`,
    renewsNext: (at) => `Une nouvelle période commence maintenant : renouvellement le ${write.date(at)}.`,
    dropsPending: (until) =>
      `Une autre modification attend son paiement${until === null ? '' : ` jusqu’au ${write.date(until)}`}. Ceci peut la faire abandonner.`,
    trialEnds: (at, amount, paying, missing) => {
      const day = write.date(at);
      if (paying.kind === 'none')
        return `Le ${day}, ${withoutMethod(missing)} : aucun moyen de paiement par défaut n’est enregistré.`;
      const sum = amount ? ` (${write.money(amount)} avant taxes)` : '';
      return paying.kind === 'invoice'
        ? `Le ${day}, la première facture${sum} est envoyée.`
        : `Le ${day}, la première période${sum} est débitée${toMethod(paying)}.`;
    },
    billedThen: (amount) =>
      `Aperçu de Stripe : un montant de ${write.money(amount)}, qui ne figure encore sur aucune facture, sera alors facturé.`,
    usageBilledThen: 'La consommation jusque-là sera alors facturée.',
    partlyBilledThen: (isMonthly) => `${capitalized(partly(isMonthly))} sera alors facturé, le cas échéant.`,
    maybeBilledThen: (isMonthly) =>
      `La consommation jusque-là sera alors facturée, ainsi qu’${partly(isMonthly)}, le cas échéant.`,
    notBilled: (amount) =>
      `Aperçu de Stripe : un montant de ${write.money(amount)}, qui ne figure encore sur aucune facture, n’est pas facturé.`,
    usageNotBilled: 'Non facturé : la consommation qui ne figure encore sur aucune facture.',
    maybeNotBilled: (isMonthly) =>
      `Non facturé, si cela ne figure encore sur aucune facture : la consommation et ${partly(isMonthly)}.`,

    nothingBack: 'Rien n’est remboursé ni crédité.',
    creditsNothing: 'Aperçu de Stripe : rien n’est crédité.',
    lost: (amount, until, isSure) => {
      const what = amount
        ? `la part payée pour le temps jusqu’au ${write.date(until)}, environ ${write.money(amount)}, est perdue`
        : `le temps jusqu’au ${write.date(until)} est perdu`;
      return `Rien n’est remboursé ni crédité : ${what}${isSure ? '' : ', si la période est payée'}.`;
    },
    credit: (amount, paid) => {
      const what = amount ? `${known(amount)}${beforeTax(amount)} à` : 'Le temps non utilisé est à';
      const how = `${what} valoir sur une prochaine facture, comme crédit, sans remboursement.`;
      const unknown = amount ? '' : ' Le montant n’est pas connu.';
      const gift = {
        yes: '',
        no: ' Cette période n’est pas payée : le crédit est un cadeau.',
        part: ' Cette période est payée en partie.',
        refunded:
          ' Cette période a été remboursée ou créditée, au moins en partie : l’argent risque d’être rendu deux fois.',
        onItsWay: ' Un paiement pour cette période est peut-être en cours.',
        unknown: ' On ne sait pas si cette période a été payée.',
      };
      return how + unknown + gift[paid];
    },
    cut: (all, until, isSure) => {
      const runs = isSure ? 'payé' : 'en cours';
      return `${agreedTitle(all)} : ${runs} jusqu’au ${write.date(until)} ; le temps restant est perdu${isSure ? '' : ', s’il est payé'}.`;
    },
    orLater: (end) => `Pour le conserver, revenez en arrière et choisissez le ${write.date(end)}.`,
    renewsUntil: (all, end) =>
      `Jusqu’au ${write.date(end)}, renouvellement et débit de : ${subscriptions(write).title(all)}, ${subscriptions(write).total(all)}.`,
    firstEnd: (end) => `À la fin du premier élément (${write.date(end)})`,
    lastEnd: (end) => `À la fin de tous les éléments (${write.date(end)})`,
  };
};
