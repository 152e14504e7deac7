import type { PermissionId } from '../../../stripe/permissions';
import { html, link, quiet } from '../../html';
import type { KeyScope } from '../facts';
import { permissionName } from '../names';
import type { Catalogue } from '../words';
import { tierNames } from './keys';

const scopes: Record<KeyScope, string> = {
  ...tierNames,
  secret: 'une clé secrète : tout',
  lessThanFree: 'moins que Gratuite',
  untested: 'pas entièrement testée',
};

const names = (permissions: readonly PermissionId[]) => permissions.map(permissionName).join(', ');

export const keyReport: Catalogue['keyReport'] = (write) => ({
  title: 'Rapport sur la clé',
  key: (scope) => html`Clé : ${scopes[scope]}`,
  keyIs: 'Cette clé est',
  scope: (scope) => html`<b>${scopes[scope]}</b>`,
  keyIcon: 'Clé',
  tooWide: (count, isChecked) =>
    count === 0 && !isChecked
      ? 'Plus que nécessaire ? Lignes pas toutes vérifiées'
      : `Plus que nécessaire (${write.number(count)}${isChecked ? '' : ' jusqu’ici'})`,
  enough: (level) => `${level === 'read' ? 'Read' : 'None'} suffit`,
  wouldNeed: (count) => `Nécessaire à une clé limitée (${write.number(count)})`,
  sends: (count) => `Requêtes possibles avec cette clé (${write.number(count)})`,
  checkAll: 'Vérifier toutes les lignes',
  checkAllWhy: (count) =>
    quiet`Envoie ${write.number(count)} autres requêtes de test sans effet, sur des lignes dont rien ici n’a besoin.`,
  missingFor: (tier, count) => `Désactivé, nécessaire pour ${tierNames[tier]} (${write.number(count)})`,
  missingOptional: (count) => `Désactivé, facultatif (${write.number(count)})`,
  unknown: 'Inconnu',
  untested: (permissions) => html`${names(permissions)} : test impossible, sera essayé.`,
  grantedCount: (count) => `Fonctionne (${write.number(count)})`,
  granted: 'Fonctionne',
  missing: 'Désactivé',
  wouldGive: (row, level, what) =>
    level ? `${row} : ${level === 'none' ? 'None' : 'Read'}. Permettrait : ${what}` : `Permettrait : ${what}`,
  newKey: {
    title: 'Une clé sur mesure',
    button: 'Choisir les lignes d’une clé',
    choose: 'Cochez ce qu’elle doit permettre',
    make: 'Créer le lien',
    ready: 'Créer cette clé dans Stripe',
    has: (permissions) => html`Le lien demande : ${names(permissions)}.`,
    afterwards: 'Copiez la nouvelle clé quand Stripe l’affiche, puis remplacez celle-ci.',
  },
  checkAgain: 'Vérifier de nouveau',
  checked: 'Clé vérifiée',
  warning: 'Avertissement',
  secret: () => html`<b>Une clé secrète permet tout dans ce compte.</b>`,
  safer: (url) =>
    html`Une clé limitée au strict nécessaire est plus sûre. ${link(url, 'Créez une clé Premium')}, connectez-la, puis déconnectez celle-ci.`,
  disconnect: {
    title: 'Déconnecter ?',
    button: 'Déconnecter',
    deletes: 'Supprime de votre compte Google la clé et tout ce qui a été mémorisé avec elle.',
    unknown: (count) =>
      html`<b>Actions au résultat inconnu : ${write.number(count)}</b>. Ce qui est inconnu ne sera plus affiché ici. Vérifiez dans Stripe.`,
    notSent: (deed) =>
      html`<b>${deed}</b> : confirmé, mais pas encore envoyé. Cela ne sera pas envoyé, et ne sera plus affiché ici.`,
    staysValid:
      'La clé elle-même reste valide dans Stripe. Si personne d’autre ne l’utilise, supprimez-la aussi là-bas.',
    done: 'Déconnecté. La clé a été supprimée ici.',
    which: 'Déconnecter quel compte ?',
    all: 'Tout déconnecter',
    allOf: (count) => `Déconnecter ces ${write.number(count)} comptes ?`,
    deletesAll: 'Supprime de votre compte Google ces clés et tout ce qui a été mémorisé avec elles.',
    stayValid:
      'Les clés elles-mêmes restent valides dans Stripe. Supprimez aussi là-bas celles qui ne servent pas ailleurs.',
    doneAll: 'Déconnecté. Les clés ont été supprimées ici.',
    unreadable: 'Une connexion illisible',
    damaged:
      'Ce qui en est enregistré est endommagé, ou provient d’une version plus récente de Tillside. Vos autres comptes ne sont pas touchés. Supprimez-la, puis connectez de nouveau sa clé.',
    deleteAndConnect: 'Supprimer et reconnecter',
  },
});
