import { html } from '../../html';
import type { Catalogue } from '../words';

export const paymentLists: Catalogue['paymentLists'] = (write) => ({
  olderPayments: 'Ältere Zahlungen',
  olderDisputes: 'Ältere Zahlungen wurden nicht auf Anfechtungen geprüft.',
  olderUnpaid: 'Ältere Rechnungen wurden nicht geprüft: Einzelne können unbezahlt sein.',
  olderInvoices: 'Ältere Rechnungen',
  unpaidInvoices: 'Unbezahlte Rechnungen',
  noneUnpaid: 'Keine Rechnung ist unbezahlt.',
  noOlder: 'Ältere gibt es nicht.',
  noPayments: 'Keine Zahlungen.',
  noInvoices: 'Keine Rechnungen.',
  nothing: 'Keine Zahlungen, keine Rechnungen.',
  together: 'Alle Zahlungen zusammen',
  firstOf: (asked, shown) => html`Die ersten ${write.number(shown)} von ${write.number(asked)} Kunden:`,
  chargedTwice: (amount, on) => {
    const times = on.length === 2 ? 'zweimal' : `${write.number(on.length)}-mal`;
    const dates = on.map(({ at, whose }) => (whose ? `${write.date(at)} (${whose})` : write.date(at)));
    return html`<b>${write.money(amount)} vielleicht ${times} abgebucht</b>: ${dates.join(', ')}`;
  },
  mayBeDouble: 'Vielleicht doppelt',
  possiblyTwice: (count) =>
    count === 2 ? 'Vielleicht doppelt abgebucht' : `Vielleicht ${write.number(count)}-mal abgebucht`,
  noLongerTwice: 'Nicht mehr doppelt abgebucht',
  compare: 'Diese Zahlungen sind gleich. Vergleichen Sie, wofür jede war, bevor Sie eine erstatten.',
  atMostOne: 'Sie sind gleich, doch inzwischen zählt höchstens noch eine davon, wie bei jeder steht.',
  lastCharged: (amount, on) => `zuletzt ${write.money(amount)} am ${write.date(on)} abgebucht`,
  notCharged: 'nie belastet',
  unknownPurpose: 'Zweck unbekannt',
});
