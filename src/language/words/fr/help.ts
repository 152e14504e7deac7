import { html } from '../../html';
import type { Catalogue } from '../words';

export const help: Catalogue['help'] = () => ({
  title: 'Aide',
  what: 'À quoi ça sert',
  looksUp:
    'Ouvrez un e-mail. Tillside recherche l’expéditeur dans votre compte Stripe d’après son adresse, et montre ce que la clé connectée permet de lire.',
  match: () =>
    html`Une correspondance signifie que l’<b>adresse</b> est celle du client. Que l’e-mail en vienne vraiment, c’est ce qu’indique la vérification de l’expéditeur, telle que les serveurs de Gmail l’ont constatée.`,
  keys: 'Clés',
  build: (version, fingerprint) =>
    html`Version ${version}, empreinte ${fingerprint}. Un administrateur peut la comparer avec le code qui a été vérifié.`,
  leaving: 'Données conservées et départ',
  stored: () =>
    html`<b>Dans votre propre compte Google</b> : vos clés et paramètres, votre adresse, le client auquel une adresse a mené, les noms de vos produits, ce que déduisent vos bons de réduction, vos trente dernières actions dans chaque compte, et les réponses de Stripe pendant dix minutes. Les autres utilisateurs du module ne peuvent pas les voir.`,
  inStripe: () =>
    html`<b>Dans Stripe</b> : ce que vous y avez fait et, sauf si vous le désactivez dans les paramètres, votre adresse et la conversation concernée. Cela y reste.`,
  disconnecting: () =>
    html`<b>Déconnecter</b> supprime immédiatement la clé et ce qui a été mémorisé avec elle. Les paramètres et votre adresse restent ; ce que compte une limite de votre équipe, 24 heures ; le fait que vous avez demandé quelque chose à un collègue, 90 jours.`,
  uninstalling: () =>
    html`<b>Désinstaller</b> ne supprime pas forcément ces données : Google n’indique pas que c’est le cas. Déconnectez d’abord. Il en va de même si un administrateur retire le module.`,
  expiring: () =>
    html`La clé reste valide jusqu’à ce qu’elle soit <b>expirée ou supprimée dans Stripe</b>. Cela prend effet immédiatement, où que se trouve une copie.`,
});
