import type { Correction } from '../../../billing/billed-to';
import { lined } from '../../letter';
import { capitalized } from '../codes';
import type { BilledLine } from '../facts';
import { taxIdName } from '../names';
import type { Catalogue } from '../words';

const stays: Record<Correction, string> = {
  credit: 'Stripe ne peut pas modifier une facture payée : ces mentions y restent telles qu’à l’émission.',
  void: 'Stripe ne peut pas modifier une facture d’abonnement émise : ces mentions y restent telles quelles.',
  revise:
    'Tant qu’elle n’est pas payée, Stripe peut la remplacer par une facture corrigée : ouvrez-la dans Stripe et modifiez-la.',
};

const steps: Record<Correction, string> = {
  credit:
    'Deux étapes : remboursez le paiement en totalité, avec une note de crédit. Puis émettez une nouvelle facture, que le client paie.',
  void: 'Deux étapes : annulez-la (void). Puis émettez une nouvelle facture, que le client paie.',
  revise: 'Ou annulez-la (void) et émettez une nouvelle facture.',
};

const nothing: Record<BilledLine, string> = { name: 'aucun', address: 'aucune', taxId: 'aucun' };

export const billedTo: Catalogue['billedTo'] = (write) => ({
  row: 'Société ou n° de TVA sur la facture',
  title: (number) => (number ? `Destinataire sur ${number}` : 'Destinataire'),
  onIt: 'Sur cette facture',
  onFile: 'Enregistré, pour les prochaines',
  name: 'Nom',
  address: 'Adresse',
  taxId: 'Numéro fiscal',
  none: (what) => capitalized(nothing[what]),
  stays: (how) => stays[how],
  replace: 'Remplacer cette facture',
  steps: (how) => steps[how],
  told: ({ number, how, name, address, taxIds }) =>
    lined(
      `Votre facture${number ? ` ${number}` : ''} est ${how === 'credit' ? 'payée' : 'émise'} ; les mentions qui vous concernent ne peuvent donc plus être simplement modifiées.`,
      'À partir de la prochaine facture, vous y trouverez ce que nous avons enregistré pour vous :',
      `Nom : ${name || nothing.name}`,
      `Adresse : ${write.address(address) || nothing.address}`,
      ...(taxIds ?? []).map(({ type, value }) => `Numéro fiscal : ${value} (${taxIdName(type)})`),
      taxIds?.length === 0 ? `Numéro fiscal : ${nothing.taxId}` : '',
      'Merci de nous indiquer ce qu’il faut modifier.',
      `S’il vous faut cette facture elle-même avec d’autres mentions, merci de l’indiquer aussi : ${how === 'credit' ? 'il faut pour cela une note de crédit et une nouvelle facture' : 'nous la remplacerons alors par une nouvelle'}.`,
    ),
});
