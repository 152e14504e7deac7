import type { BalanceMove } from '../../../billing/invoice-amounts';
import { html } from '../../html';
import type { Catalogue } from '../words';
import { invoices } from './invoices';

const balance: Record<BalanceMove['kind'], string> = {
  credit: 'Sur le solde du client',
  owedBefore: 'Dû auparavant',
  toBalance: 'Ajouté au solde du client',
  carriedOver: 'Reporté sur la prochaine facture',
};

export const invoiceCard: Catalogue['invoiceCard'] = (write) => {
  const { standing } = invoices(write);
  return {
    standing: (how) => {
      const amount = write.money(how.amount);
      return how.of
        ? html`<b>${amount}</b> sur ${write.money(how.of)} · ${standing(how)}`
        : html`<b>${amount}</b> · ${standing(how)}`;
    },
    tapToOpen: 'Cliquez pour ouvrir',
    howToStop:
      'Stripe poursuit automatiquement. Pour l’empêcher, ouvrez la facture dans Stripe et désactivez l’encaissement automatique.',
    lines: 'Lignes',
    moreLines: 'Il y a d’autres lignes. Ouvrez la facture dans Stripe pour les voir toutes.',
    noDescription: 'Sans description',
    totals: 'Totaux',
    subtotal: 'Sous-total',
    discounts: 'Réductions',
    tax: 'Taxes',
    total: 'Total',
    taxWithin: 'Dont taxes',
    balance: (kind) => balance[kind],
    creditNotes: 'Notes de crédit',
    due: 'Montant dû',
    paid: 'Montant payé',
    paidElsewhere: 'Dont hors de Stripe',
    overpaid: 'Trop-perçu, devenu crédit',
    refunded: 'Remboursé',
    owed: 'Reste dû',
    created: 'Créée le',
    finalized: 'Émise le',
    dueOn: 'Échéance',
    paidOn: 'Payée le',
    settledOn: 'Réglée le',
    firstTry: 'Première tentative',
    nextTry: 'Prochaine tentative',
    id: 'ID de la facture',
    page: 'Page de la facture',
    pdf: 'PDF',
  };
};
