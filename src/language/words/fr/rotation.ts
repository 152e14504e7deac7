import type { DeadWhy } from '../../../stripe/problem';
import { html } from '../../html';
import type { Catalogue } from '../words';

const because: Record<DeadWhy, string> = {
  invalid: 'elle a été supprimée ou révoquée, ou Stripe ne la connaît pas',
  expired: 'elle a expiré',
  ipLimited: 'elle est limitée à certaines adresses IP',
  accountRevoked: 'son accès au compte a été révoqué',
  publishable: 'elle est publiable',
};

export const rotation: Catalogue['rotation'] = (write) => ({
  title: 'Renouvellement de la clé',
  before: (key) => html`La clé précédente : <b>${key}</b>`,
  stays: (on) =>
    `Reste à côté de la nouvelle clé jusqu’au ${on}, ou jusqu’à ce que Stripe ne l’accepte plus. Si la nouvelle cesse de fonctionner avant, Tillside continue avec celle-ci.`,
  newer: (key) => html`<b>La nouvelle clé ${key} ne fonctionne pas.</b>`,
  goesOn: (dead) =>
    dead
      ? `Stripe ne l’a pas acceptée : ${because[dead]}. Tillside continue avec la clé précédente. Créez une nouvelle clé et remplacez bientôt celle-ci.`
      : 'Tillside continue avec la clé précédente.',
  newerDead: 'La nouvelle clé ne fonctionne pas',
  beside: 'Clé conservée à côté',
  drop: 'Supprimer ici l’autre clé',
  dropped: 'L’autre clé a été supprimée ici.',
  unsure: 'Stripe n’a pas indiqué à quel compte les deux clés donnent accès. Assurez-vous que c’est le même.',
  rotate: (days) =>
    `Clé ici depuis ${write.plural(days, { one: `${write.number(days)} jour`, other: `${write.number(days)} jours` })} : renouvelez-la`,
  old: (days, longest) =>
    html`<b>Cette clé est ici depuis ${write.number(days)} jours.</b> Renouvelez les clés après ${write.number(longest)} jours. Compté depuis la connexion ici : Stripe n’indique pas quand elle a été créée.`,
  steps: () => [
    html`1. Dans Stripe, <b>Développeurs › Clés API</b> : ouvrez ⋯ à côté de la clé et choisissez d’effectuer sa rotation (<b>Rotate key</b> ou Roll key). Laissez l’ancienne valable jusqu’à 7 jours.`,
    html`2. Copiez la nouvelle clé : une clé limitée n’est affichée en entier qu’une fois.`,
    html`3. <b>Remplacer la clé</b> ici. La nouvelle est d’abord testée, et l’ancienne reste à côté pendant ce temps.`,
  ],
});
