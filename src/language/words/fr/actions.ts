import type { ActionName, ChoiceName, WayName } from '../en/actions';
import type { Catalogue } from '../words';

const labels: Record<ActionName, string> = {
  takeBack: 'Annuler la résiliation',
  cancel: 'Résilier',
  change: 'Modifier forfait ou quantité',
  addItem: 'Ajouter un élément',
  removeItem: 'Retirer un élément',
  pauseCollection: 'Suspendre l’encaissement',
  resumeCollection: 'Reprendre l’encaissement',
  pause: 'Suspendre forfait et accès',
  resume: 'Rétablir forfait et accès',
  trialEnd: 'Modifier la fin de l’essai',
  discount: 'Modifier les réductions',
  capture: 'Capturer',
  release: 'Libérer',
  refund: 'Rembourser',
  refundWithNote: 'Rembourser avec note de crédit',
  creditNoteFor: 'Note de crédit pour un remboursement',
  receipt: 'Renvoyer le reçu',
  finalize: 'Émettre (finaliser)',
  send: 'Envoyer la facture',
  addLine: 'Ajouter une ligne',
  pay: 'Réessayer le paiement',
  collect: 'Encaisser le paiement',
  void: 'Annuler la facture (void)',
  mark_uncollectible: 'Déclarer irrécouvrable',
  start: 'Créer un abonnement',
  charge: 'Débiter le client',
  chargeSource: 'Débiter (source par défaut)',
  session: 'Demander un paiement (24 h)',
  link: 'Demander un paiement (lien)',
  credit: 'Accorder un crédit',
  closeLink: 'Désactiver un lien de paiement',
  oneOffInvoice: 'Nouvelle facture',
  takeBackCredit: 'Reprendre un crédit',
  defaultMethod: 'Choisir la carte par défaut',
  portal: 'Lien pour changer de carte',
  editCustomer: 'Modifier le client',
  addTaxId: 'Ajouter un numéro fiscal',
  createCustomer: 'Créer le client',
};

const choices: Record<ChoiceName, string> = {
  items: 'Ajouter, retirer un élément',
  pausing: 'Suspendre',
  requesting: 'Demander un paiement',
};

const meanings: Record<WayName, string> = {
  addItem: 'En plus de ce qu’il y a déjà, par exemple une option.',
  removeItem: 'Un parmi plusieurs ; le reste continue.',
  pauseCollection: 'Le forfait continue ; ce qui arrive à échéance entre-temps n’est pas encaissé.',
  pause: 'Le forfait lui-même s’arrête, et l’accès avec lui, jusqu’à la reprise.',
  session: 'Page réservée à ce client, payable une seule fois, dans les 24 heures.',
  link: 'Lien non rattaché à ce client, payable une seule fois, à tout moment.',
  closeLink: 'Un lien créé ici pour ce client, et encore payable.',
};

export const actions: Catalogue['actions'] = () => ({
  label: (name) => labels[name],
  choice: (name) => choices[name],
  means: (name) => meanings[name],
  verbatim: (text) => text,
  chooseOption: 'Choisissez une des options.',
  askedNoMore: 'Ce que vous aviez saisi ne s’applique plus. Vérifiez ce qui est demandé maintenant.',
  shortenTexts: 'Raccourcissez les textes.',
  unclear: 'Stripe l’a accepté, mais ne le montre pas. Vérifiez dans Stripe.',
  elsewhere: 'Cela concerne un autre client.',
  doesNotApply: 'Cela ne s’applique pas en ce moment.',
});
