import { html, quiet } from '../../html';
import type { RecentOutcome } from '../facts';
import type { Catalogue } from '../words';

const outcomes: Record<RecentOutcome, string> = {
  sent: 'Ausgang unbekannt',
  done: 'erledigt',
  accepted: 'angenommen, nicht abgeschlossen',
  partly: 'teilweise ausgeführt',
  failed: 'nicht ausgeführt',
  unconfirmed: 'ob es ausgeführt wurde, lässt sich nicht mehr sagen',
};

export const recent: Catalogue['recent'] = (write) => ({
  title: 'Letzte Aktionen',
  line: (label, amount) => (amount ? html`<b>${label}</b> ${write.money(amount)}` : html`<b>${label}</b>`),
  outcome: (outcome) => outcomes[outcome],
  when: (at) => `${write.date(at / 1000)}, ${write.time(at)}`,
  none: 'Hier ist keine Aktion von Ihnen aufbewahrt.',
  kept: (most) =>
    quiet`Höchstens Ihre eigenen letzten ${write.number(most)}, wie Tillside sie gesendet hat. Was seitdem geschah, steht in Stripe.`,
});
