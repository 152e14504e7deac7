import type { Tier } from '../../../keys/grants';
import type { KeyFault } from '../../../keys/parse';
import type { Catalogue } from '../words';

const faults: Record<KeyFault, string> = {
  empty: 'Pegue primero una clave.',
  masked:
    'Esta clave está oculta: contiene puntos o asteriscos. Stripe muestra una clave completa una sola vez. Cree una nueva y cópiela en ese momento.',
  publishable: 'Es una clave publicable (pk_). No puede leer clientes. Use una clave restringida; empieza por rk_.',
  webhookSecret:
    'Es un secreto de firma de webhook (whsec_), no una clave de API. Use una clave restringida; empieza por rk_.',
  ephemeral: 'Es una clave efímera (ek_), que caduca pronto. Use una clave restringida; empieza por rk_.',
  organization:
    'Es una clave de organización (sk_org_). Abre varias cuentas a la vez, y Tillside consulta una cada vez. Cree una clave restringida en cada cuenta que quiera tener aquí y conéctelas.',
  notAKey: 'No es una clave de Stripe. Una clave restringida empieza por rk_live_ o rk_test_.',
  cut: 'Esta clave está incompleta. Cópiela de nuevo, desde rk_ hasta el final.',
  liveKeyInTest:
    'Es una clave del modo activo, y usted eligió Prueba. Elija Activo, o pegue una clave de prueba; contiene _test_.',
  testKeyInLive:
    'Es una clave de prueba, y usted eligió Activo. Elija Prueba, o pegue una clave del modo activo; contiene _live_.',
};

export const tierNames: Record<Tier, string> = { free: 'Gratis', overview: 'Resumen', premium: 'Premium' };

export const keys: Catalogue['keys'] = () => ({
  fault: (fault) => faults[fault],
  tier: (tier) => tierNames[tier],
});
