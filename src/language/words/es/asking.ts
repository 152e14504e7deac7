import { html } from '../../html';
import type { Catalogue } from '../words';

export const asking: Catalogue['asking'] = () => ({
  row: 'Pedir',
  ask: 'Pedírselo a quien pueda',
  fillIn: 'Puede rellenarlo y pedírselo a un compañero que sí puede hacerlo.',
  title: 'Pedido por correo',
  by: (address) => html`Lo pide por correo <b>${address}</b>`,
  yours:
    'Verla no cambia nada en Stripe. Lo pedido aparece rellenado, se consulta en Stripe cómo está ahora y quien confirma es usted: con su clave y hasta donde su equipo se lo permite.',
  before: 'Ya enviado por usted',
  doneBefore: (by) => (by ? `${by} ya ha llevado a cabo esta petición.` : 'Esta petición ya se ha llevado a cabo.'),
  look: 'Ver la petición',
  customer: 'Ver el cliente',
  not: (why) =>
    ({
      notProven:
        'Este correo pide algo en Stripe. No se ha rellenado nada, porque no demuestra que se lo haya escrito un compañero.',
      yourself:
        'Este correo pide algo en Stripe. No se ha rellenado nada, porque es suyo: quien lo pide no lo lleva a cabo.',
      noAccount:
        'Un compañero pide algo en una cuenta de Stripe que no está conectada en este modo, o cuyo ID Stripe no ha indicado.',
    })[why],
  subject: (deed, name, mode) => `${mode === 'test' ? 'PRUEBA: ' : ''}Por favor: ${deed}${name ? `, ${name}` : ''}`,
  body: ({ deed, lines, name, email, account, mode, url, isReadable }) => {
    const who = [name, email].filter(Boolean).join(' · ') || 'sin nombre en Stripe';
    return [
      'Hola:',
      '',
      '¿podría hacer esto en Stripe, por favor? Yo no tengo permiso.',
      '',
      deed,
      ...lines,
      `Cliente: ${who}`,
      `Cuenta de Stripe: ${account} (${mode === 'live' ? 'modo activo' : 'modo de prueba'})`,
      url,
      '',
      ...(isReadable
        ? [
            'Si usa Tillside: junto a este correo lo ofrece ya rellenado, y no se hace nada antes de que usted lo confirme. Para eso el asunto tiene que quedar como está y el correo ir dirigido a usted, no a un grupo.',
            '',
          ]
        : []),
      'Gracias',
    ].join('\n');
  },
});
