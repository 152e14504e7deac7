import type { BalanceMove } from '../../../billing/invoice-amounts';
import { html } from '../../html';
import type { Catalogue } from '../words';
import { invoices } from './invoices';

const balance: Record<BalanceMove['kind'], string> = {
  credit: 'Del saldo del cliente',
  owedBefore: 'Adeudado de antes',
  toBalance: 'Abonado al saldo del cliente',
  carriedOver: 'Trasladado a la siguiente factura',
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
    tapToOpen: 'Abrir',
    howToStop:
      'Stripe sigue con ella automáticamente. Para evitarlo, ábrala en Stripe y desactive el cobro automático.',
    lines: 'Partidas',
    moreLines: 'Hay más partidas. Ábrala en Stripe para verlas todas.',
    noDescription: 'Sin descripción',
    totals: 'Totales',
    subtotal: 'Subtotal',
    discounts: 'Descuentos',
    tax: 'Impuestos',
    total: 'Total',
    taxWithin: 'Impuestos incluidos',
    balance: (kind) => balance[kind],
    creditNotes: 'Notas de crédito',
    due: 'Importe a pagar',
    paid: 'Importe pagado',
    paidElsewhere: 'De ese importe, fuera de Stripe',
    overpaid: 'Pagado de más, ahora crédito',
    refunded: 'Reembolsado',
    owed: 'Aún se debe',
    created: 'Creada',
    finalized: 'Emitida',
    dueOn: 'Vence',
    paidOn: 'Pagada',
    settledOn: 'Saldada',
    firstTry: 'Primer intento',
    nextTry: 'Próximo intento',
    id: 'ID de la factura',
    page: 'Página de la factura',
    pdf: 'PDF',
  };
};
