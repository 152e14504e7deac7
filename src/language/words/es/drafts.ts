import type { Mode } from '../../../keys/parse';
import { letterText } from '../../letter';
import type { About } from '../facts';
import { permissionName } from '../names';
import type { Catalogue } from '../words';
import { tierNames } from './keys';

const modes: Record<Mode, string> = { test: 'modo de prueba', live: 'modo activo' };

const subjects: Record<About, string> = {
  billing: 'Su facturación',
  payment: 'Su pago',
  invoice: 'Su factura',
  invoices: 'Sus facturas',
  subscription: 'Su suscripción',
  credit: 'Su crédito',
};

const testMark = 'PRUEBA: se trata de una prueba en nuestro sistema de facturación, no de dinero real.';

export const drafts: Catalogue['drafts'] = (write) => ({
  askAdmin: {
    subject: (mode) => `Una clave restringida de Stripe para Tillside (${modes[mode]})`,
    body: (mode, tier, permissions, url) =>
      [
        'Hola:',
        '',
        `¿Podría crearme una clave restringida en Stripe (${modes[mode]}) para Tillside, un complemento de Gmail que muestra la facturación de un cliente junto a su correo? La clave ${tierNames[tier]} necesita estos permisos y ningún otro:`,
        '',
        ...permissions.map((permission) => `  - ${permissionName(permission)}`),
        '',
        'Este enlace abre Stripe con los permisos ya elegidos:',
        url,
        '',
        'Si Stripe pregunta cómo se usará la clave, elija que la proporciona a otro sitio web (“Providing this key to another website”) o a una aplicación de terceros (“to a third-party application”). Stripe muestra la clave completa una sola vez.',
        '',
        'Envíe la clave por un gestor de contraseñas, por favor; nunca por correo ni por chat.',
        '',
        'Muchas gracias',
      ].join('\n'),
  },
  tell: {
    subject: (about, mode) => (mode === 'test' ? `PRUEBA · ${subjects[about]}` : subjects[about]),
    body: (name, what, mode, letter) => {
      const body = letterText(letter, name, what, {
        greeting: name ? `Hola, ${name}:` : 'Hola:',
        signOff: 'Saludos cordiales',
      });
      return mode === 'test' ? `${testMark}\n\n${body}` : body;
    },
  },
  testMark,
  sayFirst: (doubt) => `${doubt} Indique primero, en la ficha del cliente, que es la persona correcta.`,
  notWritten: (why) => `Tillside no pudo escribir este borrador. ${why}`,
  fault: (reference) => `Tillside no pudo escribir este borrador. Referencia: ${reference}`,
  outdated: 'Este botón es de otra versión de Tillside. Abra de nuevo la vista y vuelva a intentarlo.',
  lastPaid: (amount, at) => `Su último pago: ${write.money(amount)}, el ${write.date(at)}.`,
  textToCopy: 'Texto para copiar',
  openDraft: 'Abrir como borrador',
  to: 'Para',
  subject: 'Asunto',
  inLanguage: (tag) => `Borrador en ${write.language(tag)}`,
});
