import type { Paying } from '../../../billing/paying';
import type { Unsettled } from '../../../billing/unsettled';
import type { Writer } from '../../writer';
import type { Known } from '../facts';
import type { Catalogue } from '../words';
import { methodName } from './methods';
import { agreedTitle, intervalName, subscriptions } from './subscriptions';
import { waiting } from './waiting';

/** What Stripe calls a proration. */
const partly = (isMonthly: boolean) => `Beträge für einen Teil des ${isMonthly ? 'Monats' : 'Zeitraums'}`;

/** `Eine Zahlung (US-Bankkonto •••• 6789) über 49,00 $ ist unterwegs`. */
export function onItsWayText(write: Writer, each: Unsettled): string {
  const since = each.begun?.since ? ` seit ${write.date(each.begun.since)}` : '';
  const by = each.begun?.method ? ` (${methodName(each.begun.method)})` : '';
  return each.begun?.isCertain
    ? `Eine Zahlung${by} über ${write.money(each.amount)} ist${since} unterwegs`
    : `Eine Zahlung${by} ist${since} unterwegs, vielleicht für ${write.money(each.amount)} einer Rechnung`;
}

export const collecting: Catalogue['collecting'] = (write) => {
  const moment = (at: number | null) =>
    at === null ? 'in den nächsten Stunden' : `am ${write.date(at)} gegen ${write.time(at * 1000)}`;
  const known = ({ amount, by }: Known) =>
    by === 'stripe' ? `${write.money(amount)} (Stripes Vorschau)` : `Etwa ${write.money(amount)}`;
  const beforeTax = ({ by }: Known) => (by === 'estimate' ? ', vor Rabatten und Steuer,' : '');
  const draft = ({ amount, period }: Unsettled) => {
    const sum = `Rechnungsentwurf über ${write.money(amount)}`;
    return period ? `${sum} für ${intervalName(period.interval)} ab dem ${write.date(period.start)}` : sum;
  };
  const invoice = ({ number, amount }: Unsettled) =>
    `${number ? `Die Rechnung ${number}` : 'Eine Rechnung'} über ${write.money(amount)}`;
  const toMethod = (paying: Paying): string => {
    switch (paying.kind) {
      case 'method': {
        const { expired, isBlocked } = paying;
        const end = expired
          ? ` (abgelaufen ${expired.month}/${expired.year})`
          : isBlocked
            ? ' (von Stripe gesperrt)'
            : '';
        return `, Zahlungsmethode: ${methodName(paying.method)}${end}`;
      }
      case 'none':
        return ', obwohl keine Standard-Zahlungsmethode hinterlegt ist';
      case 'onFile':
        return ', mit der hinterlegten Zahlungsmethode';
      case 'invoice':
        return '';
    }
  };
  const noWay = 'Es ist keine Standard-Zahlungsmethode hinterlegt: Stripe lehnt das vielleicht ab.';
  const exactly = {
    stripe: ', laut Stripes Vorschau',
    price: ', vor Steuer',
    unknown: '; wie viel, ist nicht bekannt',
  };
  const withoutMethod = (code: string | null): string => {
    if (code === 'cancel') return 'endet es';
    return code === 'pause' ? 'wird es pausiert' : 'entsteht die erste Rechnung und bleibt unbezahlt';
  };
  return {
    unsettled: (each, then, paying) => {
      switch (each.kind) {
        case 'charged': {
          const how =
            then === 'endsNow'
              ? `wird vielleicht noch ${moment(each.at)} eingezogen${toMethod(paying)}: Einen Entwurf hält das nicht auf`
              : `wird trotzdem ${moment(each.at)} eingezogen${toMethod(paying)}`;
          return `Der ${draft(each)} ${how}. Um das zu verhindern, schalten Sie in Stripe den automatischen Einzug des Entwurfs aus.`;
        }
        case 'sent':
          return `Der ${draft(each)} wird trotzdem ${moment(each.at)} als Rechnung gesendet.`;
        case 'draft':
          return `Der ${draft(each)} bleibt ein Entwurf: Von selbst wird er nicht eingezogen.`;
        case 'stuck':
          return `Der ${draft(each)} bleibt ein Entwurf: Stripe konnte daraus keine Rechnung ausstellen.`;
        case 'onItsWay':
          return `${onItsWayText(write, each)}: Das hält sie nicht auf.`;
        case 'awaited':
          return `${invoice(each)} ${each.awaited ? waiting(write).awaits(each.awaited, 0) : 'ist offen'}: Das hält sie nicht auf.`;
        case 'tried':
        case 'retried':
          return then === 'endsNow'
            ? `${invoice(each)} bleibt offen. Stripe versucht nicht weiter, sie einzuziehen.`
            : `${invoice(each)}: Stripe versucht den Einzug trotzdem ${moment(each.at)}${each.kind === 'retried' ? ' noch einmal' : ''}${toMethod(paying)}. Um das zu verhindern, stornieren Sie sie.`;
        case 'open':
          return `${invoice(each)} bleibt offen.`;
      }
    },
    others: (count, isCut) => {
      if (count === 0) return 'Es kann weitere offene Rechnungen und Entwürfe geben.';
      const one = 'Eine weitere offene Rechnung oder ein Entwurf ist';
      const other = `${write.number(count)} weitere offene Rechnungen oder Entwürfe sind`;
      return `${write.plural(count, { one, other })} ebenfalls nicht beglichen${isCut ? '; es können mehr sein' : ''}.`;
    },
    unseen: (then) =>
      then === 'endsNow'
        ? 'Offene Rechnungen bleiben offen, und Entwürfe werden vielleicht noch eingezogen. Ob es welche gibt, sieht dieser Schlüssel nicht.'
        : 'Offene Rechnungen und Entwürfe werden noch eingezogen. Ob es welche gibt, sieht dieser Schlüssel nicht.',
    chargedTo: (paying) => (paying.kind === 'none' ? noWay : `Das wird eingezogen${toMethod(paying)}.`),
    chargedNow: (paying, by) =>
      paying.kind === 'none'
        ? noWay
        : `Wird sofort eingezogen${toMethod(paying)}${exactly[by]}. Schlägt die Zahlung fehl, ändert sich nichts.`,
    resumesCharging: (paying, by) =>
      `Ein neuer Zeitraum wird sofort eingezogen${toMethod(paying)}${exactly[by]}. Es läuft weiter, sobald das bezahlt ist.`,
    resumesUntil: (end) =>
      `Der alte Abrechnungstag bleibt: Vor dem ${write.date(end)} wird kein neuer Zeitraum abgebucht.`,
    resumesUnknown: 'Der alte Abrechnungstag bleibt: Wann der nächste ist, ist nicht bekannt.',
    chargedAgainOn: (at) => `Es verlängert sich am ${write.date(at)}: Ab dann wird wieder eingezogen.`,
    startCharges: (paying) => `Wird jetzt eingezogen${toMethod(paying)}. Misslingt das, beginnt nichts.`,
    startChargesThen: (paying) => `Wird dann eingezogen${toMethod(paying)}.`,
    renewsNext: (at) => `Jetzt beginnt ein neuer Zeitraum: Es verlängert sich am ${write.date(at)}.`,
    dropsPending: (until) =>
      `Eine andere Änderung wartet${until === null ? '' : ` bis zum ${write.date(until)}`} auf ihre Zahlung. Vielleicht entfällt sie hierdurch.`,
    trialEnds: (at, amount, paying, missing) => {
      const day = write.date(at);
      if (paying.kind === 'none')
        return `Am ${day} ${withoutMethod(missing)}: Es ist keine Standard-Zahlungsmethode hinterlegt.`;
      const sum = amount ? `, ${write.money(amount)} vor Steuer,` : '';
      return paying.kind === 'invoice'
        ? `Am ${day} wird die erste Rechnung${sum} gesendet.`
        : `Am ${day} wird der erste Zeitraum${sum} eingezogen${toMethod(paying)}.`;
    },
    billedThen: (amount) =>
      `Stripes Vorschau: ${write.money(amount)}, die noch auf keiner Rechnung stehen, werden dann berechnet.`,
    usageBilledThen: 'Die Nutzung bis dahin wird dann berechnet.',
    partlyBilledThen: (isMonthly) =>
      `${partly(isMonthly)} werden dann berechnet oder gutgeschrieben, wenn es welche gibt.`,
    maybeBilledThen: (isMonthly) =>
      `Nutzung bis dahin und ${partly(isMonthly)} werden dann berechnet oder gutgeschrieben, wenn es welche gibt.`,
    notBilled: (amount) =>
      `Stripes Vorschau: ${write.money(amount)}, die noch auf keiner Rechnung stehen, werden nicht berechnet.`,
    usageNotBilled: 'Nicht berechnet wird Nutzung, die noch auf keiner Rechnung steht.',
    maybeNotBilled: (isMonthly) =>
      `Nicht berechnet oder gutgeschrieben wird, was noch auf keiner Rechnung steht: Nutzung und ${partly(isMonthly)}.`,

    nothingBack: 'Nichts wird erstattet oder gutgeschrieben.',
    creditsNothing: 'Stripes Vorschau: Es wird nichts gutgeschrieben.',
    lost: (amount, until, isSure) => {
      const sum = amount
        ? `etwa ${write.money(amount)} vom bezahlten Betrag, für die Zeit bis zum ${write.date(until)}`
        : `die Zeit bis zum ${write.date(until)}`;
      return `Nichts wird erstattet oder gutgeschrieben: Verloren ${amount ? 'sind' : 'ist'} ${sum}${isSure ? '' : ', falls sie bezahlt ist'}.`;
    },
    credit: (amount, paid) => {
      const what = amount ? `${known(amount)}${beforeTax(amount)} werden` : 'Ungenutzte Zeit wird';
      const unknown = amount ? '' : ' Wie viel, ist nicht bekannt.';
      const gift = {
        yes: '',
        no: ' Dieser Zeitraum ist nicht bezahlt: Das Guthaben ist ein Geschenk.',
        part: ' Dieser Zeitraum ist zum Teil bezahlt.',
        refunded:
          ' Dieser Zeitraum wurde zumindest teilweise erstattet oder gutgeschrieben: So gibt es das Geld vielleicht doppelt.',
        onItsWay: ' Eine Zahlung für diesen Zeitraum ist vielleicht unterwegs.',
        unknown: ' Ob dieser Zeitraum bezahlt wurde, ist nicht bekannt.',
      };
      return `${what} Guthaben für eine spätere Rechnung; Geld fließt nicht zurück.${unknown}${gift[paid]}`;
    },
    cut: (all, until, isSure) => {
      const title = agreedTitle(all);
      return isSure
        ? `${title} ist bis zum ${write.date(until)} bezahlt: Was nach dem Ende davon übrig ist, ist verloren.`
        : `${title} läuft bis zum ${write.date(until)}: Was nach dem Ende davon übrig ist, ist verloren, falls es bezahlt ist.`;
    },
    orLater: (end) => `Um das zu behalten, gehen Sie zurück und wählen Sie den ${write.date(end)}.`,
    renewsUntil: (all, end) =>
      `Bis zum ${write.date(end)} verlängert es sich und wird eingezogen: ${subscriptions(write).title(all)}, ${subscriptions(write).total(all)}.`,
    firstEnd: (end) => `Wenn der erste Posten endet (${write.date(end)})`,
    lastEnd: (end) => `Wenn alle Posten enden (${write.date(end)})`,
  };
};
