import type { DisputeKind } from '../../../billing/dispute';
import type { PaymentState } from '../../../billing/payment';
import type { RefundFacts } from '../../../billing/refund';
import { dotted } from '../../dotted';
import type { MoneyVerb, PaymentFacts, RefundReason } from '../facts';
import type { Catalogue } from '../words';
import { described } from './invoices';
import { methodName, savedName } from './methods';
import { refunds as refundWords } from './refunds';

const refundReasons: Record<RefundReason, string> = {
  none: 'Keiner',
  duplicate: 'Doppelt bezahlt',
  requested_by_customer: 'Vom Kunden gewünscht',
};

const notRefundable: Partial<Record<PaymentState, string>> = {
  failed: 'Die Zahlung ist fehlgeschlagen: Es wurde nichts abgebucht.',
  pending: 'Die Zahlung steht noch aus.',
  uncaptured: 'Der Betrag ist nur reserviert: Es wurde noch nichts abgebucht.',
  released: 'Der Betrag wurde freigegeben: Es wurde nichts abgebucht.',
  other: 'Diese Version kennt diesen Stand nicht: Sehen Sie in Stripe nach.',
  refunding: 'Eine Rückerstattung über alles, was übrig ist, ist unterwegs oder wartet.',
  refunded: 'Die Zahlung ist bereits ganz erstattet.',
};

/** An inquiry may be settled by a refund; of a chargeback the bank has the money already. */
const disputed: Partial<Record<DisputeKind, string>> = {
  chargeback:
    'Die Bank hat das Geld vorerst zurückgeholt; eine Rückerstattung könnte doppelt zahlen. Beantworten Sie die Anfechtung in Stripe.',
  lost: 'Die Bank hat das Geld endgültig zurückgeholt: Der Kunde hat es, und eine Rückerstattung würde doppelt zahlen.',
  returned:
    'Die Bank des Kunden hat die Lastschrift endgültig zurückgegeben: Der Kunde hat das Geld, und eine Rückerstattung würde doppelt zahlen.',
  prevented:
    'Die Anfechtung wurde abgewendet. Ging dabei das Geld zurück, würde eine Rückerstattung doppelt zahlen. Sehen Sie in Stripe nach.',
  other:
    'Die Zahlung ist auf eine Weise angefochten, die dieser Version neu ist; eine Rückerstattung könnte doppelt zahlen. Sehen Sie in Stripe nach.',
  unknown:
    'Die Zahlung wurde angefochten. Hat die Bank das Geld zurückgeholt, könnte eine Rückerstattung doppelt zahlen. Sehen Sie die Anfechtung in Stripe an.',
};

/** What Stripe has taken and not finished, and how it goes on, by Stripe's status. */
function unfinished(what: 'capture' | 'payment', sum: string, status: string): string {
  const subject = {
    capture: `Die Erfassung von ${sum}`,
    payment: `Die Zahlung von ${sum}`,
  }[what];
  switch (`${what} ${status}`) {
    case 'payment pending':
    case 'payment processing':
      return `${subject} ist unterwegs; die Bank hat sie noch nicht bestätigt.`;
    case 'payment requires_action':
      return `${subject} ist noch nicht erfolgt. Der Kunde muss sie bestätigen, bis dahin wird nichts abgebucht. Lassen Sie stattdessen einen Zahlungslink bezahlen und stornieren Sie diese Zahlung in Stripe.`;
    default:
      return `${subject} ist noch nicht abgeschlossen. Sehen Sie in Stripe nach.`;
  }
}

const standings = { paid: 'bezahlt', held: 'reserviert', begun: 'unterwegs seit' };

export const paying: Catalogue['paying'] = (write) => {
  const payment = ({ method, stands, amount, at, description }: PaymentFacts) =>
    dotted(
      method && methodName(method),
      `${write.money(amount)} ${standings[stands]} ${stands === 'begun' ? 'dem' : 'am'} ${write.date(at)}`,
      description && described(description),
    );
  const refunds = (made: readonly RefundFacts[]) => made.map(refundWords(write).line).join('; ');
  const deed = (verb: MoneyVerb, sum: string) => {
    switch (verb) {
      case 'refund':
        return `${sum} erstatten`;
      case 'capture':
        return `${sum} erfassen`;
      case 'release':
        return `Reservierung von ${sum} aufheben`;
      case 'charge':
        return `${sum} abbuchen`;
      case 'link':
        return `Link über ${sum} erstellen`;
      case 'credit':
        return `${sum} gutschreiben`;
      case 'takeBackCredit':
        return `Guthaben von ${sum} zurücknehmen`;
    }
  };
  return {
    deed: (verb, amount) => deed(verb, write.money(amount)),
    question: (verb, amount) => `${deed(verb, write.money(amount))}?`,
    payment,
    amount: 'Betrag',
    amountIn: (currency) => `Betrag in ${currency.toUpperCase()}`,
    currency: 'Währung',
    whatFor: 'Wofür',
    customerSeesIt: 'Der Kunde kann das sehen',
    forWhat: (description) => `Wofür: ${description}`,

    soFar: (at, back, times) => {
      const days = write.daysSince(at);
      const ago =
        days === 0 ? 'heute' : `vor ${write.plural(days, { one: '1 Tag', other: `${write.number(days)} Tagen` })}`;
      if (!back) return `Bezahlt ${ago}`;
      const often = times === null ? '' : times === 1 ? ', einmal' : `, ${write.number(times)}-mal`;
      return `Bezahlt ${ago} · bisher erstattet: ${write.money(back)}${often}`;
    },
    refundsBefore: (made) => `Bisher: ${refunds(made)}`,
    refundsMeanwhile: (made) => `Inzwischen hat noch jemand erstattet: ${refunds(made)}.`,
    inquiry: 'Die Bank hat zu dieser Zahlung nachgefragt. Eine volle Rückerstattung klärt das.',
    reason: 'Grund',
    reasonOption: (reason) => refundReasons[reason],
    reasonGiven: (reason) => `Grund: ${refundReasons[reason]}`,
    note: 'Notiz',
    noteHint: 'Wird in Stripe gespeichert',
    noteGiven: (note) => `Notiz: ${note}`,
    noteTooLong: (most) => `Die Notiz hat mehr als ${write.number(most)} Zeichen.`,
    notRefundable: (state) => notRefundable[state] ?? '',
    disputed: (kind) => disputed[kind] ?? '',
    takenBack: (amount) =>
      `Davon hat die Bank ${write.money(amount)} durch eine Anfechtung zurückgeholt: Dieser Teil wird nicht auch noch erstattet.`,
    disputedPart: (part, of) =>
      `${write.money(part)} von ${write.money(of)} sind angefochten. Diesen Teil zu erstatten könnte doppelt zahlen, und Stripe sagt nicht, dass der Rest erstattet werden kann.`,
    unfinished: (what, amount, status) => unfinished(what, write.money(amount), status),

    holdOver: (by) => `Der Betrag war bis ${write.date(by)} zu erfassen.`,
    chargedNow: 'Der Kunde wird jetzt belastet.',
    restReleased: (rest) =>
      `Die übrigen ${write.money(rest)} werden freigegeben und lassen sich später nicht mehr abbuchen.`,
    captured: (amount) => `${write.money(amount)} erfasst.`,
    notCharged: 'Der Kunde wird nicht belastet. Das lässt sich nicht rückgängig machen.',
    released: (amount) => `${write.money(amount)} freigegeben.`,

    sendTo: 'Senden an',
    receiptQuestion: 'Beleg erneut senden?',
    receiptDeed: 'Beleg erneut senden',
    sendReceipt: 'Beleg senden',
    to: (address) => `An: ${address}`,
    notOnFile: 'Das ist nicht die hinterlegte Adresse.',
    testSendsNothing: 'Im Testmodus wird nichts gesendet.',
    receiptAddress: (address) => `Adresse für den Beleg: ${address}. Im Testmodus wird nichts gesendet.`,
    receiptSent: (address) => `Beleg an ${address} gesendet.`,

    method: 'Bezahlt mit',
    paidWith: (method, expiry) => `Bezahlt mit: ${savedName(method, expiry)}`,
    default: 'Standardmethode des Kunden',
    otherCurrency: 'In anderer Währung',
    currencyTaken: 'Währung, falls möglich',
    methodTakes: (method, currencies) =>
      `${methodName(method)} kann nur in ${write.list(currencies.map(write.currency))} belastet werden.`,
    paidWithDefault: 'Bezahlt mit: Standardmethode des Kunden',
    lastPayment: (facts) => `Letzte Zahlung: ${payment(facts)}`,
    onlyWithConsent: (isNow) =>
      isNow ? 'Wird jetzt abgebucht. Nur mit Zustimmung des Kunden.' : 'Nur mit Zustimmung des Kunden.',
    noSavedCard: 'Dieser Schlüssel sieht keine gespeicherte Karte. Fordern Sie die Zahlung mit einem Link an.',
    charged: (amount) => `${write.money(amount)} abgebucht.`,

    site: 'Ihre Website',
    siteHint: 'Öffnet sich nach dem Bezahlen',
    siteOpened: (site) => `Öffnet sich nach dem Bezahlen: ${site}`,
    sayWhatFor: 'Geben Sie in einer Zeile an, wofür.',
    enterSite: 'Geben Sie Ihre Website ein: https://…',
    linkReady: 'Der Link ist fertig.',
    whichLink: 'Link',
    linkFor: (amount, what, end) => dotted(write.money(amount), what, `…${end}`),
    noOpenLink: 'Von den neuesten Links, die hier für diesen Kunden erstellt wurden, ist keiner bezahlbar.',
    closeQuestion: 'Diesen Zahlungslink abschalten?',
    closeMeans:
      'Wer ihn öffnet, kann dort nicht mehr bezahlen. Was bezahlt ist, bleibt. In Stripe lässt er sich wieder einschalten.',
    linkClosed: (url) => `Der Link ist abgeschaltet und nimmt keine Zahlungen an: ${url}`,
    linkClosedBriefly: 'Der Link ist abgeschaltet.',
    linkReadyAt: (url) => `Der Link ist fertig: ${url}`,
    noPortal:
      'Die Anmeldeseite des Standardportals ist nicht aktiv. In Stripe: Settings › Billing › Customer portal › Activate link (im Kundenportal den Link aktivieren).',
    portalLink: (isSaved, isCard) => {
      if (isSaved) return `Link zum Ändern der ${isCard ? 'Karte' : 'Zahlungsmethode'} senden`;
      return `Link zum Hinterlegen einer ${isCard ? 'Karte' : 'Zahlungsmethode'}`;
    },
    portalLogin: 'Der Kunde meldet sich dort an. In Stripe ändert sich nichts.',
  };
};
