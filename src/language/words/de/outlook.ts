import { html } from '../../html';
import type { Catalogue } from '../words';
import { wordOf } from './codes';
import { methodName, savedName } from './methods';
import { feedbacks } from './subscribing';

const endings: Readonly<Record<string, string>> = {
  canceled_by_retention_policy: 'Eine Aufbewahrungsregel hat es beendet.',
  cancellation_requested: 'Es wurde gekündigt. Ob vom Kunden oder von Ihrem Team, sagt Stripe nicht.',
  payment_disputed: 'Eine Zahlung dafür wurde angefochten.',
  payment_failed: 'Eine Zahlung dafür schlug fehl.',
};

export const outlook: Catalogue['outlook'] = (write) => ({
  preview: 'Genauer nächster Betrag',
  previewTitle: 'Nächste Rechnung',
  previewed: (due, at) =>
    at === null
      ? html`<b>${write.money(due)}</b> zu zahlen`
      : html`<b>${write.money(due)}</b> zu zahlen am ${write.date(at)}`,
  previewNote: 'Vorschau von Stripe, nach heutigem Stand.',
  nothingComes: 'Stripe hat dafür nach heutigem Stand nichts in Rechnung zu stellen.',
  moreLines: 'Es gibt weitere Posten.',
  offAndTax: 'Rabatte und Steuer',
  total: 'Gesamt',
  balanceBefore: 'Saldo davor',

  paidButton: 'Summe bezahlt',
  paidTitle: 'Summe bezahlt',
  paid: ({ amount, count, since }) =>
    html`<b>${write.money(amount)} bezahlt</b> in ${write.number(count)} ${write.plural(count, { one: 'Zahlung', other: 'Zahlungen' })} seit ${write.date(since)}`,
  paidBack: (refunded) => `davon ${write.money(refunded)} erstattet oder auf dem Rückweg`,
  cash: (amount) =>
    html`<b>${write.money(amount)}</b> per Überweisung eingegangen und noch für keine Zahlung verwendet (cash balance)`,
  takenBack: (amount) => `davon ${write.money(amount)} von einer Bank zurückgeholt`,
  disputed: (count) =>
    write.plural(count, {
      one: 'Eine davon wurde angefochten: Was die Bank davon zurückgeholt hat, ist hier nicht bekannt.',
      other: `${write.number(count)} davon wurden angefochten: Was die Bank davon zurückgeholt hat, ist hier nicht bekannt.`,
    }),
  nonePaid: 'Keine Zahlung ist darunter.',
  pending: (count) =>
    write.plural(count, {
      one: 'Eine Zahlung, die unterwegs ist, zählt nicht mit.',
      other: `${write.number(count)} Zahlungen, die unterwegs sind, zählen nicht mit.`,
    }),
  coversAll: (read) =>
    `Gezählt aus allen ${write.number(read)} Zahlungen und Versuchen, die Stripe führt. Was anderswo bezahlt wurde, fehlt.`,
  coversSome: (read, back) =>
    `Gezählt aus den neuesten ${write.number(read)} Zahlungen und Versuchen${back === null ? '' : `, zurück bis ${write.date(back)}`}. Ältere Zahlungen und anderswo Bezahltes fehlen.`,
  countOn: 'Ältere mitzählen',

  methodsButton: 'Zahlungsmethoden',
  methodsTitle: 'Hinterlegte Zahlungsmethoden',
  saved: savedName,
  isDefault: 'Standard',
  pays: (titles, count) =>
    titles.length > 0
      ? `bezahlt ${write.list(titles)}`
      : `bezahlt ${write.number(count)} ${write.plural(count, { one: 'Abonnement', other: 'Abonnements' })}`,
  noneSaved: 'Keine Zahlungsmethode ist hinterlegt.',
  moreSaved: 'Es gibt mehr als diese.',

  cardExpires: (method, expiry, title, at) =>
    html`<b>${savedName(method, expiry)}</b>; ${title} belastet sie am ${write.date(at)}`,
  cardGoesOn: (method, expiry, paid, title, at) =>
    html`<b>${methodName(method)} funktioniert trotz Ablauf ${`${expiry.month}/${expiry.year}`} weiter</b>, zuletzt am ${write.date(paid)}; ${title} belastet sie am ${write.date(at)}`,
  asLastPaid: 'Stand der letzten Zahlung mit der Karte.',

  whyEnded: 'Warum es endete',
  whyEnds: 'Warum es endet',
  ending: (code) => wordOf(endings, code),
  feedback: (code) => `Genannter Grund: ${wordOf(feedbacks, code)}.`,
  comment: (text) => `„${text}“`,
});
