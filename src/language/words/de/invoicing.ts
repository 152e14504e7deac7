import type { InvoiceVerb } from '../../../stripe/resources/invoice';
import type { Catalogue } from '../words';
import { wordOf } from './codes';
import { invoices } from './invoices';

const deeds: Record<InvoiceVerb, string> = {
  finalize: 'Rechnung finalisieren',
  send: 'Rechnung per E-Mail senden',
  pay: 'Zahlung erneut versuchen',
  void: 'Rechnung stornieren',
  mark_uncollectible: 'Rechnung abschreiben',
};

/** How `Rechnung INV-0042 über 49,00 €` then goes on. */
export const invoiceDone: Record<InvoiceVerb, string> = {
  finalize: 'ist finalisiert',
  send: 'ist per E-Mail unterwegs',
  pay: 'ist bezahlt',
  void: 'ist storniert',
  mark_uncollectible: 'ist abgeschrieben',
};

/** https://docs.stripe.com/api/invoices/object#invoice_object-status */
const statuses: Readonly<Record<string, string>> = {
  draft: 'ein Entwurf',
  open: 'offen',
  paid: 'bezahlt',
  uncollectible: 'abgeschrieben',
  void: 'storniert',
};

export const invoicing: Catalogue['invoicing'] = (write) => {
  const { title } = invoices(write);
  return {
    deed: (verb) => deeds[verb],
    question: (verb) => `${deeds[verb]}?`,
    title,
    done: (verb, number, amount) =>
      `${number ? `Rechnung ${number}` : 'Rechnung'} über ${write.money(amount)} ${invoiceDone[verb]}.`,
    still: (status) => `Stripe hat es angenommen, doch die Rechnung ist noch ${wordOf(statuses, status)}.`,
    final:
      'Die Rechnung erhält eine Nummer und lässt sich nicht mehr bearbeiten. Der Saldo des Kunden wird verrechnet.',
    thenCharges: 'Stripe belastet dann den Kunden.',
    thenEmails: 'Stripe sendet sie dann per E-Mail an den Kunden.',
    notCollected: 'Stripe zieht sie nicht von selbst ein.',
    staysOpen: 'Die Rechnung bleibt offen.',
    emailsTo: (address) => `Stripe sendet sie per E-Mail an ${address}.`,
    chargedNow: 'Der Kunde wird jetzt belastet. Lehnt die Bank ab, bleibt die Rechnung offen.',
    owesNothing:
      'Der Kunde schuldet dafür nichts mehr. Eine Zahlung, die unterwegs ist, wird nicht aufgehalten. Das lässt sich nicht rückgängig machen.',
    noLongerCollected:
      'Stripe zieht sie nicht mehr ein. Der Kunde kann sie noch bezahlen, und Sie können sie stornieren.',
  };
};
