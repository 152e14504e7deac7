import type { DebitStep, Decline, DeclineReason, DeclineStep } from '../../../billing/decline';
import { capitalized } from '../codes';
import type { Catalogue } from '../words';
import { ofStripe } from './codes';

/** As they stand within a sentence. */
const reasons: Record<DeclineReason, string> = {
  couldNotDecide: 'el banco no pudo decidir; puede funcionar si se intenta más tarde',
  mustConfirm: 'el banco quiere que el cliente confirme el pago',
  notConfirmed: 'el cliente no superó la confirmación del banco',
  callBank: 'el banco rechazó la tarjeta; el cliente tiene que llamar al banco',
  notThisKind: 'la tarjeta no permite este tipo de pago',
  overLimit: 'la tarjeta superó su límite',
  tooOften: 'la tarjeta se rechazó demasiadas veces y no puede volver a intentarse en 24 horas',
  currency: 'la tarjeta no admite esta moneda',
  debitNotAuthorized: 'el banco del cliente dice que el débito no estaba autorizado',
  noReason: 'el banco rechazó la tarjeta sin indicar el motivo',
  expired: 'la tarjeta está caducada',
  suspectedFraud: 'Stripe sospecha un fraude',
  securityCode: 'el código de seguridad es incorrecto',
  number: 'el número de la tarjeta es incorrecto',
  postalCode: 'la dirección de facturación o el código postal son incorrectos',
  pin: 'la tarjeta requiere su PIN, o el PIN era incorrecto',
  funds: 'la tarjeta no tiene fondos suficientes',
  account: 'la tarjeta o su cuenta no son válidas',
  amount: 'el banco no permite este importe',
  expiryDate: 'la fecha de caducidad es incorrecta',
  duplicate: 'poco antes se hizo un pago igual',
  testCard: 'es una tarjeta de prueba',
  realCard: 'es una tarjeta real, y el modo de prueba solo acepta las tarjetas de prueba de Stripe',
  noCard: 'el cliente no tiene ninguna tarjeta guardada',
  lostOrStolen: 'la tarjeta se denunció como perdida o robada',
  hardlyAgreed: 'Stripe no lo intentó: era muy poco probable que el banco aceptara',
  accountClosed: 'la cuenta bancaria está cerrada o no existe',
  stopped: 'el cliente pidió al banco que detuviera estos pagos',
  radarRule: 'lo bloqueó una regla de Stripe Radar',
  declined: 'el banco rechazó la tarjeta',
  accountFunds: 'la cuenta bancaria no tiene fondos suficientes',
  accountInvalid: 'la cuenta no es válida',
  refused: 'se rechazó sin indicar el motivo',
  accountBlocked: 'la cuenta bancaria está bloqueada o restringida',
  accountNumber: 'el número de cuenta es incorrecto',
  accountMoved: 'la cuenta bancaria pasó a otro banco y sus datos quedaron desactualizados',
  blockedByStripe: 'Stripe bloquea esta cuenta bancaria',
  notVerified: 'la cuenta bancaria no está verificada o no admite débitos',
  mandateInvalid: 'la autorización del cliente para los débitos no se puede usar',
  processingLimit: 'el importe supera lo que usted puede cobrar así por ahora',
  paymentLimit: 'el importe supera el máximo de un pago así',
  notProcessed: 'el banco no pudo procesar el pago',
};

const steps: Record<DeclineStep, string> = {
  anotherCard: 'Pida otra tarjeta.',
  anotherMethod: 'Pida otro método de pago.',
  raiseLimit: 'Inténtelo más tarde o pida a Stripe un límite mayor.',
  realCard: 'El modo activo acepta tarjetas reales: pida una.',
  testCard: 'Use una de las tarjetas de prueba de Stripe, o hágalo en modo activo.',
  invoicePage:
    'El cliente lo hace en la página de la factura. Abra aquí la factura y envíele el enlace, o envíele el enlace para cambiar la tarjeta.',
  nothingStarted:
    'No se inició ni se cambió nada. Envíe el enlace para cambiar la tarjeta: ahí el cliente la guarda de nuevo y la confirma. O iníciela con una factura, que el cliente confirma al pagar.',
  openInvoice: 'Pídale al cliente que pague la factura abierta o, si no la hay, con un enlace de pago.',
  tryOnPage:
    'Pídale al cliente que lo intente de nuevo en una página de Stripe: la factura o un enlace de pago. O pídale otra tarjeta.',
  paymentLink: 'Pida el pago con un enlace.',
  tellOnlyDeclined: 'Dígale al cliente solo que se rechazó el pago.',
};

const debitSteps: Record<DebitStep, string> = {
  agreeAnew: 'Antes de otro intento, el cliente tiene que volver a autorizar los débitos o pagar de otra forma.',
  anotherAccount: 'Antes de otro intento, pida otra cuenta u otro método de pago.',
  anotherMethod: 'Pida otro método de pago o pagos más pequeños.',
  fill: 'Otro intento puede funcionar cuando haya fondos en la cuenta. Consulte antes con el cliente.',
  raiseLimit: steps.raiseLimit,
};

/** `la tarjeta está caducada`, as it stands within a sentence. */
export function reasonOf(decline: Decline): string {
  return typeof decline === 'string' ? reasons[decline] : ofStripe(decline.code);
}

export const declines: Catalogue['declines'] = () => ({
  reason: reasonOf,
  refused: (decline, step) => `${decline ? capitalized(reasonOf(decline)) : 'El banco lo rechazó'}. ${steps[step]}`,
  debitStep: (step) => (step ? debitSteps[step] : 'Stripe no dice si otro intento funcionaría.'),
});
