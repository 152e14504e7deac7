import type { Ordered } from '../../../billing/order-mark';
import { dotted } from '../../dotted';
import { lined } from '../../letter';
import type { Catalogue } from '../words';
import { described } from './invoices';
import { methodName } from './methods';

const ordered: Record<Ordered, string> = {
  order: 'Bestellung',
  invoice: 'Rechnung',
  cart: 'Warenkorb',
  booking: 'Buchung',
  reservation: 'Reservierung',
  purchase: 'Kauf',
};

export const double: Catalogue['double'] = (write) => ({
  mark: ({ of, value }) => `${ordered[of]} ${value}`,
  proof: (proof) => {
    switch (proof.kind) {
      case 'invoice':
        return proof.number ? `Beide sind für Rechnung ${proof.number}.` : 'Beide sind für dieselbe Rechnung.';
      case 'session':
        return 'Beide wurden in derselben Checkout-Sitzung bezahlt.';
      case 'order':
        return `Beide tragen dieselbe Nummer (${ordered[proof.of]} ${proof.value})${proof.isWhole ? ', und jede deckt den ganzen Betrag' : ' und wurden gleich bezahlt'}.`;
    }
  },
  refund: (isLater) => (isLater ? 'Die zweite erstatten' : 'Die erste erstatten'),
  noInvoice: 'dahinter steht keine Rechnung',
  noInvoiceNorCheckout: 'dahinter steht keine Rechnung oder Checkout-Sitzung',
  checkout: 'im Checkout bezahlt',
  unproven: 'Nichts hier beweist, dass eine davon zu viel ist: Zwei gleiche Zahlungen können für zwei Dinge sein.',
  changed: 'Es hat sich inzwischen in Stripe geändert: Was zeigte, dass eine davon zu viel ist, gilt nicht mehr.',
  credited: (amount, number) =>
    `Für ${number ? `Rechnung ${number}` : 'eine Rechnung'} wurden ${write.money(amount)} zu viel bezahlt, und Stripe hat sie dem Kunden gutgeschrieben. Eine Rückerstattung gäbe sie ein zweites Mal zurück.`,
  ask: 'Kunden fragen',
  askIn: (tag) => `Kunden fragen (${write.language(tag)})`,
  customers: 'Kunden mit dieser Adresse',
  notTwo: 'Von diesen Zahlungen zählen inzwischen weniger als zwei.',
  question: (amount, payments, besides = []) => {
    const lines = payments.map(({ at, method, description }) =>
      dotted(write.date(at), method && methodName(method), description && described(description)),
    );
    return lined(
      `Diese ${write.number(payments.length)} Zahlungen von Ihnen über je ${write.money(amount)} sehen gleich aus:`,
      ...lines.map((line) => `- ${line}`),
      ...(besides.length > 0 ? ['Nicht gemeint ist, was zu einer eigenen Rechnung bezahlt wurde:'] : []),
      ...besides.map(({ at, what }) => `- ${dotted(write.date(at), what)}`),
      'Wollten Sie jede davon bezahlen? Wenn nicht, schreiben Sie uns bitte, welche ein Versehen war.',
    );
  },
});
