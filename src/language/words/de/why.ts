import type { Basis, Settled, Tries, Turn } from '../../../billing/why';
import type { Began, BillPart, Days, Named } from '../../../billing/why-lines';
import { toldBill, toldWhy, type WhyTexts } from '../../why';
import { permissionName } from '../names';
import type { Catalogue } from '../words';

export const why: Catalogue['why'] = (write) => {
  const { money, date } = write;
  const days = ({ start, end }: Days) => `${date(start)} – ${date(end)}`;
  const thing = ({ name, quantity }: Named) => {
    const called = name ?? 'etwas ohne Namen';
    return quantity !== null && quantity > 1 ? `${write.number(quantity)} × ${called}` : called;
  };
  const time = (began: Began, of: string, period: Days) => {
    switch (began) {
      case 'first':
        return `erster Zeitraum von ${of}, ${days(period)}`;
      case 'renewal':
        return `Verlängerung von ${of}, ${days(period)}`;
      case 'afterTrial':
        return `${of}, ${days(period)}, nach der Testphase, die am ${date(period.start)} endete`;
      case 'trial':
        return `Testphase von ${of}, ${days(period)}`;
      case 'past':
        return `${of}, ${days(period)}, im Nachhinein berechnet`;
      case 'unknown':
        return `${of}, ${days(period)}`;
    }
  };
  const part = (each: BillPart): string => {
    switch (each.kind) {
      case 'time':
        return time(each.began, write.list(each.of.map(thing)), each.days);
      case 'change':
        return each.swap
          ? `Wechsel am ${date(each.at)} von ${swap(each.swap.from, each.swap.to)}, für ${days(each.days)}`
          : `anteilige Verrechnung einer Änderung am ${date(each.at)}, für ${days(each.days)}`;
      case 'changes':
        return `${write.number(each.count)} Änderungen vom ${date(each.first)} bis zum ${date(each.last)}`;
      case 'item':
        return `einmaliger Posten: ${thing(each.of)}`;
      case 'items':
        return `${write.number(each.count)} einmalige Posten`;
    }
  };
  const swap = (from: Named, to: Named) =>
    from.name === to.name && from.quantity !== null && to.quantity !== null
      ? `${write.number(from.quantity)} auf ${write.number(to.quantity)} × ${to.name ?? 'dasselbe'}`
      : `${thing(from)} zu ${thing(to)}`;
  const effect = (ends: number | null) => (ends === null ? '' : `, wirksam zum ${date(ends)}`);
  const tries = ({ count, last }: Tries) =>
    count === 1
      ? `neuer Versuch, nachdem die Zahlung am ${date(last)} fehlgeschlagen war`
      : `neuer Versuch nach ${write.number(count)} fehlgeschlagenen, zuletzt am ${date(last)}`;
  const turn = (each: Turn): string => {
    switch (each.kind) {
      case 'discountGone':
        return `der Rabatt von ${money(each.amount)} auf der Rechnung vom ${date(each.on)} steht nicht auf dieser`;
      case 'part':
        return `die Rechnung selbst verlangt ${money(each.of)}`;
      case 'retry':
        return tries(each);
      case 'canceled':
        return `das Abonnement wurde am ${date(each.at)} gekündigt${effect(each.ends)}`;
      case 'otherCanceled':
        return `ein anderes Abonnement des Kunden${each.name === null ? '' : ` (${each.name})`} wurde am ${date(each.at)} gekündigt${effect(each.ends)}`;
    }
  };
  const texts: WhyTexts = {
    part,
    turn,
    tries,
    settled,
    notWhole: 'die gelesenen Posten ergeben zusammen einen anderen Betrag',
    alone: 'Eine Zahlung für sich: Stripe nennt keine Rechnung dazu.',
    untold: {
      key: `Mit diesem Schlüssel nicht zu sagen. ${permissionName('invoice_read')} würde es zeigen.`,
      noIntent: 'Nicht zu sagen: Stripe nennt Rechnungen zum PaymentIntent, und diese Zahlung hat keinen.',
      empty: 'Es steht nichts darauf.',
      noLines: 'Nicht zu sagen: Stripe hat keinen ihrer Posten genannt.',
      several: 'Damit wurden mehrere Rechnungen auf einmal bezahlt.',
      problem: 'Gerade nicht zu sagen: Von Stripe kam keine lesbare Antwort.',
    },
  };
  return {
    label: 'Warum dieser Betrag',
    text: (why) => toldWhy(why, texts, write),
    forCustomer: (bill) => {
      const told = toldBill(bill, texts, write);
      return told && `Wofür: ${told}`;
    },
    restsOn: (basis) => `Laut ${write.list(basis.map(restsOn))}`,
    subscription: 'Zugehöriges Abonnement',
    ofIt: 'Rechnungen und Zahlungen',
    itsInvoice: 'Rechnung',
    itsPayment: 'Zahlung dazu',
    paidBy: 'Zahlungen',
  };
};

const settled: Record<Settled['kind'], string> = {
  discount: 'Rabatt abgezogen',
  taxAdded: 'Steuer kommen dazu',
  taxIncluded: 'Steuer sind enthalten',
  credit: 'aus Guthaben bezahlt',
  owedBefore: 'von früher offen',
  toBalance: 'dem Guthaben des Kunden gutgeschrieben',
  carriedOver: 'auf die nächste Rechnung übertragen',
  creditNotes: 'per Gutschrift gutgeschrieben',
};

function restsOn(each: Basis): string {
  switch (each.kind) {
    case 'invoice':
      return each.number === null ? 'Rechnung' : `Rechnung ${each.number}`;
    case 'invoiceBefore':
      return each.number === null ? 'der davor' : `Rechnung ${each.number}`;
    case 'subscription':
      return 'Abonnement';
    case 'otherSubscription':
      return 'dem anderen Abonnement';
    case 'tries':
      return 'fehlgeschlagenen Versuchen';
  }
}
