import { html, quiet } from '../../html';
import type { RecentOutcome } from '../facts';
import type { Catalogue } from '../words';

const outcomes: Record<RecentOutcome, string> = {
  sent: 'résultat inconnu',
  done: 'fait',
  accepted: 'accepté, pas encore terminé',
  partly: 'effectué en partie',
  failed: 'non effectué',
  unconfirmed: 'impossible de savoir si cela a été fait',
};

export const recent: Catalogue['recent'] = (write) => ({
  title: 'Actions récentes',
  line: (label, amount) => (amount ? html`<b>${label}</b> ${write.money(amount)}` : html`<b>${label}</b>`),
  outcome: (outcome) => outcomes[outcome],
  when: (at) => `${write.date(at / 1000)}, ${write.time(at)}`,
  none: 'Aucune de vos actions n’est conservée ici.',
  kept: (most) =>
    quiet`Vos ${write.number(most)} dernières actions au plus, telles que Tillside les a envoyées. Ce qui s’est passé depuis est dans Stripe.`,
});
