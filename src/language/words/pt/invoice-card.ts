import type { BalanceMove } from '../../../billing/invoice-amounts';
import { html } from '../../html';
import type { Catalogue } from '../words';
import { invoices } from './invoices';

const balance: Record<BalanceMove['kind'], string> = {
  credit: 'Do saldo do cliente',
  owedBefore: 'Saldo devedor anterior',
  toBalance: 'Colocado no saldo do cliente',
  carriedOver: 'Transferido para a próxima fatura',
};

export const invoiceCard: Catalogue['invoiceCard'] = (write) => {
  const { standing } = invoices(write);
  return {
    standing: (how) => {
      const amount = write.money(how.amount);
      return how.of
        ? html`<b>${amount}</b> de ${write.money(how.of)}: ${standing(how)}`
        : html`<b>${amount}</b>: ${standing(how)}`;
    },
    tapToOpen: 'Toque para abrir',
    howToStop:
      'A Stripe dá andamento a ela automaticamente. Para impedir isso, abra-a na Stripe e desative a cobrança automática.',
    lines: 'Linhas',
    moreLines: 'Há mais linhas. Abra na Stripe para ver todas.',
    noDescription: 'Sem descrição',
    totals: 'Totais',
    subtotal: 'Subtotal',
    discounts: 'Descontos',
    tax: 'Impostos',
    total: 'Total',
    taxWithin: 'Impostos incluídos',
    balance: (kind) => balance[kind],
    creditNotes: 'Notas de crédito',
    due: 'Valor a pagar',
    paid: 'Valor pago',
    paidElsewhere: 'Desse total, fora da Stripe',
    overpaid: 'Pago a mais, agora crédito',
    refunded: 'Reembolsado',
    owed: 'Ainda devido',
    created: 'Criada em',
    finalized: 'Emitida em',
    dueOn: 'Vencimento',
    paidOn: 'Paga em',
    settledOn: 'Quitada em',
    firstTry: 'Primeira tentativa',
    nextTry: 'Próxima tentativa',
    id: 'ID da fatura',
    page: 'Página da fatura',
    pdf: 'PDF',
  };
};
