import { html, quiet } from '../../html';
import type { RecentOutcome } from '../facts';
import type { Catalogue } from '../words';

const outcomes: Record<RecentOutcome, string> = {
  sent: 'resultado desconocido',
  done: 'hecho',
  accepted: 'aceptado, sin terminar',
  partly: 'se hizo en parte',
  failed: 'no se hizo',
  unconfirmed: 'no se puede saber si se hizo',
};

export const recent: Catalogue['recent'] = (write) => ({
  title: 'Acciones recientes',
  line: (label, amount) => (amount ? html`<b>${label}</b> ${write.money(amount)}` : html`<b>${label}</b>`),
  outcome: (outcome) => outcomes[outcome],
  when: (at) => `${write.date(at / 1000)}, ${write.time(at)}`,
  none: 'Aquí no se guarda ninguna acción suya.',
  kept: (most) =>
    quiet`Sus últimas ${write.number(most)} como máximo, tal como las envió Tillside. Lo que ocurrió después consta en Stripe.`,
});
