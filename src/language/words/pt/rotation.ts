import type { DeadWhy } from '../../../stripe/problem';
import { html } from '../../html';
import type { Catalogue } from '../words';

const because: Record<DeadWhy, string> = {
  invalid: 'ela foi excluída ou revogada, ou a Stripe não a conhece',
  expired: 'ela expirou',
  ipLimited: 'ela está limitada a certos endereços IP',
  accountRevoked: 'o acesso dela à conta foi revogado',
  publishable: 'ela é publicável',
};

export const rotation: Catalogue['rotation'] = (write) => ({
  title: 'Rotação',
  before: (key) => html`A chave anterior: <b>${key}</b>`,
  stays: (on) =>
    `Fica ao lado da nova chave até ${on}, ou até a Stripe não a aceitar. Se a nova deixar de funcionar antes, o Tillside continua com esta.`,
  newer: (key) => html`<b>A chave mais nova ${key} não funciona.</b>`,
  goesOn: (dead) =>
    dead
      ? `A Stripe não a aceitou: ${because[dead]}. O Tillside continua com a chave anterior. Crie logo uma nova chave e substitua esta.`
      : 'O Tillside continua com a chave anterior.',
  newerDead: 'A chave mais nova não funciona',
  beside: 'Outra chave guardada',
  drop: 'Excluir a outra chave daqui',
  dropped: 'A outra chave foi excluída daqui.',
  unsure: 'A Stripe não informou de quem é a conta que as duas chaves abrem. Certifique-se de que é a mesma.',
  rotate: (days) =>
    `Chave aqui há ${write.plural(days, { one: '1 dia', other: `${write.number(days)} dias` })}: troque-a`,
  old: (days, longest) =>
    html`<b>Esta chave está aqui há ${write.number(days)} dias.</b> Troque as chaves após ${write.number(longest)}. Contado desde que foi conectada aqui: a Stripe não informa quando foi criada.`,
  steps: () => [
    html`1. Na Stripe, <b>Developers › API keys</b> (chaves de API): abra ⋯ ao lado da chave e escolha <b>Rotate key</b> (ou Roll key). Deixe a antiga valer por até 7 dias.`,
    html`2. Copie a nova chave: uma restrita é mostrada por inteiro uma vez.`,
    html`3. <b>Substituir chave</b> aqui. Ela é testada primeiro, e a antiga fica ao lado dela enquanto isso.`,
  ],
});
