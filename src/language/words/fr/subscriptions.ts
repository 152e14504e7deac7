import type { Interval } from '../../../billing/subscription';
import type { Agreed, SubscriptionState } from '../../../billing/summary';
import type { Catalogue } from '../words';
import { ofStripe } from './codes';
import { discounts as discountWords } from './discounts';

const states: Record<SubscriptionState, string> = {
  active: 'Actif',
  trial: 'Essai',
  pastDue: 'En retard de paiement',
  unpaid: 'Impayé',
  firstPayment: 'En attente du premier paiement',
  neverStarted: 'Jamais démarré',
  ended: 'Terminé',
  paused: 'Suspendu',
};

/** By Stripe's code for what becomes of invoices while nothing is collected. */
const pausedInvoices: Readonly<Record<string, string>> = {
  keep_as_draft: 'les factures sont gardées en brouillons',
  mark_uncollectible: 'les factures ne sont pas encaissées (irrécouvrables)',
  void: 'les factures sont annulées (void)',
};

interface Unit {
  /** Once per unit. */
  each: string;
  /** Once in several, before their number. */
  every: 'tous les' | 'toutes les';
  /** The period of one unit. */
  one: string;
  other: string;
}

/** Stripe's units of time. */
const units: Readonly<Record<string, Unit>> = {
  day: { each: 'par jour', every: 'tous les', one: 'd’un jour', other: 'jours' },
  week: { each: 'par semaine', every: 'toutes les', one: 'd’une semaine', other: 'semaines' },
  month: { each: 'par mois', every: 'tous les', one: 'd’un mois', other: 'mois' },
  year: { each: 'par an', every: 'tous les', one: 'd’un an', other: 'ans' },
};

/** `par mois`, `tous les 3 mois`, `par an`. */
export function everyInterval({ unit, count }: Interval): string {
  const known = units[unit];
  if (!known) return `(${count} × ${ofStripe(unit)})`;
  return count === 1 ? known.each : `${known.every} ${count} ${known.other}`;
}

/** `d’un mois`, `de 3 mois` , after « la période ». */
export function intervalName({ unit, count }: Interval): string {
  const known = units[unit];
  if (!known) return `(${count} × ${ofStripe(unit)})`;
  return count === 1 ? known.one : `de ${count} ${known.other}`;
}

export function agreedTitle({ items, more }: Agreed): string {
  const titles = items.map(({ name, quantity }) => {
    const title = name ?? 'Abonnement';
    return quantity === null ? title : `${title} × ${quantity}`;
  });
  return [...titles, ...(more ? ['d’autres éléments'] : [])].join(' + ') || 'Abonnement';
}

export const subscriptions: Catalogue['subscriptions'] = (write) => {
  const { hint } = discountWords(write);
  const sum = ({ amount, before, ifNot, interval }: Agreed['sums'][number], off: Agreed['off']) => {
    const paid = ifNot ?? amount;
    const each = interval ? `${write.money(paid)} ${everyInterval(interval)}` : write.money(paid);
    if (!before || !off) return each;
    if (!ifNot) return `${each} (${write.money(before)}, ${hint(off)})`;
    return `${each}, ou ${write.money(amount)} si le bon de réduction s’y applique (${hint({ ...off, ifCovered: false })})`;
  };
  const taxes = { none: '', included: '', added: ' plus taxes', perhaps: ' plus taxes éventuelles' };
  /** `2 940,00 € par an` ; empty where no item has a price that can be told. */
  const total = ({ sums, byTiers, byUsage, unknownIn, more, off, tax }: Agreed): string => {
    const isOpen = sums.length === 0;
    const known = [
      ...sums.map((each) => sum(each, off)),
      ...(byTiers ? [isOpen ? 'par paliers' : 'paliers'] : []),
      ...(byUsage ? [isOpen ? 'à la consommation' : 'consommation'] : []),
    ];
    const unknown = [
      ...(unknownIn ? [`montant en ${unknownIn.toUpperCase()} inconnu ici`] : []),
      ...(more ? ['d’autres éléments'] : []),
    ];
    const all = [...known, ...unknown].join(' + ');
    if (isOpen) return all;
    return all + (off && sums.some(({ before }) => !before) ? ' avant réductions' : '') + taxes[tax];
  };
  return {
    title: agreedTitle,
    total,
    every: everyInterval,
    state: (state) => {
      const { pausedUntil } = state;
      const how = state.kind === 'other' ? ofStripe(state.code) : states[state.kind];
      if (pausedUntil === undefined) return how;
      return `${how}, encaissement suspendu${pausedUntil === null ? '' : ` jusqu’au ${write.date(pausedUntil)}`}`;
    },
    next: (next) => {
      switch (next.kind) {
        case 'ended':
          return `depuis le ${write.date(next.at)}`;
        case 'ends': {
          const { before } = next;
          const comes = before?.kind === 'renews' ? 'renouvellement' : 'prochaine facture';
          return `${before ? `${comes} le ${write.date(before.at)}, ` : ''}fin le ${write.date(next.at)}`;
        }
        case 'trialEnds':
          return `fin le ${write.date(next.at)}`;
        case 'subscriptionEnds':
          return `${next.before ? `fin le ${write.date(next.before.at)}, ` : ''}fin de l’abonnement le ${write.date(next.at)}`;
        case 'trialCancels':
          return `résilié à la fin de l’essai le ${write.date(next.at)}`;
        case 'trialPauses':
          return `suspendu à la fin de l’essai le ${write.date(next.at)}`;
        case 'renews':
          return `renouvellement le ${write.date(next.at)}`;
        case 'invoiced':
          return `prochaine facture le ${write.date(next.at)}`;
        case 'owes': {
          const owed = `${next.isCut ? 'au moins ' : ''}${write.money(next.amount)} à payer`;
          if (next.nextTry === null) return owed;
          return `${owed} ; prochaine tentative ${write.isPast(next.nextTry) ? 'prévue ' : ''}le ${write.date(next.nextTry)}`;
        }
        case 'unpaid':
          return 'aucune nouvelle facture n’est débitée avant paiement';
        case 'mayChange':
          return 'un changement est peut-être programmé';
      }
    },
    coming: ({ amount, at, isSent }) =>
      `${write.money(amount)} à ${isSent ? 'facturer' : 'débiter'} le ${write.date(at)}`,
    plan: (what, plan) => {
      if (!plan) return '';
      const { agreed, next } = plan;
      const isNamed = agreed.items.some(({ name }) => name !== null);
      switch (what.kind) {
        case 'ended':
          return isNamed ? `Il comprenait : ${agreedTitle(agreed)}.` : '';
        case 'endsOn':
        case 'paused':
          return isNamed ? `Il comprend : ${agreedTitle(agreed)}.` : '';
        default: {
          const renews = next?.kind === 'renews' ? `renouvellement le ${write.date(next.at)}` : '';
          const comes = next?.kind === 'invoiced' ? `prochaine facture le ${write.date(next.at)}` : renews;
          // What is not known here is no news for whoever reads what was done.
          const isKnown = agreed.unknownIn === null && !agreed.more;
          const facts = [isKnown ? total(agreed) : '', comes].filter(Boolean).join(', ');
          return facts ? `${agreedTitle(agreed)} : ${facts}.` : '';
        }
      }
    },
    paused: (pause) => {
      if (pause.kind === 'paused') return 'L’abonnement est suspendu : rien n’est facturé jusqu’à sa reprise.';
      const until = pause.until === null ? '' : ` jusqu’au ${write.date(pause.until)}`;
      const invoices = pausedInvoices[pause.invoices];
      return `L’encaissement est suspendu${until}${invoices ? ` : ${invoices}` : ` (${ofStripe(pause.invoices)})`}.`;
    },
    periods: (periods) =>
      periods.map(({ name, end }) => `${name} : ${end === null ? 'inconnu' : write.date(end)}`).join(' ; '),
    item: ({ each, total, quantity, interval, metered, isUnknown, currency }) => {
      const every = interval ? ` ${everyInterval(interval)}` : '';
      if (each) return `${quantity} × ${write.money(each)}${every}`;
      if (total) return `${quantity} : ${write.money(total)}${every}`;
      if (isUnknown) return `${quantity}, montant en ${currency.toUpperCase()} inconnu ici`;
      return metered ? 'à la consommation' : `${quantity}, par paliers`;
    },
    balance: ({ kind, amount }) =>
      kind === 'credit'
        ? `Crédit de ${write.money(amount)}`
        : `À payer sur la prochaine facture : ${write.money(amount)}`,
  };
};
