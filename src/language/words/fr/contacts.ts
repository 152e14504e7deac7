import type { ContactField } from '../facts';
import { taxIdName } from '../names';
import type { Catalogue } from '../words';

const fields: Record<ContactField, string> = {
  name: 'Nom',
  email: 'E-mail',
  phone: 'Téléphone',
  description: 'Description',
  line1: 'Adresse',
  line2: 'Adresse, ligne 2',
  postal_code: 'Code postal',
  city: 'Ville',
  state: 'État, province ou région',
  country: 'Pays (2 lettres)',
};

export const contacts: Catalogue['contacts'] = () => ({
  createQuestion: 'Créer le client ?',
  createDeed: 'Créer le client',
  name: (name) => `Nom : ${name || 'aucun'}`,
  email: (address) => `E-mail : ${address}`,
  nobodyYet: 'Aucun client n’a encore exactement cette adresse.',
  somebodyNow: 'Un client a maintenant cette adresse. Interrogez Stripe de nouveau.',
  created: 'Le client a été créé.',
  editQuestion: 'Modifier le client ?',
  editDeed: 'Modifier le client',
  save: 'Enregistrer',
  field: (field) => fields[field],
  change: (field, before, after) => `${fields[field]} : ${before || '(vide)'} → ${after || '(vide)'}`,
  changeSomething: 'Modifiez d’abord quelque chose.',
  twoLetters: 'Saisissez le pays en deux lettres, par exemple FR.',
  oneAddress: 'Saisissez une seule adresse e-mail.',
  noEmail: 'Aucune adresse e-mail enregistrée.',
  updated: 'Le client a été mis à jour.',
  issuedStay:
    'Cela vaut pour ce qui est émis à partir de maintenant. Stripe ne peut pas rectifier une facture payée : pour la remplacer, émettez dans Stripe une note de crédit et une autre facture.',
  taxMayChange: 'Si Stripe calcule les taxes, le montant des prochaines factures peut changer.',
  taxIdQuestion: 'Ajouter un numéro fiscal ?',
  taxIdKind: 'Type',
  taxIdValue: 'Numéro',
  enterTaxId: 'Saisissez le numéro fiscal.',
  hasTaxId: 'Le client a déjà ce numéro fiscal.',
  taxIdNew: (value, type) => `Nouveau : ${value} (${taxIdName(type)})`,
  taxIdStays: (value, type) => `Inchangé : ${value} (${taxIdName(type)})`,
  taxIdAdded: (value, type) => `Numéro fiscal ajouté : ${value} (${taxIdName(type)})`,
});
