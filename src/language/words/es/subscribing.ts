import type { Renewals } from '../../../billing/renewals';
import type { Agreed } from '../../../billing/summary';
import { dotted } from '../../dotted';
import { capitalized } from '../codes';
import type { Due, Feedback, Happened, SubscriptionDeed } from '../facts';
import type { Catalogue } from '../words';
import { discounts as discountWords } from './discounts';
import { subscriptions as subscriptionWords } from './subscriptions';

export const feedbacks: Record<Feedback, string> = {
  customer_service: 'atención al cliente',
  low_quality: 'mala calidad',
  missing_features: 'faltan funciones',
  other: 'otro',
  switched_service: 'cambio de servicio',
  too_complex: 'demasiado complejo',
  too_expensive: 'demasiado caro',
  unused: 'no se usa',
};

export const subscribing: Catalogue['subscribing'] = (write) => {
  const { title, total, paused } = subscriptionWords(write);
  const { hint, off, text: discountText } = discountWords(write);
  const state = subscriptionWords(write).state;
  const agreed = (all: Agreed) => {
    const sum = total(all);
    return sum ? `${title(all)}: ${sum}` : title(all);
  };
  const access = (isKept: boolean) => (isKept ? 'El cliente conserva el acceso hasta entonces. ' : '');
  const billedBefore = (renewals: Renewals | 'uncollected' | null) => {
    if (renewals === 'uncollected')
      return 'Mientras tanto, el cobro sigue pausado: no se cobra automáticamente ninguna factura nueva.';
    if (!renewals) return 'Se renueva antes; el último periodo se factura en parte.';
    const { count, first, last, total: all } = renewals;
    const sum = all
      ? `unos ${write.money(all)}${count > 1 ? ' en total' : ''}, antes de impuestos`
      : 'no se sabe cuánto';
    const when =
      count > 1
        ? `${write.number(count)} veces antes, del ${write.date(first)} al ${write.date(last)}`
        : `antes, el ${write.date(first)}`;
    return `Se factura ${when}: ${sum}. El último periodo se factura en parte.`;
  };
  const ending = (end: string | null) => (end ? ` (…${end})` : '');
  const deed = (what: SubscriptionDeed): string => {
    switch (what.kind) {
      case 'cancelAtEnd':
        return 'Cancelar al final del periodo';
      case 'cancelNow':
        return 'Cancelar ahora';
      case 'cancelOn':
        return `Cancelar el ${write.date(what.at)}`;
      case 'endTrial':
        return 'Terminar la prueba ahora';
      case 'trialUntil':
        return `Terminar la prueba el ${write.date(what.at)}`;
      case 'takeBack':
        return 'Deshacer la cancelación';
      case 'change':
        return 'Cambiar plan o cantidad';
      case 'addItem':
        return 'Agregar un elemento';
      case 'removeItem':
        return 'Quitar un elemento';
      case 'discounts':
        return 'Cambiar descuentos';
      case 'start':
        return 'Iniciar una suscripción';
      case 'pause':
        return 'Pausar plan y acceso';
      case 'resume':
        return 'Reanudar plan y acceso';
      case 'pauseCollection':
        return 'Dejar de cobrar por ahora';
      case 'resumeCollection':
        return 'Volver a cobrar';
    }
  };
  const whatHappened = (what: Happened): string => {
    switch (what.kind) {
      case 'ended':
        return 'La suscripción ha terminado.';
      case 'endsOn':
        return `La suscripción termina el ${write.date(what.at)}.`;
      case 'goesOn':
        return 'La suscripción continúa.';
      case 'changed':
        return 'Se cambió la suscripción.';
      case 'started':
        return 'La suscripción ha empezado.';
      case 'trialStarted':
        return `El periodo de prueba ha empezado. Termina el ${write.date(what.at)}.`;
      case 'trialEndsOn':
        return `El periodo de prueba termina el ${write.date(what.at)}.`;
      case 'trialEnded':
        return 'El periodo de prueba ha terminado.';
      case 'activeAgain':
        return 'La suscripción está activa de nuevo.';
      case 'paused':
        return paused({ kind: 'paused' });
      case 'discountsChanged':
        return 'Se cambiaron los descuentos, a partir de la próxima factura.';
    }
  };
  return {
    deed,
    question: (what) => `¿${deed(what)}?`,
    agreed,
    standing: (how, next, other) =>
      dotted(state(how), next && subscriptionWords(write).next(next), other && hint(other)),
    happened: (what, plan) => write.sentences([whatHappened(what), subscriptionWords(write).plan(what, plan)]),
    invoiceFirst: 'No surte efecto hasta que se pague una factura.',
    invoiceUnpaid: 'Hay una factura sin pagar.',
    paused: (how) => paused(how),

    wrongState: 'Stripe no lo permite en este estado.',
    alreadyEnded: 'Ya terminó.',
    byUsage: 'Se factura según consumo.',
    itemsCut: 'Tiene más elementos de los que se leen aquí. Cámbielos en Stripe.',
    onlyFlexible: 'Stripe solo lo permite aquí con facturación flexible que cobre automáticamente.',
    resumesWhenPaid: 'Se reanuda cuando se pague su factura.',
    resumeCollectionFirst: 'Por ahora no se cobra. Vuelva a cobrar primero.',
    takeBackFirst: (end) => `Termina el ${write.date(end)}. Deshaga primero esa cancelación.`,

    when: 'Cuándo',
    day: 'Día',
    now: 'Ahora',
    onDay: 'Un día determinado',
    atTrialEnd: 'Cuando termine la prueba',
    atPeriodEnd: 'Al final del periodo',
    endItNow: 'Terminarla ahora',
    chooseWhen: 'Elija cuándo.',
    chooseDay: 'Elija el día.',
    laterDay: 'Elija un día posterior.',
    dayNeedsOption: 'Si indica un día, elija “Un día determinado”.',
    atMostDays: (days) => `Como máximo, ${write.number(days)} días a partir de ahora.`,

    unusedTime: 'Tiempo no utilizado',
    unusedTimeIf: 'Tiempo no utilizado (si es ahora o un día determinado)',
    noCredit: 'Sin crédito',
    creditLater: 'Crédito para una factura posterior',
    reason: 'Motivo',
    notSaid: 'No indicado',
    feedback: (code) => capitalized(feedbacks[code]),
    comment: 'Comentario',
    shortenComment: 'Acorte el comentario.',
    endsWithTrial: (end) => `Termina con su periodo de prueba el ${write.date(end)}. Su precio no se cobra.`,
    endsWithPeriod: (end, keepsAccess) =>
      `Termina el ${write.date(end)} y no se renueva.${keepsAccess ? ' El cliente conserva el acceso hasta entonces.' : ''}`,
    takeBackUntil: (end, isRefunded) =>
      isRefunded
        ? `Puede deshacer el fin hasta el ${write.date(end)}, pero no el reembolso.`
        : `No se reembolsa nada. Puede deshacerlo hasta el ${write.date(end)}.`,
    losesAccess: 'El cliente pierde el acceso de inmediato. No se puede deshacer.',
    endsAtOnce: 'Termina de inmediato. No se puede deshacer.',
    staysPaused: 'Hasta entonces sigue pausada.',
    doesNotRenew: (keepsAccess) => `${access(keepsAccess)}No se renueva.`,
    trialStops: (how, at) =>
      `Antes, el ${write.date(at)}, termina la prueba sin método de pago predeterminado: entonces se ${how === 'trialCancels' ? 'cancela' : 'pausa'}.`,
    trialEndsBefore: (renewals, keepsAccess) =>
      `${access(keepsAccess)}El periodo de prueba termina antes. ${billedBefore(renewals)}`,
    renewsBefore: (renewals, keepsAccess) => `${access(keepsAccess)}${billedBefore(renewals)}`,
    noted: (comment) => `Anotado: ${comment}`,
    notedFeedback: (code) => `Anotado: ${feedbacks[code]}`,
    noEnd: (end, renewal) =>
      [
        `No termina el ${write.date(end)}.`,
        ...(renewal === null ? [] : [`Se renueva el ${write.date(renewal)}.`]),
        'Esto en sí no cobra nada.',
      ].join(' '),

    which: 'Cuál',
    product: (name, end) => name + ending(end),
    price: (all, end) => agreed(all) + ending(end),
    asItIs: 'Como está',
    choose: 'Elegir',
    findPrice: (count, hasMore) => `Buscar uno de ${hasMore ? 'al menos ' : ''}${write.number(count)} precios`,
    typeWord: 'Escriba una palabra y luego Continuar',
    typeProductWord: 'Escriba una palabra del nombre del producto y luego Continuar',
    nothingCalledThat: 'Nada se llama así',
    products: 'Producto',
    prices: 'Precio',
    productsFound: (count) => `Producto (encontrados: ${write.number(count)})`,
    pricesFound: (count) => `Precio (encontrados: ${write.number(count)})`,
    choosePrice: 'Elija un producto y un precio.',
    quantity: 'Cantidad',
    emptyAsItIs: 'Vacío: como está',
    chooseOther: 'Elija otro precio o una cantidad entera.',
    wholeQuantity: 'Escriba una cantidad entera.',
    itemNew: (item) => `Nuevo: ${agreed(item)}`,
    itemRemoved: (item) => `Se quita: ${agreed(item)}`,
    proration: 'Cobrar o abonar el resto de este periodo',
    withNextInvoice: 'Con la próxima factura',
    notAtAll: 'No hacerlo',
    changesFromNow: (all, end) =>
      `Cambia de inmediato a ${agreed(all)}${ending(end)}, antes de descuentos e impuestos; se factura desde ahora.`,
    changesFromRenewal: (all, end) =>
      `Cambia de inmediato a ${agreed(all)}${ending(end)}, antes de descuentos e impuestos; se factura desde la próxima renovación.`,
    changesUntilEnd: (all, end) =>
      `Cambia de inmediato a ${agreed(all)}${ending(end)}, antes de descuentos e impuestos.`,
    stillEnds: (end) => `Aun así termina el ${write.date(end)}.`,
    trialFree: 'Esto no cobra nada antes de que termine el periodo de prueba.',
    noEstimate: 'El resto de este periodo no se puede estimar.',
    preview: (amount, due) => `Vista previa de Stripe: ${write.money(amount)}, ${dueText(due)}`,
    estimate: (amount, due, isMore) =>
      `Estimación antes de descuentos e impuestos: ${write.money(amount)}${isMore ? ' más' : ''}, ${dueText(due)}`,

    creditTakenOff: ({ amount }) => `Se descuentan ${write.money(amount)} de crédito del cliente.`,
    debtAdded: ({ amount }) => `Se suman los ${write.money(amount)} que debe el cliente.`,
    creditUsedUp: ({ amount }) =>
      `A este importe ya se le ha descontado el crédito del cliente, ${write.money(amount)}, que se agota.`,
    creditWithin: ({ amount }) =>
      `A este importe ya se le ha descontado el crédito del cliente, ${write.money(amount)}, en la medida necesaria.`,
    debtWithin: ({ amount }) => `Este importe ya incluye lo que debe el cliente, ${write.money(amount)}.`,
    restLost: (amount) =>
      `No se abona el resto de este periodo${amount ? `, aproximadamente ${write.money(amount)} antes de descuentos e impuestos` : ''}, si está pagado.`,
    creditNotPaidOut: ({ amount }) =>
      `El crédito del cliente, ${write.money(amount)}, no se paga en dinero: solo se usa en facturas.`,
    debtNotCollected: ({ amount }) =>
      `Lo que debe el cliente, ${write.money(amount)}, espera una factura: esto no lo cobra.`,
    alsoHas: (named, more) =>
      `Este cliente también tiene ${write.list([...named.map(title), ...(more > 0 ? [`${write.number(more)} más`] : [])])}.`,
    alsoHasSome: (named, more) =>
      named.length > 0
        ? `Este cliente también tiene ${write.list([...named.map(title), more > 0 ? `al menos ${write.number(more)} más` : 'quizás otras'])}.`
        : 'No se sabe si este cliente tiene otras suscripciones.',

    meanwhile: 'Facturas mientras tanto',
    keepDrafts: 'Guardarlas como borradores, para cobrarlas después',
    makeVoid: 'Anularlas: gratis mientras tanto',
    writeOff: 'No cobrarlas (incobrables)',
    until: 'Hasta (vacío: reanudar a mano)',
    accessGoesOn: 'El cliente conserva el acceso.',
    skipsNothing: (renewal) => `Se renueva después, el ${write.date(renewal)}: no se omite ningún cobro.`,
    accessUntilResumed: 'El cliente conserva el acceso. Sigue así hasta que usted vuelva a cobrar.',
    collectedAgain: (hasDrafts) =>
      `A partir de ahora las facturas se vuelven a cobrar. Las creadas mientras tanto quedan como están${hasDrafts ? ': emita los borradores uno por uno.' : '.'}`,
    invoicesCollected: 'Las facturas se vuelven a cobrar.',
    pauseMeans:
      'El cliente pierde el acceso y no se factura nada hasta que usted la reanude. Los descuentos siguen corriendo.',
    beginWith: 'Empezar con',
    newPeriod: 'Un periodo nuevo, que se paga ahora',
    oldPeriod: 'El día de cobro anterior; gratis hasta ese día',
    invoiceSent: 'Se envía una factura de inmediato.',

    code: 'Cupón o código promocional',
    codeNotFound: (code) =>
      `“${code}” no se encontró o no se puede usar: puede que haya caducado, se haya agotado o esté desactivado.`,
    remove: 'Quitar',
    removeNone: 'Ninguno',
    enterCode: 'Escriba un código o elija qué quitar.',
    discount: (discount) => discountText(discount),
    discountRemoved: (discount) => `Se quita: ${discountText(discount)}`,
    discountStays: (discount) => `Se mantiene: ${discountText(discount)}`,
    discountNew: (discount) => `Nuevo: ${discountText(discount)}`,
    codeOtherCurrency: (code, off, wanted) =>
      `“${code}” descuenta ${off.toUpperCase()}; esto se factura en ${wanted.toUpperCase()}.`,
    ownDiscount: (discount) => `Descuento propio del cliente (${discountText(discount)})`,
    ownReplaced: 'Reemplazarlo mientras valga aquí un código',
    ownKept: 'Conservarlo junto al código',
    replacesOwn: (discount, canKeep) => {
      const own = discount ? `${discount.name} (${off(discount.off)})` : 'el descuento propio del cliente';
      const keeping = canKeep ? ' Para conservar ambos, vuelva atrás y elíjalo así.' : '';
      return `Reemplaza ${own} mientras dure.${keeping}`;
    },
    ownCounts: (discount) => `Vale el descuento propio del cliente: ${discountText(discount)}`,
    ownAgain: (discount) => `Después vale el propio del cliente: ${discountText(discount)}`,
    otherProducts: 'Es para otros productos: aquí no descuenta nada.',
    nextInvoice: (at, before, after, by) => {
      const when = at === null ? 'Próxima factura' : `Próxima factura, el ${write.date(at)}`;
      const change =
        before.minor === after.minor
          ? `${write.money(after)}, como antes`
          : `${write.money(after)} en vez de ${write.money(before)}`;
      return `${when}: ${change} ${by === 'stripe' ? '(vista previa de Stripe)' : '(antes de impuestos y crédito)'}.`;
    },
    nextInvoiceUnknown: 'A partir de la próxima factura. No se sabe a cuánto ascenderá.',
    noNextInvoice: 'A partir de la próxima factura, si la hay: ninguna está prevista automáticamente.',

    trialDays: 'Días de prueba',
    payment: 'Pago',
    chargeMethod: 'Cobrar con el método guardado',
    sendInvoice: (days) => `Enviar una factura, con vencimiento en ${write.number(days)} días`,
    wholeNumbers: (days) => `Escriba números enteros, hasta ${write.number(days)} días de prueba.`,
    beforeTax: (all, end) => `${agreed(all)}${ending(end)}, antes de descuentos e impuestos.`,
    freeUntil: (end) => `Gratis hasta el ${write.date(end)}; después se factura el primer periodo.`,
    firstDue: (amount) => `Vista previa de Stripe: ${write.money(amount)} a pagar ahora.`,
    firstInvoiced: (amount) => `Vista previa de Stripe: ${write.money(amount)} se facturan ahora.`,
    firstBilled: 'El primer periodo se factura ahora.',
    invoiceStarts: (days) =>
      `Stripe envía una factura, con vencimiento en ${write.number(days)} días. Empieza de inmediato.`,
  };

  /** As it stands after an amount and a comma. */
  function dueText(due: Due | 'credited'): string {
    if (due === 'credited') return 'como crédito para facturas posteriores.';
    if (due === 'invoicedNow') return 'que se facturan ahora.';
    if (due === 'dueNext') return 'a pagar con la próxima factura.';
    return due === 'dueNow'
      ? 'a pagar ahora. Si ese pago falla, no cambia nada.'
      : `a pagar el ${write.date(due.dueOn)}.`;
  }
};
