import type { Catalogue } from '../words';

export const composing: Catalogue['composing'] = (write) => ({
  title: 'Aus Stripe einfügen',
  notTold:
    'Google teilt Tillside nicht mit, an wen diese E-Mail geht. Suchen Sie den Kunden auf der Startseite von Tillside.',
  nobodyYet:
    'Diese E-Mail geht noch an niemanden außerhalb Ihrer Firma. Tragen Sie die Adresse des Kunden ein und öffnen Sie Tillside im Entwurf dann noch einmal.',
  nobody: (address, accounts, wasSearched) =>
    wasSearched
      ? `Kein Kunde mit ${address} in ${write.list(accounts)}.`
      : `Kein Kunde mit genau ${address} in ${write.list(accounts)}. Nach anderen Schreibweisen konnte nicht gesucht werden.`,
  whose: 'Diese E-Mail geht an mehrere Personen. Um wessen Abrechnung geht es?',
  which: (address) => `Welcher der Kunden mit ${address}?`,
  notOnFile: (address) => `Diese E-Mail geht an ${address}. In Stripe hat der Kunde eine andere Adresse.`,
  others: (addresses) =>
    `Was Sie einfügen, ${addresses.length === 1 ? 'liest' : 'lesen'} auch ${write.list(addresses)}.`,
  readersChanged: 'Die Empfänger haben sich geändert. Prüfen Sie, wer mitliest, und fügen Sie dann ein.',
  inLanguage: (tag) => `Sprache der Texte: ${write.language(tag)}`,
  switchTo: (tag) => write.language(tag),
  plans: 'Tarif',
  planNote: 'Tarif, Preis und wie es weitergeht',
  next: (isSent) => (isSent ? 'Nächste Rechnung' : 'Nächste Zahlung'),
  nextNote: 'Tag und Betrag, nach Stripes Vorschau',
  payments: 'Neueste Zahlungen',
  withReceipt: 'Wofür sie war, mit Beleg',
  withoutReceipt: 'Wie es um sie steht und wofür sie war',
  refunds: (count, orMore) => {
    if (orMore) return 'Rückerstattungen dazu';
    return count === 1 ? 'Rückerstattung dazu' : `${write.number(count)} Rückerstattungen dazu`;
  },
  refundsNote: 'Betrag, Tag und was über die Ankunft bekannt ist',
  invoices: 'Rechnungen',
  withPages: ({ page, pdf }) => (page && pdf ? 'Mit Seite und PDF' : page ? 'Mit Seite' : pdf ? 'Mit PDF' : ''),
  pages: 'Seiten',
  portal: 'Kundenportal',
  portalNote: 'Dort sehen Kunden ihre Rechnungen und ändern ihre Zahlungsmethode',
  paymentLink: (amount) => (amount ? `Zahlungslink über ${write.money(amount)}` : 'Zahlungslink'),
  paymentLinkNote: (at) => `Hier erstellt am ${write.date(at / 1000)}, für eine Zahlung`,
  newLinkNote: 'Erst erstellen, dann von hier einfügen',
  noSuchLink: 'Unter den neuesten Zahlungslinks ist keiner wie dieser, der bezahlt werden kann.',
});
