import type { Correction } from '../../../billing/billed-to';
import { lined } from '../../letter';
import { capitalized } from '../codes';
import type { BilledLine } from '../facts';
import { taxIdName } from '../names';
import type { Catalogue } from '../words';

const stays: Record<Correction, string> = {
  credit: 'Eine bezahlte Rechnung kann Stripe nicht ändern: Diese Angaben bleiben wie beim Ausstellen.',
  void: 'Eine ausgestellte Rechnung eines Abonnements kann Stripe nicht ändern: Diese Angaben bleiben, wie sie sind.',
  revise:
    'Solange sie nicht bezahlt ist, kann Stripe sie durch eine berichtigte ersetzen: Öffnen Sie sie in Stripe und bearbeiten Sie sie dort.',
};

const steps: Record<Correction, string> = {
  credit:
    'Zwei Schritte: Erstatten Sie die Zahlung ganz, mit Gutschrift. Dann stellen Sie eine neue Rechnung aus, die der Kunde bezahlt.',
  void: 'Zwei Schritte: Stornieren Sie sie. Dann stellen Sie eine neue Rechnung aus, die der Kunde bezahlt.',
  revise: 'Oder stornieren Sie sie und stellen eine neue Rechnung aus.',
};

const nothing: Record<BilledLine, string> = { name: 'keiner', address: 'keine', taxId: 'keine' };

export const billedTo: Catalogue['billedTo'] = (write) => ({
  row: 'Firma oder USt-IdNr. auf der Rechnung',
  title: (number) => (number ? `Rechnungsempfänger auf ${number}` : 'Rechnungsempfänger'),
  onIt: 'Auf dieser Rechnung',
  onFile: 'Hinterlegt, für die nächsten',
  name: 'Name',
  address: 'Adresse',
  taxId: 'Steuer-ID',
  none: (what) => capitalized(nothing[what]),
  stays: (how) => stays[how],
  replace: 'Diese Rechnung ersetzen',
  steps: (how) => steps[how],
  told: ({ number, how, name, address, taxIds }) =>
    lined(
      `Ihre Rechnung${number ? ` ${number}` : ''} ist ${how === 'credit' ? 'bezahlt' : 'ausgestellt'}; was darauf über Sie steht, lässt sich daher nicht mehr einfach ändern.`,
      'Ab der nächsten Rechnung steht darauf, was wir von Ihnen hinterlegt haben:',
      `Name: ${name || nothing.name}`,
      `Adresse: ${write.address(address) || nothing.address}`,
      ...(taxIds ?? []).map(({ type, value }) => `Steuer-ID: ${value} (${taxIdName(type)})`),
      taxIds?.length === 0 ? `Steuer-ID: ${nothing.taxId}` : '',
      'Bitte sagen Sie uns, was anders sein soll.',
      `Brauchen Sie diese Rechnung selbst mit anderen Angaben, sagen Sie uns bitte auch das: ${how === 'credit' ? 'Dazu braucht es eine Gutschrift und eine neue Rechnung' : 'Wir ersetzen sie dann durch eine neue'}.`,
    ),
});
