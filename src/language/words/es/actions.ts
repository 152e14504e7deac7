import type { ActionName, ChoiceName, WayName } from '../en/actions';
import type { Catalogue } from '../words';

const labels: Record<ActionName, string> = {
  takeBack: 'Deshacer la cancelación',
  cancel: 'Cancelar',
  change: 'Cambiar plan o cantidad',
  addItem: 'Agregar un elemento',
  removeItem: 'Quitar un elemento',
  pauseCollection: 'Dejar de cobrar por ahora',
  resumeCollection: 'Volver a cobrar',
  pause: 'Pausar plan y acceso',
  resume: 'Reanudar plan y acceso',
  trialEnd: 'Cambiar fin de la prueba',
  discount: 'Cambiar descuentos',
  capture: 'Capturar',
  release: 'Liberar',
  refund: 'Reembolsar',
  refundWithNote: 'Reembolsar con nota de crédito',
  creditNoteFor: 'Nota de crédito por un reembolso',
  receipt: 'Reenviar recibo',
  finalize: 'Emitir factura (finalizar)',
  send: 'Enviar factura por correo',
  addLine: 'Agregar una partida',
  pay: 'Reintentar el pago',
  collect: 'Cobrar la factura',
  void: 'Anular factura',
  mark_uncollectible: 'Dejar de cobrar (incobrable)',
  start: 'Iniciar una suscripción',
  charge: 'Nuevo cobro',
  chargeSource: 'Nuevo cobro (predeterminado)',
  session: 'Pedir pago (página, 24 h)',
  link: 'Pedir pago (enlace)',
  credit: 'Abonar crédito',
  closeLink: 'Desactivar enlace de pago',
  oneOffInvoice: 'Nueva factura',
  takeBackCredit: 'Retirar crédito',
  defaultMethod: 'Fijar tarjeta predeterminada',
  portal: 'Cambiar tarjeta (enlace)',
  editCustomer: 'Editar cliente',
  addTaxId: 'Agregar ID fiscal',
  createCustomer: 'Crear cliente',
};

const choices: Record<ChoiceName, string> = {
  items: 'Agregar o quitar elementos',
  pausing: 'Pausar',
  requesting: 'Pedir un pago',
};

const meanings: Record<WayName, string> = {
  addItem: 'Algo además de lo que ya tiene, como un complemento.',
  removeItem: 'Uno de varios; el resto sigue.',
  pauseCollection: 'El plan sigue; lo que venza mientras tanto no se cobra.',
  pause: 'Se detiene el plan mismo, y con él el acceso, hasta que se reanude.',
  session: 'Vinculada a este cliente. Se puede pagar una vez, en un plazo de 24 horas.',
  link: 'No está vinculado a este cliente. Se puede pagar una vez, en cualquier momento.',
  closeLink: 'Uno que se creó aquí para este cliente y aún se puede pagar.',
};

export const actions: Catalogue['actions'] = () => ({
  label: (name) => labels[name],
  choice: (name) => choices[name],
  means: (name) => meanings[name],
  verbatim: (text) => text,
  chooseOption: 'Elija una de las opciones.',
  askedNoMore: 'Lo que rellenó antes ya no corresponde. Vea lo que se pide ahora.',
  shortenTexts: 'Acorte los textos.',
  unclear: 'Stripe lo aceptó, pero no lo muestra. Consúltelo en Stripe.',
  elsewhere: 'Es de otro cliente.',
  doesNotApply: 'Ahora no corresponde.',
});
