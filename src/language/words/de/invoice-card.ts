import type { BalanceMove } from '../../../billing/invoice-amounts';
import { html } from '../../html';
import type { Catalogue } from '../words';
import { invoices } from './invoices';

const balance: Record<BalanceMove['kind'], string> = {
  credit: 'Aus dem Saldo des Kunden',
  owedBefore: 'Von früher offen',
  toBalance: 'In den Saldo des Kunden',
  carriedOver: 'Auf die nächste Rechnung übertragen',
};

export const invoiceCard: Catalogue['invoiceCard'] = (write) => {
  const { standing } = invoices(write);
  return {
    standing: (how) => {
      const amount = write.money(how.amount);
      return how.of
        ? html`<b>${amount}</b> von ${write.money(how.of)} ${standing(how)}`
        : html`<b>${amount}</b> ${standing(how)}`;
    },
    tapToOpen: 'Tippen zum Öffnen',
    howToStop:
      'Stripe macht damit von selbst weiter. Um das anzuhalten, öffnen Sie die Rechnung in Stripe und schalten Sie den automatischen Einzug aus.',
    lines: 'Posten',
    moreLines: 'Es gibt weitere Posten. Öffnen Sie die Rechnung in Stripe, um alle zu sehen.',
    noDescription: 'Keine Beschreibung',
    totals: 'Summen',
    subtotal: 'Zwischensumme',
    discounts: 'Rabatte',
    tax: 'Steuer',
    total: 'Gesamtbetrag',
    taxWithin: 'Davon Steuer',
    balance: (kind) => balance[kind],
    creditNotes: 'Gutschriften',
    due: 'Fälliger Betrag',
    paid: 'Bezahlt',
    paidElsewhere: 'Davon außerhalb von Stripe',
    overpaid: 'Zu viel bezahlt, jetzt Guthaben',
    refunded: 'Erstattet',
    owed: 'Noch offen',
    created: 'Erstellt am',
    finalized: 'Ausgestellt am',
    dueOn: 'Fällig am',
    paidOn: 'Bezahlt am',
    settledOn: 'Ausgeglichen am',
    firstTry: 'Erster Versuch am',
    nextTry: 'Nächster Versuch am',
    id: 'Rechnungs-ID',
    page: 'Rechnungsseite',
    pdf: 'PDF',
  };
};
