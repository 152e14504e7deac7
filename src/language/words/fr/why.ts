import type { Basis, Settled, Tries, Turn } from '../../../billing/why';
import type { Began, BillPart, Days, Named } from '../../../billing/why-lines';
import { toldBill, toldWhy, type WhyTexts } from '../../why';
import { permissionName } from '../names';
import type { Catalogue } from '../words';

export const why: Catalogue['why'] = (write) => {
  const { money, date } = write;
  const days = ({ start, end }: Days) => `${date(start)} – ${date(end)}`;
  const thing = ({ name, quantity }: Named) => {
    const called = name ?? 'élément sans nom';
    return quantity !== null && quantity > 1 ? `${write.number(quantity)} × ${called}` : called;
  };
  const time = (began: Began, of: string, period: Days) => {
    switch (began) {
      case 'first':
        return `première période (${of}), ${days(period)}`;
      case 'renewal':
        return `renouvellement (${of}), ${days(period)}`;
      case 'afterTrial':
        return `${of}, ${days(period)}, après l’essai terminé le ${date(period.start)}`;
      case 'trial':
        return `essai (${of}), ${days(period)}`;
      case 'past':
        return `${of}, ${days(period)}, facturé à terme échu`;
      case 'unknown':
        return `${of}, ${days(period)}`;
    }
  };
  const part = (each: BillPart): string => {
    switch (each.kind) {
      case 'time':
        return time(each.began, write.list(each.of.map(thing)), each.days);
      case 'change':
        return each.swap
          ? `changement le ${date(each.at)} (${swap(each.swap.from, each.swap.to)}), pour la période ${days(each.days)}`
          : `débits et crédits pour un changement le ${date(each.at)}, pour la période ${days(each.days)}`;
      case 'changes':
        return `${write.number(each.count)} changements du ${date(each.first)} au ${date(each.last)}`;
      case 'item':
        return `élément ponctuel : ${thing(each.of)}`;
      case 'items':
        return `${write.number(each.count)} éléments ponctuels`;
    }
  };
  const swap = (from: Named, to: Named) =>
    from.name === to.name && from.quantity !== null && to.quantity !== null
      ? `${write.number(from.quantity)} → ${write.number(to.quantity)} × ${to.name ?? 'la même chose'}`
      : `${thing(from)} → ${thing(to)}`;
  const effect = (ends: number | null) => (ends === null ? '' : `, avec effet au ${date(ends)}`);
  const tries = ({ count, last }: Tries) =>
    count === 1
      ? `nouvelle tentative après un échec le ${date(last)}`
      : `nouvelle tentative après ${write.number(count)} échecs, le dernier le ${date(last)}`;
  const turn = (each: Turn): string => {
    switch (each.kind) {
      case 'discountGone':
        return `la réduction de ${money(each.amount)} sur la facture du ${date(each.on)} ne figure pas sur celle-ci`;
      case 'part':
        return `la facture elle-même demande ${money(each.of)}`;
      case 'retry':
        return tries(each);
      case 'canceled':
        return `l’abonnement a été résilié le ${date(each.at)}${effect(each.ends)}`;
      case 'otherCanceled':
        return `un autre abonnement du client${each.name === null ? '' : ` (${each.name})`} a été résilié le ${date(each.at)}${effect(each.ends)}`;
    }
  };
  const texts: WhyTexts = {
    part,
    turn,
    tries,
    settled,
    notWhole: 'la somme des lignes lues n’y correspond pas',
    alone: 'Un paiement isolé : Stripe n’indique aucune facture pour lui.',
    untold: {
      key: `Cette clé ne permet pas de le savoir. ${permissionName('invoice_read')} le permettrait.`,
      noIntent: 'Impossible à savoir : Stripe indique les factures par PaymentIntent, et ce paiement n’en a pas.',
      empty: 'Elle ne porte aucune ligne.',
      noLines: 'Impossible à savoir : Stripe n’a donné aucune de ses lignes.',
      several: 'Il a payé plusieurs factures à la fois.',
      problem: 'Impossible à savoir pour le moment : Stripe n’a donné aucune réponse lisible.',
    },
  };
  return {
    label: 'Pourquoi ce montant',
    text: (why) => toldWhy(why, texts, write),
    forCustomer: (bill) => {
      const told = toldBill(bill, texts, write);
      return told && `Objet : ${told}`;
    },
    restsOn: (basis) => `D’après ${write.list(basis.map(restsOn))}`,
    subscription: 'Son abonnement',
    ofIt: 'Factures et paiements',
    itsInvoice: 'Facture',
    itsPayment: 'Paiement correspondant',
    paidBy: 'Paiements',
  };
};

/** After an amount. */
const settled: Record<Settled['kind'], string> = {
  discount: 'de réduction déduite',
  taxAdded: 'de taxes en plus',
  taxIncluded: 'de taxes comprises',
  credit: 'pris sur le crédit',
  owedBefore: 'dû auparavant',
  toBalance: 'ajouté au solde du client',
  carriedOver: 'reporté sur la prochaine facture',
  creditNotes: 'crédité par note de crédit',
};

function restsOn(each: Basis): string {
  switch (each.kind) {
    case 'invoice':
      return each.number === null ? 'la facture' : `la facture ${each.number}`;
    case 'invoiceBefore':
      return each.number === null ? 'la précédente' : `la facture ${each.number}`;
    case 'subscription':
      return 'son abonnement';
    case 'otherSubscription':
      return 'l’autre abonnement du client';
    case 'tries':
      return 'les tentatives échouées';
  }
}
