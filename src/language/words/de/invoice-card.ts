import { html } from '../../html';
import type { Catalogue } from '../words';
import { invoices } from './invoices';

export const invoiceCard: Catalogue['invoiceCard'] = (write) => {
  const { standing } = invoices(write);
  return {
    standing: (amount, how) => html`<b>${write.money(amount)}</b> ${standing(how)}`,
    ofSubscription: 'Gehört zu einem Abonnement',
    tapToOpen: 'Tippen zum Öffnen',
    lines: 'Posten',
    moreLines: 'Es gibt weitere Posten. Öffnen Sie die Rechnung in Stripe, um alle zu sehen.',
    noDescription: 'Keine Beschreibung',
    totals: 'Summen',
    subtotal: 'Zwischensumme',
    discounts: 'Rabatte',
    tax: 'Steuer',
    total: 'Gesamtbetrag',
    taxWithin: 'Davon Steuer',
    fromBalance: 'Aus dem Saldo des Kunden',
    creditNotes: 'Gutschriften',
    due: 'Fälliger Betrag',
    paid: 'Bezahlt',
    owed: 'Noch offen',
    created: 'Erstellt am',
    finalized: 'Finalisiert am',
    dueOn: 'Fällig am',
    paidOn: 'Bezahlt am',
    nextTry: 'Nächster Versuch am',
    id: 'Rechnungs-ID',
    page: 'Rechnungsseite',
    pdf: 'PDF',
  };
};
