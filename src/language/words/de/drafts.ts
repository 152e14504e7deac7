import type { Mode } from '../../../keys/parse';
import { letterText } from '../../letter';
import type { About } from '../facts';
import { permissionName } from '../names';
import type { Catalogue } from '../words';
import { tierNames } from './keys';

const modes: Record<Mode, string> = { test: 'Testmodus', live: 'Live-Modus' };

const subjects: Record<About, string> = {
  billing: 'Ihre Abrechnung',
  payment: 'Ihre Zahlung',
  invoice: 'Ihre Rechnung',
  invoices: 'Ihre Rechnungen',
  subscription: 'Ihr Abonnement',
  credit: 'Ihr Guthaben',
};

const testMark = 'TEST: Hier geht es um einen Test in unserem Abrechnungssystem, nicht um echtes Geld.';

export const drafts: Catalogue['drafts'] = (write) => ({
  askAdmin: {
    subject: (mode) => `Eingeschränkter Stripe-Schlüssel für Tillside (${modes[mode]})`,
    body: (mode, tier, permissions, url) =>
      [
        'Guten Tag,',
        '',
        `könnten Sie mir in Stripe (${modes[mode]}) einen eingeschränkten Schlüssel für Tillside erstellen? Das Gmail-Add-on zeigt neben einer E-Mail die Abrechnung des Kunden. Der ${tierNames[tier]}-Schlüssel braucht genau diese Berechtigungen:`,
        '',
        ...permissions.map((permission) => `  - ${permissionName(permission)}`),
        '',
        'Dieser Link öffnet Stripe mit der fertigen Auswahl:',
        url,
        '',
        'Fragt Stripe nach der Verwendung, wählen Sie bitte die Weitergabe an eine andere Website („Providing this key to another website“) oder an eine Drittanwendung („to a third-party application“). Stripe zeigt den Schlüssel nur einmal vollständig.',
        '',
        'Bitte senden Sie ihn über einen Passwortmanager, nie per E-Mail oder Chat.',
        '',
        'Vielen Dank',
      ].join('\n'),
  },
  tell: {
    subject: (about, mode) => (mode === 'test' ? `TEST: ${subjects[about]}` : subjects[about]),
    body: (name, what, mode, letter) => {
      const body = letterText(letter, name, what, {
        greeting: name ? `Guten Tag ${name},` : 'Guten Tag,',
        signOff: 'Mit freundlichen Grüßen',
      });
      return mode === 'test' ? `${testMark}\n\n${body}` : body;
    },
  },
  testMark,
  sayFirst: (doubt) => `${doubt} Bestätigen Sie zuerst in der Ansicht des Kunden, dass das die richtige Person ist.`,
  notWritten: (why) => `Tillside konnte diesen Entwurf nicht schreiben. ${why}`,
  fault: (reference) => `Tillside konnte diesen Entwurf nicht schreiben. Fehlernummer: ${reference}`,
  outdated:
    'Diese Schaltfläche stammt aus einer anderen Version von Tillside. Öffnen Sie die Karte neu und versuchen Sie es noch einmal.',
  lastPaid: (amount, at) => `Ihre letzte Zahlung: ${write.money(amount)} am ${write.date(at)}.`,
  textToCopy: 'Text zum Kopieren',
  openDraft: 'Als Entwurf öffnen',
  to: 'An',
  subject: 'Betreff',
  inLanguage: (tag) => `Entwurf auf ${write.language(tag)}`,
});
