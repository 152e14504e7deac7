import type { Person } from '../../../people/people';
import { html, quiet } from '../../html';
import type { Catalogue } from '../words';

const headers: Record<Person['from'], string> = {
  From: 'Von',
  'Reply-To': 'Reply-To',
  'X-Original-Sender': 'X-Original-Sender',
  'X-Original-From': 'Über eine Gruppe',
  'X-Failed-Recipients': 'Nicht erreicht',
  To: 'An',
  Cc: 'Cc',
  Bcc: 'Bcc',
  subject: 'Im Betreff',
};

export const lookups: Catalogue['lookups'] = (write) => ({
  choose: 'Kunden wählen',
  which: (count, orMore, address) =>
    orMore
      ? html`<b>Mindestens ${write.number(count)} Kunden</b> haben ${address}. Welcher ist es?`
      : html`<b>${write.number(count)} Kunden</b> haben ${address}. Welcher ist es?`,
  otherSpelling: 'Möglicher Treffer: andere Schreibweise',
  filter: 'Filtern',
  filterHint: 'Name, E-Mail oder ID',
  byUsage: 'nach Nutzung',
  pays: (total) => `Zahlt ${total}`,
  stands: (state, total) => `${state}: ${total}`,
  noSubscription: 'Kein aktives Abonnement',
  latestUnpaid: 'Letzte Rechnung unbezahlt',
  since: (at) => `Seit ${write.date(at)}`,
  nobody: 'Niemand gefunden',
  notEverywhere: 'Nicht überall gesucht',
  nobodyWith: (address, accounts) => html`Kein Kunde mit <b>${address}</b> in ${accounts}.`,
  searchFailed: () =>
    html`<b>Die Suche hat nicht geantwortet</b>, daher wurde nur die genaue Adresse gesucht. Suchen Sie in einer Minute erneut.`,
  possible: 'Mögliche Treffer',
  onThisEmail: 'In dieser E-Mail',
  sameDomain: 'Gleiche Domain',
  inAccount: (account) => `In ${account}`,
  why: 'Warum es den Kunden doch geben kann',
  whyAsked: (searched) =>
    searched
      ? 'Stripe wurde nach der genauen Adresse gefragt, nach ihrer Kleinschreibung und, per Suche, nach anderen Schreibweisen.'
      : 'Stripe wurde nach der genauen Adresse und nach ihrer Kleinschreibung gefragt. Andere Schreibweisen wurden nicht gesucht.',
  whyDots:
    'Gmail übergeht Punkte, die Suche von Stripe nicht: Mit Punkten an anderer Stelle wird vielleicht niemand gefunden.',
  whyGuest:
    'Vielleicht wurde mit einer anderen Adresse oder als Gast bezahlt: Gäste legt Stripe nicht als Kunden an. Deren Zahlungen finden Sie nach Karte, Betrag und Tag, denn nach Adressen durchsucht Stripe keine Zahlungen.',
  whyDeleted:
    'Vielleicht wurde der Kunde in Stripe gelöscht: Suchen Sie nach der ID einer Zahlung oder nach der Kunden-ID.',
  whyNew: 'Ein Kunde aus der letzten Minute ist für die Suche vielleicht noch nicht da.',
  whyMode: 'Test- und Live-Modus sind getrennt: Kunden des einen gibt es im anderen nicht.',
  mentioned: 'Erwähnt',
  number: 'Vielleicht Rechnung oder Beleg',
  claim: 'Im Betreff: eine Behauptung, kein Beweis',
  key: 'Im Betreff scheint ein Stripe-Schlüssel zu stehen',
  rollKey:
    'Wer diese E-Mail lesen kann, könnte ihn benutzen. Erneuern Sie ihn in Stripe oder bitten Sie seinen Besitzer darum. Tillside lässt diesen Betreff in Ruhe.',
  from: (from) => headers[from],
  others: 'Andere in dieser E-Mail',
  someOthers: (shown, all) => `Andere in dieser E-Mail (${write.number(shown)} von ${write.number(all)})`,
  otherAccounts: 'In anderen Konten',
  knownHere: 'Auch hier bekannt',
  notAsked: 'Abfrage nicht möglich',
  colleagues: 'Keine Adresse außerhalb Ihrer Firma',
  colleaguesText:
    'Alle Adressen in dieser E-Mail sind Ihre eigenen oder die Ihrer Firma, daher wurde Stripe nicht gefragt. Den Text einer E-Mail kann Tillside nicht lesen.',
  unreadable: 'Absender nicht lesbar',
  unreadableText: 'Die Adresse im Absender dieser E-Mail ließ sich nicht lesen, daher wurde Stripe nicht gefragt.',
  foundStays: 'Ein Kunde, den Sie finden, bleibt dieser Konversation zugeordnet.',
  machine:
    'Diese Adresse sieht nach einer Maschine aus oder nach einer weiteren eigenen. Um wen es geht, steht vielleicht im Text der E-Mail, den Tillside nicht lesen kann: Suchen Sie nach der Adresse.',
  mailing: 'Rundmail',
  mailingText: (address) => quiet`Das sieht nach einer Rundmail aus, daher wurde Stripe nicht nach ${address} gefragt.`,
  anyway: 'Trotzdem suchen',
});
