import type { ActionName, ChoiceName, WayName } from '../en/actions';
import type { Catalogue } from '../words';

const labels: Record<ActionName, string> = {
  takeBack: 'Kündigung zurücknehmen',
  cancel: 'Kündigen',
  change: 'Tarif oder Menge ändern',
  addItem: 'Posten hinzufügen',
  removeItem: 'Posten entfernen',
  pauseCollection: 'Vorerst nicht abbuchen',
  resumeCollection: 'Wieder abbuchen',
  pause: 'Tarif und Zugang pausieren',
  resume: 'Tarif und Zugang fortsetzen',
  trialEnd: 'Ende der Testphase ändern',
  discount: 'Rabatte ändern',
  capture: 'Erfassen',
  release: 'Reservierung aufheben',
  refund: 'Erstatten',
  refundWithNote: 'Mit Gutschrift erstatten',
  creditNoteFor: 'Gutschrift zu einer Rückerstattung',
  receipt: 'Beleg erneut senden',
  finalize: 'Rechnung ausstellen (finalisieren)',
  send: 'Rechnung per E-Mail senden',
  addLine: 'Rechnungsposten hinzufügen',
  pay: 'Zahlung erneut versuchen',
  collect: 'Zahlung einziehen',
  void: 'Rechnung stornieren',
  mark_uncollectible: 'Nicht mehr einziehen (uneinbringlich)',
  start: 'Abonnement starten',
  charge: 'Neue Abbuchung',
  chargeSource: 'Neue Abbuchung (Standardquelle)',
  session: 'Zahlung anfordern (Seite, 24 Stunden)',
  link: 'Zahlung anfordern (Link)',
  closeLink: 'Zahlungslink abschalten',
  oneOffInvoice: 'Neue Rechnung',
  credit: 'Guthaben geben',
  takeBackCredit: 'Guthaben zurücknehmen',
  defaultMethod: 'Standardkarte ändern',
  portal: 'Link zum Ändern der Karte senden',
  editCustomer: 'Kunden bearbeiten',
  addTaxId: 'Steuer-ID hinzufügen',
  createCustomer: 'Kunden anlegen',
};

const choices: Record<ChoiceName, string> = {
  items: 'Posten hinzufügen oder entfernen',
  pausing: 'Pausieren',
  requesting: 'Zahlung anfordern',
};

const meanings: Record<WayName, string> = {
  addItem: 'Etwas zu dem, was es gibt, etwa ein Zusatz.',
  removeItem: 'Einen von mehreren; der Rest läuft weiter.',
  pauseCollection: 'Der Tarif läuft weiter; was derweil fällig wird, wird nicht eingezogen.',
  pause: 'Der Tarif selbst ruht und mit ihm der Zugang, bis er fortgesetzt wird.',
  session: 'Nur für diesen Kunden. Innerhalb von 24 Stunden einmal bezahlbar.',
  link: 'Nicht an diesen Kunden gebunden. Jederzeit einmal bezahlbar.',
  closeLink: 'Einen, der hier für diesen Kunden erstellt wurde und noch bezahlt werden kann.',
};

export const actions: Catalogue['actions'] = () => ({
  label: (name) => labels[name],
  choice: (name) => choices[name],
  means: (name) => meanings[name],
  verbatim: (text) => text,
  chooseOption: 'Wählen Sie eine der Optionen.',
  askedNoMore: 'Was Sie zuvor ausgefüllt haben, gilt nicht mehr. Sehen Sie nach, was jetzt gefragt ist.',
  shortenTexts: 'Kürzen Sie die Texte.',
  unclear: 'Stripe hat es angenommen, zeigt es aber nicht. Sehen Sie in Stripe nach.',
  elsewhere: 'Das gehört zu einem anderen Kunden.',
  doesNotApply: 'Das geht gerade nicht.',
});
