import type { NextAmount, Unknown } from '../../../billing/next';
import type { PaidLast } from '../../../billing/summary';
import { capitalized } from '../codes';
import type { Catalogue } from '../words';
import { onItsWayText } from './collecting';
import { discounts as discountWords } from './discounts';
import { agreedTitle, subscriptions as subscriptionWords } from './subscriptions';
import { waiting } from './waiting';

const unknowns: Record<Unknown, string> = {
  usage: 'er hängt von der Nutzung ab',
  tiers: 'er ist gestaffelt',
  currency: 'der Preis ist in einer anderen Währung',
  price: 'diese Art von Preis kennt diese Version nicht',
  items: 'nicht alle Posten wurden gelesen',
  discounts: 'was Rabatte abziehen, ist nicht bekannt',
  pendingUpdate: 'eine Änderung wartet auf ihre Zahlung',
  endsWithin: 'es endet in diesem Zeitraum',
};

export const nextCharge: Catalogue['nextCharge'] = (write) => {
  const { hint } = discountWords(write);
  const waits = (pending: NextAmount['pending']) => {
    const sure = pending?.sure;
    if (!sure) return '';
    const sum = write.money({ ...sure, minor: Math.abs(sure.minor) });
    return sure.minor < 0 ? `, abzüglich ${sum} für wartende Posten` : `, zuzüglich ${sum} für wartende Posten`;
  };
  const amount = ({ net, ifNot, tax, withTax, pending }: NextAmount) => {
    if (!net) return `Betrag nicht bekannt${waits(pending)}`;
    if (withTax) return `etwa ${write.money(withTax)} mit Steuer, wie zuletzt${waits(pending)}`;
    const tail = { none: '', included: '', added: ' zuzüglich Steuer', perhaps: ' zuzüglich etwaiger Steuer' };
    const either = ifNot ? `${write.money(net)} oder ${write.money(ifNot)}` : write.money(net);
    return either + tail[tax] + waits(pending);
  };
  const charged = (next: NextAmount) => {
    const { due, withTax, balance, pending } = next;
    if (!due || (!balance && !pending?.sure)) return amount(next);
    return withTax ? `etwa ${write.money(due)}, mit Steuer wie zuletzt` : write.money(due);
  };
  const paidLast = ({ amount: sum, at }: PaidLast) => `zuletzt ${write.money(sum)} am ${write.date(at)} bezahlt`;
  return {
    text: (next, isAfter) => {
      if (next.kind === 'unknown')
        return next.why === 'schedule'
          ? 'Was als Nächstes abgebucht wird, ist nicht bekannt: Eine Änderung oder ein Ende kann geplant sein.'
          : next.why === 'change'
            ? 'Was als Nächstes abgebucht wird, ist nicht bekannt: Es hängt von der geplanten Änderung ab.'
            : 'Was als Nächstes abgebucht wird, ist nicht bekannt.';
      if (next.kind === 'charge') {
        const comes = next.how === 'sent' ? 'Nächste Rechnung' : next.isFirst ? 'Erste Zahlung' : 'Nächste Zahlung';
        return `${isAfter ? 'Danach' : comes} am ${write.date(next.at)}: ${charged(next.amount)}`;
      }
      switch (next.why) {
        case 'unpaid':
          return 'Keine neue Rechnung wird abgebucht, bis bezahlt ist.';
        case 'firstPayment':
          return 'Nichts wird abgebucht bis zur ersten Zahlung.';
        case 'ends':
          return `Es verlängert sich nicht: Es endet am ${write.date(next.at)}.`;
        case 'trialCancels':
          return `Keine Standard-Zahlungsmethode hinterlegt: Es wird am Ende der Testphase am ${write.date(next.at)} gekündigt.`;
        case 'trialPauses':
          return `Keine Standard-Zahlungsmethode hinterlegt: Es wird am Ende der Testphase am ${write.date(next.at)} pausiert.`;
        case 'ended':
        case 'paused':
          return null;
      }
    },
    note: ({ net, ifNot, unknown, before, off, withTax, balance, isShared, pending, due }, last) => {
      if (!net)
        return write.sentences([
          unknown ? `Denn ${unknowns[unknown]}.` : '',
          last ? `${capitalized(paidLast(last))}.` : '',
        ]);
      const waiting = pending?.sure || pending?.perhaps || ifNot;
      const unsure = waiting
        ? 'was zu zahlen bleibt, ist nicht bekannt'
        : 'was zu zahlen bleibt, hängt von der Steuer ab';
      const ifLeft = isShared ? ', soweit dann noch vorhanden' : due ? '' : `: ${unsure}`;
      const own = due && (balance || pending?.sure) ? `${write.money(withTax ?? net)}${waits(pending)}` : null;
      const parts = [
        before && off ? `${write.money(before)} vor Rabatten, ${hint(off)}` : null,
        own && !balance ? own : null,
        balance && balance.minor < 0
          ? `${own ? `${own}, ` : ''}abzüglich Guthaben von ${write.money({ ...balance, minor: -balance.minor })}${ifLeft}`
          : null,
        balance && balance.minor > 0
          ? `${own ? `${own}, ` : ''}zuzüglich offener ${write.money(balance)}${isShared ? ifLeft : ''}`
          : null,
        pending?.sure && !due ? 'wartende Posten vor Rabatten und Steuer' : null,
        pending?.perhaps && `${write.money(pending.perhaps)}, die für diesen Kunden warten, können dazukommen`,
        pending ? null : 'ohne noch ausstehende Posten',
      ];
      const text = parts.filter(Boolean).join('; ');
      return text.charAt(0).toUpperCase() + text.slice(1);
    },
    paidLast,
    estimate: (next) => {
      if (next.due) return `voraussichtlich ${write.money(next.due)}`;
      if (!next.net) return null;
      const sum = next.withTax ? `${write.money(next.withTax)} mit Steuer` : amount(next);
      return next.balance ? `voraussichtlich ${sum}, vor dem Saldo` : `voraussichtlich ${sum}`;
    },
    unsettled: (each) => {
      const { kind, at, amount: sum, awaited } = each;
      const on = at === null ? '' : ` am ${write.date(at)}`;
      switch (kind) {
        case 'charged':
          return `Ein Entwurf über ${write.money(sum)} wird${on} abgebucht`;
        case 'sent':
          return `Ein Entwurf über ${write.money(sum)} wird${on} verschickt`;
        case 'stuck':
          return `Ein Entwurf über ${write.money(sum)} konnte nicht ausgestellt werden`;
        case 'onItsWay':
          return onItsWayText(write, each);
        case 'awaited':
          return `Eine Rechnung über ${write.money(sum)} ${awaited ? waiting(write).awaits(awaited, 0) : 'ist offen'}`;
        case 'tried':
          return `${write.money(sum)}: erster Versuch${on}`;
        case 'retried':
          return `${write.money(sum)}: nächster Versuch${on}`;
        case 'draft':
          return `Ein Entwurf über ${write.money(sum)} wird nicht von selbst abgebucht`;
        case 'open':
          return `Eine Rechnung über ${write.money(sum)} ist offen`;
      }
    },
    scheduled: (scheduled, agreed, endsOff) => {
      switch (scheduled.kind) {
        case 'goesOn':
          return 'Keine weitere Änderung ist geplant.';
        case 'ends':
          return `Geplant: Es endet am ${write.date(scheduled.at)}.`;
        case 'changes': {
          const { at, more, ends } = scheduled;
          const total = agreed && subscriptionWords(write).total(agreed);
          const what = agreed ? ` zu ${agreedTitle(agreed)}${total ? `, ${total}` : ''}` : '';
          const off = endsOff ? '; der Rabatt endet damit' : '';
          const others = write.plural(more, {
            one: 'eine weitere Änderung folgt',
            other: `${write.number(more)} weitere Änderungen folgen`,
          });
          return `Ändert sich am ${write.date(at)}${what}${off}${more > 0 ? `; ${others}` : ''}${ends === null ? '' : `; endet am ${write.date(ends)}`}.`;
        }
      }
    },
    startBy: (at) =>
      `Ohne die erste Zahlung bis zum ${write.date(at)} um ${write.time(at * 1000)} beginnt das Abonnement nie.`,
    threshold: (amount) =>
      amount
        ? `Davor kommt eine Rechnung, sobald ${write.money(amount)} erreicht sind.`
        : 'Davor kommt eine Rechnung, sobald die Nutzung eine festgelegte Grenze erreicht.',
    beyondEnd: (all, until) =>
      `${agreedTitle(all)} läuft bis zum ${write.date(until)}: Was nach dem Ende davon übrig ist, ist verloren, falls es nicht gutgeschrieben wurde.`,
    owedUnknown: 'Was dafür offen ist und wann es eingezogen wird, ist hier nicht bekannt.',
    pendingUpdate: (until) =>
      until === null
        ? 'Eine Änderung wartet auf ihre Zahlung.'
        : `Eine Änderung wartet bis ${write.date(until)} auf ihre Zahlung, sonst entfällt sie.`,
  };
};
