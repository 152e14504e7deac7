import type { InvoicePart } from '../../../billing/invoice-amounts';
import type { Billed, Occasion } from '../../../billing/purpose';
import { billingsOwn } from '../../../stripe/descriptions';
import { html } from '../../html';
import type { Writer } from '../../writer';
import { capitalized } from '../codes';
import type { Catalogue } from '../words';
import { ofStripe } from './codes';
import { methodName } from './methods';
import { paidByThemselves, waiting } from './waiting';

/** `Renovación de Team`. `title`: what the subscription is called; null where that is not known. */
function occasionText(occasion: Occasion, title: string | null): string {
  const what = title ?? 'una suscripción';
  switch (occasion) {
    case 'first':
      return `Primer pago de ${what}`;
    case 'start':
      return `Inicio de ${what}`;
    case 'trial':
      return `Periodo de prueba de ${what}`;
    case 'afterTrial':
      return `Tras el periodo de prueba de ${what}`;
    case 'renewal':
      return `Renovación de ${what}`;
    case 'change':
      return `Cambio de plan o licencias${title ? `: ${title}` : ''}`;
    case 'threshold':
      return `Consumo de ${what} hasta ahora`;
    case 'subscription':
      return `Pago de ${what}`;
  }
}

/** `Renovación de una suscripción, factura ACME-0004: 1 × Team (at $49.00 / month) y 2 más`. */
function billedBy({ number, occasion, first, others, hasMore }: Billed): string {
  const invoice = number ? `factura ${number}` : 'factura';
  const title = occasion ? `${occasionText(occasion, null)}, ${invoice}` : capitalized(invoice);
  const more = others === 0 ? '' : ` y ${others}${hasMore ? '+' : ''} más`;
  return first ? `${title}: ${first}${more}` : title;
}

/** What Stripe Billing describes payments with by itself, in words; what somebody wrote, as it is. */
export function described(description: string): string {
  const own = billingsOwn(description);
  if (!own) return description;
  if (own.kind === 'occasion') return occasionText(own.occasion, null);
  return own.number ? `Factura ${own.number}` : 'Una factura';
}

/** The same as it stands after “por” and “concepto:”. */
export function describedWithin(description: string): string {
  const own = billingsOwn(description);
  if (!own) return description;
  if (own.kind === 'invoice') return own.number ? `la factura ${own.number}` : 'una factura';
  return own.occasion === 'first' ? 'el inicio de una suscripción' : 'una suscripción';
}

/** `hoy (11:22 aprox.)`. In brackets: an hour may end in “a. m.”, and one o’clock takes another article. `at`: seconds since 1970. */
export function about(write: Writer, at: number): string {
  return `${write.isToday(at) ? 'hoy' : `el ${write.date(at)}`} (${write.time(at * 1000)} aprox.)`;
}

const parts: Record<InvoicePart['kind'], string> = {
  paid: 'pagados',
  paidElsewhere: 'pagados fuera de Stripe',
  overpaid: 'de más, ahora crédito',
  credit: 'del saldo',
  owedBefore: 'adeudados de antes',
  toBalance: 'al saldo',
  carriedOver: 'trasladados',
  credited: 'abonados',
  refunded: 'reembolsados',
  onItsWay: 'en curso',
};

export const invoices: Catalogue['invoices'] = (write) => {
  const { awaits } = waiting(write);
  return {
    title: (number, status) => number ?? (status === 'draft' ? 'Borrador de factura' : 'Factura sin número'),
    standing: (how, isOwedTold = false) => {
      const { state, at, isPast, isCharged, isCovered, retry, awaited, method, code } = how;
      const on = at === null ? '' : `el ${write.date(at)}`;
      const since = (text: string) => (on ? `${text} ${on}` : text);
      const next = on
        ? isPast
          ? `; el próximo intento estaba previsto para ${on}`
          : `; próximo intento ${on}`
        : retry === 'never'
          ? '; Stripe no vuelve a intentarlo automáticamente'
          : '';
      switch (state) {
        case 'draft':
          return isCharged ? 'borrador, sin cobrar' : 'borrador, sin enviar';
        case 'coming': {
          if (isCovered) return 'en preparación, no hay nada que pagar';
          const time = at === null ? 'pronto' : about(write, at);
          if (isPast) return `en preparación, por ${isCharged ? 'cobrar' : 'enviar'} desde ${time}`;
          return `en preparación, se ${isCharged ? 'cobra' : 'envía'} ${time}`;
        }
        case 'stuck':
          return 'borrador; Stripe no pudo emitirla';
        case 'open':
          if (!on) return isCharged && retry === 'never' ? 'abierta, no se cobra automáticamente' : 'abierta';
          if (!isCharged) return `abierta, vence ${on}`;
          return isPast ? `abierta, por cobrar desde ${on}` : `abierta, se cobra ${on}`;
        case 'overdue':
          return on ? `vencida desde ${on}` : 'vencida';
        case 'onItsWay':
          return on ? `pago en curso desde ${on}` : 'pago en curso';
        case 'maybeOnItsWay':
          return on
            ? `abierta; un pago en curso desde ${on} puede ser por ella`
            : 'abierta; un pago en curso puede ser por ella';
        case 'waiting': {
          if (awaited) return awaits(awaited, at ?? 0);
          const by = `espera a que el cliente la pague con ${paidByThemselves(method ?? '')}`;
          return on ? `${by}, vence ${on}` : by;
        }
        case 'tried':
          return `sin pagar${next || '; no hay ningún próximo intento previsto'}`;
        case 'unpaid':
          return `sin pagar${next}`;
        case 'paid':
          return since('pagada');
        case 'paidElsewhere':
          return since('pagada fuera de Stripe');
        case 'fromBalance':
          return since('pagada con el saldo del cliente');
        case 'credited':
          return since('saldada con una nota de crédito');
        case 'nothing':
          return 'nada que pagar';
        case 'toBalance':
          return since('crédito pasado al saldo del cliente');
        case 'carriedOver':
          return 'demasiado poco para cobrarlo, pasa a la próxima factura';
        case 'settled':
          return since('saldada sin pago');
        case 'uncollectible':
          return (on ? `ya no se cobra desde ${on}` : 'ya no se cobra') + (isOwedTold ? '' : ', aún se debe');
        case 'void':
          return since('anulada');
        case 'other':
          return code ? ofStripe(code) : 'estado desconocido';
      }
    },
    expected: (what) => {
      if (what.kind === 'awaited') return capitalized(awaits(what.awaited, 0));
      const method = what.method ? ` (${methodName(what.method)})` : '';
      const since = what.since === null ? '' : ` desde el ${write.date(what.since)}`;
      const text = `Un pago de ${write.money(what.amount)}${method} está en curso${since}`;
      return what.isCertain ? text : `${text}, y puede ser por esta factura`;
    },
    part: ({ kind, amount }) => `${write.money(amount)} ${parts[kind]}`,
    owed: (sums, isCut) => {
      const all = write.list(sums.map(write.money));
      return isCut ? html`<b>Se deben ${all}</b> en las que se muestran aquí` : html`<b>Se deben ${all}</b> en total`;
    },
    perhapsPaidBy: (at) => `quizá pagada con el pago del ${write.date(at)}`,
    occasion: occasionText,
    described,
    purpose: (purpose) => {
      switch (purpose.kind) {
        case 'invoices':
          return purpose.billed.map(billedBy).join('; ');
        case 'description':
          return described(purpose.text);
        case 'statement':
          return `“${purpose.text}” en el extracto bancario`;
      }
    },
  };
};
