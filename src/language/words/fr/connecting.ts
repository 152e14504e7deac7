import type { Tier } from '../../../keys/grants';
import { html, link, quiet } from '../../html';
import { permissionName } from '../names';
import type { Catalogue } from '../words';
import { tierNames } from './keys';

const gives: Record<Tier, string> = {
  free: 'Rechercher des clients',
  overview: 'Lire la facturation, sans rien modifier',
  premium: 'Gérer les paiements et les abonnements',
};

export const connecting: Catalogue['connecting'] = (write) => ({
  title: 'Connecter Stripe',
  step: (step) => `Étape ${step} sur 2`,
  which: 'Quelles données ?',
  test: 'Test : pour essayer d’abord',
  live: 'Production : vrais clients, argent réel',
  proceed: 'Continuer',
  keyIsKept:
    'Votre clé est conservée dans votre propre compte Google. Elle est envoyée à Stripe, et à personne d’autre.',
  place: (name, mode) => `${name} · ${mode}`,
  notConnected: 'Non connecté',
  refused: (fault) => html`<b>Non connecté.</b> ${fault}`,
  key: 'Clé limitée',
  account: 'Nom du compte',
  probes: (count) =>
    quiet`Envoie au plus ${write.number(count)} requêtes de test sans effet, pour savoir ce que la clé permet ; celles qui sont refusées apparaissent comme des erreurs dans les journaux de Stripe. La clé reste visible ici jusqu’à la connexion.`,
  connect: 'Connecter',
  lookFirst: 'D’abord en lecture seule ?',
  mayWrite:
    'Cette clé permet des modifications avec de l’argent réel. Vous pouvez d’abord vous limiter à la lecture, puis décocher « Lecture seule » dans les paramètres quand vous serez à l’aise.',
  lookOnly: 'Lecture seule',
  actToo: 'Modifier aussi',
  looksOnly: 'Lecture seule, jusqu’à ce que vous décochiez la case dans les paramètres.',
  makeKeys: 'Pas encore de clé ? En créer une dans Stripe',
  make: (tier) => html`Créer une <b>clé ${tierNames[tier]}</b>`,
  gives: (tier) => gives[tier],
  askAdmin: 'Demander à l’admin Stripe',
  onlyAdmins: 'Seul un administrateur peut créer des clés ? Voici un e-mail pour en demander une :',
  whereKeysLive: 'Où trouver les clés',
  help: {
    where: (url) =>
      html`Dans Stripe : <b>Développeurs › Clés API</b>, ou directement ${link(url, 'la page des clés')} ; Workbench les montre aussi. Les clés limitées (rk_) ne permettent que ce que vous choisissez ; les clés secrètes standard (sk_) permettent tout.`,
    use: () =>
      html`Si Stripe demande quel usage vous en ferez, choisissez de la fournir à un autre site web (<b>Providing this key to another website</b>) ou à une application tierce (<b>to a third-party application</b>).`,
    once: () =>
      html`Stripe n’affiche une clé limitée en entier qu’une seule fois. Pas de bouton pour la révéler (<b>Reveal</b>) ? Créez une nouvelle clé, nommez-la et copiez-la à ce moment-là. Ne l’envoyez jamais par e-mail ni par chat.`,
    rows: () =>
      html`Donnez à la clé le nom de ce qui l’utilise. Chaque ligne d’une nouvelle clé est d’abord sur <b>None</b> (aucune) : choisissez <b>Read</b> (lecture) là où c’est nécessaire, <b>Write</b> (écriture) là où il le faut. Write comprend Read. Avec Read seul, une clé ne peut ni rembourser, ni transférer de l’argent, ni modifier des paramètres.`,
    vault:
      'Gardez-en une copie en lieu sûr, par exemple dans un gestionnaire de mots de passe : Stripe ne l’affiche plus en entier ensuite.',
    admin: 'Créer une clé peut exiger un administrateur et la validation en deux étapes.',
    support: (url) => html`Pas de clés limitées dans votre compte ? Contactez ${link(url, 'le support Stripe')}.`,
  },
  keyInName: 'Le nom du compte contient une clé. Elle apparaîtrait sur chaque fiche : choisissez un autre nom.',
  notTested: 'La clé n’a pas été testée, ni conservée.',
  twin: (name) => `Cette clé est déjà connectée, sous le nom « ${name} ». Elle n’a pas été conservée une seconde fois.`,
  gone: 'Ce compte a été déconnecté entre-temps. Connectez-le de nouveau ; la clé n’a pas été conservée.',
  otherAccount:
    'Cette clé appartient à un autre compte Stripe. Connectez-le comme un compte à part. Elle n’a pas été conservée.',
  atWork: 'Une autre de vos actions est encore en cours. La clé n’a pas été conservée : réessayez dans un instant.',
  noCustomers: (needless) => {
    const text = `Il manque à cette clé ${permissionName('customer_read')}, sans quoi personne ne peut être trouvé. Modifiez la clé dans Stripe : choisissez Read pour Customers, puis collez-la de nouveau. Elle n’a pas été conservée.`;
    return needless.length > 0
      ? `${text} Elle est aussi plus étendue que nécessaire : ${needless.map(permissionName).join(', ')}. Read suffit.`
      : text;
  },
  done: 'Connecté',
  replaced: 'Clé remplacée',
});
