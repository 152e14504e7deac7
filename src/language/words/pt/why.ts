import type { Basis, Settled, Tries, Turn } from '../../../billing/why';
import type { Began, BillPart, Days, Named } from '../../../billing/why-lines';
import { toldBill, toldWhy, type WhyTexts } from '../../why';
import { permissionName } from '../names';
import type { Catalogue } from '../words';

export const why: Catalogue['why'] = (write) => {
  const { money, date } = write;
  const days = ({ start, end }: Days) => `${date(start)} – ${date(end)}`;
  const thing = ({ name, quantity }: Named) => {
    const called = name ?? 'algo sem nome';
    return quantity !== null && quantity > 1 ? `${write.number(quantity)} × ${called}` : called;
  };
  const time = (began: Began, of: string, period: Days) => {
    switch (began) {
      case 'first':
        return `primeiro período de ${of}, ${days(period)}`;
      case 'renewal':
        return `renovação de ${of}, ${days(period)}`;
      case 'afterTrial':
        return `${of}, ${days(period)}, após a avaliação que terminou em ${date(period.start)}`;
      case 'trial':
        return `avaliação de ${of}, ${days(period)}`;
      case 'past':
        return `${of}, ${days(period)}, faturado posteriormente`;
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
          ? `mudança de ${swap(each.swap.from, each.swap.to)} em ${date(each.at)}, referente a ${days(each.days)}`
          : `cobranças e créditos de uma mudança em ${date(each.at)}, referentes a ${days(each.days)}`;
      case 'changes':
        return `${write.number(each.count)} mudanças de ${date(each.first)} a ${date(each.last)}`;
      case 'item':
        return `item avulso: ${thing(each.of)}`;
      case 'items':
        return `${write.number(each.count)} itens avulsos`;
    }
  };
  const swap = (from: Named, to: Named) =>
    from.name === to.name && from.quantity !== null && to.quantity !== null
      ? `${write.number(from.quantity)} para ${write.number(to.quantity)} × ${to.name ?? 'o mesmo'}`
      : `${thing(from)} para ${thing(to)}`;
  const effect = (ends: number | null) => (ends === null ? '' : `, com efeito a partir de ${date(ends)}`);
  const tries = ({ count, last }: Tries) =>
    count === 1
      ? `nova tentativa depois de falhar em ${date(last)}`
      : `nova tentativa depois de falhar ${write.number(count)} vezes, a última em ${date(last)}`;
  const turn = (each: Turn): string => {
    switch (each.kind) {
      case 'discountGone':
        return `o desconto de ${money(each.amount)} na fatura de ${date(each.on)} não consta desta`;
      case 'part':
        return `a fatura em si é de ${money(each.of)}`;
      case 'retry':
        return tries(each);
      case 'canceled':
        return `a assinatura foi cancelada em ${date(each.at)}${effect(each.ends)}`;
      case 'otherCanceled':
        return `outra assinatura do cliente${each.name === null ? '' : ` (${each.name})`} foi cancelada em ${date(each.at)}${effect(each.ends)}`;
    }
  };
  const texts: WhyTexts = {
    part,
    turn,
    tries,
    settled,
    notWhole: 'as linhas que foram lidas não somam este valor',
    alone: 'Um pagamento à parte: a Stripe não indica fatura para ele.',
    untold: {
      key: `Com esta chave, não é possível saber. ${permissionName('invoice_read')} mostraria.`,
      noIntent: 'Não é possível saber: a Stripe indica faturas pelo PaymentIntent, e este pagamento não tem nenhum.',
      empty: 'Não tem nenhuma linha.',
      noLines: 'Não é possível saber: a Stripe não informou nenhuma das linhas.',
      several: 'Pagou várias faturas de uma vez.',
      problem: 'Não é possível saber agora: a Stripe não deu resposta que se possa ler.',
    },
  };
  return {
    label: 'Por que este valor',
    text: (why) => toldWhy(why, texts, write),
    forCustomer: (bill) => {
      const told = toldBill(bill, texts, write);
      return told && `Refere-se a: ${told}`;
    },
    restsOn: (basis) => `Com base em: ${write.list(basis.map(restsOn))}`,
    subscription: 'Assinatura relacionada',
    ofIt: 'Faturas e pagamentos',
    itsInvoice: 'Fatura',
    itsPayment: 'Pagamento da fatura',
    paidBy: 'Pagamentos',
  };
};

/** As it stands after an amount. */
const settled: Record<Settled['kind'], string> = {
  discount: 'de desconto abatido',
  taxAdded: 'de impostos adicionados',
  taxIncluded: 'de impostos incluídos',
  credit: 'pago com crédito',
  owedBefore: 'de saldo devedor anterior',
  toBalance: 'colocado no saldo do cliente',
  carriedOver: 'transferido para a próxima fatura',
  creditNotes: 'creditado por nota de crédito',
};

function restsOn(each: Basis): string {
  switch (each.kind) {
    case 'invoice':
      return each.number === null ? 'fatura' : `fatura ${each.number}`;
    case 'invoiceBefore':
      return each.number === null ? 'fatura anterior' : `fatura ${each.number}`;
    case 'subscription':
      return 'assinatura relacionada';
    case 'otherSubscription':
      return 'outra assinatura do cliente';
    case 'tries':
      return 'tentativas que falharam';
  }
}
