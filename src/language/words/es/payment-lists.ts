import { html } from '../../html';
import type { Catalogue } from '../words';

export const paymentLists: Catalogue['paymentLists'] = (write) => ({
  olderPayments: 'Pagos anteriores',
  olderDisputes: 'No se ha comprobado si hay pagos anteriores en disputa.',
  olderUnpaid: 'No se han comprobado las facturas anteriores: alguna puede estar sin pagar.',
  olderInvoices: 'Facturas anteriores',
  unpaidInvoices: 'Facturas sin pagar',
  noneUnpaid: 'No hay ninguna factura sin pagar.',
  noOlder: 'No hay anteriores.',
  noPayments: 'No hay pagos.',
  noInvoices: 'No hay facturas.',
  nothing: 'No hay pagos ni facturas.',
  together: 'Todos los pagos juntos',
  firstOf: (asked, shown) => html`De ${write.number(asked)} clientes, los primeros ${write.number(shown)}:`,
  chargedTwice: (amount, on) => {
    const times = on.length === 2 ? 'dos veces' : `${write.number(on.length)} veces`;
    const dates = on.map(({ at, whose }) => (whose ? `${write.date(at)} (${whose})` : write.date(at)));
    return html`<b>${write.money(amount)} posiblemente cobrados ${times}</b>: ${dates.join(', ')}`;
  },
  mayBeDouble: 'Posible duplicado',
  possiblyTwice: (count) =>
    count === 2 ? 'Posible cobro doble' : `Posible cobro repetido: ${write.number(count)} veces`,
  noLongerTwice: 'Ya no está cobrado dos veces',
  compare: 'Estos pagos son iguales. Compare el concepto de cada uno antes de reembolsar alguno.',
  atMostOne: 'Son iguales, pero ahora cuenta a lo sumo uno de ellos, como indica cada uno.',
  lastCharged: (amount, on) => `último cobro: ${write.money(amount)}, el ${write.date(on)}`,
  notCharged: 'nunca se le cobró',
  unknownPurpose: 'Se desconoce el concepto',
});
