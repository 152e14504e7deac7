import type { Interval } from '../../../billing/subscription';
import type { Agreed, SubscriptionState } from '../../../billing/summary';
import type { Catalogue } from '../words';
import { ofStripe } from './codes';
import { discounts as discountWords } from './discounts';

const states: Record<SubscriptionState, string> = {
  active: 'Aktiv',
  trial: 'Testphase',
  pastDue: 'Überfällig',
  unpaid: 'Unbezahlt',
  firstPayment: 'Erste Zahlung steht aus',
  neverStarted: 'Nie begonnen',
  ended: 'Beendet',
  paused: 'Pausiert',
};

/** By Stripe's code for what becomes of invoices while nothing is collected. */
const pausedInvoices: Readonly<Record<string, string>> = {
  keep_as_draft: 'Rechnungen bleiben Entwürfe',
  mark_uncollectible: 'Rechnungen werden nicht eingezogen (uneinbringlich)',
  void: 'Rechnungen werden storniert',
};

/** Stripe's units of time. */
const units: Readonly<Record<string, readonly [one: string, other: string]>> = {
  day: ['Tag', 'Tage'],
  week: ['Woche', 'Wochen'],
  month: ['Monat', 'Monate'],
  year: ['Jahr', 'Jahre'],
};

/** `pro Monat`, `alle 3 Monate`. */
export function everyInterval({ unit, count }: Interval): string {
  const [one, other] = units[unit] ?? [ofStripe(unit), ofStripe(unit)];
  return count === 1 ? `pro ${one}` : `alle ${count} ${other}`;
}

/** `1 Monat`, `3 Monate`. */
export function intervalName({ unit, count }: Interval): string {
  const [one, other] = units[unit] ?? [ofStripe(unit), ofStripe(unit)];
  return `${count} ${count === 1 ? one : other}`;
}

export function agreedTitle({ items, more }: Agreed): string {
  const titles = items.map(({ name, quantity }) => {
    const title = name ?? 'Abonnement';
    return quantity === null ? title : `${title} × ${quantity}`;
  });
  return [...titles, ...(more ? ['weitere Posten'] : [])].join(' + ') || 'Abonnement';
}

export const subscriptions: Catalogue['subscriptions'] = (write) => {
  const { hint } = discountWords(write);
  const sum = ({ amount, before, ifNot, interval }: Agreed['sums'][number], off: Agreed['off']) => {
    const paid = ifNot ?? amount;
    const each = interval ? `${write.money(paid)} ${everyInterval(interval)}` : write.money(paid);
    if (!before || !off) return each;
    if (!ifNot) return `${each} (${write.money(before)}, ${hint(off)})`;
    return `${each} oder ${write.money(amount)}, falls der Gutschein dafür gilt (${hint({ ...off, ifCovered: false })})`;
  };
  const taxes = { none: '', included: '', added: ' zuzüglich Steuer', perhaps: ' zuzüglich etwaiger Steuer' };
  const total: ReturnType<Catalogue['subscriptions']>['total'] = ({
    sums,
    byTiers,
    byUsage,
    unknownIn,
    more,
    off,
    tax,
  }) => {
    const open = [...(byTiers ? ['Staffel'] : []), ...(byUsage ? ['Nutzung'] : [])];
    const known =
      sums.length === 0 && open.length > 0
        ? [`nach ${open.join(' + ')}`]
        : [...sums.map((each) => sum(each, off)), ...open];
    const unknown = [
      ...(unknownIn ? [`Betrag in ${unknownIn.toUpperCase()} hier nicht bekannt`] : []),
      ...(more ? ['weitere Posten'] : []),
    ];
    const all = [...known, ...unknown].join(' + ');
    if (sums.length === 0) return all;
    return all + (off && sums.some(({ before }) => !before) ? ' vor Rabatten' : '') + taxes[tax];
  };
  return {
    title: agreedTitle,
    total,
    every: everyInterval,
    state: (state) => {
      const { pausedUntil } = state;
      const how = state.kind === 'other' ? ofStripe(state.code) : states[state.kind];
      if (pausedUntil === undefined) return how;
      return `${how}, Einzug pausiert${pausedUntil === null ? '' : ` bis ${write.date(pausedUntil)}`}`;
    },
    next: (next) => {
      switch (next.kind) {
        case 'ended':
          return write.date(next.at);
        case 'ends': {
          const { before } = next;
          const comes = before?.kind === 'renews' ? 'verlängert sich am' : 'nächste Rechnung am';
          return `${before ? `${comes} ${write.date(before.at)}, ` : ''}endet am ${write.date(next.at)}`;
        }
        case 'trialEnds':
          return `bis ${write.date(next.at)}`;
        case 'subscriptionEnds':
          return `${next.before ? `bis ${write.date(next.before.at)}, ` : ''}Abonnement endet am ${write.date(next.at)}`;
        case 'trialCancels':
          return `wird am Ende der Testphase am ${write.date(next.at)} gekündigt`;
        case 'trialPauses':
          return `wird am Ende der Testphase am ${write.date(next.at)} pausiert`;
        case 'renews':
          return `verlängert sich am ${write.date(next.at)}`;
        case 'invoiced':
          return `nächste Rechnung am ${write.date(next.at)}`;
        case 'owes': {
          const owed = `${next.isCut ? 'mindestens ' : ''}${write.money(next.amount)} offen`;
          if (next.nextTry === null) return owed;
          return `${owed}; ${write.isPast(next.nextTry) ? 'nächster Versuch war fällig' : 'nächster Versuch'} ${write.date(next.nextTry)}`;
        }
        case 'unpaid':
          return 'keine neue Rechnung wird abgebucht, bis bezahlt ist';
        case 'mayChange':
          return 'eine Änderung kann geplant sein';
      }
    },
    coming: ({ amount, at, isSent }) =>
      `${isSent ? 'Rechnung über' : 'Abbuchung von'} ${write.money(amount)} am ${write.date(at)}`,
    plan: (what, plan) => {
      if (!plan) return '';
      const { agreed, next } = plan;
      const isNamed = agreed.items.some(({ name }) => name !== null);
      switch (what.kind) {
        case 'ended':
          return isNamed ? `Tarif: ${agreedTitle(agreed)}.` : '';
        case 'endsOn':
        case 'paused':
          return isNamed ? `Tarif: ${agreedTitle(agreed)}.` : '';
        default: {
          const renews = next?.kind === 'renews' ? `verlängert sich am ${write.date(next.at)}` : '';
          const comes = next?.kind === 'invoiced' ? `nächste Rechnung am ${write.date(next.at)}` : renews;
          const isKnown = agreed.unknownIn === null && !agreed.more;
          const facts = [isKnown ? total(agreed) : '', comes].filter(Boolean).join(', ');
          return facts ? `${agreedTitle(agreed)}: ${facts}.` : '';
        }
      }
    },
    paused: (pause) => {
      if (pause.kind === 'paused')
        return 'Das Abonnement ist pausiert: Bis zur Fortsetzung entstehen keine Rechnungen.';
      const until = pause.until === null ? '' : ` bis zum ${write.date(pause.until)}`;
      const invoices = pausedInvoices[pause.invoices];
      return `Der Einzug ist${until} pausiert${invoices ? `: ${invoices}` : ` (${ofStripe(pause.invoices)})`}.`;
    },
    periods: (periods) =>
      periods.map(({ name, end }) => `${name}: ${end === null ? 'nicht bekannt' : write.date(end)}`).join('; '),
    item: ({ each, total, quantity, interval, metered, isUnknown, currency }) => {
      const every = interval ? ` ${everyInterval(interval)}` : '';
      if (each) return `${quantity} × ${write.money(each)}${every}`;
      if (total) return `${quantity}: ${write.money(total)}${every}`;
      if (isUnknown) return `${quantity}, Betrag in ${currency.toUpperCase()} hier nicht bekannt`;
      return metered ? 'nach Nutzung' : `${quantity}, gestaffelt`;
    },
    balance: ({ kind, amount }) =>
      kind === 'credit'
        ? `Guthaben ${write.money(amount)}`
        : `Offen: ${write.money(amount)}, fällig mit der nächsten Rechnung`,
  };
};
