import type { Mode } from '../../../keys/parse';
import { letterText } from '../../letter';
import type { About } from '../facts';
import { permissionName } from '../names';
import type { Catalogue } from '../words';
import { tierNames } from './keys';

const modes: Record<Mode, string> = { test: 'mode test', live: 'mode production' };

const subjects: Record<About, string> = {
  billing: 'Votre facturation',
  payment: 'Votre paiement',
  invoice: 'Votre facture',
  invoices: 'Vos factures',
  subscription: 'Votre abonnement',
  credit: 'Votre crédit',
};

const testMark = 'TEST : ce message concerne un test dans notre système de facturation, pas de l’argent réel.';

export const drafts: Catalogue['drafts'] = (write) => ({
  askAdmin: {
    subject: (mode) => `Une clé Stripe limitée pour Tillside (${modes[mode]})`,
    body: (mode, tier, permissions, url) =>
      [
        'Bonjour,',
        '',
        `Pourriez-vous me créer une clé limitée dans Stripe (${modes[mode]}) pour Tillside, un module complémentaire de Gmail qui affiche la facturation d’un client à côté de son e-mail ? La clé ${tierNames[tier]} a besoin de ces autorisations, et d’aucune autre :`,
        '',
        ...permissions.map((permission) => `  - ${permissionName(permission)}`),
        '',
        'Ce lien ouvre Stripe avec ces autorisations déjà choisies :',
        url,
        '',
        'Si Stripe demande comment la clé sera utilisée, choisissez de la fournir à un autre site web (« Providing this key to another website ») ou à une application tierce (« to a third-party application »). Stripe n’affiche la clé en entier qu’une seule fois.',
        '',
        'Merci de transmettre la clé par un gestionnaire de mots de passe, jamais par e-mail ni par chat.',
        '',
        'Merci d’avance',
      ].join('\n'),
  },
  tell: {
    subject: (about, mode) => (mode === 'test' ? `TEST : ${subjects[about]}` : subjects[about]),
    body: (name, what, mode, letter) => {
      const body = letterText(letter, name, what, {
        greeting: name ? `Bonjour ${name},` : 'Bonjour,',
        signOff: 'Cordialement',
      });
      return mode === 'test' ? `${testMark}\n\n${body}` : body;
    },
  },
  testMark,
  sayFirst: (doubt) => `${doubt} Sur la fiche du client, indiquez d’abord que c’est la bonne personne.`,
  notWritten: (why) => `Tillside n’a pas pu rédiger ce brouillon. ${why}`,
  fault: (reference) => `Tillside n’a pas pu rédiger ce brouillon. Référence : ${reference}`,
  outdated: 'Ce bouton provient d’une autre version de Tillside. Rouvrez la fiche et réessayez.',
  lastPaid: (amount, at) => `Votre dernier paiement : ${write.money(amount)} le ${write.date(at)}.`,
  textToCopy: 'Texte à copier',
  openDraft: 'Ouvrir comme brouillon',
  to: 'À',
  subject: 'Objet',
  inLanguage: (tag) => `Brouillon en ${write.language(tag)}`,
});
