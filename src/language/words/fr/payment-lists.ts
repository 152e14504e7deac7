import { html } from '../../html';
import type { Catalogue } from '../words';

export const paymentLists: Catalogue['paymentLists'] = (write) => ({
  olderPayments: 'Paiements plus anciens',
  olderDisputes: 'La présence de litiges n’a pas été vérifiée sur les paiements plus anciens.',
  olderUnpaid: 'Les factures plus anciennes n’ont pas été vérifiées : certaines peuvent être impayées.',
  olderInvoices: 'Factures plus anciennes',
  unpaidInvoices: 'Factures impayées',
  noneUnpaid: 'Aucune facture n’est impayée.',
  noOlder: 'Il n’y a rien de plus ancien.',
  noPayments: 'Aucun paiement.',
  noInvoices: 'Aucune facture.',
  nothing: 'Aucun paiement, aucune facture.',
  together: 'Tous les paiements ensemble',
  firstOf: (asked, shown) => html`Les ${write.number(shown)} premiers clients sur ${write.number(asked)} :`,
  chargedTwice: (amount, on) => {
    const times = on.length === 2 ? 'deux fois' : `${write.number(on.length)} fois`;
    const dates = on.map(({ at, whose }) => (whose ? `${write.date(at)} (${whose})` : write.date(at)));
    return html`<b>${write.money(amount)}, peut-être débité ${times}</b> : ${dates.join(', ')}`;
  },
  mayBeDouble: 'Doublon possible',
  possiblyTwice: (count) =>
    count === 2 ? 'Peut-être débité deux fois' : `Peut-être débité ${write.number(count)} fois`,
  noLongerTwice: 'Plus de double débit',
  compare: 'Ces paiements sont identiques. Comparez l’objet de chacun avant d’en rembourser un.',
  atMostOne: 'Ils sont identiques, mais un seul au plus compte encore, comme chacun l’indique.',
  lastCharged: (amount, on) => `dernier débit : ${write.money(amount)} le ${write.date(on)}`,
  notCharged: 'jamais débité',
  unknownPurpose: 'Objet inconnu',
});
