import type { Renewals } from '../../../billing/renewals';
import type { Agreed } from '../../../billing/summary';
import { dotted } from '../../dotted';
import { capitalized } from '../codes';
import type { Due, Feedback, Happened, SubscriptionDeed } from '../facts';
import type { Catalogue } from '../words';
import { discounts as discountWords } from './discounts';
import { subscriptions as subscriptionWords } from './subscriptions';

export const feedbacks: Record<Feedback, string> = {
  customer_service: 'service client',
  low_quality: 'qualité insuffisante',
  missing_features: 'fonctionnalités manquantes',
  other: 'autre',
  switched_service: 'passage à un autre service',
  too_complex: 'trop complexe',
  too_expensive: 'trop cher',
  unused: 'non utilisé',
};

export const subscribing: Catalogue['subscribing'] = (write) => {
  const { title, total, paused } = subscriptionWords(write);
  const { hint, off, text: discountText } = discountWords(write);
  const state = subscriptionWords(write).state;
  const agreed = (all: Agreed) => {
    const sum = total(all);
    return sum ? `${title(all)} : ${sum}` : title(all);
  };
  const countOfDays = (days: number) => write.plural(days, { one: `${days} jour`, other: `${days} jours` });
  const ending = (end: string | null) => (end ? ` (…${end})` : '');
  /** What it bills before a day in a later period on which it ends. */
  const access = (isKept: boolean) => (isKept ? 'Le client conserve l’accès jusque-là. ' : '');
  const billedBefore = (renewals: Renewals | 'uncollected' | null) => {
    if (renewals === 'uncollected')
      return 'L’encaissement reste suspendu d’ici là : aucune nouvelle facture n’est encaissée automatiquement.';
    if (!renewals) return 'L’abonnement se renouvelle avant ; la dernière période est facturée en partie.';
    const { count, first, last, total: all } = renewals;
    const sum = all
      ? `environ ${write.money(all)}${count > 1 ? ' en tout' : ''}, avant taxes`
      : 'le montant n’est pas connu';
    const when =
      count > 1
        ? `${write.number(count)} fois avant, du ${write.date(first)} au ${write.date(last)}`
        : `avant, le ${write.date(first)}`;
    return `L’abonnement est facturé ${when} : ${sum}. La dernière période est facturée en partie.`;
  };
  const deed = (what: SubscriptionDeed): string => {
    switch (what.kind) {
      case 'cancelAtEnd':
        return 'Résilier à la fin de la période';
      case 'cancelNow':
        return 'Résilier maintenant';
      case 'cancelOn':
        return `Résilier le ${write.date(what.at)}`;
      case 'endTrial':
        return 'Terminer l’essai maintenant';
      case 'trialUntil':
        return `Essai jusqu’au ${write.date(what.at)}`;
      case 'takeBack':
        return 'Annuler la résiliation';
      case 'change':
        return 'Modifier le forfait ou la quantité';
      case 'addItem':
        return 'Ajouter un élément';
      case 'removeItem':
        return 'Retirer un élément';
      case 'discounts':
        return 'Modifier les réductions';
      case 'start':
        return 'Créer un abonnement';
      case 'pause':
        return 'Suspendre forfait et accès';
      case 'resume':
        return 'Rétablir forfait et accès';
      case 'pauseCollection':
        return 'Suspendre l’encaissement';
      case 'resumeCollection':
        return 'Reprendre l’encaissement';
    }
  };
  const whatHappened = (what: Happened): string => {
    switch (what.kind) {
      case 'ended':
        return 'L’abonnement a pris fin.';
      case 'endsOn':
        return `L’abonnement prend fin le ${write.date(what.at)}.`;
      case 'goesOn':
        return 'L’abonnement continue.';
      case 'changed':
        return 'L’abonnement a été modifié.';
      case 'started':
        return 'L’abonnement a commencé.';
      case 'trialStarted':
        return `L’essai a commencé. Il prend fin le ${write.date(what.at)}.`;
      case 'trialEndsOn':
        return `L’essai prend fin le ${write.date(what.at)}.`;
      case 'trialEnded':
        return 'L’essai a pris fin.';
      case 'activeAgain':
        return 'L’abonnement est de nouveau actif.';
      case 'paused':
        return paused({ kind: 'paused' });
      case 'discountsChanged':
        return 'Les réductions ont été modifiées, à partir de la prochaine facture.';
    }
  };
  return {
    deed,
    question: (what) => `${deed(what)} ?`,
    agreed,
    standing: (how, next, other) =>
      dotted(state(how), next && subscriptionWords(write).next(next), other && hint(other)),
    happened: (what, plan) => write.sentences([whatHappened(what), subscriptionWords(write).plan(what, plan)]),
    invoiceFirst: 'Une facture doit être payée pour que cela prenne effet.',
    invoiceUnpaid: 'Une facture est impayée.',
    paused: (how) => paused(how),

    wrongState: 'Stripe ne le permet pas dans cet état.',
    alreadyEnded: 'L’abonnement a déjà pris fin.',
    byUsage: 'L’abonnement est facturé à la consommation.',
    itemsCut: 'L’abonnement a plus d’éléments que ceux lus ici. Modifiez-les dans Stripe.',
    onlyFlexible: 'Stripe ne le permet ici qu’avec la facturation flexible et le débit automatique.',
    resumesWhenPaid: 'L’abonnement reprend quand sa facture est payée.',
    resumeCollectionFirst: 'L’encaissement est suspendu pour le moment. Reprenez-le d’abord.',
    takeBackFirst: (end) => `L’abonnement prend fin le ${write.date(end)}. Annulez d’abord cette résiliation.`,

    when: 'Quand',
    day: 'Jour',
    now: 'Maintenant',
    onDay: 'Un jour précis',
    atTrialEnd: 'À la fin de l’essai',
    atPeriodEnd: 'À la fin de la période',
    endItNow: 'Y mettre fin maintenant',
    chooseWhen: 'Choisissez quand.',
    chooseDay: 'Choisissez le jour.',
    laterDay: 'Choisissez un jour plus tardif.',
    dayNeedsOption: 'Pour indiquer un jour, choisissez « Un jour précis ».',
    atMostDays: (days) => `Au plus ${countOfDays(days)} à partir de maintenant.`,

    unusedTime: 'Temps non utilisé',
    unusedTimeIf: 'Temps non utilisé (maintenant ou un jour précis)',
    noCredit: 'Pas de crédit',
    creditLater: 'Crédit sur une prochaine facture',
    reason: 'Motif',
    notSaid: 'Non précisé',
    feedback: (code) => capitalized(feedbacks[code]),
    comment: 'Commentaire',
    shortenComment: 'Raccourcissez le commentaire.',
    endsWithTrial: (end) => `Prend fin avec l’essai le ${write.date(end)}. Le prix n’est pas débité.`,
    endsWithPeriod: (end, keepsAccess) =>
      `Prend fin le ${write.date(end)}, sans renouvellement.${keepsAccess ? ' Le client conserve l’accès jusque-là.' : ''}`,
    takeBackUntil: (end, isRefunded) =>
      isRefunded
        ? `Vous pouvez annuler la résiliation jusqu’au ${write.date(end)}, mais pas le remboursement.`
        : `Rien n’est remboursé. Vous pouvez revenir en arrière jusqu’au ${write.date(end)}.`,
    losesAccess: 'Le client perd l’accès immédiatement. C’est irréversible.',
    endsAtOnce: 'L’abonnement prend fin immédiatement. C’est irréversible.',
    staysPaused: 'L’abonnement reste suspendu jusque-là.',
    doesNotRenew: (keepsAccess) => `${access(keepsAccess)}L’abonnement ne se renouvelle pas.`,
    trialStops: (how, at) =>
      `Avant cela, l’essai se termine le ${write.date(at)} sans moyen de paiement par défaut : l’abonnement sera alors ${how === 'trialCancels' ? 'résilié' : 'suspendu'}.`,
    trialEndsBefore: (renewals, keepsAccess) =>
      `${access(keepsAccess)}L’essai se termine avant. ${billedBefore(renewals)}`,
    renewsBefore: (renewals, keepsAccess) => `${access(keepsAccess)}${billedBefore(renewals)}`,
    noted: (comment) => `Commentaire enregistré : ${comment}`,
    notedFeedback: (code) => `Motif enregistré : ${feedbacks[code]}`,
    noEnd: (end, renewal) =>
      [
        `L’abonnement ne prend pas fin le ${write.date(end)}.`,
        ...(renewal === null ? [] : [`Il se renouvelle le ${write.date(renewal)}.`]),
        'Ceci ne débite rien en soi.',
      ].join(' '),

    which: 'Lequel',
    product: (name, end) => name + ending(end),
    price: (all, end) => agreed(all) + ending(end),
    asItIs: 'Inchangé',
    choose: 'Choisir',
    findPrice: (count, hasMore) => `Rechercher parmi ${hasMore ? 'au moins ' : ''}${write.number(count)} prix`,
    typeWord: 'Saisissez un mot, puis Continuer',
    typeProductWord: 'Saisissez un mot du nom du produit, puis Continuer',
    nothingCalledThat: 'Rien ne porte ce nom',
    products: 'Produit',
    prices: 'Prix',
    productsFound: (count) =>
      `Produit (${write.plural(count, { one: `${write.number(count)} trouvé`, other: `${write.number(count)} trouvés` })})`,
    pricesFound: (count) =>
      `Prix (${write.plural(count, { one: `${write.number(count)} trouvé`, other: `${write.number(count)} trouvés` })})`,
    choosePrice: 'Choisissez un produit et un prix.',
    quantity: 'Quantité',
    emptyAsItIs: 'Vide : inchangé',
    chooseOther: 'Choisissez un autre prix ou une quantité entière.',
    wholeQuantity: 'Saisissez une quantité entière.',
    itemNew: (item) => `Nouveau : ${agreed(item)}`,
    itemRemoved: (item) => `À retirer : ${agreed(item)}`,
    proration: 'Débiter ou créditer le reste de cette période',
    withNextInvoice: 'Avec la prochaine facture',
    notAtAll: 'Pas du tout',
    changesFromNow: (all, end) =>
      `Passe immédiatement à ${agreed(all)}${ending(end)}, avant réductions et taxes, facturé à partir de maintenant.`,
    changesFromRenewal: (all, end) =>
      `Passe immédiatement à ${agreed(all)}${ending(end)}, avant réductions et taxes, facturé à partir du prochain renouvellement.`,
    changesUntilEnd: (all, end) => `Passe immédiatement à ${agreed(all)}${ending(end)}, avant réductions et taxes.`,
    stillEnds: (end) => `L’abonnement prend toujours fin le ${write.date(end)}.`,
    trialFree: 'Ceci ne débite rien avant la fin de l’essai.',
    noEstimate: 'Le reste de cette période ne peut pas être estimé.',
    preview: (amount, due) => `Aperçu de Stripe : ${write.money(amount)}, ${dueText(due)}`,
    estimate: (amount, due, isMore) =>
      `Estimation avant réductions et taxes : ${write.money(amount)}${isMore ? ' de plus' : ''}, ${dueText(due)}`,

    creditTakenOff: ({ amount }) => `Le crédit du client, ${write.money(amount)}, est déduit.`,
    debtAdded: ({ amount }) => `Ce que le client doit, ${write.money(amount)}, est ajouté.`,
    creditUsedUp: ({ amount }) =>
      `Ce montant tient déjà compte du crédit du client, ${write.money(amount)}, qui est ainsi épuisé.`,
    creditWithin: ({ amount }) =>
      `Ce montant tient déjà compte du crédit du client, ${write.money(amount)}, dans la mesure nécessaire.`,
    debtWithin: ({ amount }) => `Ce montant comprend déjà ce que le client doit, ${write.money(amount)}.`,
    restLost: (amount) =>
      `Non crédité : le reste de cette période${amount ? `, environ ${write.money(amount)} avant réductions et taxes` : ''}, si elle est payée.`,
    creditNotPaidOut: ({ amount }) =>
      `Le crédit du client, ${write.money(amount)}, n’est pas versé : seules les factures l’utilisent.`,
    debtNotCollected: ({ amount }) =>
      `Ce que le client doit, ${write.money(amount)}, attend une facture : ceci ne l’encaisse pas.`,
    alsoHas: (named, more) =>
      `Ce client a aussi : ${write.list([...named.map(title), ...(more > 0 ? [write.plural(more, { one: `${write.number(more)} autre`, other: `${write.number(more)} autres` })] : [])])}.`,
    alsoHasSome: (named, more) =>
      named.length > 0
        ? `Ce client a aussi : ${write.list([...named.map(title), more > 0 ? `au moins ${write.number(more)} de plus` : 'peut-être d’autres'])}.`
        : 'On ne sait pas si ce client a d’autres abonnements.',

    meanwhile: 'Factures entre-temps',
    keepDrafts: 'Garder en brouillons, à encaisser plus tard',
    makeVoid: 'Les annuler (void) : gratuit entre-temps',
    writeOff: 'Ne pas les encaisser (irrécouvrables)',
    until: 'Jusqu’au (vide : à la main)',
    accessGoesOn: 'Le client conserve l’accès.',
    skipsNothing: (renewal) =>
      `Le renouvellement a lieu le ${write.date(renewal)}, après cette date : aucun débit n’est évité.`,
    accessUntilResumed: 'Le client conserve l’accès. Cela dure jusqu’à ce que vous repreniez l’encaissement.',
    collectedAgain: (hasDrafts) =>
      `À partir de maintenant, les factures sont de nouveau encaissées. Celles créées entre-temps restent telles quelles${hasDrafts ? ' : émettez les brouillons un par un.' : '.'}`,
    invoicesCollected: 'Les factures sont de nouveau encaissées.',
    pauseMeans:
      'Le client perd l’accès, et rien n’est facturé jusqu’à ce que vous rétablissiez l’abonnement. Les réductions continuent de courir.',
    beginWith: 'Commencer par',
    newPeriod: 'Une nouvelle période, payée maintenant',
    oldPeriod: 'L’ancien jour de facturation ; gratuit d’ici là',
    invoiceSent: 'Une facture est envoyée immédiatement.',

    code: 'Bon de réduction ou code promo',
    codeNotFound: (code) =>
      `« ${code} » est introuvable ou inutilisable : il est peut-être expiré, épuisé ou désactivé.`,
    remove: 'Retirer',
    removeNone: 'Aucune',
    enterCode: 'Saisissez un code, ou choisissez ce qui est à retirer.',
    discount: (discount) => discountText(discount),
    discountRemoved: (discount) => `À retirer : ${discountText(discount)}`,
    discountStays: (discount) => `Conservée : ${discountText(discount)}`,
    discountNew: (discount) => `Nouvelle : ${discountText(discount)}`,
    codeOtherCurrency: (code, off, wanted) =>
      `« ${code} » est une réduction en ${off.toUpperCase()} ; la facturation ici est en ${wanted.toUpperCase()}.`,
    ownDiscount: (discount) => `Réduction du client : ${discountText(discount)}`,
    ownReplaced: 'Remplacée tant qu’un code s’applique ici',
    ownKept: 'Conservée en plus du code',
    replacesOwn: (discount, canKeep) => {
      const own = discount ? `${discount.name} (${off(discount.off)})` : 'la réduction du client';
      const keeping = canKeep ? ' Pour garder les deux, revenez en arrière et choisissez-le.' : '';
      return `Remplace ${own} pendant sa durée.${keeping}`;
    },
    ownCounts: (discount) => `La réduction du client s’applique : ${discountText(discount)}`,
    ownAgain: (discount) => `Ensuite s’applique celle du client : ${discountText(discount)}`,
    otherProducts: 'Ce code vaut pour d’autres produits : ici, il ne réduit rien.',
    nextInvoice: (at, before, after, by) => {
      const when = at === null ? 'Prochaine facture' : `Prochaine facture, le ${write.date(at)}`;
      const change =
        before.minor === after.minor
          ? `${write.money(after)}, comme avant`
          : `${write.money(after)} au lieu de ${write.money(before)}`;
      return `${when} : ${change} ${by === 'stripe' ? '(aperçu de Stripe)' : '(avant taxes et crédit)'}.`;
    },
    nextInvoiceUnknown: 'À partir de la prochaine facture. Son montant n’est pas connu.',
    noNextInvoice: 'À partir de la prochaine facture, s’il y en a une : aucune n’est prévue automatiquement.',

    trialDays: 'Jours d’essai',
    payment: 'Paiement',
    chargeMethod: 'Débiter le moyen de paiement enregistré',
    sendInvoice: (days) => `Envoyer une facture, échéance à ${countOfDays(days)}`,
    wholeNumbers: (days) => `Saisissez des nombres entiers, jusqu’à ${countOfDays(days)} d’essai.`,
    beforeTax: (all, end) => `${agreed(all)}${ending(end)}, avant réductions et taxes.`,
    freeUntil: (end) => `Gratuit jusqu’au ${write.date(end)} ; la première période est facturée ensuite.`,
    firstDue: (amount) => `Aperçu de Stripe : ${write.money(amount)} à payer maintenant.`,
    firstInvoiced: (amount) => `Aperçu de Stripe : ${write.money(amount)} à facturer maintenant.`,
    firstBilled: 'La première période est facturée maintenant.',
    invoiceStarts: (days) =>
      `Stripe envoie une facture, échéance à ${countOfDays(days)}. L’abonnement commence immédiatement.`,
  };

  function dueText(due: Due | 'credited'): string {
    if (due === 'credited') return 'à créditer sur les prochaines factures.';
    if (due === 'invoicedNow') return 'à facturer maintenant.';
    if (due === 'dueNext') return 'à payer avec la prochaine facture.';
    return due === 'dueNow'
      ? 'à payer maintenant. Si ce paiement échoue, rien ne change.'
      : `à payer le ${write.date(due.dueOn)}.`;
  }
};
