import type { InvoiceVerb } from '../../../stripe/resources/invoice';
import type { InvoiceDeed } from '../facts';
import type { Catalogue } from '../words';
import { wordOf } from './codes';
import { about, invoices } from './invoices';
import { methodName } from './methods';
import { paidByThemselves } from './waiting';

const deeds: Record<InvoiceDeed, string> = {
  finalize: 'Émettre la facture (finaliser)',
  send: 'Envoyer la facture par e-mail',
  pay: 'Réessayer le paiement',
  collect: 'Encaisser le paiement',
  void: 'Annuler la facture (void)',
  mark_uncollectible: 'Déclarer la facture irrécouvrable',
};

const done: Record<InvoiceVerb, string> = {
  finalize: 'est émise',
  send: 'est en cours d’envoi par e-mail',
  pay: 'est payée',
  void: 'est annulée',
  mark_uncollectible: 'n’est plus encaissée',
};

/** https://docs.stripe.com/api/invoices/object#invoice_object-status */
const statuses: Readonly<Record<string, string>> = {
  draft: 'un brouillon',
  open: 'ouverte',
  paid: 'payée',
  uncollectible: 'irrécouvrable',
  void: 'annulée (void)',
};

export const invoicing: Catalogue['invoicing'] = (write) => {
  const { title, expected } = invoices(write);
  return {
    deed: (verb) => deeds[verb],
    question: (verb) => `${deeds[verb]} ?`,
    title,
    done: (verb, number, amount) =>
      `${number ? `La facture ${number}` : 'La facture'} (${write.money(amount)}) ${done[verb]}.`,
    still: (status) => `Stripe l’a accepté, mais la facture est encore : ${wordOf(statuses, status)}.`,
    partPaid: (owed, due) => `Reste dû : ${write.money(owed)} sur ${write.money(due)} ; le reste est réglé.`,
    expected: (what) => `${expected(what)}.`,
    notKnown: 'Cette clé ne permet pas de savoir si un paiement pour cette facture est en cours.',
    mayPayTwice: 'Si les deux aboutissent, le client paie deux fois.',
    final: 'La facture reçoit un numéro et n’est plus modifiable. Le solde du client est ajouté ou déduit.',
    creditUsed: (amount) => `Crédit du client utilisé pour cette facture : ${write.money(amount)}.`,
    debtAdded: (amount) => `S’y ajoute ce que le client devait auparavant : ${write.money(amount)}.`,
    byItself: (at) => `Sans cela, Stripe le fait automatiquement ${about(write, at)}.`,
    nothingDue: 'Il n’y a rien à payer : Stripe marque alors la facture comme payée.',
    thenCharges: 'Stripe débite ensuite le client.',
    thenEmails: 'Stripe envoie ensuite un e-mail au client.',
    notCollected: 'Stripe ne l’encaisse pas automatiquement.',
    staysOpen: 'Elle reste ouverte.',
    emailsTo: (address) => `Stripe l’envoie par e-mail à ${address}.`,
    chargedNow: (method) => (method ? `Débit immédiat : ${methodName(method)}.` : 'Le client est débité maintenant.'),
    collectedNow:
      'Stripe l’encaisse maintenant, avec le moyen de paiement par défaut de la facture, de l’abonnement ou du client.',
    ifItFails: (next, isLeftAlone) => {
      const open = 'En cas d’échec, la facture reste ouverte';
      if (next !== null) return `${open}, et Stripe réessaie le ${write.date(next)}.`;
      return isLeftAlone ? `${open}, et Stripe ne réessaie pas automatiquement.` : `${open}.`;
    },
    ifGivenUpFails: 'En cas d’échec, la facture reste telle quelle, et Stripe ne réessaie pas automatiquement.',
    newVoucher: (type) =>
      `Personne n’est débité. Stripe crée un nouveau document de paiement (${paidByThemselves(type)}), que le client paie ensuite, ou non.`,
    creditBack: (amount) => `Le crédit utilisé pour cette facture, ${write.money(amount)}, revient au solde du client.`,
    debtBack: (amount) => `Ce qui était dû auparavant, ${write.money(amount)}, revient au solde du client.`,
    partPaidNotVoid: (paid) =>
      `Une partie est payée (${write.money(paid)}) : Stripe n’annule pas une telle facture. Créditez le reste dans Stripe.`,
    attached: 'Un paiement qui n’a pas abouti y était rattaché. Annulez-le d’abord dans Stripe.',
    owesNothing:
      'Le client ne doit plus rien pour cette facture. Un paiement en cours n’est pas arrêté. C’est irréversible.',
    noLongerCollected: 'Stripe ne l’encaisse plus. Le client peut encore la payer, et vous pouvez l’annuler.',
    noLongerCollectedPart:
      'Stripe n’encaisse plus le reste. Le client peut encore le payer. Ce qui est payé reste payé.',
  };
};
