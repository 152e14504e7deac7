import type { Interval } from '../../../billing/subscription';
import type { Agreed, SubscriptionState } from '../../../billing/summary';
import type { Catalogue } from '../words';
import { ofStripe } from './codes';
import { discounts as discountWords } from './discounts';

const states: Record<SubscriptionState, string> = {
  active: 'Activa',
  trial: 'En periodo de prueba',
  pastDue: 'Pago atrasado',
  unpaid: 'Sin pagar',
  firstPayment: 'Espera el primer pago',
  neverStarted: 'Nunca empezó',
  ended: 'Terminada',
  paused: 'Pausada',
};

/** By Stripe's code for what becomes of invoices while nothing is collected. */
const pausedInvoices: Readonly<Record<string, string>> = {
  keep_as_draft: 'las facturas se guardan como borradores',
  mark_uncollectible: 'las facturas no se cobran (incobrables)',
  void: 'las facturas se anulan',
};

/** Stripe's units of time. */
const units: Readonly<Record<string, { each: string; one: string; other: string }>> = {
  day: { each: 'al día', one: 'un día', other: 'días' },
  week: { each: 'a la semana', one: 'una semana', other: 'semanas' },
  month: { each: 'al mes', one: 'un mes', other: 'meses' },
  year: { each: 'al año', one: 'un año', other: 'años' },
};

/** `al mes`, `cada 3 meses`, `al año`. */
export function everyInterval({ unit, count }: Interval): string {
  const known = units[unit];
  if (count === 1) return known?.each ?? `cada ${ofStripe(unit)}`;
  return `cada ${count} ${known?.other ?? ofStripe(unit)}`;
}

/** `un mes`, `3 meses`: as it stands after “el periodo de”. */
export function intervalName({ unit, count }: Interval): string {
  const known = units[unit];
  if (count === 1) return known?.one ?? ofStripe(unit);
  return `${count} ${known?.other ?? ofStripe(unit)}`;
}

export function agreedTitle({ items, more }: Agreed): string {
  const titles = items.map(({ name, quantity }) => {
    const title = name ?? 'Suscripción';
    return quantity === null ? title : `${title} × ${quantity}`;
  });
  return [...titles, ...(more ? ['más elementos'] : [])].join(' + ') || 'Suscripción';
}

export const subscriptions: Catalogue['subscriptions'] = (write) => {
  const { hint } = discountWords(write);
  const sum = ({ amount, before, ifNot, interval }: Agreed['sums'][number], off: Agreed['off']) => {
    const paid = ifNot ?? amount;
    const each = interval ? `${write.money(paid)} ${everyInterval(interval)}` : write.money(paid);
    if (!before || !off) return each;
    if (!ifNot) return `${each} (${write.money(before)}, ${hint(off)})`;
    return `${each}, o ${write.money(amount)} si el cupón lo cubre (${hint({ ...off, ifCovered: false })})`;
  };
  const taxes = { none: '', included: '', added: ' más impuestos', perhaps: ' más impuestos, si los hay' };
  /** `2940,00 US$ al año`; empty where no item has a price that can be told. */
  const total = ({ sums, byTiers, byUsage, unknownIn, more, off, tax }: Agreed): string => {
    const open = [...(byTiers ? ['niveles'] : []), ...(byUsage ? ['consumo'] : [])];
    const known =
      sums.length === 0 && open.length > 0
        ? [`según ${open.join(' + ')}`]
        : [...sums.map((each) => sum(each, off)), ...open];
    const unknown = [
      ...(unknownIn ? [`importe en ${unknownIn.toUpperCase()} no conocido aquí`] : []),
      ...(more ? ['más elementos'] : []),
    ];
    const all = [...known, ...unknown].join(' + ');
    if (sums.length === 0) return all;
    return all + (off && sums.some(({ before }) => !before) ? ' antes de descuentos' : '') + taxes[tax];
  };
  return {
    title: agreedTitle,
    total,
    every: everyInterval,
    state: (state) => {
      const { pausedUntil } = state;
      const how = state.kind === 'other' ? ofStripe(state.code) : states[state.kind];
      if (pausedUntil === undefined) return how;
      return `${how}, cobro pausado${pausedUntil === null ? '' : ` hasta el ${write.date(pausedUntil)}`}`;
    },
    next: (next) => {
      switch (next.kind) {
        case 'ended':
          return write.date(next.at);
        case 'ends': {
          const { before } = next;
          const comes = before?.kind === 'renews' ? 'se renueva' : 'próxima factura';
          return `${before ? `${comes} el ${write.date(before.at)}, ` : ''}termina el ${write.date(next.at)}`;
        }
        case 'trialEnds':
          return `termina el ${write.date(next.at)}`;
        case 'subscriptionEnds':
          return `${next.before ? `termina el ${write.date(next.before.at)}, ` : ''}la suscripción termina el ${write.date(next.at)}`;
        case 'trialCancels':
          return `se cancela cuando termina la prueba, el ${write.date(next.at)}`;
        case 'trialPauses':
          return `se pausa cuando termina la prueba, el ${write.date(next.at)}`;
        case 'renews':
          return `se renueva el ${write.date(next.at)}`;
        case 'invoiced':
          return `próxima factura el ${write.date(next.at)}`;
        case 'owes': {
          const owed = `se deben ${next.isCut ? 'al menos ' : ''}${write.money(next.amount)}`;
          if (next.nextTry === null) return owed;
          const on = `el ${write.date(next.nextTry)}`;
          return write.isPast(next.nextTry)
            ? `${owed}; el próximo intento estaba previsto para ${on}`
            : `${owed}; próximo intento ${on}`;
        }
        case 'unpaid':
          return 'no se cobra ninguna factura nueva hasta que el cliente pague';
        case 'mayChange':
          return 'puede haber un cambio programado';
      }
    },
    coming: ({ amount, at, isSent }) =>
      `${write.money(amount)}: se ${isSent ? 'factura' : 'cobra'} el ${write.date(at)}`,
    plan: (what, plan) => {
      if (!plan) return '';
      const { agreed, next } = plan;
      const isNamed = agreed.items.some(({ name }) => name !== null);
      switch (what.kind) {
        case 'ended':
          return isNamed ? `Incluía: ${agreedTitle(agreed)}.` : '';
        case 'endsOn':
        case 'paused':
          return isNamed ? `Incluye: ${agreedTitle(agreed)}.` : '';
        default: {
          const renews = next?.kind === 'renews' ? `se renueva el ${write.date(next.at)}` : '';
          const comes = next?.kind === 'invoiced' ? `próxima factura el ${write.date(next.at)}` : renews;
          // What is not known here is no news for whoever reads what was done.
          const isKnown = agreed.unknownIn === null && !agreed.more;
          const facts = [isKnown ? total(agreed) : '', comes].filter(Boolean).join(', ');
          return facts ? `${agreedTitle(agreed)}: ${facts}.` : '';
        }
      }
    },
    paused: (pause) => {
      if (pause.kind === 'paused') return 'La suscripción está pausada: no se factura nada hasta que se reanude.';
      const until = pause.until === null ? '' : ` hasta el ${write.date(pause.until)}`;
      const invoices = pausedInvoices[pause.invoices];
      return `El cobro está pausado${until}${invoices ? `: ${invoices}` : ` (${ofStripe(pause.invoices)})`}.`;
    },
    periods: (periods) =>
      periods.map(({ name, end }) => `${name}: ${end === null ? 'se desconoce' : write.date(end)}`).join('; '),
    item: ({ each, total, quantity, interval, metered, isUnknown, currency }) => {
      const every = interval ? ` ${everyInterval(interval)}` : '';
      if (each) return `${quantity} × ${write.money(each)}${every}`;
      if (total) return `${quantity}: ${write.money(total)}${every}`;
      if (isUnknown) return `${quantity}, importe en ${currency.toUpperCase()} no conocido aquí`;
      return metered ? 'según consumo' : `${quantity}, por niveles`;
    },
    balance: ({ kind, amount }) =>
      kind === 'credit' ? `Crédito de ${write.money(amount)}` : `Debe ${write.money(amount)} en la próxima factura`,
  };
};
