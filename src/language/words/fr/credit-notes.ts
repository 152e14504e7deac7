import { html } from '../../html';
import type { CreditReason } from '../facts';
import type { Catalogue } from '../words';
import { wordOf } from './codes';
import { refunding } from './refunding';
import { telling } from './telling';

const chosen: Record<CreditReason, string> = {
  none: 'Aucun',
  duplicate: 'Doublon',
  order_change: 'Modification de la commande',
  product_unsatisfactory: 'Produit non satisfaisant',
};

/** https://docs.stripe.com/api/credit_notes/object#credit_note_object-reason */
const reasons: Readonly<Record<string, string>> = {
  duplicate: 'doublon',
  fraudulent: 'frauduleux',
  order_change: 'modification de la commande',
  product_unsatisfactory: 'produit non satisfaisant',
};

const pdfAt = (pdf: string | null) => (pdf ? `En PDF : ${pdf}` : '');

export const creditNotes: Catalogue['creditNotes'] = (write) => {
  const named = (number: string | null) => (number ? `Note de crédit ${number}` : 'Une note de crédit');
  const noted = (number: string | null) => (number ? `La note de crédit ${number}` : 'Une note de crédit');
  return {
    email: 'E-mail de Stripe',
    emailNone: 'Aucun : j’écris moi-même au client',
    emailTo: (address) => `Stripe envoie la note de crédit à ${address}`,
    memo: 'Texte sur la note de crédit',
    reasonOption: (reason) => chosen[reason],
    reasonGiven: (reason) => `Motif indiqué : ${chosen[reason]}`,
    memoGiven: (memo) => `Texte indiqué : ${memo}`,

    refundDeed: (amount) => `Rembourser ${write.money(amount)} avec note de crédit`,
    refundQuestion: (amount) => `Rembourser ${write.money(amount)} avec note de crédit ?`,
    forRefundOf: (amount) => `Note de crédit pour le remboursement de ${write.money(amount)}`,
    deed: (amount) => `Émettre une note de crédit de ${write.money(amount)}`,
    question: (amount) => `Émettre une note de crédit de ${write.money(amount)} ?`,
    over: (invoice, tax) => {
      const on = `La note de crédit porte sur la facture${invoice ? ` ${invoice}` : ''}`;
      if (tax === null) return `${on}. Stripe n’en a pas indiqué la part de taxe.`;
      return tax.minor === 0 ? `${on} et ne comprend aucune taxe.` : `${on} et comprend ${write.money(tax)} de taxe.`;
    },
    staysPaid: 'La facture reste telle quelle : payée. La note de crédit s’y ajoute et ne peut pas être retirée.',
    notEmailed: 'Stripe n’envoie pas la note de crédit par e-mail.',
    emailed: (address) => `Stripe envoie la note de crédit par e-mail à ${address}.`,
    movesNothing: 'Aucun mouvement d’argent : le remboursement a déjà été fait.',
    severalPayments: 'Sa facture n’a pas été payée par ce seul paiement. Émettez la note de crédit dans Stripe.',
    refundFirst:
      'Ce remboursement demande des précisions qu’une note de crédit ne permet pas. Remboursez, puis émettez la note de crédit.',
    allCredited: 'Tout ce qui peut être crédité sur sa facture l’est déjà.',
    tooManyRefunds:
      'Ce paiement a plus de remboursements qu’on ne peut en lire à la fois. Émettez la note de crédit dans Stripe.',
    wouldBeRefused: 'Stripe n’émettrait pas cette note de crédit. Regardez les notes de crédit de la facture.',
    issued: (number, amount) => `${noted(number)} de ${write.money(amount)} est émise.`,
    refundUnseen: 'Stripe n’a pas dit où en est le remboursement. Regardez le paiement.',
    refundAndNote: (facts, code, number) =>
      write.sentences([refunding(write).outcome(facts, code), `${noted(number)} est émise.`]),

    told: (number, amount, pdf) =>
      write.sentences([
        `Nous avons émis pour vous ${number ? `la note de crédit ${number}` : 'une note de crédit'} de ${write.money(amount)}.`,
        'Elle correspond à ce que nous vous avons déjà remboursé : ce n’est pas un autre remboursement.',
        pdfAt(pdf),
      ]),
    toldRefund: ({ kind, amount, isCard }, number, pdf) =>
      write.sentences([telling(write)[kind](amount, isCard), `${noted(number)} est émise à cet effet.`, pdfAt(pdf)]),
    here: (number, amount, invoice, pdf) =>
      write.sentences([
        `Voici la note de crédit${number ? ` ${number}` : ''} de ${write.money(amount)} pour votre facture${invoice ? ` ${invoice}` : ''}.`,
        pdfAt(pdf),
      ]),

    standing: (amount, at, isVoid) =>
      isVoid
        ? html`<b>${write.money(amount)}</b> · crédit du ${write.date(at)}, annulé depuis`
        : html`<b>${write.money(amount)}</b> · crédit du ${write.date(at)}`,
    numbered: named,
    taxOfIt: (tax) => `dont ${write.money(tax)} de taxe`,
    reason: (code) => `Motif : ${wordOf(reasons, code)}`,
    creditedBesides: (amount, invoice) =>
      `Des notes de crédit sur ${invoice ? `la facture ${invoice}` : 'sa facture'} rendent ${write.money(amount)} de plus que ce qui a été remboursé de ce paiement, par exemple sous forme de crédit. Ce remboursement s’y ajoute.`,
    notesChanged: 'Une note de crédit pour sa facture a été créée ou annulée entre-temps.',
  };
};
