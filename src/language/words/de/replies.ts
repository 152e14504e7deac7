import type { Money } from '../../../billing/money';
import type { SettledBy, ToldInvoice, ToldRefund, ToldStanding } from '../../../billing/told';
import { lined } from '../../letter';
import type { Writer } from '../../writer';
import type { Cost, Due } from '../facts';
import type { Catalogue } from '../words';
import { methodName } from './methods';
import { refunds } from './refunds';
import { subscribing } from './subscribing';
import { reasons } from './way-to-pay';
import { why } from './why';

const labels = {
  billing: { reply: 'Antworten', message: 'E-Mail schreiben' },
  object: { reply: 'Damit antworten', message: 'Dies schreiben' },
  creditNote: { reply: 'Mit Gutschrift antworten', message: 'Gutschrift schreiben' },
  price: { reply: 'Mit diesem Preis antworten', message: 'Diesen Preis schreiben' },
};

export const replies: Catalogue['replies'] = (write) => ({
  label: (on, as, tag) => (tag === null ? labels[on][as] : `${labels[on][as]} (${write.language(tag)})`),
  payment: (told) => {
    const { bill, description, receipt } = told;
    return lined(
      paymentStanding(write, told),
      bill ? why(write).forCustomer(bill) : description ? `Wofür: ${description}` : '',
      ...told.refunds.map((each) => refund(write, each)),
      receipt ? `Ihr Beleg: ${receipt}` : '',
    );
  },
  paymentStands: (told) => paymentStanding(write, told),
  refunds: (all) => lined(...all.map((each) => refund(write, each))),
  next: (due, at, isSent) => {
    const on = `am ${write.date(at)}`;
    if (due.minor === 0) return `Nach heutigem Stand ist ${on} nichts zu zahlen.`;
    return isSent
      ? `Nach heutigem Stand kommt Ihre nächste Rechnung über ${write.money(due)} ${on}.`
      : `Nach heutigem Stand buchen wir ${write.money(due)} ${on} ab.`;
  },
  comes: (next) => {
    switch (next.kind) {
      case 'notCharged':
        return next.until === null
          ? 'Wir buchen dafür vorerst nichts ab.'
          : `Wir buchen dafür bis zum ${write.date(next.until)} nichts ab.`;
      case 'owes': {
        const owed = `${next.isCut ? 'Mindestens ' : ''}${write.money(next.amount)} davon sind noch zu bezahlen`;
        return next.nextTry === null
          ? `${owed}.`
          : `${owed}; der nächste Abbuchungsversuch ist am ${write.date(next.nextTry)}.`;
      }
      case 'coming':
        return next.isSent
          ? `Dafür wird Ihnen am ${write.date(next.at)} eine Rechnung über ${write.money(next.amount)} gesendet.`
          : `Dafür buchen wir ${write.money(next.amount)} am ${write.date(next.at)} ab.`;
      case 'renewsBefore':
        return `Davor verlängert es sich noch, das nächste Mal am ${write.date(next.at)}.`;
      case 'trialEndsBefore':
        return `Davor endet Ihre Testphase am ${write.date(next.at)}.`;
      case 'withoutMethod':
        return next.outcome === 'trialCancels'
          ? 'Es ist keine Zahlungsmethode hinterlegt. Wenn bis dahin keine hinzukommt, endet Ihr Abonnement mit der Testphase.'
          : 'Es ist keine Zahlungsmethode hinterlegt. Wenn bis dahin keine hinzukommt, wird Ihr Abonnement am Ende der Testphase pausiert.';
      case 'changes': {
        const { at, agreed, ends } = next;
        const to = agreed ? `: dann haben Sie ${subscribing(write).agreed(agreed)}` : '';
        return `Am ${write.date(at)} ändert es sich${to}.${ends === null ? '' : ` Es endet am ${write.date(ends)}.`}`;
      }
    }
  },
  quote: ({ from, to, cost, renews, ends, at }) =>
    lined(
      `derzeit haben Sie ${subscribing(write).agreed(from)}.`,
      `Nach der Änderung hätten Sie ${subscribing(write).agreed(to)}, vor Rabatten und Steuer.`,
      quoted(write, cost),
      renews === null
        ? ''
        : `Es würde sofort ein neuer Zeitraum beginnen; er verlängerte sich am ${write.date(renews)}.`,
      ends === null ? '' : `Ihr Abonnement würde weiterhin am ${write.date(ends)} enden.`,
      `Das ist der Stand vom ${write.date(at)}; geändert ist noch nichts. Sagen Sie uns bitte, ob Sie die Änderung möchten.`,
    ),
  invoiceStands: (told) => invoiceStanding(write, told),
  invoice: (told) => {
    const { page, pdf } = told;
    return lined(
      invoiceStanding(write, told),
      page ? `Hier können Sie sie ansehen${isToPay(told) ? ' und bezahlen' : ''}: ${page}` : '',
      pdf ? `Als PDF: ${pdf}` : '',
    );
  },
});

function quoted(write: Writer, cost: Cost): string {
  if (cost.kind === 'trial') return 'Vor dem Ende Ihrer Testphase würde dafür nichts abgebucht.';
  if (cost.kind === 'unknown') return 'Was der Rest des laufenden Zeitraums kostet, lässt sich vorab nicht sagen.';
  const { amount, by, due, isMore } = cost;
  const sum = `${write.money(amount)}${isMore ? ' mehr' : ''} würden ${dueThen(write, due)}`;
  return by === 'stripe' ? sum : `Schätzung vor Rabatten, Steuer und Guthaben: ${sum}`;
}

function dueThen(write: Writer, due: Due | 'credited'): string {
  if (due === 'credited') return 'Ihren späteren Rechnungen gutgeschrieben.';
  if (due === 'invoicedNow') return 'sofort in Rechnung gestellt.';
  if (due === 'dueNext') return 'mit Ihrer nächsten Rechnung fällig.';
  return due === 'dueNow' ? 'sofort abgebucht.' : `am ${write.date(due.dueOn)} fällig.`;
}

function paymentStanding(write: Writer, { amount, at, method, state, isDisputed, reason }: ToldStanding): string {
  const by = method ? ` mit ${methodName(method)}` : '';
  const payment = `Ihre Zahlung über ${write.money(amount)} vom ${write.date(at)}${by}`;
  switch (state) {
    case 'failed':
      return `${payment} ${reasons[reason ?? 'declined']}`;
    case 'pending':
      return `${payment} ist unterwegs und noch nicht eingegangen.`;
    case 'other':
      return `Zu Ihrer Zahlung über ${write.money(amount)} vom ${write.date(at)}${by} liegt uns noch keine Bestätigung vor.`;
    case 'uncaptured':
      return `Seit dem ${write.date(at)} sind ${write.money(amount)}${by} vorgemerkt. Abgebucht wurde dafür bisher nichts.`;
    case 'released':
      return `Am ${write.date(at)} wurden ${write.money(amount)}${by} vorgemerkt und inzwischen freigegeben. Abgebucht wurde dafür nichts.`;
    default:
      return isDisputed
        ? `Am ${write.date(at)} wurde eine Zahlung über ${write.money(amount)}${by} geleistet.`
        : `${payment} ist erfolgt.`;
  }
}

const shouldBeThere =
  'Das dauert meist 5–10 Werktage, das Geld sollte also angekommen sein; wenn Sie es nicht finden, sagen Sie uns bitte Bescheid.';

function refund(write: Writer, { amount, at, standing, asked, shows, reference }: ToldRefund): string {
  const texts = refunds(write);
  const [sum, on] = [write.money(amount), write.date(at)];
  switch (standing) {
    case 'done':
    case 'onItsWay':
      return write.sentences([
        standing === 'done'
          ? `Am ${on} haben wir Ihnen ${sum} erstattet.`
          : `Eine Rückerstattung über ${sum} ist seit dem ${on} unterwegs.`,
        shows === 'past' ? shouldBeThere : shows && texts.onStatement(shows),
        reference?.kind === 'there' ? `${texts.reference(reference)}.` : '',
      ]);
    case 'waits':
      return `Eine Rückerstattung über ${sum} wurde am ${on} veranlasst und ist noch nicht gesendet.`;
    case 'asks':
      return write.sentences([`Eine Rückerstattung über ${sum} wartet auf Sie.`, asked ? texts.askedYou(asked) : '']);
    case 'vain':
      return `Eine Rückerstattung über ${sum} vom ${on} ist nicht zustande gekommen.`;
  }
}

const isToPay = ({ standing: { kind } }: ToldInvoice) => kind === 'open' || kind === 'overdue';

const settled: Record<SettledBy, string> = {
  balance: 'wurde aus Ihrem Saldo ausgeglichen.',
  creditNote: 'wurde durch Gutschrift ausgeglichen.',
  nextInvoice: 'wird in Ihre nächste Rechnung übernommen.',
};

function invoiceStanding(write: Writer, { number, total, standing }: ToldInvoice): string {
  const invoice = `Ihre Rechnung ${number} über ${write.money(total)}`;
  const rest = (owed: Money) => (owed.minor === total.minor ? '' : `: ${write.money(owed)} zu bezahlen`);
  switch (standing.kind) {
    case 'paid':
      return standing.at === null
        ? `${invoice} ist bezahlt.`
        : `${invoice} wurde am ${write.date(standing.at)} bezahlt.`;
    case 'open':
      return `${invoice} ist ${standing.due === null ? 'offen' : `am ${write.date(standing.due)} fällig`}${rest(standing.owed)}.`;
    case 'overdue':
      return `${invoice} ist seit dem ${write.date(standing.since)} überfällig${rest(standing.owed)}.`;
    case 'settled':
      return `${invoice} ${standing.by ? settled[standing.by] : 'ist ohne Zahlung ausgeglichen.'}`;
    case 'nothing':
      return `Ihre Rechnung ${number} beläuft sich auf ${write.money(total)}: Darauf ist nichts zu bezahlen.`;
    case 'onItsWay':
      return `${invoice} ist noch nicht bezahlt; eine Zahlung dafür ist unterwegs.`;
    case 'void':
      return `${invoice} wurde storniert: Darauf ist nichts zu bezahlen.`;
  }
}
