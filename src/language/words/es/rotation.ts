import type { DeadWhy } from '../../../stripe/problem';
import { html } from '../../html';
import type { Catalogue } from '../words';

const because: Record<DeadWhy, string> = {
  invalid: 'se eliminó o se revocó, o Stripe no la conoce',
  expired: 'ha caducado',
  ipLimited: 'está limitada a ciertas direcciones IP',
  accountRevoked: 'se revocó su acceso a la cuenta',
  publishable: 'es publicable',
};

export const rotation: Catalogue['rotation'] = (write) => ({
  title: 'Rotación',
  before: (key) => html`La clave anterior: <b>${key}</b>`,
  stays: (on) =>
    `Se queda junto a la nueva hasta el ${on}, o hasta que Stripe no la acepte. Si la nueva deja de funcionar antes, Tillside sigue con esta.`,
  newer: (key) => html`<b>La clave más nueva, ${key}, no funciona.</b>`,
  goesOn: (dead) =>
    dead
      ? `Stripe no la aceptó: ${because[dead]}. Tillside sigue con la clave anterior. Cree pronto una clave nueva y reemplace esta.`
      : 'Tillside sigue con la clave anterior.',
  newerDead: 'La clave más nueva no funciona',
  beside: 'Clave de reserva',
  drop: 'Eliminar aquí la otra clave',
  dropped: 'La otra clave se eliminó aquí.',
  unsure: 'Stripe no dijo de qué cuenta es cada clave. Asegúrese de que ambas sean de la misma.',
  rotate: (days) =>
    `La clave lleva aquí ${write.plural(days, { one: '1 día', other: `${write.number(days)} días` })}: rótela`,
  old: (days, longest) =>
    html`<b>Esta clave lleva aquí ${write.number(days)} días.</b> Rote las claves cada ${write.number(longest)}. Se cuenta desde que se conectó aquí: Stripe no dice cuándo se creó.`,
  steps: () => [
    html`1. En Stripe, <b>Desarrolladores › Claves de API</b> (Developers › API keys): abra ⋯ junto a la clave y elija rotarla (<b>Rotate key</b> o Roll key). Deje que la antigua siga vigente hasta 7 días.`,
    html`2. Copie la clave nueva: una restringida se muestra completa una sola vez.`,
    html`3. <b>Reemplazar la clave</b> aquí. Primero se prueba, y entretanto la antigua se queda junto a ella.`,
  ],
});
