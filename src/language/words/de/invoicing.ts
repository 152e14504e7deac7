import type { InvoiceVerb } from '../../../stripe/resources/invoice';
import type { InvoiceDeed } from '../facts';
import type { Catalogue } from '../words';
import { wordOf } from './codes';
import { about, invoices } from './invoices';
import { methodName } from './methods';
import { paidByThemselves } from './waiting';

const deeds: Record<InvoiceDeed, string> = {
  finalize: 'Rechnung ausstellen (finalisieren)',
  send: 'Rechnung per E-Mail senden',
  pay: 'Zahlung erneut versuchen',
  collect: 'Zahlung einziehen',
  void: 'Rechnung stornieren',
  mark_uncollectible: 'Nicht mehr einziehen (uneinbringlich)',
};

/** How `Rechnung INV-0042 über 49,00 €` then goes on. */
export const invoiceDone: Record<InvoiceVerb, string> = {
  finalize: 'ist ausgestellt',
  send: 'ist per E-Mail unterwegs',
  pay: 'ist bezahlt',
  void: 'ist storniert',
  mark_uncollectible: 'wird nicht mehr eingezogen',
};

/** https://docs.stripe.com/api/invoices/object#invoice_object-status */
const statuses: Readonly<Record<string, string>> = {
  draft: 'ein Entwurf',
  open: 'offen',
  paid: 'bezahlt',
  uncollectible: 'uneinbringlich',
  void: 'storniert',
};

export const invoicing: Catalogue['invoicing'] = (write) => {
  const { title, expected } = invoices(write);
  return {
    deed: (verb) => deeds[verb],
    question: (verb) => `${deeds[verb]}?`,
    title,
    done: (verb, number, amount) =>
      `${number ? `Rechnung ${number}` : 'Rechnung'} über ${write.money(amount)} ${invoiceDone[verb]}.`,
    still: (status) => `Stripe hat es angenommen, doch die Rechnung ist noch ${wordOf(statuses, status)}.`,
    partPaid: (owed, due) => `${write.money(owed)} von ${write.money(due)} sind noch offen; der Rest ist ausgeglichen.`,
    expected: (what) => `${expected(what)}.`,
    notKnown: 'Dieser Schlüssel zeigt nicht, ob eine Zahlung dafür unterwegs ist.',
    mayPayTwice: 'Gehen beide durch, zahlt der Kunde doppelt.',
    final:
      'Die Rechnung erhält eine Nummer und lässt sich nicht mehr bearbeiten. Der Saldo des Kunden wird verrechnet.',
    creditUsed: (amount) => `${write.money(amount)} Guthaben des Kunden werden dafür verwendet.`,
    debtAdded: (amount) => `${write.money(amount)}, die der Kunde von früher schuldet, kommen hinzu.`,
    byItself: (at) => `Ohne das tut Stripe es von selbst ${about(write, at)}.`,
    nothingDue: 'Es ist nichts zu zahlen: Stripe setzt sie dann auf bezahlt.',
    thenCharges: 'Stripe belastet dann den Kunden.',
    thenEmails: 'Stripe sendet sie dann per E-Mail an den Kunden.',
    notCollected: 'Stripe zieht sie nicht von selbst ein.',
    staysOpen: 'Die Rechnung bleibt offen.',
    emailsTo: (address) => `Stripe sendet sie per E-Mail an ${address}.`,
    chargedNow: (method) => (method ? `${methodName(method)} wird jetzt belastet.` : 'Der Kunde wird jetzt belastet.'),
    collectedNow:
      'Stripe zieht sie jetzt ein, über die Standard-Zahlungsmethode der Rechnung, des Abonnements oder des Kunden.',
    ifItFails: (next, isLeftAlone) => {
      const open = 'Gelingt das nicht, bleibt die Rechnung offen';
      if (next !== null) return `${open}, und Stripe versucht es am ${write.date(next)} wieder.`;
      return isLeftAlone ? `${open}, und Stripe versucht es nicht von selbst wieder.` : `${open}.`;
    },
    ifGivenUpFails:
      'Gelingt das nicht, bleibt die Rechnung, wie sie ist, und Stripe versucht es nicht von selbst wieder.',
    newVoucher: (type) =>
      `Niemand wird belastet. Stripe erstellt eine neue Zahlungsaufforderung (${paidByThemselves(type)}), die der Kunde dann zahlt oder nicht.`,
    creditBack: (amount) => `${write.money(amount)} dafür verwendetes Guthaben gehen in den Saldo des Kunden zurück.`,
    debtBack: (amount) => `${write.money(amount)} von früher gehen in den Saldo des Kunden zurück.`,
    partPaidNotVoid: (paid) =>
      `${write.money(paid)} davon sind bezahlt: So eine Rechnung storniert Stripe nicht. Schreiben Sie den Rest in Stripe gut.`,
    attached: 'Eine Zahlung, die noch nicht durch ist, wurde ihr zugeordnet. Brechen Sie diese zuerst in Stripe ab.',
    owesNothing:
      'Der Kunde schuldet dafür nichts mehr. Eine Zahlung, die unterwegs ist, wird nicht aufgehalten. Das lässt sich nicht rückgängig machen.',
    noLongerCollected:
      'Stripe zieht sie nicht mehr ein. Der Kunde kann sie noch bezahlen, und Sie können sie stornieren.',
    noLongerCollectedPart:
      'Stripe zieht den Rest nicht mehr ein. Der Kunde kann ihn noch bezahlen. Was bezahlt ist, bleibt bezahlt.',
  };
};
