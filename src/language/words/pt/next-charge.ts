import type { NextAmount, Unknown } from '../../../billing/next';
import type { PaidLast } from '../../../billing/summary';
import { capitalized } from '../codes';
import type { Catalogue } from '../words';
import { onItsWayText } from './collecting';
import { discounts as discountWords } from './discounts';
import { agreedTitle, subscriptions as subscriptionWords } from './subscriptions';
import { waiting } from './waiting';

const unknowns: Record<Unknown, string> = {
  usage: 'o valor depende do uso',
  tiers: 'o preço é por faixas',
  currency: 'o preço está em outra moeda',
  price: 'o preço é calculado de um modo que esta versão não conhece',
  items: 'nem todo item foi lido',
  discounts: 'não se sabe quanto os descontos abatem',
  pendingUpdate: 'uma alteração aguarda pagamento',
  endsWithin: 'a assinatura termina dentro desse período',
};

export const nextCharge: Catalogue['nextCharge'] = (write) => {
  const { hint } = discountWords(write);
  const waits = (pending: NextAmount['pending']) => {
    const sure = pending?.sure;
    if (!sure) return '';
    const sum = write.money({ ...sure, minor: Math.abs(sure.minor) });
    return sure.minor < 0 ? `, menos ${sum} de itens pendentes` : `, mais ${sum} de itens pendentes`;
  };
  const amount = ({ net, ifNot, tax, withTax, pending }: NextAmount) => {
    if (!net) return `valor desconhecido${waits(pending)}`;
    if (withTax) return `cerca de ${write.money(withTax)} com impostos, como da última vez${waits(pending)}`;
    const tail = { none: '', included: '', added: ' mais impostos', perhaps: ' mais impostos, se houver' };
    const either = ifNot ? `${write.money(net)} ou ${write.money(ifNot)}` : write.money(net);
    return either + tail[tax] + waits(pending);
  };
  /** All that is left to pay, where that is known and the balance or what waits changes it. */
  const charged = (next: NextAmount) => {
    const { due, withTax, balance, pending } = next;
    if (!due || (!balance && !pending?.sure)) return amount(next);
    return withTax ? `cerca de ${write.money(due)}, com impostos como da última vez` : write.money(due);
  };
  const paidLast = ({ amount: sum, at }: PaidLast) => `último pagamento: ${write.money(sum)} em ${write.date(at)}`;
  return {
    text: (next, isAfter) => {
      if (next.kind === 'unknown')
        return next.why === 'schedule'
          ? 'Não se sabe o que será cobrado a seguir: pode haver uma alteração ou um fim programado.'
          : next.why === 'change'
            ? 'Não se sabe o que será cobrado a seguir: depende da alteração programada.'
            : 'Não se sabe o que será cobrado a seguir.';
      if (next.kind === 'charge') {
        const comes = next.how === 'sent' ? 'Próxima fatura' : next.isFirst ? 'Primeira cobrança' : 'Próxima cobrança';
        return `${isAfter ? 'Depois disso,' : comes} em ${write.date(next.at)}: ${charged(next.amount)}`;
      }
      switch (next.why) {
        case 'unpaid':
          return 'Nenhuma fatura nova é cobrada até o cliente pagar.';
        case 'firstPayment':
          return 'Nada é cobrado até o primeiro pagamento.';
        case 'ends':
          return `Não renova: termina em ${write.date(next.at)}.`;
        case 'trialCancels':
          return `Nenhuma forma de pagamento padrão cadastrada: é cancelada quando a avaliação terminar, em ${write.date(next.at)}.`;
        case 'trialPauses':
          return `Nenhuma forma de pagamento padrão cadastrada: é pausada quando a avaliação terminar, em ${write.date(next.at)}.`;
        case 'ended':
        case 'paused':
          return null;
      }
    },
    note: ({ net, ifNot, unknown, before, off, withTax, balance, isShared, pending, due }, last) => {
      if (!net)
        return write.sentences([
          unknown ? `Isso porque ${unknowns[unknown]}.` : '',
          last ? `${capitalized(paidLast(last))}.` : '',
        ]);
      const waiting = pending?.sure || pending?.perhaps || ifNot;
      const unsure = waiting ? 'não se sabe o que resta a pagar' : 'o que resta a pagar depende dos impostos';
      const ifLeft = isShared ? ', na medida em que ainda restar até lá' : due ? '' : `: ${unsure}`;
      const own = due && (balance || pending?.sure) ? `${write.money(withTax ?? net)}${waits(pending)}` : null;
      const parts = [
        before && off ? `${write.money(before)} antes de descontos, ${hint(off)}` : null,
        own && !balance ? own : null,
        balance && balance.minor < 0
          ? `${own ? `${own}, ` : ''}menos o crédito do cliente de ${write.money({ ...balance, minor: -balance.minor })}${ifLeft}`
          : null,
        balance && balance.minor > 0
          ? `${own ? `${own}, ` : ''}mais ${write.money(balance)} que o cliente deve${isShared ? ifLeft : ''}`
          : null,
        pending?.sure && !due ? 'itens pendentes antes de descontos e impostos' : null,
        pending?.perhaps && `um valor pendente de ${write.money(pending.perhaps)} para este cliente pode vir junto`,
        pending ? null : 'sem os itens ainda pendentes',
      ];
      return capitalized(parts.filter(Boolean).join('; '));
    },
    paidLast,
    estimate: (next) => {
      if (next.due) return `estimativa ${write.money(next.due)}`;
      if (!next.net) return null;
      const sum = next.withTax ? `${write.money(next.withTax)} com impostos` : amount(next);
      return next.balance ? `estimativa ${sum}, antes do saldo` : `estimativa ${sum}`;
    },
    unsettled: (each) => {
      const { kind, at, amount: sum, awaited } = each;
      const on = at === null ? '' : ` em ${write.date(at)}`;
      switch (kind) {
        case 'charged':
          return `Um rascunho de ${write.money(sum)} será cobrado${on}`;
        case 'sent':
          return `Um rascunho de ${write.money(sum)} será enviado${on}`;
        case 'stuck':
          return `Um rascunho de ${write.money(sum)} não pôde ser emitido`;
        case 'onItsWay':
          return onItsWayText(write, each);
        case 'awaited':
          return `Uma fatura de ${write.money(sum)} ${awaited ? waiting(write).awaits(awaited, 0) : 'está em aberto'}`;
        case 'tried':
          return `Tentativa de cobrar ${write.money(sum)}${on}`;
        case 'retried':
          return `Nova tentativa de cobrar ${write.money(sum)}${on}`;
        case 'draft':
          return `Um rascunho de ${write.money(sum)} não é cobrado automaticamente`;
        case 'open':
          return `Uma fatura de ${write.money(sum)} está em aberto`;
      }
    },
    scheduled: (scheduled, agreed, endsOff) => {
      switch (scheduled.kind) {
        case 'goesOn':
          return 'Nenhuma outra alteração está programada.';
        case 'ends':
          return `Programado: termina em ${write.date(scheduled.at)}.`;
        case 'changes': {
          const { at, more, ends } = scheduled;
          const total = agreed && subscriptionWords(write).total(agreed);
          const what = agreed ? ` para ${agreedTitle(agreed)}${total ? `, ${total}` : ''}` : '';
          const off = endsOff ? '; o desconto termina junto' : '';
          const others = write.plural(more, {
            one: 'depois vem mais uma alteração',
            other: `depois vêm mais ${write.number(more)} alterações`,
          });
          return `Muda em ${write.date(at)}${what}${off}${more > 0 ? `; ${others}` : ''}${ends === null ? '' : `; termina em ${write.date(ends)}`}.`;
        }
      }
    },
    startBy: (at) =>
      `Sem o primeiro pagamento até ${write.date(at)} (${write.time(at * 1000)}), a assinatura nunca começa.`,
    threshold: (amount) =>
      amount
        ? `Uma fatura vem antes, assim que o valor a faturar chegar a ${write.money(amount)}.`
        : 'Uma fatura vem antes, assim que o uso atingir um limite definido.',
    beyondEnd: (all, until) =>
      `${agreedTitle(all)}: vai até ${write.date(until)}, além do fim da assinatura; o tempo que restar então é perdido, salvo se tiver sido creditado.`,
    owedUnknown: 'Aqui não se sabe quanto é devido nem quando será cobrado.',
    pendingUpdate: (until) =>
      until === null
        ? 'Uma alteração aguarda pagamento.'
        : `Uma alteração aguarda pagamento até ${write.date(until)}; senão, é descartada.`,
  };
};
