import type { Interval } from '../../../billing/subscription';
import type { Agreed, SubscriptionState } from '../../../billing/summary';
import type { Catalogue } from '../words';
import { ofStripe } from './codes';

const states: Record<SubscriptionState, string> = {
  active: 'Aktiv',
  trial: 'Testphase',
  pastDue: 'Überfällig',
  unpaid: 'Unbezahlt',
  firstPayment: 'Erste Zahlung steht aus',
  neverStarted: 'Nie begonnen',
  ended: 'Beendet',
  paused: 'Pausiert',
  notCollected: 'Aktiv, Einzug pausiert',
};

/** By Stripe's code for what becomes of invoices while nothing is collected. */
const pausedInvoices: Readonly<Record<string, string>> = {
  keep_as_draft: 'Rechnungen bleiben Entwürfe',
  mark_uncollectible: 'Rechnungen werden abgeschrieben',
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
  const sum = ({ amount, interval }: Agreed['sums'][number]) =>
    interval ? `${write.money(amount)} ${everyInterval(interval)}` : write.money(amount);
  return {
    title: agreedTitle,
    total: ({ sums, byTiers, byUsage, more }) => {
      const open = [...(byTiers ? ['Staffel'] : []), ...(byUsage ? ['Nutzung'] : [])];
      const known = sums.length === 0 && open.length > 0 ? [`nach ${open.join(' + ')}`] : [...sums.map(sum), ...open];
      return [...known, ...(more ? ['weitere Posten'] : [])].join(' + ');
    },
    every: everyInterval,
    state: (state) => (state.kind === 'other' ? ofStripe(state.code) : states[state.kind]),
    next: ({ kind, at }) => {
      switch (kind) {
        case 'ended':
          return write.date(at);
        case 'ends':
          return `endet am ${write.date(at)}`;
        case 'trialEnds':
          return `bis ${write.date(at)}`;
        case 'renews':
          return `verlängert sich am ${write.date(at)}`;
      }
    },
    paused: (pause) => {
      if (pause.kind === 'paused')
        return 'Das Abonnement ist pausiert: Bis zur Fortsetzung entstehen keine Rechnungen.';
      const until = pause.until === null ? '' : ` bis zum ${write.date(pause.until)}`;
      return `Der Einzug ist${until} pausiert: ${pausedInvoices[pause.invoices] ?? 'Bis dahin wird nichts eingezogen'}.`;
    },
    item: ({ each, total, quantity, interval, metered }) => {
      const every = interval ? ` ${everyInterval(interval)}` : '';
      if (each) return `${quantity} × ${write.money(each)}${every}`;
      if (total) return `${quantity}: ${write.money(total)}${every}`;
      return metered ? 'nach Nutzung' : `${quantity}, gestaffelt`;
    },
    balance: ({ kind, amount }) =>
      kind === 'credit'
        ? `Guthaben ${write.money(amount)}`
        : `Offen: ${write.money(amount)}, fällig mit der nächsten Rechnung`,
  };
};
