import { html } from '../../html';
import type { Catalogue } from '../words';

export const asking: Catalogue['asking'] = () => ({
  row: 'Pedir',
  ask: 'Pedírselo a quien puede',
  fillIn: 'Puedes rellenarlo y pedírselo a un compañero que sí puede hacerlo.',
  title: 'Pedido por correo',
  by: (address) => html`Lo pide por correo <b>${address}</b>`,
  yours:
    'Verla no cambia nada en Stripe. Lo pedido aparece rellenado, se pregunta a Stripe cómo está ahora y lo confirmas tú: con tu clave y hasta donde tu equipo te lo permite.',
  before: 'Ya enviado por ti',
  look: 'Ver la petición',
  customer: 'Ver el cliente',
  not: (why) =>
    ({
      notProven:
        'Este correo pide algo en Stripe. No se ha rellenado nada, porque no demuestra que un compañero te lo haya escrito.',
      yourself:
        'Este correo pide algo en Stripe. No se ha rellenado nada, porque es tuyo: quien pide no lo lleva a cabo.',
      noAccount:
        'Un compañero pide algo en una cuenta de Stripe que no está conectada en este modo, o cuyo ID Stripe no ha indicado.',
    })[why],
  subject: (deed, name, mode) => `${mode === 'test' ? 'PRUEBA: ' : ''}Por favor: ${deed}${name ? `, ${name}` : ''}`,
  body: ({ deed, lines, name, email, account, mode, url, isReadable }) => {
    const who = [name, email].filter(Boolean).join(' · ') || 'sin nombre en Stripe';
    return [
      'Hola:',
      '',
      '¿podrías hacer esto en Stripe, por favor? Yo no puedo hacerlo.',
      '',
      deed,
      ...lines,
      `Cliente: ${who}`,
      `Cuenta de Stripe: ${account} (${mode === 'live' ? 'modo activo' : 'modo de prueba'})`,
      url,
      '',
      ...(isReadable
        ? [
            'Si usas Tillside: junto a este correo lo ofrece ya rellenado, y no se hace nada antes de que lo confirmes. Para eso el asunto tiene que quedar como está y el correo ir dirigido a ti, no a un grupo.',
            '',
          ]
        : []),
      'Gracias',
    ].join('\n');
  },
});
