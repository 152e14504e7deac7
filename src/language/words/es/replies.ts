import type { Money } from '../../../billing/money';
import type { SettledBy, ToldInvoice, ToldRefund, ToldStanding } from '../../../billing/told';
import { lined } from '../../letter';
import type { Writer } from '../../writer';
import { capitalized } from '../codes';
import type { Cost, Due } from '../facts';
import type { Catalogue } from '../words';
import { methodName } from './methods';
import { refunds } from './refunds';
import { subscribing } from './subscribing';
import { reasons } from './way-to-pay';
import { why } from './why';

const labels = {
  billing: { reply: 'Responder', message: 'Escribir correo' },
  object: { reply: 'Responder con esto', message: 'Escribirle esto' },
  creditNote: { reply: 'Responder con la nota de crédito', message: 'Escribirle la nota de crédito' },
  price: { reply: 'Responder con este precio', message: 'Escribirle este precio' },
};

export const replies: Catalogue['replies'] = (write) => ({
  label: (on, as, tag) => (tag === null ? labels[on][as] : `${labels[on][as]} (${write.language(tag)})`),
  payment: (told) => {
    const { bill, description, receipt } = told;
    return lined(
      paymentStanding(write, told),
      bill ? why(write).forCustomer(bill) : description ? `Concepto: ${description}` : '',
      ...told.refunds.map((each) => refund(write, each)),
      receipt ? `Su recibo: ${receipt}` : '',
    );
  },
  paymentStands: (told) => paymentStanding(write, told),
  refunds: (all) => lined(...all.map((each) => refund(write, each))),
  next: (due, at, isSent) => {
    if (due.minor === 0) return `Tal como están las cosas ahora, no hay nada que pagar el ${write.date(at)}.`;
    return `Tal como están las cosas ahora, ${isSent ? 'su próxima factura' : 'su próximo cobro'} será de ${write.money(due)}, el ${write.date(at)}.`;
  },
  comes: (next) => {
    switch (next.kind) {
      case 'notCharged':
        return next.until === null
          ? 'Por ahora no le cobramos esta suscripción.'
          : `No le cobramos esta suscripción hasta el ${write.date(next.until)}.`;
      case 'owes': {
        const owed = `De esta suscripción quedan por pagar ${next.isCut ? 'al menos ' : ''}${write.money(next.amount)}`;
        return next.nextTry === null
          ? `${owed}.`
          : `${owed}; el próximo intento de cobro es el ${write.date(next.nextTry)}.`;
      }
      case 'coming':
        return next.isSent
          ? `El ${write.date(next.at)} se le enviará una factura de ${write.money(next.amount)} por ella.`
          : `Para el ${write.date(next.at)} está previsto un cobro de ${write.money(next.amount)} por ella.`;
      case 'renewsBefore':
        return `Antes de eso aún se renueva; la próxima vez, el ${write.date(next.at)}.`;
      case 'trialEndsBefore':
        return `Antes de eso, su periodo de prueba termina el ${write.date(next.at)}.`;
      case 'withoutMethod':
        return next.outcome === 'trialCancels'
          ? 'No hay ningún método de pago registrado. Si no se añade uno antes, su suscripción termina con la prueba.'
          : 'No hay ningún método de pago registrado. Si no se añade uno antes, su suscripción se pausa al terminar la prueba.';
      case 'changes': {
        const { at, agreed, ends } = next;
        const to = agreed ? `: entonces tendrá ${subscribing(write).agreed(agreed)}` : '';
        return `El ${write.date(at)} cambia${to}.${ends === null ? '' : ` Termina el ${write.date(ends)}.`}`;
      }
    }
  },
  quote: ({ from, to, cost, renews, ends, at }) =>
    lined(
      `Actualmente tiene ${subscribing(write).agreed(from)}.`,
      `Después del cambio tendría ${subscribing(write).agreed(to)}, antes de descuentos e impuestos.`,
      quoted(write, cost),
      renews === null ? '' : `Un periodo nuevo empezaría de inmediato y se renovaría el ${write.date(renews)}.`,
      ends === null ? '' : `Su suscripción seguiría terminando el ${write.date(ends)}.`,
      `Es así a fecha del ${write.date(at)}, y no se ha cambiado nada. Díganos, por favor, si desea el cambio.`,
    ),
  invoiceStands: (told) => invoiceStanding(write, told),
  invoice: (told) => {
    const { page, pdf } = told;
    return lined(
      invoiceStanding(write, told),
      page ? `Puede verla ${isToPay(told) ? 'y pagarla ' : ''}aquí: ${page}` : '',
      pdf ? `En PDF: ${pdf}` : '',
    );
  },
});

function quoted(write: Writer, cost: Cost): string {
  if (cost.kind === 'trial') return 'No se cobraría nada por ello antes de que termine su periodo de prueba.';
  if (cost.kind === 'unknown') return 'No se puede decir de antemano cuánto sería por el resto del periodo actual.';
  const { amount, by, due, isMore } = cost;
  const sum = `${isMore ? 'un importe adicional' : 'un importe'} de ${write.money(amount)} ${dueThen(write, due)}`;
  return by === 'stripe' ? capitalized(sum) : `Estimación, antes de descuentos, impuestos y crédito: ${sum}`;
}

function dueThen(write: Writer, due: Due | 'credited'): string {
  if (due === 'credited') return 'se abonaría en sus próximas facturas.';
  if (due === 'invoicedNow') return 'se facturaría de inmediato.';
  if (due === 'dueNext') return 'se pagaría con su próxima factura.';
  return due === 'dueNow' ? 'se cobraría de inmediato.' : `se pagaría el ${write.date(due.dueOn)}.`;
}

function paymentStanding(write: Writer, { amount, at, method, state, isDisputed, reason }: ToldStanding): string {
  const [sum, on] = [write.money(amount), `el ${write.date(at)}`];
  const by = method ? ` con ${methodName(method)}` : '';
  const payment = `Su pago de ${sum} del ${write.date(at)}${by}`;
  const place = method ? ` en ${methodName(method)}` : '';
  switch (state) {
    case 'failed':
      return `${payment} ${reasons[reason ?? 'declined']}`;
    case 'pending':
      return `${payment} está en curso y aún no se ha completado.`;
    case 'other':
      return `Aún no nos consta que se haya completado su pago de ${sum} del ${write.date(at)}${by}.`;
    case 'uncaptured':
      return `Hay ${sum} retenidos${place} desde ${on}. Hasta ahora no se le ha cobrado nada por esto.`;
    case 'released':
      return `Los ${sum} que se retuvieron${place} ${on} se han liberado. No se le cobró nada por esto.`;
    default:
      return isDisputed ? `Se hizo un pago de ${sum} ${on}${by}.` : `${payment} se ha completado.`;
  }
}

const shouldBeThere =
  'Normalmente tarda de 5 a 10 días hábiles, así que ya debería haber llegado; si no lo encuentra, díganoslo, por favor.';

function refund(write: Writer, { amount, at, standing, asked, shows, reference }: ToldRefund): string {
  const texts = refunds(write);
  const [sum, on] = [write.money(amount), write.date(at)];
  switch (standing) {
    case 'done':
    case 'onItsWay':
      return write.sentences([
        standing === 'done'
          ? `Le reembolsamos ${sum} el ${on}.`
          : `Un reembolso de ${sum} está en curso desde el ${on}.`,
        shows === 'past' ? shouldBeThere : shows && texts.onStatement(shows),
        reference?.kind === 'there' ? `${texts.reference(reference)}.` : '',
      ]);
    case 'waits':
      return `Un reembolso de ${sum} se inició el ${on} y aún no se ha enviado.`;
    case 'asks':
      return write.sentences([`Un reembolso de ${sum} espera su respuesta.`, asked ? texts.askedYou(asked) : '']);
    case 'vain':
      return `Un reembolso de ${sum} que hicimos el ${on} no se completó.`;
  }
}

const isToPay = ({ standing: { kind } }: ToldInvoice) => kind === 'open' || kind === 'overdue';

const settled: Record<SettledBy, string> = {
  balance: 'se pagó con su saldo.',
  creditNote: 'se saldó con una nota de crédito.',
  nextInvoice: 'se traslada a su próxima factura.',
};

function invoiceStanding(write: Writer, { number, total, standing }: ToldInvoice): string {
  const invoice = `Su factura ${number} de ${write.money(total)}`;
  const rest = (owed: Money) => (owed.minor === total.minor ? '' : `: ${write.money(owed)} por pagar`);
  switch (standing.kind) {
    case 'paid':
      return standing.at === null ? `${invoice} está pagada.` : `${invoice} se pagó el ${write.date(standing.at)}.`;
    case 'open':
      return `${invoice} ${standing.due === null ? 'está abierta' : `vence el ${write.date(standing.due)}`}${rest(standing.owed)}.`;
    case 'overdue':
      return `${invoice} está vencida desde el ${write.date(standing.since)}${rest(standing.owed)}.`;
    case 'settled':
      return `${invoice} ${standing.by ? settled[standing.by] : 'está saldada sin ningún pago.'}`;
    case 'nothing':
      return `El total de su factura ${number} es ${write.money(total)}: no hay nada que pagar por ella.`;
    case 'onItsWay':
      return `${invoice} aún no está pagada; hay un pago en curso por ella.`;
    case 'void':
      return `${invoice} se anuló: no hay nada que pagar por ella.`;
  }
}
