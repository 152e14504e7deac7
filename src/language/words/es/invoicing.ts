import type { InvoiceVerb } from '../../../stripe/resources/invoice';
import type { InvoiceDeed } from '../facts';
import type { Catalogue } from '../words';
import { wordOf } from './codes';
import { about, invoices } from './invoices';
import { methodName } from './methods';
import { paidByThemselves } from './waiting';

const deeds: Record<InvoiceDeed, string> = {
  finalize: 'Emitir factura (finalizar)',
  send: 'Enviar factura por correo',
  pay: 'Reintentar el pago',
  collect: 'Cobrar la factura',
  void: 'Anular factura',
  mark_uncollectible: 'Dejar de cobrar (incobrable)',
};

/** How `La factura INV-0042 (49,00 US$)` then goes on. */
const done: Record<InvoiceVerb, string> = {
  finalize: 'está emitida',
  send: 'se está enviando por correo',
  pay: 'está pagada',
  void: 'está anulada',
  mark_uncollectible: 'ya no se cobra',
};

/** As it goes on after “sigue”. https://docs.stripe.com/api/invoices/object#invoice_object-status */
const statuses: Readonly<Record<string, string>> = {
  draft: 'en borrador',
  open: 'abierta',
  paid: 'pagada',
  uncollectible: 'marcada como incobrable',
  void: 'anulada',
};

export const invoicing: Catalogue['invoicing'] = (write) => {
  const { title, expected } = invoices(write);
  return {
    deed: (verb) => deeds[verb],
    question: (verb) => `¿${deeds[verb]}?`,
    title,
    done: (verb, number, amount) =>
      `${number ? `La factura ${number}` : 'La factura'} (${write.money(amount)}) ${done[verb]}.`,
    still: (status) => `Stripe lo aceptó, pero la factura sigue ${wordOf(statuses, status)}.`,
    partPaid: (owed, due) => `Aún se deben ${write.money(owed)} de ${write.money(due)}; el resto está saldado.`,
    expected: (what) => `${expected(what)}.`,
    notKnown: 'Esta clave no permite saber si hay un pago en curso por ella.',
    mayPayTwice: 'Si ambos se completan, el cliente paga dos veces.',
    final: 'Recibe un número y ya no se puede editar. El saldo del cliente se suma o se descuenta.',
    creditUsed: (amount) => `Se usan ${write.money(amount)} del crédito del cliente.`,
    debtAdded: (amount) => `Se suman ${write.money(amount)} que el cliente debe de antes.`,
    byItself: (at) => `Sin esto, Stripe lo hace automáticamente ${about(write, at)}.`,
    nothingDue: 'No hay nada que pagar: Stripe la marca entonces como pagada.',
    thenCharges: 'Luego Stripe le cobra al cliente.',
    thenEmails: 'Luego Stripe le envía un correo al cliente.',
    notCollected: 'Stripe no la cobra automáticamente.',
    staysOpen: 'Queda abierta.',
    emailsTo: (address) => `Stripe la envía por correo a ${address}.`,
    chargedNow: (method) =>
      method ? `Se cobra ahora con cargo a ${methodName(method)}.` : 'Se le cobra ahora al cliente.',
    collectedNow:
      'Stripe la cobra ahora con el método de pago predeterminado de la factura, la suscripción o el cliente.',
    ifItFails: (next, isLeftAlone) => {
      const open = 'Si falla, la factura queda abierta';
      if (next !== null) return `${open} y Stripe lo vuelve a intentar el ${write.date(next)}.`;
      return isLeftAlone ? `${open} y Stripe no lo vuelve a intentar automáticamente.` : `${open}.`;
    },
    ifGivenUpFails: 'Si falla, la factura queda como está y Stripe no lo vuelve a intentar automáticamente.',
    newVoucher: (type) =>
      `No se cobra a nadie. Stripe genera nuevos datos para pagar con ${paidByThemselves(type)}; después el cliente paga o no.`,
    creditBack: (amount) => `Los ${write.money(amount)} de crédito usados en ella vuelven al saldo del cliente.`,
    debtBack: (amount) => `Los ${write.money(amount)} que se debían de antes vuelven al saldo del cliente.`,
    partPaidNotVoid: (paid) =>
      `Están pagados ${write.money(paid)}: Stripe no anula una factura así. Abone el resto en Stripe.`,
    attached: 'Tiene asociado un pago que no se ha completado. Cancélelo primero en Stripe.',
    owesNothing: 'El cliente ya no debe nada por ella. Un pago en curso no se detiene. No se puede deshacer.',
    noLongerCollected: 'Stripe ya no la cobra. El cliente aún puede pagarla y usted puede anularla.',
    noLongerCollectedPart: 'Stripe ya no cobra el resto. El cliente aún puede pagarlo. Lo pagado queda pagado.',
  };
};
