import type { NextAmount, Unknown } from '../../../billing/next';
import type { PaidLast } from '../../../billing/summary';
import { capitalized } from '../codes';
import type { Catalogue } from '../words';
import { onItsWayText } from './collecting';
import { discounts as discountWords } from './discounts';
import { agreedTitle, subscriptions as subscriptionWords } from './subscriptions';
import { waiting } from './waiting';

/** As they stand after “porque”. */
const unknowns: Record<Unknown, string> = {
  usage: 'depende del consumo',
  tiers: 'el precio es por niveles',
  currency: 'el precio está en otra moneda',
  price: 'el precio se calcula de un modo que esta versión no conoce',
  items: 'no se leyeron todos los elementos',
  discounts: 'no se sabe cuánto quitan los descuentos',
  pendingUpdate: 'un cambio espera su pago',
  endsWithin: 'termina dentro de ese periodo',
};

export const nextCharge: Catalogue['nextCharge'] = (write) => {
  const { hint } = discountWords(write);
  const waits = (pending: NextAmount['pending']) => {
    const sure = pending?.sure;
    if (!sure) return '';
    const sum = write.money({ ...sure, minor: Math.abs(sure.minor) });
    return `, ${sure.minor < 0 ? 'menos' : 'más'} ${sum} por partidas en espera`;
  };
  const amount = ({ net, ifNot, tax, withTax, pending }: NextAmount) => {
    if (!net) return `importe desconocido${waits(pending)}`;
    if (withTax) return `unos ${write.money(withTax)} con impuestos, como la última vez${waits(pending)}`;
    const tail = { none: '', included: '', added: ' más impuestos', perhaps: ' más impuestos, si los hay' };
    const either = ifNot ? `${write.money(net)} o ${write.money(ifNot)}` : write.money(net);
    return either + tail[tax] + waits(pending);
  };
  /** All that is left to pay, where that is known and the balance or what waits changes it. */
  const charged = (next: NextAmount) => {
    const { due, withTax, balance, pending } = next;
    if (!due || (!balance && !pending?.sure)) return amount(next);
    return withTax ? `unos ${write.money(due)}, con impuestos como la última vez` : write.money(due);
  };
  const paidLast = ({ amount: sum, at }: PaidLast) => `último pago: ${write.money(sum)}, el ${write.date(at)}`;
  return {
    text: (next, isAfter) => {
      if (next.kind === 'unknown')
        return next.why === 'schedule'
          ? 'No se sabe qué se cobra después: puede haber programado un cambio o un fin.'
          : next.why === 'change'
            ? 'No se sabe qué se cobra después: depende del cambio programado.'
            : 'No se sabe qué se cobra después.';
      if (next.kind === 'charge') {
        const comes = next.how === 'sent' ? 'Próxima factura' : next.isFirst ? 'Primer cobro' : 'Próximo cobro';
        return `${isAfter ? 'Después de eso,' : comes} el ${write.date(next.at)}: ${charged(next.amount)}`;
      }
      switch (next.why) {
        case 'unpaid':
          return 'No se cobra ninguna factura nueva hasta que el cliente pague.';
        case 'firstPayment':
          return 'No se cobra nada hasta el primer pago.';
        case 'ends':
          return `No se renueva: termina el ${write.date(next.at)}.`;
        case 'trialCancels':
          return `Sin método de pago predeterminado guardado: se cancela cuando termina la prueba, el ${write.date(next.at)}.`;
        case 'trialPauses':
          return `Sin método de pago predeterminado guardado: se pausa cuando termina la prueba, el ${write.date(next.at)}.`;
        case 'ended':
        case 'paused':
          return null;
      }
    },
    note: ({ net, ifNot, unknown, before, off, withTax, balance, isShared, pending, due }, last) => {
      if (!net)
        return write.sentences([
          unknown ? `Porque ${unknowns[unknown]}.` : '',
          last ? `${capitalized(paidLast(last))}.` : '',
        ]);
      const waiting = pending?.sure || pending?.perhaps || ifNot;
      const unsure = waiting ? 'no se sabe cuánto queda' : 'cuánto queda depende de los impuestos';
      const ifLeft = isShared ? ', en la medida en que quede para entonces' : due ? '' : `: ${unsure}`;
      const own = due && (balance || pending?.sure) ? `${write.money(withTax ?? net)}${waits(pending)}` : null;
      const parts = [
        before && off ? `${write.money(before)} antes de descuentos, ${hint(off)}` : null,
        own && !balance ? own : null,
        balance && balance.minor < 0
          ? `${own ? `${own}, ` : ''}menos ${write.money({ ...balance, minor: -balance.minor })} de crédito del cliente${ifLeft}`
          : null,
        balance && balance.minor > 0
          ? `${own ? `${own}, ` : ''}más los ${write.money(balance)} que debe el cliente${isShared ? ifLeft : ''}`
          : null,
        pending?.sure && !due ? 'las partidas en espera van antes de descuentos e impuestos' : null,
        pending?.perhaps && `puede sumarse lo que espera para este cliente: ${write.money(pending.perhaps)}`,
        pending ? null : 'sin las partidas aún pendientes',
      ];
      return capitalized(parts.filter(Boolean).join('; '));
    },
    paidLast,
    estimate: (next) => {
      if (next.due) return `estimación: ${write.money(next.due)}`;
      if (!next.net) return null;
      const sum = next.withTax ? `${write.money(next.withTax)} con impuestos` : amount(next);
      return next.balance ? `estimación: ${sum}, antes del saldo` : `estimación: ${sum}`;
    },
    unsettled: (each) => {
      const { kind, at, amount: sum, awaited } = each;
      const on = at === null ? '' : ` el ${write.date(at)}`;
      switch (kind) {
        case 'charged':
          return `Un borrador de ${write.money(sum)} se cobrará${on}`;
        case 'sent':
          return `Un borrador de ${write.money(sum)} se enviará${on}`;
        case 'stuck':
          return `Un borrador de ${write.money(sum)} no se pudo emitir`;
        case 'onItsWay':
          return onItsWayText(write, each);
        case 'awaited':
          return `Una factura de ${write.money(sum)} ${awaited ? waiting(write).awaits(awaited, 0) : 'está abierta'}`;
        case 'tried':
          return `Se intenta cobrar ${write.money(sum)}${on}`;
        case 'retried':
          return `Se vuelve a intentar cobrar ${write.money(sum)}${on}`;
        case 'draft':
          return `Un borrador de ${write.money(sum)} no se cobra por sí solo`;
        case 'open':
          return `Una factura de ${write.money(sum)} está abierta`;
      }
    },
    scheduled: (scheduled, agreed, endsOff) => {
      switch (scheduled.kind) {
        case 'goesOn':
          return 'No hay más cambios programados.';
        case 'ends':
          return `Programado: termina el ${write.date(scheduled.at)}.`;
        case 'changes': {
          const { at, more, ends } = scheduled;
          const total = agreed && subscriptionWords(write).total(agreed);
          const what = agreed ? ` a ${agreedTitle(agreed)}${total ? `, ${total}` : ''}` : '';
          const off = endsOff ? '; con ello termina el descuento' : '';
          const others = write.plural(more, {
            one: 'sigue otro cambio',
            other: `siguen ${write.number(more)} cambios más`,
          });
          return `Cambia el ${write.date(at)}${what}${off}${more > 0 ? `; ${others}` : ''}${ends === null ? '' : `; termina el ${write.date(ends)}`}.`;
        }
      }
    },
    startBy: (at) =>
      `Si el primer pago no se completa antes del ${write.date(at)} (${write.time(at * 1000)}), la suscripción no empieza nunca.`,
    threshold: (amount) =>
      amount
        ? `Antes llega una factura, en cuanto el importe por facturar llega a ${write.money(amount)}.`
        : 'Antes llega una factura, en cuanto el consumo alcanza un límite fijado.',
    beyondEnd: (all, until) =>
      `${agreedTitle(all)}: en curso hasta el ${write.date(until)}, más allá del fin de la suscripción; lo que quede entonces se pierde, salvo que se haya abonado.`,
    owedUnknown: 'Aquí no se sabe cuánto se debe ni cuándo se cobra.',
    pendingUpdate: (until) =>
      until === null
        ? 'Un cambio espera su pago.'
        : `Un cambio espera su pago hasta el ${write.date(until)}; si no se paga, se descarta.`,
  };
};
