import { html } from '../../html';
import type { Searched } from '../facts';
import type { Catalogue } from '../words';

const searched: Record<Searched, string> = {
  email: 'E-Mail-Adressen',
  name: 'Namen und E-Mail-Adressen von Kunden',
  phone: 'Telefonnummern von Kunden',
  number: 'Nummern von Rechnungen und Belegen',
  numberOrPhone: 'Nummern von Rechnungen und Belegen sowie Telefonnummern von Kunden',
  numberOrName: 'Nummern von Rechnungen und Belegen sowie Namen und E-Mail-Adressen von Kunden',
  id: 'dieser ID',
  card: 'Kartenzahlungen',
};

export const find: Catalogue['find'] = (write) => ({
  title: 'Kunden suchen',
  query: 'E-Mail, Name oder Stripe-ID',
  orNumber: 'Oder Telefon-, Rechnungs- oder Belegnummer',
  orPhone: 'Oder eine Telefonnummer',
  notFound: 'Nicht gefunden',
  byPayment: 'Nach einer Kartenzahlung',
  last4: 'Letzte 4 Ziffern der Karte',
  last4Hint: 'Zum Beispiel 4242',
  amount: 'Betrag, falls bekannt',
  amountHint: 'Zum Beispiel 49,00',
  currency: 'Währung des Betrags',
  currencyHint: 'Zum Beispiel eur',
  day: 'Tag, falls bekannt',
  findPayment: 'Zahlung suchen',
  typeFirst: 'Geben Sie zuerst einen Suchbegriff ein.',
  unclear: 'Geben Sie einen Namen, eine E-Mail-Adresse, eine ID oder eine Nummer ein.',
  isKey:
    'Das sieht wie ein Stripe-Schlüssel aus und wurde deshalb nirgendwohin gesendet. Kam er per E-Mail oder haben andere ihn gesehen, erneuern Sie ihn in Stripe.',
  isCardNumber:
    'Das sieht wie eine Kartennummer aus und wurde deshalb nirgendwohin gesendet. Suchen Sie unten nach den letzten vier Ziffern.',
  otherId:
    'Nach dieser Art von Stripe-ID kann Tillside niemanden finden. Nutzen Sie die ID eines Kunden, einer Zahlung, einer Rechnung oder eines Abos.',
  fourDigits: 'Geben Sie die letzten vier Ziffern der Karte ein.',
  payment: ({ last4, amount, day }) =>
    [`Karte •••• ${last4}`, amount && write.money(amount), day && write.date(day)].filter(Boolean).join(' · '),
  found: 'Gefunden',
  notEverywhere: 'Nicht überall gesucht',
  nobody: 'Niemand gefunden',
  otherAddress: 'Andere Adresse',
  wholeNames: (name) =>
    `Gesucht wurde nach Kunden, deren ganzer Name „${name}“ ist: Teile eines Namens findet Stripe ab drei Zeichen.`,
  paymentsNotSearched:
    'Beschreibungen und Beträge von Zahlungen werden nicht durchsucht. Eine Zahlung finden Sie über ihre ID oder über Karte, Betrag und Tag.',
  nothingFits: (what, by) => html`Zu <b>${what}</b> wurde niemand gefunden. Gesucht wurde nach ${searched[by]}.`,
  results: (what) => html`Zu <b>${what}</b>:`,
  open: (what) =>
    ({ payment: 'Diese Zahlung öffnen', invoice: 'Diese Rechnung öffnen', subscription: 'Dieses Abonnement öffnen' })[
      what
    ],
  more: 'In Stripe gibt es noch mehr: Geben Sie mehr davon ein.',
  somethingElse: 'Etwas anderes suchen',
});
