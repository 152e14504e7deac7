import type { Bearer } from '../../../billing/connect';
import type { Agreed } from '../../../billing/summary';
import { capitalized } from '../codes';
import type { Catalogue } from '../words';
import { describedWithin } from './invoices';
import { methodName } from './methods';
import { refunds } from './refunds';
import { agreedTitle } from './subscriptions';

const bearers: Record<Bearer, string> = {
  here: 'Wir: Das verbundene Konto behält seinen Anteil',
  account: 'Beide: seinen Anteil zurückholen, unsere Gebühr zurückgeben',
  accountAll: 'Das verbundene Konto: Wir behalten unsere Gebühr',
};

const paidFor = (description: string | null, agreed: Agreed | null): string => {
  if (agreed) return ` für ${agreedTitle(agreed)}`;
  return description ? ` für ${describedWithin(description)}` : '';
};

export const refunding: Catalogue['refunding'] = (write) => ({
  fraud: (isCard) =>
    isCard ? 'Betrug: auch diese Karte und E-Mail-Adresse sperren' : 'Betrug: auch diese E-Mail-Adresse sperren',
  fraudGiven: (isCard) =>
    isCard
      ? 'Als Betrug gemeldet: Karte und E-Mail-Adresse kommen auf Ihre Sperrlisten, spätere Zahlungen damit werden blockiert.'
      : 'Als Betrug gemeldet: Die E-Mail-Adresse kommt auf Ihre Sperrliste, spätere Zahlungen damit werden blockiert.',
  oneReason: 'Betrug ist ein eigener Grund. Wählen Sie keinen anderen daneben.',
  bearer: 'Wer sie zahlt',
  bearerOption: (bearer, hasFee) =>
    bearer === 'account' && !hasFee ? 'Zurückholen, was weitergegeben wurde' : bearers[bearer],
  borne: (bearer, { account, byAccount, byUs, isExact }, fee) => {
    const about = isExact ? '' : 'etwa ';
    const whom = account ?? 'dem verbundenen Konto';
    if (bearer === 'here')
      return `${write.money(byUs)} kommen aus Ihrem Saldo: ${account ?? 'Das verbundene Konto'} behält seinen Anteil.`;
    const ours = byUs.minor > 0 ? ` ${capitalized(`${about}${write.money(byUs)}`)} kommen aus Ihrem Saldo.` : '';
    const kept = bearer === 'accountAll' ? ` Sie behalten Ihre Gebühr von ${write.money(fee)}.` : '';
    return `${capitalized(`${about}${write.money(byAccount)}`)} werden von ${whom} zurückgeholt.${ours}${kept}`;
  },
  ended: (at, isSeen) =>
    isSeen
      ? `Das Abonnement dazu endete am ${write.date(at)}, und dabei wurde etwas gutgeschrieben oder berechnet: Vielleicht geben Sie den Betrag damit doppelt zurück.`
      : `Das Abonnement dazu endete am ${write.date(at)}. Ob dabei etwas gutgeschrieben wurde, ist nicht zu sehen.`,
  transfersStay: 'Sie kommt aus Ihrem Saldo: Was an verbundene Konten überwiesen wurde, bleibt dort.',
  platformFee: (fee) =>
    `Die Plattform behält ihre Gebühr von ${write.money(fee)}, wenn sie die nicht selbst zurückgibt.`,
  askAt: 'E-Mail des Kunden',
  askAtHint: 'Dort fragt Stripe nach einem Bankkonto',
  goesTo: ({ method, amount, at, description }, isPart, agreed) => {
    const what = `${isPart ? `${write.money(amount)} ` : ''}bezahlt am ${write.date(at)}`;
    const forWhat = paidFor(description, agreed);
    if (!method) return `Zurück dorthin, woher es kam, ${what}${forWhat}.`;
    const usual = method.type === 'card' ? ' Meist 5–10 Werktage.' : '';
    return `Zurück an ${methodName(method)}, ${what}${forWhat}.${usual}`;
  },
  expired:
    'Diese Karte ist abgelaufen. Meist gibt ihre Bank das Geld weiter; wo das nicht geht, schlägt die Rückerstattung fehl.',
  asked: ({ method, at, description }, address, agreed) =>
    `Stripe fragt ${address} per E-Mail nach einem Bankkonto; dorthin geht das Geld. Bezahlt am ${write.date(at)}${method ? ` mit ${methodName(method)}` : ''}${paidFor(description, agreed)}.`,
  mayBeAsked: (address) =>
    `Das Geld geht auf das Bankkonto des Kunden. Stripe schreibt dazu eine E-Mail${address ? ` an ${address}` : ' an den Kunden'} und fragt darin nach dem Konto, falls es nicht bekannt ist.`,
  left: (left) => `Danach bleiben: ${write.money(left)}.`,
  goOn: 'Abonnements laufen weiter: Eine Rückerstattung kündigt nichts.',
  goOnAndInvoice: (invoice) =>
    `Abonnements laufen weiter, und ${invoice ? `Rechnung ${invoice}` : 'die Rechnung dazu'} bleibt, wie sie ist: Eine Rückerstattung kündigt nichts und erstellt keine Gutschrift.`,
  invoiceStays: (invoice) =>
    `${invoice ? `Rechnung ${invoice}` : 'Die Rechnung dazu'} bleibt, wie sie ist: Eine Gutschrift entsteht damit nicht.`,
  otherStays: 'Die andere Zahlung über diesen Betrag bleibt: Sie wird noch einmal gelesen, bevor diese zurückgeht.',
  otherChanged:
    'Die andere Zahlung über diesen Betrag wurde inzwischen erstattet, angefochten oder geändert: Vielleicht ist diese die richtige.',
  final: 'Eine Rückerstattung lässt sich nicht rückgängig machen. Stripes Gebühren kommen nicht zurück.',
  outcome: ({ amount, status, waitsFor }, code) => {
    const sum = write.money(amount);
    const refund = `Die Rückerstattung über ${sum}`;
    switch (status) {
      case 'succeeded':
        return `${sum} erstattet.`;
      case 'pending':
        if (waitsFor === 'insufficient_funds')
          return `${refund} wartet: Ihr Stripe-Saldo reicht nicht aus. Sie geht hinaus, sobald Sie ihn aufladen.`;
        if (waitsFor === 'charge_pending') return `${refund} wartet darauf, dass die Zahlung verbucht ist.`;
        return `${refund} ist unterwegs; die Bank hat sie noch nicht bestätigt.`;
      case 'requires_action':
        return `${refund} wartet auf den Kunden: Stripe fragt ihn per E-Mail, wohin das Geld soll.`;
      case 'failed':
        return code
          ? `${refund} ist fehlgeschlagen: Es ging kein Geld zurück, ${refunds(write).failure(code)}.`
          : `${refund} ist fehlgeschlagen: Es ging kein Geld zurück. Sehen Sie in Stripe nach.`;
      case 'canceled':
        return `${refund} wurde abgebrochen: Es ging kein Geld zurück.`;
      default:
        return `${refund} ist noch nicht erledigt. Sehen Sie in Stripe nach.`;
    }
  },
});
