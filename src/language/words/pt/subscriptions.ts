import type { Interval } from '../../../billing/subscription';
import type { Agreed, SubscriptionState } from '../../../billing/summary';
import type { Catalogue } from '../words';
import { ofStripe } from './codes';
import { discounts as discountWords } from './discounts';

const states: Record<SubscriptionState, string> = {
  active: 'Ativa',
  trial: 'Em avaliação',
  pastDue: 'Em atraso',
  unpaid: 'Não paga',
  firstPayment: 'Aguarda o primeiro pagamento',
  neverStarted: 'Nunca começou',
  ended: 'Encerrada',
  paused: 'Pausada',
};

/** By Stripe's code for what becomes of invoices while nothing is collected. */
const pausedInvoices: Readonly<Record<string, string>> = {
  keep_as_draft: 'as faturas ficam como rascunhos',
  mark_uncollectible: 'as faturas não são cobradas (incobráveis)',
  void: 'as faturas são anuladas',
};

/** Stripe's units of time. */
const units: Readonly<Record<string, readonly [one: string, other: string]>> = {
  day: ['dia', 'dias'],
  week: ['semana', 'semanas'],
  month: ['mês', 'meses'],
  year: ['ano', 'anos'],
};

/** `por mês`, `a cada 3 meses`. */
export function everyInterval({ unit, count }: Interval): string {
  const [one, other] = units[unit] ?? [ofStripe(unit), ofStripe(unit)];
  return count === 1 ? `por ${one}` : `a cada ${count} ${other}`;
}

/** `1 mês`, `3 meses`. */
export function intervalName({ unit, count }: Interval): string {
  const [one, other] = units[unit] ?? [ofStripe(unit), ofStripe(unit)];
  return `${count} ${count === 1 ? one : other}`;
}

export function agreedTitle({ items, more }: Agreed): string {
  const titles = items.map(({ name, quantity }) => {
    const title = name ?? 'Assinatura';
    return quantity === null ? title : `${title} × ${quantity}`;
  });
  return [...titles, ...(more ? ['mais itens'] : [])].join(' + ') || 'Assinatura';
}

export const subscriptions: Catalogue['subscriptions'] = (write) => {
  const { hint } = discountWords(write);
  const sum = ({ amount, before, ifNot, interval }: Agreed['sums'][number], off: Agreed['off']) => {
    const paid = ifNot ?? amount;
    const each = interval ? `${write.money(paid)} ${everyInterval(interval)}` : write.money(paid);
    if (!before || !off) return each;
    if (!ifNot) return `${each} (${write.money(before)}, ${hint(off)})`;
    return `${each}, ou ${write.money(amount)} se o cupom se aplicar (${hint({ ...off, ifCovered: false })})`;
  };
  const taxes = { none: '', included: '', added: ' mais impostos', perhaps: ' mais impostos, se houver' };
  const total: ReturnType<Catalogue['subscriptions']>['total'] = ({
    sums,
    byTiers,
    byUsage,
    unknownIn,
    more,
    off,
    tax,
  }) => {
    const open = [...(byTiers ? ['faixas'] : []), ...(byUsage ? ['uso'] : [])];
    const known =
      sums.length === 0 && open.length > 0
        ? [`por ${open.join(' + ')}`]
        : [...sums.map((each) => sum(each, off)), ...open];
    const unknown = [
      ...(unknownIn ? [`valor em ${unknownIn.toUpperCase()} desconhecido aqui`] : []),
      ...(more ? ['mais itens'] : []),
    ];
    const all = [...known, ...unknown].join(' + ');
    if (sums.length === 0) return all;
    return all + (off && sums.some(({ before }) => !before) ? ' antes de descontos' : '') + taxes[tax];
  };
  return {
    title: agreedTitle,
    total,
    every: everyInterval,
    state: (state) => {
      const { pausedUntil } = state;
      const how = state.kind === 'other' ? ofStripe(state.code) : states[state.kind];
      if (pausedUntil === undefined) return how;
      return `${how}, cobrança suspensa${pausedUntil === null ? '' : ` até ${write.date(pausedUntil)}`}`;
    },
    next: (next) => {
      switch (next.kind) {
        case 'ended':
          return write.date(next.at);
        case 'ends': {
          const { before } = next;
          const comes = before?.kind === 'renews' ? 'renova' : 'próxima fatura';
          return `${before ? `${comes} em ${write.date(before.at)}, ` : ''}termina em ${write.date(next.at)}`;
        }
        case 'trialEnds':
          return `termina em ${write.date(next.at)}`;
        case 'subscriptionEnds':
          return `${next.before ? `termina em ${write.date(next.before.at)}, ` : ''}a assinatura termina em ${write.date(next.at)}`;
        case 'trialCancels':
          return `cancelada quando a avaliação terminar em ${write.date(next.at)}`;
        case 'trialPauses':
          return `pausada quando a avaliação terminar em ${write.date(next.at)}`;
        case 'renews':
          return `renova em ${write.date(next.at)}`;
        case 'invoiced':
          return `próxima fatura em ${write.date(next.at)}`;
        case 'owes': {
          const owed = `deve ${next.isCut ? 'pelo menos ' : ''}${write.money(next.amount)}`;
          if (next.nextTry === null) return owed;
          return `${owed}; próxima tentativa ${write.isPast(next.nextTry) ? 'era para' : 'em'} ${write.date(next.nextTry)}`;
        }
        case 'unpaid':
          return 'nenhuma fatura nova é cobrada até o cliente pagar';
        case 'mayChange':
          return 'pode haver uma alteração programada';
      }
    },
    coming: ({ amount, at, isSent }) =>
      `${write.money(amount)} a ${isSent ? 'faturar' : 'cobrar'} em ${write.date(at)}`,
    plan: (what, plan) => {
      if (!plan) return '';
      const { agreed, next } = plan;
      const isNamed = agreed.items.some(({ name }) => name !== null);
      switch (what.kind) {
        case 'ended':
          return isNamed ? `Plano: ${agreedTitle(agreed)}.` : '';
        case 'endsOn':
        case 'paused':
          return isNamed ? `Plano: ${agreedTitle(agreed)}.` : '';
        default: {
          const renews = next?.kind === 'renews' ? `renova em ${write.date(next.at)}` : '';
          const comes = next?.kind === 'invoiced' ? `próxima fatura em ${write.date(next.at)}` : renews;
          const isKnown = agreed.unknownIn === null && !agreed.more;
          const facts = [isKnown ? total(agreed) : '', comes].filter(Boolean).join(', ');
          return facts ? `${agreedTitle(agreed)}: ${facts}.` : '';
        }
      }
    },
    paused: (pause) => {
      if (pause.kind === 'paused') return 'A assinatura está pausada: nada é faturado até que ela seja retomada.';
      const until = pause.until === null ? '' : ` até ${write.date(pause.until)}`;
      const invoices = pausedInvoices[pause.invoices];
      return `A cobrança está suspensa${until}${invoices ? `: ${invoices}` : ` (${ofStripe(pause.invoices)})`}.`;
    },
    periods: (periods) =>
      periods.map(({ name, end }) => `${name}: ${end === null ? 'não se sabe' : write.date(end)}`).join('; '),
    item: ({ each, total, quantity, interval, metered, isUnknown, currency }) => {
      const every = interval ? ` ${everyInterval(interval)}` : '';
      if (each) return `${quantity} × ${write.money(each)}${every}`;
      if (total) return `${quantity}: ${write.money(total)}${every}`;
      if (isUnknown) return `${quantity}, valor em ${currency.toUpperCase()} desconhecido aqui`;
      return metered ? 'por uso' : `${quantity}, por faixas`;
    },
    balance: ({ kind, amount }) =>
      kind === 'credit'
        ? `Crédito de ${write.money(amount)}`
        : `Deve ${write.money(amount)}, a pagar na próxima fatura`,
  };
};
