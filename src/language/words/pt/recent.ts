import { html, quiet } from '../../html';
import type { RecentOutcome } from '../facts';
import type { Catalogue } from '../words';

const outcomes: Record<RecentOutcome, string> = {
  sent: 'resultado desconhecido',
  done: 'feito',
  accepted: 'aceito, não concluído',
  partly: 'feito em parte',
  failed: 'não feito',
  unconfirmed: 'não é possível saber se foi feito',
};

export const recent: Catalogue['recent'] = (write) => ({
  title: 'Ações recentes',
  line: (label, amount) => (amount ? html`<b>${label}</b> ${write.money(amount)}` : html`<b>${label}</b>`),
  outcome: (outcome) => outcomes[outcome],
  when: (at) => `${write.date(at / 1000)}, ${write.time(at)}`,
  none: 'Nenhuma ação sua está guardada aqui.',
  kept: (most) =>
    quiet`No máximo as suas últimas ${write.number(most)}, como o Tillside as enviou. O que aconteceu depois consta na Stripe.`,
});
