import type { LeftOut, SettledBy, ToldInvoice } from '../../../billing/told';
import { lined } from '../../letter';
import type { Writer } from '../../writer';
import type { Catalogue } from '../words';

export const invoicesOfYear: Catalogue['invoicesOfYear'] = (write) => ({
  button: 'Facturas por año',
  title: (year) => `Facturas de ${year}`,
  send: (year, count, tag) => {
    const text = `Enviar facturas de ${year} (${write.number(count)})`;
    return tag === null ? text : `${text} en ${write.language(tag)}`;
  },
  lacks: (kinds) => `No incluye: ${write.list(kinds.map((kind) => leftOut[kind]))}.`,
  none: (year, since) =>
    `Entre las facturas creadas desde el ${write.date(since)}, Stripe no muestra ninguna emitida en ${year}.`,
  lookedThrough: (since) =>
    `Se revisaron, también para un borrador, las facturas creadas desde el ${write.date(since)}. Falta la que se haya creado antes y emitido después.`,
  cut: (count) =>
    `Puede haber facturas anteriores de este año: estas son las ${write.number(count)} más recientes. En un borrador falta lo anterior.`,
  text: (year, all, since) =>
    lined(
      since === null ? `Sus facturas de ${year}:` : `Sus facturas de ${year}, desde el ${write.date(since)}:`,
      ...all.map(({ number, issued, total, standing, page, pdf }) => {
        const on = issued === null ? '' : ` del ${write.date(issued)}`;
        const url = page ?? pdf;
        return `${number}${on}, ${write.money(total)}, ${standingText(write, standing)}${url ? `: ${url}` : ''}`;
      }),
    ),
});

const leftOut: Record<LeftOut, string> = {
  void: 'las anuladas',
  uncollectible: 'las que ya no se cobran',
  other: 'algunas otras',
};

const settled: Record<SettledBy, string> = {
  balance: 'pagada con su saldo',
  creditNote: 'saldada con una nota de crédito',
  nextInvoice: 'trasladada a su próxima factura',
};

function standingText(write: Writer, standing: ToldInvoice['standing']): string {
  switch (standing.kind) {
    case 'paid':
      return 'pagada';
    case 'settled':
      return standing.by ? settled[standing.by] : 'saldada sin pago';
    case 'nothing':
      return 'nada que pagar';
    case 'open':
      return 'abierta';
    case 'overdue':
      return `vencida desde el ${write.date(standing.since)}`;
    case 'onItsWay':
      return 'hay un pago en curso';
    case 'void':
      return 'anulada';
  }
}
