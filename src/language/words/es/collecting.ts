import type { Paying } from '../../../billing/paying';
import type { Interval } from '../../../billing/subscription';
import type { Unsettled } from '../../../billing/unsettled';
import type { Writer } from '../../writer';
import { capitalized } from '../codes';
import type { Known } from '../facts';
import type { Catalogue } from '../words';
import { methodName } from './methods';
import { agreedTitle, intervalName, subscriptions } from './subscriptions';
import { waiting } from './waiting';

/** What Stripe calls a proration. */
const partly = (isMonthly: boolean) => `un cargo o crédito por una parte del ${isMonthly ? 'mes' : 'periodo'}`;

/** `Un pago de 49,00 US$ (débito SEPA •••• 3000) está en curso desde el 18 de noviembre`. */
export function onItsWayText(write: Writer, { begun, amount }: Unsettled): string {
  const method = begun?.method ? ` (${methodName(begun.method)})` : '';
  const moves = begun?.since ? `está en curso desde el ${write.date(begun.since)}` : 'está en curso';
  return begun?.isCertain
    ? `Un pago de ${write.money(amount)}${method} ${moves}`
    : `Un pago${method} ${moves}, quizás por ${write.money(amount)} de una factura`;
}

export const collecting: Catalogue['collecting'] = (write) => {
  const moment = (at: number | null) =>
    at === null ? 'en unas horas' : `el ${write.date(at)} (${write.time(at * 1000)} aprox.)`;
  const known = ({ amount, by }: Known) =>
    by === 'stripe'
      ? `${write.money(amount)} (vista previa de Stripe)`
      : `aproximadamente ${write.money(amount)}, antes de descuentos e impuestos`;
  const period = ({ start, interval }: { start: number; interval: Interval }) =>
    `por el periodo de ${intervalName(interval)} que empezó el ${write.date(start)}`;
  const draft = (each: Unsettled) =>
    each.period
      ? `El borrador de ${write.money(each.amount)} ${period(each.period)}`
      : `Un borrador de ${write.money(each.amount)}`;
  const invoice = ({ number, amount }: Unsettled) =>
    `${number ? `la factura ${number}` : 'una factura'} de ${write.money(amount)}`;
  /** As it goes on after “se cobra”. */
  const toMethod = (paying: Paying): string => {
    switch (paying.kind) {
      case 'method': {
        const { expired, isBlocked } = paying;
        const end = expired
          ? ` (caducó en ${expired.month}/${expired.year})`
          : isBlocked
            ? ' (cuenta bloqueada por Stripe)'
            : '';
        return ` con cargo a ${methodName(paying.method)}${end}`;
      }
      case 'none':
        return ', aunque no hay ningún método de pago predeterminado guardado';
      case 'onFile':
        return ' con cargo al método guardado';
      case 'invoice':
        return '';
    }
  };
  const noWay = 'No hay ningún método de pago predeterminado guardado: Stripe puede rechazarlo.';
  const exactly = {
    stripe: ', según la vista previa de Stripe',
    price: ', antes de impuestos',
    unknown: '; no se sabe cuánto',
  };
  const withoutMethod = (code: string | null): string => {
    if (code === 'cancel') return 'la suscripción termina';
    return code === 'pause'
      ? 'la suscripción se pausa'
      : 'se crea la primera factura de la suscripción y queda sin pagar';
  };
  return {
    unsettled: (each, then, paying) => {
      switch (each.kind) {
        case 'charged': {
          const how =
            then === 'endsNow'
              ? `aún puede cobrarse ${moment(each.at)}${toMethod(paying)}: esto no detiene un borrador`
              : `se cobra de todos modos ${moment(each.at)}${toMethod(paying)}`;
          return `${draft(each)} ${how}. Para evitarlo, desactive en Stripe el cobro automático de ese borrador.`;
        }
        case 'sent':
          return `${draft(each)} se envía de todos modos al cliente como factura ${moment(each.at)}.`;
        case 'draft':
          return `${draft(each)} sigue siendo un borrador: no se cobra por sí solo.`;
        case 'stuck':
          return `${draft(each)} sigue siendo un borrador: Stripe no pudo emitirlo.`;
        case 'onItsWay':
          return `${onItsWayText(write, each)}: esto no lo detiene.`;
        case 'awaited':
          return `${capitalized(invoice(each))} ${each.awaited ? waiting(write).awaits(each.awaited, 0) : 'está abierta'}: esto no lo detiene.`;
        case 'tried':
        case 'retried':
          return then === 'endsNow'
            ? `${capitalized(invoice(each))} queda abierta. Stripe deja de intentar cobrarla.`
            : `De todos modos, Stripe ${each.kind === 'retried' ? 'vuelve a intentar' : 'intenta'} cobrar ${invoice(each)} ${moment(each.at)}${toMethod(paying)}. Para evitarlo, anule la factura.`;
        case 'open':
          return `${capitalized(invoice(each))} queda abierta.`;
      }
    },
    others: (count, isCut) => {
      if (count === 0) return 'Puede haber más facturas abiertas y borradores.';
      const least = isCut ? 'al menos ' : '';
      return write.plural(count, {
        one: `Queda sin saldar ${least}1 factura abierta o borrador más.`,
        other: `Quedan sin saldar ${least}${write.number(count)} facturas abiertas y borradores más.`,
      });
    },
    unseen: (then) =>
      then === 'endsNow'
        ? 'Las facturas abiertas quedan abiertas, y los borradores aún pueden cobrarse. Esta clave no puede ver si los hay.'
        : 'Las facturas abiertas y los borradores se siguen cobrando. Esta clave no puede ver si los hay.',
    chargedTo: (paying) => (paying.kind === 'none' ? noWay : `Se cobra${toMethod(paying)}.`),
    chargedNow: (paying, by) =>
      paying.kind === 'none'
        ? noWay
        : `Se cobra de inmediato${toMethod(paying)}${exactly[by]}. Si el pago falla, no cambia nada.`,
    resumesCharging: (paying, by) =>
      `Un nuevo periodo se cobra de inmediato${toMethod(paying)}${exactly[by]}. La suscripción se reanuda cuando esté pagado.`,
    resumesUntil: (end) =>
      `Conserva su día de cobro anterior: no se cobra ningún periodo nuevo antes del ${write.date(end)}.`,
    resumesUnknown: 'Conserva su día de cobro anterior: no se sabe cuándo es el próximo.',
    chargedAgainOn: (at) => `Se renueva el ${write.date(at)}: desde entonces se vuelve a cobrar.`,
    startCharges: (paying) => `Se cobra ahora${toMethod(paying)}. Si falla, no se inicia nada.`,
    startChargesThen: (paying) => `Se cobra entonces${toMethod(paying)}.`,
    renewsNext: (at) => `Ahora empieza un nuevo periodo: se renueva el ${write.date(at)}.`,
    dropsPending: (until) =>
      `Otro cambio espera su pago${until === null ? '' : ` hasta el ${write.date(until)}`}. Esto puede descartarlo.`,
    trialEnds: (at, amount, paying, missing) => {
      const day = `El ${write.date(at)}`;
      if (paying.kind === 'none')
        return `${day} ${withoutMethod(missing)}: no hay ningún método de pago predeterminado guardado.`;
      const sum = amount ? ` (${write.money(amount)} antes de impuestos)` : '';
      return paying.kind === 'invoice'
        ? `${day} se envía la primera factura${sum}.`
        : `${day} se cobra el primer periodo${sum}${toMethod(paying)}.`;
    },
    billedThen: (amount) =>
      `Vista previa de Stripe: entonces se facturan ${write.money(amount)} que aún no están en ninguna factura.`,
    usageBilledThen: 'El consumo hasta entonces se factura en ese momento.',
    partlyBilledThen: (isMonthly) => `${capitalized(partly(isMonthly))} se factura en ese momento, si lo hay.`,
    maybeBilledThen: (isMonthly) =>
      `El consumo hasta entonces se factura en ese momento, y también ${partly(isMonthly)}, si los hay.`,
    notBilled: (amount) =>
      `Vista previa de Stripe: no se facturan ${write.money(amount)} que aún no están en ninguna factura.`,
    usageNotBilled: 'No se factura el consumo que aún no está en ninguna factura.',
    maybeNotBilled: (isMonthly) =>
      `No se facturan el consumo ni ${partly(isMonthly)} que aún no estén en ninguna factura.`,

    nothingBack: 'No se reembolsa ni se abona nada.',
    creditsNothing: 'Vista previa de Stripe: no se abona nada.',
    lost: (amount, until, isSure) => {
      const what = amount
        ? `se pierden unos ${write.money(amount)} de lo pagado, correspondientes al tiempo hasta el ${write.date(until)}`
        : `se pierde lo que queda hasta el ${write.date(until)}`;
      return `No se reembolsa ni se abona nada: ${what}${isSure ? '' : ', si está pagado'}.`;
    },
    credit: (amount, paid) => {
      const how = `Crédito para una factura posterior, sin devolver dinero: ${amount ? known(amount) : 'por el tiempo no utilizado'}.`;
      const unknown = amount ? '' : ' No se sabe cuánto.';
      const gift = {
        yes: '',
        no: ' Este periodo no está pagado: el crédito es un regalo.',
        part: ' Este periodo está pagado en parte.',
        refunded: ' Este periodo se reembolsó o se abonó, al menos en parte: así podría darse dinero dos veces.',
        onItsWay: ' Puede haber un pago en curso por este periodo.',
        unknown: ' No se sabe si este periodo se pagó.',
      };
      return how + unknown + gift[paid];
    },
    cut: (all, until, isSure) =>
      isSure
        ? `Pagado hasta el ${write.date(until)}: ${agreedTitle(all)}. Lo que queda tras el fin se pierde.`
        : `En curso hasta el ${write.date(until)}: ${agreedTitle(all)}. Lo que queda tras el fin se pierde, si está pagado.`,
    orLater: (end) => `Para conservarlo, vuelva atrás y elija el ${write.date(end)}.`,
    renewsUntil: (all, end) =>
      `Hasta el ${write.date(end)} se renueva y se cobra: ${subscriptions(write).title(all)}, ${subscriptions(write).total(all)}.`,
    firstEnd: (end) => `Cuando termine el primer elemento (${write.date(end)})`,
    lastEnd: (end) => `Cuando terminen todos los elementos (${write.date(end)})`,
  };
};
