import type { LeftOut, SettledBy, ToldInvoice } from '../../../billing/told';
import { lined } from '../../letter';
import type { Writer } from '../../writer';
import type { Catalogue } from '../words';

export const invoicesOfYear: Catalogue['invoicesOfYear'] = (write) => ({
  button: 'Factures par année',
  title: (year) => `Factures de ${year}`,
  send: (year, count, tag) => {
    const text = `Envoyer les factures de ${year} (${write.number(count)})`;
    return tag === null ? text : `${text} en ${write.language(tag)}`;
  },
  lacks: (kinds) => `N’y figurent pas : ${write.list(kinds.map((kind) => leftOut[kind]))}.`,
  none: (year, since) =>
    `Parmi les factures créées depuis le ${write.date(since)}, Stripe n’en liste aucune qui ait été émise en ${year}.`,
  lookedThrough: (since) =>
    `Factures examinées, aussi pour un brouillon : celles créées depuis le ${write.date(since)}. Une facture créée avant et émise plus tard n’y figure pas.`,
  cut: (count) =>
    `Il peut y en avoir de plus anciennes pour cette année : voici les ${write.number(count)} plus récentes. Dans un brouillon, les plus anciennes manquent.`,
  text: (year, all, since) =>
    lined(
      since === null ? `Vos factures de ${year} :` : `Vos factures de ${year}, à partir du ${write.date(since)} :`,
      ...all.map(({ number, issued, total, standing, page, pdf }) => {
        const on = issued === null ? '' : ` du ${write.date(issued)}`;
        const url = page ?? pdf;
        return `${number}${on}, ${write.money(total)}, ${standingText(write, standing)}${url ? ` : ${url}` : ''}`;
      }),
    ),
});

const leftOut: Record<LeftOut, string> = {
  void: 'les factures annulées (void)',
  uncollectible: 'celles dont l’encaissement a cessé',
  other: 'quelques autres',
};

const settled: Record<SettledBy, string> = {
  balance: 'réglée avec votre solde',
  creditNote: 'réglée par note de crédit',
  nextInvoice: 'reportée sur votre prochaine facture',
};

function standingText(write: Writer, standing: ToldInvoice['standing']): string {
  switch (standing.kind) {
    case 'paid':
      return 'payée';
    case 'settled':
      return standing.by ? settled[standing.by] : 'réglée sans paiement';
    case 'nothing':
      return 'rien à payer';
    case 'open':
      return 'ouverte';
    case 'overdue':
      return `en retard depuis le ${write.date(standing.since)}`;
    case 'onItsWay':
      return 'paiement en cours';
    case 'void':
      return 'annulée';
  }
}
