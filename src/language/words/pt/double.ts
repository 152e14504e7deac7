import type { Ordered } from '../../../billing/order-mark';
import { dotted } from '../../dotted';
import { lined } from '../../letter';
import type { Catalogue } from '../words';
import { described } from './invoices';
import { methodName } from './methods';

/** With the article that each wants. */
const ordered: Record<Ordered, readonly [article: string, name: string]> = {
  order: ['o', 'pedido'],
  invoice: ['a', 'fatura'],
  cart: ['o', 'carrinho'],
  booking: ['a', 'reserva'],
  reservation: ['a', 'reserva'],
  purchase: ['a', 'compra'],
};

export const double: Catalogue['double'] = (write) => ({
  mark: ({ of, value }) => `${ordered[of][1]} ${value}`,
  proof: (proof) => {
    switch (proof.kind) {
      case 'invoice':
        return proof.number ? `Os dois são da fatura ${proof.number}.` : 'Os dois são da mesma fatura.';
      case 'session':
        return 'Os dois foram pagos na mesma sessão do Checkout.';
      case 'order':
        return `Os dois são d${ordered[proof.of].join(' ')} ${proof.value} e ${proof.isWhole ? 'cada um cobre o valor total' : 'foram pagos da mesma forma'}.`;
    }
  },
  refund: (isLater) => (isLater ? 'Reembolsar o segundo' : 'Reembolsar o primeiro'),
  noInvoice: 'sem fatura por trás',
  noInvoiceNorCheckout: 'sem fatura nem sessão do Checkout por trás',
  checkout: 'pago no Checkout',
  unproven: 'Nada aqui prova que um deles está sobrando: dois pagamentos iguais podem se referir a duas coisas.',
  changed: 'Algo mudou na Stripe nesse meio-tempo: o que mostrava que um está sobrando não vale mais.',
  credited: (amount, number) =>
    `O valor de ${write.money(amount)} foi pago a mais ${number ? `pela fatura ${number}` : 'por uma fatura'}, e a Stripe o colocou no saldo do cliente. Um reembolso o devolveria pela segunda vez.`,
  ask: 'Perguntar ao cliente',
  askIn: (tag) => `Perguntar ao cliente (${write.language(tag)})`,
  customers: 'Clientes com este endereço',
  notTwo: 'Menos de dois destes pagamentos ainda contam.',
  question: (amount, payments, besides = []) => {
    const lines = payments.map(({ at, method, description }) =>
      dotted(write.date(at), method && methodName(method), description && described(description)),
    );
    return lined(
      `Estes seus ${write.number(payments.length)} pagamentos de ${write.money(amount)} são parecidos:`,
      ...lines.map((line) => `- ${line}`),
      ...(besides.length > 0 ? ['Não estamos falando do que foi pago por uma fatura à parte:'] : []),
      ...besides.map(({ at, what }) => `- ${dotted(write.date(at), what)}`),
      'Você queria fazer cada um deles? Se não, por favor, diga-nos qual foi feito por engano.',
    );
  },
});
