import type { Basis, Settled, Tries, Turn } from '../../../billing/why';
import type { Began, BillPart, Days, Named } from '../../../billing/why-lines';
import { toldBill, toldWhy, type WhyTexts } from '../../why';
import { permissionName } from '../names';
import type { Catalogue } from '../words';

export const why: Catalogue['why'] = (write) => {
  const { money, date } = write;
  const days = ({ start, end }: Days) => `del ${date(start)} al ${date(end)}`;
  const thing = ({ name, quantity }: Named) => {
    const called = name ?? 'algo sin nombre';
    return quantity !== null && quantity > 1 ? `${write.number(quantity)} × ${called}` : called;
  };
  const time = (began: Began, of: string, period: Days) => {
    switch (began) {
      case 'first':
        return `primer periodo de ${of}, ${days(period)}`;
      case 'renewal':
        return `renovación de ${of}, ${days(period)}`;
      case 'afterTrial':
        return `${of}, ${days(period)}, tras el periodo de prueba que terminó el ${date(period.start)}`;
      case 'trial':
        return `periodo de prueba de ${of}, ${days(period)}`;
      case 'past':
        return `${of}, ${days(period)}, facturado después`;
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
          ? `cambio de ${swap(each.swap.from, each.swap.to)} el ${date(each.at)}, por el tiempo ${days(each.days)}`
          : `cargos y créditos por un cambio el ${date(each.at)}, por el tiempo ${days(each.days)}`;
      case 'changes':
        return `${write.number(each.count)} cambios, del ${date(each.first)} al ${date(each.last)}`;
      case 'item':
        return `partida única: ${thing(each.of)}`;
      case 'items':
        return `${write.number(each.count)} partidas únicas`;
    }
  };
  const swap = (from: Named, to: Named) =>
    from.name === to.name && from.quantity !== null && to.quantity !== null
      ? `${write.number(from.quantity)} a ${write.number(to.quantity)} × ${to.name ?? 'lo mismo'}`
      : `${thing(from)} a ${thing(to)}`;
  const effect = (ends: number | null) => (ends === null ? '' : `, con efecto desde el ${date(ends)}`);
  const tries = ({ count, last }: Tries) =>
    count === 1
      ? `se intentó de nuevo después de fallar el ${date(last)}`
      : `se intentó de nuevo después de fallar ${write.number(count)} veces, la última el ${date(last)}`;
  const turn = (each: Turn): string => {
    switch (each.kind) {
      case 'discountGone':
        return `el descuento de ${money(each.amount)} de la factura del ${date(each.on)} no está en esta`;
      case 'part':
        return `la factura en sí pide ${money(each.of)}`;
      case 'retry':
        return tries(each);
      case 'canceled':
        return `la suscripción se canceló el ${date(each.at)}${effect(each.ends)}`;
      case 'otherCanceled':
        return `otra suscripción del cliente${each.name === null ? '' : ` (${each.name})`} se canceló el ${date(each.at)}${effect(each.ends)}`;
    }
  };
  const texts: WhyTexts = {
    part,
    turn,
    tries,
    settled,
    notWhole: 'las partidas que se leyeron no suman ese importe',
    alone: 'Un pago aparte: Stripe no indica ninguna factura por él.',
    untold: {
      key: `No se puede saber con esta clave. ${permissionName('invoice_read')} lo mostraría.`,
      noIntent: 'No se puede saber: Stripe indica las facturas por PaymentIntent, y este pago no tiene ninguno.',
      empty: 'No tiene ninguna partida.',
      noLines: 'No se puede saber: Stripe no dio ninguna de sus partidas.',
      several: 'Pagó varias facturas a la vez.',
      problem: 'Ahora no se puede saber: Stripe no dio ninguna respuesta que se pueda leer.',
    },
  };
  return {
    label: 'Por qué este importe',
    text: (why) => toldWhy(why, texts, write),
    forCustomer: (bill) => {
      const told = toldBill(bill, texts, write);
      return told && `Concepto: ${told}`;
    },
    restsOn: (basis) => `Según ${write.list(basis.map(restsOn))}`,
    subscription: 'Suscripción',
    ofIt: 'Facturas y pagos',
    itsInvoice: 'Factura',
    itsPayment: 'Pago de la factura',
    paidBy: 'Pagos',
  };
};

const settled: Record<Settled['kind'], string> = {
  discount: 'de descuento',
  taxAdded: 'de impuestos añadidos',
  taxIncluded: 'de impuestos incluidos',
  credit: 'pagados con crédito',
  owedBefore: 'adeudados de antes',
  toBalance: 'abonados al saldo del cliente',
  carriedOver: 'trasladados a la siguiente factura',
  creditNotes: 'abonados con nota de crédito',
};

function restsOn(each: Basis): string {
  switch (each.kind) {
    case 'invoice':
      return each.number === null ? 'la factura' : `la factura ${each.number}`;
    case 'invoiceBefore':
      return each.number === null ? 'la anterior' : `la factura ${each.number}`;
    case 'subscription':
      return 'la suscripción';
    case 'otherSubscription':
      return 'la otra suscripción del cliente';
    case 'tries':
      return 'los intentos fallidos';
  }
}
