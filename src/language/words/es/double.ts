import type { Ordered } from '../../../billing/order-mark';
import { dotted } from '../../dotted';
import { lined } from '../../letter';
import type { Catalogue } from '../words';
import { described } from './invoices';
import { methodName } from './methods';

const ordered: Record<Ordered, string> = {
  order: 'pedido',
  invoice: 'factura',
  cart: 'carrito',
  booking: 'reserva',
  reservation: 'reserva',
  purchase: 'compra',
};

export const double: Catalogue['double'] = (write) => ({
  mark: ({ of, value }) => `${ordered[of]} ${value}`,
  proof: (proof) => {
    switch (proof.kind) {
      case 'invoice':
        return proof.number
          ? `Los dos corresponden a la factura ${proof.number}.`
          : 'Los dos corresponden a la misma factura.';
      case 'session':
        return 'Los dos se pagaron en la misma sesión de Checkout.';
      case 'order':
        return `Los dos llevan el mismo número (${ordered[proof.of]} ${proof.value}) y ${proof.isWhole ? 'cada uno cubre el importe total' : 'se pagaron de la misma manera'}.`;
    }
  },
  refund: (isLater) => (isLater ? 'Reembolsar el segundo' : 'Reembolsar el primero'),
  noInvoice: 'no hay ninguna factura detrás',
  noInvoiceNorCheckout: 'no hay ninguna factura ni sesión de Checkout detrás',
  checkout: 'pagado en Checkout',
  unproven: 'Nada aquí demuestra que uno de ellos sobre: dos pagos iguales pueden ser por dos cosas.',
  changed: 'Entretanto cambió en Stripe: lo que mostraba que uno sobra ya no se cumple.',
  credited: (amount, number) =>
    `Se pagaron ${write.money(amount)} de más por ${number ? `la factura ${number}` : 'una factura'}, y Stripe los pasó al saldo del cliente. Un reembolso los devolvería por segunda vez.`,
  ask: 'Preguntar al cliente',
  askIn: (tag) => `Preguntar al cliente (${write.language(tag)})`,
  customers: 'Clientes con esta dirección',
  notTwo: 'Ya cuentan menos de dos de estos pagos.',
  question: (amount, payments, besides = []) => {
    const lines = payments.map(({ at, method, description }) =>
      dotted(write.date(at), method && methodName(method), description && described(description)),
    );
    return lined(
      `Estos ${write.number(payments.length)} pagos suyos de ${write.money(amount)} parecen iguales:`,
      ...lines.map((line) => `- ${line}`),
      ...(besides.length > 0 ? ['No nos referimos a lo que se pagó por una factura aparte:'] : []),
      ...besides.map(({ at, what }) => `- ${dotted(write.date(at), what)}`),
      '¿Quiso hacer cada uno de ellos? Si no es así, díganos, por favor, cuál fue un error.',
    );
  },
});
