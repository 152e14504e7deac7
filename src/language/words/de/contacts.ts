import type { ContactField } from '../facts';
import { taxIdName } from '../names';
import type { Catalogue } from '../words';

const fields: Record<ContactField, string> = {
  name: 'Name',
  email: 'E-Mail',
  phone: 'Telefon',
  description: 'Beschreibung',
  line1: 'Adresse',
  line2: 'Adresse, Zeile 2',
  postal_code: 'Postleitzahl',
  city: 'Ort',
  state: 'Region',
  country: 'Land (2 Buchstaben)',
};

export const contacts: Catalogue['contacts'] = () => ({
  createQuestion: 'Kunden anlegen?',
  createDeed: 'Kunden anlegen',
  name: (name) => `Name: ${name || 'keiner'}`,
  email: (address) => `E-Mail: ${address}`,
  nobodyYet: 'Noch kein Kunde hat genau diese Adresse.',
  somebodyNow: 'Inzwischen hat ein Kunde diese Adresse. Fragen Sie Stripe erneut.',
  created: 'Der Kunde wurde angelegt.',
  editQuestion: 'Kunden bearbeiten?',
  editDeed: 'Kunden bearbeiten',
  save: 'Speichern',
  field: (field) => fields[field],
  change: (field, before, after) => `${fields[field]}: ${before || 'leer'} → ${after || 'leer'}`,
  changeSomething: 'Ändern Sie zuerst etwas.',
  twoLetters: 'Geben Sie das Land mit zwei Buchstaben ein, etwa DE.',
  oneAddress: 'Geben Sie eine E-Mail-Adresse ein.',
  noEmail: 'Keine E-Mail-Adresse hinterlegt.',
  updated: 'Der Kunde wurde geändert.',
  issuedStay:
    'Das gilt für alles, was ab jetzt ausgestellt wird. Eine bezahlte Rechnung kann Stripe nicht berichtigen: Zum Ersetzen schreiben Sie sie in Stripe gut und stellen eine neue aus.',
  taxMayChange: 'Wo Stripe die Steuer berechnet, können die nächsten Rechnungen dadurch anders ausfallen.',
  taxIdQuestion: 'Steuer-ID hinzufügen?',
  taxIdKind: 'Art',
  taxIdValue: 'Nummer',
  enterTaxId: 'Geben Sie die Nummer der Steuer-ID ein.',
  hasTaxId: 'Der Kunde hat diese Steuer-ID.',
  taxIdNew: (value, type) => `Neu: ${value} (${taxIdName(type)})`,
  taxIdStays: (value, type) => `Bleibt: ${value} (${taxIdName(type)})`,
  taxIdAdded: (value, type) => `Steuer-ID hinzugefügt: ${value} (${taxIdName(type)})`,
});
