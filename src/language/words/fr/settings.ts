import type { ProductFault } from '../facts';
import type { Catalogue } from '../words';

const faults: Record<ProductFault, string> = {
  https: 'Le lien vers le produit doit commencer par https://.',
  characters: 'Le lien vers le produit contient un caractère ou un nom de dossier non autorisé.',
  prefix:
    'Google n’ouvre pas cette adresse, car le manifeste ne la mentionne pas : la personne qui déploie Tillside l’ajoute à openLinkUrlPrefixes.',
  blank: 'Le lien vers le produit doit contenir [customer], ou une clé des métadonnées entre crochets.',
};

export const settings: Catalogue['settings'] = (write) => ({
  title: 'Paramètres',
  notConnected: 'Aucun compte Stripe n’est connecté.',
  google: 'Autorisations Google',
  preferences: 'Préférences',
  domains: 'Vos autres domaines',
  domainsHint: 'Séparés par des virgules, par exemple example.org',
  metadata: 'Métadonnées des clients',
  metadataHint: 'Séparées par des virgules, par exemple plan, crm_id',
  letter: (tag) => `Vos formules dans les brouillons (${write.language(tag)})`,
  greeting: 'Formule d’appel',
  greetingHint: 'Par exemple : Bonjour NAME,',
  sentence: 'Votre propre phrase',
  sentenceHint: 'Placée avant la fin',
  signOff: 'Formule de politesse',
  signOffHint: 'Par exemple : Bien à vous, l’équipe Acme',
  openProduct: 'Ouvrir dans votre produit',
  product: 'Lien vers votre produit',
  productHint: 'Par exemple https://app.example.com/users/[user_id]',
  productFault: (fault) => faults[fault],
  attribution: 'Noter dans Stripe qui a agi, et depuis quel e-mail',
  save: 'Enregistrer',
  saved: 'Paramètres enregistrés',
});
