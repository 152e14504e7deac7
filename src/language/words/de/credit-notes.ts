import { html } from '../../html';
import type { CreditReason } from '../facts';
import type { Catalogue } from '../words';
import { wordOf } from './codes';
import { refunding } from './refunding';
import { telling } from './telling';

const chosen: Record<CreditReason, string> = {
  none: 'Keiner',
  duplicate: 'Doppelt bezahlt',
  order_change: 'Bestellung geändert',
  product_unsatisfactory: 'Produkt unbefriedigend',
};

/** https://docs.stripe.com/api/credit_notes/object#credit_note_object-reason */
const reasons: Readonly<Record<string, string>> = {
  duplicate: 'doppelt',
  fraudulent: 'betrügerisch',
  order_change: 'Bestellung geändert',
  product_unsatisfactory: 'Produkt unbefriedigend',
};

const pdfAt = (pdf: string | null) => (pdf ? `Als PDF: ${pdf}` : '');

export const creditNotes: Catalogue['creditNotes'] = (write) => {
  const named = (number: string | null) => (number ? `Gutschrift ${number}` : 'Eine Gutschrift');
  return {
    email: 'E-Mail von Stripe',
    emailNone: 'Keine: Ich schreibe dem Kunden selbst',
    emailTo: (address) => `Stripe sendet die Gutschrift an ${address}`,
    memo: 'Text auf der Gutschrift',
    reasonOption: (reason) => chosen[reason],
    reasonGiven: (reason) => `Grund darauf: ${chosen[reason]}`,
    memoGiven: (memo) => `Text darauf: ${memo}`,

    refundDeed: (amount) => `${write.money(amount)} mit Gutschrift erstatten`,
    refundQuestion: (amount) => `${write.money(amount)} mit Gutschrift erstatten?`,
    forRefundOf: (amount) => `Gutschrift zur Rückerstattung von ${write.money(amount)}`,
    deed: (amount) => `Gutschrift über ${write.money(amount)} ausstellen`,
    question: (amount) => `Gutschrift über ${write.money(amount)} ausstellen?`,
    over: (invoice, tax) => {
      const to = `Die Gutschrift gehört zu ${invoice ? `Rechnung ${invoice}` : 'der Rechnung'}`;
      if (tax === null) return `${to}. Wie viel davon Steuer ist, hat Stripe nicht gesagt.`;
      return tax.minor === 0 ? `${to}, ohne Steuer.` : `${to}; davon Steuer: ${write.money(tax)}.`;
    },
    staysPaid:
      'Die Rechnung bleibt, wie sie ist: bezahlt. Die Gutschrift steht daneben und kann nicht zurückgenommen werden.',
    notEmailed: 'Stripe sendet die Gutschrift nicht per E-Mail.',
    emailed: (address) => `Stripe sendet die Gutschrift per E-Mail an ${address}.`,
    movesNothing: 'Es fließt kein Geld: Erstattet wurde vorher.',
    severalPayments:
      'Die Rechnung wurde nicht allein mit dieser Zahlung bezahlt. Stellen Sie die Gutschrift in Stripe aus.',
    refundFirst:
      'Diese Rückerstattung verlangt Angaben, die eine Gutschrift nicht aufnimmt. Erstatten Sie, dann stellen Sie die Gutschrift aus.',
    allCredited: 'Alles, was auf die Rechnung gutgeschrieben werden kann, ist gutgeschrieben.',
    tooManyRefunds:
      'Die Zahlung hat mehr Rückerstattungen, als auf einmal gelesen werden können. Stellen Sie die Gutschrift in Stripe aus.',
    wouldBeRefused: 'Stripe würde diese Gutschrift nicht ausstellen. Sehen Sie sich die Gutschriften der Rechnung an.',
    issued: (number, amount) => `${named(number)} über ${write.money(amount)} ist ausgestellt.`,
    refundUnseen: 'Wie die Rückerstattung dazu steht, hat Stripe nicht gesagt. Sehen Sie sich die Zahlung an.',
    refundAndNote: (facts, code, number) =>
      write.sentences([refunding(write).outcome(facts, code), `${named(number)} ist ausgestellt.`]),

    told: (number, amount, pdf) =>
      write.sentences([
        `Wir haben Ihnen ${number ? `die Gutschrift ${number}` : 'eine Gutschrift'} über ${write.money(amount)} ausgestellt.`,
        'Sie gehört zu dem, was wir Ihnen schon erstattet haben, und ist keine weitere Rückerstattung.',
        pdfAt(pdf),
      ]),
    toldRefund: ({ kind, amount, isCard }, number, pdf) =>
      write.sentences([telling(write)[kind](amount, isCard), `${named(number)} ist dazu ausgestellt.`, pdfAt(pdf)]),
    here: (number, amount, invoice, pdf) =>
      write.sentences([
        `Hier ist die Gutschrift${number ? ` ${number}` : ''} über ${write.money(amount)} zu Ihrer Rechnung${invoice ? ` ${invoice}` : ''}.`,
        pdfAt(pdf),
      ]),

    standing: (amount, at, isVoid) =>
      isVoid
        ? html`<b>${write.money(amount)}</b> gutgeschrieben am ${write.date(at)}, seither storniert`
        : html`<b>${write.money(amount)}</b> gutgeschrieben am ${write.date(at)}`,
    numbered: named,
    taxOfIt: (tax) => `davon ${write.money(tax)} Steuer`,
    reason: (code) => `Grund: ${wordOf(reasons, code)}`,
    creditedBesides: (amount, invoice) =>
      `Gutschriften zu ${invoice ? `Rechnung ${invoice}` : 'der Rechnung dazu'} geben ${write.money(amount)} mehr zurück, als von dieser Zahlung erstattet wurde, etwa als Guthaben. Diese Rückerstattung kommt hinzu.`,
    notesChanged: 'Zu ihrer Rechnung wurde inzwischen eine Gutschrift erstellt oder zurückgenommen.',
  };
};
