import type { Ordered } from '../../../billing/order-mark';
import { dotted } from '../../dotted';
import { lined } from '../../letter';
import type { Catalogue } from '../words';
import { described } from './invoices';
import { methodName } from './methods';

const ordered: Record<Ordered, string> = {
  order: 'commande',
  invoice: 'facture',
  cart: 'panier',
  booking: 'réservation',
  reservation: 'réservation',
  purchase: 'achat',
};

export const double: Catalogue['double'] = (write) => ({
  mark: ({ of, value }) => `${ordered[of]} ${value}`,
  proof: (proof) => {
    switch (proof.kind) {
      case 'invoice':
        return proof.number
          ? `Les deux correspondent à la facture ${proof.number}.`
          : 'Les deux correspondent à la même facture.';
      case 'session':
        return 'Les deux ont été payés dans la même session Checkout.';
      case 'order':
        return `Les deux portent la mention « ${ordered[proof.of]} ${proof.value} » et ${proof.isWhole ? 'chacun couvre le montant total' : 'ont été payés de la même façon'}.`;
    }
  },
  refund: (isLater) => (isLater ? 'Rembourser le second' : 'Rembourser le premier'),
  noInvoice: 'sans facture associée',
  noInvoiceNorCheckout: 'sans facture ni session Checkout associée',
  checkout: 'payé dans Checkout',
  unproven:
    'Rien ici ne prouve que l’un d’eux est de trop : deux paiements identiques peuvent correspondre à deux achats.',
  changed: 'Des données ont changé dans Stripe entre-temps : ce qui montrait que l’un est de trop n’est plus vrai.',
  credited: (amount, number) =>
    `Un trop-perçu de ${write.money(amount)} sur ${number ? `la facture ${number}` : 'une facture'} a été porté par Stripe au solde du client. Un remboursement le rendrait une seconde fois.`,
  ask: 'Demander au client',
  askIn: (tag) => `Demander au client (${write.language(tag)})`,
  customers: 'Clients avec cette adresse',
  notTwo: 'Moins de deux de ces paiements comptent encore.',
  question: (amount, payments, besides = []) => {
    const lines = payments.map(({ at, method, description }) =>
      dotted(write.date(at), method && methodName(method), description && described(description)),
    );
    return lined(
      `Ces ${write.number(payments.length)} paiements de ${write.money(amount)} de votre part se ressemblent :`,
      ...lines.map((line) => `- ${line}`),
      ...(besides.length > 0 ? ['Ne sont pas concernés les paiements correspondant chacun à sa propre facture :'] : []),
      ...besides.map(({ at, what }) => `- ${dotted(write.date(at), what)}`),
      'Aviez-vous l’intention d’effectuer chacun d’eux ? Sinon, merci de nous indiquer lequel est une erreur.',
    );
  },
});
