import { html } from '../../html';
import type { Catalogue } from '../words';

export const help: Catalogue['help'] = () => ({
  title: 'Ayuda',
  what: 'Qué hace',
  looksUp:
    'Abra un correo. Tillside busca al remitente por su dirección en su cuenta de Stripe y muestra lo que la clave conectada puede leer.',
  match: () =>
    html`Una coincidencia dice que la <b>dirección</b> es del cliente. Si el correo viene de verdad de ella, lo dice la verificación del remitente, tal como la vieron los servidores de Gmail.`,
  keys: 'Claves',
  build: (version, fingerprint) =>
    html`Versión ${version}, huella ${fingerprint}. Un administrador puede compararla con el código que se revisó.`,
  leaving: 'Qué se guarda y cómo dejarlo',
  stored: () =>
    html`<b>En su propia cuenta de Google</b>: sus claves y su configuración, su dirección, a qué cliente llevó una dirección, los nombres de sus productos, lo que descuentan sus cupones, sus treinta últimas acciones en cada cuenta y las respuestas de Stripe durante diez minutos. Los demás usuarios del complemento no pueden verlo.`,
  inStripe: () =>
    html`<b>En Stripe</b>: lo que usted hizo ahí y, salvo que lo desactive en Configuración, su dirección y la conversación correspondiente. Eso se queda.`,
  disconnecting: () =>
    html`<b>Desconectar</b> elimina al momento la clave y lo que se recuerda con ella. La configuración y su dirección se quedan; lo que cuenta un límite de su equipo, 24 horas; que pidió algo a un compañero, 90 días.`,
  uninstalling: () =>
    html`<b>Desinstalar</b> no tiene por qué eliminar nada: Google no dice que lo haga. Desconecte primero. Lo mismo vale si un administrador quita el complemento.`,
  expiring: () =>
    html`La clave sigue siendo válida hasta que se <b>haga caducar o se elimine en Stripe</b>. Eso tiene efecto al momento, esté donde esté una copia.`,
});
